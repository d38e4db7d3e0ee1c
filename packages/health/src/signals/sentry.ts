import { formatDuration, formatPercentage, meetsExpectation, type SentrySignal } from "@gate/core";
import { askJson, isRecord } from "./ask-json.ts";
import { describeMissingToken, sayNothing, type SignalAnswer, type SignalDeps } from "./signal.ts";

const HOUR_MS = 3_600_000;

/**
 * Asks Sentry's release health (`GET /api/0/organizations/{organization}/sessions/`) for the share of sessions of a
 * release that did not crash. Its finest interval is an hour. Without sessions Sentry may say 100 %, so their number
 * is asked for too.
 * @param expectedVersion the release, where the signal names none
 */
export async function askSentry(
  deps: SignalDeps,
  config: SentrySignal & { token?: string | undefined; deadlineMs: number },
  expectedVersion: string | undefined,
  signal: AbortSignal,
): Promise<SignalAnswer> {
  const token = config.token === undefined ? undefined : deps.readToken(config.token);
  if (token === undefined) return sayNothing(describeMissingToken(config.token ?? "the token"));
  const release = config.release ?? expectedVersion;
  if (release === undefined) {
    const hint = "Name the release, or let the health check answer its version.";
    return sayNothing("no version is expected, so there is no release to ask for", { hint });
  }
  const parameters = new URLSearchParams([
    ["field", "sum(session)"],
    ["field", "crash_free_rate(session)"],
    ["groupBy", "release"],
    ["query", `release:"${release.replaceAll('"', String.raw`\"`)}"`],
    ["statsPeriod", `${Math.max(1, Math.ceil(config.windowMs / HOUR_MS))}h`],
    ["interval", "1h"],
    // -1: all that the token may see.
    ["project", config.project ?? "-1"],
  ]);
  if (config.environment !== undefined) parameters.append("environment", config.environment);
  const path = `/api/0/organizations/${encodeURIComponent(config.organization)}/sessions/`;
  const answer = await askJson(
    deps,
    {
      method: "GET",
      url: `${config.url}${path}?${parameters.toString()}`,
      headers: [
        ["authorization", `Bearer ${token}`],
        ["accept", "application/json"],
      ],
    },
    { signal, deadlineMs: config.deadlineMs, tokenName: config.token },
  );
  return "state" in answer ? answer : judgeSessions(answer.body, release, config);
}

function judgeSessions(body: unknown, release: string, config: SentrySignal): SignalAnswer {
  const groups = isRecord(body) ? body["groups"] : undefined;
  if (!Array.isArray(groups)) {
    return sayNothing("its answer is not that of Sentry", { hint: "Does the url lead to its API?" });
  }
  const group = groups.filter(isRecord).find(({ by }) => isRecord(by) && by["release"] === release);
  const totals = group?.["totals"];
  const samples = isRecord(totals) ? totals["sum(session)"] : 0;
  const value = isRecord(totals) ? totals["crash_free_rate(session)"] : undefined;
  if (typeof samples !== "number" || !(samples >= config.minSamples)) {
    const reason = `${String(samples)} sessions of ${release} in ${formatDuration(config.windowMs)} (min-samples ${config.minSamples})`;
    return sayNothing(reason, { again: {}, ...(typeof samples === "number" && { samples }) });
  }
  if (typeof value !== "number" || !(value >= 0 && value <= 1)) {
    return sayNothing(`it names no share of crash-free sessions of ${release}`, { samples });
  }
  const shown = `${formatPercentage(value, 5)} of the sessions of ${release} did not crash`;
  return meetsExpectation(value, config.expect)
    ? { state: "pass", value, samples, reason: `${shown}, as expected ${config.expect.text}` }
    : { state: "fail", value, samples, reason: `${shown}, expected ${config.expect.text}` };
}
