import { describe, expect, it } from "@jest/globals";
import { startServer } from "@gate/testing";
import { runSmokeTest, type SmokeOptions } from "@gate/smoke";
import { serve, smokeOptions, suiteOf, withClient } from "./service.ts";

const play = async (files: Record<string, string>, further: Partial<SmokeOptions> = {}) => {
  await using server = await startServer(
    serve(
      () => ({ version: "v1" }),
      (request, response) => {
        const status = Number(/^\/(\d+)/.exec(request.url ?? "")?.[1] ?? 200);
        response.writeHead(status, {
          "cf-ray": "8c1a2b3c4d5e6f70-FRA",
          ...(status === 302 && { location: "/500" }),
        });
        response.end("body");
      },
    ),
  );
  const options = smokeOptions(server.url, { suites: [suiteOf(files)], jobs: 1, ...further });
  return { url: server.url, result: await withClient((deps) => runSmokeTest(deps, options)) };
};

describe("the tests of a smoke test", () => {
  it("are one an entry, with one failure an assert, at its line", async () => {
    const { url, result } = await play({
      "a.hurl": `GET {{base_url}}/200?token=t
HTTP 200

POST {{base_url}}/200
{"a": 1}
HTTP *
[Asserts]
status == 201
body == "nobody"
`,
    });
    expect(result.tests).toMatchObject([
      { suite: "a.hurl", name: `1 GET ${url}/200`, location: { line: 1 }, outcome: "passed", failures: [] },
      {
        suite: "a.hurl",
        name: `2 POST ${url}/200`,
        location: { file: "a.hurl", line: 4 },
        outcome: "failed",
        failures: [{ location: { line: 8 } }, { location: { line: 9 } }],
        repeat: expect.stringMatching(/^curl --request POST .*--data-binary '\{"a": 1\}' .*\/200$/),
      },
    ]);
    expect(result.tests?.[0]).not.toHaveProperty("repeat");
  });

  it("repeat the entry's own request and not that of a redirect", async () => {
    const { url, result } = await play({
      "a.hurl": "GET {{base_url}}/302\n[Options]\nlocation: true\nHTTP 200\n",
    });
    expect(result.tests?.[0]?.repeat).toMatch(new RegExp(`${url}/302$`));
  });

  it("say of what did not run that it did not", async () => {
    const { result } = await play(
      {
        "a.hurl": "GET {{base_url}}/500\nHTTP 200\n",
        "b.hurl": "GET {{base_url}}/\nHTTP 200\nPUT {{base_url}}/\n",
      },
      { failFast: true },
    );
    expect(result.tests?.map(({ suite, name, outcome }) => `${suite} ${name} ${outcome}`).slice(1)).toEqual([
      "b.hurl 1 GET skipped",
      "b.hurl 2 PUT skipped",
    ]);
  });

  it("say so too of an entry that was skipped, and of those behind one that failed", async () => {
    const skipped = "PUT {{base_url}}/\n[Options]\nskip: true\nHTTP 200\n";
    const { result } = await play({
      "a.hurl": `${skipped}GET {{base_url}}/\n[Options]\nrepeat: 2\nHTTP 200\nPOST {{base_url}}/500\nHTTP 200\nDELETE {{base_url}}/\nHTTP 200\n`,
      "b.hurl": skipped,
    });
    expect(result.tests?.map(({ suite, name, outcome }) => [suite, name.split(" http")[0], outcome])).toEqual(
      [
        ["a.hurl", "1 PUT", "skipped"],
        ["a.hurl", "2 GET", "passed"],
        ["a.hurl", "2 GET", "passed"],
        ["a.hurl", "3 POST", "failed"],
        ["a.hurl", "4 DELETE", "skipped"],
        ["b.hurl", "1 PUT", "skipped"],
      ],
    );
    expect(result.tests?.map(({ location }) => location?.line)).toEqual([1, 5, 5, 9, 11, 1]);
  });

  it("are inconclusive in a file that asserts nothing, and flaky after a retry", async () => {
    const { result } = await play({ "a.hurl": "GET {{base_url}}/\n" });
    expect(result.tests).toMatchObject([{ outcome: "inconclusive", flaky: false }]);
  });

  it("stand in a table with phases, data centre and ray, without query values", async () => {
    const { url, result } = await play({ "a.hurl": "GET {{base_url}}/200?q=private\nHTTP 200\n" });
    expect(result.tables).toEqual([
      {
        title: "Requests",
        columns: [
          "Entry",
          "Request",
          "Status",
          "DNS",
          "Connect",
          "TLS",
          "First byte",
          "Total",
          "Colo",
          "cf-ray",
        ],
        rows: [
          [
            "a.hurl:1",
            `GET ${url}/200`,
            "200",
            ...Array(5).fill(expect.any(String)),
            "FRA",
            "8c1a2b3c4d5e6f70-FRA",
          ],
        ],
      },
    ]);
  });
});
