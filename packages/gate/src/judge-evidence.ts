import { commitOf, formatDuration } from "@gate/core";
import type { CheckRef, Evidence } from "@gate/core";
import { findOldest } from "./merged-parts.ts";
import type { NamedEvidence } from "./read-evidence-folder.ts";

/** What evidence must answer. */
export interface Question {
  worker: string;
  commit: string;
  /** undefined for `validate`, which asks no service. */
  expectedVersion: string | undefined;
  /** Milliseconds since the epoch. */
  now: number;
  maxAgeMs: number;
  requireCleanTree: boolean;
  allowUnprovenVersion: boolean;
  /** true: the gate releases nothing (all its environments have tier test), so a run of a pull request's code counts. */
  takesPullRequestCode: boolean;
  /** Name of a configuration entry → digest: what the check must have been asked. */
  settings: ReadonlyMap<string, string>;
}

export const UNCOMMITTED = "of a tree with uncommitted changes";

/** Clocks of two machines may differ by this. */
const CLOCK_SKEW_MS = 5 * 60_000;

/** Why evidence of the right check is none for this question; undefined: it is evidence. */
function findStranger(evidence: Evidence, question: Question): string | undefined {
  const { worker, version, source } = evidence.predicate.gate;
  if (worker !== question.worker) return `of the Worker ${worker}`;
  const commit = commitOf(evidence);
  if (commit !== question.commit)
    return `of ${commit === undefined ? "no commit" : `commit ${commit.slice(0, 12)}`}`;
  // Only what a check was asked for: what answered instead is a reason against go, never a reason to look away.
  const expected = version?.expected ?? "none";
  const isForeign = expected !== "none" && expected !== question.expectedVersion;
  if (isForeign && question.expectedVersion !== undefined) return `of version ${expected}`;
  if (question.requireCleanTree && source.dirty) return UNCOMMITTED;
  if (source.ranPullRequestCode && !question.takesPullRequestCode) {
    return "of a run of a pull request's code, which is never evidence for a release";
  }
  // A run that asked something else and did not pass still tells of a failure.
  const other = findOtherSetting(evidence, question);
  if (other !== undefined && evidence.predicate.gate.result.verdict === "pass") {
    return `of a run with other settings than gate.yml has (${other})`;
  }
  return undefined;
}

function findOtherSetting({ predicate }: Evidence, { settings }: Question): string | undefined {
  const found = new Map(predicate.configuration.map(({ name, digest }) => [name, digest["sha256"]]));
  const other = [...settings].find(([name, digest]) => found.get(name) !== digest);
  return other?.[0].replace(/^.*:/, "");
}

/** The evidence of one check that is evidence at all, and in words what was left out. */
export function listWhatCounts(
  ref: CheckRef,
  question: Question,
  evidence: readonly NamedEvidence[],
): { counting: NamedEvidence[]; ignored: string | undefined } {
  const counting: NamedEvidence[] = [];
  const ignored = new Set<string>();
  for (const named of evidence) {
    const { check, environment } = named.evidence.predicate.gate.result;
    if (check !== ref.check || environment !== ref.environment) continue;
    const stranger = findStranger(named.evidence, question);
    if (stranger === undefined) counting.push(named);
    else ignored.add(stranger);
  }
  const words = [...ignored].sort().slice(0, 3).join("; ");
  return { counting, ignored: words === "" ? undefined : `there is evidence ${words}` };
}

/** What speaks against go in evidence that counts; undefined: it is a pass. */
export function findObjection(
  evidence: Evidence,
  question: Question,
): { message: string; hint?: string | undefined } | undefined {
  const { result, shard } = evidence.predicate.gate;
  const which = shard === undefined ? "" : `shard ${shard.index} of ${shard.count}: `;
  // A part of a load measures and judges nothing, whatever it says of itself; the merge of all parts has no shard.
  const isPart = result.check === "health-gate" && shard !== undefined;
  if (result.verdict !== "pass" || evidence.predicate.result === "FAILED" || isPart) {
    const told = result.verdict === "pass" ? "a part of a load decides nothing" : result.headline;
    return {
      message: `${which}${result.verdict}: ${told}`,
      ...(isPart && { hint: "Merge the evidence of all shards: gate health-gate --merge <folder>." }),
    };
  }
  const finishedAt = findOldest(evidence);
  const age = question.now - Date.parse(finishedAt);
  if (!(age >= -CLOCK_SKEW_MS)) {
    return {
      message: `${which}the evidence is from the future (${finishedAt})`,
      hint: "Set the clock of that machine.",
    };
  }
  if (age >= question.maxAgeMs) {
    return {
      message: `${which}the evidence is ${formatDuration(age)} old; at most ${formatDuration(question.maxAgeMs)} counts`,
      hint: "Run the check again.",
    };
  }
  return result.check === "validate" ? undefined : findVersionObjection(evidence, question, which);
}

function findVersionObjection(evidence: Evidence, question: Question, which: string) {
  const { version } = evidence.predicate.gate;
  if (version?.state === "mismatch") {
    return {
      message: `${which}the version ${version.answered ?? "none"} answered, not ${question.expectedVersion}`,
    };
  }
  if (version?.state === "proven") {
    return version.answered === question.expectedVersion
      ? undefined
      : {
          message: `${which}the version ${version.answered ?? "none"} answered, not ${question.expectedVersion}`,
        };
  }
  if (question.allowUnprovenVersion) return undefined;
  return {
    message: `${which}nothing proves which version answered`,
    hint: "Let the health endpoint name its version (health.version), or set release.allow-unproven-version: true.",
  };
}
