import { createHash } from "node:crypto";
import { lookup as systemLookup } from "node:dns/promises";
import { connect as connectTcp, isIP, type Socket } from "node:net";
import { connect as connectTls, createSecureContext, type SecureContext, type TLSSocket } from "node:tls";
import Client from "undici/lib/dispatcher/client.js";
import { connectOnce } from "./connection.ts";
import { HttpFault } from "./fault.ts";
import type { Proxy } from "./proxy.ts";
import { serverNameOf, type Target } from "./target.ts";
import type { ConnectionOptions, HttpOptions } from "./types.ts";
import type { Watch } from "./watch.ts";

/** Addresses of a name, in the order of trying. Rejects with an error whose `code` says why (`ENOTFOUND`, …). */
export type Lookup = (hostname: string) => Promise<readonly { address: string; family: number }[]>;

export interface ConnectSettings {
  lookup: Lookup;
  /** Made when the first TLS connection needs it. */
  secureContext: () => SecureContext;
  /** Monotonic milliseconds. */
  now: () => number;
}

/** Milliseconds that each phase took. */
export interface SetUp {
  dnsMs: number;
  connectMs: number;
  tlsMs: number;
}

export interface OpenSocket {
  socket: Socket | TLSSocket;
  setUp: SetUp;
}

/** The resolver of the system (hosts file included), both families, in its order. */
export const lookupBySystem: Lookup = (hostname) => systemLookup(hostname, { all: true, order: "verbatim" });

/**
 * Opens a socket on which HTTP/1.1 can be spoken with the target: name, TCP, tunnel (CONNECT, RFC 9110
 * §9.3.6) and TLS, each within its deadline. The exchange with a proxy counts as `connect`.
 */
export async function openSocket(
  target: Target,
  proxy: Proxy | undefined,
  { deadlines, connection = {} }: Pick<HttpOptions, "deadlines" | "connection">,
  watch: Watch,
  settings: ConnectSettings,
): Promise<OpenSocket> {
  const { now } = settings;
  const tlsMs = deadlines.tlsMs ?? deadlines.connectMs;
  const peer = proxy ?? connection.peer ?? target;
  watch.context.peer = `${peer.host} port ${peer.port}`;
  watch.context.proxy = proxy?.authority;

  const begin = now();
  const { socketPath } = connection;
  const addresses =
    socketPath === undefined
      ? await findAddresses(peer.host, { deadlines, connection }, watch, settings)
      : [];
  const resolved = now();
  let socket = await openStream(peer, addresses, socketPath, deadlines.connectMs, watch);
  if (proxy?.secure === true) socket = await startTls(socket, proxy.host, tlsMs, watch, settings, {});
  if (proxy !== undefined && target.secure)
    socket = await openTunnel(socket, target, proxy, deadlines.connectMs, watch);
  const connected = now();
  watch.context.proxy = undefined;
  watch.context.peer = `${target.host} port ${target.port}`;
  if (target.secure) socket = await startTls(socket, target.host, tlsMs, watch, settings, connection);
  return {
    socket,
    setUp: {
      dnsMs: resolved - begin,
      connectMs: connected - resolved,
      tlsMs: target.secure ? now() - connected : 0,
    },
  };
}

function ofFamily(addresses: Addresses, family: 4 | 6 | undefined): Addresses {
  const kept = addresses.filter((address) => family === undefined || address.family === family);
  if (kept.length > 0) return kept;
  throw Object.assign(new Error(`the name has no address of IPv${family}`), { code: "ENODATA" });
}

type Addresses = readonly { address: string; family: number }[];

function resolve(host: string, limitMs: number, watch: Watch, lookup: Lookup): Promise<Addresses> {
  const family = isIP(host);
  if (family !== 0) return Promise.resolve([{ address: host, family }]);
  const resolveName = async (): Promise<Addresses> => {
    const addresses = await lookup(host);
    if (addresses.length > 0) return addresses;
    throw Object.assign(new Error("the name has no address"), { code: "ENODATA" });
  };
  // A lookup of the system cannot be called back: its late answer is ignored.
  return watch.follow("dns", limitMs, resolveName, () => undefined);
}

async function findAddresses(
  host: string,
  { deadlines, connection }: Pick<HttpOptions, "deadlines" | "connection">,
  watch: Watch,
  settings: ConnectSettings,
): Promise<Addresses> {
  const found = await resolve(host, deadlines.dnsMs ?? deadlines.connectMs, watch, settings.lookup);
  return ofFamily(found, connection?.family);
}

