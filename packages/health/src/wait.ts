import { formatDuration } from "@gate/core";
import type { HealthAnswer } from "./answer.ts";
import type { WaitFacts } from "./facts.ts";
import { openHealthRoute, type Route } from "./routes.ts";
import { readRoundTrip } from "./server-time.ts";
import { type HealthDeps, type HealthTarget, pause, throwIfCancelled } from "./target.ts";

const SHORTEST_PROBE_MS = 1000;

/** How waiting ended: the facts, and the answer that they rest on. */
export interface WaitOutcome extends WaitFacts {
  /** The last healthy answer, or the last one that was not. */
  answer: HealthAnswer;
  /** What was asked: `GET /api/health`, or the Hurl file. */
  label: string;
}

/**
 * One health check on a fresh connection: is it healthy, which version and which environment answer.
 * @throws GateError CANCELLED; CONFIG_INVALID and what reading and parsing `health.check` throw
 */
export async function checkHealthOnce(deps: HealthDeps, target: HealthTarget): Promise<HealthAnswer> {
  const route = await openHealthRoute(deps, target);
  return (await probe(route, target, target.config.load.timeoutMs)).answer;
}

/**
 * Waits until the health check answers healthy, with the expected version and environment, `consecutive` times
 * in a row, each on a fresh connection. An old version that answers is not healthy; nor is a cache.
 * @throws GateError CANCELLED; CONFIG_INVALID and what reading and parsing `health.check` throw
 */
export async function waitUntilHealthy(deps: HealthDeps, target: HealthTarget): Promise<WaitOutcome> {
  const route = await openHealthRoute(deps, target);
  const { deadlineMs, intervalMs, consecutive } = target.config.wait;
  const wanted = Math.max(1, consecutive);
  const begun = deps.clock.monotonic();
  let attempts = 0;
  let inARow = 0;
  let problem: HealthAnswer | undefined;
  let shortest = Infinity;
  for (;;) {
    // What begins shortly before the deadline gets its second: cut shorter, a good answer would look like none.
    const left = Math.max(SHORTEST_PROBE_MS, deadlineMs - (deps.clock.monotonic() - begun));
    const timeoutMs = Math.min(target.config.load.timeoutMs, left);
    const { answer, roundTripMs } = await probe(route, target, timeoutMs);
    shortest = Math.min(shortest, roundTripMs ?? Infinity);
    attempts += 1;
    inARow = answer.state === "healthy" ? inARow + 1 : 0;
    if (answer.state !== "healthy") problem = answer;
    const waitedMs = Math.round(deps.clock.monotonic() - begun);
    if (inARow >= wanted) {
      const roundTripMs = Number.isFinite(shortest) ? shortest : undefined;
      return { state: "healthy", attempts, inARow, waitedMs, roundTripMs, answer, label: route.label };
    }
    if (waitedMs + intervalMs >= deadlineMs) {
      const last = problem ?? {
        ...answer,
        state: "unhealthy",
        reason: "too few answers before the deadline",
      };
      const streak = inARow === 0 ? "" : `; only ${inARow} of ${wanted} healthy answers in a row`;
      return {
        state: last.state,
        reason: last.reason + streak,
        hint: last.hint,
        attempts,
        inARow,
        waitedMs,
        answer: last,
        label: route.label,
      };
    }
    const told = answer.state === "healthy" ? `healthy, ${inARow} of ${wanted} in a row` : answer.reason;
    deps.progress(
      `waiting for ${route.label} (${formatDuration(waitedMs)} of ${formatDuration(deadlineMs)}): ${told}`,
    );
    await pause(deps.clock, intervalMs, target.signal);
  }
}

async function probe(
  route: Route,
  target: HealthTarget,
  timeoutMs: number,
): Promise<{ answer: HealthAnswer; roundTripMs: number | undefined }> {
  throwIfCancelled(target.signal);
  const how = { timeoutMs, freshConnection: true, retriesFail: false, signal: target.signal };
  const { health, timings } = await route.shoot(how);
  throwIfCancelled(target.signal);
  return {
    answer: health ?? { state: "unhealthy", reason: "no answer" },
    roundTripMs: timings && readRoundTrip(timings),
  };
}
