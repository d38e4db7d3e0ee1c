import { z } from "zod";
import type { Location } from "../finding.ts";
import type { SignalConfig } from "../signal.ts";
import { command, duration, expectation, type IssueParams, line, url, variable, whole } from "./leaves.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

const CLOUDFLARE_API = "https://api.cloudflare.com/client/v4/graphql";
const SENTRY = "https://sentry.io";
const PAGERDUTY_API = "https://api.pagerduty.com";

/** Pages of providers in Statuspage's format. */
const PAGES = {
  cloudflare: "https://www.cloudflarestatus.com",
  openai: "https://status.openai.com",
  replicate: "https://www.replicatestatus.com",
  stripe: "https://www.stripestatus.com",
} as const;

const fields = {
  type: z
    .enum(["prometheus", "cloudflare", "pagerduty", "sentry", "statuspage", "command"])
    .describe(
      "prometheus (and what speaks its API: Mimir, Thanos, Grafana), cloudflare, pagerduty, sentry, statuspage or command",
    ),
  name: line.optional().describe("What results call it. Default: its type"),
  url: url
    .optional()
    .describe(
      "prometheus: address before /api/v1/query. cloudflare, pagerduty, sentry: another address of its API. statuspage: address of the page, instead of page",
    ),
  page: z
    .enum(["cloudflare", "openai", "replicate", "stripe"])
    .optional()
    .describe("statuspage: the page of a provider"),
  query: line
    .optional()
    .describe("prometheus: PromQL whose every series must keep the bound; {window} stands for the window"),
  expect: expectation
    .optional()
    .describe(
      "prometheus: the bound, for instance < 0.1%. cloudflare: the bound of the share of errors. sentry: of sessions without a crash",
    ),
  series: line
    .optional()
    .describe("prometheus: selector of the counter that the query rests on; tells freshness and samples"),
  account: line.optional().describe("cloudflare: id of the account"),
  script: line.optional().describe("cloudflare: name of the deployed Worker"),
  service: line.optional().describe("pagerduty: id of the service that must have no open incident"),
  organization: line.optional().describe("sentry: slug of the organization"),
  project: line.optional().describe("sentry: id of the project. Default: all"),
  environment: line.optional().describe("sentry: name of the environment there. Default: all"),
  release: line.optional().describe("sentry: name of the release. Default: the expected version"),
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
    .describe("all but statuspage: $NAME of the environment variable that holds the token"),
  user: line.optional().describe("prometheus: user of basic authentication, with the token as its password"),
  tenant: line.optional().describe("prometheus: sent as X-Scope-OrgID"),
  window: duration(SECOND, 90 * DAY)
    .optional()
    .describe(
      "prometheus, cloudflare, sentry: how far back the query looks. Default: 5m; cloudflare 15m; sentry 24h",
    ),
  freshness: duration(SECOND, DAY)
    .optional()
    .describe("prometheus, cloudflare: the newest data may be so old. Default: 2m; cloudflare 10m"),
  "min-samples": whole(1, 1_000_000_000)
    .optional()
    .describe(
      "prometheus, cloudflare, sentry: so much must have been counted within the window. Default: 1; else 100",
    ),
  deadline: duration(SECOND, 60 * MINUTE)
    .optional()
    .describe("A source that has nothing yet is asked again for so long. Default: 30s"),
};

type Key = keyof typeof fields;
type Type = SignalConfig["type"];

/** What each type must and may say beside type, name and deadline. */
const KEYS: Record<Type, { required: readonly Key[]; optional: readonly Key[] }> = {
  prometheus: {
    required: ["url", "query", "expect", "series"],
    optional: ["token", "user", "tenant", "window", "freshness", "min-samples"],
  },
  cloudflare: {
    required: ["account", "script", "token", "expect"],
    optional: ["url", "cpu-ms", "memory-mb", "window", "freshness", "min-samples"],
  },
  pagerduty: { required: ["service", "token"], optional: ["url"] },
  sentry: {
    required: ["organization", "token", "expect"],
    optional: ["url", "project", "environment", "release", "window", "min-samples"],
  },
  statuspage: { required: [], optional: ["url", "page"] },
  command: { required: ["run"], optional: ["token"] },
};
const SHARED: readonly Key[] = ["type", "name", "deadline"];

