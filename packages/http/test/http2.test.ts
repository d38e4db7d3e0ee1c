import {
  createSecureServer,
  type Http2SecureServer,
  type IncomingHttpHeaders,
  type ServerHttp2Stream,
} from "node:http2";
import { createServer as createTlsServer } from "node:tls";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type Certificates, createCertificates } from "@gate/testing";
import {
  createHttpClient,
  type HttpClient,
  HttpFault,
  type HttpOptions,
  type HttpRequest,
} from "../src/index.ts";
import { get, OPTIONS, settle, text } from "./requests.ts";

let certificates: Certificates;
let client: HttpClient;
let server: Http2SecureServer;
let base: string;
let sessions = 0;
const HTTP2: HttpOptions = { ...OPTIONS, connection: { httpVersion: "2", insecure: true } };

const leaving = new Set<string>();
const ROUTES: Readonly<Record<string, (stream: ServerHttp2Stream, headers: IncomingHttpHeaders) => void>> = {
  "/ok": (stream) => {
    stream.respond({ ":status": 200, "x-many": ["a", "b"], "set-cookie": ["c=d"] });
    stream.end("fine");
  },
  "/echo": (stream) => {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      stream.respond({ ":status": 201 });
      stream.end(Buffer.concat(chunks));
    });
  },
  "/text": (stream, headers) => {
    // Node.js takes and gives the bytes of a header as Latin-1.
    const isUtf8 = headers["x-name"] === Buffer.from("caf\u00e9").toString("latin1");
    stream.respond({
      ":status": isUtf8 ? 200 : 400,
      "x-utf8": String(headers["x-name"]),
      "x-latin": "caf\u00e9",
    });
    stream.end();
  },
  "/leave-once": (stream) => {
    if (leaving.delete("now")) stream.session?.destroy();
    else {
      stream.respond({ ":status": 200 });
      stream.end();
    }
  },
  "/gzip": (stream) => {
    stream.respond({ ":status": 200, "content-encoding": "gzip" });
    stream.end(gzipSync("packed"));
  },
  "/early": (stream) => {
    stream.additionalHeaders({ ":status": 103, link: "</a.css>" });
    stream.respond({ ":status": 200 });
    stream.end("late");
  },
  "/large": (stream) => {
    stream.respond({ ":status": 200 });
    stream.end(Buffer.alloc(3 * 1024 * 1024, 0x61));
  },
  "/reset": (stream) => stream.close(2),
  "/refused": (stream) => stream.close(7),
  "/reset-body": (stream) => {
    stream.respond({ ":status": 200 });
    // `close` would end the body properly before it resets the stream.
    stream.write("half", () => stream.destroy(new Error("a crash in the middle")));
  },
  "/quiet-reset-body": (stream) => {
    stream.respond({ ":status": 200, "content-length": "10" });
    stream.write("half", () => stream.close(0));
  },
  "/destroy": (stream) => stream.session?.destroy(),
  "/destroy-body": (stream) => {
    stream.respond({ ":status": 200 });
    stream.write("half", () => setTimeout(() => stream.session?.destroy(), 20));
  },
  "/goaway": (stream) => stream.session?.goaway(2),
  "/stalled-headers": () => undefined,
  "/stalled-body": (stream) => {
    stream.respond({ ":status": 200 });
    stream.write("half");
  },
};

