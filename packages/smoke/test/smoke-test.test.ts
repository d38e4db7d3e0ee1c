import { describe, expect, it } from "@jest/globals";
import { startServer } from "@gate/testing";
import { runSmokeTest, type SmokeOptions } from "@gate/smoke";
import { aimAt, serve, smokeOptions, suiteOf, withClient } from "./service.ts";

const GOOD = "GET {{base_url}}/good\nHTTP 200\n";
const BAD = "GET {{base_url}}/bad\nHTTP 200\n";
const good = serve(
  () => ({ version: "v1" }),
  (request, response) => response.writeHead(request.url === "/bad" ? 500 : 200).end("ok"),
);

const run = (url: string, further: Partial<SmokeOptions>) =>
  withClient((deps) => runSmokeTest(deps, smokeOptions(url, further)));

describe("runSmokeTest", () => {
  it("passes when every file of every suite holds, and counts what it rests on", async () => {
    await using server = await startServer(good);
    const suites = [suiteOf({ "a.hurl": GOOD + GOOD }), suiteOf({ "b.hurl": GOOD })];
    expect(await run(server.url, { suites })).toMatchObject({
      check: "smoke-test",
      environment: "staging",
      verdict: "pass",
      headline: "3 assertions in 2 files hold",
      findings: [],
      facts: {
        url: server.url,
        version: { expected: "v1", answered: "v1", state: "proven" },
        assertions: 3,
        requests: 3,
        files: [
          { file: "a.hurl", verdict: "pass", flaky: false, assertions: 2, requests: 2 },
          { file: "b.hurl", verdict: "pass", assertions: 1 },
        ],
        unfinished: [],
      },
    });
  });

  it("proves nothing by an answer that the options of a file fetched from another place", async () => {
    await using server = await startServer(good);
    await using other = await startServer(good);
    const led = `GET {{base_url}}/good\n[Options]\nconnect-to: ::127.0.0.1:${new URL(other.url).port}\nHTTP 200\n`;
    expect(await run(server.url, { suites: [suiteOf({ "a.hurl": led })] })).toMatchObject({
      verdict: "inconclusive",
      findings: [{ ruleId: "smoke/other-origin", location: { file: "a.hurl", line: 1 } }],
    });
    expect(other.requests.map(({ url }) => url)).toEqual(["/good"]);
  });

  it("proves nothing by the login that every redirect leads to", async () => {
    await using other = await startServer(good);
    await using server = await startServer((request, response) =>
      request.url === "/good"
        ? void response.writeHead(302, { location: `${other.url}/good` }).end()
        : good(request, response),
    );
    const led = "GET {{base_url}}/good\n[Options]\nlocation: true\nHTTP 200\n";
    expect(await run(server.url, { suites: [suiteOf({ "a.hurl": led })] })).toMatchObject({
      verdict: "inconclusive",
      findings: [{ ruleId: "smoke/other-origin", location: { file: "a.hurl", line: 1 } }],
    });
    expect(other.requests.map(({ url }) => url)).toEqual(["/good"]);
  });

  it("fails at the line of the assert, and still runs the other files", async () => {
    await using server = await startServer(good);
    const suites = [suiteOf({ "a.hurl": BAD, "b.hurl": GOOD, "c.hurl": BAD })];
    const result = await run(server.url, { suites, jobs: 1 });
    expect(result).toMatchObject({
      verdict: "fail",
      headline: "a.hurl:2: Assert status code: actual value is <500>, expected <200> (and 1 more)",
      findings: [
        { ruleId: "smoke/assert", level: "error", location: { file: "a.hurl", line: 2 } },
        { location: { file: "c.hurl", line: 2 } },
      ],
    });
    expect(result.facts.files.map(({ verdict }) => verdict)).toEqual(["fail", "pass", "fail"]);
  });

  it.each([
    [
      "no suite",
      [],
      "no suite of smoke.suites runs in staging and no file was named: nothing was tested",
      ["smoke/no-files"],
    ],
    [
      "a suite without files beside one that passes",
      [
        suiteOf({ "a.hurl": GOOD }),
        suiteOf({}, { files: "x/*.hurl", location: { file: "gate.yml", line: 9 } }),
      ],
      'gate.yml:9: "x/*.hurl" matches no file: nothing was tested',
      ["smoke/no-files"],
    ],
    [
      "a file that asserts nothing",
      [suiteOf({ "a.hurl": GOOD, "b.hurl": "\n\nGET {{base_url}}/good\n" })],
      "b.hurl:3 asserts nothing: it proves nothing",
      ["smoke/no-assertion"],
    ],
    [
      "a file of which every entry is skipped",
      [
        suiteOf({
          "a.hurl": GOOD,
          "b.hurl": "GET {{base_url}}/good\n[Options]\nskip: true\nHTTP 200\n",
        }),
      ],
      "b.hurl:1: every entry was skipped, so this file proves nothing",
      ["smoke/all-skipped"],
    ],
  ])("is inconclusive with %s", async (_, suites, headline, rules) => {
    await using server = await startServer(good);
    const result = await run(server.url, { suites });
    expect(result).toMatchObject({ verdict: "inconclusive", headline });
    expect(result.findings.map(({ ruleId }) => ruleId)).toEqual(rules);
  });

  it("marks what passes after a retry as flaky, with a warning", async () => {
    let count = 0;
    await using server = await startServer(
      serve(
        () => ({ version: "v1" }),
        (_, response) => response.writeHead(++count < 3 ? 503 : 200).end(),
      ),
    );
    const file = `GET {{base_url}}/\n[Options]\nretry: 5\nretry-interval: 1ms\nHTTP 200\n`;
    expect(await run(server.url, { suites: [suiteOf({ "a.hurl": file })] })).toMatchObject({
      verdict: "pass",
      headline: "1 assertions in 1 file hold, 1 flaky",
      findings: [
        {
          ruleId: "smoke/flaky",
          level: "warning",
          message: "a.hurl passed only after a retry (3 attempts)",
          location: { file: "a.hurl", line: 1 },
        },
      ],
      facts: { requests: 3, files: [{ flaky: true }] },
      tables: [
        {
          rows: [
            ["a.hurl:1", `GET ${server.url}/`, "200 (3 attempts)", ...Array(5).fill(expect.any(String))],
          ],
        },
      ],
    });
  });

  it("gives files what they are told: address, environment, version and variables", async () => {
    await using server = await startServer(good);
    const file = `GET {{base_url}}/good
[Query]
all: {{environment}} {{expected_version}} {{mine}}
HTTP 200
`;
    const variables = new Map([["mine", "yes"]]);
    await run(server.url, { suites: [suiteOf({ "a.hurl": file })], variables });
    expect(server.requests.map(({ url }) => url)).toContain("/good?all=staging%20v1%20yes");
  });

  it("sends the headers of the environment to its origin", async () => {
    await using server = await startServer(good);
    await run(server.url, {
      suites: [suiteOf({ "a.hurl": GOOD })],
      target: aimAt(server.url, { originHeaders: [["X-Key", "k"]] }),
    });
    expect(server.requests.map(({ headers }) => headers["x-key"])).toEqual(["k", "k", "k"]);
  });

  it("runs at most so many files at the same time", async () => {
    let now = 0;
    let most = 0;
    await using server = await startServer(
      serve(
        () => ({ version: "v1" }),
        async (_, response) => {
          most = Math.max(most, ++now);
          await new Promise((resolve) => setTimeout(resolve, 30));
          now -= 1;
          response.end();
        },
      ),
    );
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`${index}.hurl`, GOOD]));
    for (const jobs of [1, 3]) {
      most = 0;
      expect(await run(server.url, { suites: [suiteOf(files)], jobs })).toMatchObject({ verdict: "pass" });
      expect(most).toBe(jobs);
    }
  });

  it("runs a file once that two suites name, and last of all where one of them is always", async () => {
    await using server = await startServer(good);
    const suites = [
      suiteOf({ "a.hurl": GOOD, "clean.hurl": "DELETE {{base_url}}/clean\nHTTP 200\n" }),
      suiteOf({ "clean.hurl": "DELETE {{base_url}}/clean\nHTTP 200\n" }, { always: true }),
      suiteOf({ "a.hurl": GOOD, "b.hurl": BAD }),
    ];
    const result = await run(server.url, { suites, jobs: 1 });
    expect(result.facts.files.map(({ file }) => file)).toEqual(["a.hurl", "b.hurl", "clean.hurl"]);
    expect(server.requests.map(({ url }) => url)).toEqual([
      "/api/health",
      "/good",
      "/bad",
      "/clean",
      "/api/health",
    ]);
  });

  it("ends with CANCELLED when it is cancelled, and begins nothing more", async () => {
    const controller = new AbortController();
    await using server = await startServer(
      serve(
        () => ({ version: "v1" }),
        () => controller.abort(),
      ),
    );
    const target = aimAt(server.url, { signal: controller.signal });
    const suites = [
      suiteOf({ "a.hurl": GOOD, "b.hurl": GOOD }),
      suiteOf({ "c.hurl": GOOD }, { always: true }),
    ];
    await expect(run(server.url, { suites, target, jobs: 1 })).rejects.toMatchObject({ code: "CANCELLED" });
    expect(server.requests.map(({ url }) => url)).toEqual(["/api/health", "/good"]);
  });
});
