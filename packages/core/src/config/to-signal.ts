import type { z } from "zod";
import type { Location } from "../finding.ts";
import { type Expectation, parseExpectation, type SignalConfig } from "../signal.ts";
import type { fields } from "./signal-fields.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

const CLOUDFLARE_API = "https://api.cloudflare.com/client/v4/graphql";
const SENTRY = "https://sentry.io";
const PAGERDUTY_API = "https://api.pagerduty.com";

/** Pages of providers. Each is in Statuspage's format (OpenAI's and Replicate's by incident.io) but Stytch's: Instatus. */
const PAGES = {
  cloudflare: "https://www.cloudflarestatus.com",
  openai: "https://status.openai.com",
  replicate: "https://www.replicatestatus.com",
  stripe: "https://www.stripestatus.com",
  stytch: "https://status.stytch.com",
} as const;

/** Where Grafana passes requests on to a data source. */
const PROXY = "/api/datasources/proxy/uid/";

/** How long it may take until what the load did is seen: Prometheus scrapes each minute, Cloudflare is minutes late. */
const DEADLINES: Partial<Record<RawSignal["type"], number>> = {
  prometheus: 90 * SECOND,
  cloudflare: 5 * MINUTE,
};
/** Of an error budget, where none is given. */
const BUDGET_WINDOW = 30 * DAY;

/** A signal as zod gives it. */
export type RawSignal = z.output<z.ZodObject<typeof fields>>;

/** By which name results call it. */
export function nameSignal({ name, page, type }: Pick<RawSignal, "name" | "page" | "type">): string {
  return name ?? page ?? type;
}

/** A signal that was parsed, with the defaults of its type. */
export function toSignal(raw: RawSignal, location: Location): SignalConfig {
  const { type, token, deadline = DEADLINES[type] ?? 30 * SECOND, url: address = "" } = raw;
  const common = { name: nameSignal(raw), token, deadlineMs: deadline, location };
  if (type === "statuspage")
    return { ...common, type, url: raw.page === undefined ? address : PAGES[raw.page] };
  if (type === "pagerduty")
    return {
      ...common,
      type,
      url: raw.url ?? PAGERDUTY_API,
      service: raw.service ?? "",
      changeEventMs: raw["change-event"],
    };
  if (type === "command") return { ...common, type, run: raw.run ?? [] };
  if (type === "d1") {
    const { database = "", local = false, account, query, expect } = raw;
    const health = query === undefined || expect === undefined ? undefined : { query, expect };
    return { ...common, type, database, local, account, health };
  }
  const { uptime } = raw;
  const bound = raw.expect ?? { text: "", operator: "<", bound: Number.NaN };
  if (type === "sentry-issues") {
    return {
      ...common,
      type,
      url: raw.url ?? SENTRY,
      organization: raw.organization ?? "",
      project: raw.project,
      environment: raw.environment,
      release: raw.release,
      expect: raw.expect ?? parseExpectation("< 1"),
      windowMs: raw.window ?? DAY,
      minSamples: raw["min-samples"] ?? 1,
    };
  }
  if (type === "tail") {
    const { account, "min-samples": minSamples = 100 } = raw;
    return { ...common, type, account, expect: bound, minSamples };
  }
  if (type === "sentry") {
    return {
      ...common,
      type,
      url: raw.url ?? SENTRY,
      organization: raw.organization ?? "",
      project: raw.project,
      environment: raw.environment,
      release: raw.release,
      expect: bound,
      windowMs: raw.window ?? DAY,
      minSamples: raw["min-samples"] ?? 100,
    };
  }
  if (type === "cloudflare") {
    return {
      ...common,
      type,
      url: raw.url ?? CLOUDFLARE_API,
      account: raw.account ?? "",
      script: raw.script ?? "",
      expect: uptime === undefined ? bound : boundBadShare(uptime),
      uptime,
      windowMs: raw.window ?? (uptime === undefined ? 15 * MINUTE : BUDGET_WINDOW),
      freshnessMs: raw.freshness ?? 10 * MINUTE,
      minSamples: raw["min-samples"] ?? 100,
      cpuMs: raw["cpu-ms"],
      memoryMb: raw["memory-mb"],
    };
  }
  return {
    ...common,
    type,
    url: raw.datasource === undefined ? address : address + PROXY + encodeURIComponent(raw.datasource),
    query: raw.query ?? "",
    expect: uptime === undefined ? bound : parseExpectation(`> ${writePercent(uptime)}`),
    uptime,
    series: raw.series ?? "",
    windowMs: raw.window ?? (uptime === undefined ? 5 * MINUTE : BUDGET_WINDOW),
    freshnessMs: raw.freshness ?? 2 * MINUTE,
    minSamples: raw["min-samples"] ?? 1,
    user: raw.user,
    tenant: raw.tenant,
  };
}

/** 99.9 % up is an error share below 0.1 %. */
function boundBadShare(uptime: number): Expectation {
  return parseExpectation(`< ${writePercent(1 - uptime)}`);
}

/** Without the last digits of a double: 1 - 0.999 is 0.1 %. */
function writePercent(fraction: number): string {
  return `${Number((fraction * 100).toFixed(9))}%`;
}
