import { createErrorResult, GateError, isoTime, toGateError } from "@gate/core";
import type { CheckName, CheckRef, CheckResult, Clock, EnvironmentConfig, GateConfig } from "@gate/core";
import { findGate } from "./find-gate.ts";

/** How each check is run; the environment is undefined for `validate` alone. */
export type GateChecks = Record<
  CheckName,
  (environment: EnvironmentConfig | undefined) => Promise<CheckResult>
>;

export interface RunGateOptions {
  config: GateConfig;
  gate: string;
  checks: GateChecks;
  clock: Clock;
  signal?: AbortSignal | undefined;
  /** Told before each check. */
  onStart?: ((ref: CheckRef) => void) | undefined;
  /** Told after each check, before the next one begins: so that its evidence is on disk by then. */
  onResult?: ((result: CheckResult) => void | Promise<void>) | undefined;
}

/**
 * Runs the checks of a gate, one after the other in its order, and returns one result for each. What a check
 * throws becomes its result with the verdict `error`, and the others still run; after a cancellation the rest
 * are `error` too, without having run.
 * @throws GateError GATE_UNKNOWN; and what `onResult` throws
 */
export async function runGate(options: RunGateOptions): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  let cancelled = false;
  for (const { check, environment } of findGate(options.config, options.gate)) {
    const ref: CheckRef = environment === undefined ? { check } : { check, environment };
    cancelled ||= options.signal?.aborted === true;
    const outcome: Outcome = cancelled ? notRun(ref, options.clock) : await runCheck(ref, options);
    cancelled ||= outcome.cancelled;
    results.push(outcome.result);
    await options.onResult?.(outcome.result);
  }
  return results;
}

interface Outcome {
  result: CheckResult;
  cancelled: boolean;
}

async function runCheck(ref: CheckRef, options: RunGateOptions): Promise<Outcome> {
  const { clock, config } = options;
  const startedAt = isoTime(clock);
  const begun = clock.monotonic();
  options.onStart?.(ref);
  try {
    const environment = ref.environment === undefined ? undefined : config.environments.get(ref.environment);
    const result = await options.checks[ref.check](environment);
    if (result.check !== ref.check || result.environment !== ref.environment) {
      throw new GateError("INTERNAL", "a check answered for another one");
    }
    return { result, cancelled: false };
  } catch (thrown) {
    const time = { startedAt, durationMs: clock.monotonic() - begun };
    return {
      result: createErrorResult(ref, thrown, time),
      cancelled: toGateError(thrown).code === "CANCELLED",
    };
  }
}

function notRun(ref: CheckRef, clock: Clock): Outcome {
  const cancellation = new GateError("CANCELLED", "not run: the gate was cancelled");
  return {
    result: createErrorResult(ref, cancellation, { startedAt: isoTime(clock), durationMs: 0 }),
    cancelled: true,
  };
}
