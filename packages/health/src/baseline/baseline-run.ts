import type { BaselineConfig } from "@gate/core";
import type { LoadOptions, Sample } from "../load.ts";
import { findApart } from "../judge.ts";
import { formatCount } from "../plan.ts";
import type { HealthDeps, HealthTarget } from "../target.ts";
import type { BaselineFacts } from "./baseline-facts.ts";
import { BLOCKS } from "./block-test.ts";
import { type Answer, compareAnswers, LEAST_ANSWERS } from "./compare.ts";

/** What is compared with, while the load runs. */
export interface BaselineRun {
  /** The load that brings what is to be compared; `take` of the options gets the candidate's samples alone. */
  extend(options: LoadOptions): LoadOptions;
  /** After the load: what came of it. */
  conclude(): Promise<BaselineFacts>;
}

/** What the two kinds of baseline have in common. */
export interface BaselineContext {
  deps: HealthDeps;
  target: HealthTarget;
  /** Labels and weights of where the load goes. */
  routes: readonly { label: string; weight: number }[];
  /** Requests to each side. */
  requests: number;
}

/** The facts before anything is known. */
export function beginFacts(
  config: BaselineConfig,
  requests: number,
): Pick<BaselineFacts, "kind" | "name" | "requests" | "allowedIncrease"> {
  const { allowedIncrease } = config;
  const what =
    "version" in config
      ? ({ kind: "version", name: config.version } as const)
      : ({ kind: "file", name: config.file } as const);
  return { ...what, requests, ...(allowedIncrease !== undefined && { allowedIncrease }) };
}

/** A baseline that there is not. */
export function missBaseline(
  config: BaselineConfig,
  requests: number,
  { reason, hint }: { reason: string; hint?: string | undefined },
): BaselineRun {
  const facts: BaselineFacts = { ...beginFacts(config, requests), state: "inconclusive", reason, hint };
  return { extend: (options) => options, conclude: () => Promise.resolve(facts) };
}

/** The answers of one side, the first `requests` alone. */
export function createCollector(requests: number): {
  answers: Answer[];
  /** @param place of the request among those of its side, from 0 */
  add(place: number, sample: Sample): void;
} {
  const answers: Answer[] = [];
  return {
    answers,
    add(place, sample) {
      if (place >= requests || findApart(sample) !== undefined) return;
      answers.push(toAnswer(place, requests, sample.shot.failure !== undefined, sample.ttfbMs));
    },
  };
}

/** One request of a side as what is compared. */
export function toAnswer(place: number, requests: number, failed: boolean, ttfbMs: number): Answer {
  return { ms: failed ? Infinity : ttfbMs, block: Math.floor((place * BLOCKS) / requests) };
}

/** What a comparison comes to, as facts. */
export function compareSides(
  candidate: readonly Answer[],
  baseline: readonly Answer[],
  { allowedIncrease }: BaselineConfig,
): Pick<BaselineFacts, "state" | "reason" | "hint" | "comparison"> {
  const comparison = compareAnswers(candidate, baseline, allowedIncrease);
  if (comparison !== undefined) return { state: "compared", comparison };
  const counts = `${formatCount(candidate.length)} answers of the candidate and ${formatCount(baseline.length)} of the baseline`;
  return {
    state: "inconclusive",
    reason: `${counts} are too few to compare: each needs ${formatCount(LEAST_ANSWERS)}`,
    hint: "What kept the others from counting is told above; a saved run must be long enough itself.",
  };
}
