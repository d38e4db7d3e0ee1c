import { formatDuration, type HealthConfig } from "@gate/core";
import { createSchedule } from "../arrivals.ts";
import type { PlanFacts } from "../facts.ts";
import { createPicker } from "../load.ts";
import type { LoadPlan } from "../plan.ts";
import type { Route } from "../routes.ts";
import type { SavedSample } from "../samples.ts";
import { nameShard, planShard } from "./plan-shard.ts";
import { type ReadShard, refuse } from "./read-shard.ts";

/** Planned instants are differences of instants of a clock that counts since its machine started. */
const ROUNDING_MS = 0.01;
/** Of its own load every shard must have had at least so much together with all others. */
const TOGETHER = 0.5;
const HINT_ALL = "Give the merge the evidence of every shard of one run, each once.";

/**
 * Whether shards are the parts of one whole; in the order of their numbers.
 * @throws GateError MERGE_REFUSED when one is missing or there twice, or when two are of different runs, versions,
 * services or divisions
 */
export function orderShards(shards: readonly ReadShard[]): [ReadShard, ...ReadShard[]] {
  const [first] = shards;
  if (first === undefined) throw refuse(undefined, "there is no evidence of a shard to merge", HINT_ALL);
  const { count } = first.shard;
  const ordered: (ReadShard | undefined)[] = [];
  for (const shard of shards) {
    const { index } = shard.shard;
    if (shard.shard.count !== count) {
      throw refuse(shard.file, `this is ${shard.name}, and ${first.file} is ${first.name}`, HINT_ALL);
    }
    const twin = ordered[index - 1];
    if (twin !== undefined) throw refuse(shard.file, `${shard.name} is in ${twin.file} too`, HINT_ALL);
    const copied = ordered.find((known) => known?.digest !== undefined && known.digest === shard.digest);
    if (copied !== undefined)
      throw refuse(shard.file, `${shard.name}: its samples are those of ${copied.file}`, HINT_ALL);
    const other = findDifference(first, shard);
    if (other !== undefined) throw refuse(shard.file, `${shard.name}: ${other} (as in ${first.file})`);
    ordered[index - 1] = shard;
  }
  const [head, ...rest] = Array.from({ length: count }, (_, i): ReadShard => {
    const shard = ordered[i];
    if (shard !== undefined) return shard;
    throw refuse(undefined, `${nameShard({ index: i + 1, count })} is missing`, HINT_ALL);
  });
  return [head ?? first, ...rest];
}

function findDifference(first: ReadShard, shard: ReadShard): string | undefined {
  if (shard.run !== first.run) return "it is not of the same run and attempt";
  if (shard.url !== first.url) return `it asked ${shard.url}, not ${first.url}`;
  if (shard.version.expected !== first.version.expected) return "it expected not the same version";
  const isHealthy = [shard, first].every(({ wait }) => wait.state === "healthy");
  if (!isHealthy) return undefined;
  if (shard.version.answered !== first.version.answered || shard.version.state !== first.version.state) {
    return "not the same version answered";
  }
  return shard.environment === first.environment ? undefined : "not the same environment answered";
}

/**
 * Whether every shard sent its part as the config plans it: so many requests, at these instants, to these routes.
 * What is there must be so from the first request on; what is not there any more is left to the verdict.
 * @throws GateError MERGE_REFUSED
 */
