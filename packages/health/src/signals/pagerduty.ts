import type { PagerdutySignal } from "@gate/core";
import { askJson, isRecord } from "./ask-json.ts";
import { describeMissingToken, sayNothing, type SignalAnswer, type SignalDeps } from "./signal.ts";

const SHOWN_CHARACTERS = 120;
/** States of a service in which PagerDuty opens incidents (its REST API v2, `Service.status`). */
const WATCHING: readonly unknown[] = ["active", "warning", "critical"];

/**
 * Asks PagerDuty's REST API v2 whether an incident of a service is open. The service is asked for first: an id that
 * does not exist has no incidents either, and a service in maintenance or disabled opens none.
 */
export async function askPagerduty(
  deps: SignalDeps,
  config: PagerdutySignal & { token?: string | undefined },
  signal: AbortSignal,
): Promise<SignalAnswer> {
  const token = config.token === undefined ? undefined : deps.readToken(config.token);
  if (token === undefined) return sayNothing(describeMissingToken(config.token ?? "the token"));
  const ask = (path: string) =>
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
      { signal, accepts: [404], tokenName: config.token },
    );
  const unreadable = sayNothing("its answer is not that of PagerDuty", {
    hint: "Does the url lead to its API?",
  });

  const found = await ask(`/services/${encodeURIComponent(config.service)}`);
  if ("state" in found) return found;
  if (found.status === 404) return sayNothing(`it knows no service ${config.service}`);
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
    if (service["status"] === "active") return { state: "pass", reason: "no open incident", value: 0 };
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

function shorten(text: string): string {
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}
