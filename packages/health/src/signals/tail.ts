import {
  formatPercentage,
  GateError,
  meetsExpectation,
  type SignalConfig,
  type TailSignal,
} from "@gate/core";
import { isRecord } from "./ask-json.ts";
import {
  describeMissingToken,
  type OpenTail,
  sayNothing,
  type SignalAnswer,
  type SignalDeps,
} from "./signal.ts";

/** How long is waited for the first event before the load begins. */
const SETTLE_MS = 20_000;
/** Between two questions that are to make an event. */
const NUDGE_MS = 1000;
/** Events come late: the end is where none came for so long, or the longest wait is over. */
const QUIET_MS = 3000;
const LINGER_MS = 15_000;
const SHOWN_CHARACTERS = 120;

/** Marks what is asked to make an event: that it went well says nothing of the load. Events show the headers. */
export const NUDGE_HEADER = ["gate-nudge", "1"] as const;

/** Outcomes that wrangler itself files apart from errors: the client went away, as the load does at its end. */
const ABANDONED: ReadonlySet<unknown> = new Set(["canceled", "responseStreamDisconnected"]);

type Config = TailSignal & Pick<SignalConfig, "name" | "token" | "deadlineMs">;

/** Ends the sessions that were opened and says what each has seen. */
export type EndTail = () => Promise<SignalAnswer>;

/**
 * Opens a session for every tail among the signals, before the load, and waits until the first event has come: what is
 * there before the session stands is not seen.
 * @param nudge makes the Worker answer once, so that there is an event, by requests with `NUDGE_HEADER`
 * @returns by the name of the signal: to be called after the load
 */
export async function openTails(
  deps: Pick<SignalDeps, "clock" | "readToken" | "wrangler" | "progress">,
  signals: readonly SignalConfig[],
  about: { versionId: string | undefined; signal: AbortSignal; nudge(): Promise<unknown> },
): Promise<ReadonlyMap<string, EndTail>> {
  const configs = signals.filter((config) => config.type === "tail");
  const opened = await Promise.all(
    configs.map(async (config) => [config.name, await openOne(deps, config, about)] as const),
  );
  return new Map(opened);
}

async function openOne(
  deps: Pick<SignalDeps, "clock" | "readToken" | "wrangler" | "progress">,
  config: Config,
  about: { versionId: string | undefined; signal: AbortSignal; nudge(): Promise<unknown> },
): Promise<EndTail> {
  const say =
    (answer: SignalAnswer): EndTail =>
    () =>
      Promise.resolve(answer);
  if (config.token !== undefined && deps.readToken(config.token) === undefined) {
    return say(sayNothing(describeMissingToken(config.token)));
  }
  if (deps.wrangler === undefined) return say(sayNothing("it cannot be asked here"));
  let tail: OpenTail;
  try {
    tail = await deps.wrangler.openTail(config, about.versionId, about.signal);
  } catch (error) {
    if (!(error instanceof GateError) || error.code === "CANCELLED") throw error;
    return say(sayNothing(error.message, { hint: error.hint }));
  }
  const counts = watch(deps.clock, tail);
  deps.progress(`signal ${config.name}: waiting for the first event`);
  const { clock } = deps;
  for (const begun = clock.monotonic(); clock.monotonic() - begun < SETTLE_MS;) {
    if (counts.seen > 0 || counts.ended || about.signal.aborted) break;
    await about.nudge();
    await clock.sleep(NUDGE_MS, about.signal).catch(() => undefined);
  }
  return async () => {
    const until = clock.monotonic() + LINGER_MS;
    while (!counts.ended && !about.signal.aborted) {
      const now = clock.monotonic();
      if (now >= until || now - counts.lastAt >= QUIET_MS) break;
      await clock.sleep(QUIET_MS / 10, about.signal).catch(() => undefined);
    }
    const early = counts.ended;
    await tail.stop();
    await counts.over;
    return early ? explainEnd(tail.log()) : judgeCounts(counts, config, tail.log());
  };
}

interface Counts {
  /** Events of whatever outcome, those of nudges too. */
  seen: number;
  ok: number;
  bad: number;
  abandoned: number;
  /** Text that is no event. */
  broken: number;
  /** Cloudflare said that it leaves events out. */
  sampled: boolean;
  /** Of the first bad one. */
  first?: string | undefined;
  /** When the last one came, monotonic. */
  lastAt: number;
  ended: boolean;
  over: Promise<void>;
}

