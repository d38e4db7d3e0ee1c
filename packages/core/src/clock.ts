/** Time as an argument, so that tests own it. */
export interface Clock {
  /** Wall clock, milliseconds since the epoch. */
  now(): number;
  /** Monotonic milliseconds with a fraction; only differences mean something. */
  monotonic(): number;
  /** Resolves after `ms`; rejects with the signal's reason when it aborts first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /**
   * Resolves at a monotonic instant, to some hundredths of a millisecond, where `sleep` keeps whole ones. Other
   * work goes on meanwhile, but a core is busy: for waits of about a millisecond.
   */
  spinUntil(instant: number): Promise<void>;
}

/** ISO 8601 in UTC of a clock's wall time. */
export function isoTime(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}
