import { type Clock, formatDuration, formatLocation } from "@gate/core";
import { type HttpClient, HttpFault, type HttpRequest, type HttpResponse, type Timings } from "@gate/http";
import { type HurlFile, type HurlRun, runHurl } from "@gate/hurl";
import { describeHealth, describeStatus, type HealthAnswer, judgeIdentity } from "./answer.ts";
import { findCache, findEdge, findStranger, type ForeignAnswer } from "./edge.ts";
import { readServerTime, type ServerTime } from "./server-time.ts";
import type { HealthTarget } from "./target.ts";

/** What became of one request (or of one Hurl entry). Instants are on the clock's monotonic scale. */
export interface Shot {
  /** First byte and end of the last answer; absent when no complete answer came. */
  firstByteAt?: number | undefined;
  endAt?: number | undefined;
  /** Of that answer. */
  timings?: Timings | undefined;
  serverTime?: ServerTime | undefined;
  /** Why it is bad; absent: good. Names no route. */
  failure?: string | undefined;
  /** What to do about it, where the transport tells. */
  hint?: string | undefined;
  /** Somebody else than the Worker answered: then it is neither good nor bad. */
  cached?: ForeignAnswer | undefined;
  edge?: ForeignAnswer | undefined;
  /** Only of a health route. */
  health?: HealthAnswer | undefined;
}

interface ShotOptions {
  timeoutMs: number;
  freshConnection: boolean;
  /** true: what had to be asked again is failed, because what came of it first was bad. */
  retriesFail: boolean;
  signal: AbortSignal;
}

export type Shoot = (options: ShotOptions) => Promise<Shot>;

interface ShotDeps {
  client: HttpClient;
  clock: Clock;
}

/** Decoded bytes; a larger answer is failed, so that requests in flight stay bounded in memory. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;
/** So that a single request that is too slow is reported by the client, which knows where it hung. */
const GRACE_MS = 100;
/** Later than this after a timeout only a process looks that stood still, and when the answer came nobody knows. */
const STILL_MS = 500;
/** The failure of such a request. */
export const HELD_UP =
  "nobody knows whether the answer came before the timeout, because the gate's own process stood still";
/** A browser asks again too, but what sends an order does not. */
const DROPPED = "the connection was closed instead of an answer, and the request had to be sent again";
/** Longest message of a failed assert that is repeated in a reason: it may quote a body. */
const SHOWN_CHARACTERS = 200;

/** Sends GET to a path of the environment; good is 2xx, whole and not from a cache. */
export function shootPath(deps: ShotDeps, target: HealthTarget, path: string): Shoot {
  return async (options) => {
    const { shot, response } = await exchange(deps, target, path, options);
    return response === undefined ? shot : { ...shot, ...judgeAnswer(response, describeStatus(response)) };
  };
}

/** Sends the built-in health check and judges all of its answer: body, environment, version. */
export function shootHealth(deps: ShotDeps, target: HealthTarget, path: string): Shoot {
  return async (options) => {
    const { shot, response } = await exchange(deps, target, path, options);
    return judgeHealthShot(shot, response, response && describeHealth(response), target);
  };
}

/**
 * Runs one entry of a Hurl file, or all; good when something is asserted and all of it holds before the timeout,
 * which spans retries and entries. The instants are those of the last answer. With `health` that answer also
 * says who answered.
 */
export function shootHurl(
  deps: ShotDeps,
  target: HealthTarget,
  file: HurlFile,
  how: { entry?: number | undefined; health: boolean },
): Shoot {
  const { origin } = new URL(target.url);
  const common = {
    clock: deps.clock,
    variables: new Map([["base_url", { type: "string" as const, value: target.url }]]),
    originHeaders: target.originHeaders && { origin, headers: target.originHeaders },
    entries: how.entry === undefined ? undefined : { from: how.entry, to: how.entry },
  };
  return async (options) => {
    const shot: Shot = {};
    const secrets: string[] = [];
    let dropped = false;
    const begun = deps.clock.monotonic();
    const run = await limitTime(options, (signal) =>
      runHurl(file, {
        ...common,
        onSecret: (value) => secrets.push(value),
        client: recordInstants(deps, shot, () => (dropped = true)),
        requestTimeoutMs: options.timeoutMs,
        freshConnections: options.freshConnection,
        signal,
      }),
    );
    // Of a run that went well nothing is said; under load thousands of tokens would be hidden for nothing.
    if (run?.verdict === "fail") for (const secret of secrets) target.onSecret?.(secret);
    const last = run?.entries.at(-1);
    const { response } = last ?? {};
    // Whatever it says: it is no answer of this environment.
    const edge = last && findStranger(last, origin);
    if (edge !== undefined) return { ...shot, edge, ...(how.health && { health: describeEdge(edge) }) };
    const elapsedMs = ((run && shot.endAt) ?? deps.clock.monotonic()) - begun;
    if (run === undefined || elapsedMs >= options.timeoutMs) {
      const late = describeLate(elapsedMs, options.timeoutMs);
      return how.health ? judgeHealthShot(late, undefined, undefined, target) : late;
    }
    const failure =
      describeRun(run, options.retriesFail) ?? (dropped && options.retriesFail ? DROPPED : undefined);
    if (how.health) return judgeHealthShot(shot, response, failure, target);
    return response === undefined ? { ...shot, failure } : { ...shot, ...judgeAnswer(response, failure) };
  };
}

