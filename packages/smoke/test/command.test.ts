import { utimes } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { createSystemClock } from "@gate/runtime";
import {
  runCommand,
  type CommandOptions,
  type CommandRun,
  runSmokeTest,
  type SmokeOptions,
} from "@gate/smoke";
import { createTemporaryRepository, startServer, testProcesses } from "@gate/testing";
import { aimAt, serve, smokeOptions, suiteOf, withClient } from "./service.ts";

const PASSED = `<testsuite name="e2e"><testcase name="a" time="0.1"/><testcase name="b"/></testsuite>`;
const FAILED = PASSED.replace(
  `<testcase name="b"/>`,
  `<testcase name="b"><failure message="no button"/></testcase>`,
);
const SKIPPED = `<testsuite><testcase name="a"><skipped/></testcase></testsuite>`;
/** A command that writes `junit` (nothing when empty), says something and ends. */
const write = (junit: string, exitCode = 0): string[] => [
  "node",
  "-e",
  `const [, junit, code] = process.argv;
   console.log("testing " + process.env.BASE_URL + " " + process.env.PLAYWRIGHT_JUNIT_INCLUDE_RETRIES + " " + Object.keys(process.env).filter((name) => /TOKEN|INPUT_/.test(name)));
   if (junit !== "") require("node:fs").writeFileSync("r.xml", junit);
   process.exitCode = Number(code);`,
  junit,
  String(exitCode),
];

async function play(
  words: readonly string[],
  further: {
    old?: string;
    written?: Date;
    signal?: AbortSignal;
    deadline?: AbortSignal;
    junit?: string;
  } = {},
): Promise<{ run: CommandRun; logs: string[] }> {
  await using repository = await createTemporaryRepository(
    further.old === undefined ? {} : { "r.xml": further.old },
  );
  const logs: string[] = [];
  const options: CommandOptions = {
    words,
    cwd: repository.root,
    junit: further.junit ?? "r.xml",
    baseUrl: "http://127.0.0.1:1",
    location: { file: "gate.yml", line: 7 },
    signal: further.signal ?? new AbortController().signal,
  };
  const written = further.written ?? new Date(1_700_000_000_000);
  if (further.old !== undefined) await utimes(path.join(repository.root, "r.xml"), written, written);
  const deps = {
    processes: testProcesses(),
    clock: createSystemClock(),
    progress: () => undefined,
    showLog: (log: string, title: string) => void logs.push(title, log),
  };
  return { run: await runCommand(deps, options, further.deadline), logs };
}

