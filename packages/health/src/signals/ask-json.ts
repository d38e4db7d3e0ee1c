import { type HttpRequest, HttpFault, type HttpResponse } from "@gate/http";
import { describeStatus } from "../answer.ts";
import { sayNothing, type SignalAnswer, type SignalDeps } from "./signal.ts";

const HINT_REACH = "Is the url right, and can it be reached from here? A longer deadline asks for longer.";
const HINT_LIMIT = "Who else asks with this token? A longer deadline waits for its turn.";
const HINT_BROKEN = "Is the source itself well? A longer deadline asks for longer.";

const CONNECT_MS = 10_000;
const TOTAL_MS = 20_000;
const MAX_BODY_BYTES = 4 * 1024 * 1024;

/**
 * Asks a source for JSON: its body with any status that `accepts` names (200 when absent), or why there is none. No
 * redirect is followed: a token would not be sent along, and a login page is no answer.
 */
export async function askJson(
  { client, clock }: Pick<SignalDeps, "client" | "clock">,
  request: HttpRequest,
  how: {
    signal: AbortSignal;
    /** The source's own: one answer may not take longer. */
    deadlineMs: number;
    accepts?: readonly number[] | undefined;
    tokenName?: string | undefined;
  },
): Promise<{ body: unknown; status: number } | SignalAnswer> {
  const totalMs = Math.min(TOTAL_MS, how.deadlineMs);
  let response: HttpResponse;
  try {
    response = await client.send(request, {
      deadlines: { connectMs: Math.min(CONNECT_MS, totalMs), firstByteMs: totalMs, totalMs },
      maxBodyBytes: MAX_BODY_BYTES,
      maxRedirects: 0,
      signal: how.signal,
    });
  } catch (error) {
    if (!(error instanceof HttpFault)) throw error;
    return sayNothing(error.message, { again: {}, hint: HINT_REACH });
  }
  const refused = explainStatus(response, how.tokenName, clock.now());
  if (refused !== undefined && how.accepts?.includes(response.status) !== true) return refused;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(response.body);
    return { body: JSON.parse(text) as unknown, status: response.status };
  } catch {
    return (
      refused ??
      sayNothing("answered 200, but the body is not JSON", { hint: "Does the url lead to its API?" })
    );
  }
}

function explainStatus(
  response: HttpResponse,
  tokenName: string | undefined,
  now: number,
): SignalAnswer | undefined {
  const { status } = response;
  if (status === 200) return undefined;
  const reason = describeStatus(response) ?? `answered ${status}`;
  if (status === 401 || status === 403) {
    const hint =
      tokenName === undefined
        ? "It wants a token: name the environment variable that holds one with token."
        : `Is the value of ${tokenName} right, not expired, and allowed to read this?`;
    return sayNothing(reason, { hint });
  }
  if (status === 429) {
    const afterMs = readRetryAfter(response, now);
    return sayNothing(`${reason}: too many questions`, { again: { afterMs }, hint: HINT_LIMIT });
  }
  if (status >= 500) return sayNothing(reason, { again: {}, hint: HINT_BROKEN });
  return sayNothing(reason, { hint: "Does the url lead to its API?" });
}

/** RFC 9110 §10.2.3: seconds, or a date. */
function readRetryAfter(response: HttpResponse, now: number): number | undefined {
  const text = response.headers.find(([name]) => name.toLowerCase() === "retry-after")?.[1]?.trim();
  if (text === undefined || text === "") return undefined;
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
