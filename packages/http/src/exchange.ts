import type { Dispatcher } from "undici";
import type { Connection } from "./connection.ts";
import {
  type BodyEvents,
  type BodyFault,
  type BodySink,
  createBodySink,
  readContentCodings,
  tooLarge,
} from "./decode.ts";
import { HttpFault } from "./fault.ts";
import { paceBody, Pacer } from "./pace.ts";
import type { Watch } from "./watch.ts";

/** A request as it goes over the wire. */
export interface WireRequest {
  method: string;
  /** Origin form, or absolute form towards a proxy. */
  path: string;
  /** Name, value, name, value; Host among them. */
  headers: readonly string[];
  body: Uint8Array | undefined;
}

export interface ExchangeLimits {
  firstByteMs: number;
  maxBodyBytes: number;
  keepsEncodedBody: boolean;
  bytesPerSecond?: number | undefined;
  /** true: the body of this answer will not be looked at, so it is not decoded. */
  ignoresBody: (status: number) => boolean;
  now: () => number;
}

export interface Answer {
  status: number;
  headers: readonly (readonly [string, string])[];
  body: Uint8Array;
  encodedBody?: Uint8Array | undefined;
  /** Monotonic milliseconds at which the first byte and the end came in; decoding comes after. */
  firstByteAt: number;
  endAt: number;
}

/** An exchange that broke, with what a retry must know. */
export interface BrokenExchange {
  error: unknown;
  /** Bytes of the request may have reached the peer. */
  sent: boolean;
  /** At least one byte of an answer came. */
  answered: boolean;
}

/**
 * One request and its answer on a connection. Rejects with a `BrokenExchange`, or with the watch's fault; the
 * connection is destroyed then.
 */
export function exchange(
  connection: Connection,
  request: WireRequest,
  limits: ExchangeLimits,
  watch: Watch,
): Promise<Answer> {
  return watch.run<Answer>("request", Number.POSITIVE_INFINITY, (done, failed) => {
    const handler = new ExchangeHandler(connection, request.method, limits, watch, done, failed);
    try {
      connection.dispatch(
        { method: request.method, path: request.path, ...bodyOf(request, limits) },
        handler,
      );
    } catch (error) {
      handler.break(error);
    }
    return () => handler.abandon();
  });
}

function bodyOf(
  { headers, body }: WireRequest,
  { bytesPerSecond, now }: ExchangeLimits,
): Pick<Dispatcher.DispatchOptions, "headers" | "body"> {
  if (body === undefined) return { headers: [...headers] };
  if (bytesPerSecond === undefined) return { headers: [...headers], body };
  const hasLength = headers.some((name, index) => index % 2 === 0 && name.toLowerCase() === "content-length");
  const length = hasLength ? [] : ["content-length", String(body.byteLength)];
  return { headers: [...headers, ...length], body: paceBody(body, bytesPerSecond, now) };
}

class ExchangeHandler implements Dispatcher.DispatchHandler {
  readonly #connection: Connection;
  readonly #method: string;
  readonly #limits: ExchangeLimits;
  readonly #watch: Watch;
  readonly #done: (answer: Answer) => void;
  readonly #failed: (broken: BrokenExchange) => void;
  #over = false;
  #sent = false;
  #answered = false;
  #cameIn = { firstByteAt: 0, endAt: 0 };
  #status = 0;
  #headers: readonly (readonly [string, string])[] = [];
  #sink: BodySink | undefined;
  #isFull = false;
  #pacer: Pacer | undefined;
  #length: number | undefined;
  #received = 0;
  #pause: NodeJS.Timeout | undefined;

  constructor(
    connection: Connection,
    method: string,
    limits: ExchangeLimits,
    watch: Watch,
    done: (answer: Answer) => void,
    failed: (broken: BrokenExchange) => void,
  ) {
    this.#connection = connection;
    this.#method = method;
    this.#limits = limits;
    this.#watch = watch;
    this.#done = done;
    this.#failed = failed;
  }

  onRequestStart(): void {
    this.#sent = true;
  }

