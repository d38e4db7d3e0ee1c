import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import path from "node:path";
import { symlink } from "node:fs/promises";
import { createTemporaryRepository, type TemporaryRepository } from "@gate/testing";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { loadWranglerConfig, openTail } from "../src/index.ts";
import { type CloudflareStandIn, startCloudflare } from "./cloudflare-stand-in.ts";
import { installedWrangler } from "./registry.ts";

const ACCOUNT = "0123456789abcdef0123456789abcdef";
const VERSION = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";
const TAILS = `/accounts/${ACCOUNT}/workers/scripts/hub-staging/tails`;
const TOML = `name = "hub"\nmain = "src/index.ts"\ncompatibility_date = "2026-01-01"\n\n[env.staging]\n`;

const event = (outcome: string, further: object = {}): object => ({
  outcome,
  scriptName: "hub-staging",
  exceptions: [],
  logs: [],
  eventTimestamp: 1_790_000_000_000,
  event: { request: { url: "https://hub.example/api/health", method: "GET", headers: {} } },
  ...further,
});

/** A text frame of RFC 6455 as servers send them: unmasked, in one piece. */
function writeFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const head =
    payload.length < 126 ? [0x81, payload.length] : [0x81, 126, payload.length >> 8, payload.length & 0xff];
  return Buffer.concat([Buffer.from(head), payload]);
}

/** Cloudflare's tail: makes a session, upgrades its address and sends the events. */
async function startTail(events: readonly object[], end?: "closed"): Promise<CloudflareStandIn> {
  const cloudflare = await startCloudflare(({ method, path: asked }, origin) => {
    if (method === "POST" && asked === TAILS) {
      const url = origin.replace("http", "ws");
      return { result: { id: "session1", url: `${url}/tail`, expires_at: "2030-01-01T00:00:00Z" } };
    }
    return method === "DELETE" && asked === `${TAILS}/session1` ? { result: null } : undefined;
  });
  cloudflare.server.on("upgrade", (request: IncomingMessage, socket: Duplex) => {
    const key = `${request.headers["sec-websocket-key"] ?? ""}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
    const accept = createHash("sha1").update(key).digest("base64");
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Protocol: trace-v1\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    socket.on("error", () => undefined);
    for (const one of events) socket.write(writeFrame(JSON.stringify(one)));
    // A close frame with code 1000.
    if (end === "closed") socket.end(Buffer.from([0x88, 2, 0x03, 0xe8]));
  });
  return cloudflare;
}

describe("openTail, with the real wrangler and Cloudflare's stand-in", () => {
  let repository: TemporaryRepository;

  beforeAll(async () => {
    repository = await createTemporaryRepository({
      "wrangler.toml": TOML,
      "src/index.ts": "export default {};\n",
    });
    await symlink(
      path.dirname(path.dirname(installedWrangler)),
      path.join(repository.root, "node_modules"),
      "dir",
    );
  });
  afterAll(async () => repository[Symbol.asyncDispose]());

  const open = async (cloudflare: CloudflareStandIn, versionId?: string) =>
    openTail(
      {
        config: await loadWranglerConfig({ root: repository.root, file: "wrangler.toml" }),
        environment: "staging",
        processes: cloudflare.processes,
        nodePath: process.execPath,
        token: "t0ps3cret",
        account: ACCOUNT,
        signal: new AbortController().signal,
        deadlineMs: 60_000,
      },
      versionId,
    );

  it("shows the events as they come; what it writes at Cloudflare is the session, made and ended", async () => {
    const events = [
      event("ok"),
      event("exception", { exceptions: [{ name: "TypeError", message: 'x { } " y' }] }),
    ];
    const cloudflare = await startTail(events);
    const tail = await open(cloudflare, VERSION);
    const seen: unknown[] = [];
    for await (const one of tail.events) {
      seen.push(one);
      if (seen.length === events.length) await tail.stop();
    }
    expect(seen).toEqual(events);
    const writes = cloudflare.calls.filter(({ method }) => method !== "GET");
    expect(writes.map(({ method, path: asked }) => `${method} ${asked}`)).toEqual([
      `POST ${TAILS}`,
      `DELETE ${TAILS}/session1`,
    ]);
    expect(JSON.parse(writes[0]?.body ?? "")).toEqual({ filters: [{ scriptVersion: VERSION }] });
    expect(new Set(cloudflare.calls.map(({ authorization }) => authorization))).toEqual(
      new Set(["Bearer t0ps3cret"]),
    );
    await cloudflare.close();
  }, 60_000);

  it("ends when Cloudflare ends it", async () => {
    const cloudflare = await startTail([event("ok")], "closed");
    const tail = await open(cloudflare);
    const seen: unknown[] = [];
    for await (const one of tail.events) seen.push(one);
    expect(seen).toEqual([event("ok")]);
    await tail.stop();
    await cloudflare.close();
  }, 60_000);

  it("ends without an event, and says why, when no session may be made", async () => {
    const cloudflare = await startCloudflare(() => ({
      status: 403,
      errors: [{ code: 10_000, message: "Authentication error" }],
    }));
    const tail = await open(cloudflare);
    const seen: unknown[] = [];
    for await (const one of tail.events) seen.push(one);
    expect(seen).toEqual([]);
    expect(tail.log()).toContain("Authentication error");
    await tail.stop();
    await cloudflare.close();
  }, 60_000);
});
