import type { Socket } from "node:net";
import type { PeerCertificate, TLSSocket } from "node:tls";
import type { buildConnector, Dispatcher } from "undici";
import Client from "undici/lib/dispatcher/client.js";
import type { SetUp } from "./connect.ts";
import { Http2Speaker } from "./http2.ts";
import { Inlet, type Intake } from "./intake.ts";
import type { HttpResponse } from "./types.ts";

/** The code of the error when a connection was closed before anything was written on it. */
export const STALE_CONNECTION = "STALE_CONNECTION";

/**
 * How long an unused connection is kept where the server does not say (nginx keeps one for 75 s). What a stall of the
 * service needed in connections is needed again in the next one.
 */
const IDLE_MS = 60_000;

/** One socket that speaks HTTP/1.1 with undici's parser on it. One exchange at a time. */
export class Connection {
  readonly setUp: SetUp;
  readonly remoteAddress: string | undefined;
  readonly tls: HttpResponse["tls"];
  /** Exchanges that ended well. */
  exchanges = 0;
  readonly #socket: Socket | TLSSocket;
  readonly #client: Client | Http2Speaker;
  readonly #intake: Intake;
  readonly #inlet: Inlet | undefined;
  #start = "";

  /** With `version` 1.0 it is good for one exchange. */
  constructor(socket: Socket | TLSSocket, setUp: SetUp, intake: Intake, version?: "1.0" | "1.1" | "2") {
    this.setUp = setUp;
    this.#intake = intake;
    this.remoteAddress = socket.remoteAddress;
    this.tls = "getPeerCertificate" in socket ? readTlsFacts(socket) : undefined;
    this.#socket = socket;
    if ("alpnProtocol" in socket && socket.alpnProtocol === "h2") {
      this.#client = new Http2Speaker(socket);
      return;
    }
    if (version === "1.0") writeAsHttp10(socket);
    this.#inlet = new Inlet(socket, intake);
    // Always http: towards undici, whose TLS and name handling is not wanted: the socket is secured already,
    // and each request brings its own Host.
    this.#client = new Client("http://connection.invalid", {
      connect: connectOnce(socket),
      pipelining: 1,
      allowH2: false,
      keepAliveTimeout: IDLE_MS,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    this.#recordStart();
  }

  /** Monotonic milliseconds at which what is being read came in. */
  get arrivedAt(): number {
    return this.#inlet?.arrivedAt ?? this.#intake.now();
  }

  /** What broke it while the last bytes of an answer were waited for; HTTP/2 tells it by itself. */
  get failure(): unknown {
    return this.#inlet?.failure;
  }

  /** false once either side has closed it, or has sent what nobody asked for. */
  get usable(): boolean {
    if (this.#client instanceof Http2Speaker && !this.#client.usable) return false;
    const socket = this.#socket;
    if (this.#inlet !== undefined && socket.readableLength > 0) return false;
    return !socket.destroyed && !socket.readableEnded;
  }

  /** `2`, or `1.0` or `1.1` of the first answer. */
  get httpVersion(): string {
    if (this.#client instanceof Http2Speaker) return "2";
    return /HTTP\/(\d\.\d)/.exec(this.#start)?.[1] ?? "1.1";
  }

  /** true when the peer spoke TLS although nobody asked: its first bytes are a TLS alert (RFC 8446 §5.1). */
  get answeredInTls(): boolean {
    return this.#start.startsWith("\u0015\u0003");
  }

  dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): void {
    this.#client.dispatch(options, handler);
  }

  /** Calls back when everything that was written so far has left this process, at once where it has. */
  onceFlushed(callback: () => void): void {
    if (this.#socket.writableNeedDrain) this.#socket.once("drain", callback);
    else callback();
  }

  onceClosed(callback: () => void): void {
    this.#socket.once("close", callback);
  }

  /** Closes at once, whatever runs on it. */
  destroy(): void {
    this.#client.destroy().catch(() => undefined);
    this.#socket.destroy();
  }

  /**
   * undici's parser does not say the version of HTTP, so the first bytes are kept. After the status line has
   * begun the socket has its usual `read` again, and a warm connection pays nothing. It is set, not deleted: an object
   * that a property was deleted from is slow ever after, and every step of undici asks this one for something.
   */
  #recordStart(): void {
    const socket = this.#socket;
    const read = socket.read.bind(socket);
    socket.read = (size?: number): unknown => {
      const chunk: unknown = read(size);
      if (chunk instanceof Uint8Array) {
        this.#start += Buffer.from(chunk.buffer, chunk.byteOffset, Math.min(chunk.byteLength, 16)).toString(
          "latin1",
        );
        if (this.#start.length >= 16) socket.read = read;
      }
      return chunk;
    };
  }
}

/** undici writes requests of HTTP/1.1 only; what differs for a request without a connection to keep is the version. */
function writeAsHttp10(socket: Socket): void {
  const write = socket.write.bind(socket) as (chunk: unknown, ...rest: unknown[]) => boolean;
  socket.write = (chunk: unknown, ...rest: unknown[]): boolean => {
    socket.write = write;
    const isText = typeof chunk === "string";
    return write(isText ? chunk.replace(" HTTP/1.1\r\n", " HTTP/1.0\r\n") : chunk, ...rest);
  };
}

/**
 * A connector for undici that hands out this socket once. undici connects again by itself when a socket is
 * gone before the request was written; here that is an error which the pool understands.
 */
export function connectOnce(socket: Socket): buildConnector.connector {
  let used = false;
  return (_options, callback) => {
    const stale = used
      ? Object.assign(new Error("the connection was closed before it was used"), { code: STALE_CONNECTION })
      : undefined;
    used = true;
    // Never at once: undici goes on only when it is not called back from within its own call.
    queueMicrotask(() => {
      if (stale === undefined) callback(null, socket);
      else callback(stale, null);
    });
  };
}

function readTlsFacts(socket: TLSSocket): NonNullable<HttpResponse["tls"]> {
  const certificate = socket.getPeerCertificate();
  return {
    protocol: socket.getProtocol() ?? "unknown",
    subject: formatName(certificate.subject),
    issuer: formatName(certificate.issuer),
    validFrom: toIsoTime(certificate.valid_from),
    validTo: toIsoTime(certificate.valid_to),
    certificate: certificate.raw,
  };
}

/** `O=Example, CN=example.com`. */
function formatName(name: PeerCertificate["subject"] | undefined): string {
  return Object.entries(name ?? {})
    .map(([key, value]) => `${key}=${[value].flat().join("+")}`)
    .join(", ");
}

function toIsoTime(text: string | undefined): string {
  const time = Date.parse(text ?? "");
  return Number.isNaN(time) ? "" : new Date(time).toISOString();
}
