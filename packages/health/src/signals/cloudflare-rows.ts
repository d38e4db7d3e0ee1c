import { isRecord } from "./ask-json.ts";
import { askGraphql, listFields } from "./graphql.ts";
import type { SignalAnswer, SignalDeps } from "./signal.ts";

/** The invocations of Workers, as the API calls them, and the type of its rows. */
export const DATASET = "workersInvocationsAdaptive";
const DATASET_TYPE = "AccountWorkersInvocationsAdaptive";

/** What the API's schema offers. */
export interface Schema {
  hasConfidence: boolean;
  /** Whether the API tells that an interval is none. */
  hasValidity: boolean;
  hasSampleInterval: boolean;
  hasCpu: boolean;
  hasMemory: boolean;
}

/** Asks the schema first: a field that it does not have would be an error for the whole query. */
export async function readSchema(
  deps: SignalDeps,
  source: Parameters<typeof askGraphql>[1],
  signal: AbortSignal,
): Promise<Schema | SignalAnswer> {
  const list = (type: string | undefined) => listFields(deps, source, signal, type);
  const dataset = await list(DATASET_TYPE);
  if ("state" in dataset) return dataset;
  const [quantiles, average, confidence] = await Promise.all([
    list(dataset.fields.get("quantiles")),
    list(dataset.fields.get("avg")),
    list(dataset.fields.get("confidence")),
  ]);
  if ("state" in quantiles) return quantiles;
  if ("state" in average) return average;
  if ("state" in confidence) return confidence;
  const sums = await list(confidence.fields.get("sum"));
  if ("state" in sums) return sums;
  const interval = await list(sums.fields.get("requests"));
  if ("state" in interval) return interval;
  const has = (fields: ReadonlyMap<string, unknown>, ...names: string[]): boolean =>
    names.every((name) => fields.has(name));
  return {
    hasConfidence: has(sums.fields, "errors", "requests") && has(interval.fields, "lower", "upper"),
    hasValidity: interval.fields.has("isValid"),
    hasSampleInterval: average.fields.has("sampleInterval"),
    hasCpu: quantiles.fields.has("cpuTimeP99"),
    hasMemory: quantiles.fields.has("memoryUsageBytesP99"),
  };
}

/** What is asked of every row beside its dimensions: the counts, and how sure they are. */
export function selectCounts({ hasConfidence, hasValidity, hasSampleInterval }: Schema): string {
  const interval = `{ lower upper${hasValidity ? " isValid" : ""} }`;
  return [
    "sum { requests errors }",
    ...(hasConfidence ? [`confidence(level: 0.95) { sum { requests ${interval} errors ${interval} } }`] : []),
    ...(hasSampleInterval ? ["avg { sampleInterval }"] : []),
  ].join("\n");
}

/** The least and the most that sampled counts may stand for. */
export interface CountBounds {
  requests: readonly [low: number, high: number];
  errors: readonly [low: number, high: number];
}

/** As the API gives them, or exact where every invocation was kept; undefined: nobody knows. */
export function readBounds(row: unknown, requests: number, errors: number): CountBounds | undefined {
  const bound = (of: string, end: string): unknown => pick(row, "confidence", "sum", of, end);
  const [errorsLow, errorsHigh] = [bound("errors", "lower"), bound("errors", "upper")];
  const [requestsLow, requestsHigh] = [bound("requests", "lower"), bound("requests", "upper")];
  // The API says so of an interval that rests on too few samples.
  const valid = ["errors", "requests"].every((of) =>
    [undefined, true].includes(bound(of, "isValid") as boolean),
  );
  if (valid && isCount(errorsLow) && isCount(errorsHigh) && isCount(requestsLow) && isCount(requestsHigh)) {
    const bounds = { requests: [requestsLow, requestsHigh], errors: [errorsLow, errorsHigh] } as const;
    return holds(bounds.requests, requests) && holds(bounds.errors, errors) ? bounds : undefined;
  }
  const exact = pick(row, "avg", "sampleInterval") === 1;
  return exact ? { requests: [requests, requests], errors: [errors, errors] } : undefined;
}

/** An interval that does not hold its own estimate is none; counts come rounded. */
function holds([low, high]: readonly [number, number], count: number): boolean {
  return low <= count + 1 && count <= high + 1;
}

/** The least and the greatest share of errors; undefined: no request is sure. */
export function toShares({ requests, errors }: CountBounds): [number, number] | undefined {
  if (!(requests[0] > 0)) return undefined;
  return [errors[0] / requests[1], Math.min(1, errors[1] / requests[0])];
}

export function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

/** What lies there; undefined where the way ends. */
export function pick(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
}

export function firstOf(list: unknown): unknown {
  return Array.isArray(list) ? list[0] : undefined;
}
