import { type CloudflareSignal, formatDuration } from "@gate/core";
import {
  type CountBounds,
  DATASET,
  firstOf,
  isCount,
  pick,
  readBounds,
  type Schema,
  selectCounts,
  toShares,
} from "./cloudflare-rows.ts";
import { judgeBudget, objectToCoverage } from "./error-budget.ts";
import { askGraphql } from "./graphql.ts";
import { sayNothing, type SignalAnswer, type SignalDeps } from "./signal.ts";

const DAY_MS = 86_400_000;
/** The API's documentation names a week in one place and a month in another as the most that one query may span. */
const SPAN_MS = 7 * DAY_MS;
/** A week that begins within a day touches eight; a list that is full may be cut. */
const MOST_ROWS = 10;

/**
 * The error budget of a Worker by Cloudflare's GraphQL Analytics: its invocations of all versions by days, in pieces
 * that the API takes. The bounds of the days are added up, which makes the sum wider than it had to be, never narrower.
 */
export async function askCloudflareBudget(
  deps: SignalDeps,
  config: CloudflareSignal & { uptime: number },
  { source, schema }: { source: Parameters<typeof askGraphql>[1]; schema: Schema },
  signal: AbortSignal,
): Promise<SignalAnswer> {
  const now = deps.clock.now();
  const spans = splitWindow(now - config.windowMs, now);
  const answer = await askGraphql(deps, source, signal, {
    query: writeQuery(spans.length, schema),
    variables: {
      account: config.account,
      script: config.script,
      ...Object.fromEntries(
        spans.flatMap(([from, to], index) => [
          [`from${index}`, new Date(from).toISOString()],
          [`to${index}`, new Date(to).toISOString()],
        ]),
      ),
    },
  });
  if ("state" in answer) return answer;
  const account = firstOf(pick(answer.data, "viewer", "accounts"));
  if (account === undefined) {
    return sayNothing("the account was not found", {
      hint: "Is account its id, and may the token read its analytics?",
    });
  }
  const rows = spans.map((span, index) => ({ span, rows: pick(account, `span${index}`) }));
  return judgeDays(rows, pick(firstOf(pick(account, "newest")), "dimensions", "datetimeMinute"), config, now);
}

/** A piece of the window, milliseconds since the epoch. */
type Span = readonly [from: number, to: number];

function splitWindow(from: number, to: number): Span[] {
  const count = Math.ceil((to - from) / SPAN_MS);
  return Array.from({ length: count }, (_, index) => [
    from + index * SPAN_MS,
    Math.min(to, from + (index + 1) * SPAN_MS),
  ]);
}

function writeQuery(spans: number, schema: Schema): string {
  const indexes = Array.from({ length: spans }, (_, index) => index);
  const variables = indexes.map((index) => `, $from${index}: Time!, $to${index}: Time!`).join("");
  const filter = (index: number, to = "datetime_lt"): string =>
    `filter: {scriptName: $script, datetime_geq: $from${index}, ${to}: $to${index}}`;
  const parts = indexes.map(
    (index) =>
      `      span${index}: ${DATASET}(limit: ${MOST_ROWS}, orderBy: [date_ASC], ${filter(index)}) {
        dimensions { date }
        ${selectCounts(schema)}
      }`,
  );
  return `query ($account: string!, $script: string!${variables}) {
  viewer {
    accounts(filter: {accountTag: $account}) {
${parts.join("\n")}
      newest: ${DATASET}(limit: 1, orderBy: [datetimeMinute_DESC], ${filter(spans - 1, "datetime_leq")}) {
        dimensions { datetimeMinute }
      }
    }
  }
}`;
}

interface Day {
  date: string;
  requests: number;
  errors: number;
  bounds: CountBounds | undefined;
  /** How much of it lies in the span that it was named in, milliseconds. */
  coveredMs: number;
}

function judgeDays(
  spans: readonly { span: Span; rows: unknown }[],
  minute: unknown,
  config: CloudflareSignal & { uptime: number },
  now: number,
): SignalAnswer {
  const unreadable = sayNothing("its answer is not that of Cloudflare's API", {
    hint: "Does the url lead to its API?",
  });
  const days: Day[] = [];
  for (const { span, rows } of spans) {
    if (!Array.isArray(rows)) return unreadable;
    if (rows.length >= MOST_ROWS) return sayNothing("it names more days than were asked for");
    const named = new Set<string>();
    for (const row of rows as unknown[]) {
      const day = readDay(row, span);
      if (day === undefined || named.has(day.date)) return unreadable;
      named.add(day.date);
      days.push(day);
    }
  }
  const add = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
  const requests = add(days.map((day) => day.requests));
  if (typeof minute !== "string" || requests === 0) {
    const hint = `Is ${config.script} the name of the deployed Worker? Data comes some minutes late: raise deadline.`;
    return sayNothing("no data", { again: {}, hint });
  }
  const ageMs = Math.max(0, now - Date.parse(minute) - 60_000);
  const common = { samples: requests, ageMs };
  if (!(ageMs <= config.freshnessMs)) {
    const reason = `its newest data is ${formatDuration(ageMs)} old (freshness ${formatDuration(config.freshnessMs)})`;
    const hint = "Does the Worker get requests now? Data comes some minutes late: raise deadline.";
    return sayNothing(reason, { again: {}, hint, ...common });
  }
  if (requests < config.minSamples) {
    return sayNothing(`${requests} invocations (min-samples ${config.minSamples})`, common);
  }
  // A day at an end of the window counts as much as lies in it: else seven days would cover a week that touches eight.
  const coveredMs = add(days.filter((day) => day.requests > 0).map((day) => day.coveredMs));
  const thin = objectToCoverage(coveredMs / config.windowMs, config);
  if (thin !== undefined) return { ...thin, ...common };
  const value = 1 - add(days.map(({ errors }) => errors)) / requests;
  const bounds = days.flatMap((day) => day.bounds ?? []);
  const shares = toShares({
    requests: [add(bounds.map((one) => one.requests[0])), add(bounds.map((one) => one.requests[1]))],
    errors: [add(bounds.map((one) => one.errors[0])), add(bounds.map((one) => one.errors[1]))],
  });
  if (shares === undefined || bounds.length < days.length) {
    return sayNothing("its samples are of unknown precision", { ...common, value });
  }
  return { ...judgeBudget(value, { least: 1 - shares[1], most: 1 - shares[0] }, config), ...common };
}

function readDay(row: unknown, [from, to]: Span): Day | undefined {
  const date = pick(row, "dimensions", "date");
  const requests = pick(row, "sum", "requests");
  const errors = pick(row, "sum", "errors");
  if (typeof date !== "string" || !isCount(requests) || !isCount(errors)) return undefined;
  const begin = Date.parse(date);
  if (Number.isNaN(begin)) return undefined;
  // A day of another time than was asked for covers nothing.
  const coveredMs = Math.max(0, Math.min(to, begin + DAY_MS) - Math.max(from, begin));
  return { date, requests, errors, bounds: readBounds(row, requests, errors), coveredMs };
}
