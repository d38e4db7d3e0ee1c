import path from "node:path";
import { EXIT, formatCheckRef, type GateDecision } from "@gate/core";
import { findGate, readEvidenceFolder } from "@gate/gate";
import { createGithubApi } from "@gate/github";
import { sumSession } from "../gates.ts";
import type { Command, CommandOutcome } from "../outcome.ts";
import { DEFAULT_FOLDER } from "../write-atomically.ts";
import { openSession, type Session } from "../session.ts";

const DEFAULT_GATE = "pull-request";

/** `gate verdict`: sums the evidence of a gate; with `plan` it only says which checks the gate names. */
export const runVerdictCommand: Command<"verdict"> = async (runtime, options, overrides) => {
  const session = await openSession(runtime, {
    config: options.config,
    expectedVersion: options["expected-version"],
    overrides,
  });
  const gate = options.gate ?? DEFAULT_GATE;
  if (options.plan) return planGate(session, gate);
  findGate(session.config, gate);
  const folder = options["evidence-folder"] ?? DEFAULT_FOLDER;
  const files = await readEvidenceFolder(path.resolve(runtime.cwd, folder), runtime.signal);
  const decision = await sumSession(session, gate, files);
  const lines = options.status ? [await setStatus(session, decision, options.token)] : [];
  const isGo = decision.decision === "go";
  return {
    verdict: isGo ? "pass" : "fail",
    exitCode: isGo ? EXIT.pass : EXIT.notPassed,
    results: [],
    decision,
    document: decision,
    outputs: { decision: decision.decision },
    lines,
  };
};

/** What a workflow needs to know before it makes its jobs. */
function planGate(session: Session, gate: string): CommandOutcome {
  const entries = findGate(session.config, gate);
  const environmentsOf = (check: string): string[] =>
    entries.flatMap((entry) =>
      entry.check === check && entry.environment !== undefined ? [entry.environment] : [],
    );
  const plan = {
    validate: String(entries.some((entry) => entry.check === "validate")),
    "smoke-test": JSON.stringify(environmentsOf("smoke-test")),
    "health-gate": JSON.stringify(environmentsOf("health-gate")),
  };
  return {
    // The step succeeds, so that a workflow goes on; but nothing was judged, so nothing is green.
    verdict: "inconclusive",
    exitCode: EXIT.pass,
    results: [],
    document: { gate, checks: entries.map(formatCheckRef) },
    outputs: plan,
    lines: [`${gate} names ${entries.map(formatCheckRef).join(", ")}`],
  };
}

/** A display for people, never proof; a pull request gets none (a fork's token may not, and its SHA is a merge). */
async function setStatus(
  session: Session,
  decision: GateDecision,
  token: string | undefined,
): Promise<string> {
  const { runtime, repository } = session;
  const { event, repository: name, url } = runtime.run;
  if (event.startsWith("pull_request") || event === "merge_group")
    return "status: none is set on a pull request";
  if (token === undefined || name === undefined)
    return "status: not set (it needs a token and a run on GitHub)";
  const [owner, repo] = name.split("/");
  if (owner === undefined || repo === undefined) return "status: not set (the repository has no name)";
  const api = createGithubApi(await runtime.openGithub(runtime.registerSecret(token)));
  const first = decision.reasons[0];
  const outcome = await api.setCommitStatus({
    repo: { owner, repo },
    sha: repository.commit,
    context: `gate/${decision.gate}`,
    state: decision.decision === "go" ? "success" : "failure",
    description: first === undefined ? "go" : `no-go: ${first.check}: ${first.message}`,
    targetUrl: url,
    signal: runtime.signal,
  });
  return outcome.written ? `status: gate/${decision.gate} is set` : `status: not set: ${outcome.reason}`;
}
