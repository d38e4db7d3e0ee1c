import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  type Certificates,
  createCertificates,
  type FaultName,
  FAULTS,
  startFaultServer,
  startSilentListener,
} from "@gate/testing";
import { createHttpClient, type FaultClass, HttpFault, type HttpResponse, type Phase } from "../src/index.ts";
import { OPTIONS, catchFault, get, settle } from "./requests.ts";

/** Every row of FAULTS: what the client makes of it. */
const EXPECTED: Record<
  FaultName,
  { class: FaultClass; phase: Phase | readonly Phase[]; code?: string; hint?: RegExp } | { status: number }
> = {
  // The reset may be there before or after the system reports the connection.
  "reset-on-accept": { class: "reset", phase: ["connect", "request", "first-byte"] },
  "reset-in-tls-handshake": { class: "tls", phase: "tls" },
  "hang-in-tls-handshake": { class: "timeout", phase: "tls", hint: /HTTPS port/ },
  "close-before-a-byte": { class: "reset", phase: "first-byte", hint: /https/ },
  "close-second-request": { status: 200 },
  "hang-before-header": { class: "timeout", phase: "first-byte", hint: /slow or stuck/ },
  "slow-header": { class: "timeout", phase: "first-byte" },
  "endless-103": { class: "timeout", phase: "first-byte" },
  "slow-body": { class: "timeout", phase: "body", code: "TIMEOUT_TOTAL", hint: /stalled/ },
  "endless-body": { class: "too-large", phase: "body" },
  "reset-in-body": { class: "reset", phase: "body" },
  "close-in-body": { class: "reset", phase: "body" },
  "close-in-last-body": { class: "reset", phase: "body" },
  "chunked-without-end": { class: "reset", phase: "body" },
  "last-chunked-without-end": { class: "reset", phase: "body", code: "HTTP_CUT" },
  "body-longer-than-length-ok": { status: 200 },
  "http-1.0-ok": { status: 200 },
  "early-hints-ok": { status: 200 },
  "204-with-bytes-ok": { status: 204 },
  "invalid-utf8-ok": { status: 200 },
  "not-http": { class: "protocol", phase: "first-byte", code: "HTTP_SYNTAX" },
  "ssh-banner": { class: "protocol", phase: "first-byte" },
  "line-feeds-only": { class: "protocol", phase: "first-byte" },
  "folded-header": { class: "protocol", phase: "first-byte" },
  "nul-in-header": { class: "protocol", phase: "first-byte" },
  "bad-content-length": { class: "protocol", phase: "first-byte" },
  "bad-chunk-size": { class: "protocol", phase: "body" },
  "length-and-chunked": { class: "protocol", phase: "first-byte" },
  "two-lengths": { class: "protocol", phase: "first-byte" },
  "unasked-100": { class: "protocol", phase: "first-byte" },
  "unasked-101": { class: "protocol", phase: "first-byte" },
  "status-999": { class: "protocol", phase: "first-byte", code: "STATUS_OUT_OF_RANGE" },
  "status-099": { class: "protocol", phase: "first-byte", code: "STATUS_OUT_OF_RANGE" },
  "header-20-kib": { class: "protocol", phase: "first-byte", code: "UND_ERR_HEADERS_OVERFLOW" },
  "gzip-corrupt": { class: "decode", phase: "decode", code: "Z_DATA_ERROR" },
  "gzip-cut-close": { class: "decode", phase: "decode", code: "Z_BUF_ERROR" },
  "gzip-cut-chunked": { class: "decode", phase: "decode", code: "Z_BUF_ERROR" },
  "gzip-cut-length": { class: "decode", phase: "decode", code: "Z_BUF_ERROR" },
  "br-cut-close": { class: "decode", phase: "decode", code: "Z_BUF_ERROR" },
  "br-cut-chunked": { class: "decode", phase: "decode", code: "Z_BUF_ERROR" },
  "br-cut-length": { class: "decode", phase: "decode", code: "Z_BUF_ERROR" },
  "deflate-cut-close": { class: "decode", phase: "decode", code: "Z_BUF_ERROR" },
  "deflate-cut-chunked": { class: "decode", phase: "decode", code: "Z_BUF_ERROR" },
  "deflate-cut-length": { class: "decode", phase: "decode", code: "Z_BUF_ERROR" },
  "zstd-cut-close": { class: "decode", phase: "decode", code: "Z_BUF_ERROR" },
  "zstd-cut-chunked": { class: "decode", phase: "decode", code: "Z_BUF_ERROR" },
  "zstd-cut-length": { class: "decode", phase: "decode", code: "Z_BUF_ERROR" },
  "gzip-empty": { class: "decode", phase: "decode", code: "Z_BUF_ERROR" },
  "br-and-more": { class: "decode", phase: "decode", code: "TRAILING_BYTES" },
  "unknown-encoding": { class: "decode", phase: "decode", code: "UNKNOWN_ENCODING" },
  "six-encodings": { class: "decode", phase: "decode", code: "TOO_MANY_ENCODINGS" },
  "redirect-loop": { class: "redirect", phase: "redirect", code: "REDIRECT_LOOP" },
  "redirect-nowhere": { class: "redirect", phase: "redirect", code: "REDIRECT_WITHOUT_LOCATION" },
  "redirect-to-file": { class: "redirect", phase: "redirect", code: "REDIRECT_SCHEME" },
  "redirect-cut": { class: "reset", phase: "body" },
  "tls-wrong-host": {
    class: "tls",
    phase: "tls",
    code: "ERR_TLS_CERT_ALTNAME_INVALID",
    hint: /subjectAltName/,
  },
  "tls-expired": { class: "tls", phase: "tls", code: "CERT_HAS_EXPIRED", hint: /renew/ },
  "tls-not-yet-valid": { class: "tls", phase: "tls", code: "CERT_NOT_YET_VALID", hint: /clock/ },
  "tls-self-signed": {
    class: "tls",
    phase: "tls",
    code: "DEPTH_ZERO_SELF_SIGNED_CERT",
    hint: /NODE_EXTRA_CA_CERTS/,
  },
  "tls-too-old": {
    class: "tls",
    phase: "tls",
    code: "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION",
    hint: /TLS 1\.2/,
  },
  "tls-good-ok": { status: 200 },
  "tls-on-plain-port": { class: "tls", phase: "tls", hint: /http:\/\// },
  "tls-alert-to-plain": { class: "protocol", phase: "first-byte", code: "TLS_PORT", hint: /https:/ },
  "plain-on-tls-port": { class: "reset", phase: "first-byte", hint: /https:\/\// },
};

const DEADLINES = { dnsMs: 300, connectMs: 300, tlsMs: 300, firstByteMs: 300, totalMs: 600 };

let certificates: Certificates;
beforeAll(async () => {
  certificates = await createCertificates();
});
afterAll(() => certificates[Symbol.asyncDispose]());

describe("createHttpClient with faults on real sockets", () => {
  it.each(Object.keys(FAULTS) as FaultName[])(
    "names class and phase when the server does %s",
    async (name) => {
      await using server = await startFaultServer(name, certificates);
      const client = createHttpClient({ env: {}, extraCa: certificates.ca });
      const begin = performance.now();
      const outcome = await settle(
        client.send(get(`${server.url}/path?token=s3cret`), {
          ...OPTIONS,
          deadlines: DEADLINES,
          maxRedirects: name.startsWith("redirect") ? 3 : 0,
        }),
      );
      const took = performance.now() - begin;
      const expected = EXPECTED[name];
      if ("status" in expected) {
        expect(outcome).not.toBeInstanceOf(Error);
        expect((outcome as HttpResponse).status).toBe(expected.status);
      } else {
        expect(outcome).toBeInstanceOf(HttpFault);
        const fault = outcome as HttpFault;
        expect(fault.class).toBe(expected.class);
        expect([expected.phase].flat()).toContain(fault.phase);
        if (expected.code !== undefined) expect(fault.code).toBe(expected.code);
        if (expected.hint !== undefined) expect(fault.hint).toMatch(expected.hint);
        expect(fault.hint).not.toBe("");
        expect(`${fault.message} ${fault.hint} ${fault.url}`).not.toContain("s3cret");
        expect(server.connections).toBe(1);
      }
      // A bound against hangs: three times the total deadline.
      expect(took).toBeLessThan(3 * DEADLINES.totalMs);
      await client.close();
      // A closed client has let go of every socket; the server needs a moment to hear of it.
      for (let wait = 0; server.open > 0 && wait < 100; wait += 1)
        await new Promise((resolve) => setTimeout(resolve, 5));
      expect(server.open).toBe(0);
    },
  );

  it("names dns when the name does not exist", async () => {
    const fault = await catchFault(get("http://no-such-name.invalid/"), { ...OPTIONS });
    expect(fault).toMatchObject({ class: "dns", phase: "dns" });
    expect(fault.hint).toMatch(/spelling|network/);
  });

  it("names the deadline of dns when the name server does not answer", async () => {
    const fault = await catchFault(
      get("http://service.test/"),
      { ...OPTIONS, deadlines: DEADLINES },
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

  it("names the deadline of connect when nobody accepts", async () => {
    await using listener = await startSilentListener();
    const fault = await catchFault(get(listener.url), { ...OPTIONS, deadlines: DEADLINES });
    expect(fault).toMatchObject({ class: "timeout", phase: "connect", code: "TIMEOUT_PHASE" });
    expect(fault.hint).toMatch(/firewall/);
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
