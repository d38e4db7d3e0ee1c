import type { HealthConfig } from "@gate/core";
import { countLeastProof } from "../boundaries.ts";
import type { LagFacts, LoadFacts, ObjectiveFacts } from "../facts.ts";
import { countsFor, createJudge } from "../judge.ts";
import type { Sample } from "../load.ts";
import { countCauses, measureLoad } from "../measure.ts";
import type { LoadPlan } from "../plan.ts";
import type { Route } from "../routes.ts";
import { createSingleLook } from "./single-look.ts";

export interface JudgedOnce {
  objectives: ObjectiveFacts[];
  load: LoadFacts;
  /** Why requests that count for an objective failed, the most frequent first. */
  causesOf(index: number): { text: string; count: number }[];
}

/**
 * Decides every objective in one look at all of its answers, and measures the load.
 * @param samples in the order of their planned instants, of a load whose size was fixed before
 */
export function judgeOnce(
  samples: readonly Sample[],
  context: {
    config: HealthConfig;
    plan: LoadPlan;
    routes: readonly Route[];
    warmup: LoadFacts["warmup"];
    lag: LagFacts;
    /** Taken off where the service does not tell its own time. */
    roundTripMs?: number | undefined;
  },
): JudgedOnce {
  const { config, plan, routes, warmup, lag, roundTripMs } = context;
  const objectives = plan.objectives.map((planned) => {
    const { objective, boundaries } = planned;
    const cap = samples.filter((sample) => countsFor(objective, sample, routes)).length;
    const needed = countLeastProof(boundaries.limit, boundaries.confidence);
    return { ...planned, needed, boundaries: { ...boundaries, cap } };
  });
  const judge = createJudge({ ...plan, objectives }, routes, {
    maxRequests: samples.length,
    roundTripMs,
    decide: createSingleLook,
  });
  for (const sample of samples) judge.take(sample);
  const run = { warmup, measuredFrom: 0, lagsMs: new Float64Array(0) };
  return {
    objectives: judge.conclude(lag.late),
    load: measureLoad(samples, { routes, run, lag, roundTripMs, confidence: config.confidence }),
    causesOf: (index) => countCauses(judge.listCounted(index), routes),
  };
}
