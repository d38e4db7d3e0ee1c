import { formatDuration, meetsExpectation, type SentryIssuesSignal } from "@gate/core";
import { askJson, isRecord } from "./ask-json.ts";
import { describeMissingToken, sayNothing, type SignalAnswer, type SignalDeps } from "./signal.ts";

const HOUR_MS = 3_600_000;
/** Sentry lists no more at once. */
const MOST_ISSUES = 100;
const SHOWN_CHARACTERS = 120;

type Config = SentryIssuesSignal & { token?: string | undefined; deadlineMs: number };
type Ask = (
  path: string,
  parameters: URLSearchParams,
  accepts?: readonly number[],
) => ReturnType<typeof askJson>;

/**
 * Asks Sentry for unresolved issues that were first seen in a release (`first-release:`), or without one in the window
 * (`age:`). That there is none means something only where Sentry hears from the service: it must know the release, and
 * have accepted transactions or errors in the window.
 * @param expectedVersion the release, where the signal names none
 */
export async function askSentryIssues(
  deps: SignalDeps,
  config: Config,
  expectedVersion: string | undefined,
  signal: AbortSignal,
): Promise<SignalAnswer> {
  const token = config.token === undefined ? undefined : deps.readToken(config.token);
  if (token === undefined) return sayNothing(describeMissingToken(config.token ?? "the token"));
  const base = `${config.url}/api/0/organizations/${encodeURIComponent(config.organization)}`;
  const headers = [
    ["authorization", `Bearer ${token}`],
    ["accept", "application/json"],
  ] as const;
  const ask: Ask = (path, parameters, accepts) => {
    const query = parameters.size === 0 ? "" : `?${parameters.toString()}`;
    const request = { method: "GET", url: `${base}${path}${query}`, headers };
    return askJson(deps, request, {
      signal,
      deadlineMs: config.deadlineMs,
      tokenName: config.token,
      accepts,
    });
  };
  const release = config.release ?? expectedVersion;
  const unknown = release === undefined ? undefined : await objectToRelease(ask, release);
  if (unknown !== undefined) return unknown;
  const samples = await countAccepted(ask, config);
  if (typeof samples !== "number") return samples;
  if (samples < config.minSamples) {
    const hint = "Let the Worker's SDK send traces, so that no issue means something.";
    const reason = `it accepted ${samples} transactions and errors in ${formatDuration(config.windowMs)} (min-samples ${config.minSamples})`;
    return sayNothing(reason, { again: {}, samples, hint });
  }
  return judgeIssues(ask, config, release, samples);
}

const UNREADABLE = sayNothing("its answer is not that of Sentry", { hint: "Does the url lead to its API?" });

async function objectToRelease(ask: Ask, release: string): Promise<SignalAnswer | undefined> {
  const answer = await ask(`/releases/${encodeURIComponent(release)}/`, new URLSearchParams(), [404]);
  if ("state" in answer) return answer;
  if (answer.status === 404) {
    const hint = "Let the Worker's SDK name it as its release, or name the release of this signal.";
    return sayNothing(`it knows no release ${shorten(release)}`, { again: {}, hint });
  }
  return isRecord(answer.body) && answer.body["version"] === release ? undefined : UNREADABLE;
}

/** Of the project in the window, of every release: what the API counts. */
async function countAccepted(ask: Ask, config: Config): Promise<number | SignalAnswer> {
  let sum = 0;
  for (const category of ["transaction", "error"]) {
    const answer = await ask(
      "/stats_v2/",
      new URLSearchParams([
        ["field", "sum(quantity)"],
        ["groupBy", "outcome"],
        ["category", category],
        ["outcome", "accepted"],
        ["statsPeriod", writePeriod(config.windowMs)],
        ["interval", "1h"],
        ["project", config.project ?? "-1"],
      ]),
    );
    if ("state" in answer) return answer;
    const groups = isRecord(answer.body) ? answer.body["groups"] : undefined;
    if (!Array.isArray(groups)) return UNREADABLE;
    for (const group of groups as unknown[]) {
      const totals = isRecord(group) ? group["totals"] : undefined;
      const quantity = isRecord(totals) ? totals["sum(quantity)"] : undefined;
      if (typeof quantity !== "number" || !(quantity >= 0)) return UNREADABLE;
      sum += quantity;
    }
  }
  return sum;
}

async function judgeIssues(
  ask: Ask,
  config: Config,
  release: string | undefined,
  samples: number,
): Promise<SignalAnswer> {
  const first =
    release === undefined ? `age:-${writePeriod(config.windowMs)}` : `first-release:${quote(release)}`;
  const parameters = new URLSearchParams([
    ["query", `is:unresolved ${first}`],
    ["sort", "new"],
    ["limit", String(MOST_ISSUES)],
    // Issues of a release may have come before the window.
    ["statsPeriod", release === undefined ? writePeriod(config.windowMs) : "90d"],
  ]);
  if (config.project !== undefined) parameters.append("project", config.project);
  if (config.environment !== undefined) parameters.append("environment", config.environment);
  const answer = await ask("/issues/", parameters);
  if ("state" in answer) return answer;
  if (!Array.isArray(answer.body)) return UNREADABLE;
  const issues = answer.body as unknown[];
  const titles = issues.map((issue) => (isRecord(issue) ? issue["title"] : undefined));
  if (!titles.every((title) => typeof title === "string")) return UNREADABLE;
  const value = issues.length;
  const where = release === undefined ? `in ${formatDuration(config.windowMs)}` : `in ${shorten(release)}`;
  const many = value >= MOST_ISSUES ? `${MOST_ISSUES} or more` : String(value);
  const named = titles[0] === undefined ? "" : ` (${shorten(titles[0])})`;
  const shown = `${many} new ${value === 1 ? "issue" : "issues"} ${where}${named}`;
  const met = meetsExpectation(value, config.expect) && value < MOST_ISSUES;
  return met
    ? { state: "pass", value, samples, reason: `${shown}, as expected ${config.expect.text}` }
    : { state: "fail", value, samples, reason: `${shown}, expected ${config.expect.text}` };
}

/** Whole hours: the API's finest step. */
function writePeriod(windowMs: number): string {
  return `${Math.max(1, Math.ceil(windowMs / HOUR_MS))}h`;
}

function quote(text: string): string {
  return `"${text.replaceAll('"', String.raw`\"`)}"`;
}

function shorten(text: string): string {
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}
