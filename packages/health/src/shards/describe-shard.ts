import type { Clock } from "@gate/core";
import type { ShardFacts } from "../facts.ts";
import { findApart } from "../judge.ts";
import type { LoadRun, Sample } from "../load.ts";
import type { Samples } from "../sample-columns.ts";
import type { ShardPlan } from "./plan-shard.ts";

/** Different failures that are told apart; whatever else comes is counted together. */
const KNOWN_FAILURES = 200;

/** What a merge needs to know of a part beside its samples, which keep numbers and no texts. */
export function describeShard(
  { index, count, requests, rate }: ShardPlan,
  clock: Clock,
  measured?: { run: Pick<LoadRun, "measuredFrom">; samples: Samples },
): ShardFacts {
  const planned = { index, count, requests, rate };
  if (measured === undefined) return { ...planned, failures: [], apart: [] };
  const { run, samples } = measured;
  const from = Math.round(clock.now() - (clock.monotonic() - run.measuredFrom));
  const until = from + (samples.at(-1)?.plannedMs ?? 0);
  return {
    ...planned,
    from: new Date(from).toISOString(),
    until: new Date(until).toISOString(),
    ...describeAnswers(samples),
  };
}

/** The texts of answers that were not good, by route. */
export function describeAnswers(samples: Iterable<Sample>): Pick<ShardFacts, "failures" | "apart"> {
  const failures = new Map<string, ShardFacts["failures"][number]>();
  const apart = new Map<string, ShardFacts["apart"][number]>();
  for (const sample of samples) {
    const { route, shot } = sample;
    const found = findApart(sample);
    if (found !== undefined) {
      const key = `${found.kind} ${route}`;
      if (!apart.has(key)) apart.set(key, { ...found, route });
    } else if (shot.failure !== undefined) {
      const own = `${route} ${shot.failure}`;
      const isKnown = failures.has(own) || failures.size < KNOWN_FAILURES;
      const [key, text] = isKnown ? [own, shot.failure] : [`${route} other`, "other causes"];
      failures.set(key, { route, text, count: (failures.get(key)?.count ?? 0) + 1 });
    }
  }
  return { failures: [...failures.values()], apart: [...apart.values()] };
}
