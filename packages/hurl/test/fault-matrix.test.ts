import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createHttpClient } from "@gate/http";
import { createSystemClock } from "@gate/runtime";
import {
  type Certificates,
  createCertificates,
  type FaultName,
  FAULTS,
  startFaultServer,
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
const NAMES = Object.keys(FAULTS) as FaultName[];
/** As in Hurl, a redirect without a target is the answer itself: whole, with its status for the file to judge. */
const isWhole = (name: FaultName): boolean =>
  name.endsWith("-ok") || name === "close-second-request" || name === "redirect-nowhere";
/** Only these may end by the deadline; elsewhere the fault itself must be what is seen. */
const SLOW = new Set<FaultName>([
  "hang-in-tls-handshake",
  "hang-before-header",
  "slow-header",
  "endless-103",
  "slow-body",
  "endless-body",
]);

let certificates: Certificates;
beforeAll(async () => {
  certificates = await createCertificates();
});
afterAll(() => certificates[Symbol.asyncDispose]());

async function runAssert(name: FaultName, url: string, assert: string): Promise<HurlRun> {
  const client = createHttpClient({ env: {}, extraCa: certificates.ca });
  const options = "[Options]\nlocation: true\nmax-redirs: 3\ncompressed: true\n";
  const file = parseHurl(`GET ${url}/\n${options}HTTP *\n[Asserts]\n${assert}\n`, "fault.hurl");
  try {
    return await runHurl(file, {
      client,
      clock: createSystemClock(),
      variables: new Map(),
      requestTimeoutMs: SLOW.has(name) ? 500 : 8000,
    });
  } finally {
    await client.close();
  }
}

describe("the matrix of fault and assertion", () => {
  it("has a thousand cells or more", () => {
    expect(NAMES.length * ASSERTS.length).toBeGreaterThanOrEqual(1000);
  });

  it("fails a redirect without a target where another status is asserted", async () => {
    await using server = await startFaultServer("redirect-nowhere");
    expect((await runAssert("redirect-nowhere", server.url, "status == 200")).verdict).toBe("fail");
  });

  it.each(NAMES)("judges no assertion falsely when the server does %s", async (name) => {
    await using server = await startFaultServer(name, certificates);
    const runs = await Promise.all(ASSERTS.map((assert) => runAssert(name, server.url, assert)));
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