describe("runCommand", () => {
  it("passes with what the JUnit file says, and tells the command the address", async () => {
    const { run, logs } = await play(write(PASSED));
    expect(run).toMatchObject({ verdict: "pass", findings: [], exitCode: 0 });
    expect(run.tests.map(({ suite, name, outcome }) => [suite, name, outcome])).toEqual([
      ["e2e", "a", "passed"],
      ["e2e", "b", "passed"],
    ]);
    expect(logs).toEqual([]);
  });

  it.each([
    ["a test failed, whatever the exit code says", write(FAILED), "fail", ["e2e: b: no button"]],
    ["a test failed", write(FAILED, 1), "fail", ["e2e: b: no button", `ended with exit code 1`]],
    ["the command failed, whatever the file says", write(PASSED, 3), "fail", [`ended with exit code 3`]],
    ["no file was written", write(""), "inconclusive", ["r.xml does not count: it was not written"]],
    [
      "no file was written and it failed",
      write("", 1),
      "fail",
      ["ended with exit code 1", "it was not written"],
    ],
    [
      "no test is in it",
      write("<testsuites/>"),
      "inconclusive",
      ["r.xml has no test that was run: it proves nothing"],
    ],
    ["every test was skipped", write(SKIPPED), "inconclusive", ["r.xml has no test that was run"]],
    [
      "the file is cut off",
      write("<testsuite><testcase"),
      "inconclusive",
      ["r.xml does not count: it is not XML"],
    ],
    ["the file is no JUnit", write("<html/>"), "inconclusive", ["r.xml does not count: <html> is no JUnit"]],
  ])("is no pass when %s", async (_, words, verdict, messages) => {
    const { run, logs } = await play(words);
    expect(run.verdict).toBe(verdict);
    expect(run.findings.map(({ message }) => message)).toEqual(
      messages.map((message) => expect.stringContaining(message)),
    );
    expect(logs[1]).toBe("testing http://127.0.0.1:1 1 \n");
    if (!messages[0]?.startsWith("e2e"))
      expect(run.findings[0]?.location).toEqual({ file: "gate.yml", line: 7 });
  });

  it("takes no file of an earlier run", async () => {
    const { run } = await play(write(""), { old: PASSED });
    expect(run).toMatchObject({
      verdict: "inconclusive",
      tests: [],
      findings: [{ message: "r.xml does not count: it is of an earlier run" }],
    });
  });

  it("takes no file that was written a moment before, and none that a cache wrote out anew", async () => {
    const { run } = await play(write(""), { old: PASSED, written: new Date() });
    expect(run.findings[0]?.message).toBe("r.xml does not count: it is of an earlier run");
    const dated = (ms: number): string =>
      PASSED.replace("<testsuite", `<testsuite timestamp="${new Date(Date.now() + ms).toISOString()}"`);
    expect((await play(write(dated(-3_600_000)))).run).toMatchObject({
      verdict: "inconclusive",
      tests: [],
      findings: [
        { message: expect.stringMatching(/^r\.xml does not count: its tests are of an earlier run \(2/) },
      ],
    });
    expect((await play(write(dated(0)))).run.verdict).toBe("pass");
  });

  it("takes no file that was copied with its old time", async () => {
    const copy = `const fs = require("node:fs"); fs.writeFileSync("r.xml", ${JSON.stringify(PASSED)}); fs.utimesSync("r.xml", 1.7e9, 1.7e9);`;
    expect((await play(["node", "-e", copy])).run).toMatchObject({ verdict: "inconclusive", tests: [] });
  });

  it("takes a file that replaces an old one", async () => {
    expect((await play(write(PASSED), { old: PASSED })).run.verdict).toBe("pass");
  });

  it("warns of tests that passed at a later try", async () => {
    const { run } = await play(
      write(`<testsuite><testcase name="a"><flakyFailure message="m"/></testcase></testsuite>`),
    );
    expect(run).toMatchObject({
      verdict: "pass",
      findings: [{ level: "warning" }],
      tests: [{ flaky: true }],
    });
  });

  it("ends at the deadline and is inconclusive, also when the file is there by then", async () => {
    const deadline = new AbortController();
    const wait = `require("node:fs").writeFileSync("r.xml", ${JSON.stringify(PASSED)}); setInterval(() => {}, 1000);`;
    setTimeout(() => deadline.abort(), 700);
    const { run } = await play(["node", "-e", wait], { deadline: deadline.signal });
    expect(run).toMatchObject({
      verdict: "inconclusive",
      findings: [{ message: expect.stringContaining("did not end within") }],
    });
  });

  it("ends with CANCELLED when it is cancelled, and says when there is no such command", async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 300);
    const waiting = play(["node", "-e", "setInterval(() => {}, 1000)"], { signal: controller.signal });
    await expect(waiting).rejects.toMatchObject({ code: "CANCELLED" });
    await expect(play(["there-is-no-such-command"])).rejects.toMatchObject({ code: "COMMAND_NOT_FOUND" });
  });
});

