import { once } from "node:events";
import { connect } from "node:net";
import { Worker } from "node:worker_threads";
import { describe, expect, it } from "@jest/globals";
import { startLoopbackServer } from "@gate/testing";
import { createHttpClient, type HttpClient } from "../src/index.ts";
import { OPTIONS, get } from "./requests.ts";

const COUNT = 50;
/** Of this process, for every answer. */
const BUSY_MS = 6;

/** All of `count` requests are answered at the same moment. */
const atOnce = (count: number): string => `
  let held = [];
  const server = require("node:http").createServer((_, response) => {
    held.push(response);
    if (held.length < ${count}) return;
    for (const one of held) one.end("ok");
    held = [];
  });`;

/** One poll finds three sockets: an answer, what keeps the client busy, and a word before an answer that comes later. */
const LATE = String.raw`
  const held = new Map();
  const ok = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok";
  const server = require("node:net").createServer((socket) => {
    socket.on("error", () => undefined);
    socket.on("data", (data) => {
      held.set(/first|busy|late/.exec(String(data))[0], socket);
      if (held.size === 3) setTimeout(answer, 50);
    });
  });
  const answer = () => {
    held.get("first").write(ok);
    held.get("busy").write("x");
    held.get("late").write("HTTP/1.1 103 Early Hints\r\n\r\n");
    setTimeout(() => held.get("late").write(ok), 300);
  };`;

/** A `server` of another thread, which no work of this one delays. */
async function startThread(server: string): Promise<AsyncDisposable & { url: string }> {
  const worker = new Worker(
    `const { parentPort } = require("node:worker_threads");
     ${server}
     server.listen(0, "127.0.0.1", 1024, () => parentPort.postMessage(server.address().port));`,
    { eval: true },
  );
  const [port] = (await once(worker, "message")) as [number];
  return {
    url: `http://127.0.0.1:${port}/`,
    async [Symbol.asyncDispose]() {
      await worker.terminate();
    },
  };
}

function openClient(): HttpClient & AsyncDisposable {
  const client = createHttpClient({ env: {} });
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.close() });
}

function beBusy(ms: number): void {
  for (const begin = performance.now(); performance.now() - begin < ms;);
}

describe("answers that lie ready together", () => {
  it("are stamped when they came, not when this process got round to them", async () => {
    await using server = await startThread(atOnce(COUNT));
    await using client = openClient();
    // Once before, so that the connections are there.
    for (let round = 0; round < 2; round += 1) {
      const ends: number[] = [];
      const readAt: number[] = [];
      await Promise.all(
        Array.from({ length: COUNT }, async () => {
          const sentAt = performance.now();
          const { timings } = await client.send(get(server.url), OPTIONS);
          ends.push(sentAt + timings.totalMs);
          readAt.push(performance.now());
          expect(timings.firstByteMs).toBeLessThanOrEqual(timings.totalMs);
          beBusy(BUSY_MS);
        }),
      );
      expect(spread(readAt)).toBeGreaterThan(((COUNT - 1) * BUSY_MS) / 2);
      if (round > 0) expect(spread(ends)).toBeLessThan(spread(readAt) / 2);
    }
  });

  it("are in time when their deadline passes while others are read", async () => {
    await using server = await startThread(atOnce(COUNT));
    await using client = openClient();
    const deadlines = { connectMs: 5000, firstByteMs: 5000, totalMs: 5000 };
    const first = Array.from({ length: COUNT - 1 }, async () => {
      await client.send(get(server.url), { ...OPTIONS, deadlines });
      beBusy(BUSY_MS);
    });
    // The last one opens the gate, and has less time than the others take to be read.
    await new Promise((resolve) => setTimeout(resolve, 100));
    const short = { ...deadlines, totalMs: ((COUNT - 1) * BUSY_MS) / 2 };
    const last = client.send(get(server.url), { ...OPTIONS, deadlines: short });
    expect(await Promise.all([...first, last.then(({ status }) => status)])).toContain(200);
  });
});

describe("an answer that comes while this process is busy with something else", () => {
  it("is not stamped as if it had come with what was found before", async () => {
    await using server = await startThread(LATE);
    await using client = openClient();
    const busy = connect(Number(new URL(server.url).port), "127.0.0.1");
    busy.on("data", () => beBusy(500));
    try {
      await once(busy, "connect");
      const first = client.send(get(`${server.url}first`), OPTIONS);
      const late = client.send(get(`${server.url}late`), OPTIONS);
      await new Promise((resolve) => setTimeout(resolve, 50));
      busy.write("busy");
      await new Promise((resolve) => setImmediate(resolve));
      beBusy(100);
      // A timer may fire a little early, and nothing else makes this less.
      expect((await late).timings.firstByteMs).toBeGreaterThan(380);
      await first;
    } finally {
      busy.destroy();
    }
  });
});

describe("an idle connection", () => {
  it("is not confused by bytes that come unasked on an idle connection", async () => {
    await using server = await startLoopbackServer((socket) => {
      socket.once("data", () => {
        socket.write("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok");
        setTimeout(() => socket.write("HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\npoison"), 5);
      });
    });
    const client = createHttpClient({ env: {} });
    await client.send(get(server.url), OPTIONS);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(String(Buffer.from((await client.send(get(server.url), OPTIONS)).body))).toBe("ok");
    expect(server.connections).toBe(2);
    await client.close();
  });
});

function spread(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}
