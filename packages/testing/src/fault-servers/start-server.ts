import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { listenOnLoopback, type LoopbackOptions, type LoopbackServer } from "./loopback-server.ts";

/** A real HTTP server that remembers what it was asked. */
export interface TestServer extends LoopbackServer {
  /** Every request in the order of arrival. */
  readonly requests: readonly SeenRequest[];
}

export interface SeenRequest {
  method: string;
  /** Path and query. */
  url: string;
  /** As sent: name, value, name, value. */
  rawHeaders: readonly string[];
  /** Lower-case names. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Starts node:http (node:https with `tls`) on loopback. The handler may be async; when it throws it answers 500. */
export async function startServer(
  handler: (request: IncomingMessage, response: ServerResponse) => unknown,
  options: LoopbackOptions = {},
): Promise<TestServer> {
  const requests: SeenRequest[] = [];
  const listener: RequestListener = (request, response) => {
    const { method = "", url = "", rawHeaders, headers } = request;
    requests.push({ method, url, rawHeaders: [...rawHeaders], headers: { ...headers } });
    const answer = async (): Promise<void> => {
      await handler(request, response);
    };
    answer().catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(String(error));
    });
  };
  const server =
    options.tls === undefined ? createServer(listener) : createSecureServer(options.tls, listener);
  const loopback = await listenOnLoopback(server, options.tls === undefined ? "http" : "https", options);
  return Object.defineProperty(loopback, "requests", { get: () => requests, enumerable: true }) as TestServer;
}

/** Reads a request's body. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
