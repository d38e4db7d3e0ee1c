import { formatDuration, meetsExpectation, type PrometheusSignal } from "@gate/core";
import { type Budget, judgeBudget, objectToCoverage } from "./error-budget.ts";
import { askJson, isRecord } from "./ask-json.ts";
import {
  type AskedWhen,
  describeMissingToken,
  objectToAge,
  sayNothing,
  type SignalAnswer,
  type SignalDeps,
} from "./signal.ts";

/** Longest message of the source that is repeated. */
const SHOWN_CHARACTERS = 200;
/** So often is looked whether there was data in the window of an error budget. */
const COVERAGE_LOOKS = 100;
/** increase() extrapolates, so that a share of all may come out a little above 1. */
const MOST_SHARE = 1.01;
const HINT_SERIES =
  'series names the counter that the query rests on, for instance http_requests_total{job="hub"}.';

/**
 * Asks Prometheus's HTTP API (`POST /api/v1/query`, form-encoded) three things: how old the newest sample of the
 * series is, by how much its counter grew in the window, and the query itself. No data, data that is too old or
 * too little, NaN, an infinity and a warning (a result may then be partial) say nothing.
 */
export async function askPrometheus(
  deps: SignalDeps,
  config: PrometheusSignal & { token?: string | undefined; deadlineMs: number },
  { signal, loadedAt }: AskedWhen,
): Promise<SignalAnswer> {
  const ask = openQuery(deps, config, signal);
  const window = `${Math.round(config.windowMs)}ms`;
  const age = await ask(`time() - max(timestamp(${config.series}))`);
  if (!("values" in age)) return age;
  const [ageSeconds] = age.values;
  if (ageSeconds === undefined)
    return sayNothing("no data: its series is empty", { again: {}, hint: HINT_SERIES });
  const ageMs = Math.max(0, ageSeconds * 1000);
  if (!(ageMs <= config.freshnessMs)) {
    const reason = `its newest data is ${formatDuration(ageMs)} old (freshness ${formatDuration(config.freshnessMs)})`;
    return sayNothing(reason, { again: {}, ageMs, hint: "Is the target of the series still scraped?" });
  }
  // An error budget is about the weeks before.
  const early = config.uptime === undefined ? objectToAge(deps, { ageMs, loadedAt }) : undefined;
  if (early !== undefined) return early;
  const growth = await ask(`sum(increase(${config.series}[${window}]))`);
  if (!("values" in growth)) return growth;
  const samples = growth.values[0] ?? 0;
  if (!(samples >= config.minSamples && Number.isFinite(samples))) {
    const reason = `it counted ${Number(samples.toPrecision(6))} in ${formatDuration(config.windowMs)} (min-samples ${config.minSamples})`;
    return sayNothing(reason, { again: {}, ageMs, samples });
  }
  const { uptime, windowMs } = config;
  const budget = uptime === undefined ? undefined : { uptime, windowMs };
  if (budget !== undefined) {
    const covered = await ask(writeCoverage(config));
    if (!("values" in covered)) return covered;
    const thin = objectToCoverage((covered.values[0] ?? 0) / COVERAGE_LOOKS, budget);
    if (thin !== undefined) return { ...thin, samples, ageMs };
  }
  const result = await ask(config.query.replaceAll("{window}", window));
  if (!("values" in result)) return result;
  return { ...judgeValues(result.values, config, budget), samples, ageMs };
}

/** At how many of so many instants, evenly spread over the window, the series has samples. */
function writeCoverage({ series, windowMs }: PrometheusSignal): string {
  const step = Math.max(1, Math.round(windowMs / COVERAGE_LOOKS));
  return `count_over_time(count(${series})[${Math.round(windowMs)}ms:${step}ms])`;
}

function judgeValues(
  values: readonly number[],
  { expect }: PrometheusSignal,
  budget: Budget | undefined,
): SignalAnswer {
  if (values.length === 0) return sayNothing("no data: the query found no series", { again: {} });
  const strange = values.find((value) => !Number.isFinite(value));
  if (strange !== undefined) {
    const hint = "A share divides by zero where nothing was counted: is there traffic in the window?";
    return sayNothing(`its value is ${strange}`, { again: {}, hint });
  }
  if (budget !== undefined) {
    const value = Math.min(...values);
    const no = values.find((one) => one < 0 || one > MOST_SHARE);
    if (no === undefined) return judgeBudget(value, { least: value, most: value }, budget);
    const hint = "With uptime the query gives the share that was good, between 0 and 1.";
    return sayNothing(`its value is ${no}, which is no share`, { hint });
  }
  const missed = values.filter((value) => !meetsExpectation(value, expect));
  const upper = expect.operator.startsWith("<");
  const worst = (list: readonly number[]): number => list.reduce((a, b) => (upper === a > b ? a : b));
  const value = worst(missed.length > 0 ? missed : values);
  const shown = expect.text.includes("%")
    ? `${Number((value * 100).toPrecision(6))} %`
    : `${Number(value.toPrecision(6))}`;
  const of = values.length > 1 ? ` (the worst of ${values.length} series)` : "";
  return missed.length > 0
    ? { state: "fail", value, reason: `${shown}${of}, expected ${expect.text}` }
    : { state: "pass", value, reason: `${shown}${of}, as expected ${expect.text}` };
}