/** The client with the instants of its last answer written into the shot; `onDropped`: asked twice for one answer. */
function recordInstants({ client, clock }: ShotDeps, shot: Shot, onDropped: () => void): HttpClient {
  return {
    close: () => Promise.resolve(),
    async send(request, options) {
      const sentAt = clock.monotonic();
      delete shot.firstByteAt;
      delete shot.endAt;
      const response = await client.send(request, options);
      if (response.dropped === true) onDropped();
      Object.assign(shot, readInstants(response, sentAt));
      return response;
    },
  };
}

function readInstants(response: HttpResponse, sentAt: number): Shot {
  const { timings } = response;
  return {
    firstByteAt: sentAt + timings.firstByteMs,
    endAt: sentAt + timings.totalMs,
    timings,
    serverTime: readServerTime(response),
  };
}

/** What `run` gives, or `undefined` when the timeout passed first: a file may ask for retries without end. */
async function limitTime<T>(
  { signal, timeoutMs }: ShotOptions,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  const limit = new AbortController();
  const abort = (): void => limit.abort(signal.reason);
  signal.addEventListener("abort", abort, { once: true });
  if (signal.aborted) abort();
  const timer = setTimeout(abort, timeoutMs + GRACE_MS);
  try {
    const result = await run(limit.signal);
    return limit.signal.aborted ? undefined : result;
  } catch (error) {
    if (!limit.signal.aborted) throw error;
    return undefined;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", abort);
  }
}

/** A request that was not through in time, as far as anybody can tell. */
function describeLate(elapsedMs: number, timeoutMs: number): Shot {
  if (elapsedMs < timeoutMs + STILL_MS) return { failure: `not through within ${formatDuration(timeoutMs)}` };
  return { failure: HELD_UP, hint: "Run it on a machine with less to do, and let the process run." };
}

function describeRun(run: HurlRun, retriesFail: boolean): string | undefined {
  const [finding] = run.findings;
  if (finding !== undefined) {
    const place = finding.location === undefined ? "" : ` (${formatLocation(finding.location)})`;
    return `${finding.message.slice(0, SHOWN_CHARACTERS)}${place}`;
  }
  if (run.verdict !== "pass") return "failed";
  const retried = run.entries.find((entry) => entry.attempts > 1);
  return retriesFail && retried !== undefined ? `needed ${retried.attempts} attempts` : undefined;
}

/** What a cache or the edge answered says nothing, good or bad, about the Worker. */
function judgeAnswer(
  response: HttpResponse,
  failure: string | undefined,
): Pick<Shot, "cached" | "edge" | "failure"> {
  const cached = findCache(response);
  if (cached !== undefined) return { cached };
  const edge = failure === undefined ? undefined : findEdge(response);
  return edge === undefined ? { failure } : { edge };
}

function describeEdge({ reason, cure }: ForeignAnswer): HealthAnswer {
  return { state: "edge-answered", reason, hint: cure };
}

function judgeHealthShot(
  shot: Shot,
  response: HttpResponse | undefined,
  problem: string | undefined,
  target: HealthTarget,
): Shot {
  const unhealthy = (reason: string): HealthAnswer => ({ state: "unhealthy", reason });
  if (response === undefined) {
    const failure = problem ?? shot.failure ?? "no answer";
    return { ...shot, failure, health: { ...unhealthy(failure), hint: shot.hint } };
  }
  const { cached, edge, failure } = judgeAnswer(response, problem);
  if (cached !== undefined) {
    return { ...shot, cached, health: { ...unhealthy(cached.reason), hint: cached.cure } };
  }
  if (edge !== undefined) {
    return { ...shot, edge, health: describeEdge(edge) };
  }
  if (failure !== undefined) return { ...shot, failure, health: unhealthy(failure) };
  const health = judgeIdentity(response, target);
  return health.state === "other-environment"
    ? { ...shot, failure: health.reason, health }
    : { ...shot, health };
}

async function exchange(
  deps: ShotDeps,
  target: HealthTarget,
  path: string,
  options: ShotOptions,
): Promise<{ shot: Shot; response?: HttpResponse }> {
  const sentAt = deps.clock.monotonic();
  const request: HttpRequest = { method: "GET", url: target.url + path, headers: target.originHeaders ?? [] };
  const { timeoutMs } = options;
  try {
    const response = await deps.client.send(request, {
      deadlines: { connectMs: timeoutMs, firstByteMs: timeoutMs, totalMs: timeoutMs },
      maxBodyBytes: MAX_BODY_BYTES,
      maxRedirects: 0,
      freshConnection: options.freshConnection,
      signal: options.signal,
    });
    // The client lets in what is there when it looks, and it may have looked too late.
    if (response.timings.totalMs >= timeoutMs)
      return { shot: describeLate(response.timings.totalMs, timeoutMs) };
    const shot = readInstants(response, sentAt);
    if (response.dropped !== true || !options.retriesFail) return { shot, response };
    return { shot: { ...shot, failure: DROPPED } };
  } catch (error) {
    if (!(error instanceof HttpFault)) throw error;
    return { shot: { failure: error.message, hint: error.hint } };
  }
}