describe("the command of a smoke test", () => {
  const GOOD = "GET {{base_url}}/good\nHTTP 200\n";
  const passed = (verdict: CommandRun["verdict"] = "pass"): CommandRun => ({
    verdict,
    findings: verdict === "pass" ? [] : [{ ruleId: "smoke/command", level: "error", message: "it failed" }],
    tests: [{ suite: "e2e", name: "a", outcome: "passed", flaky: false, durationMs: 1, failures: [] }],
    exitCode: 0,
    durationMs: 1,
  });
  const run = async (further: Partial<SmokeOptions>, version = "v1") => {
    await using server = await startServer(
      serve(
        () => ({ version }),
        (request, response) => response.writeHead(request.url === "/bad" ? 500 : 200).end(),
      ),
    );
    const options = smokeOptions(server.url, { jobs: 1, target: aimAt(server.url), ...further });
    const result = await withClient((deps) => runSmokeTest(deps, options));
    return { result, requests: server.requests.map(({ url }) => url) };
  };

  it("counts beside the files, and is enough without them", async () => {
    const command = () => Promise.resolve(passed());
    expect((await run({ command, suites: [suiteOf({ "a.hurl": GOOD })] })).result).toMatchObject({
      verdict: "pass",
      headline: "1 assertions in 1 file hold, 1 tests of the command pass",
      facts: { command: { verdict: "pass", exitCode: 0, tests: 1, skipped: 0 } },
    });
    const { result } = await run({ command });
    expect(result.verdict).toBe("pass");
    expect(result.tests).toEqual(passed().tests);
  });

  it("proves nothing about another version", async () => {
    expect((await run({ command: () => Promise.resolve(passed()) }, "v0")).result.verdict).toBe("fail");
  });

  it.each(["fail", "inconclusive"] as const)("takes the pass away when it is %s", async (verdict) => {
    const command = () => Promise.resolve(passed(verdict));
    const { result } = await run({ command, suites: [suiteOf({ "a.hurl": GOOD })] });
    expect(result).toMatchObject({ verdict, headline: "it failed" });
  });

  it("runs before cleaning up, and cleaning up runs whatever became of it", async () => {
    const order: string[] = [];
    const clean = suiteOf({ "clean.hurl": "DELETE {{base_url}}/clean\nHTTP 200\n" }, { always: true });
    const { requests } = await run({
      suites: [suiteOf({ "a.hurl": GOOD }), clean],
      command: () => {
        order.push("command");
        return Promise.resolve(passed());
      },
    });
    expect(order).toEqual(["command"]);
    expect(requests).toEqual(["/api/health", "/good", "/clean", "/api/health"]);
    const seen: (string | undefined)[] = [];
    await using server = await startServer(
      serve(
        () => ({ version: "v1" }),
        (request, response) => {
          seen.push(request.url);
          response.end();
        },
      ),
    );
    const options = smokeOptions(server.url, {
      suites: [clean],
      command: () => Promise.reject(new Error("no such command")),
    });
    await expect(withClient((deps) => runSmokeTest(deps, options))).rejects.toThrow("no such command");
    expect(seen).toEqual(["/clean"]);
  });

  it("is left out by fail-fast, and that is no pass", async () => {
    const command = () => Promise.reject(new Error("was run"));
    const suites = [suiteOf({ "a.hurl": "GET {{base_url}}/bad\nHTTP 200\n" })];
    const { result } = await run({ command, suites, failFast: true });
    expect(result.findings.map(({ ruleId }) => ruleId)).toEqual(["smoke/assert", "smoke/not-run"]);
  });

  it("is left out by a deadline that came before it, and that is no pass though all else holds", async () => {
    await using server = await startServer(
      serve(
        () => ({ version: "v1" }),
        (_, response) => response.end(),
      ),
    );
    const command = () => Promise.reject(new Error("was run"));
    const suites = [suiteOf({ "clean.hurl": GOOD }, { always: true })];
    const options = smokeOptions(server.url, { suites, command, deadlineMs: 1000 });
    const result = await withClient(({ clock, ...deps }) => {
      const sleep: typeof clock.sleep = (ms, signal) =>
        ms === 1000 ? Promise.resolve() : clock.sleep(ms, signal);
      return runSmokeTest({ ...deps, clock: { ...clock, sleep } }, options);
    });
    expect(result).toMatchObject({ verdict: "inconclusive", facts: { files: [{ verdict: "pass" }] } });
    expect(result.findings.map(({ ruleId }) => ruleId)).toEqual(["smoke/not-run"]);
  });

  it("runs in the first of several shards alone", async () => {
    let count = 0;
    const command = () => Promise.resolve(((count += 1), passed()));
    const suites = [suiteOf({ "a.hurl": GOOD, "b.hurl": GOOD })];
    for (const index of [1, 2]) {
      const { result } = await run({ command, suites, shard: { index, count: 2 } });
      expect(result.verdict).toBe("pass");
    }
    expect(count).toBe(1);
  });
});