type Query = (promql: string) => Promise<Result | SignalAnswer>;

function openQuery(
  deps: SignalDeps,
  config: PrometheusSignal & { token?: string | undefined; deadlineMs: number },
  signal: AbortSignal,
): Query {
  const headers: [string, string][] = [
    ["content-type", "application/x-www-form-urlencoded"],
    ["accept", "application/json"],
  ];
  if (config.tenant !== undefined) headers.push(["x-scope-orgid", config.tenant]);
  const token = config.token === undefined ? undefined : deps.readToken(config.token);
  if (token !== undefined) headers.push(["authorization", writeCredentials(token, config.user)]);
  return async (promql) => {
    if (config.token !== undefined && token === undefined)
      return sayNothing(describeMissingToken(config.token));
    const body = new TextEncoder().encode(new URLSearchParams({ query: promql }).toString());
    const request = { method: "POST", url: `${config.url}/api/v1/query`, headers, body };
    // 400, 422 and 503 have a body that says why.
    const answer = await askJson(deps, request, {
      signal,
      deadlineMs: config.deadlineMs,
      accepts: [400, 422, 503],
      tokenName: config.token,
    });
    if ("state" in answer) return answer;
    const result = readResult(answer.body, answer.status);
    return ("values" in result ? objectToInstant(result, config, deps.clock.now()) : undefined) ?? result;
  };
}

/** What was computed long ago, or by a clock that goes wrong, is about another time than the load's. */
function objectToInstant(
  { instants }: Result,
  { freshnessMs }: PrometheusSignal,
  now: number,
): SignalAnswer | undefined {
  const other = instants.find((at) => !(Math.abs(now - at) <= freshnessMs));
  if (other === undefined) return undefined;
  const apart = formatDuration(Math.abs(now - other));
  const hint = "Do the clocks of the source and of this machine agree, and does a cache stand between them?";
  return sayNothing(`its answer is of ${apart} ${other < now ? "ago" : "ahead"}, not of now`, {
    again: {},
    hint,
  });
}

function writeCredentials(token: string, user: string | undefined): string {
  if (user === undefined) return `Bearer ${token}`;
  return `Basic ${Buffer.from(`${user}:${token}`, "utf8").toString("base64")}`;
}

/** The numbers of an instant query, and the instants that they are of, milliseconds since the epoch. */
interface Result {
  values: number[];
  instants: number[];
}

/** Why an answer may not hold all series: warnings, or VictoriaMetrics' `isPartial`. */
function readDoubt({ warnings, isPartial }: Record<string, unknown>): string | undefined {
  if (isPartial !== undefined && isPartial !== false) return "some of its storage did not answer";
  if (warnings === undefined || warnings === null) return undefined;
  const [first] = Array.isArray(warnings) ? (warnings as unknown[]) : [warnings];
  if (first === undefined) return undefined;
  return (typeof first === "string" ? first : JSON.stringify(first)).slice(0, SHOWN_CHARACTERS);
}

/** Of a vector one number a series, of a scalar one. */
function readResult(body: unknown, status: number): Result | SignalAnswer {
  const unreadable = sayNothing("its answer is not that of Prometheus", {
    hint: "Does the url lead to its API?",
  });
  if (status !== 200 && !(isRecord(body) && body["status"] === "error")) {
    const hint = "Is the source itself well, and does the url lead to its API?";
    return sayNothing(`answered ${status}`, { hint, ...(status === 503 && { again: {} }) });
  }
  if (!isRecord(body)) return unreadable;
  if (body["status"] === "error") {
    const text =
      typeof body["error"] === "string" ? body["error"].slice(0, SHOWN_CHARACTERS) : "no reason given";
    return sayNothing(`it cannot answer (${status}): ${text}`, {
      hint: "Try query and series in the source's own page.",
      ...(status === 503 && { again: {} }),
    });
  }
  const { data } = body;
  if (status !== 200 || body["status"] !== "success" || !isRecord(data)) return unreadable;
  const doubt = readDoubt(body);
  if (doubt !== undefined) return sayNothing(`its answer may be partial: ${doubt}`, { again: {} });
  const { result } = data;
  if (data["resultType"] === "scalar") return readPairs([result]) ?? unreadable;
  if (data["resultType"] !== "vector" || !Array.isArray(result)) {
    return data["resultType"] === "matrix" || data["resultType"] === "string"
      ? sayNothing(`the query gives a ${data["resultType"]}, not numbers of one moment`)
      : unreadable;
  }
  return readPairs(result.map((item: unknown) => (isRecord(item) ? item["value"] : undefined))) ?? unreadable;
}

/** `[unix time, "number"]` each; numbers come as text, `NaN` and `+Inf` included. */
function readPairs(pairs: readonly unknown[]): Result | undefined {
  const values: number[] = [];
  const instants: number[] = [];
  for (const pair of pairs) {
    const [at, text] = Array.isArray(pair) ? (pair as unknown[]) : [];
    if (
      typeof at !== "number" ||
      typeof text !== "string" ||
      !/^(?:[+-]?Inf|NaN|[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/i.test(text)
    )
      return undefined;
    values.push(Number(text.replace(/Inf$/i, "Infinity")));
    instants.push(at * 1000);
  }
  return { values, instants };
}
