import {
  type AnsweredVersion,
  type CheckResult,
  type Clock,
  type Finding,
  GateError,
  isoTime,
  type ResultTable,
  type Verdict,
  worstVerdict,
} from "@gate/core";
import { checkHealthOnce, type HealthAnswer, type HealthTarget } from "@gate/health";
import type { HttpClient } from "@gate/http";
import { type HurlFile, type HurlRun, type HurlValue, runHurl } from "@gate/hurl";
import type { LoadedSuite } from "./suites.ts";
import { tabulateRequests } from "./tables.ts";

export interface SmokeDependencies {
  client: HttpClient;
  clock: Clock;
  progress(line: string): void;
}

export interface SmokeOptions {
  target: HealthTarget;
  /** Whether the health endpoint is asked who answers, before and after the suites. */
  provesVersion: boolean;
  suites: readonly LoadedSuite[];
  /** Files run at the same time. */
  jobs: number;
  /** Further variables for templates, on top of base_url, environment and expected_version. */
  variables: ReadonlyMap<string, string>;
  requestTimeoutMs: number;
}

/** JSON-serialisable; no bodies, so nothing of a service's data goes into evidence. */
export interface SmokeFacts {
  url: string;
  version: AnsweredVersion;
  assertions: number;
  requests: number;
  files: readonly {
    file: string;
    verdict: Verdict;
    flaky: boolean;
    assertions: number;
    requests: number;
    durationMs: number;
  }[];
}

/**
 * Runs every file of the suites and says what they proved. It is a pass only if each suite had files, each
 * file asserted something, nothing failed and the expected version answered before and after.
 * @throws GateError CANCELLED
 */
export async function runSmokeTest(
  deps: SmokeDependencies,
  options: SmokeOptions,
): Promise<CheckResult<SmokeFacts>> {
  const startedAt = isoTime(deps.clock);
  const begun = deps.clock.monotonic();
  const { target, suites } = options;
  const before = options.provesVersion ? await askIdentity(deps, target) : undefined;
  const runs: HurlRun[] = [];
  // Suites marked `always` (cleaning up) run after the others, whatever failed.
  for (const group of [suites.filter((suite) => !suite.always), suites.filter((suite) => suite.always)]) {
    runs.push(
      ...(await runFiles(
        deps,
        options,
        group.flatMap((suite) => suite.parsed),
      )),
    );
  }
  const after = options.provesVersion ? await askIdentity(deps, target) : undefined;
  const identity = judgeIdentities(target, before, after);
  const findings = [
    ...identity.findings,
    ...suites.filter((suite) => suite.parsed.length === 0).map(reportEmptySuite),
    ...runs.flatMap(reportRun),
  ];
  const verdict = worstVerdict([
    identity.verdict,
    ...(suites.length === 0 ? (["inconclusive"] as const) : []),
    ...suites.filter((suite) => suite.parsed.length === 0).map(() => "inconclusive" as const),
    ...runs.map((run) => run.verdict),
  ]);
  return {
    check: "smoke-test",
    environment: target.environmentName,
    verdict,
    headline: describe(verdict, findings, runs, target),
    findings,
    facts: {
      url: target.url,
      version: identity.version,
      assertions: sum(runs, countAssertions),
      requests: sum(runs, countRequests),
      files: runs.map((run) => ({
        file: run.file,
        verdict: run.verdict,
        flaky: run.flaky,
        assertions: countAssertions(run),
        requests: countRequests(run),
        durationMs: run.durationMs,
      })),
    },
    tables: tabulateRequests(runs) satisfies ResultTable[],
    startedAt,
    durationMs: deps.clock.monotonic() - begun,
  };
}

async function runFiles(
  deps: SmokeDependencies,
  options: SmokeOptions,
  files: readonly HurlFile[],
): Promise<HurlRun[]> {
  const runs: HurlRun[] = [];
  const queue = files.map((file, index) => ({ file, index }));
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (options.target.signal.aborted)
        throw new GateError("CANCELLED", "cancelled while the smoke tests ran");
      deps.progress(`running ${next.file.file}`);
      runs[next.index] = await runFile(deps, options, next.file);
    }
  };
  await Promise.all(Array.from({ length: Math.min(options.jobs, files.length) }, worker));
  return runs;
}

function runFile(deps: SmokeDependencies, options: SmokeOptions, file: HurlFile): Promise<HurlRun> {
  const { target } = options;
  return runHurl(file, {
    client: deps.client,
    clock: deps.clock,
    variables: templateVariables(target, options.variables),
    ...(target.originHeaders && {
      originHeaders: { origin: new URL(target.url).origin, headers: target.originHeaders },
    }),
    requestTimeoutMs: options.requestTimeoutMs,
    signal: target.signal,
  });
}

