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
const STALE = "STALE_CONNECTION";

/** Speaks HTTP/2 on a socket that negotiated it, one exchange at a time, to the handlers of undici's dispatchers. */
export class Http2Speaker {
  readonly #session: ClientHttp2Session;
  #isLeaving = false;

  constructor(socket: TLSSocket) {
    this.#session = connect("https://connection.invalid", {
      createConnection: () => socket,
      // Nothing is pushed to who does not ask.
      settings: { enablePush: false },
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
    const stream = this.#session.request(headers, {
      endStream: body === undefined && slowBody === undefined,
    });
    new Exchange(stream, handler).follow(this.#session);
    if (body !== undefined) stream.end(body);
    slowBody?.pipe(stream);
    handler.onRequestStart?.({} as Dispatcher.DispatchController, undefined);
    (handler as { onRequestSent?: () => void }).onRequestSent?.();
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
  #rawHeaders: string[] = [];
  #hasAnswer = false;
  #hasEnded = false;
  #error: unknown;

  constructor(stream: ClientHttp2Stream, handler: Dispatcher.DispatchHandler) {
    this.#stream = stream;
    this.#handler = handler;
    const rawHeaders = (): string[] => this.#rawHeaders;
    this.#controller = {
      aborted: false,
      paused: false,
      reason: null,
      rawTrailers: null,
      get rawHeaders(): string[] {
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
      this.#finish();
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
      if (!name.startsWith(":")) this.#rawHeaders.push(name, value);
    }
    (this.#handler as { onResponseStarted?: () => void }).onResponseStarted?.();
    this.#handler.onResponseStart?.(this.#controller, status, {}, "");
  }

  /** Only a stream that ended by itself and without a reset was a whole answer. */
  #finish(): void {
    const { rstCode, aborted } = this.#stream;
    const isWhole =
      this.#hasAnswer && this.#hasEnded && !aborted && rstCode === NO_ERROR && this.#error === undefined;
    if (isWhole) {
      this.#handler.onResponseEnd?.(this.#controller, {});
      return;
    }
    const error =
      this.#error ??
      Object.assign(new Error(`the stream was reset with the code ${rstCode}`), {
        code: "ERR_HTTP2_STREAM_ERROR",
      });
    this.#handler.onResponseError?.(this.#controller, error as Error);
  }
}
