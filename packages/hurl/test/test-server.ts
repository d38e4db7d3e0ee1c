import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import { createSecureServer as createHttp2Server, type SecureServerOptions } from "node:http2";
import { createServer as createSecureServer } from "node:https";
import { createHash } from "node:crypto";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";

/** A document with one of everything that JSON has. */
const DOCUMENT = `{"zeta":1,"alpha":"two","id":42,"big":9007199254740993,"huge":123456789012345678901234567890,
"one":1.0,"half":0.5,"minus":-1.5,"tiny":1e-7,"exp":1e3,"yes":true,"no":false,"nothing":null,"empty":"","list":[1,2,3],
"none":[],"object":{"b":1,"a":{"c":[10,20,{"d":"deep"}]}},"text":"Grüße 日本","numeric":"123","uuid":"0b8a2c5e-1d3f-4a6b-8c7d-9e0f1a2b3c4d",
"date":"2024-02-29T10:20:30.123Z","baddate":"2023-02-29T10:20:30Z","v4":"127.0.0.1","v6":"::1","price":9.99,
"items":[{"id":1,"name":"a","tags":["x","y"],"price":5},{"id":2,"name":"b","tags":[],"price":15},{"id":3,"name":"c","price":25.5}],
"nested":[[1,2],[3]],"mixed":[1,"1",true,null,1.0],"escaped":"a\\"b\\\\c\\nd","url":"https://example.org/p?q=a%20b&x=1","html":"<b>&'\\"</b>","base64":"SGVsbG8=","csv":"a,b,,c"}`;

const MARKUP = `<?xml version="1.0"?><shop xmlns:x="urn:x"><book id="1" lang="en"><title>One</title><price>9.5</price></book>
<book id="2"><title>Zwei</title><price>20</price><x:note>n</x:note></book><!-- c --><book id="3"><title>Drei</title><b>b</b></book></shop>`;
const PAGE = `<!DOCTYPE html><html><head><title>One</title></head><body><p id="1">One<p id=2>Zwei <b>b</b><ul><li>e<li>f</ul><book id="2">x</book></body></html>`;

/** Documents that want to cost more than they look like. */
const GROWN: Readonly<Record<string, string>> = {
  deep: "<a>".repeat(100_000) + "</a>".repeat(100_000),
  deepHtml: "<div>".repeat(100_000) + "</div>".repeat(100_000),
  wide: `<r>${"<a/>".repeat(5000)}</r>`,
  laughs: `<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>`,
};

type Handler = (request: IncomingMessage, response: ServerResponse, url: URL, body: Buffer) => void;

const ROUTES: Readonly<Record<string, Handler>> = {
  "/echo": echo,
  "/json": (_, response) => send(response, "application/json", DOCUMENT),
  "/text": (_, response) => send(response, "text/plain", "Hello World\nsecond line\n"),
  "/line": (_, response) => send(response, "text/plain", "Hello World"),
  "/say": (_, response, url) =>
    send(response, url.searchParams.get("type") ?? "text/plain", url.searchParams.get("body") ?? ""),
  "/grow": (_, response, url) =>
    send(
      response,
      url.searchParams.get("type") ?? "text/plain",
      GROWN[url.searchParams.get("make") ?? ""] ?? "",
    ),
  "/xml": (_, response) => send(response, "text/xml", MARKUP),
  "/html": (_, response) => send(response, "text/html", PAGE),
  "/broken-xml": (_, response) => send(response, "text/xml", `${MARKUP}<more/>`),
  "/digest": digest,
  "/empty": (_, response) => response.end(),
  "/array": (_, response) => send(response, "application/json", '[{"a":1},{"a":2}]'),
  "/scalar": (_, response) => send(response, "application/json", "12"),
  "/broken-json": (_, response) => send(response, "application/json", '{"a":1,}'),
  "/half-pair": (_, response) => send(response, "application/json", '{"a":"\\ud800"}'),
  "/deep-json": (_, response) => send(response, "application/json", "[".repeat(200) + "]".repeat(200)),
  "/duplicate-key": (_, response) => send(response, "application/json", '{"a":1,"a":2}'),
  "/bytes": (_, response) =>
    send(response, "application/octet-stream", Buffer.from([0xff, 0xfe, 0x00, 0x41])),
  "/bom": (_, response) => send(response, "application/json", "\uFEFF{}"),
  "/latin1": (_, response) =>
    send(response, "text/plain; charset=ISO-8859-1", Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x80])),
  "/quoted-charset": (_, response) => send(response, 'text/plain; charset="utf-8"', "hello"),
  "/unknown-charset": (_, response) => send(response, "text/plain; charset=foo", "hello"),
  "/gb2312": (_, response) =>
    send(response, "text/html; charset=gb2312", Buffer.from([0xc4, 0xe3, 0xba, 0xc3])),
  "/headers": (_, response) => {
    response.setHeader("X-One", "1");
    response.setHeader("X-Many", ["a", "b", "c"]);
    response.setHeader("X-Empty", "");
    response.setHeader("X-List", "a, b, c");
    response.end("ok");
  },
  "/set-cookie": (_, response, url) => {
    response.setHeader("Set-Cookie", url.searchParams.getAll("c"));
    response.end("ok");
  },
  "/deep/er/set-cookie": (_, response, url) => {
    response.setHeader("Set-Cookie", url.searchParams.getAll("c"));
    response.end("ok");
  },
  "/deep/er/echo": echo,
  "/status": (_, response, url) => {
    response.statusCode = Number(url.searchParams.get("code"));
    response.end("status");
  },
  "/redirect": (_, response, url) => {
    response.statusCode = Number(url.searchParams.get("code") ?? 302);
    // A header is bytes; what is not ASCII goes out as UTF-8.
    const to = Buffer.from(url.searchParams.get("to") ?? "/line", "utf8").toString("latin1");
    response.setHeader("Location", to);
    const cookie = url.searchParams.get("cookie");
    if (cookie !== null) response.setHeader("Set-Cookie", cookie);
    response.end("moved");
  },
  "/loop": (_, response) => {
    response.statusCode = 302;
    response.setHeader("Location", "/loop");
    response.end();
  },
  "/no-location": (_, response) => {
    response.statusCode = 302;
    response.end("nowhere");
  },
  "/gzip": (_, response) => compressed(response, "gzip", gzipSync("packed")),
  "/br": (_, response) => compressed(response, "br", brotliCompressSync("packed")),
  "/deflate": (_, response) => compressed(response, "deflate", deflateSync("packed")),
  "/cut-gzip": (_, response) => compressed(response, "gzip", gzipSync("packed".repeat(1000)).subarray(0, 30)),
  "/reset": (request) => request.socket.destroy(),
  "/slow": (_, response, url) =>
    void setTimeout(() => response.end("late"), Number(url.searchParams.get("ms"))),
};

