import type { Transform } from "node:stream";
import { pipeline } from "node:stream";
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from "node:zlib";
import type { FaultClass, Phase } from "./types.ts";

/** Why a body was refused, before it has an address. */
export interface BodyFault {
  class: FaultClass;
  phase: Phase;
  code: string;
  message: string;
  hint: string;
}

/** Takes a body as it comes off the wire. */
export interface BodySink {
  /** false: stop reading until `resume` is called. */
  write(chunk: Uint8Array): boolean;
  /** The body came to its proper end. */
  end(): void;
  /** Frees what is held; nothing is called after this. */
  destroy(): void;
}

export interface BodyEvents {
  resume(): void;
  /** `encoded`: the bytes as they came, where they were asked for. */
  done(body: Uint8Array, encoded?: Uint8Array): void;
  fail(fault: BodyFault): void;
}

/** As many layers as undici's own decoder takes; more is an attack (CVE-2026-22036). */
const MAX_LAYERS = 5;

/**
 * The content codings of an answer in the order in which they were applied (RFC 9110 §8.4), without `identity`.
 * Returns a fault when one of them is unknown or there are too many.
 */
export function readContentCodings(headers: readonly (readonly [string, string])[]): string[] | BodyFault {
  const codings = headers
    .filter(([name]) => name.toLowerCase() === "content-encoding")
    .flatMap(([, value]) => value.split(","))
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== "" && coding !== "identity");
  if (codings.length > MAX_LAYERS) {
    return decodeFault(
      "TOO_MANY_ENCODINGS",
      `the body is encoded ${codings.length} times`,
      "no honest server does this",
    );
  }
  const unknown = codings.find((coding) => !DECODERS.has(coding));
  if (unknown !== undefined) {
    return decodeFault(
      "UNKNOWN_ENCODING",
      `the content encoding "${unknown}" is unknown`,
      "gzip, deflate, br and zstd are understood; ask for identity by the header Accept-Encoding",
    );
  }
  return codings;
}

type MakeDecoder = (firstByte: number) => Transform & { bytesWritten: number };

const DECODERS = new Map<string, MakeDecoder>([
  ["gzip", () => createGunzip()],
  ["x-gzip", () => createGunzip()],
  // RFC 9110 means the zlib format; servers that send raw deflate are understood by every browser.
  ["deflate", (firstByte) => ((firstByte & 0x0f) === 8 ? createInflate() : createInflateRaw())],
  ["br", () => createBrotliDecompress()],
  ["zstd", () => createZstdDecompress()],
]);

/**
 * A sink for a body with these codings. `maxBytes` bounds the decoded bytes, and so the memory; with
 * `keepsEncoded` the bytes as they came are kept beside them, under the same bound.
 */
export function createBodySink(
  codings: readonly string[],
  maxBytes: number,
  events: BodyEvents,
  keepsEncoded = false,
): BodySink {
  if (codings.length > 0) return new DecodingSink(codings, maxBytes, events, keepsEncoded);
  if (!keepsEncoded) return new PlainSink(maxBytes, events);
  return new PlainSink(maxBytes, { ...events, done: (body) => events.done(body, body) });
}

const NOTHING = new Uint8Array(0);
/** Bytes from which memory comes from the system page by page. */
const LARGE = 1024 * 1024;