  onRequestSent(): void {
    this.#connection.onceFlushed(() => {
      if (!this.#over && this.#status === 0) this.#watch.enter("first-byte", this.#limits.firstByteMs);
    });
  }

  onResponseStarted(): void {
    // Called for each message: of 103 and 200 the time of the 200 stays.
    this.#cameIn.firstByteAt = this.#connection.arrivedAt;
    this.#answered = true;
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number): void {
    if (this.#over || (status >= 100 && status < 200)) return;
    if (status < 100 || status > 599) {
      this.#refuse({
        class: "protocol",
        phase: "first-byte",
        code: "STATUS_OUT_OF_RANGE",
        message: `${status} is no HTTP status`,
        hint: "statuses lie between 100 and 599: something that is not a proper HTTP server answers there",
      });
      return;
    }
    this.#status = status;
    this.#headers = readHeaders(controller.rawHeaders);
    this.#watch.enter("body", Number.POSITIVE_INFINITY);
    this.#openSink(controller);
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Uint8Array): void {
    if (this.#over || this.#sink === undefined) return;
    this.#isFull = !this.#sink.write(chunk);
    this.#received += chunk.byteLength;
    const delayMs = this.#pacer?.delayAfter(chunk.byteLength) ?? 0;
    // The rate is kept between reads: behind the last one there is nothing to wait for.
    const waitMs = this.#received === this.#length ? 0 : delayMs;
    if (waitMs > 0) this.#pause = setTimeout(() => this.#resume(controller, true), waitMs);
    if (this.#isFull || waitMs > 0) controller.pause();
  }

  onResponseEnd(): void {
    if (this.#over || this.#sink === undefined) return;
    // For undici a reset ends an answer that names no length, as if the peer had closed; what is missing nobody knows.
    if (this.#connection.failure !== undefined) {
      this.break(this.#connection.failure);
      return;
    }
    this.#cameIn.endAt = this.#connection.arrivedAt;
    this.#watch.enter("decode", Number.POSITIVE_INFINITY);
    this.#sink.end();
  }

  onResponseError(_controller: Dispatcher.DispatchController | undefined, error: unknown): void {
    this.break(error);
  }

  /** Something below went wrong. */
  break(error: unknown): void {
    if (this.#over) return;
    const inTls = this.#connection.answeredInTls;
    this.abandon();
    this.#failed({
      error: inTls ? this.#tlsPortFault(error) : error,
      sent: this.#sent,
      answered: this.#answered,
    });
  }

  /** Nobody waits any more. */
  abandon(): void {
    this.#over = true;
    clearTimeout(this.#pause);
    this.#sink?.destroy();
    this.#connection.destroy();
  }

  #openSink(controller: Dispatcher.DispatchController): void {
    const { maxBodyBytes, ignoresBody } = this.#limits;
    const bodiless = this.#method === "HEAD" || this.#status === 204 || this.#status === 304;
    const length = bodiless ? 0 : this.#declaredLength();
    const codings = length === 0 || ignoresBody(this.#status) ? [] : readContentCodings(this.#headers);
    if (!Array.isArray(codings)) {
      this.#refuse(codings);
      return;
    }
    if (codings.length === 0 && length !== undefined && length > maxBodyBytes) {
      this.#refuse(tooLarge(maxBodyBytes, "body"));
      return;
    }
    const events: BodyEvents = {
      resume: () => this.#resume(controller, false),
      done: (body, encodedBody) => this.#finish(body, encodedBody),
      fail: (fault) => this.#refuse(fault),
    };
    const { bytesPerSecond, now } = this.#limits;
    this.#length = length;
    if (bytesPerSecond !== undefined) this.#pacer = new Pacer(bytesPerSecond, now);
    this.#sink = createBodySink(codings, maxBodyBytes, events, this.#limits.keepsEncodedBody);
  }

  /** Goes on reading once neither the sink nor the pace is against it. */
  #resume(controller: Dispatcher.DispatchController, isPaced: boolean): void {
    if (isPaced) this.#pause = undefined;
    else this.#isFull = false;
    if (!this.#over && !this.#isFull && this.#pause === undefined) controller.resume();
  }

  #finish(body: Uint8Array, encodedBody: Uint8Array | undefined): void {
    if (this.#over) return;
    this.#over = true;
    this.#done({
      status: this.#status,
      headers: this.#headers,
      body,
      encodedBody,
      ...this.#cameIn,
    });
  }

  #declaredLength(): number | undefined {
    const value = this.#headers.find(([name]) => name.toLowerCase() === "content-length")?.[1];
    return value === undefined ? undefined : Number(value);
  }

  #refuse(fault: BodyFault): void {
    if (this.#over) return;
    this.abandon();
    this.#failed({
      error: new HttpFault({ ...fault, url: this.#watch.context.url }),
      sent: true,
      answered: true,
    });
  }

  #tlsPortFault(cause: unknown): HttpFault {
    const { phase, url } = this.#watch.context;
    return new HttpFault({
      class: "protocol",
      phase,
      code: "TLS_PORT",
      message: "the port speaks TLS, and the request was plain HTTP",
      hint: "write https:// instead of http://",
      url,
      cause,
    });
  }
}

type RawHeaders = Dispatcher.DispatchController["rawHeaders"];

/** undici's list of name, value, name, value as pairs. Bytes that are not UTF-8 are read as Latin-1. */
function readHeaders(raw: RawHeaders): (readonly [string, string])[] {
  if (!Array.isArray(raw)) return [];
  const pairs: (readonly [string, string])[] = [];
  for (let index = 0; index + 1 < raw.length; index += 2)
    pairs.push([readText(raw[index]), readText(raw[index + 1])]);
  return pairs;
}

const STRICT_UTF8 = new TextDecoder("utf-8", { fatal: true });

function readText(value: Buffer | string | undefined): string {
  if (value === undefined || typeof value === "string") return value ?? "";
  const text = value.toString("latin1");
  if (!/[\u0080-\u00ff]/.test(text)) return text;
  try {
    return STRICT_UTF8.decode(value);
  } catch {
    return text;
  }
}
