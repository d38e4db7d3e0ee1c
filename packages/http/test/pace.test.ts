import { createServer, type RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect, it } from "@jest/globals";
import { createHttpClient, type HttpOptions } from "../src/index.ts";
import { Pacer } from "../src/pace.ts";

const client = createHttpClient({ env: {} });
const closers: (() => unknown)[] = [];

afterAll(async () => {
  await client.close();
  for (const close of closers) close();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  closers.push(() => server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const options = (bytesPerSecond: number, totalMs = 10_000): HttpOptions => ({
  deadlines: { connectMs: totalMs, firstByteMs: totalMs, totalMs },
  maxBodyBytes: 1 << 24,
  maxRedirects: 0,
  bytesPerSecond,
});

describe("a rate", () => {
  it("says how long to wait from all that was transferred and the time that went by", () => {
    let now = 1000;
    const pacer = new Pacer(1000, () => now);
    expect(pacer.delayAfter(500)).toBe(500);
    now += 500;
    expect(pacer.delayAfter(0)).toBe(0);
    now += 1000;
    expect(pacer.delayAfter(500)).toBe(0);
    expect(pacer.delayAfter(1500)).toBe(1000);
  });

  it.each([
    ["as it is", (body: Buffer) => body, {}],
    ["compressed", (body: Buffer) => gzipSync(body, { level: 0 }), { "content-encoding": "gzip" }],
  ])("is kept by an answer that comes %s, whole and in order", async (_, pack, headers) => {
    const body = Buffer.alloc(400_000, "0123456789");
    const url = await serve((_request, response) => {
      response.writeHead(200, headers);
      response.end(pack(body));
    });
    const answer = await client.send({ method: "GET", url, headers: [] }, options(1_000_000));
    expect(Buffer.from(answer.body).equals(body)).toBe(true);
    // All but what came in the last read had to wait: 400 kB at 1 MB/s.
    expect(answer.timings.totalMs).toBeGreaterThan(200);
  });

  it("is kept by a body that is sent, with its length", async () => {
    const seen: { length: string | undefined; bytes: number }[] = [];
    const url = await serve((request, response) => {
      let bytes = 0;
      request.on("data", (chunk: Buffer) => (bytes += chunk.length));
      request.on("end", () => {
        seen.push({ length: request.headers["content-length"], bytes });
        response.end("ok");
      });
    });
    const body = new Uint8Array(50_000);
    const answer = await client.send({ method: "POST", url, headers: [], body }, options(200_000));
    expect(seen).toEqual([{ length: "50000", bytes: 50_000 }]);
    expect(answer.timings.firstByteMs).toBeGreaterThan(150);
  });

  it("ends with the deadline, and leaves nothing behind that waits", async () => {
    const url = await serve((_request, response) => response.end(Buffer.alloc(1_000_000)));
    await expect(client.send({ method: "GET", url, headers: [] }, options(1000, 300))).rejects.toMatchObject({
      class: "timeout",
      phase: "body",
    });
  });
});
