import type { Objective } from "@gate/core";
import { createDecider, type Decider } from "./decision.ts";
import type { ObjectiveFacts } from "./facts.ts";
import type { Sample } from "./load.ts";
import type { LoadPlan, ObjectivePlan } from "./plan.ts";
import { labelRoute, type Route } from "./routes.ts";
import { SampleColumns, type Samples } from "./sample-columns.ts";
import { estimateServerMs } from "./server-time.ts";
import { HELD_UP } from "./shot.ts";
import { boundShare } from "./statistics.ts";

/** More answers apart than this share make the verdict inconclusive. */
export const APART_SHARE = 0.01;

/** Takes samples in planned order and decides the objectives. */
export interface Judge {
  /** `stop`: every objective is decided or can no longer be, or too many answers stand apart. */
  take(sample: Sample): "go on" | "stop";
  /** How many were taken. */
  readonly taken: number;
  /** Everything that was taken. */
  readonly samples: Samples;
  readonly apart: number;
  /** The samples that the decision on an objective rests on. */
  listCounted(index: number): Iterable<Sample>;
  /** Objectives that are decided by now. */
  readonly decided: number;
  /**
   * What each objective has come to. With a late generator a latency objective is not decided, unless it fails
   * even when every request's own lag is taken off. None fails by requests of which nobody knows anything, because
   * this process stood still; none passes over them either.
   */
  conclude(late: boolean): ObjectiveFacts[];
}

/**
 * @param maxRequests budget of measured requests
 * @param roundTripMs the shortest way to the service and back that was measured
 * @param decide how an objective is decided: by default outcome by outcome, to stop as soon as it is sure
 */
export function createJudge(
  plan: LoadPlan,
  routes: readonly Route[],
  {
    maxRequests,
    roundTripMs,
    decide = createDecider,
  }: {
    maxRequests: number;
    roundTripMs?: number | undefined;
    decide?: ((boundaries: ObjectivePlan["boundaries"]) => Decider) | undefined;
  },
): Judge {
  const samples = new SampleColumns();
  const cases = plan.objectives.map((planned) => ({
    planned,
    decider: decide(planned.boundaries),
    /** Takes as good what nobody knows: only what fails so too has failed. */
    lenient: decide(planned.boundaries),
  }));
  const counts = (objective: Objective, sample: Sample): boolean => countsFor(objective, sample, routes);
  let apart = 0;

  function* listCounted(index: number): Iterable<Sample> {
    const found = cases[index];
    let left = found?.decider.n ?? 0;
    if (found === undefined || left === 0) return;
    for (const sample of samples) {
      if (!counts(found.planned.objective, sample)) continue;
      yield sample;
      left -= 1;
      if (left === 0) return;
    }
  }

  const judgeSample = (sample: Sample): void => {
    for (const { planned, decider, lenient } of cases) {
      if (!counts(planned.objective, sample)) continue;
      const bad = isBad(planned.objective, sample, roundTripMs);
      decider.add(bad);
      lenient.add(bad && !isHeldUp(sample));
    }
  };

  const failsWithoutLag = ({ objective, boundaries }: ObjectivePlan): boolean => {
    const decider = decide(boundaries);
    for (const sample of samples) {
      if (!counts(objective, sample)) continue;
      decider.add(isBad(objective, sample, roundTripMs, sample.lagMs) && !isHeldUp(sample));
    }
    return decider.state === "fail";
  };

  return {
    get taken() {
      return samples.length;
    },
    samples,
    listCounted,
    get apart() {
      return apart;
    },
    get decided() {
      return cases.filter(({ decider }) => decider.state !== "undecided").length;
    },
    take(sample) {
      samples.add(sample);
      if (findApart(sample) !== undefined) apart += 1;
      else judgeSample(sample);
      const settled = cases.every(({ decider, lenient }) =>
        isSettled(decider.state === "fail" ? lenient : decider),
      );
      return settled || apart > APART_SHARE * maxRequests ? "stop" : "go on";
    },
    conclude: (late) =>
      cases.map(({ planned, decider, lenient }, index) => {
        const isLate = late && planned.objective.kind === "latency";
        const hasFailed = decider.state === "fail" && lenient.state === "fail";
        const stands = isLate ? hasFailed && failsWithoutLag(planned) : hasFailed || decider.state !== "fail";
        let failed = 0;
        for (const { shot } of listCounted(index)) if (shot.failure !== undefined) failed += 1;
        return writeFacts(planned, decider, failed, stands);
      }),
  };
}

