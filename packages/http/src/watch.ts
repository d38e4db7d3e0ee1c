import { type FaultContext, cancelledFault, timeoutFault } from "./explain.ts";
import type { HttpFault } from "./fault.ts";
import type { Phase } from "./types.ts";

/**
 * The deadlines of one `send`: the phase that it is in, the deadline of that phase and the total one, with a
 * single timer. The timer is only set when an earlier end comes near: a warm request costs one `setTimeout`.
 * It uses the real monotonic clock, because the timers do.
 */
export class Watch {
  context: FaultContext;
  readonly #totalMs: number;
  readonly #endsAt: number;
  #phaseMs = Number.POSITIVE_INFINITY;
  #phaseEndsAt = Number.POSITIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;
  #grace: NodeJS.Immediate | undefined;
  #timerFiresAt = Number.POSITIVE_INFINITY;
  #abandon: ((fault: HttpFault) => void) | undefined;
  #fault: HttpFault | undefined;

  constructor(url: string, totalMs: number) {
    this.context = { phase: "dns", url };
    this.#totalMs = totalMs;
    this.#endsAt = performance.now() + totalMs;
  }

  /** From now on this phase runs, for at most `limitMs`. */
  enter(phase: Phase, limitMs: number): void {
    this.context.phase = phase;
    this.#phaseMs = limitMs;
    this.#phaseEndsAt = performance.now() + limitMs;
    this.#arm();
  }

  /**
   * Runs one step. `begin` starts it and returns what abandons it; after a deadline or a cancellation the step
   * is abandoned and the promise rejects with the fault, whatever the step still reports.
   */
  run<T>(
    phase: Phase,
    limitMs: number,
    begin: (resolve: (value: T) => void, reject: (error: unknown) => void) => () => void,
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#fault !== undefined) {
        reject(this.#fault);
        return;
      }
      let release: (() => void) | undefined;
      let settled = false;
      const settle = (): boolean => {
        if (settled) return false;
        settled = true;
        this.#abandon = undefined;
        return true;
      };
      this.#abandon = (fault) => {
        if (!settle()) return;
        reject(fault);
        release?.();
      };
      this.enter(phase, limitMs);
      release = begin(
        (value) => {
          if (settle()) resolve(value);
        },
        (error) => {
          // eslint-disable-next-line prefer-promise-reject-errors -- callers explain whatever was thrown
          if (settle()) reject(error);
        },
      );
    });
  }

  /** The same for a step that is a promise. */
  follow<T>(phase: Phase, limitMs: number, step: () => Promise<T>, abandon: () => void): Promise<T> {
    return this.run<T>(phase, limitMs, (resolve, reject) => {
      step().then(resolve, reject);
      return abandon;
    });
  }

  cancel(reason: unknown): void {
    this.#fail(cancelledFault(this.context, reason));
  }

  /** After this no timer is left. */
  end(): void {
    clearTimeout(this.#timer);
    clearImmediate(this.#grace);
    this.#timer = undefined;
  }

  #fail(fault: HttpFault): void {
    if (this.#fault !== undefined) return;
    this.#fault = fault;
    this.end();
    this.#abandon?.(fault);
  }

  #arm(): void {
    const at = Math.min(this.#phaseEndsAt, this.#endsAt);
    // A timer that fires too early looks again; one that would fire too late must go.
    if (this.#timer !== undefined && this.#timerFiresAt <= at) return;
    clearTimeout(this.#timer);
    this.#timerFiresAt = at;
    // Longer than a 32-bit timer can wait: look again then.
    const wait = Math.min(Math.max(1, Math.ceil(at - performance.now())), 0x7fffffff);
    this.#timer = setTimeout(this.#look, wait);
  }

  #look = (): void => {
    this.#timer = undefined;
    if (performance.now() < Math.min(this.#phaseEndsAt, this.#endsAt)) this.#arm();
    // After a busy spell of this process timers come before sockets: first let the sockets say what they have.
    else this.#grace = setImmediate(this.#expire);
  };

  #expire = (): void => {
    const now = performance.now();
    if (now >= this.#endsAt) this.#fail(timeoutFault(this.context, this.#totalMs, true));
    else if (now >= this.#phaseEndsAt) this.#fail(timeoutFault(this.context, this.#phaseMs, false));
    else this.#arm();
  };
}
