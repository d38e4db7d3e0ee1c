import { formatDuration, type PagerdutySignal } from "@gate/core";
import { askJson, isRecord } from "./ask-json.ts";
import { describeMissingToken, sayNothing, type SignalAnswer, type SignalDeps } from "./signal.ts";

const SHOWN_CHARACTERS = 120;
/** An event may be dated by a clock that is ahead. */
const CLOCKS_APART_MS = 60_000;
const unreadable = sayNothing("its answer is not that of PagerDuty", {
  hint: "Does the url lead to its API?",
});

type Ask = (path: string) => ReturnType<typeof askJson>;

/** States of a service in which PagerDuty opens incidents (its REST API v2, `Service.status`). */
const WATCHING: readonly unknown[] = ["active", "warning", "critical"];

/**
 * Asks PagerDuty's REST API v2 whether an incident of a service is open. The service is asked for first: an id that
 * does not exist has no incidents either, and a service in maintenance or disabled opens none.
 */
export async function askPagerduty(
  deps: SignalDeps,
  config: PagerdutySignal & { token?: string | undefined; deadlineMs: number },
  signal: AbortSignal,
): Promise<SignalAnswer> {
  const token = config.token === undefined ? undefined : deps.readToken(config.token);
  if (token === undefined) return sayNothing(describeMissingToken(config.token ?? "the token"));
  const ask: Ask = (path) =>
    askJson(
      deps,
      {
        method: "GET",
        url: config.url + path,
        headers: [
          ["authorization", `Token token=${token}`],
          ["accept", "application/vnd.pagerduty+json;version=2"],
        ],
      },
      { signal, deadlineMs: config.deadlineMs, accepts: [404], tokenName: config.token },
    );
  const found = await ask(`/services/${encodeURIComponent(config.service)}`);
  if ("state" in found) return found;
  if (found.status === 404) {
    const hint = "service is the id at the end of the service's address in PagerDuty.";
    return sayNothing(`it knows no service ${config.service}`, { hint });
  }
  const service = isRecord(found.body) ? found.body["service"] : undefined;
  if (!isRecord(service) || service["id"] !== config.service) return unreadable;
  if (!WATCHING.includes(service["status"])) {
    const hint = "PagerDuty opens no incident for it now, so that none is no evidence.";
    return sayNothing(`the service is ${shorten(String(service["status"]))}`, { hint });
  }

  const filter = new URLSearchParams([
    ["service_ids[]", config.service],
    ["statuses[]", "triggered"],
    ["statuses[]", "acknowledged"],
    // Without it only the incidents of the last month are listed.
    ["date_range", "all"],
    ["limit", "100"],
  ]);
  const listed = await ask(`/incidents?${filter.toString()}`);
  if ("state" in listed) return listed;
  const incidents = isRecord(listed.body) ? listed.body["incidents"] : undefined;
  if (listed.status !== 200 || !Array.isArray(incidents)) return unreadable;
  if (incidents.length === 0) {
    if (isRecord(listed.body) && listed.body["more"] === true) return unreadable;
    if (service["status"] === "active") return askChange(ask, config, deps.clock.now());
    const hint = "May the token read all incidents of the service?";
    return sayNothing(`the service is ${shorten(String(service["status"]))}, but no incident is shown`, {
      again: {},
      hint,
    });
  }
  const [first] = incidents as unknown[];
  const title = isRecord(first) && typeof first["title"] === "string" ? first["title"] : "without a title";
  const more = incidents.length > 1 ? ` and ${incidents.length - 1} more` : "";
  return { state: "fail", reason: `an incident is open: ${shorten(title)}${more}`, value: incidents.length };
}

/** Whoever deployed told the people on call: a change event came soon before. */
async function askChange(ask: Ask, config: PagerdutySignal, now: number): Promise<SignalAnswer> {
  const { changeEventMs, service } = config;
  const calm = { state: "pass", reason: "no open incident", value: 0 } as const;
  if (changeEventMs === undefined) return calm;
  const filter = new URLSearchParams([
    ["since", writeSecond(now - changeEventMs)],
    ["until", writeSecond(now)],
    ["limit", "100"],
  ]);
  const listed = await ask(`/services/${encodeURIComponent(service)}/change_events?${filter.toString()}`);
  if ("state" in listed) return listed;
  const events = isRecord(listed.body) ? listed.body["change_events"] : undefined;
  if (listed.status !== 200 || !Array.isArray(events)) return unreadable;
  const dated = (events as unknown[]).filter(isRecord).map((event) => ({
    at: typeof event["timestamp"] === "string" ? Date.parse(event["timestamp"]) : Number.NaN,
    summary: typeof event["summary"] === "string" ? event["summary"] : "without a summary",
  }));
  const [newest] = dated
    .filter(({ at }) => at >= now - changeEventMs && at <= now + CLOCKS_APART_MS)
    .toSorted((a, b) => b.at - a.at);
  if (newest === undefined) {
    const hint = "Send a change event with the deploy, so that the people on call see it.";
    return sayNothing(`no open incident, but no change event in ${formatDuration(changeEventMs)}`, {
      again: {},
      hint,
    });
  }
  const ageMs = Math.max(0, now - newest.at);
  return {
    ...calm,
    ageMs,
    reason: `no open incident; changed ${formatDuration(ageMs)} ago: ${shorten(newest.summary)}`,
  };
}

/** The API takes UTC, to the second. */
function writeSecond(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+/, "");
}

function shorten(text: string): string {
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}
