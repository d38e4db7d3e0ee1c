import { type BaselineConfig, formatDuration, GateError, type HealthConfig } from "@gate/core";
import { formatCount, type LoadPlan } from "../plan.ts";
import {
  type BaselineContext,
  type BaselineRun,
  beginFacts,
  compareSides,
  createCollector,
  missBaseline,
  toAnswer,
} from "./baseline-run.ts";
import { LEAST_ANSWERS } from "./compare.ts";
import { readSavedRun } from "./saved-run.ts";
import { openSideBySide } from "./side-by-side.ts";

/** Requests to each side at least: twice what a comparison needs, so that some may stand apart. */
const LEAST_REQUESTS = 2 * LEAST_ANSWERS;
/** More would let a load for a very strict objective wait for what it knows long since. */
const MOST_REQUESTS = 20_000;

/**
 * How many requests of each side are compared: what a clean load takes anyway. It is settled beforehand, because
 * a load that ends when it has seen enough bad answers ends on a sample that looks bad.
 * @throws GateError CONFIG_INVALID when `max-requests` leaves too few
 */
export function planBaseline(
  { baseline, load }: Pick<HealthConfig, "baseline" | "load">,
  plan: Pick<LoadPlan, "requests">,
): { requests: number; line: string } | undefined {
  if (baseline === undefined) return undefined;
  if (load.maxRequests < LEAST_REQUESTS) {
    throw new GateError(
      "CONFIG_INVALID",
      `health.load.max-requests ${formatCount(load.maxRequests)} is too few for a baseline`,
      {
        location: baseline.location,
        hint: `A comparison takes ${formatCount(LEAST_REQUESTS)} requests: set max-requests to ${LEAST_REQUESTS} or more, or baseline to none.`,
      },
    );
  }
  const wanted = Math.min(MOST_REQUESTS, Math.max(LEAST_REQUESTS, plan.requests));
  const requests = Math.min(load.maxRequests, wanted);
  const time = formatDuration((requests / load.rate) * 1000);
  const line =
    "version" in baseline
      ? `baseline: as many requests go to version ${baseline.version} at the same time; the first ${formatCount(requests)} of each are compared (${time})`
      : `baseline: the first ${formatCount(requests)} requests (${time}) are compared with those of ${baseline.file}`;
  return { requests, line };
}

/**
 * Opens the baseline of gate.yml. What cannot be opened is told at the end, as inconclusive: the objectives are
 * judged without it.
 * @throws GateError CANCELLED
 */
export function openBaseline(config: BaselineConfig, context: BaselineContext): Promise<BaselineRun> {
  return "version" in config ? openSideBySide(config, context) : openSavedRun(config, context);
}

async function openSavedRun(
  config: Extract<BaselineConfig, { file: string }>,
  context: BaselineContext,
): Promise<BaselineRun> {
  const saved = await readSavedRun(config, context);
  if ("reason" in saved) return missBaseline(config, context.requests, saved);
  // As many of both: blocks of time are compared one with one.
  const requests = Math.min(context.requests, saved.samples.length);
  const ours = createCollector(requests);
  const theirs = saved.samples.slice(0, requests).flatMap(({ outcome, ttfbMs }, place) => {
    const stands = outcome === "good" || outcome === "failed";
    return stands ? [toAnswer(place, requests, outcome === "failed", ttfbMs)] : [];
  });
  let place = 0;
  return {
    extend: (options) => ({
      ...options,
      take(sample) {
        ours.add(place, sample);
        place += 1;
        // What the objectives have decided stands; further answers do not change it.
        const next = options.take(sample);
        return place < requests ? "go on" : next;
      },
    }),
    conclude: () =>
      Promise.resolve({
        ...beginFacts(config, requests),
        answered: saved.answered,
        sha256: saved.sha256,
        ...compareSides(ours.answers, theirs, config),
      }),
  };
}
