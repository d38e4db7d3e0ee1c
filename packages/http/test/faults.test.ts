import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type Certificates, createCertificates, startFaultServer } from "@gate/testing";
import {
  createHttpClient,
  HttpFault,
  type HttpOptions,
  type HttpResponse,
  type Phase,
} from "../src/index.ts";
import { EVERY_FAULT, FAULT_CLASSES } from "./fault-classes.ts";
import type { Expected } from "./fault-rows.ts";
import { OPTIONS, catchFault, get, settle } from "./requests.ts";

/** More than a server takes unasked, in HTTP/2. */
const LARGE = new Uint8Array(200_000);
/** Tight only where a deadline is what must end it: elsewhere a busy machine may take its time. */
function deadlinesFor(expected: Expected): HttpOptions["deadlines"] & { totalMs: number } {
  const late = "class" in expected && expected.class === "timeout" ? expected.phase : [];
  const limit = (phase: Phase): number => (late.includes(phase) ? 300 : 10_000);
  const hasOwn = ["dns", "connect", "tls", "first-byte"].some((phase) => late.includes(phase as Phase));
  return {
    dnsMs: limit("dns"),
    connectMs: limit("connect"),
    tlsMs: limit("tls"),
    firstByteMs: limit("first-byte"),
    totalMs: late.length > 0 && !hasOwn ? 1500 : 15_000,
  };
}
const HASTY = { dnsMs: 300, connectMs: 300, tlsMs: 300, firstByteMs: 300, totalMs: 600 };

let certificates: Certificates;
beforeAll(async () => {
  certificates = await createCertificates();
});
afterAll(() => certificates[Symbol.asyncDispose]());

describe("the classes of faults", () => {
  const rows = Object.values(FAULT_CLASSES).flat();

  it("are many, those of TLS and HTTP/2 among them, and hold every fault once", () => {
    const faults = rows.filter(({ expected }) => "class" in expected);
    expect(faults.length).toBeGreaterThanOrEqual(60);
    expect(faults.filter(({ http2 }) => http2).length).toBeGreaterThanOrEqual(60);
    expect(rows.filter(({ name }) => name.includes("tls")).length).toBeGreaterThanOrEqual(10);
    const names = rows.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(EVERY_FAULT.filter((name) => !names.includes(name))).toEqual([]);
  });
});

// Jest fails a test during which a rejection was not handled.
describe.each(Object.entries(FAULT_CLASSES))("%s", (_class, rows) => {
  it.each(rows.map((row) => [row.name, row] as const))(
    "is told by class, phase and hint, or answered, within the deadline: %s",
    async (name, { expected, start, http2, wantsBody }) => {
      await using server = await start(certificates);
      const client = createHttpClient({ env: {}, extraCa: certificates.ca });
      const deadlines = deadlinesFor(expected);
      const begin = performance.now();
      const request = get(`${server.url}/path?token=s3cret`);
      const outcome = await settle(
        client.send(wantsBody === true ? { ...request, method: "POST", body: LARGE } : request, {
          ...OPTIONS,
          deadlines,
          maxRedirects: name.includes("redirect") ? 3 : 0,
          ...(http2 && { connection: { httpVersion: "2" } }),
        }),
      );
      const took = performance.now() - begin;
      if ("status" in expected) {
        expect(outcome).not.toBeInstanceOf(Error);
        expect((outcome as HttpResponse).status).toBe(expected.status);
      } else {
        expect(outcome).toBeInstanceOf(HttpFault);
        const fault = outcome as HttpFault;
        expect(fault.class).toBe(expected.class);
        expect(expected.phase).toContain(fault.phase);
        if (expected.code !== undefined) expect(fault.code).toBe(expected.code);
        expect(fault.hint).toMatch(expected.hint);
        expect(`${fault.message} ${fault.hint} ${fault.url}`).not.toContain("s3cret");
      }
      expect(server.connections ?? 1).toBe(1);
      // With room for a pause of this process, after which a deadline is heard of late.
      expect(took).toBeLessThan(deadlines.totalMs + 5000);
      await client.close();
      // A closed client has let go of every socket; the server needs a moment to hear of it.
      for (let wait = 0; (server.open ?? 0) > 0 && wait < 100; wait += 1)
        await new Promise((resolve) => setTimeout(resolve, 5));
      expect(server.open ?? 0).toBe(0);
    },
  );
});

describe("createHttpClient", () => {
  it("names the deadline of dns when the name server does not answer", async () => {
    const fault = await catchFault(
      get("http://service.test/"),
      { ...OPTIONS, deadlines: HASTY },
      {
        lookup: () => new Promise(() => undefined),
      },
    );
    expect(fault).toMatchObject({ class: "timeout", phase: "dns", code: "TIMEOUT_PHASE" });
  });

  it("names dns when the name has no address", async () => {
    const fault = await catchFault(get("http://service.test/"), OPTIONS, {
      lookup: () => Promise.resolve([]),
    });
    expect(fault).toMatchObject({ class: "dns", phase: "dns", code: "ENODATA" });
  });

  it("names connect when the port is closed, with every address that was tried", async () => {
    const server = await startFaultServer("http-1.0-ok");
    await server.close();
    expect(await catchFault(get(server.url), OPTIONS)).toMatchObject({
      class: "connect",
      phase: "connect",
      code: "ECONNREFUSED",
    });
    const both = await catchFault(get(`http://service.test:${server.port}`), OPTIONS, {
      lookup: () =>
        Promise.resolve([
          { address: "127.0.0.1", family: 4 },
          { address: "::1", family: 6 },
        ]),
    });
    expect(both).toMatchObject({ class: "connect", code: "ECONNREFUSED" });
    expect(both.message).toContain("127.0.0.1");
    expect(both.message).toContain("::1");
  });

  it.each([
    ["http://127.0.0.1:6000/", "URL_BAD_PORT"],
    ["ftp://127.0.0.1/", "URL_SCHEME"],
    ["/api/health", "URL_INVALID"],
    ["http://exa mple/", "URL_INVALID"],
  ])("names url when %s cannot be asked", async (url, code) => {
    expect(await catchFault(get(url), OPTIONS)).toMatchObject({ class: "url", code });
  });

  it.each([
    ["a method that is none", { method: "GE T" }],
    ["CONNECT", { method: "CONNECT" }],
    ["a line break in a header", { headers: [["x-a", "b\r\nx-evil: 1"]] as const }],
    ["a header name that is none", { headers: [["x a", "b"]] as const }],
    [
      "a length that is not the body's",
      { method: "POST", headers: [["content-length", "7"]] as const, body: new Uint8Array(3) },
    ],
  ])("names url when the request has %s", async (_what, part) => {
    await using server = await startFaultServer("http-1.0-ok");
    expect(await catchFault({ ...get(server.url), ...part }, OPTIONS)).toMatchObject({
      class: "url",
      phase: "request",
    });
  });

  it("names the unknown authority when a private CA is not trusted", async () => {
    await using server = await startFaultServer("tls-good-ok", certificates);
    const fault = await catchFault(get(server.url), OPTIONS);
    expect(fault).toMatchObject({ class: "tls", phase: "tls", code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" });
    expect(fault.hint).toContain("NODE_EXTRA_CA_CERTS");
  });
});
