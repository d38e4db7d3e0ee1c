import type { StatuspageSignal } from "@gate/core";
import { askJson, isRecord } from "./ask-json.ts";
import { sayNothing, type SignalAnswer, type SignalDeps } from "./signal.ts";

const SHOWN_CHARACTERS = 120;
const INDICATORS: readonly unknown[] = ["none", "minor", "major", "critical", "maintenance"];

/**
 * Reads `/api/v2/summary.json` of a page in Statuspage's format. An incident explains a failure; it never makes a
 * pass, and no incident proves nothing about the Worker.
 */
export async function askStatuspage(
  deps: SignalDeps,
  { url, deadlineMs }: StatuspageSignal & { deadlineMs: number },
  signal: AbortSignal,
): Promise<SignalAnswer> {
  const request = {
    method: "GET",
    url: `${url}/api/v2/summary.json`,
    headers: [["accept", "application/json"]] as const,
  };
  const answer = await askJson(deps, request, { signal, deadlineMs });
  if ("state" in answer) return answer;
  const { body } = answer;
  const status = isRecord(body) ? body["status"] : undefined;
  if (!isRecord(body) || !isRecord(status) || !INDICATORS.includes(status["indicator"])) {
    return sayNothing("its answer is not that of a status page", {
      hint: "Is it a page in Statuspage's format?",
    });
  }
  const incidents = listOpenIncidents(body["incidents"]);
  const [first] = incidents;
  if (status["indicator"] === "none" && first === undefined) return { state: "pass", reason: "no incident" };
  const said =
    typeof status["description"] === "string" ? status["description"] : String(status["indicator"]);
  const more = incidents.length > 1 ? ` and ${incidents.length - 1} more` : "";
  const reason = first === undefined ? shorten(said) : `${shorten(first)}${more} (${shorten(said)})`;
  return { state: "incident", reason };
}

/** Names of incidents that are not over; the list may be missing. */
function listOpenIncidents(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((incident: unknown) => {
    if (!isRecord(incident)) return [];
    const over = incident["status"] === "resolved" || incident["status"] === "postmortem";
    return over
      ? []
      : [typeof incident["name"] === "string" ? incident["name"] : "an incident without a name"];
  });
}

function shorten(text: string): string {
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}
