import { setMaxListeners } from "node:events";
import type { Clock } from "@gate/core";
import { type Arrival, createSchedule } from "./arrivals.ts";
import type { Route } from "./routes.ts";
import type { Shot } from "./shot.ts";
import { throwIfCancelled } from "./target.ts";

/** One planned request and what became of it. Milliseconds; latencies count from the planned instant. */
export interface Sample {
  /** Index into the routes. */
  route: number;
  /** Planned instant since the first measured one. */
  plannedMs: number;
  /** How much later than planned it was sent. */
  lagMs: number;
  /** Until the first byte and the end of the answer; without an answer at least the timeout. */
  ttfbMs: number;
  totalMs: number;
  /** true: no complete answer came, so the latencies are lower bounds. */
  censored: boolean;
  shot: Shot;
}

export interface LoadOptions {
  routes: readonly Route[];
  /** Deals out the routes; absent: by weight. */
  pick?: (() => { index: number; item: Route }) | undefined;
  /** Requests per second. */
  rate: number;
  arrival: Arrival;
  /** Which of several runs that share a load; absent: the only one. */
  shard?: number | undefined;
  warmupMs: number;
  /** Measured requests at most. */
  maxRequests: number;
  timeoutMs: number;
  signal: AbortSignal;
  /**
   * Takes every measured request in the order of the planned instants, whatever the order of the answers;
   * `stop` ends the load, and requests in flight are given up.
   */
  take(sample: Sample): "go on" | "stop";
}

export interface LoadRun {
  warmup: { requests: number; failed: number };
  /** Planned instant of the first measured request, on the clock's monotonic scale. */
  measuredFrom: number;
  /** Lag of every measured request that was sent, those given up included. */
  lagsMs: Float64Array;
}

/**
 * Requests at the same time at most. A service that hangs at a high rate reaches it; further requests then
 * wait, none is left out, and the lag tells.
 */
const MAX_IN_FLIGHT = 20_000;
/**
 * Timers keep whole milliseconds. Where more than one request is due in one, they would leave in lumps; where few are
 * due, waiting exactly costs next to nothing. Between these rates it would take a share of a core from a service on
 * the same machine. Requests per second.
 */
const SPIN_RATES = { upTo: 200, from: 1000 };
/** After so many late requests in one go the answers get their turn. */
const BURST = 256;

/**
 * Open-loop load: each request is due at an instant that is planned, whatever has been answered by then. A request that
 * cannot be sent in time is sent late, never left out, and its latency still counts from the instant at
 * which it was due, so a stall of the service or of this process cannot hide in requests that were not made.
 * @throws GateError CANCELLED when the signal is aborted
 */
export async function runLoad(clock: Clock, options: LoadOptions): Promise<LoadRun> {
  throwIfCancelled(options.signal);
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);
  // One listener for each request in flight is the plan, not a leak.
  setMaxListeners(0, signal);
  const shotOptions = { timeoutMs: options.timeoutMs, freshConnection: false, retriesFail: true, signal };
  const warmupCount = Math.round((options.warmupMs / 1000) * options.rate);
  const total = warmupCount + options.maxRequests;
  options.signal.addEventListener("abort", () => wake(), { once: true, signal: stop.signal });
  const pickRoute = options.pick ?? createPicker(options.routes);
  const t0 = clock.monotonic();
  const nextDue = createSchedule(options.arrival, options.rate, options.shard);
  let measuredFrom = t0;

  const warmup = { requests: 0, failed: 0 };
  const lags: number[] = [];
  const early = new Map<number, Sample>();
  let taken = 0;
  let inFlight = 0;
  let crash: { error: unknown } | undefined;
  let wake = (): void => undefined;

  const end = (): void => {
    stop.abort();
    wake();
  };

  const takeNext = (sample: Sample): void => {
    taken += 1;
    if (taken <= warmupCount) {
      warmup.requests += 1;
      if (sample.shot.failure !== undefined) warmup.failed += 1;
    } else if (options.take(sample) === "stop") end();
  };

  const settle = (index: number, sample: Sample): void => {
    if (index !== taken) {
      early.set(index, sample);
      return;
    }
    takeNext(sample);
    if (early.size > 0) {
      for (let next = early.get(taken); next !== undefined && !signal.aborted; next = early.get(taken)) {
        early.delete(taken);
        takeNext(next);
      }
    }
    if (taken === total) end();
  };

  const fire = async (index: number, plannedAt: number): Promise<void> => {
    if (index === warmupCount) measuredFrom = plannedAt;
    const { index: route, item } = pickRoute();
    inFlight += 1;
    // A lag is known when the request leaves, not when its answer comes: a load that ends early keeps it too.
    const lagMs = clock.monotonic() - plannedAt;
    if (index >= warmupCount) lags.push(lagMs);
    try {
      const shot = await item.shoot(shotOptions);
      const waitedMs = Math.max(clock.monotonic() - plannedAt, options.timeoutMs);
      if (!signal.aborted) {
        const sample = {
          route,
          plannedMs: plannedAt - measuredFrom,
          lagMs,
          ...measure(shot, plannedAt, waitedMs),
          shot,
        };
        settle(index, sample);
      }
    } catch (error) {
      if (!signal.aborted) crash = { error };
      end();
    } finally {
      inFlight -= 1;
      if (inFlight < MAX_IN_FLIGHT) wake();
    }
  };

  const doze = (ms: number): Promise<void> => clock.sleep(ms, signal).catch(() => undefined);
  const untilWoken = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
    });

  const spins = options.rate <= SPIN_RATES.upTo || options.rate >= SPIN_RATES.from;
  let burst = 0;
  let due = t0 + nextDue();
  for (let index = 0; index < total && !signal.aborted;) {
    const wait = due - clock.monotonic();
    if (wait > 0) {
      burst = 0;
      if (!spins) await doze(wait);
      else if (wait < 2) await clock.spinUntil(due);
      // A timer fires up to a millisecond late.
      else await doze(wait - 1);
    } else if (inFlight >= MAX_IN_FLIGHT) {
      await untilWoken();
    } else if (burst >= BURST) {
      burst = 0;
      await doze(0);
    } else {
      burst += 1;
      void fire(index, due);
      index += 1;
      due = t0 + nextDue();
    }
  }
  while (!signal.aborted) await untilWoken();
  if (crash !== undefined) throw crash.error;
  throwIfCancelled(options.signal);
  return { warmup, measuredFrom, lagsMs: Float64Array.from(lags) };
}

/** @param waitedMs what a request without an answer counts with: refused at once is not fast */
function measure(
  { firstByteAt, endAt }: Shot,
  plannedAt: number,
  waitedMs: number,
): Pick<Sample, "ttfbMs" | "totalMs" | "censored"> {
  return firstByteAt === undefined || endAt === undefined
    ? { ttfbMs: waitedMs, totalMs: waitedMs, censored: true }
    : { ttfbMs: firstByteAt - plannedAt, totalMs: endAt - plannedAt, censored: false };
}

/** Deals out items by weight, evenly interleaved: smooth weighted round robin, as nginx does. */
export function createPicker<T extends { weight: number }>(
  items: readonly T[],
): () => { index: number; item: T } {
  const hands = items.map((item, index) => ({ index, item, credit: 0 }));
  const total = items.reduce((sum, { weight }) => sum + weight, 0);
  return () => {
    for (const hand of hands) hand.credit += hand.item.weight;
    const best = hands.reduce((leader, hand) => (hand.credit > leader.credit ? hand : leader));
    best.credit -= total;
    return best;
  };
}