function templateVariables(
  target: HealthTarget,
  further: ReadonlyMap<string, string>,
): Map<string, HurlValue> {
  const own: [string, string | undefined][] = [
    ["base_url", target.url],
    ["environment", target.environmentName],
    ["expected_version", target.expectedVersion],
  ];
  const values = [...own, ...further].filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new Map(values.map(([name, value]) => [name, { type: "string", value }]));
}

async function askIdentity(deps: SmokeDependencies, target: HealthTarget): Promise<HealthAnswer> {
  return checkHealthOnce(deps, target);
}

/** What the two health answers prove about who was tested. */
function judgeIdentities(
  target: HealthTarget,
  before: HealthAnswer | undefined,
  after: HealthAnswer | undefined,
): { verdict: Verdict; version: AnsweredVersion; findings: Finding[] } {
  const expected = target.config.version === "none" ? "none" : (target.expectedVersion ?? "none");
  if (before === undefined || after === undefined) {
    return { verdict: "pass", version: { expected, state: "unproven" }, findings: [] };
  }
  const bad = before.state !== "healthy" ? before : after;
  const answered = bad.version;
  if (bad.state === "healthy") {
    return {
      verdict: "pass",
      version: { expected, answered, state: expected === "none" ? "unproven" : "proven" },
      findings: [],
    };
  }
  const when = bad === before ? "before" : "after";
  return {
    verdict: bad.state === "version-unreadable" ? "inconclusive" : "fail",
    version: { expected, answered, state: bad.state === "other-version" ? "mismatch" : "unproven" },
    findings: [
      {
        ruleId: `smoke/${bad.state === "unhealthy" ? "not-healthy" : bad.state}`,
        level: "error",
        message: `${when} the suites, ${target.url} ${bad.reason}`,
        hint: IDENTITY_HINT[bad.state],
      },
    ],
  };
}

const IDENTITY_HINT: Record<Exclude<HealthAnswer["state"], "healthy">, string> = {
  unhealthy: "The health endpoint must answer healthy: see health.check of gate.yml.",
  "other-version":
    "Deploy the version that is to be tested, or name the one that runs with expected-version.",
  "version-unreadable":
    "Let the health endpoint name its version (health.version of gate.yml), or set health.version: none.",
  "other-environment": "The url of this environment in gate.yml leads to another one.",
};

function reportEmptySuite(suite: LoadedSuite): Finding {
  return {
    ruleId: "smoke/no-files",
    level: "error",
    message: `"${suite.files}" matches no file: nothing was tested`,
    hint: "Mend the glob in smoke.suites, or remove the suite.",
    location: suite.location,
  };
}

function reportRun(run: HurlRun): Finding[] {
  const failures = run.entries.flatMap((entry) => entry.failures);
  if (run.verdict === "inconclusive" && failures.length === 0) {
    return [
      {
        ruleId: "smoke/no-assertion",
        level: "error",
        message: `${run.file} asserts nothing: it proves nothing`,
        hint: "Add a status line such as HTTP 200, or an [Asserts] section.",
        location: { file: run.file, line: run.entries[0]?.line ?? 1 },
      },
    ];
  }
  if (!run.flaky || run.verdict !== "pass") return failures;
  const retried = run.entries.find((entry) => entry.attempts > 1);
  return [
    {
      ruleId: "smoke/flaky",
      level: "warning",
      message: `${run.file} passed only after a retry (${retried?.attempts ?? 2} attempts)`,
      location: { file: run.file, line: retried?.line ?? 1 },
    },
  ];
}

function describe(
  verdict: Verdict,
  findings: readonly Finding[],
  runs: readonly HurlRun[],
  target: HealthTarget,
): string {
  const [first] = findings.filter((finding) => finding.level === "error");
  if (verdict !== "pass") {
    if (first === undefined) return `no Hurl file was run for ${target.environmentName ?? target.url}`;
    const place = first.location === undefined ? "" : `${first.location.file}:${first.location.line ?? 1}: `;
    const more = findings.length > 1 ? ` (and ${findings.length - 1} more)` : "";
    return `${place}${first.message}${more}`;
  }
  const flaky = runs.filter((run) => run.flaky).length;
  const asserted = `${sum(runs, countAssertions)} assertions in ${runs.length} ${runs.length === 1 ? "file" : "files"} hold`;
  return flaky > 0 ? `${asserted}, ${flaky} flaky` : asserted;
}

function countAssertions(run: HurlRun): number {
  return sum(run.entries, (entry) => entry.assertions);
}

function countRequests(run: HurlRun): number {
  return sum(run.entries, (entry) => entry.attempts);
}

function sum<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}
