import { dropMergedParts, timeOf } from "./merged-parts.ts";
import type { NamedEvidence } from "./read-evidence-folder.ts";

/** The evidence of one check that counts, and what is not there. */
export interface Newest {
  evidence: readonly NamedEvidence[];
  /** One sentence for each thing that is missing. */
  missing: readonly string[];
}

/**
 * The newest evidence of each shard of one check. How many shards there are is told by the newest evidence
 * of all. Attempts of equal time all count, so that the worse of them decides; so does evidence of another
 * division into shards that is not older than all of the chosen, because it may hold a newer failure of the
 * same tests. Attempts of one run follow each other by their number, whatever the clocks of their machines say.
 */
export function selectNewest(all: readonly NamedEvidence[]): Newest {
  const evidence = dropSuperseded(dropMergedParts(all));
  const newest = keepNewest(evidence);
  if (newest.length === 0) return { evidence: [], missing: ["there is no evidence"] };
  // Two divisions can end at the same moment: the finer one misses more if it is not whole.
  const shards = Math.max(...newest.map(countShards));
  const chosen: NamedEvidence[] = [];
  const missing: string[] = [];
  for (let index = 1; index <= shards; index++) {
    const ofShard = keepNewest(
      evidence.filter((named) => countShards(named) === shards && (shardOf(named)?.index ?? 1) === index),
    );
    if (ofShard.length === 0) missing.push(`there is no evidence of shard ${index} of ${shards}`);
    chosen.push(...ofShard);
  }
  const oldest = Math.min(...chosen.map(timeOf));
  const others = evidence.filter((named) => countShards(named) !== shards && timeOf(named) >= oldest);
  return { evidence: [...chosen, ...others], missing };
}

/** Without what a later attempt of the same run has made anew. */
function dropSuperseded(all: readonly NamedEvidence[]): readonly NamedEvidence[] {
  const keyOf = (named: NamedEvidence): string | undefined => {
    const { runUrl } = named.evidence.predicate.gate.source;
    const { index, count } = shardOf(named) ?? {};
    return runUrl === undefined ? undefined : JSON.stringify([runUrl, index, count]);
  };
  const last = new Map<string | undefined, number>();
  for (const named of all) {
    const key = keyOf(named);
    last.set(key, Math.max(last.get(key) ?? 0, named.evidence.predicate.gate.attempt));
  }
  return all.filter((named) => {
    const key = keyOf(named);
    return key === undefined || named.evidence.predicate.gate.attempt === last.get(key);
  });
}

function keepNewest(evidence: readonly NamedEvidence[]): NamedEvidence[] {
  const latest = Math.max(...evidence.map(timeOf));
  return evidence.filter((named) => timeOf(named) === latest);
}

function shardOf({ evidence }: NamedEvidence): { index: number; count: number } | undefined {
  return evidence.predicate.gate.shard;
}

function countShards(named: NamedEvidence): number {
  return shardOf(named)?.count ?? 1;
}
