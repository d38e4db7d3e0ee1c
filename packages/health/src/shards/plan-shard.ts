import { formatDuration, GateError, type HealthConfig } from "@gate/core";
import { formatCount, type LoadPlan } from "../plan.ts";
import { MOST_SAMPLES } from "../samples.ts";

/** One of several runs that share a load. */
export interface Shard {
  /** From 1. */
  index: number;
  count: number;
}

/** What one shard sends. */
export interface ShardPlan extends Shard {
  /** Measured requests of all shards together. */
  total: number;
  /** Measured requests of this one: all of them are sent, whatever their answers say. */
  requests: number;
  /** Requests per second of this one. */
  rate: number;
  /** One line for a person, said before the start. */
  line: string;
}

/**
 * How many requests all shards measure together: as many as the longest objective looks at, `max-requests` at
 * most. Fixed before the first is sent, so that the answers have no say in it.
 */
export function countTotal({ load }: Pick<HealthConfig, "load">, { objectives }: LoadPlan): number {
  const wanted = objectives.map(({ boundaries, share }) => Math.ceil(boundaries.cap / share - 1e-9));
  return Math.min(load.maxRequests, Math.max(0, ...wanted));
}

/**
 * The part of one shard: an equal share of the requests, at an equal share of the rate, so that all together
 * send what the config says.
 * @throws GateError USAGE when a part would be empty, or larger than evidence can hold, or when the config asks for a
 * comparison that parts of a load cannot make
 */
export function planShard(
  config: Pick<HealthConfig, "load" | "baseline">,
  plan: LoadPlan,
  shard: Shard,
): ShardPlan {
  const { index, count } = shard;
  // Whoever divides the load and whoever merges it comes by here: a baseline must not be lost on the way.
  if (config.baseline !== undefined) {
    throw new GateError("USAGE", "shard: a baseline is compared in one run, not in shards", {
      location: config.baseline.location,
      hint: "Run health-gate without shards, or leave health.baseline out.",
    });
  }
  const total = countTotal(config, plan);
  const requests = Math.floor(total / count) + (index <= total % count ? 1 : 0);
  const rate = config.load.rate / count;
  if (plan.objectives.length > 0 && total < count) {
    throw new GateError(
      "USAGE",
      `shard: ${formatCount(total)} requests cannot be divided into ${formatCount(count)} shards`,
      { hint: "Use fewer shards, or raise health.load.max-requests." },
    );
  }
  if (Math.ceil(total / count) > MOST_SAMPLES) {
    throw new GateError(
      "USAGE",
      `shard: ${formatCount(requests)} requests a shard are more than its evidence can hold (${formatCount(MOST_SAMPLES)})`,
      { hint: `Use ${Math.ceil(total / MOST_SAMPLES)} shards or more.` },
    );
  }
  const line =
    plan.objectives.length === 0
      ? plan.line
      : `shard ${index} of ${count}: ${formatCount(requests)} of ${formatCount(total)} requests ` +
        `(${formatDuration((requests / rate) * 1000)} at ${Number(rate.toPrecision(4))}/s) after ` +
        `${formatDuration(config.load.warmupMs)} of warm-up; the merge of all shards decides`;
  return { index, count, total, requests, rate, line };
}

/** `shard 2 of 4`. */
export function nameShard({ index, count }: Shard): string {
  return `shard ${index} of ${count}`;
}
