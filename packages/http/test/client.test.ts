import { execFile } from "node:child_process";
import { networkInterfaces } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  type Certificates,
  createCertificates,
  startFaultServer,
  startHttp2FaultServer,
  startServer,
} from "@gate/testing";
import { createHttpClient, HttpFault, type HttpResponse } from "../src/index.ts";
import { OPTIONS, get, settle, text } from "./requests.ts";
import { FAULT_CLASSES } from "./fault-classes.ts";

let certificates: Certificates;
beforeAll(async () => {
  certificates = await createCertificates();
});
afterAll(() => certificates[Symbol.asyncDispose]());

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe("connections", () => {
  it("measures set-up once and reports 0 for it on a warm connection", async () => {
    await using server = await startServer((_request, response) => response.end("ok"), {
      tls: certificates.pairs.good,
      name: "service.test",
    });
    const lookups: string[] = [];
    const client = createHttpClient({
      env: {},
      extraCa: certificates.ca,
      lookup: async (hostname) => {
        lookups.push(hostname);
        await wait(5);
        return [{ address: "127.0.0.1", family: 4 }];
      },
    });
    const first = await client.send(get(server.url), OPTIONS);
    expect(first.timings.dnsMs).toBeGreaterThan(3);
    expect(first.timings.connectMs).toBeGreaterThan(0);
    expect(first.timings.tlsMs).toBeGreaterThan(0);
    const setUp = first.timings.dnsMs + first.timings.connectMs + first.timings.tlsMs;
    expect(first.timings.firstByteMs).toBeGreaterThan(setUp);
    expect(first.timings.totalMs).toBeGreaterThanOrEqual(first.timings.firstByteMs);
    expect(first).toMatchObject({ httpVersion: "1.1", remoteAddress: "127.0.0.1" });
    expect(first.tls).toMatchObject({ subject: "CN=localhost", issuer: "CN=Gate Test Authority" });
    const second = await client.send(get(server.url), OPTIONS);
    expect(second.timings).toMatchObject({ dnsMs: 0, connectMs: 0, tlsMs: 0 });
    expect(second.tls).toEqual(first.tls);
    const fresh = await client.send(get(server.url), { ...OPTIONS, freshConnection: true });
    expect(fresh.timings.dnsMs).toBeGreaterThan(3);
    expect(fresh.timings.tlsMs).toBeGreaterThan(0);
    expect(lookups).toEqual(["service.test", "service.test"]);
    expect(server.connections).toBe(2);
    await client.close();
  });

  it("measures with the clock that it is given", async () => {
    await using server = await startServer((_request, response) => response.end("ok"));
    let now = 1000;
    const client = createHttpClient({ env: {}, clock: { monotonic: () => (now += 7) } });
    const { timings } = await client.send(get(server.url), OPTIONS);
    for (const ms of Object.values(timings)) expect(ms % 7).toBe(0);
    await client.close();
  });

  it("uses one connection for requests in turn, and one each when keepAlive is false or the connection is fresh", async () => {
    await using server = await startServer((_request, response) => response.end("ok"));
    const warm = createHttpClient({ env: {} });
    for (let count = 0; count < 20; count += 1) await warm.send(get(server.url), OPTIONS);
    expect(server.connections).toBe(1);
    for (let count = 0; count < 3; count += 1)
      await warm.send(get(server.url), { ...OPTIONS, freshConnection: true });
    expect(server.connections).toBe(4);
    const cold = createHttpClient({ env: {}, keepAlive: false });
    for (let count = 0; count < 3; count += 1) await cold.send(get(server.url), OPTIONS);
    expect(server.connections).toBe(7);
    await Promise.all([warm.close(), cold.close()]);
  });

  it("serves many requests over at most maxConnections, and lets fresh ones through in turn", async () => {
    let open = 0;
    let most = 0;
    await using server = await startServer(async (_request, response) => {
      open += 1;
      most = Math.max(most, open);
      await wait(2);
      open -= 1;
      response.end("ok");
    });
    const client = createHttpClient({ env: {}, maxConnections: 3 });
    const sends = Array.from({ length: 60 }, (_, count) =>
      client.send(get(server.url), { ...OPTIONS, freshConnection: count % 5 === 0 }),
    );
    const answers = await Promise.all(sends);
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(most).toBeLessThanOrEqual(3);
    expect(server.requests).toHaveLength(60);
    await client.close();
  });

  it("counts the wait for a free connection into the deadline", async () => {
    await using server = await startFaultServer("hang-before-header");
    const client = createHttpClient({ env: {}, maxConnections: 1 });
    const holder = settle(client.send(get(server.url), OPTIONS));
    const deadlines = { connectMs: 100, firstByteMs: 100, totalMs: 150 };
    const waiter = await settle(client.send(get(server.url), { ...OPTIONS, deadlines }));
    expect(waiter).toMatchObject({ class: "timeout", phase: "connect", code: "TIMEOUT_TOTAL" });
    expect((waiter as HttpFault).hint).toContain("in use");
    expect(server.connections).toBe(1);
    await client.close();
    expect(await holder).toMatchObject({ class: "cancelled" });
  });

  it("asks once more on a new connection when a warm one breaks before an answer, and says so", async () => {
    await using server = await startFaultServer("close-second-request");
    const client = createHttpClient({ env: {} });
    expect((await client.send(get(server.url), OPTIONS)).repeated).toBeUndefined();
    expect(await client.send(get(server.url), OPTIONS)).toMatchObject({
      status: 200,
      repeated: true,
      dropped: true,
    });
    expect(server.connections).toBe(2);
    await client.close();
  });

  it("never sends a POST twice", async () => {
    await using server = await startFaultServer("close-second-request");
    const client = createHttpClient({ env: {} });
    await client.send(get(server.url), OPTIONS);
    const post = { ...get(server.url), method: "POST", body: new Uint8Array(3) };
    expect(await settle(client.send(post, OPTIONS))).toMatchObject({ class: "reset", phase: "first-byte" });
    expect(server.connections).toBe(1);
    await client.close();
  });

  it("opens a new connection when the server has closed the idle one", async () => {
    await using server = await startServer((request, response) => {
      response.end("ok");
      setTimeout(() => request.socket.end(), 10);
    });
    const client = createHttpClient({ env: {} });
    await client.send(get(server.url), OPTIONS);
    await wait(60);
    const post = { ...get(server.url), method: "POST", body: new Uint8Array(3) };
    const response = await client.send(post, OPTIONS);
    expect([response.repeated, response.dropped]).toEqual([undefined, undefined]);
    expect(server.connections).toBe(2);
    await client.close();
  });

  it("tells HTTP/1.0 from HTTP/1.1", async () => {
    await using server = await startFaultServer("http-1.0-ok");
    const client = createHttpClient({ env: {} });
    expect((await client.send(get(server.url), OPTIONS)).httpVersion).toBe("1.0");
    await client.close();
  });

  const hasIpv6 = Object.values(networkInterfaces()).some((list) =>
    list?.some(({ address }) => address === "::1"),
  );
  (hasIpv6 ? it : it.skip)("reaches IPv6 loopback, and IPv4 when nothing listens on IPv6", async () => {
    await using six = await startServer((_request, response) => response.end("six"), { host: "::1" });
    await using four = await startServer((_request, response) => response.end("four"));
    const client = createHttpClient({
      env: {},
      lookup: () =>
        Promise.resolve([
          { address: "::1", family: 6 },
          { address: "127.0.0.1", family: 4 },
        ]),
    });
    const answer = await client.send(get(six.url), OPTIONS);
    expect(answer).toMatchObject({ url: `${six.url}/`, remoteAddress: "::1" });
    expect(six.requests[0]?.headers["host"]).toBe(`[::1]:${six.port}`);
    const second = await client.send(get(`http://service.test:${four.port}/`), OPTIONS);
    expect(second).toMatchObject({ remoteAddress: "127.0.0.1" });
    await client.close();
  });
});

