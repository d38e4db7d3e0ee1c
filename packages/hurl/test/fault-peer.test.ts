import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { createHttpClient } from "@gate/http";
import { createSystemClock } from "@gate/runtime";
import {
  type Certificates,
  createCertificates,
  type FaultName,
  FAULTS,
  HTTP2_FAULTS,
  type Http2FaultName,
  startFaultServer,
  startHttp2FaultServer,
} from "@gate/testing";
import { parseHurl, runHurl } from "../src/index.ts";
import { describeWithHurl } from "./hurl-peer.ts";

const execute = promisify(execFile);
const isHttp2 = (name: string): name is Http2FaultName => Object.hasOwn(HTTP2_FAULTS, name);
/** What Node.js hides: a field that is not allowed is left out, unseen. */
const UNSEEN = ["h2-nul-in-value-ok", "h2-line-break-in-value-ok"];
const LARGE = `\`${"a line of the body ".repeat(10_000)}\`\n`;

let certificates: Certificates;
let folder: string;
beforeAll(async () => {
  certificates = await createCertificates();
  folder = await mkdtemp(path.join(tmpdir(), "gate-fault-peer-"));
});
afterAll(async () => {
  await certificates[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

describeWithHurl("hurl 8 and this engine, on servers that misbehave", (hurl) => {
  it.each([...Object.keys(FAULTS), ...Object.keys(HTTP2_FAULTS)])(
    "fail both, or this engine alone, when the server does %s",
    async (name) => {
      await using server = await (isHttp2(name)
        ? startHttp2FaultServer(name, certificates)
        : startFaultServer(name as FaultName, certificates));
      const wantsBody = isHttp2(name) && "wantsBody" in HTTP2_FAULTS[name];
      const text = `${wantsBody ? "POST" : "GET"} ${server.url}/
[Options]
max-time: ${name.endsWith("-ok") ? "10s" : "1s"}
location: true
max-redirs: 3
compressed: true
${wantsBody ? LARGE : ""}HTTP *
[Asserts]
status < 1000
bytes count >= 0
body not contains "none-of-this"
`;
      const file = path.join(folder, `${name}.hurl`);
      await writeFile(file, text);
      const theirs = await execute(hurl, ["--test", "--cacert", certificates.caFile, file]).then(
        () => "pass",
        () => "fail",
      );
      const client = createHttpClient({ env: {}, extraCa: certificates.ca });
      const { verdict } = await runHurl(parseHurl(text, "fault.hurl"), {
        client,
        clock: createSystemClock(),
        variables: new Map(),
        requestTimeoutMs: 20_000,
      });
      await client.close();
      if (theirs === "fail" && !UNSEEN.includes(name)) expect(verdict).toBe("fail");
      if (name.endsWith("-ok") && theirs === "pass")
        expect(verdict).toBe(name === "invalid-utf8-ok" ? "fail" : "pass");
    },
  );
});
