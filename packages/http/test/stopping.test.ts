import { getEventListeners, once } from "node:events";
import { Worker } from "node:worker_threads";
import { describe, expect, it } from "@jest/globals";
import { startFaultServer, startLoopbackServer, startServer, startSilentListener } from "@gate/testing";
import { createHttpClient, type HttpFault } from "../src/index.ts";
import { OPTIONS, catchFault, get, settle } from "./requests.ts";

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe("deadlines", () => {
  it("names the phase request when the server does not read", async () => {
    await using server = await startLoopbackServer((socket) => void socket.pause());
    const request = { ...get(server.url), method: "POST", body: new Uint8Array(64 << 20) };
    const deadlines = { connectMs: 300, firstByteMs: 300, totalMs: 400 };
    const fault = await catchFault(request, { ...OPTIONS, deadlines });
    expect(fault).toMatchObject({ class: "timeout", phase: "request" });
  });

  it("does not blame the server when this process was busy", async () => {
    // A server of another thread: it answers while this one does nothing else.
    const worker = new Worker(
      `const { parentPort } = require("node:worker_threads");
       const server = require("node:http").createServer((q, s) => setTimeout(() => s.end("ok"), 100));
       server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));`,
      { eval: true },
    );
    const [port] = (await once(worker, "message")) as [number];
    const client = createHttpClient({ env: {} });
    const deadlines = { connectMs: 300, firstByteMs: 300, totalMs: 350 };
    const answer = client.send(get(`http://127.0.0.1:${port}/`), { ...OPTIONS, deadlines });
    await wait(50);
    // From this stage of the event loop the timers come next, before the sockets.
    await new Promise((resolve) => setImmediate(resolve));
    for (const begin = performance.now(); performance.now() - begin < 400;);
    expect((await answer).status).toBe(200);
    await client.close();
    await worker.terminate();
  });
});

describe("cancelling", () => {
  it("does not send when the signal was aborted before", async () => {
    await using server = await startServer((_request, response) => response.end("ok"));
    const fault = await catchFault(get(server.url), { ...OPTIONS, signal: AbortSignal.abort() });
    expect(fault.class).toBe("cancelled");
    expect(server.connections).toBe(0);
  });

  it("stops in every phase", async () => {
    await using listener = await startSilentListener();
    await using noTls = await startFaultServer("hang-in-tls-handshake");
    await using noHeader = await startFaultServer("hang-before-header");
    await using slowBody = await startFaultServer("slow-body");
    const urls = ["http://never.test/", listener.url, noTls.url, noHeader.url, slowBody.url];
    const cancel = new AbortController();
    const client = createHttpClient({ env: {}, lookup: () => new Promise(() => undefined) });
    const outcomes = urls.map((url) => settle(client.send(get(url), { ...OPTIONS, signal: cancel.signal })));
    await wait(100);
    cancel.abort();
    const faults = (await Promise.all(outcomes)) as HttpFault[];
    expect(faults.map((fault) => fault.class)).toEqual(urls.map(() => "cancelled"));
    expect(faults.map(({ phase }) => phase)).toEqual(["dns", "connect", "tls", "first-byte", "body"]);
    await client.close();
  });

  it("puts one listener on a signal that many requests share, and none afterwards", async () => {
    await using server = await startServer((_request, response) => setTimeout(() => response.end("ok"), 20));
    const { signal } = new AbortController();
    const client = createHttpClient({ env: {} });
    const sends = Array.from({ length: 50 }, () => client.send(get(server.url), { ...OPTIONS, signal }));
    await wait(1);
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    await Promise.all(sends);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
    await client.close();
  });

  it("cancels what runs, and what comes later, when the client is closed", async () => {
    await using server = await startFaultServer("hang-before-header");
    const client = createHttpClient({ env: {} });
    const running = settle(client.send(get(server.url), OPTIONS));
    await wait(50);
    await client.close();
    expect(await running).toMatchObject({ class: "cancelled", phase: "first-byte" });
    expect(await settle(client.send(get(server.url), OPTIONS))).toMatchObject({ class: "cancelled" });
    expect(server.connections).toBe(1);
  });
});