/** How often a key of `/flaky` was asked. */
const asked = new Map<string, number>();

export interface TestServer {
  url: string;
  close(): Promise<void>;
}

/** How a server is made that is not plain HTTP/1.1. */
export interface TestServerOptions {
  tls: SecureServerOptions;
  /** false: HTTP/1.1 only. */
  http2: boolean;
}

/** A server on loopback with an answer for every case of the tables. */
export async function startTestServer(options?: TestServerOptions): Promise<TestServer> {
  const listener: RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => answer(request, response, Buffer.concat(chunks)));
  };
  const server = makeServer(listener, options);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return {
    url: `${options === undefined ? "http" : "https"}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => closeServer(server),
  };
}

function makeServer(listener: RequestListener, options: TestServerOptions | undefined): Server {
  if (options === undefined) return createServer(listener);
  if (!options.http2) return createSecureServer(options.tls, listener);
  // Its requests and answers look like those of node:http.
  const secure = createHttp2Server({ ...options.tls, allowHTTP1: true }, listener as never);
  return Object.assign(secure, { closeAllConnections: () => undefined }) as unknown as Server;
}

function answer(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
  const url = new URL(request.url ?? "/", "http://x");
  const handler = url.pathname === "/flaky" ? flaky : ROUTES[url.pathname];
  if (handler === undefined) {
    response.statusCode = 404;
    response.end("not found");
    return;
  }
  handler(request, response, url, body);
}

/** Answers 503 `fails` times for a key, then 200 with the number of the request. */
function flaky(_: IncomingMessage, response: ServerResponse, url: URL): void {
  const key = url.searchParams.get("key") ?? "";
  const count = (asked.get(key) ?? 0) + 1;
  asked.set(key, count);
  response.statusCode = count > Number(url.searchParams.get("fails")) ? 200 : 503;
  send(response, "application/json", JSON.stringify({ count }));
}

/** Lets in bob with the password secret, by RFC 7616; `algorithm` and `qop` as the query wants them. */
function digest(request: IncomingMessage, response: ServerResponse, url: URL): void {
  const algorithm = url.searchParams.get("algorithm");
  const qop = url.searchParams.get("qop");
  const fields = new Map(
    [...(request.headers.authorization ?? "").matchAll(/([a-z]+)=(?:"([^"]*)"|([^\s,]+))/g)].map(
      ([, name = "", quoted, bare]) => [name, quoted ?? bare ?? ""],
    ),
  );
  const hash = (text: string): string =>
    createHash(algorithm === "SHA-256" ? "sha256" : "md5")
      .update(text)
      .digest("hex");
  const secret = hash("bob:the realm:secret");
  const asked = hash(`${request.method}:${request.url}`);
  const middle = qop === null ? "" : `:${fields.get("nc")}:${fields.get("cnonce")}:auth`;
  if (
    fields.get("response") === hash(`${secret}:n1${middle}:${asked}`) &&
    fields.get("uri") === request.url
  ) {
    send(response, "text/plain", "welcome");
    return;
  }
  response.statusCode = 401;
  const parts = [
    'realm="the realm"',
    'nonce="n1"',
    'opaque="o"',
    ...(qop === null ? [] : [`qop="${qop}"`]),
    ...(algorithm === null ? [] : [`algorithm=${algorithm}`]),
  ];
  response.setHeader("WWW-Authenticate", `Digest ${parts.join(", ")}`);
  response.end("who are you?");
}

function echo(request: IncomingMessage, response: ServerResponse, url: URL, body: Buffer): void {
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(
      ([name]) =>
        !name.startsWith(":") && !["host", "connection", "user-agent", "accept-encoding"].includes(name),
    ),
  );
  const said = {
    method: request.method,
    path: url.pathname,
    query: url.search,
    target: request.url,
    headers,
    body: body.toString("utf8"),
    hex: body.toString("hex"),
  };
  send(response, "application/json", JSON.stringify(said));
}

function send(response: ServerResponse, type: string, body: string | Buffer): void {
  response.setHeader("Content-Type", type);
  response.end(body);
}

function compressed(response: ServerResponse, coding: string, body: Buffer): void {
  response.setHeader("Content-Encoding", coding);
  send(response, "text/plain", body);
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  // A session of HTTP/2 that a client left open would keep its server from closing.
  const force = setTimeout(() => server.unref(), 100);
  force.unref();
  await new Promise((resolve) => void server.close(resolve));
}
