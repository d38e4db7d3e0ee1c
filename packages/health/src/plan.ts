import {
  badShareLimit,
  formatDuration,
  formatPercentage,
  GateError,
  type HealthConfig,
  type Objective,
} from "@gate/core";
import { type Boundaries, countLeastProof, findBoundaries } from "./boundaries.ts";
import { labelRoute } from "./routes.ts";

/** What a load must bring to decide one objective. */
export interface ObjectivePlan {
  objective: Objective;
  boundaries: Boundaries;
  /** Share of the requests that count for it: 1, or the weight of its route. */
  share: number;
  /** Answers in a row that a service without a bad one needs to pass. */
  needed: number;
  /** Milliseconds until then at the configured rate. */
  neededMs: number;
}

export interface LoadPlan {
  objectives: readonly ObjectivePlan[];
  /** Requests after which a service without a bad answer has passed every objective. */
  requests: number;
  durationMs: number;
  /** One line for a person, said before the start. */
  line: string;
}

/**
 * The most outcomes that one objective looks at, in units of 1 / limit: 2,000 for a p95. With a hundred bad
 * answers expected at the limit a decision knows enough; a longer one would only let clean services wait.
 */
const EXPECTED_BAD_AT_CAP = 100;

/**
 * Says beforehand how many requests each objective needs and how long that takes.
 * `routes`: where the load goes, labels as objectives name them.
 * @throws GateError OBJECTIVE_OUT_OF_REACH when `max-requests` can never prove an objective
 */
export function planLoad(
  config: Pick<HealthConfig, "objectives" | "load" | "confidence">,
  routes: readonly { label: string; weight: number }[],
): LoadPlan {
  const { rate, maxRequests, warmupMs } = config.load;
  const known: Boundaries[] = [];
  const objectives = config.objectives.map((objective): ObjectivePlan => {
    const share = computeShare(objective, routes);
    const limit = badShareLimit(objective);
    // 1e-9: three quarters of 4,000 must not become 2,999 by rounding.
    const available = Math.floor(maxRequests * share + 1e-9);
    const cap = Math.min(available, Math.ceil(EXPECTED_BAD_AT_CAP / limit));
    let boundaries = known.find((candidate) => candidate.limit === limit && candidate.cap === cap);
    if (boundaries === undefined) {
      boundaries = findBoundaries({ limit, confidence: config.confidence, cap });
      known.push(boundaries);
    }
    const [needed] = boundaries.passAt;
    if (needed === undefined) throw refuse(objective, config, available, share);
    return { objective, boundaries, share, needed, neededMs: (Math.ceil(needed / share) / rate) * 1000 };
  });
  const requests = Math.max(0, ...objectives.map(({ needed, share }) => Math.ceil(needed / share)));
  const durationMs = (requests / rate) * 1000;
  const atMost = `at most ${formatCount(maxRequests)} requests (${formatDuration((maxRequests / rate) * 1000)})`;
  const line =
    objectives.length === 0
      ? "no objective is configured: there is nothing that the load could prove"
      : [
          ...objectives.map((plan, index) => describeNeed(plan, index, rate)),
          warmupMs > 0 ? `${atMost} after ${formatDuration(warmupMs)} of warm-up` : atMost,
        ].join("; ");
  return { objectives, requests, durationMs, line };
}

/** `3826` as `3,826`. */
export function formatCount(count: number): string {
  return count.toLocaleString("en-US");
}

function describeNeed(
  { objective, needed, neededMs, share }: ObjectivePlan,
  index: number,
  rate: number,
): string {
  const answers = index === 0 ? " good answers in a row" : "";
  const pace = index === 0 ? ` at ${Number((rate * share).toPrecision(4))}/s` : "";
  return `${objective.text} needs ${formatCount(needed)}${answers} (${formatDuration(neededMs)}${pace})`;
}

function computeShare(objective: Objective, routes: readonly { label: string; weight: number }[]): number {
  const { route } = objective;
  if (route === undefined) return 1;
  const sum = (list: typeof routes): number => list.reduce((total, { weight }) => total + weight, 0);
  return sum(routes.filter(({ label }) => label === labelRoute(route))) / sum(routes);
}

function refuse(
  objective: Objective,
  config: Pick<HealthConfig, "load" | "confidence">,
  available: number,
  share: number,
): GateError {
  const least = countLeastProof(badShareLimit(objective), config.confidence);
  const suffices = Math.ceil(least / share - 1e-9);
  const { maxRequests, rate } = config.load;
  const of = share < 1 ? `, of which ${formatCount(available)} go to its route` : "";
  return new GateError(
    "OBJECTIVE_OUT_OF_REACH",
    `objective "${objective.text}" can never be proven with max-requests ${formatCount(maxRequests)}${of}: at ` +
      `${formatPercentage(config.confidence, 6)} confidence it takes ${formatCount(least)} answers without a bad one`,
    {
      location: objective.location,
      hint:
        `Set health.load.max-requests to ${suffices} or more (${formatDuration((suffices / rate) * 1000)} at ${rate}/s)` +
        `${share < 1 ? ", give the route more weight" : ""}, or loosen the objective.`,
    },
  );
}
