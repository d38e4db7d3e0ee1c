import type { Evidence } from "@gate/core";
import type { NamedEvidence } from "./read-evidence-folder.ts";

/** A part that evidence was merged of, as far as it says. */
interface Part {
  index?: unknown;
  sha256?: unknown;
  finishedAt?: unknown;
}

/** Undefined: it was not merged. */
function listParts({ predicate: { gate } }: Evidence): readonly Part[] | undefined {
  const { shards } = (gate.result.facts ?? {}) as { shards?: unknown };
  if (shards === undefined) return undefined;
  return Array.isArray(shards) ? shards.map((part) => (part ?? {}) as Part) : [{}];
}

/** When the check ended; of evidence that was merged, when the first of its parts did. */
export function findOldest(evidence: Evidence): string {
  const { finishedAt } = evidence.predicate.gate;
  const times = (listParts(evidence) ?? []).map((part) => String(part.finishedAt));
  // What is no time is never young enough: it sorts first.
  const age = (time: string): number => (Number.isNaN(Date.parse(time)) ? -Infinity : Date.parse(time));
  return [finishedAt, ...times].reduce((oldest, time) => (age(time) < age(oldest) ? time : oldest));
}

/**
 * Milliseconds since the epoch from which evidence stands against other evidence. Who merges old parts again measures
 * nothing anew, so a pass is as old as its oldest part; what is no pass is as new as it can be.
 */
export function timeOf({ evidence }: NamedEvidence): number {
  const { result, finishedAt } = evidence.predicate.gate;
  const own = Date.parse(finishedAt);
  const oldest = result.verdict === "pass" ? Date.parse(findOldest(evidence)) : own;
  return Number.isNaN(oldest) ? own : oldest;
}

/**
 * Without the parts of evidence that is there merged: they end after the oldest of them, and are in it. A part is known
 * by the digest of its file, which the merge names and which holds check, environment and load: index and time may be
 * those of another one.
 */
export function dropMergedParts(all: readonly NamedEvidence[]): readonly NamedEvidence[] {
  const keyOf = (...key: unknown[]): string => JSON.stringify(key);
  const merged = new Set(
    all.flatMap(({ evidence }) => {
      const parts = listParts(evidence) ?? [];
      return parts.map(({ index, sha256 }) => keyOf(index, parts.length, sha256));
    }),
  );
  return all.filter(({ evidence, sha256 }) => {
    const { shard, result } = evidence.predicate.gate;
    // A part that decided something has no place in a merge.
    if (shard === undefined || sha256 === undefined || result.verdict !== "inconclusive") return true;
    return !merged.has(keyOf(shard.index, shard.count, sha256));
  });
}