describe("a process of its own", () => {
  const execute = promisify(execFile);
  const start = async (script: string, env: Record<string, string>, urls: string[]): Promise<string> => {
    const { stdout } = await execute(
      process.execPath,
      [
        "--conditions=source",
        "--disable-warning=ExperimentalWarning",
        path.join(import.meta.dirname, script),
        ...urls,
      ],
      { env: { PATH: process.env["PATH"], ...env }, timeout: 25_000 },
    );
    return stdout.trim();
  };
  const run = (env: Record<string, string>, ...urls: string[]): Promise<string> =>
    start("send-once.ts", env, urls);

  it("trusts a private authority that NODE_EXTRA_CA_CERTS names, and no other", async () => {
    await using server = await startFaultServer("tls-good-ok", certificates);
    expect(await run({ NODE_EXTRA_CA_CERTS: certificates.caFile }, server.url)).toBe(
      "200 CN=Gate Test Authority",
    );
    expect(await run({}, server.url)).toBe("tls tls");
    expect(await run({ NODE_TLS_REJECT_UNAUTHORIZED: "0" }, server.url)).toMatch(/^tls tls/);
  });

  it("has no rejection that nobody handled, and no other error than its own, whatever is sent to it", async () => {
    const rows = Object.values(FAULT_CLASSES).flat();
    const servers = await Promise.all(rows.map(({ start }) => start(certificates)));
    try {
      const output = await run(
        { NODE_EXTRA_CA_CERTS: certificates.caFile, CANCEL_AFTER_MS: "2000" },
        ...servers.map(({ url }) => `${url}/`),
      );
      const lines = output.split("\n");
      expect(lines.filter((line) => !/^(?:\d{3} |[a-z-]+ [a-z-]+$)/.test(line))).toEqual([]);
      expect(lines).toHaveLength(rows.length);
    } finally {
      await Promise.all(servers.map((server) => server[Symbol.asyncDispose]()));
    }
  });

  it("outlives the collection of connections whose answer had a header that HTTP/2 does not allow", async () => {
    await using server = await startHttp2FaultServer("h2-connection-header", certificates);
    // Without what the client does about it, Node.js aborts in two of three such processes.
    const env = { NODE_EXTRA_CA_CERTS: certificates.caFile, NODE_OPTIONS: "--max-semi-space-size=1" };
    const runs = [1, 2, 3].map(() => start("send-and-collect.ts", env, [server.url]));
    expect(await Promise.all(runs)).toEqual(["protocol", "protocol", "protocol"]);
  });

  it("ends by itself after faults in every phase: no socket, timer or rejection is left", async () => {
    await using noTls = await startFaultServer("hang-in-tls-handshake");
    await using noHeader = await startFaultServer("hang-before-header");
    await using slowBody = await startFaultServer("slow-body");
    await using cut = await startFaultServer("close-in-body");
    await using corrupt = await startFaultServer("gzip-corrupt");
    await using nonsense = await startFaultServer("not-http");
    await using good = await startServer((_request, response) => response.end("ok"));
    const servers = [noTls, noHeader, slowBody, cut, corrupt, nonsense, good];
    const output = await run({}, ...servers.map(({ url }) => url));
    expect(output.split("\n")).toEqual([
      "cancelled tls",
      "cancelled first-byte",
      "cancelled body",
      "reset body",
      "decode decode",
      "protocol first-byte",
      "200 plain",
    ]);
  });
});

it("refuses additional authorities that cannot be read", () => {
  const broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----";
  for (const extraCa of ["nothing", broken]) {
    expect(() => createHttpClient({ env: {}, extraCa })).toThrow(
      expect.objectContaining({ code: "CONFIG_INVALID" }),
    );
  }
});

it("answers thousands of requests in parallel, each with its own answer", async () => {
  await using server = await startServer((request, response) => response.end(request.url));
  const client = createHttpClient({ env: {}, maxConnections: 64 });
  const sends = Array.from({ length: 3000 }, (_, id) => client.send(get(`${server.url}/${id}`), OPTIONS));
  const answers: HttpResponse[] = await Promise.all(sends);
  expect(answers.map(({ body }) => text(body))).toEqual(Array.from({ length: 3000 }, (_, id) => `/${id}`));
  expect(server.connections).toBeLessThanOrEqual(64);
  await client.close();
});