function watch(clock: SignalDeps["clock"], tail: OpenTail): Counts {
  const counts: Counts = {
    seen: 0,
    ok: 0,
    bad: 0,
    abandoned: 0,
    broken: 0,
    sampled: false,
    lastAt: clock.monotonic(),
    ended: false,
    over: Promise.resolve(),
  };
  const read = async (): Promise<void> => {
    try {
      for await (const event of tail.events) {
        counts.lastAt = clock.monotonic();
        count(counts, event);
      }
    } catch {
      // Whatever it was: events are missing.
      counts.broken += 1;
    }
    counts.ended = true;
  };
  counts.over = read();
  return counts;
}

function count(counts: Counts, event: unknown): void {
  if (!isRecord(event) || typeof event["outcome"] !== "string") {
    counts.broken += 1;
    return;
  }
  const { outcome, event: about } = event;
  // A word of the tail about itself: `overload`, `overload-stop`.
  if (isRecord(about) && typeof about["type"] === "string" && typeof about["message"] === "string") {
    counts.sampled = true;
    return;
  }
  counts.seen += 1;
  const exceptions = Array.isArray(event["exceptions"]) ? (event["exceptions"] as unknown[]) : [];
  const calm = exceptions.length === 0 && (outcome === "ok" || ABANDONED.has(outcome));
  if (calm && isNudge(about)) return;
  if (calm) counts[outcome === "ok" ? "ok" : "abandoned"] += 1;
  else {
    counts.bad += 1;
    counts.first ??= describeBad(outcome, exceptions[0]);
  }
}

function isNudge(about: unknown): boolean {
  const request = isRecord(about) ? about["request"] : undefined;
  const headers = isRecord(request) ? request["headers"] : undefined;
  return isRecord(headers) && Object.keys(headers).some((name) => name.toLowerCase() === NUDGE_HEADER[0]);
}

/** `exception: TypeError: x is undefined`, `exceededCpu`. */
function describeBad(outcome: string, exception: unknown): string {
  const said = isRecord(exception) ? [exception["name"], exception["message"]] : [];
  const words = [outcome, ...said.filter((part) => typeof part === "string")].join(": ");
  return words.length > SHOWN_CHARACTERS ? `${words.slice(0, SHOWN_CHARACTERS)}…` : words;
}

function judgeCounts(counts: Counts, { expect, minSamples }: Config, log: string): SignalAnswer {
  const { ok, bad, broken, first } = counts;
  const samples = ok + bad;
  const aside = describeAside(counts, log);
  const hint = "Does the load reach the Worker of this environment, and does the token read its tail?";
  if (broken > 0) return sayNothing(`${broken} of its events cannot be read${aside}`, { samples });
  if (samples === 0) return sayNothing(`no event was seen${aside}`, { samples, hint });
  if (samples < minSamples) {
    return sayNothing(`${samples} events (min-samples ${minSamples})${aside}`, { samples, hint });
  }
  const value = bad / samples;
  const what = first === undefined ? "" : ` (first: ${first})`;
  const shown = `${bad.toLocaleString("en-US")} of ${samples.toLocaleString("en-US")} events that were seen did not end ok${what}`;
  const share = formatPercentage(value);
  return meetsExpectation(value, expect)
    ? { state: "pass", value, samples, reason: `${shown}: ${share}, as expected ${expect.text}${aside}` }
    : { state: "fail", value, samples, reason: `${shown}: ${share}, expected ${expect.text}${aside}` };
}

/** What speaks against the completeness of the events. */
function describeAside({ abandoned, sampled }: Counts, log: string): string {
  const lost = log.match(/^.*Reconnecting \(attempt/gm)?.length ?? 0;
  return [
    ...(sampled ? ["; Cloudflare showed only a part of them (sampling)"] : []),
    ...(lost > 0 ? [`; the connection was lost ${lost} times`] : []),
    ...(abandoned > 0 ? [`; ${abandoned} more were given up by their clients`] : []),
  ].join("");
}

/** It should have gone on. */
function explainEnd(log: string): SignalAnswer {
  const lines = log
    .split(/\r?\n/)
    .map((line) => line.replace(/^\W*\[ERROR\]\s*/, "").trim())
    .filter((line) => line !== "");
  const why = lines.find((line) => /error|failed|unable|cannot|couldn't/i.test(line)) ?? lines.at(-1);
  const hint = "Is the token right, and allowed to read the tail of this Worker (Workers Tail: Read)?";
  return sayNothing(
    `wrangler tail ended before the load did${why === undefined ? "" : `: ${why.slice(0, SHOWN_CHARACTERS)}`}`,
    { hint },
  );
}
