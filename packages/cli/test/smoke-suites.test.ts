import { setTimeout as delay } from "node:timers/promises";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { Evidence } from "@gate/core";
import { createFakeRuntime, startServer, type TemporaryRepository } from "@gate/testing";
import type { CommandOutcome } from "../src/outcome.ts";
import { answerHealth, createWorker, GATE_YML, runCommand } from "./worker.ts";

const ask = (path: string, status = 200): string => `GET {{base_url}}${path}\nHTTP ${status}\n`;

/** A Worker whose production and staging are one service, under two addresses. */
const create = (
  url: string,
  smoke: string,
  files: Readonly<Record<string, string>>,
): Promise<TemporaryRepository> =>
  createWorker(url, {
    "gate.yml": GATE_YML(url)
      .replace("https://hub.example", url.replace("127.0.0.1", "localhost"))
      .replace("smoke: { suites: [{ files: smoke/*.hurl }] }", `smoke: ${smoke}`),
    "smoke/health.hurl": ask("/all"),
    ...files,
  });

const smokeTest = (
  worker: TemporaryRepository,
  values: Record<string, string> = {},
  overrides: Record<string, string> = {},
  runtime = createFakeRuntime({ cwd: worker.root }),
): Promise<CommandOutcome> =>
  runCommand(
    "smoke-test",
    runtime,
    { environment: "staging", "expected-version": "v1", ...values },
    overrides,
  );

const asked = ({ requests }: { requests: readonly { url?: string | undefined }[] }): string[] =>
  requests.flatMap(({ url = "" }) => (url === "/api/health" ? [] : [url]));

describe("the suites of an environment", () => {
  it("are those that name it; in production nothing else runs", async () => {
    await using server = await startServer(answerHealth("v1"));
    const suites =
      "{ suites: [{ files: smoke/*.hurl }, { files: read/*.hurl, environments: [production] }, { files: write/*.hurl, environments: [ci] }] }";
    await using worker = await create(server.url, suites, {
      "read/a.hurl": ask("/read"),
      "write/a.hurl": ask("/write"),
    });
    expect(await smokeTest(worker, { environment: "production" })).toMatchObject({ verdict: "pass" });
    expect(asked(server)).toEqual(["/read"]);
    expect(await smokeTest(worker, { environment: "staging" })).toMatchObject({ verdict: "pass" });
    expect(asked(server)).toEqual(["/read", "/all"]);
  });

  it("are no pass in production when none names it", async () => {
    await using server = await startServer(answerHealth("v1"));
    await using worker = await create(server.url, "{ suites: [{ files: smoke/*.hurl }] }", {});
    expect(await smokeTest(worker, { environment: "production" })).toMatchObject({
      verdict: "inconclusive",
      exitCode: 1,
      outputs: { headline: expect.stringContaining("no suite of smoke.suites runs in production") },
    });
    expect(asked(server)).toEqual([]);
  });

  it("are no pass when a filter leaves nothing of them", async () => {
    await using server = await startServer(answerHealth("v1"));
    await using worker = await create(server.url, "{ suites: [{ files: smoke/*.hurl }] }", {});
    expect(await smokeTest(worker, { filter: "smoke/helth.hurl" })).toMatchObject({
      verdict: "inconclusive",
      exitCode: 1,
      outputs: { headline: '"smoke/helth.hurl" matches no file: nothing was tested' },
    });
  });

  it("run as many files at the same time as smoke.jobs says", async () => {
    let now = 0;
    let most = 0;
    await using server = await startServer(async (request, response) => {
      if (request.url === "/api/health") return answerHealth("v1")(request, response);
      most = Math.max(most, ++now);
      await delay(50);
      now -= 1;
      return response.end();
    });
    const files = Object.fromEntries([1, 2, 3, 4, 5, 6].map((name) => [`smoke/${name}.hurl`, ask("/x")]));
    await using worker = await create(server.url, "{ suites: [{ files: smoke/*.hurl }], jobs: 1 }", files);
    expect(await smokeTest(worker)).toMatchObject({ verdict: "pass" });
    expect(most).toBe(1);
    most = 0;
    expect(await smokeTest(worker, {}, { "smoke-jobs": "3" })).toMatchObject({ verdict: "pass" });
    expect(most).toBe(3);
  });

  it("that are always run run to their end with fail-fast, whatever failed, among them too", async () => {
    await using server = await startServer(answerHealth("v1"));
    const suites = "{ suites: [{ files: smoke/*.hurl }, { files: clean/*.hurl, always: true }], jobs: 1 }";
    await using worker = await create(server.url, suites, {
      "smoke/a.hurl": ask("/a", 500),
      "clean/a.hurl": ask("/clean-a", 500),
      "clean/b.hurl": ask("/clean-b"),
    });
    expect(await smokeTest(worker, { "fail-fast": "true" })).toMatchObject({
      verdict: "fail",
      document: { facts: { unfinished: ["smoke/health.hurl"] } },
    });
    expect(asked(server)).toEqual(["/a", "/clean-a", "/clean-b"]);
  });
});

describe("a pass after a retry", () => {
  it("is marked in JUnit, TAP and the evidence, which warns", async () => {
    let count = 0;
    await using server = await startServer((request, response) =>
      request.url === "/all" && ++count < 2
        ? response.writeHead(503).end()
        : answerHealth("v1")(request, response),
    );
    await using worker = await create(server.url, "{ suites: [{ files: smoke/*.hurl }] }", {
      "smoke/health.hurl": ask("/all").replace("HTTP", "[Options]\nretry: 2\nretry-interval: 1ms\nHTTP"),
    });
    expect(await smokeTest(worker, { junit: "out/j.xml", tap: "out/t.tap" })).toMatchObject({
      verdict: "pass",
      exitCode: 0,
      outputs: { headline: "1 assertions in 1 file hold, 1 flaky" },
    });
    const read = (file: string): Promise<string> => readFile(path.join(worker.root, file), "utf8");
    expect(await read("out/j.xml")).toContain("passed only at a later try (flaky)");
    expect(await read("out/t.tap")).toContain("  flaky: true\n");
    const { predicate } = JSON.parse(await read("gate-evidence/hub-smoke-test-staging-a1.json")) as Evidence;
    expect(predicate).toMatchObject({
      result: "WARNED",
      passedTests: [],
      warnedTests: [`smoke/health.hurl 1 GET ${server.url}/all`],
    });
  });
});

describe("smoke.command with a version override", () => {
  it("is left out: it would test the version that everybody else gets", async () => {
    await using server = await startServer(answerHealth("v1"));
    const command = "command: { run: no-such-command, junit: r.xml }";
    const override = { "version-override": "3f2a1b0c-1111-4222-8333-abcdefabcdef" };
    await using worker = await create(server.url, `{ suites: [{ files: smoke/*.hurl }], ${command} }`, {});
    const runtime = createFakeRuntime({ cwd: worker.root });
    expect(await smokeTest(worker, override, {}, runtime)).toMatchObject({ verdict: "pass" });
    expect(runtime.recorded.printed).toContain(
      "smoke.command is left out: it does not ask for the version of the override",
    );
    await using alone = await create(server.url, `{ ${command} }`, {});
    expect(await smokeTest(alone, override)).toMatchObject({ verdict: "inconclusive" });
  });
});
