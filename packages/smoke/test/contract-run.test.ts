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
  const run = async (files: Record<string, string>, body: string, text = TEXT) => {
    await using server = await startServer(
      serve(
        () => ({ version: "v1" }),
        (request, response) => {
          if (request.url === "/api/old") return response.writeHead(302, { location: "/api/items" }).end();
          response.writeHead(200, { "content-type": "application/json" });
          return response.end(body);
        },
      ),
    );
    const contract = { contract: await openContract(text, "openapi.yaml", server.url), name: "openapi.yaml" };
    const options: SmokeOptions = smokeOptions(server.url, { suites: [suiteOf(files)], contract, jobs: 1 });
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
