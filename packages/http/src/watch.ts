import { type FaultContext, cancelledFault, timeoutFault } from "./explain.ts";
import type { HttpFault } from "./fault.ts";
import type { Intake } from "./intake.ts";
import type { Phase } from "./types.ts";

/**
 * The deadlines of one `send`: the phase that it is in, the deadline of that phase and the total one, with a
 * single timer. The timer is only set when an earlier end comes near: a warm request costs one `setTimeout`.
 * It uses the real monotonic clock, because the timers do.
 */
export class Watch {
  context: FaultContext;
  readonly #intake: Intake;
  readonly #totalMs: number;
  readonly #endsAt: number;
  #phaseMs = Number.POSITIVE_INFINITY;
  #phaseEndsAt = Number.POSITIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;
  #grace: NodeJS.Immediate | undefined;
  #timerFiresAt = Number.POSITIVE_INFINITY;
  #step: Pick<Step<unknown>, "abandon"> | undefined;
  #fault: HttpFault | undefined;

  constructor(url: string, totalMs: number, intake: Intake) {
    this.#intake = intake;
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
    if (this.#fault !== undefined) return Promise.reject(this.#fault);
    return new Promise<T>((resolve, reject) => {
      const step = new Step(resolve, reject);
      this.#step = step;
      this.enter(phase, limitMs);
      step.begin(begin);
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
    this.#step?.abandon(fault);
    this.#step = undefined;
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
    else this.#grace = setImmediate(() => this.#expireOnce(this.#intake.mark()));
  };

  #expireOnce(isRead: () => boolean): void {
    if (!isRead()) {
      this.#grace = setImmediate(() => this.#expireOnce(isRead));
      return;
    }
    const now = performance.now();
    if (now >= this.#endsAt) this.#fail(timeoutFault(this.context, this.#totalMs, true));
    else if (now >= this.#phaseEndsAt) this.#fail(timeoutFault(this.context, this.#phaseMs, false));
    else this.#arm();
  }
}

/**
 * A step that is under way. It lets go of everything as soon as it has ended: what a dead request still points to
 * survives with it in the young generation, and a pause of the garbage collector delays every other request.
 */
class Step<T> {
  #resolve: ((value: T) => void) | undefined;
  #reject: ((error: unknown) => void) | undefined;
  #release: (() => void) | undefined;

  constructor(resolve: (value: T) => void, reject: (error: unknown) => void) {
    this.#resolve = resolve;
    this.#reject = reject;
  }

  begin(begin: (resolve: (value: T) => void, reject: (error: unknown) => void) => () => void): void {
    const release = begin(
      (value) => {
        const resolve = this.#resolve;
        this.#end();
        resolve?.(value);
      },
      (error) => this.#fail(error),
    );
    if (this.#reject !== undefined) this.#release = release;
  }

  abandon(fault: HttpFault): void {
    const release = this.#release;
    this.#fail(fault);
    release?.();
  }

  #fail(error: unknown): void {
    const reject = this.#reject;
    this.#end();
    reject?.(error);
  }

  #end(): void {
    this.#resolve = this.#reject = this.#release = undefined;
  }
}
