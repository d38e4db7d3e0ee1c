import { formatCheckRef, worstVerdict } from "@gate/core";
import type {
  CheckRef,
  GateConfig,
  GateDecision,
  GateEntry,
  GateItem,
  GateReason,
  Verdict,
} from "@gate/core";
import { compareBundles } from "./compare-bundles.ts";
import { compareDigests } from "./compare-digests.ts";
import { compareShards } from "./compare-shards.ts";
import { findGate } from "./find-gate.ts";
import { findObjection, listWhatCounts, UNCOMMITTED } from "./judge-evidence.ts";
import type { Question } from "./judge-evidence.ts";
import type { BrokenEvidence, NamedEvidence } from "./read-evidence-folder.ts";
import { selectNewest } from "./select-newest.ts";

export interface SumGateOptions {
  config: GateConfig;
  /** Name of the gate. */
  gate: string;
  evidence: readonly NamedEvidence[];
  /** Files that lay among the evidence and could not be read: each is a reason against go. */
  broken?: readonly BrokenEvidence[] | undefined;
  /** Name of the Worker. */
  worker: string;
  /** Full SHA that the gate is asked about. */
  commit: string;
  /** The version that must have answered in an environment: the input, else the git tag, else the full commit SHA. */
  expectedVersionOf: (environment: string) => string;
  /**
   * Configuration entry → digest, what gate.yml asks of a check: a pass of a run that asked something else is no
   * evidence.
   */
  settingsOf: (ref: CheckRef) => ReadonlyMap<string, string>;
  /** Milliseconds since the epoch. */
  now: number;
  /** true: evidence of a tree with changes is none. Only a local run on a working tree may say false. */
  requireCleanTree: boolean;
  /**
   * true: the decision is about a pull request and releases nothing. A gate that names no environment then
   * takes evidence of a run of its code, such as a validate that asked the repository's own wrangler.
   */
  isPullRequest?: boolean | undefined;
}

/**
 * Sums the evidence of a gate: go only if every entry has passed, newest evidence for this Worker, commit
 * and version, all shards of it, younger than `release.max-age`, about one and the same configuration of
 * each environment, and with `validate.bundle` about a bundle of each that is declared. Everything else is no-go with reasons.
 * @throws GateError GATE_UNKNOWN
 */
export function sumGate(options: SumGateOptions): GateDecision {
  const entries = findGate(options.config, options.gate);
  const reasons: GateReason[] = [];
  if (entries.length === 0) {
    reasons.push({
      check: options.gate,
      message: "the gate names no check",
      hint: "Name checks in gate.yml.",
    });
  }
  for (const { file, message } of options.broken ?? []) {
    reasons.push({
      check: options.gate,
      message: message.includes(file) ? message : `${file}: ${message}`,
      hint: "Run the check again that wrote it, or remove the file if no check did.",
    });
  }
  const common = askQuestion(options, entries);
  const counted: NamedEvidence[] = [];
  const items = entries.map((entry) => {
    const expectedVersion =
      entry.environment === undefined ? undefined : options.expectedVersionOf(entry.environment);
    const settings = options.settingsOf(entry);
    const judged = judgeEntry(entry, { ...common, expectedVersion, settings }, options.evidence);
    reasons.push(...judged.reasons);
    counted.push(...judged.counted);
    return judged.item;
  });
  // Only where every entry has evidence: otherwise the same thing would be said twice.
  if (reasons.length === 0) {
    reasons.push(...compareDigests(entries, counted));
    if (options.config.validate.bundle) {
      const environments = options.config.environments.keys();
      // On a pull request code may not run where a secret is present; a gate that releases nothing can do without.
      const requireAll = !common.takesPullRequestCode;
      reasons.push(...compareBundles(counted, { environments, requireAll }));
    }
  }
  return {
    gate: options.gate,
    decision: reasons.length === 0 ? "go" : "no-go",
    commit: options.commit,
    reasons,
    items,
  };
}

function askQuestion(
  options: SumGateOptions,
  entries: readonly GateEntry[],
): Omit<Question, "expectedVersion" | "settings"> {
  const tiers = entries.flatMap(({ environment }) =>
    environment === undefined ? [] : [options.config.environments.get(environment)?.tier],
  );
  return {
    worker: options.worker,
    commit: options.commit,
    now: options.now,
    requireCleanTree: options.requireCleanTree,
    maxAgeMs: options.config.release.maxAgeMs,
    allowUnprovenVersion: options.config.release.allowUnprovenVersion,
    takesPullRequestCode:
      tiers.every((tier) => tier === "test") && (tiers.length > 0 || options.isPullRequest === true),
  };
}

interface JudgedEntry {
  item: GateItem;
  reasons: GateReason[];
  counted: readonly NamedEvidence[];
}

function judgeEntry(entry: GateEntry, question: Question, evidence: readonly NamedEvidence[]): JudgedEntry {
  const ref: CheckRef =
    entry.environment === undefined
      ? { check: entry.check }
      : { check: entry.check, environment: entry.environment };
  const check = formatCheckRef(ref);
  const { counting, ignored } = listWhatCounts(ref, question, evidence);
  const newest = selectNewest(counting);
  const missing = newest.missing.map((what) => ({
    check,
    message: ignored === undefined ? what : `${what} (${ignored})`,
    hint: `${ignored?.includes(UNCOMMITTED) === true ? "Commit the changes, then run" : "Run"} ${check} for commit ${question.commit.slice(0, 12)} and keep its evidence.`,
  }));
  const objections = newest.evidence.flatMap(({ file, evidence }) => {
    const objection = findObjection(evidence, question);
    return objection === undefined
      ? []
      : [{ check, message: objection.message, hint: objection.hint ?? `See ${file}.` }];
  });
  const reasons = [...missing, ...objections, ...compareShards(check, newest.evidence)];
  return { reasons, counted: newest.evidence, item: describeItem(ref, newest.evidence, reasons[0]) };
}

function describeItem(
  ref: CheckRef,
  evidence: readonly NamedEvidence[],
  reason: GateReason | undefined,
): GateItem {
  const verdictOf = (named: NamedEvidence): Verdict => named.evidence.predicate.gate.result.verdict;
  const worst = worstVerdict(evidence.map(verdictOf));
  const shown = evidence.find((named) => verdictOf(named) === worst);
  if (shown === undefined) return { ref, verdict: "missing", headline: reason?.message ?? "" };
  const { finishedAt, result } = shown.evidence.predicate.gate;
  // A pass that does not count is no verdict: it is as if the check had not run.
  const isUseless = worst === "pass" && reason !== undefined;
  return {
    ref,
    verdict: isUseless ? "missing" : worst,
    headline: isUseless ? reason.message : result.headline,
    finishedAt,
    evidence: shown.file,
  };
}
