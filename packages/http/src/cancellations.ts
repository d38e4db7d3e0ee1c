import type { Watch } from "./watch.ts";

/**
 * Who must hear of an abort. Thousands of requests share the one signal of a run; it gets one listener, not
 * thousands, and none when nothing runs.
 */
export class Cancellations {
  readonly #watches = new Map<AbortSignal, Set<Watch>>();
  readonly #listeners = new Map<AbortSignal, () => void>();

  add(signal: AbortSignal, watch: Watch): void {
    if (signal.aborted) {
      watch.cancel(signal.reason);
      return;
    }
    const watches = this.#watches.get(signal);
    if (watches !== undefined) {
      watches.add(watch);
      return;
    }
    const listener = (): void => {
      for (const each of this.#watches.get(signal) ?? []) each.cancel(signal.reason);
    };
    this.#watches.set(signal, new Set([watch]));
    this.#listeners.set(signal, listener);
    signal.addEventListener("abort", listener);
  }

  delete(signal: AbortSignal, watch: Watch): void {
    const watches = this.#watches.get(signal);
    if (watches === undefined) return;
    watches.delete(watch);
    if (watches.size > 0) return;
    const listener = this.#listeners.get(signal);
    if (listener !== undefined) signal.removeEventListener("abort", listener);
    this.#watches.delete(signal);
    this.#listeners.delete(signal);
  }
}