/** An entry of `health.signals`. One flat shape for all types, so that editors complete it; which keys belong to a type is told apart. */
const signal = z.strictObject(fields).superRefine((given, ctx) => {
  const { required, optional } = KEYS[given.type];
  const refuse = (path: Key | undefined, message: string, hint?: string): void => {
    const params: IssueParams = { hint };
    ctx.addIssue({
      code: "custom",
      message,
      params: { ...params },
      ...(path !== undefined && { path: [path] }),
    });
  };
  for (const key of required) {
    if (given[key] === undefined)
      refuse(undefined, `a signal of type ${given.type} needs ${key}`, fields[key].description);
  }
  for (const key of Object.keys(given) as Key[]) {
    if (given[key] === undefined || SHARED.includes(key) || required.includes(key) || optional.includes(key))
      continue;
    refuse(key, `belongs to another type than ${given.type}`);
  }
  if (given.type === "statuspage" && (given.url === undefined) === (given.page === undefined)) {
    refuse(undefined, "a status page has either url or page");
  }
  if (given.url?.includes("{") === true) refuse("url", "takes no placeholder");
  if (given.type === "cloudflare" && given.expect?.operator.startsWith(">") === true) {
    refuse("expect", "bounds the share of errors, from above", "Write for instance < 0.1%.");
  }
  if (given.type === "sentry" && given.expect?.operator.startsWith("<") === true) {
    refuse(
      "expect",
      "bounds the share of sessions without a crash, from below",
      "Write for instance > 99.5%.",
    );
  }
  if (given.user !== undefined && given.token === undefined) refuse("user", "needs a token");
  if (given.token !== undefined && given.url !== undefined && !isPrivate(given.url)) {
    refuse("url", "a token goes over https only", "Plain http would show the token to everybody on the way.");
  }
});

/** `health.signals`. Each has a name of its own, by which results call it. */
export const signals = z.array(signal).superRefine((list, ctx) => {
  const seen = new Set<string>();
  for (const [index, given] of list.entries()) {
    const name = nameSignal(given);
    if (seen.has(name)) {
      const params: IssueParams = { hint: "Give one of them another name." };
      ctx.addIssue({
        code: "custom",
        message: `two signals are called "${name}"`,
        path: [index],
        params: { ...params },
      });
    }
    seen.add(name);
  }
});

function nameSignal({ name, page, type }: z.output<typeof signal>): string {
  return name ?? page ?? type;
}

/** https, or an address of this machine. */
function isPrivate(address: string): boolean {
  const { protocol, hostname } = URL.parse(address) ?? {};
  return (
    protocol === "https:" ||
    hostname === "localhost" ||
    hostname === "[::1]" ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname ?? "")
  );
}

/** A signal that was parsed, with the defaults of its type. */
export function toSignal(raw: z.output<typeof signal>, location: Location): SignalConfig {
  const { type, token, deadline = 30 * SECOND, url: address = "" } = raw;
  const common = { name: nameSignal(raw), token, deadlineMs: deadline, location };
  if (type === "statuspage")
    return { ...common, type, url: raw.page === undefined ? address : PAGES[raw.page] };
  if (type === "pagerduty")
    return { ...common, type, url: raw.url ?? PAGERDUTY_API, service: raw.service ?? "" };
  if (type === "command") return { ...common, type, run: raw.run ?? [] };
  const bound = raw.expect ?? { text: "", operator: "<", bound: Number.NaN };
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
      expect: bound,
      windowMs: raw.window ?? 15 * MINUTE,
      freshnessMs: raw.freshness ?? 10 * MINUTE,
      minSamples: raw["min-samples"] ?? 100,
      cpuMs: raw["cpu-ms"],
      memoryMb: raw["memory-mb"],
    };
  }
  return {
    ...common,
    type,
    url: address,
    query: raw.query ?? "",
    expect: bound,
    series: raw.series ?? "",
    windowMs: raw.window ?? 5 * MINUTE,
    freshnessMs: raw.freshness ?? 2 * MINUTE,
    minSamples: raw["min-samples"] ?? 1,
    user: raw.user,
    tenant: raw.tenant,
  };
}