function openStream(
  peer: { host: string; port: number },
  addresses: Addresses,
  socketPath: string | undefined,
  limitMs: number,
  watch: Watch,
): Promise<Socket> {
  return watch.run<Socket>("connect", limitMs, (done, failed) => {
    const socket =
      socketPath === undefined ? connectTo(peer, addresses, limitMs) : connectTcp({ path: socketPath });
    socket.setNoDelay(true);
    socket.on("error", failed);
    socket.once("connect", () => done(socket));
    return () => socket.destroy();
  });
}

function connectTo(peer: { host: string; port: number }, addresses: Addresses, limitMs: number): Socket {
  return connectTcp({
    host: peer.host,
    port: peer.port,
    // Node tries the families in turn (RFC 8305) and each address but the last for this long.
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: Math.max(10, Math.min(1000, Math.floor(limitMs / addresses.length))),
    lookup: (_host, options, callback) => {
      const [first] = addresses;
      if (options.all === true || first === undefined) callback(null, [...addresses]);
      else callback(null, first.address, first.family);
    },
  });
}

function startTls(
  raw: Socket,
  host: string,
  limitMs: number,
  watch: Watch,
  settings: ConnectSettings,
  options: ConnectionOptions,
): Promise<TLSSocket> {
  return watch.run<TLSSocket>("tls", limitMs, (done, failed) => {
    const servername = serverNameOf(host);
    const socket = connectTls({
      socket: raw,
      host,
      ...(servername === undefined ? {} : { servername }),
      ALPNProtocols: [...PROTOCOLS[options.httpVersion ?? "1.1"]],
      secureContext: contextFor(options, settings),
      // Said explicitly, it wins over NODE_TLS_REJECT_UNAUTHORIZED=0.
      rejectUnauthorized: options.insecure !== true,
    });
    socket.on("error", (error) => {
      failed(error);
      raw.destroy();
    });
    socket.once("secureConnect", () => {
      const { pinnedKeys } = options;
      if (pinnedKeys === undefined || pinnedKeys.includes(keyOf(socket))) done(socket);
      else failed(Object.assign(new Error("another key"), { code: "PINNED_KEY" }));
    });
    return () => {
      socket.destroy();
      raw.destroy();
    };
  });
}

/** SHA-256 of the public key of the peer, base64 (RFC 7469 §2.4). */
function keyOf(socket: TLSSocket): string {
  const key = socket.getPeerX509Certificate()?.publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256")
    .update(key ?? "")
    .digest("base64");
}

const PROTOCOLS = {
  "1.0": ["http/1.0"],
  "1.1": ["http/1.1"],
  "2": ["h2", "http/1.1"],
} as const;

function contextFor(
  { ca, cert, key, passphrase }: ConnectionOptions,
  settings: ConnectSettings,
): SecureContext {
  if (ca === undefined && cert === undefined && key === undefined) return settings.secureContext();
  return createSecureContext({
    // Without authorities of its own, a context trusts those of Node.js.
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
    ...(passphrase === undefined ? {} : { passphrase }),
  });
}

function openTunnel(
  raw: Socket,
  target: Target,
  proxy: Proxy,
  limitMs: number,
  watch: Watch,
): Promise<Socket> {
  const authority = `${target.url.hostname}:${target.port}`;
  const ask = async (): Promise<Socket> => {
    const client = new Client(`http://${authority}`, {
      connect: connectOnce(raw),
      allowH2: false,
      headersTimeout: 0,
    });
    const login = proxy.authorization === undefined ? {} : { "proxy-authorization": proxy.authorization };
    const { statusCode, socket } = await client.connect({
      path: authority,
      headers: { host: authority, ...login },
    });
    if (statusCode >= 200 && statusCode < 300) return raw;
    socket.on("error", () => undefined).destroy();
    throw refusedByProxy(statusCode, target, proxy);
  };
  return watch.follow("connect", limitMs, ask, () => raw.destroy());
}

/** What a proxy says instead of letting a request through. */
export function refusedByProxy(status: number, target: Target, proxy: Proxy): HttpFault {
  return new HttpFault({
    class: "proxy",
    phase: "connect",
    code: `PROXY_${status}`,
    message: `the proxy ${proxy.authority} answered ${status}`,
    hint:
      status === 407
        ? "the proxy wants a login: write it into the variable, http://user:password@host:port"
        : `does the proxy allow ${target.authority}? An exception goes into NO_PROXY`,
    url: target.url.href,
  });
}