beforeAll(async () => {
  certificates = await createCertificates();
  server = createSecureServer(certificates.pairs.good);
  server.on("session", (session) => {
    sessions += 1;
    session.on("error", () => undefined);
  });
  server.on("stream", (stream, headers) => {
    stream.on("error", () => undefined);
    const route = ROUTES[headers[":path"] ?? ""];
    if (route !== undefined) route(stream, headers);
    else stream.respond({ ":status": 404 }, { endStream: true });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  base = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  client = createHttpClient({ env: {} });
});

afterAll(async () => {
  await client.close();
  server.close();
  await certificates[Symbol.asyncDispose]();
});

async function faultOf(request: HttpRequest, options: HttpOptions): Promise<HttpFault> {
  const outcome = await settle(client.send(request, options));
  if (outcome instanceof HttpFault) return outcome;
  throw new Error(`no fault but ${JSON.stringify(outcome)}`);
}

const hasty = { connectMs: 2000, firstByteMs: 200, totalMs: 400 };

describe("HTTP/2", () => {
  it("is spoken where it is asked for, on one connection for request after request", async () => {
    const before = sessions;
    for (let turn = 0; turn < 3; turn += 1) {
      const answer = await client.send(get(`${base}/ok`), HTTP2);
      expect(answer).toMatchObject({ status: 200, httpVersion: "2", remoteAddress: "127.0.0.1" });
      expect(text(answer.body)).toBe("fine");
      expect(answer.headers.filter(([name]) => name === "x-many").map(([, value]) => value)).toEqual([
        "a",
        "b",
      ]);
      expect(answer.tls?.subject).toContain("localhost");
    }
    expect(sessions - before).toBe(1);
  });

  it("sends bodies, decodes answers, passes over early hints and knows large bodies", async () => {
    const body = Buffer.from("x".repeat(200_000));
    const echoed = await client.send(
      { method: "POST", url: `${base}/echo`, headers: [["X-A", "b"]], body },
      HTTP2,
    );
    expect(echoed.status).toBe(201);
    expect(Buffer.from(echoed.body).equals(body)).toBe(true);
    expect(text((await client.send(get(`${base}/gzip`), HTTP2)).body)).toBe("packed");
    expect(await client.send(get(`${base}/early`), HTTP2)).toMatchObject({ status: 200 });
    expect((await client.send(get(`${base}/none`), HTTP2)).status).toBe(404);
    const large = await client.send(get(`${base}/large`), { ...HTTP2, maxBodyBytes: 4 * 1024 * 1024 });
    expect(large.body).toHaveLength(3 * 1024 * 1024);
  });

  it("sends and reads the values of headers as UTF-8, and other bytes as Latin-1", async () => {
    const answer = await client.send(get(`${base}/text`, [["x-name", "caf\u00e9"]]), HTTP2);
    expect(answer.status).toBe(200);
    expect(answer.headers).toContainEqual(["x-utf8", "caf\u00e9"]);
    expect(answer.headers).toContainEqual(["x-latin", "caf\u00e9"]);
  });

  it("asks once more on a new connection when a warm one is closed before an answer", async () => {
    await client.send(get(`${base}/ok`), HTTP2);
    leaving.add("now");
    expect(await client.send(get(`${base}/leave-once`), HTTP2)).toMatchObject({
      status: 200,
      repeated: true,
      dropped: true,
    });
  });

  it.each([
    ["a reset stream", "/reset", "protocol|reset", HTTP2],
    ["a refused stream", "/refused", "reset", HTTP2],
    ["a stream that is reset in its body", "/reset-body", "reset", HTTP2],
    ["a body that ends before its declared length", "/quiet-reset-body", "reset|protocol", HTTP2],
    ["a connection that is closed", "/destroy", "reset", HTTP2],
    ["a connection that is closed in a body", "/destroy-body", "reset", HTTP2],
    ["a server that goes away", "/goaway", "reset|protocol", HTTP2],
    ["an answer that does not begin", "/stalled-headers", "timeout", { ...HTTP2, deadlines: hasty }],
    ["a body that does not end", "/stalled-body", "timeout", { ...HTTP2, deadlines: hasty }],
    ["a body above the cap", "/large", "too-large", { ...HTTP2, maxBodyBytes: 1024 * 1024 }],
  ])("is a fault, and no answer, with %s", async (_, path, expected, options) => {
    const fault = await faultOf(
      { method: "POST", url: `${base}${path}`, headers: [], body: Buffer.from("x") },
      options,
    );
    expect(fault.class).toMatch(new RegExp(`^(?:${expected})$`));
    expect(fault.hint).not.toBe("");
    // The next request is none the worse for it.
    expect((await client.send(get(`${base}/ok`), HTTP2)).status).toBe(200);
  });

  it("is a fault when the server negotiates it and speaks something else", async () => {
    const noise = createTlsServer({ ...certificates.pairs.good, ALPNProtocols: ["h2"] }, (socket) => {
      socket.on("error", () => undefined);
      socket.end("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n");
    });
    noise.listen(0, "127.0.0.1");
    await once(noise, "listening");
    try {
      const url = `https://127.0.0.1:${(noise.address() as AddressInfo).port}/`;
      const fault = await faultOf(get(url), {
        ...HTTP2,
        deadlines: { connectMs: 1000, firstByteMs: 1000, totalMs: 2000 },
      });
      expect(fault.class).toMatch(/^(?:protocol|reset)$/);
    } finally {
      noise.close();
    }
  });

  it("keeps a connection that was made one way from requests that want another", async () => {
    await client.send(get(`${base}/ok`), HTTP2);
    const fault = await faultOf(get(`${base}/ok`), { ...OPTIONS, connection: { httpVersion: "2" } });
    expect(fault.class).toBe("tls");
  });

  it("ends at once when it is cancelled", async () => {
    const cancel = new AbortController();
    setTimeout(() => cancel.abort(), 50);
    const fault = await faultOf(get(`${base}/stalled-body`), { ...HTTP2, signal: cancel.signal });
    expect(fault.class).toBe("cancelled");
  });
});