export function checkParts(
  shards: readonly ReadShard[],
  config: HealthConfig,
  plan: LoadPlan,
  planned: PlanFacts,
  routes: readonly Route[],
): void {
  for (const shard of shards) {
    const { file, name } = shard;
    const part = planShard(config, plan, shard.shard);
    const keys = [
      "rate",
      "arrival",
      "warmupMs",
      "maxRequests",
      "timeoutMs",
      "confidence",
      "requests",
    ] as const;
    const other = keys.find((key) => shard.plan[key] !== planned[key]);
    if (other !== undefined || shard.shard.requests !== part.requests || shard.shard.rate !== part.rate) {
      throw refuse(file, `${name} was planned in another way than the merge (${other ?? "its part"})`);
    }
    if (shard.saved === undefined) {
      if (shard.wait.state !== "healthy" || plan.objectives.length === 0) continue;
      throw refuse(file, `${name} has measured nothing`);
    }
    const labels = routes.map(({ label }) => label);
    if (JSON.stringify(shard.saved.routes) !== JSON.stringify(labels)) {
      throw refuse(file, `${name} sent its load to other routes`);
    }
    const { samples } = shard.saved;
    const failed = samples.filter(({ outcome }) => outcome === "failed").length;
    const good = samples.filter(({ outcome }) => outcome === "good").length;
    const { load } = shard;
    if (
      samples.length > part.requests ||
      load?.samples !== samples.length ||
      load.failed !== failed ||
      load.apart !== samples.length - failed - good
    ) {
      throw refuse(file, `${name}: its samples are not those that it counts`);
    }
    checkInstants(shard, config, routes);
  }
}

function checkInstants(
  { file, name, saved, shard }: ReadShard,
  { load }: HealthConfig,
  routes: readonly Route[],
): void {
  const next = createSchedule(load.arrival, shard.rate, shard.index);
  const pick = createPicker(routes);
  const warmup = Math.round((load.warmupMs / 1000) * shard.rate);
  for (let index = 0; index < warmup; index += 1) {
    next();
    pick();
  }
  let from: number | undefined;
  for (const [row, sample] of (saved?.samples ?? []).entries()) {
    const { plannedMs, route } = sample;
    if (!isPossible(sample, load)) {
      throw refuse(file, `${name}: request ${row + 1} was not measured like that by any run`);
    }
    const due = next();
    from ??= due;
    if (Math.abs(plannedMs - (due - from)) > ROUNDING_MS || pick().index !== route) {
      throw refuse(file, `${name}: request ${row + 1} was not due as the config plans it`);
    }
  }
}

/** No request leaves before it is due, none is answered before it left, and who got no answer waited for the timeout. */
function isPossible(
  {
    lagMs,
    ttfbMs,
    totalMs,
    censored,
    outcome,
    serverTime: { waitedMs, toldMs } = { waitedMs: 0 },
  }: SavedSample,
  { timeoutMs }: HealthConfig["load"],
): boolean {
  const inOrder = [0, lagMs, ttfbMs, totalMs].every((ms, i, all) => ms >= (all[i - 1] ?? 0) - ROUNDING_MS);
  const hasWaited = !censored || (outcome !== "good" && ttfbMs >= timeoutMs);
  return inOrder && hasWaited && waitedMs >= 0 && (toldMs ?? 0) >= 0;
}

/**
 * Milliseconds of the wall clock at which each shard's load began. Loads that were not sent together were none of
 * the rate that the config names.
 * @throws GateError MERGE_REFUSED
 */
export function findBeginnings(shards: readonly ReadShard[]): number[] {
  const beginnings = shards.map(({ file, name, shard, saved }) => {
    const from = Date.parse(shard.from ?? "");
    const last = saved?.samples.at(-1)?.plannedMs ?? 0;
    if (Math.abs(Date.parse(shard.until ?? "") - from - last) <= 2) return from;
    throw refuse(file, `${name} does not say when it measured`);
  });
  const earliest = Math.min(...beginnings);
  for (const [i, { file, name, shard }] of shards.entries()) {
    const lateMs = (beginnings[i] ?? earliest) - earliest;
    if (lateMs <= (shard.requests / shard.rate) * 1000 * (1 - TOGETHER)) continue;
    throw refuse(
      file,
      `the shards did not measure together: ${name} began ${formatDuration(lateMs)} after the first`,
      "Let all shards of the matrix start at once (no max-parallel, enough runners), or make the load longer than they lie apart: raise health.load.max-requests.",
    );
  }
  return beginnings;
}
