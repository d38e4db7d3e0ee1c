import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import path from "node:path";

import { describe, expect, it } from "@jest/globals";

import { endSurvivors } from "@gate/testing";

const main = path.join(import.meta.dirname, "fixtures", "command", "main.ts");

interface Result {
  exitCode: number | null;
  stdout: string;
  stderr: string;
  survivors: unknown;
}

async function play(
  scenario: string,
  onLine: (line: string, child: ChildProcess) => void = () => undefined,
  env: Record<string, string> = {},
): Promise<Result> {
  const trackingId = randomUUID();
  const child = spawn(
    process.execPath,
    ["--conditions=source", "--disable-warning=ExperimentalWarning", main, scenario],
    {
      env: { PATH: process.env["PATH"], RUNNER_TRACKING_ID: trackingId, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => {
    stdout += chunk.toString();
    onLine(stdout, child);
  });
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const exitCode = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { exitCode, stdout, stderr, survivors: (await endSurvivors(trackingId)) ?? [] };
}

describe("runCommand", () => {
  it.concurrent("ends with the exit code of main", async () => {
    expect(await play("one")).toEqual({ exitCode: 1, stdout: "", stderr: "", survivors: [] });
  });

  it.concurrent("writes a document to standard output and nothing else there", async () => {
    expect(await play("json")).toEqual({
      exitCode: 0,
      stdout: `{"verdict":"pass"}\n`,
      stderr: "a line\nprogress\n",
      survivors: [],
    });
  });

  it.concurrent.each([
    ["usage", 64, /^error USAGE no such option --foo\n {2}→ see gate --help\n$/],
    ["config", 2, /^error CONFIG_INVALID gate\.yml:2:3: bad ␛\[2Jkey\n/],
    ["bug", 2, /^error INTERNAL internal error: oops\n/],
  ])("prints the error %s without a stack and ends with %s", async (scenario, exitCode, message) => {
    const result = await play(scenario);
    expect(result).toMatchObject({ exitCode, stdout: "" });
    expect(result.stderr).toMatch(message);
    expect(result.stderr).not.toMatch(/\bat .*\.ts/);
  });

  it.concurrent("prints the stack when GATE_DEBUG is set", async () => {
    expect((await play("bug", undefined, { GATE_DEBUG: "1" })).stderr).toMatch(/│ .*at .*main\.ts/);
  });

  it.concurrent.each([
    ["polite", "SIGINT", 130],
    ["polite", "SIGTERM", 143],
    ["stuck", "SIGTERM", 143],
  ] as const)("leaves no child when %s is ended by %s", async (scenario, signal, exitCode) => {
    let sent = false;
    const result = await play(scenario, (stdout, child) => {
      if (!sent && stdout.includes("ready")) sent = child.kill(signal);
    });
    expect(result).toMatchObject({ exitCode, survivors: [] });
    expect(result.stdout).toContain(`cancelled by ${signal}`);
    expect(result.stdout.includes("partial report written")).toBe(scenario === "polite");
    expect(result.stdout).toContain("closed in order");
  });

  it.concurrent("ends at once, with no child left, on the second signal", async () => {
    let sent = 0;
    const result = await play("stuck", (stdout, child) => {
      if (sent === 0 && stdout.includes("ready")) {
        sent = 1;
        child.kill("SIGINT");
      } else if (sent === 1 && stdout.includes("cancelled by")) {
        sent = 2;
        // A person's second signal: one that follows at once counts as the first.
        setTimeout(() => child.kill("SIGINT"), 600);
      }
    });
    expect(result).toMatchObject({ exitCode: 130, survivors: [] });
    expect(result.stdout).not.toContain("closed in order");
  });

  it.concurrent("leaves no child when it crashes", async () => {
    const result = await play("crash");
    expect(result).toMatchObject({ exitCode: 2, survivors: [] });
    expect(result.stderr).toContain("crashed");
  });

  it.concurrent("writes everything before it ends, and keeps its exit code when nobody reads", async () => {
    const all = await play("flood");
    expect(all.exitCode).toBe(1);
    expect(all.stdout.trimEnd().endsWith(`line 19999 ${"x".repeat(100)}`)).toBe(true);
    let rested = false;
    const late = await play("flood", (_, { stdout }) => {
      if (rested) return;
      rested = true;
      stdout?.pause();
      setTimeout(() => stdout?.resume(), 1500);
    });
    expect(late.stdout === all.stdout).toBe(true);
    const some = await play("flood", (_, child) => child.stdout?.destroy());
    expect(some).toMatchObject({ exitCode: 1, stderr: "" });
  });
});
