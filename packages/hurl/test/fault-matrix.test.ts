import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createHttpClient } from "@gate/http";
import { createSystemClock } from "@gate/runtime";
import {
  type Certificates,
  createCertificates,
  type FaultName,
  FAULTS,
  HTTP2_FAULTS,
  type Http2FaultName,
  type LoopbackServer,
  startFaultServer,
  startHttp2FaultServer,
} from "@gate/testing";
import { type HurlRun, parseHurl, runHurl } from "../src/index.ts";

/** Each holds for nearly any answer, whole or broken: what makes a file with one of them fail is the fault alone. */
const ASSERTS = [
  "status < 1000",
  "status != 500",
  "status isInteger",
  "version startsWith 1.",
  "url startsWith http",
  "url isString",
  "duration < 100000",
  "duration >= 0",
  'header "x-none" not exists',
  'header "x-none" not isString',
  'cookie "none" not exists',
  "bytes count >= 0",
  "bytes count < 100000000",
  "rawbytes count >= 0",
  "body not contains none-of-this",
  "body isString",
  "body not matches /^none-of-this$/",
  'regex "none-(of)-this" not exists',
  "sha256 != hex,00;",
  "md5 != hex,00;",
].map((text) => text.replace(/(1\.|http|none-of-this)$/, '"$1"'));

/** `invalid-utf8-ok` has a text that is none, so asserts on it as text must fail there. */
const NEEDS_TEXT = /^(body|regex)/;
type Name = FaultName | Http2FaultName;
const NAMES = [...Object.keys(FAULTS), ...Object.keys(HTTP2_FAULTS)] as Name[];
const isHttp2 = (name: Name): name is Http2FaultName => Object.hasOwn(HTTP2_FAULTS, name);
/** As in Hurl, a redirect without a target is the answer itself: whole, with its status for the file to judge. */
const isWhole = (name: Name): boolean =>
  name.endsWith("-ok") || name === "close-second-request" || name === "redirect-nowhere";
/** Only these may end by the deadline; elsewhere the fault itself must be what is seen. */
const SLOW = new Set<Name>([
  "hang-in-tls-handshake",
  "hang-before-header",
  "slow-header",
  "endless-103",
  "slow-body",
  "endless-body",
  "h2-goaway-and-silence",
  "h2-stalled-window",
  "h2-silent",
  "h2-hang-before-header",
  "h2-header-without-end",
  "h2-stalled-body",
  "h2-slow-body",
  "h2-endless-103",
  "h2-endless-ping",
  "h2-endless-empty-data",
  "h2-endless-body",
]);
/** More than a server of HTTP/2 takes unasked. */
const LARGE = `\`${"a line of the body ".repeat(10_000)}\`\n`;

let certificates: Certificates;
beforeAll(async () => {
  certificates = await createCertificates();
});
afterAll(() => certificates[Symbol.asyncDispose]());

function startFaulty(name: Name): Promise<LoopbackServer> {
  return isHttp2(name) ? startHttp2FaultServer(name, certificates) : startFaultServer(name, certificates);
}

/** Runs a file for each assert, side by side, each on a connection of its own. */
async function runAsserts(name: Name, url: string, asserts: readonly string[]): Promise<HurlRun[]> {
  const client = createHttpClient({ env: {}, extraCa: certificates.ca });
  const wantsBody = isHttp2(name) && "wantsBody" in HTTP2_FAULTS[name];
  const request = `${wantsBody ? "POST" : "GET"} ${url}/
[Options]
location: true
max-redirs: 3
compressed: true
${wantsBody ? LARGE : ""}`;
  try {
    return await Promise.all(
      asserts.map((assert) => {
        const asked = isHttp2(name) ? assert.replace('"1."', '"2"') : assert;
        return runHurl(parseHurl(`${request}HTTP *\n[Asserts]\n${asked}\n`, "fault.hurl"), {
          client,
          clock: createSystemClock(),
          variables: new Map(),
          requestTimeoutMs: SLOW.has(name) ? 500 : 8000,
          freshConnections: true,
        });
      }),
    );
  } finally {
    await client.close();
  }
}

describe("the matrix of fault and assertion", () => {
  it("has three thousand cells or more, half of them of HTTP/2", () => {
    expect(NAMES.length * ASSERTS.length).toBeGreaterThanOrEqual(3000);
    expect(NAMES.filter(isHttp2).length * ASSERTS.length).toBeGreaterThanOrEqual(1500);
  });

  it("fails a redirect without a target where another status is asserted", async () => {
    await using server = await startFaultServer("redirect-nowhere");
    const [run] = await runAsserts("redirect-nowhere", server.url, ["status == 200"]);
    expect(run?.verdict).toBe("fail");
  });

  it.each(NAMES)("judges no assertion falsely when the server does %s", async (name) => {
    await using server = await startFaulty(name);
    const runs = await runAsserts(name, server.url, ASSERTS);
    const passed = ASSERTS.filter((_, at) => runs[at]?.verdict === "pass");
    if (!isWhole(name)) {
      expect(passed).toEqual([]);
      for (const run of runs) {
        expect(run.verdict).toBe("fail");
        expect(run.findings[0]?.message).toBeTruthy();
        if (!SLOW.has(name)) expect(run.durationMs).toBeLessThan(8000);
      }
      return;
    }
    const expected = ASSERTS.filter((text) => name !== "invalid-utf8-ok" || !NEEDS_TEXT.test(text));
    expect(passed).toEqual(expected);
  });
});
