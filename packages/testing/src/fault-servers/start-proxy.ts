import { createServer, type RequestListener, request as forward } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { connect, type Socket } from "node:net";
import { listenOnLoopback, type LoopbackOptions, type LoopbackServer } from "./loopback-server.ts";

export interface ProxyOptions extends LoopbackOptions {
  /** `user:password`; without it nobody has to log in. */
  login?: string | undefined;
  /** Status of every CONNECT instead of a tunnel. */
  refuse?: number | undefined;
  /** true: a CONNECT is never answered. */
  hang?: boolean | undefined;
}

/** A forward proxy that remembers what went through it. */
export interface TestProxy extends LoopbackServer {
  /** `CONNECT name:443`, `GET http://name/path`. */
  readonly seen: readonly string[];
}

/**
 * it connects to 127.0.0.1 at the port that was asked, so tests can use names that do not exist.
 */
export async function startProxy(options: ProxyOptions = {}): Promise<TestProxy> {
  const seen: string[] = [];
  const expected =
    options.login === undefined ? undefined : `Basic ${Buffer.from(options.login).toString("base64")}`;
  const listener: RequestListener = (request, response) => {
    seen.push(`${request.method} ${request.url}`);
    if (expected !== undefined && request.headers["proxy-authorization"] !== expected) {
      response.writeHead(407, { "proxy-authenticate": "Basic" }).end();
      return;
    }
    const { "proxy-authorization": _login, ...headers } = request.headers;
    const target = new URL(request.url ?? "");
    const onward = forward(
      {
        host: "127.0.0.1",
        port: target.port,
        path: `${target.pathname}${target.search}`,
        method: request.method,
        headers,
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
        answer.pipe(response);
      },
    );
    onward.on("error", () => response.writeHead(502).end());
    request.pipe(onward);
  };
  const server =
    options.tls === undefined ? createServer(listener) : createSecureServer(options.tls, listener);
  server.on("connect", (request, client: Socket) => {
    seen.push(`CONNECT ${request.url}`);
    client.on("error", () => undefined);
    if (options.hang === true) return;
    if (expected !== undefined && request.headers["proxy-authorization"] !== expected) {
      client.end("HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n");
      return;
    }
    if (options.refuse !== undefined) {
      client.end(`HTTP/1.1 ${options.refuse} No\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    const onward = connect(Number((request.url ?? "").split(":").at(-1)), "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      client.pipe(onward).pipe(client);
    });
    onward.on("error", () => client.destroy());
    client.once("close", () => onward.destroy());
  });
  const loopback = await listenOnLoopback(server, options.tls === undefined ? "http" : "https", options);
  return Object.defineProperty(loopback, "seen", { get: () => seen, enumerable: true }) as TestProxy;
}
