import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  type Certificates,
  createCertificates,
  type Http2FaultName,
  type LoopbackServer,
  startHttp2FaultServer,
  startLoopbackServer,
} from "@gate/testing";
import { CONTENT_CASES, type MemoryCase, TRANSFER_CASES } from "./memory-answers.ts";
import type { Say } from "./memory-says.ts";

const execute = promisify(execFile);
const LIMIT_MIB = 128;
const USUAL: Say = (socket) =>
  void socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 7\r\n\r\n{"a":1}');

interface Measured {
  /** Peak above the idle process. */
  mib: number;
  verdict: string;
  message: string;
}

let certificates: Certificates;
beforeAll(async () => {
  certificates = await createCertificates();
});
afterAll(() => certificates[Symbol.asyncDispose]());

function serve(say: Say, isSecure: boolean): Promise<LoopbackServer> {
  return startLoopbackServer(
    (socket) => {
      let received = "";
      socket.on("data", (chunk: Buffer) => {
        received += chunk.toString("latin1");
        if (!received.endsWith("\r\n\r\n")) return;
        const isUsual = received.startsWith("GET /usual");
        received = "";
        Promise.resolve((isUsual ? USUAL : say)(socket)).catch(() => undefined);
      });
    },
    { tls: isSecure ? certificates.pairs.good : undefined },
  );
}

/** Runs a file in a process of its own that has run another one before. */
async function measure(url: string, usual: string, below: string): Promise<Measured> {
  const warmUp = `GET ${usual}/usual\nHTTP 200\n[Asserts]\njsonpath "$.a" == 1\nbody matches /1/\n`;
  const { stdout } = await execute(
    process.execPath,
    [
      "--conditions=source",
      "--disable-warning=ExperimentalWarning",
      path.join(import.meta.dirname, "measure-run.ts"),
      warmUp,
      `GET ${url}/\n${below}`,
    ],
    {
      env: { PATH: process.env["PATH"], NODE_EXTRA_CA_CERTS: certificates.caFile },
      timeout: 80_000,
    },
  );
  return JSON.parse(stdout) as Measured;
}

async function judge({ say, below, outcome, message }: MemoryCase, isSecure: boolean): Promise<void> {
  await using server = await serve(say, isSecure);
  const measured = await measure(server.url, server.url, below);
  expect(measured).toMatchObject({ verdict: outcome });
  if (message !== undefined) expect(measured.message).toMatch(message);
  expect(measured.mib).toBeLessThan(LIMIT_MIB);
}

describe("the memory of one answer stays below 128 MiB above the idle process", () => {
  it.each(Object.entries(TRANSFER_CASES))("with %s", (_name, one) => judge(one, false), 90_000);
  it.each(Object.entries(TRANSFER_CASES))("over TLS with %s", (_name, one) => judge(one, true), 90_000);
  it.each(Object.entries(CONTENT_CASES))("with %s", (_name, one) => judge(one, false), 90_000);

  it.each<Http2FaultName>([
    "h2-endless-body",
    "h2-endless-continuation",
    "h2-endless-settings",
    "h2-endless-103",
    "h2-endless-empty-data",
    "h2-header-of-1-mib",
    "h2-2500-headers-ok",
  ])(
    "over HTTP/2 with %s",
    async (name) => {
      await using usual = await serve(USUAL, true);
      await using server = await startHttp2FaultServer(name, certificates);
      const measured = await measure(server.url, usual.url, "HTTP 200\n");
      expect(measured.verdict).toBe(name.endsWith("-ok") ? "pass" : "fail");
      expect(measured.mib).toBeLessThan(LIMIT_MIB);
    },
    90_000,
  );
});
