import type { AnsweredVersion, Finding, Verdict } from "@gate/core";
import { HEALTH_PATH, type HealthAnswer, type HealthTarget } from "@gate/health";
import type { HurlRun } from "@gate/hurl";

const NOT_ASKED: HealthAnswer = { state: "unhealthy", reason: "was not asked" };

/** What the health answers before and after the suites prove about who was tested. */
export interface Identity {
  verdict: Verdict;
  version: AnsweredVersion;
  findings: Finding[];
}

/** Does the health endpoint have anything to say about who answers? */
export function asksIdentity({ config }: Pick<HealthTarget, "config">): boolean {
  return config.version !== "none" || config.environment !== undefined;
}

/**
 * Compares both answers with what was expected and with each other: a version that changed in between means that
 * nobody knows which of them was tested.
 */
export function judgeIdentities(
  target: HealthTarget,
  before: HealthAnswer | undefined,
  after: HealthAnswer | undefined,
): Identity {
  const expected = target.config.version === "none" ? "none" : (target.expectedVersion ?? "none");
  if (before === undefined)
    return { verdict: "pass", version: { expected, state: "unproven" }, findings: [] };
  const last = after ?? NOT_ASKED;
  const bad = before.state === "healthy" ? last : before;
  if (bad.state !== "healthy") return describeStranger(target, bad, bad === before ? "before" : "after");
  if (before.version !== last.version) {
    return {
      verdict: "inconclusive",
      version: { expected, answered: last.version, state: "unproven" },
      findings: [
        {
          ruleId: "smoke/version-changed",
          level: "error",
          message: `the version changed while the suites ran: ${name(before)} answered before, ${name(last)} after`,
          hint: "Run the suites again when nobody deploys.",
        },
      ],
    };
  }
  const proven = expected !== "none" && before.version === expected;
  return {
    verdict: "pass",
    version: { expected, answered: before.version, state: proven ? "proven" : "unproven" },
    findings: [],
  };
}

function describeStranger(target: HealthTarget, answer: HealthAnswer, when: "before" | "after"): Identity {
  const { state } = answer;
  const expected = target.config.version === "none" ? "none" : (target.expectedVersion ?? "none");
  return {
    verdict: state === "version-unreadable" || state === "edge-answered" ? "inconclusive" : "fail",
    version: {
      expected,
      answered: answer.version,
      state: state === "other-version" ? "mismatch" : "unproven",
    },
    findings: [
      {
        ruleId: `smoke/${state === "unhealthy" ? "not-healthy" : state}`,
        level: "error",
        message: `${when} the suites, ${nameHealthCheck(target)}${/^(?:answered|names|was) /.test(answer.reason) ? "" : ":"} ${answer.reason}`,
        hint: answer.hint ?? (state === "healthy" ? undefined : HINTS[state]),
      },
    ],
  };
}

const HINTS: Record<Exclude<HealthAnswer["state"], "healthy">, string> = {
  unhealthy: "The health endpoint must answer healthy: see health.check of gate.yml.",
  "other-version":
    "Deploy the version that is to be tested, or name the one that runs with expected-version.",
  "version-unreadable":
    "Let the health endpoint name its version (health.version of gate.yml), or set health.version: none.",
  "other-environment":
    "The url of this environment in gate.yml leads to another one; no suite was run against it.",
  "edge-answered": "Let the gate's requests through to the Worker.",
};

function name({ version }: HealthAnswer): string {
  return version ?? "no version";
}

function nameHealthCheck({ config, url }: HealthTarget): string {
  return config.check === undefined ? `GET ${url}${HEALTH_PATH}` : `${config.check} (${url})`;
}

/**
 * A file that is answered only by other addresses proves nothing about this environment, whatever it asserts: an
 * address that is written out instead of {{base_url}}, or a login that every redirect leads to, makes every environment
 * look alike.
 */
export function judgeOrigins(
  target: HealthTarget,
  runs: readonly HurlRun[],
): { verdict: Verdict; findings: Finding[] } {
  const { origin } = new URL(target.url);
  const strangers = runs.filter(
    (run) =>
      run.verdict === "pass" &&
      !run.entries.some(
        ({ url, elsewhere, response }) =>
          elsewhere !== true && URL.parse(response?.url ?? url)?.origin === origin,
      ),
  );
  const isAll = strangers.length > 0 && strangers.length === runs.length;
  return {
    verdict: isAll ? "inconclusive" : "pass",
    findings: strangers.map((run) => ({
      ruleId: "smoke/other-origin",
      level: isAll ? "error" : "warning",
      message: `no answer in ${run.file} came from ${origin}: it proves nothing about ${target.environmentName ?? "it"}`,
      hint: "Write {{base_url}} where the address of the environment stands, and follow no redirect to another one.",
      location: { file: run.file, line: run.entries[0]?.line ?? 1 },
    })),
  };
}
