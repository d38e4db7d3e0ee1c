import { chmodSync, realpathSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createProcesses } from "@gate/runtime";
import { createTemporaryRepository } from "@gate/testing";
import { expect, it } from "@jest/globals";
import { describeWithHurl } from "../../packages/hurl/test/hurl-peer.ts";
import { compareCheckout, type HurlReport } from "../../tooling/compare-hurl.ts";

const processes = createProcesses({ baseEnvironment: process.env });

/** Files as people write them, each with what the comparison has to make of it. */
const FILES = {
  "smoke/passes.hurl":
    'GET {{base_url}}/items\nHTTP 200\n[Captures]\nid: jsonpath "$.id"\n[Asserts]\njsonpath "$.status" == "ok"\n\nGET http://{{host}}:{{port}}/items/{{id}}\nHTTP 404\n',
  "smoke/fails.hurl":
    'GET https://example.org/\n\nHTTP 200\n\nGET http://example.org/\nHTTP 201\n[Asserts]\njsonpath "$.none" exists\njsonpath "$.id" == 1\njsonpath "$.id" == 2\n',
  "smoke/two-lines.hurl":
    'POST {{base_url}}/a\n{ "n": {{n}} }\nHTTP 201\n[Asserts]\njsonpath "$.none" exists\njsonpath "$.id" == 1\njsonpath "$.id" == 2\n',
  "smoke/asserts-nothing.hurl": "GET http://example.org/\n",
  "smoke/broken.hurl": 'GET http://example.org/\nHTTP 200\n[Asserts]\njsonpath "$.id" = 1\n',
  "smoke/http3.hurl": "GET http://example.org/\n[Options]\nhttp3: true\nHTTP 200\n",
  "smoke/writes.hurl": "GET http://example.org/\n[Options]\noutput: written.json\nHTTP 200\n",
  "smoke/waits.hurl": "POST http://example.org/\nExpect: 100-continue\n`data`\nHTTP 200\n",
  "smoke/no-hurl.txt": "GET\n",
};

async function compare(files: Record<string, string>, hurl: string): Promise<HurlReport> {
  await using repository = await createTemporaryRepository(files);
  const { signal } = new AbortController();
  return await compareCheckout(realpathSync(repository.root), { hurl, processes, signal });
}

describeWithHurl("the comparison with hurl on a corpus", (hurl) => {
  it("counts what both accept, reject, pass and fail, and tells every difference with its place", async () => {
    expect(await compare(FILES, hurl)).toEqual({
      files: 8,
      accepted: 6,
      rejected: 1,
      refused: ["smoke/http3.hurl:3:1: the option http3 is not supported yet"],
      differences: [],
      ran: 5,
      passed: 1,
      failed: 2,
      inconclusive: 1,
      runDifferences: ["smoke/waits.hurl: ours fail 1, hurl pass"],
      falsePasses: [],
      notRun: ["smoke/writes.hurl: an option leads to a file or to another place"],
    });
  });

  it("asks no server but its own", async () => {
    let requests = 0;
    const server = createServer((_, response) => {
      requests += 1;
      response.end();
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo;
    const text = `GET http://127.0.0.1:${port}/\nHTTP 200\n`;
    const report = await compare({ "a.hurl": text, "b.hurl": `${text}[Assert]\n` }, hurl);
    server.close();
    expect(report).toMatchObject({ accepted: 1, rejected: 1, passed: 1 });
    expect(requests).toBe(0);
  });

  // A program that is a script of the shell cannot be started as one on Windows.
  (process.platform === "win32" ? it.skip : it)(
    "tells a false pass and a reading that differs when the other program fails what we pass",
    async () => {
      await using other = await createTemporaryRepository({
        hurl: '#!/bin/sh\n[ "$4" = 1000000 ] || exit 4\n',
      });
      chmodSync(`${other.root}/hurl`, 0o755);
      const report = await compare(
        { "a.hurl": "GET http://a/\nHTTP 200\n", "b.hurl": "x" },
        `${other.root}/hurl`,
      );
      expect(report.falsePasses).toEqual(["a.hurl: ours pass, hurl fail"]);
      expect(report.differences).toEqual([
        expect.stringMatching(/^b\.hurl: ours rejects at 1:1, hurl accepts$/),
      ]);
    },
  );
});