/** Keeps bytes up to a cap, copied together: a body in very many very small chunks costs no more than another. */
class Collector {
  readonly #maxBytes: number;
  #buffer = NOTHING;
  #length = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** false when the cap is passed; what was kept is then let go. */
  add(chunk: Uint8Array): boolean {
    const length = this.#length + chunk.byteLength;
    if (length > this.#maxBytes) {
      this.#buffer = NOTHING;
      return false;
    }
    if (length > this.#buffer.byteLength) {
      // The first chunk is often the whole body; after that the space doubles.
      const larger = new Uint8Array(this.#length === 0 ? length : Math.min(2 * length, this.#maxBytes));
      larger.set(this.#buffer.subarray(0, this.#length));
      this.#buffer = larger;
    }
    this.#buffer.set(chunk, this.#length);
    this.#length = length;
    return true;
  }

  join(): Uint8Array {
    // Of a large buffer the system gave only the pages that were written: a view costs less than a copy.
    if (this.#length > LARGE) return this.#buffer.subarray(0, this.#length);
    return this.#length === this.#buffer.byteLength ? this.#buffer : this.#buffer.slice(0, this.#length);
  }
}

class PlainSink implements BodySink {
  readonly #collector: Collector;
  readonly #maxBytes: number;
  readonly #events: BodyEvents;

  constructor(maxBytes: number, events: BodyEvents) {
    this.#collector = new Collector(maxBytes);
    this.#maxBytes = maxBytes;
    this.#events = events;
  }

  write(chunk: Uint8Array): boolean {
    if (!this.#collector.add(chunk)) this.#events.fail(tooLarge(this.#maxBytes, "body"));
    return true;
  }

  end(): void {
    this.#events.done(this.#collector.join());
  }

  destroy(): void {}
}

class DecodingSink implements BodySink {
  readonly #codings: readonly string[];
  readonly #collector: Collector;
  readonly #maxBytes: number;
  readonly #events: BodyEvents;
  #first: (Transform & { bytesWritten: number }) | undefined;
  readonly #encoded: Collector | undefined;
  #received = 0;
  #over = false;

  constructor(codings: readonly string[], maxBytes: number, events: BodyEvents, keepsEncoded: boolean) {
    this.#codings = codings;
    this.#encoded = keepsEncoded ? new Collector(maxBytes) : undefined;
    this.#collector = new Collector(maxBytes);
    this.#maxBytes = maxBytes;
    this.#events = events;
  }

  write(chunk: Uint8Array): boolean {
    if (this.#over) return true;
    this.#received += chunk.byteLength;
    if (this.#encoded?.add(chunk) === false) {
      this.#fail(tooLarge(this.#maxBytes, "body"));
      return true;
    }
    this.#first ??= this.#open(chunk[0] ?? 0);
    return this.#first.write(chunk);
  }

  end(): void {
    if (this.#over) return;
    if (this.#first === undefined) this.#fail(truncated());
    else this.#first.end();
  }

  destroy(): void {
    this.#over = true;
    this.#first?.destroy();
  }

  #open(firstByte: number): Transform & { bytesWritten: number } {
    const decoders = [...this.#codings].reverse().map((coding, index) => {
      const make = DECODERS.get(coding) ?? createGunzip;
      // Only the outermost layer can be sniffed; the others are taken by the standard.
      return make(index === 0 ? firstByte : 8);
    });
    const [first = createGunzip()] = decoders;
    const last = decoders.at(-1) ?? first;
    first.on("drain", () => this.#events.resume());
    last.on("data", (chunk: Uint8Array) => {
      if (!this.#over && !this.#collector.add(chunk)) this.#fail(tooLarge(this.#maxBytes, "decode"));
    });
    last.on("end", () => this.#finish(first.bytesWritten));
    const onError = (error: NodeJS.ErrnoException | null | undefined): void => {
      if (error !== null && error !== undefined) this.#fail(explainZlib(error));
    };
    if (decoders.length === 1) first.on("error", onError);
    else pipeline(decoders, onError);
    return first;
  }

  #finish(consumed: number): void {
    if (this.#over) return;
    // zlib stops in silence where the first stream ends; what follows would be lost unseen.
    if (consumed < this.#received) {
      this.#fail(
        decodeFault(
          "TRAILING_BYTES",
          "bytes follow after the end of the compressed body",
          "the server sends a broken body",
        ),
      );
      return;
    }
    this.#over = true;
    this.#events.done(this.#collector.join(), this.#encoded?.join());
  }

  #fail(fault: BodyFault): void {
    if (this.#over) return;
    this.destroy();
    this.#events.fail(fault);
  }
}

function explainZlib(error: NodeJS.ErrnoException): BodyFault {
  if (error.code === "Z_BUF_ERROR") return truncated();
  return decodeFault(
    error.code ?? "DECODE",
    `the compressed body is corrupt (${error.message})`,
    "the server or a proxy sends a broken body",
  );
}

function truncated(): BodyFault {
  return decodeFault(
    "Z_BUF_ERROR",
    "the compressed body ends too early",
    "the answer is incomplete: look for a crash or a proxy that cuts answers",
  );
}

function decodeFault(code: string, message: string, hint: string): BodyFault {
  return { class: "decode", phase: "decode", code, message, hint };
}

/** The fault of a body above the cap. */
export function tooLarge(maxBytes: number, phase: Phase): BodyFault {
  return {
    class: "too-large",
    phase,
    code: "BODY_TOO_LARGE",
    message: `the body is larger than ${maxBytes} bytes`,
    hint: "check the address: a health or API answer is small",
  };
}
