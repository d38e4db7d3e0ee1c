import { GateError } from "./errors.ts";
import type { Location } from "./finding.ts";

/** A bound on a number, as users write it: `< 0.1%`, `>= 99.9%`, `<= 3`. */
export interface Expectation {
  /** As written. */
  text: string;
  operator: "<" | "<=" | ">" | ">=";
  /** A percentage is a fraction. */
  bound: number;
}

/**
 * Parses `< 0.1%`, `> 99.9%`, `<= 3`.
 * @throws GateError CONFIG_INVALID for anything else
 */
export function parseExpectation(text: string): Expectation {
  const match = /^\s*(<=|>=|<|>)\s*(-?\d+(?:\.\d+)?)\s*(%?)\s*$/.exec(text);
  const [, operator, number, percent] = match ?? [];
  if (operator === undefined || number === undefined) {
    throw new GateError("CONFIG_INVALID", `"${text}" is no bound`, {
      hint: "write for instance < 0.1%, >= 99.9% or <= 3",
    });
  }
  // Through a decimal string: 0.1 / 100 is not the double nearest to 0.001.
  const bound = percent === "%" ? Number(`${number}e-2`) : Number(number);
  return { text: text.trim(), operator: operator as Expectation["operator"], bound };
}

/** Is the bound kept? NaN keeps none. */
export function meetsExpectation(value: number, { operator, bound }: Expectation): boolean {
  if (operator === "<") return value < bound;
  if (operator === "<=") return value <= bound;
  return operator === ">" ? value > bound : value >= bound;
}

/** A further source that joins the decision of health-gate: an entry of `health.signals`. */
export type SignalConfig = {
  /** How it is called in results. */
  name: string;
  /** Name of the environment variable that holds the token. */
  token?: string | undefined;
  /** A source that has nothing yet, or does not answer, is asked again for so long. */
  deadlineMs: number;
  location: Location;
} & (
  | PrometheusSignal
  | CloudflareSignal
  | PagerdutySignal
  | SentrySignal
  | SentryIssuesSignal
  | StatuspageSignal
  | D1Signal
  | TailSignal
  | CommandSignal
);

export interface PrometheusSignal {
  type: "prometheus";
  /** Address before `/api/v1/query`, without a trailing slash. */
  url: string;
  /** PromQL; `{window}` stands for the window. Every series of the result must keep the bound. */
  query: string;
  expect: Expectation;
  /** An error budget: the query gives the share that was good, and this much of the window must have been. */
  uptime?: number | undefined;
  /** Selector of the counter that the query rests on: it tells how fresh the data is, and how much there is. */
  series: string;
  windowMs: number;
  /** The newest sample of the series may be so old. */
  freshnessMs: number;
  /** The counter must have grown by so much within the window. */
  minSamples: number;
  /** User of basic authentication, with the token as its password; without it the token is a bearer. */
  user?: string | undefined;
  /** Sent as X-Scope-OrgID. */
  tenant?: string | undefined;
}

export interface CloudflareSignal {
  type: "cloudflare";
  /** Address of the GraphQL API. */
  url: string;
  /** Id of the account. */
  account: string;
  /** Name of the deployed Worker. */
  script: string;
  /** The share of invocations that end in an error. */
  expect: Expectation;
  /** An error budget: this share of the window's invocations must not have ended in an error. */
  uptime?: number | undefined;
  windowMs: number;
  /** The newest data may be so old. */
  freshnessMs: number;
  /** There must be so many invocations. */
  minSamples: number;
  /** The Worker's limits.cpu_ms: CPU time P99 must stay under 80 % of it. Absent: not judged. */
  cpuMs?: number | undefined;
  /** The Worker's memory limit in MiB: memory P99 must stay under 80 % of it. Absent: not judged. */
  memoryMb?: number | undefined;
}

export interface PagerdutySignal {
  type: "pagerduty";
  /** Address of the REST API, without a trailing slash. */
  url: string;
  /** Id of the service. */
  service: string;
  /** A change event of the service must be so young. Absent: none is asked for. */
  changeEventMs?: number | undefined;
}

export interface SentrySignal {
  type: "sentry";
  /** Address without `/api/0` and without a trailing slash. */
  url: string;
  /** Slug of the organization. */
  organization: string;
  /** Id of the project; absent: all. */
  project?: string | undefined;
  /** Name of the environment in Sentry; absent: all. */
  environment?: string | undefined;
  /** Absent: the expected version. */
  release?: string | undefined;
  /** The share of sessions that do not crash. */
  expect: Expectation;
  /** Whole hours count. */
  windowMs: number;
  /** There must be so many sessions. */
  minSamples: number;
}

export interface SentryIssuesSignal {
  type: "sentry-issues";
  /** Address without `/api/0` and without a trailing slash. */
  url: string;
  /** Slug of the organization. */
  organization: string;
  /** Id of the project; absent: all. */
  project?: string | undefined;
  /** Name of the environment in Sentry; absent: all. */
  environment?: string | undefined;
  /** Absent: the expected version. */
  release?: string | undefined;
  /** How many unresolved issues may be new. */
  expect: Expectation;
  /** Whole hours count. */
  windowMs: number;
  /** So many transactions and errors must have been accepted in the window. */
  minSamples: number;
}

export interface StatuspageSignal {
  type: "statuspage";
  /** Address of the page, without a trailing slash. */
  url: string;
}

export interface D1Signal {
  type: "d1";
  /** Name or binding of the database in the wrangler config. */
  database: string;
  /** true: the local database of `wrangler dev`; false: the one of the environment, at Cloudflare. */
  local: boolean;
  /** Id of the account; absent: the wrangler config or the token tells. */
  account?: string | undefined;
  /** One SELECT that answers one number, and its bound. Absent: no migration may be pending. */
  health?: { query: string; expect: Expectation } | undefined;
}

export interface TailSignal {
  type: "tail";
  /** Id of the account; absent: the wrangler config or the token tells. */
  account?: string | undefined;
  /** The share of invocations that do not end ok. */
  expect: Expectation;
  /** So many must have been seen. */
  minSamples: number;
}

export interface CommandSignal {
  type: "command";
  /** Split into words without a shell. */
  run: readonly string[];
}
