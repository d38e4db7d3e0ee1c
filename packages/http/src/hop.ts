import { Connection, STALE_CONNECTION } from "./connection.ts";
import { type ConnectSettings, openSocket, refusedByProxy, type SetUp } from "./connect.ts";
import { type Answer, type BrokenExchange, exchange, type WireRequest } from "./exchange.ts";
import { HttpFault } from "./fault.ts";
import type { Intake } from "./intake.ts";
import type { Pool } from "./pool.ts";
import { type ChooseProxy, type Proxy, proxyOf } from "./proxy.ts";
import { provesOrigin } from "./origin.ts";
import { isRedirect } from "./redirect.ts";
import type { Target } from "./target.ts";
import type { HttpOptions, HttpRequest, HttpResponse } from "./types.ts";
import type { Watch } from "./watch.ts";

export interface OriginHeaders {
  /** `https://host`, `http://host:port`. */
  origin: string;
  headers: readonly (readonly [string, string])[];
}

export interface HopSettings {
  connect: ConnectSettings;
  intake: Intake;
  pool: Pool;
  chooseProxy: ChooseProxy;
  /** By origin. */
  originHeaders: ReadonlyMap<string, OriginHeaders["headers"]>;
}

export interface Hop {
  answer: Answer;
  /** All 0 on a warm connection. */
  setUp: SetUp;
  httpVersion: string;
  remoteAddress: string | undefined;
  tls: HttpResponse["tls"];
  repeated: boolean;
  dropped: boolean;
}

const NOTHING_SPENT: SetUp = { dnsMs: 0, connectMs: 0, tlsMs: 0 };
/** RFC 9110 §9.2.2. */
const IDEMPOTENT = new Set(["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"]);

/** One request to one address, without following where it leads. */
export async function performHop(
  request: HttpRequest,
  target: Target,
  options: HttpOptions,
  fresh: boolean,
  watch: Watch,
  settings: HopSettings,
): Promise<Hop> {
  const { pool } = settings;
  const { connection: wanted } = options;
  const { origin } = target;
  const proxy = wanted?.proxy === undefined ? settings.chooseProxy(target) : proxyOf(wanted.proxy, target);
  // Plain requests to one proxy share connections; a tunnel belongs to its target.
  const route = `${proxy?.authority ?? ""} ${proxy !== undefined && !target.secure ? "" : origin}`;
  const key = wanted === undefined ? route : `${route} ${JSON.stringify(wanted)}`;
  const usesFresh = fresh || wanted?.httpVersion === "1.0";
  const belonging = provesOrigin(target.url.protocol, wanted)
    ? (settings.originHeaders.get(origin) ?? [])
    : [];
  const wire = prepareRequest(request, target, proxy, belonging);
  let [repeated, dropped] = [false, false];
  for (;;) {
    const taken = pool.take(key, usesFresh || repeated, watch);
    const warm = taken instanceof Promise ? await taken : taken;
    const connection =
      warm ??
      (await pool.open(key, async () => {
        const { socket, setUp } = await openSocket(target, proxy, options, watch, settings.connect);
        return new Connection(socket, setUp, settings.intake, wanted?.httpVersion);
      }));
    watch.context.peer = `${target.host} port ${target.port}`;
    try {
      const answer = await exchange(
        connection,
        wire,
        {
          firstByteMs: options.deadlines.firstByteMs,
          maxBodyBytes: options.maxBodyBytes,
          bytesPerSecond: options.bytesPerSecond,
          keepsEncodedBody: options.keepsEncodedBody === true,
          ignoresBody: (status) => options.maxRedirects > 0 && isRedirect(status),
          now: settings.connect.now,
        },
        watch,
      );
      if (proxy !== undefined && !target.secure && answer.status === 407)
        throw refusedByProxy(407, target, proxy);
      const hop: Hop = {
        answer,
        setUp: warm === undefined ? connection.setUp : NOTHING_SPENT,
        httpVersion: connection.httpVersion,
        remoteAddress: proxy === undefined ? connection.remoteAddress : undefined,
        tls: target.secure ? connection.tls : undefined,
        repeated,
        dropped,
      };
      if (usesFresh) connection.destroy();
      else pool.giveBack(key, connection);
      return hop;
    } catch (thrown) {
      connection.destroy();
      if (!isBroken(thrown)) throw thrown;
      if (warm === undefined || repeated || !mayRepeat(thrown, wire.method)) throw thrown.error;
      repeated = true;
      dropped = thrown.sent;
    }
  }
}

/**
 * A warm connection may be closed by the server in the moment in which it is used. As RFC 9112 §9.3.1 allows,
 * the request goes out once more, on a new connection, if nothing of it was sent or sending it twice is safe;
 * never after a byte of an answer.
 */
function mayRepeat({ error, sent, answered }: BrokenExchange, method: string): boolean {
  if (answered || error instanceof HttpFault) return false;
  if (!sent) return (error as { code?: unknown }).code === STALE_CONNECTION;
  return IDEMPOTENT.has(method) && CLOSED_BY_PEER.has(String((error as { code?: unknown }).code));
}

const CLOSED_BY_PEER = new Set(["UND_ERR_SOCKET", "ECONNRESET", "EPIPE"]);

function isBroken(thrown: unknown): thrown is BrokenExchange {
  return typeof thrown === "object" && thrown !== null && "sent" in thrown && "answered" in thrown;
}

function prepareRequest(
  request: HttpRequest,
  target: Target,
  proxy: Proxy | undefined,
  originHeaders: OriginHeaders["headers"],
): WireRequest {
  const headers: string[] = [];
  const add = (name: string, value: string): void => void headers.push(name, toWireText(value));
  const addDefault = (name: string, value: string): void => {
    if (!isAmong(headers, name, headers.length)) add(name, value);
  };
  for (const [name, value] of request.headers) add(name, value);
  const own = headers.length;
  for (const [name, value] of originHeaders) if (!isAmong(headers, name, own)) add(name, value);
  addDefault("host", target.authority);
  if (target.authorization !== undefined) addDefault("authorization", target.authorization);
  addDefault("user-agent", "wrangler-gate");
  addDefault("accept", "*/*");
  addDefault("accept-encoding", "gzip, deflate, br, zstd");
  const throughProxy = proxy !== undefined && !target.secure;
  const path = request.target === undefined ? target.path : toWireText(request.target);
  if (throughProxy && proxy.authorization !== undefined) add("proxy-authorization", proxy.authorization);
  return {
    method: request.method,
    path: throughProxy ? `${target.url.origin}${path}` : path,
    headers,
    body: request.body,
  };
}

/** Is a name (in any case) among names and values in turn, up to `end`? */
function isAmong(headers: readonly string[], name: string, end: number): boolean {
  const lower = name.toLowerCase();
  for (let index = 0; index < end; index += 2) {
    const other = headers[index];
    // Most names are told apart by their length alone.
    if (other?.length === lower.length && other.toLowerCase() === lower) return true;
  }
  return false;
}

/** Header values go out as UTF-8 (as curl sends them); undici writes each char as one byte. */
function toWireText(value: string): string {
  return /[^\u0000-\u007f]/.test(value) ? Buffer.from(value, "utf8").toString("latin1") : value;
}
