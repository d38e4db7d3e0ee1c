import { GateError } from "./errors.ts";
import type { Location } from "./finding.ts";
import { parseDuration, parsePercentage } from "./units.ts";

/** A route that an objective names or the load goes to. */
export interface RouteName {
  method: string;
  /** Path with query, from `/`. */
  path: string;
}

/** What a latency objective measures, always from the planned send time except `server`. */
export type Measure = "ttfb" | "total" | "server";

/**
 * An objective as users write it. Both kinds bound the share of bad requests: `error-rate < 0.1%` counts
 * failed requests; `p95 < 50ms` says that fewer than 5 % of the answers take 50 ms or longer.
 */
export type Objective = {
  /** As written. */
  text: string;
  route?: RouteName | undefined;
  location?: Location | undefined;
} & (
  | { kind: "error-rate"; /** fraction */ limit: number }
  | { kind: "latency"; /** 0.95 for p95 */ quantile: number; limitMs: number; measure: Measure }
);

const PATTERN =
  /^(?:(error-rate)|p(\d{1,2}(?:\.\d+)?)(?:\[(\w+)\])?)(?:\(\s*([A-Z]+)\s+(\/\S*?)\s*\))?\s*<\s*(\S.*)$/;

/**
 * Parses `error-rate < 0.1%`, `p95 < 50ms`, `p99[total](GET /api/items) < 80ms`.
 * @throws GateError CONFIG_INVALID when it is neither, or can never be met or missed.
 */
export function parseObjective(text: string, location?: Location): Objective {
  const invalid = (why: string): GateError =>
    new GateError("CONFIG_INVALID", `objective "${text}": ${why}`, {
      location,
      hint: "write for instance error-rate < 0.1%, p95 < 50ms or p99[total](GET /api/items) < 200ms",
    });
  const match = PATTERN.exec(text.trim());
  if (match === null) throw invalid("not an objective");
  const [, errorRate, percentile, measure = "ttfb", method, path, limit = ""] = match;
  // `//host/path` would be another host; after # nothing is sent.
  if (path !== undefined && /^\/\/|[\\#]/.test(path))
    throw invalid(`"${path}" is not a path on the environment's own address`);
  const route = method === undefined || path === undefined ? undefined : { method, path };
  const common = { text: text.trim(), ...(route && { route }), ...(location && { location }) };
  if (errorRate !== undefined) {
    const fraction = parseWith(parsePercentage, limit, invalid);
    if (fraction <= 0 || fraction >= 1) throw invalid("the limit must lie between 0% and 100%");
    return { ...common, kind: "error-rate", limit: fraction };
  }
  if (measure !== "ttfb" && measure !== "total" && measure !== "server") {
    throw invalid(`"${measure}" is no measure; choose ttfb, total or server`);
  }
  const quantile = Number(`${percentile}e-2`);
  if (quantile <= 0 || quantile >= 1) throw invalid("the percentile must lie between 0 and 100");
  const limitMs = parseWith(parseDuration, limit, invalid);
  if (limitMs <= 0) throw invalid("the limit must be above 0");
  return { ...common, kind: "latency", quantile, limitMs, measure };
}

function parseWith(
  parse: (text: string) => number,
  text: string,
  invalid: (why: string) => GateError,
): number {
  try {
    return parse(text.trim());
  } catch (error) {
    if (error instanceof GateError) throw invalid(error.message);
    throw error;
  }
}

/** The share of bad requests at which the objective is just missed: 0.001 for 0.1 %, 0.05 for p95. */
export function badShareLimit(objective: Objective): number {
  return objective.kind === "error-rate" ? objective.limit : Number((1 - objective.quantile).toFixed(12));
}
