import { execFile } from "node:child_process";
import { readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "@jest/globals";
import type { Evidence } from "@gate/core";
import type { RunFacts } from "@gate/runtime";
import { createFakeRuntime, startServer } from "@gate/testing";
import { openSignals } from "../src/signals.ts";
import { answerHealth, createWorker, GATE_YML, runCommand, WRANGLER_TOML } from "./worker.ts";

const VARIABLES = { PROM_TOKEN: "t0ps3cret-value", OTHER: "another-secret" };
const runOf = (event: string, fromFork = false): RunFacts => ({ event, fromFork, attempt: 1 });

function open(run: RunFacts, variableNames: readonly string[] = []) {
  const runtime = createFakeRuntime({ run, variables: VARIABLES });
  const session = { runtime, config: { variableNames }, folder: process.cwd() };
  const signals = openSignals(session as unknown as Parameters<typeof openSignals>[0], "staging");
  const options = { deadlineMs: 20_000, signal: runtime.signal };
  const runNode = (script: string, token?: string) =>
    signals.runCommand([process.execPath, "-e", script], { ...options, token });
  return { ...signals, runNode, runtime };
}

describe("openSignals", () => {
  it.each([
    ["local", false, true],
    ["push", false, true],
    ["workflow_dispatch", false, true],
    ["pull_request", false, true],
    ["pull_request", true, false],
    ["pull_request_target", false, false],
    ["workflow_run", false, false],
  ])("on %s (fork: %s) reads tokens: %s", (event, fromFork, reads) => {
    const { readToken, runtime } = open(runOf(event, fromFork));
    expect(readToken("PROM_TOKEN")).toBe(reads ? VARIABLES.PROM_TOKEN : undefined);
    expect(runtime.recorded.secrets).toEqual(reads ? [VARIABLES.PROM_TOKEN] : []);
    expect(readToken("ABSENT")).toBeUndefined();
  });

  it("hands a program the variable that its signal names, and no other", async () => {
    const { runNode } = open(runOf("push"));
    const script = "console.log([process.env.PROM_TOKEN, process.env.OTHER].join()); process.exitCode = 1";
    expect(await runNode(script, "PROM_TOKEN")).toEqual({ exitCode: 1, output: "t0ps3cret-value,\n" });
    expect(await runNode(script)).toMatchObject({ output: ",\n" });
  });

  it("hands a program also a variable that no other child may have", async () => {
    const runtime = createFakeRuntime({
      run: runOf("push"),
      variables: { CLOUDFLARE_API_TOKEN: "cf-secret" },
    });
    const session = { runtime, config: { variableNames: [] }, folder: process.cwd() };
    const signals = openSignals(session as unknown as Parameters<typeof openSignals>[0], "staging");
    const words = [process.execPath, "-p", "process.env.CLOUDFLARE_API_TOKEN"];
    const options = { deadlineMs: 20_000, signal: runtime.signal };
    expect(await signals.runCommand(words, { ...options, token: "CLOUDFLARE_API_TOKEN" })).toMatchObject({
      output: "cf-secret\n",
    });
    expect(await signals.runCommand(words, options)).toMatchObject({ output: "undefined\n" });
  });

  it.each([
    [runOf("pull_request"), ["PROM_TOKEN"], "a secret is present (PROM_TOKEN)"],
    [runOf("pull_request_target"), [], "is not trusted with it"],
  ])("runs no program where foreign code would meet a secret: %j", async (run, names, reason) => {
    const { runNode } = open(run, names);
    await expect(runNode("0")).rejects.toMatchObject({
      code: "CODE_NOT_ALLOWED",
      message: expect.stringContaining(reason),
    });
  });
});

describe("the wrangler of signals", () => {
  const D1 = { type: "d1", name: "db", database: "DB", local: true, deadlineMs: 20_000 } as const;

  it.each([
    [runOf("pull_request"), ["PROM_TOKEN"], "a secret is present (PROM_TOKEN)"],
    [runOf("pull_request", true), [], "the run is a fork's"],
    [runOf("workflow_run"), [], "is not trusted with it"],
  ])("is not run where foreign code would be: %j", async (run, names, reason) => {
    const { wrangler, runtime } = open(run, names);
    await expect(wrangler?.openDatabase(D1, runtime.signal)).rejects.toMatchObject({
      code: "CODE_NOT_ALLOWED",
      message: expect.stringContaining(reason),
    });
  });

  it("asks the repository's own wrangler for the migrations of the environment", async () => {
    await using server = await startServer(answerHealth("v1"));
    const health = `health:
  objectives: [error-rate < 20%]
  wait: { deadline: 2s, interval: 20ms, consecutive: 1 }
  load: { rate: 400/s, warmup: 0ms, max-requests: 200 }
  signals: [{ type: d1, database: DB, local: true, deadline: 60s }]
`;
    const database = '[[env.staging.d1_databases]]\nbinding = "DB"\ndatabase_id = "1"\n';
    await using worker = await createWorker(server.url, {
      "gate.yml": GATE_YML(server.url, health),
      "wrangler.toml": WRANGLER_TOML.replace("[env.staging]\n", `[env.staging]\n${database}`),
      "migrations/0001_items.sql": "CREATE TABLE items (id INTEGER);\n",
    });
    const wrangler = createRequire(import.meta.url).resolve("wrangler/package.json");
    await symlink(path.dirname(path.dirname(wrangler)), path.join(worker.root, "node_modules"), "dir");
    const judgeNow = async () => {
      const runtime = createFakeRuntime({ cwd: worker.root, run: runOf("local") });
      const outcome = await runCommand("health-gate", runtime, {
        environment: "staging",
        "expected-version": "v1",
      });
      const [result] = outcome.results ?? [];
      return [outcome.verdict, result?.headline];
    };
    expect(await judgeNow()).toEqual([
      "fail",
      expect.stringContaining("0001_items.sql of migrations is not applied"),
    ]);
    await promisify(execFile)(
      process.execPath,
      [
        path.join(path.dirname(wrangler), "bin", "wrangler.js"),
        "d1",
        "migrations",
        "apply",
        "DB",
        "--local",
        "--env=staging",
      ],
      { cwd: worker.root, env: { PATH: process.env["PATH"], HOME: worker.root, CI: "true" } },
    );
    expect(await judgeNow()).toEqual(["pass", expect.any(String)]);
  }, 120_000);
});

describe("gate health-gate with a command as signal", () => {
  it.each([
    [0, "pass"],
    [1, "fail"],
  ])("is decided by its exit code %d, and says that code ran", async (exitCode, verdict) => {
    await using server = await startServer(answerHealth("v1"));
    const health = `health:
  objectives: [error-rate < 20%]
  wait: { deadline: 2s, interval: 20ms, consecutive: 1 }
  load: { rate: 400/s, warmup: 0ms, max-requests: 200 }
  signals: [{ type: command, name: own, run: node signal.mjs }]
`;
    await using worker = await createWorker(server.url, {
      "gate.yml": GATE_YML(server.url, health),
      "signal.mjs": `console.log("looked"); process.exitCode = ${exitCode};\n`,
    });
    const runtime = createFakeRuntime({ cwd: worker.root, run: runOf("pull_request") });
    const outcome = await runCommand("health-gate", runtime, {
      environment: "staging",
      "expected-version": "v1",
    });
    expect(outcome.verdict).toBe(verdict);
    const file = path.join(worker.root, outcome.outputs["evidence"] ?? "");
    const { source } = (JSON.parse(await readFile(file, "utf8")) as Evidence).predicate.gate;
    expect(source).toMatchObject({ event: "pull_request", ranPullRequestCode: true });
  });
});
