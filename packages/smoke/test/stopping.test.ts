import { describe, expect, it } from "@jest/globals";
import { startServer } from "@gate/testing";
import * as fc from "fast-check";
import { runSmokeTest, type SmokeOptions } from "@gate/smoke";
import { serve, smokeOptions, suiteOf, withClient } from "./service.ts";

const GOOD = "GET {{base_url}}/good\nHTTP 200\n";
const BAD = "GET {{base_url}}/bad\nHTTP 200\n";
const good = serve(
  () => ({ version: "v1" }),
  (request, response) => response.writeHead(request.url === "/bad" ? 500 : 200).end("ok"),
);

const run = (url: string, further: Partial<SmokeOptions>) =>
  withClient((deps) => runSmokeTest(deps, smokeOptions(url, further)));

describe("fail-fast and the deadline", () => {
  const always = suiteOf({ "clean.hurl": "DELETE {{base_url}}/clean\nHTTP 200\n" }, { always: true });

  it("begins no file after the first that does not pass, but cleans up", async () => {
    await using server = await startServer(good);
    const suites = [suiteOf({ "a.hurl": GOOD, "b.hurl": BAD, "c.hurl": GOOD, "d.hurl": GOOD }), always];
    const result = await run(server.url, { suites, jobs: 1, failFast: true });
    expect(result).toMatchObject({
      verdict: "fail",
      facts: { unfinished: ["c.hurl", "d.hurl"] },
      findings: [
        { ruleId: "smoke/assert" },
        {
          ruleId: "smoke/not-run",
          level: "notice",
          message: "c.hurl and 1 more did not run: a file failed before (fail-fast)",
        },
      ],
    });
    expect(server.requests.map(({ url }) => url)).toContain("/clean");
  });

  it("cleans up also after a fault of ours, which then goes on its way", async () => {
    await using server = await startServer(good);
    const options = smokeOptions(server.url, { suites: [suiteOf({ "a.hurl": BAD }), always] });
    const running = withClient((deps) => {
      const send: typeof deps.client.send = (request, further) => {
        if (request.url.endsWith("/bad")) throw new TypeError("a fault of ours");
        return deps.client.send(request, further);
      };
      return runSmokeTest({ ...deps, client: { ...deps.client, send } }, options);
    });
    await expect(running).rejects.toThrow("a fault of ours");
    expect(server.requests.map(({ url }) => url)).toEqual(["/api/health", "/clean"]);
  });

  it("stops also after a file that proves nothing, and is then no pass", async () => {
    await using server = await startServer(good);
    const suites = [suiteOf({ "a.hurl": "GET {{base_url}}/good\n", "b.hurl": GOOD })];
    expect(await run(server.url, { suites, jobs: 1, failFast: true })).toMatchObject({
      verdict: "inconclusive",
      facts: { unfinished: ["b.hurl"] },
    });
  });

  it("cuts off at the deadline, is no pass, and cleans up all the same", async () => {
    await using server = await startServer(
      serve(
        () => ({ version: "v1" }),
        (request, response) => (request.url === "/never" ? undefined : response.end()),
      ),
    );
    const suites = [
      suiteOf({ "a.hurl": GOOD, "b.hurl": "GET {{base_url}}/never\nHTTP 200\n", "c.hurl": GOOD }),
      always,
    ];
    const result = await run(server.url, { suites, jobs: 1, deadlineMs: 500, requestTimeoutMs: 60_000 });
    expect(result).toMatchObject({
      verdict: "inconclusive",
      headline: "b.hurl:1 and 1 more did not end before the deadline",
      findings: [{ ruleId: "smoke/deadline", level: "error", location: { file: "b.hurl" } }],
      facts: { unfinished: ["b.hurl", "c.hurl"], files: [{ file: "a.hurl" }, { file: "clean.hurl" }] },
    });
    expect(server.requests.at(-2)?.url).toBe("/clean");
  });

  it("gives cleaning up a minute, and is no pass when that does not do", async () => {
    await using server = await startServer(serve(() => ({ version: "v1" })));
    const pause = "DELETE {{base_url}}/clean\n[Options]\ndelay: 1h\nHTTP 200\n";
    const options = { suites: [suiteOf({ "clean.hurl": pause }, { always: true })], deadlineMs: 3_600_000 };
    const result = await withClient(({ clock, ...deps }) => {
      const sleep: typeof clock.sleep = (ms, signal) => clock.sleep(ms === 60_000 ? 50 : ms, signal);
      return runSmokeTest({ ...deps, clock: { ...clock, sleep } }, smokeOptions(server.url, options));
    });
    expect(result).toMatchObject({ verdict: "inconclusive", facts: { unfinished: ["clean.hurl"] } });
    expect(result.findings.map(({ ruleId }) => ruleId)).toEqual(["smoke/deadline"]);
  });

  it("lets a pause end with the deadline", async () => {
    await using server = await startServer(good);
    const suites = [suiteOf({ "a.hurl": "GET {{base_url}}/good\n[Options]\ndelay: 1h\nHTTP 200\n" })];
    expect(await run(server.url, { suites, deadlineMs: 200 })).toMatchObject({ verdict: "inconclusive" });
  });

  it("has no say when everything ends in time", async () => {
    await using server = await startServer(good);
    const suites = [suiteOf({ "a.hurl": GOOD })];
    expect(await run(server.url, { suites, deadlineMs: 60_000, failFast: true })).toMatchObject({
      verdict: "pass",
    });
  });

  it("never pass over a file: each one ran or is named, and a pass is only where all ran and held", async () => {
    await using server = await startServer(good);
    const file = fc.record({ pauseMs: fc.integer({ min: 0, max: 40 }), fails: fc.boolean() });
    const wish = fc.record({
      files: fc.array(file, { minLength: 1, maxLength: 6 }),
      jobs: fc.integer({ min: 1, max: 3 }),
      failFast: fc.boolean(),
      deadlineMs: fc.option(fc.integer({ min: 1, max: 150 }), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(wish, async ({ files, ...further }) => {
        const texts = files.map(({ pauseMs, fails }, at) => [
          `${at}.hurl`,
          `GET {{base_url}}/${fails ? "bad" : "good"}\n[Options]\ndelay: ${pauseMs}ms\nHTTP 200\n`,
        ]);
        const suites = [suiteOf(Object.fromEntries(texts) as Record<string, string>)];
        const { verdict, facts } = await run(server.url, { suites, ...further });
        const ran = facts.files.map((told) => told.file);
        expect([...ran, ...facts.unfinished].sort()).toEqual(texts.map(([name]) => name));
        const holds = facts.unfinished.length === 0 && files.every(({ fails }) => !fails);
        expect(verdict === "pass").toBe(holds);
        for (const told of facts.files)
          expect(told.verdict).toBe(files[Number.parseInt(told.file, 10)]?.fails === true ? "fail" : "pass");
      }),
      { numRuns: 25 },
    );
  });
});