function isSettled({ state, exhausted }: Decider): boolean {
  return state !== "undecided" || exhausted;
}

function isHeldUp({ shot }: Sample): boolean {
  return shot.failure === HELD_UP;
}

/** Whether an answer counts for an objective. */
export function countsFor(
  { route }: Objective,
  sample: Sample,
  routes: readonly Pick<Route, "label">[],
): boolean {
  return (
    findApart(sample) === undefined &&
    (route === undefined || routes[sample.route]?.label === labelRoute(route))
  );
}

export type ApartKind = "cache" | "edge" | "version";

/**
 * Why an answer counts for nothing: a cache, the edge or another version gave it. A wrong environment is no
 * such case: it is a failed answer.
 */
export function findApart({ shot }: Sample): { kind: ApartKind; reason: string; cure?: string } | undefined {
  if (shot.cached !== undefined) return { kind: "cache", ...shot.cached };
  if (shot.edge !== undefined) return { kind: "edge", ...shot.edge };
  const { state, reason = "" } = shot.health ?? {};
  return state === "other-version" || state === "version-unreadable"
    ? { kind: "version", reason }
    : undefined;
}

/**
 * Failed is bad for every objective: an error that comes fast proves nothing about the latency of answers.
 * @param lagMs taken off the latency
 */
function isBad(
  objective: Objective,
  { shot, ttfbMs, totalMs }: Sample,
  roundTripMs: number | undefined,
  lagMs = 0,
): boolean {
  if (shot.failure !== undefined) return true;
  if (objective.kind === "error-rate") return false;
  if (objective.measure === "server") {
    // From the sending, not from the planned instant: the lag is no part of it. Without an answer it is slow.
    const { serverTime } = shot;
    return serverTime === undefined || estimateServerMs(serverTime, roundTripMs) >= objective.limitMs;
  }
  return (objective.measure === "total" ? totalMs : ttfbMs) - lagMs >= objective.limitMs;
}

function writeFacts(
  planned: ObjectivePlan,
  decider: Decider,
  failed: number,
  stands: boolean,
): ObjectiveFacts {
  const { limit, confidence } = planned.boundaries;
  const { n, bad, state } = decider;
  const verdict = state === "undecided" || !stands ? "inconclusive" : state;
  return {
    text: planned.objective.text,
    verdict,
    n,
    bad,
    failed,
    slow: bad - failed,
    limit,
    ...(n > 0 && { estimate: bad / n }),
    ...boundShare(bad, n, confidence),
    needed: planned.needed,
    ...(state === "undecided" && n > 0 && { settledBy: estimateSettling(bad / n, limit, confidence) }),
  };
}

/** The n (within 1 %) at which one look at this share of bad answers would decide; none below a hundred million. */
function estimateSettling(share: number, limit: number, confidence: number): number | undefined {
  const settles = (n: number): boolean => {
    const { lower, upper } = boundShare(Math.round(share * n), n, confidence);
    return upper < limit || lower > limit;
  };
  let high = 16;
  while (!settles(high)) {
    high *= 2;
    if (high > 1e8) return undefined;
  }
  let low = high / 2;
  while (high - low > Math.max(1, high / 100)) {
    const middle = Math.floor((low + high) / 2);
    if (settles(middle)) high = middle;
    else low = middle;
  }
  return high;
}
