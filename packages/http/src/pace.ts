import { Readable } from "node:stream";

/** Says how long to wait so that no more than so many bytes a second are transferred, from the first byte on. */
export class Pacer {
  readonly #bytesPerSecond: number;
  readonly #now: () => number;
  readonly #begun: number;
  #bytes = 0;

  /** @param now monotonic milliseconds */
  constructor(bytesPerSecond: number, now: () => number) {
    this.#bytesPerSecond = bytesPerSecond;
    this.#now = now;
    this.#begun = now();
  }

  /** Milliseconds until these bytes, too, keep to the rate. */
  delayAfter(bytes: number): number {
    this.#bytes += bytes;
    return Math.max(0, (this.#bytes * 1000) / this.#bytesPerSecond - (this.#now() - this.#begun));
  }
}

/** A body that is read no faster than that. */
export function paceBody(body: Uint8Array, bytesPerSecond: number, now: () => number): Readable {
  const step = Math.max(1, Math.min(16_384, Math.floor(bytesPerSecond / 10)));
  return Readable.from(
    (async function* parts() {
      const pacer = new Pacer(bytesPerSecond, now);
      for (let from = 0; from < body.length; from += step) {
        const part = body.subarray(from, from + step);
        yield part;
        const waitMs = pacer.delayAfter(part.length);
        if (waitMs > 0) await new Promise((resolve) => void setTimeout(resolve, waitMs));
      }
    })(),
    { objectMode: false },
  );
}
