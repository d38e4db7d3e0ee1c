import { once } from "node:events";
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer, type TlsOptions } from "node:tls";

/** A server on loopback that a test closes, or disposes of with `await using`. */
export interface LoopbackServer extends AsyncDisposable {
  /** `http://127.0.0.1:port`, without a trailing slash. */
  url: string;
  port: number;
  /** Connections accepted so far. */
  readonly connections: number;
  /** Sockets that are open now. */
  readonly open: number;
  /** Closes the server and every socket of it. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface LoopbackOptions {
  /** Address to listen on, 127.0.0.1 when absent. */
  host?: string | undefined;
  /** Host name in `url`; the address when absent. */
  name?: string | undefined;
  /** Serves TLS and calls back with the decrypted socket. */
  tls?: TlsOptions | undefined;
}

/** Starts a raw TCP or TLS server that calls back with each connection. Errors of its sockets are swallowed. */
export async function startLoopbackServer(
  onConnection: (socket: Socket) => void,
  options: LoopbackOptions = {},
): Promise<LoopbackServer> {
  const server =
    options.tls === undefined ? createTcpServer(onConnection) : createTlsServer(options.tls, onConnection);
  // Node counts a failed handshake as an error of the server.
  server.on("tlsClientError", () => undefined);
  return listenOnLoopback(server, options.tls === undefined ? "http" : "https", options);
}

/** Listens on a free port and keeps the books; `server` may be any server of node:net, node:tls or node:http. */
export async function listenOnLoopback(
  server: Server,
  scheme: "http" | "https",
  options: LoopbackOptions = {},
): Promise<LoopbackServer> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on("connection", (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.once("close", () => sockets.delete(socket));
  });
  server.on("secureConnection", (socket: Socket) => socket.on("error", () => undefined));
  const host = options.host ?? "127.0.0.1";
  server.listen(0, host);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const shown = options.name ?? (host.includes(":") ? `[${host}]` : host);
  const close = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = once(server, "close");
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return {
    url: `${scheme}://${shown}:${port}`,
    port,
    get connections() {
      return connections;
    },
    get open() {
      return sockets.size;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
