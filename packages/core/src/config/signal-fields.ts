import { z } from "zod";
import type { SignalConfig } from "../signal.ts";
import { command, duration, expectation, line, uptime, url, variable, whole } from "./leaves.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** Every key that an entry of `health.signals` may have, of whatever type. */
export const fields = {
  type: z
    .enum([
      "prometheus",
      "cloudflare",
      "pagerduty",
      "sentry",
      "sentry-issues",
      "statuspage",
      "d1",
      "tail",
      "command",
    ])
    .describe(
      "prometheus (and what speaks its API: Mimir, Thanos, Grafana), cloudflare, pagerduty, sentry, sentry-issues, statuspage, d1, tail or command",
    ),
  name: line.optional().describe("What results call it. Default: its type"),
  url: url
    .optional()
    .describe(
      "prometheus: address before /api/v1/query; with datasource the address of Grafana. cloudflare, pagerduty, sentry, sentry-issues: another address of its API. statuspage: address of the page, instead of page",
    ),
  page: z
    .enum(["cloudflare", "openai", "replicate", "stripe", "stytch"])
    .optional()
    .describe("statuspage: the page of a provider"),
  query: line
    .optional()
    .describe(
      "prometheus: PromQL whose every series must keep the bound, with uptime the share that was good; {window} stands for the window. d1: one SELECT that answers one number. Default: no migration may be pending",
    ),
  expect: expectation
    .optional()
    .describe(
      "prometheus: the bound, for instance < 0.1%. cloudflare: the bound of the share of errors. sentry: of sessions without a crash. sentry-issues: of new issues, < 1 when not given. d1: of the number that the query answers. tail: of the share of events that do not end ok",
    ),
  uptime: uptime
    .optional()
    .describe(
      "prometheus, cloudflare: instead of expect: an error budget. So much of the window must have been good, for instance 99.9%",
    ),
  series: line
    .optional()
    .describe("prometheus: selector of the counter that the query rests on; tells freshness and samples"),
  account: line
    .optional()
    .describe(
      "cloudflare, d1, tail: id of the account. d1, tail: default is what the wrangler config or the token tells",
    ),
  database: line.optional().describe("d1: name or binding of the database in the wrangler config"),
  local: z
    .boolean()
    .optional()
    .describe("d1: true: the local database of wrangler dev, which takes no token. Default: false"),
  script: line.optional().describe("cloudflare: name of the deployed Worker"),
  datasource: line
    .optional()
    .describe("prometheus: uid of the data source in Grafana, which then stands in front of it"),
  "change-event": duration(MINUTE, 30 * DAY)
    .optional()
    .describe("pagerduty: a change event of the service must be so young. Default: none is asked for"),
  service: line.optional().describe("pagerduty: id of the service that must have no open incident"),
  organization: line.optional().describe("sentry, sentry-issues: slug of the organization"),
  project: line.optional().describe("sentry, sentry-issues: id of the project. Default: all"),
  environment: line.optional().describe("sentry, sentry-issues: name of the environment there. Default: all"),
  release: line
    .optional()
    .describe("sentry, sentry-issues: name of the release. Default: the expected version"),
  "cpu-ms": whole(1, 300_000)
    .optional()
    .describe("cloudflare: the Worker's limits.cpu_ms; CPU time P99 must stay under 80 % of it"),
  "memory-mb": whole(1, 100_000)
    .optional()
    .describe("cloudflare: the Worker's memory limit in MiB, 128; memory P99 must stay under 80 % of it"),
  run: command
    .optional()
    .describe("command: words without a shell. Exit code 0 passes, 1 fails, any other is inconclusive"),
  token: variable("a token")
    .optional()
    .describe("all but statuspage and a local d1: $NAME of the environment variable that holds the token"),
  user: line.optional().describe("prometheus: user of basic authentication, with the token as its password"),
  tenant: line.optional().describe("prometheus: sent as X-Scope-OrgID"),
  window: duration(SECOND, 90 * DAY)
    .optional()
    .describe(
      "prometheus, cloudflare, sentry, sentry-issues: how far back the query looks. Default: 5m; cloudflare 15m; sentry and sentry-issues 24h; with uptime 30d",
    ),
  freshness: duration(SECOND, DAY)
    .optional()
    .describe("prometheus, cloudflare: the newest data may be so old. Default: 2m; cloudflare 10m"),
  "min-samples": whole(1, 1_000_000_000)
    .optional()
    .describe(
      "prometheus, cloudflare, sentry, sentry-issues: so much must have been counted within the window; tail: during the load. Default: prometheus and sentry-issues 1; else 100",
    ),
  deadline: duration(SECOND, 60 * MINUTE)
    .optional()
    .describe(
      "A source that has nothing yet is asked again for so long. Default: prometheus 90s, cloudflare 5m, else 30s",
    ),
};

/** A key of a signal. */
export type Key = keyof typeof fields;
type Type = SignalConfig["type"];

/** What each type must and may say beside type, name and deadline. */
export const KEYS: Record<Type, { required: readonly Key[]; optional: readonly Key[] }> = {
  prometheus: {
    required: ["url", "query", "series"],
    optional: [
      "expect",
      "uptime",
      "datasource",
      "token",
      "user",
      "tenant",
      "window",
      "freshness",
      "min-samples",
    ],
  },
  cloudflare: {
    required: ["account", "script", "token"],
    optional: ["expect", "uptime", "url", "cpu-ms", "memory-mb", "window", "freshness", "min-samples"],
  },
  pagerduty: { required: ["service", "token"], optional: ["url", "change-event"] },
  sentry: {
    required: ["organization", "token", "expect"],
    optional: ["url", "project", "environment", "release", "window", "min-samples"],
  },
  "sentry-issues": {
    required: ["organization", "token"],
    optional: ["expect", "url", "project", "environment", "release", "window", "min-samples"],
  },
  statuspage: { required: [], optional: ["url", "page"] },
  d1: { required: ["database"], optional: ["query", "expect", "local", "account", "token"] },
  tail: { required: ["token", "expect"], optional: ["account", "min-samples"] },
  command: { required: ["run"], optional: ["token"] },
};
/** Keys that every type takes. */
export const SHARED: readonly Key[] = ["type", "name", "deadline"];
