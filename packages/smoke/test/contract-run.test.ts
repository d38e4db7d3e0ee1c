import { gzipSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { openContract, runSmokeTest, type SmokeOptions } from "@gate/smoke";
import { startServer } from "@gate/testing";
import { serve, smokeOptions, suiteOf, withClient } from "./service.ts";

describe("a smoke test with a contract", () => {
  const TEXT = `openapi: 3.0.3
paths:
  /api/items:
    get: { responses: { 200: { content: { application/json: { schema: { type: array } } } } } }
  /api/old: { get: { responses: { 302: {} } } }
`;
  const run = async (files: Record<string, string>, body: string, further: Partial<SmokeOptions> = {}) => {
    await using server = await startServer(
      serve(
        () => ({ version: "v1" }),
        (request, response) => {
          if (request.url === "/api/old") return response.writeHead(302, { location: "/api/items" }).end();
          const zips = request.headers["accept-encoding"]?.includes("gzip") === true;
          response.writeHead(200, {
            "content-type": "application/json",
            ...(zips && { "content-encoding": "gzip" }),
          });
          return response.end(zips ? gzipSync(body) : body);
        },
      ),
    );
    const contract = { contract: await openContract(TEXT, "openapi.yaml", server.url), name: "openapi.yaml" };
    const suites = [suiteOf(files)];
    const options: SmokeOptions = smokeOptions(server.url, { suites, contract, jobs: 1, ...further });
    return await withClient((deps) => runSmokeTest(deps, options));
  };
  const ITEMS = "GET {{base_url}}/api/items\nHTTP 200\n";

  it("passes when every answer keeps it", async () => {
    expect(await run({ "a.hurl": ITEMS }, "[]")).toMatchObject({
      verdict: "pass",
      findings: [],
      facts: { contract: { compared: 1, broken: 0, undocumented: [] } },
    });
  });

  it("fails at the entry whose answer breaks it, whatever the file asserts", async () => {
    expect(await run({ "a.hurl": `\n${ITEMS}` }, "{}")).toMatchObject({
      verdict: "fail",
      headline: "a.hurl:2: GET /api/items breaks openapi.yaml: the body must be array",
      findings: [{ ruleId: "smoke/contract", level: "error", location: { file: "a.hurl", line: 2 } }],
    });
  });

  it("makes the test of the entry whose answer breaks it a failed one, with the line that repeats it", async () => {
    const result = await run({ "a.hurl": `GET {{base_url}}/api/old\nHTTP 302\n${ITEMS}` }, "{}");
    expect(result.tests).toMatchObject([
      { outcome: "passed", failures: [] },
      {
        outcome: "failed",
        failures: [{ ruleId: "smoke/contract", location: { file: "a.hurl", line: 3 } }],
        repeat: expect.stringMatching(/^curl .*\/api\/items$/),
      },
    ]);
  });

  it("is a failure to fail-fast, for files and for the command", async () => {
    const command = () => Promise.reject(new Error("was run"));
    const files = { "a.hurl": ITEMS, "b.hurl": ITEMS };
    const result = await run(files, "{}", { failFast: true, command });
    expect(result).toMatchObject({ verdict: "fail", facts: { unfinished: ["b.hurl"] } });
    expect(await run(files, "[]", { failFast: true })).toMatchObject({ verdict: "pass" });
  });

  it("reads an answer that came packed", async () => {
    const packed = ITEMS.replace("HTTP", "[Options]\ncompressed: true\nHTTP");
    const asked = ITEMS.replace("HTTP", "Accept-Encoding: gzip\nHTTP");
    for (const file of [packed, asked]) {
      expect(await run({ "a.hurl": file }, "[]")).toMatchObject({ verdict: "pass", findings: [] });
      expect(await run({ "a.hurl": file }, "{}")).toMatchObject({
        verdict: "fail",
        headline: expect.stringContaining("the body must be array"),
      });
    }
  });

  it("looks at the answers of redirects too", async () => {
    const file = "GET {{base_url}}/api/old\n[Options]\nlocation: true\nHTTP 200\n";
    const result = await run({ "a.hurl": file }, "{}");
    expect(result).toMatchObject({ verdict: "fail", facts: { contract: { compared: 2, broken: 1 } } });
  });

  it("warns once of each operation that it does not know", async () => {
    const result = await run(
      { "a.hurl": `${ITEMS}GET {{base_url}}/api/x?a=1\nHTTP 200\nGET {{base_url}}/api/x?a=2\nHTTP 200\n` },
      "[]",
    );
    expect(result).toMatchObject({
      verdict: "pass",
      findings: [
        {
          ruleId: "smoke/undocumented",
          level: "warning",
          message: "GET /api/x is not in openapi.yaml",
          location: { line: 3 },
        },
      ],
      facts: { contract: { compared: 1, undocumented: ["GET /api/x"] } },
    });
  });

  it("is inconclusive when nothing could be compared", async () => {
    const result = await run({ "a.hurl": "GET {{base_url}}/other\nHTTP 200\n" }, "[]");
    expect(result).toMatchObject({
      verdict: "inconclusive",
      headline: expect.stringMatching(/^no answer could be compared with openapi\.yaml: it proves nothing/),
    });
  });

  it("says nothing about another origin", async () => {
    await using other = await startServer((_, response) => response.end("{}"));
    const result = await run({ "a.hurl": `${ITEMS}GET ${other.url}/api/items\nHTTP 200\n` }, "[]");
    expect(result).toMatchObject({ verdict: "pass", facts: { contract: { compared: 1 } } });
  });
});
