import type { StatuspageSignal } from "@gate/core";
import { askJson, isRecord } from "./ask-json.ts";
import { sayNothing, type SignalAnswer, type SignalDeps } from "./signal.ts";

const SHOWN_CHARACTERS = 120;

/** The words that a format has for something; true: that is an incident. */
type Words = Readonly<Record<string, boolean>>;

/** How a page tells what there is. */
interface Format {
  path: string;
  /** Where the word for the whole page lies. */
  overall: readonly [part: string, field: string];
  words: Words;
  /** Lists whose entries have a `name` and a `status`. One that is not there is empty. */
  lists: readonly { key: string; words: Words }[];
}

/**
 * Words: the schemas of Statuspage's management API, and the API page that each status page has. incident.io speaks
 * the same format and calls a whole outage `full_outage`.
 */
const STATUSPAGE: Format = {
  path: "/api/v2/summary.json",
  overall: ["status", "indicator"],
  words: { none: false, minor: true, major: true, critical: true, maintenance: true },
  lists: [
    {
      key: "incidents",
      words: {
        investigating: true,
        identified: true,
        monitoring: true,
        resolved: false,
        postmortem: false,
        scheduled: false,
        in_progress: true,
        verifying: true,
        completed: false,
      },
    },
    {
      key: "components",
      words: {
        "": false,
        operational: false,
        under_maintenance: false,
        degraded_performance: true,
        partial_outage: true,
        major_outage: true,
        full_outage: true,
      },
    },
  ],
};

/** Words: instatus.com, "Publicly available Data". */
const INSTATUS: Format = {
  path: "/summary.json",
  overall: ["page", "status"],
  words: { UP: false, HASISSUES: true, UNDERMAINTENANCE: true },
  lists: [
    {
      key: "activeIncidents",
      words: { INVESTIGATING: true, IDENTIFIED: true, MONITORING: true, RESOLVED: false },
    },
    { key: "activeMaintenances", words: { NOTSTARTEDYET: false, INPROGRESS: true, COMPLETED: false } },
  ],
};

/**
 * Reads a page in Statuspage's format, or else in that of Instatus. An incident explains a failure; it never makes a
 * pass, and no incident proves nothing about the Worker. A word that the format does not have decides nothing.
 */
export async function askStatuspage(
  deps: SignalDeps,
  { url, deadlineMs }: StatuspageSignal & { deadlineMs: number },
  signal: AbortSignal,
): Promise<SignalAnswer> {
  let refused: SignalAnswer | undefined;
  for (const format of [STATUSPAGE, INSTATUS]) {
    const request = {
      method: "GET",
      url: url + format.path,
      headers: [["accept", "application/json"]] as const,
    };
    const answer = await askJson(deps, request, { signal, deadlineMs });
    const said = "state" in answer ? answer : readPage(answer.body, format);
    // Whoever may have more to say in a moment has the page; one that is not there may lie elsewhere.
    if (said !== undefined && (!("state" in answer) || answer.again !== undefined)) return said;
    refused ??= said ?? sayUnreadable();
  }
  return refused ?? sayUnreadable();
}

function sayUnreadable(): SignalAnswer {
  return sayNothing("its answer is not that of a status page", {
    hint: "Is it a page in the format of Statuspage or Instatus?",
  });
}

/** Undefined: the body is not in this format. */
function readPage(body: unknown, { overall: [part, field], words, lists }: Format): SignalAnswer | undefined {
  const about = isRecord(body) ? body[part] : undefined;
  const word = isRecord(about) ? about[field] : undefined;
  if (!isRecord(body) || !isRecord(about) || typeof word !== "string") return undefined;
  const troubled = isTrouble(word, words);
  if (troubled === undefined) return sayUnknown(field, word);
  const open: string[] = [];
  for (const list of lists) {
    const entries = body[list.key] ?? [];
    if (!Array.isArray(entries)) return undefined;
    const found: string[] = [];
    for (const entry of entries as unknown[]) {
      const status = isRecord(entry) ? entry["status"] : undefined;
      const here = isTrouble(status, list.words);
      if (here === undefined) return sayUnknown(`status in ${list.key}`, status);
      if (here && isRecord(entry))
        found.push(typeof entry["name"] === "string" ? entry["name"] : "one without a name");
    }
    // What is written about an incident tells more than the parts that it touches.
    if (open.length === 0) open.push(...found);
  }
  const [first] = open;
  if (!troubled && first === undefined) return { state: "pass", reason: "no incident" };
  const said = typeof about["description"] === "string" ? about["description"] : word;
  const more = open.length > 1 ? ` and ${open.length - 1} more` : "";
  const reason = first === undefined ? shorten(said) : `${shorten(first)}${more} (${shorten(said)})`;
  return { state: "incident", reason };
}

/** Undefined: nobody knows what the word means. */
function isTrouble(word: unknown, words: Words): boolean | undefined {
  return typeof word === "string" && Object.hasOwn(words, word) ? words[word] : undefined;
}

function sayUnknown(field: string, word: unknown): SignalAnswer {
  const shown = typeof word === "string" ? `"${shorten(word)}"` : "missing";
  return sayNothing(`its ${field} is ${shown}, which is not known here`, {
    hint: "Look at the page itself.",
  });
}

function shorten(text: string): string {
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}
