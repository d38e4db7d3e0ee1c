import {
  type ClientHttp2Session,
  type ClientHttp2Stream,
  connect,
  type IncomingHttpHeaders,
} from "node:http2";
import { Readable } from "node:stream";
import type { TLSSocket } from "node:tls";
import type { Dispatcher } from "undici";

/** Headers of a connection, which HTTP/2 does not have (RFC 9113 §8.2.2). */
const OF_THE_CONNECTION = new Set([
  "connection",
  "host",
  "keep-alive",
  "proxy-connection",
  "transfer-encoding",
  "upgrade",
]);
const NO_ERROR = 0;
const CANCEL = 8;
/** Fields of one answer; their size is bounded besides. */
const MOST_FIELDS = 5000;
const STALE = "STALE_CONNECTION";
/**
 * Node.js aborts the process where a session is collected before a stream of it whose header it refused half-way
 * (nodejs/node#39951). So this keeps the session of each stream (its native half) until the stream is gone.
 */
const KEPT = new FinalizationRegistry<object>(() => undefined);

/** The native half of a session or stream; nothing public leads to it. */
function nativeOf(owner: object): object | undefined {
  const symbol = Object.getOwnPropertySymbols(owner).find(({ description }) => description === "kHandle");
  const found: unknown = symbol === undefined ? undefined : Reflect.get(owner, symbol);
  return typeof found === "object" && found !== null ? found : undefined;
}

/** Speaks HTTP/2 on a socket that negotiated it, one exchange at a time, to the handlers of undici's dispatchers. */
export class Http2Speaker {
  readonly #session: ClientHttp2Session;
  #isLeaving = false;

  constructor(socket: TLSSocket) {
    this.#session = connect("https://connection.invalid", {
      createConnection: () => socket,
      // Nothing is pushed to who does not ask.
      settings: { enablePush: false },
      maxHeaderListPairs: MOST_FIELDS,
    });
    this.#session.on("goaway", () => {
      this.#isLeaving = true;
    });
    // What ends a stream is told to its handler; a session without a stream ends quietly.
    this.#session.on("error", () => undefined);
  }

  /** false once no further request can be made on it. */
  get usable(): boolean {
    return !this.#isLeaving && !this.#session.closed && !this.#session.destroyed;
  }

  dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): void {
    if (!this.usable)
      throw Object.assign(new Error("the connection was closed before it was used"), { code: STALE });
    const body = options.body instanceof Uint8Array ? options.body : undefined;
    const slowBody = options.body instanceof Readable ? options.body : undefined;
    const headers = toHttp2Headers(options, body);
    const hasBody = body !== undefined || slowBody !== undefined;
    const stream = this.#session.request(headers, { endStream: !hasBody });
    const exchange = new Exchange(stream, handler);
    exchange.follow(this.#session);
    handler.onRequestStart?.({} as Dispatcher.DispatchController, undefined);
    const sent = (): void => {
      exchange.isSent = true;
      (handler as { onRequestSent?: () => void }).onRequestSent?.();
    };
    // A body waits until the peer opens its window for it.
    if (hasBody) stream.once("finish", sent);
    if (body !== undefined) stream.end(body);
    slowBody?.pipe(stream);
    if (!hasBody) sent();
  }

  destroy(): Promise<void> {
    this.#session.destroy();
    return Promise.resolve();
  }
}

function toHttp2Headers(
  { method, path, headers }: Dispatcher.DispatchOptions,
  body: Uint8Array | undefined,
): Record<string, string | string[]> {
  const given = Array.isArray(headers) ? headers : [];
  const found: Record<string, string | string[]> = { ":method": method, ":path": path, ":scheme": "https" };
  for (let index = 0; index + 1 < given.length; index += 2) {
    const [name = "", value = ""] = [given[index]?.toLowerCase(), given[index + 1]];
    if (name === "host") found[":authority"] = value;
    if (OF_THE_CONNECTION.has(name)) continue;
    const known = found[name];
    found[name] = known === undefined ? value : [known, value].flat();
  }
  if (body !== undefined && found["content-length"] === undefined)
    found["content-length"] = String(body.byteLength);
  return found;
}

