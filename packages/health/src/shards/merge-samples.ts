import type { ShardFacts } from "../facts.ts";
import type { Sample } from "../load.ts";
import type { SavedSample } from "../samples.ts";
import type { Shot } from "../shot.ts";

/** The samples of one shard, and what they do not say by themselves. */
export interface ShardSamples extends Pick<ShardFacts, "failures" | "apart"> {
  samples: readonly SavedSample[];
  /** Milliseconds after the first shard at which the first measured request was due. */
  offsetMs: number;
  /** The shortest round trip that this shard measured. */
  roundTripMs?: number | undefined;
}

export interface MergedSamples {
  /** To be judged: what the service itself took is already without the round trip of the shard. */
  samples: Sample[];
  /** To be saved, as they were measured. */
  saved: SavedSample[];
}

/**
 * All samples in the order of their planned instants; of equal instants the shard with the lower number comes
 * first. Every number stays what it was, but that instants count from the first shard's first.
 */
export function mergeSamples(shards: readonly ShardSamples[]): MergedSamples {
  const all = shards.flatMap((shard) => {
    const readShot = createTexts(shard);
    return shard.samples.map((own) => {
      const saved = { ...own, plannedMs: own.plannedMs + shard.offsetMs };
      const { outcome: _, timings: _timings, serverTime: _time, ...numbers } = saved;
      return { saved, sample: { ...numbers, shot: readShot(own) } };
    });
  });
  all.sort((a, b) => a.saved.plannedMs - b.saved.plannedMs);
  return { samples: all.map(({ sample }) => sample), saved: all.map(({ saved }) => saved) };
}

/**
 * Gives the answers their texts back. Which failed answer of a route had which of its texts is not known any more;
 * how many had each is.
 */
function createTexts({ failures, apart, roundTripMs = 0 }: ShardSamples): (saved: SavedSample) => Shot {
  const left = new Map<number, { text: string; count: number }[]>();
  for (const { route, text, count } of failures) {
    left.set(route, [...(left.get(route) ?? []), { text, count }]);
  }
  const nextFailure = (route: number): string => {
    const text = left.get(route)?.find(({ count }) => count > 0);
    if (text === undefined) return "failed";
    text.count -= 1;
    return text.text;
  };
  const findReason = (kind: string, route: number): { reason: string; cure: string } => {
    const { reason = `answers of ${kind === "cache" ? "a cache" : "the edge"}`, cure = "" } =
      apart.find((group) => group.kind === kind && group.route === route) ?? {};
    return { reason, cure };
  };
  return ({ outcome, route, timings, serverTime }) => {
    const waited = serverTime && {
      ...serverTime,
      waitedMs: Math.max(0, serverTime.waitedMs - roundTripMs),
    };
    const times = { timings, serverTime: waited };
    switch (outcome) {
      case "good":
        return times;
      case "failed":
        return { ...times, failure: nextFailure(route) };
      case "cache":
        return { ...times, cached: findReason(outcome, route) };
      case "edge":
        return { ...times, edge: findReason(outcome, route) };
      case "version": {
        const { reason } = findReason(outcome, route);
        return { ...times, health: { state: "other-version", reason } };
      }
    }
  };
}