class Exchange {
  readonly #stream: ClientHttp2Stream;
  readonly #handler: Dispatcher.DispatchHandler;
  readonly #controller: Dispatcher.DispatchController;
  #rawHeaders: Buffer[] = [];
  #hasAnswer = false;
  /** The request has left to its last byte. */
  isSent = false;
  /** The peer said that the answer is whole (the flag END_STREAM). */
  #isComplete = false;
  #hasEnded = false;
  #error: unknown;

  constructor(stream: ClientHttp2Stream, handler: Dispatcher.DispatchHandler) {
    this.#stream = stream;
    this.#handler = handler;
    const rawHeaders = (): Buffer[] => this.#rawHeaders;
    this.#controller = {
      aborted: false,
      paused: false,
      reason: null,
      rawTrailers: null,
      get rawHeaders(): Buffer[] {
        return rawHeaders();
      },
      abort: () => stream.destroy(),
      pause: () => stream.pause(),
      resume: () => stream.resume(),
    };
  }

  follow(session: ClientHttp2Session): void {
    const stream = this.#stream;
    const sessionFailed = (error: unknown): void => {
      this.#error ??= error;
    };
    session.once("error", sessionFailed);
    const keep = (): void => {
      const [half, whole] = [nativeOf(stream), nativeOf(session)];
      if (half !== undefined && whole !== undefined) KEPT.register(half, whole);
    };
    if (stream.pending) stream.once("ready", keep);
    else keep();
    // Node.js also ends a stream that was reset without an error; only before that is its end that of the answer.
    const push = stream.push.bind(stream);
    stream.push = (chunk: unknown, encoding?: BufferEncoding): boolean => {
      if (chunk === null && !stream.closed) this.#isComplete = true;
      return push(chunk, encoding);
    };
    stream.on("headers", (headers: IncomingHttpHeaders) => this.#answer(headers));
    stream.on("response", (headers: IncomingHttpHeaders, _flags: number, raw: string[]) => {
      this.#hasAnswer = true;
      this.#answer(headers, raw);
    });
    stream.on("data", (chunk: Uint8Array) =>
      this.#handler.onResponseData?.(this.#controller, Buffer.from(chunk)),
    );
    stream.on("end", () => {
      this.#hasEnded = true;
    });
    stream.on("error", (error) => {
      this.#error ??= error;
    });
    stream.once("close", () => {
      session.off("error", sessionFailed);
      // With the session the peer left altogether, which Node.js tells as a stream that was cancelled.
      this.#finish(session.destroyed || session.closed);
    });
  }

  #answer(headers: IncomingHttpHeaders, raw?: string[]): void {
    const status = Number(headers[":status"]);
    const pairs =
      raw ??
      Object.entries(headers).flatMap(([name, value]) =>
        [value ?? ""].flat().flatMap((each) => [name, each]),
      );
    this.#rawHeaders = [];
    for (let index = 0; index + 1 < pairs.length; index += 2) {
      const [name = "", value = ""] = [pairs[index], pairs[index + 1]];
      // Node.js reads each byte as a character; which characters the bytes are is for the reader to say.
      if (!name.startsWith(":")) this.#rawHeaders.push(Buffer.from(name), Buffer.from(value, "latin1"));
    }
    (this.#handler as { onResponseStarted?: () => void }).onResponseStarted?.();
    this.#handler.onResponseStart?.(this.#controller, status, {}, "");
  }

  /** Only a stream that ended by itself and without a reset was a whole answer. */
  #finish(hasLeft: boolean): void {
    const { rstCode, aborted } = this.#stream;
    const isWhole =
      this.#hasAnswer &&
      this.#isComplete &&
      this.#hasEnded &&
      // As with curl: who stops reading the request before its end has not judged all of it.
      this.isSent &&
      !aborted &&
      rstCode === NO_ERROR &&
      this.#error === undefined;
    if (isWhole) {
      this.#handler.onResponseEnd?.(this.#controller, {});
      return;
    }
    const error =
      this.#error ??
      (hasLeft && rstCode === CANCEL
        ? Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET" })
        : Object.assign(new Error(`Stream closed with error code ${rstCode}`), {
            code: "ERR_HTTP2_STREAM_ERROR",
          }));
    this.#handler.onResponseError?.(this.#controller, error as Error);
  }
}
