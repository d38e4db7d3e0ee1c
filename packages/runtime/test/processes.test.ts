import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

import { createProcesses } from "../src/processes.ts";
import { isRunning, readPids, STUBBORN_TREE } from "./fixtures/process-tree.ts";

const node = process.execPath;
const base = { PATH: process.env["PATH"], HOME: process.env["HOME"] };
let cwd = "";

beforeAll(async () => {
  cwd = await realpath(await mkdtemp(path.join(tmpdir(), "gate processes ")));
});
afterAll(async () => {
  await rm(cwd, { recursive: true, force: true });
});

const script = (text: string): string[] => ["-e", text];
const options = { deadlineMs: 20_000 };

describe("ask", () => {
  it("answers with exit code, standard output and standard error when the child ends by itself", async () => {
    const processes = createProcesses({ baseEnvironment: base });
    const answer = await processes.ask(
      node,
      script(`console.log("yes"); console.error("no"); process.exitCode = 3`),
      { cwd, ...options },
    );
    expect(answer).toEqual({ exitCode: 3, stdout: "yes\n", stderr: "no\n" });
  });

  it("passes arguments as they are when they look like shell text", async () => {
    const processes = createProcesses({ baseEnvironment: base });
    const words = ["a b", "$(id)", "`id`", "&& id", "*", "", "'", '"', "\n", "--flag=%PATH%"];
    const { stdout } = await processes.ask(
      node,
      [...script("console.log(JSON.stringify(process.argv.slice(1)))"), "--", ...words],
      { cwd, ...options },
    );
    expect(JSON.parse(stdout)).toEqual(words);
  });

  it("writes the input and closes it", async () => {
    const processes = createProcesses({ baseEnvironment: base });
    const echo = script("process.stdin.pipe(process.stdout)");
    expect((await processes.ask(node, echo, { cwd, ...options, input: "ünï\n" })).stdout).toBe("ünï\n");
    expect((await processes.ask(node, echo, { cwd, ...options })).stdout).toBe("");
  });

  it("survives when the child does not read its input", async () => {
    const processes = createProcesses({ baseEnvironment: base });
    const answer = await processes.ask(node, script("process.exit(0)"), {
      cwd,
      ...options,
      input: "x".repeat(4_000_000),
    });
    expect(answer.exitCode).toBe(0);
  });

  it("keeps the end of standard error when there is much of it", async () => {
    const processes = createProcesses({ baseEnvironment: base });
    const { stderr } = await processes.ask(
      node,
      script(`process.stderr.write("é".repeat(100_000) + "end")`),
      { cwd, ...options },
    );
    expect(Buffer.byteLength(stderr)).toBeLessThanOrEqual(64 * 1024);
    expect(stderr.endsWith("éend")).toBe(true);
    expect(stderr).not.toContain("\ufffd");
  });

  it.each([
    ["no-such-command-of-ours", "COMMAND_NOT_FOUND"],
    ["./no-such-file", "COMMAND_NOT_FOUND"],
    ["", "COMMAND_NOT_FOUND"],
    ["a\0b", "COMMAND_NOT_FOUND"],
  ])("fails with a code when the command is %j", async (command, code) => {
    const processes = createProcesses({ baseEnvironment: base });
    await expect(processes.ask(command, [], { cwd, ...options })).rejects.toMatchObject({ code });
  });

  it("fails with a code when the system refuses to start the command", async () => {
    const processes = createProcesses({ baseEnvironment: base });
    const asked = processes.ask(node, ["x".repeat(20_000_000)], { cwd, ...options });
    await expect(asked).rejects.toMatchObject({ code: "COMMAND_FAILED" });
  });

  it("names the folder when the folder does not exist", async () => {
    const processes = createProcesses({ baseEnvironment: base });
    const asked = processes.ask(node, ["--version"], { cwd: path.join(cwd, "missing"), ...options });
    await expect(asked).rejects.toMatchObject({
      code: "COMMAND_FAILED",
      message: expect.stringContaining("missing"),
    });
  });

  it("stops the child and fails when the deadline passes", async () => {
    const processes = createProcesses({ baseEnvironment: base });
    const asked = processes.ask(node, script("setInterval(() => {}, 1000)"), { cwd, deadlineMs: 300 });
    await expect(asked).rejects.toMatchObject({ code: "COMMAND_TIMEOUT" });
  });

  it("stops the child and fails when it writes more than the cap", async () => {
    const processes = createProcesses({ baseEnvironment: base });
    const asked = processes.ask(
      node,
      script(`setInterval(() => process.stdout.write("x".repeat(65536)), 1)`),
      { cwd, ...options, maxOutputBytes: 200_000 },
    );
    await expect(asked).rejects.toMatchObject({
      code: "COMMAND_FAILED",
      message: expect.stringContaining("200000"),
    });
  });

  it("answers when the output just fits the cap", async () => {
    const processes = createProcesses({ baseEnvironment: base });
    const { stdout } = await processes.ask(node, script(`process.stdout.write("x".repeat(1000))`), {
      cwd,
      ...options,
      maxOutputBytes: 1000,
    });
    expect(stdout).toHaveLength(1000);
    const over = processes.ask(node, script(`process.stdout.write("x".repeat(1001))`), {
      cwd,
      ...options,
      maxOutputBytes: 1000,
    });
    await expect(over).rejects.toMatchObject({ code: "COMMAND_FAILED" });
  });

  it("stops the child and fails when it is cancelled", async () => {
    const processes = createProcesses({ baseEnvironment: base });
    const controller = new AbortController();
    const asked = processes.ask(node, script("setInterval(() => {}, 1000)"), {
      cwd,
      ...options,
      signal: controller.signal,
    });
    setTimeout(() => controller.abort(), 200);
    await expect(asked).rejects.toMatchObject({ code: "CANCELLED" });
    const again = processes.ask(node, ["--version"], { cwd, ...options, signal: controller.signal });
    await expect(again).rejects.toMatchObject({ code: "CANCELLED" });
  });

  it("does not wait for a grandchild that keeps the pipe open", async () => {
    const processes = createProcesses({ baseEnvironment: base });
    const leave = `const c = require("node:child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "inherit" }); console.log("pid " + c.pid); c.unref(); process.exit(0)`;
    const { stdout } = await processes.ask(node, script(leave), { cwd, ...options });
    expect(await isRunning(Number(/pid (\d+)/.exec(stdout)?.[1]))).toBe(false);
  });
});

describe("stream", () => {
  it("hands over standard output as it comes and its end when the child ends", async () => {
    const processes = createProcesses({ baseEnvironment: base });
    const child = await processes.stream(
      node,
      script(`process.stdout.write("x".repeat(3_000_000)); console.error("note")`),
      { cwd, ...options, output: "stdout" },
    );
    await delay(300);
    let size = 0;
    for await (const chunk of child.stdout) size += chunk.length;
    expect(size).toBe(3_000_000);
    expect(await child.exited).toEqual({ exitCode: 0, signal: null });
    expect(child.log()).toBe("note\n");
  });

  it("loses nothing when it is read only after the child has ended", async () => {
    const processes = createProcesses({ baseEnvironment: base });
    const child = await processes.stream(node, script(`console.log("late")`), {
      cwd,
      ...options,
      output: "stdout",
    });
    await child.exited;
    await delay(50);
    const chunks: Uint8Array[] = [];
    for await (const chunk of child.stdout) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toBe("late\n");
  });

  it("ends standard output with an error when the deadline passes", async () => {
    const processes = createProcesses({ baseEnvironment: base });
    const child = await processes.stream(node, script(`console.log("first"); setInterval(() => {}, 1000)`), {
      cwd,
      deadlineMs: 500,
      output: "stdout",
    });
    const read = async (): Promise<void> => {
      for await (const chunk of child.stdout) expect(String(chunk)).toBeTruthy();
    };
    await expect(read()).rejects.toMatchObject({ code: "COMMAND_TIMEOUT" });
  });

  it("keeps the last part of both outputs when it logs", async () => {
    const processes = createProcesses({ baseEnvironment: base });
    const child = await processes.stream(
      node,
      script(`console.log("a".repeat(5000)); console.error("the end")`),
      { cwd, ...options, output: "log", maxOutputBytes: 100 },
    );
    await child.exited;
    expect(Buffer.byteLength(child.log())).toBeLessThanOrEqual(100);
    expect(child.log()).toContain("the end");
  });

  it("fails with a code when the command does not exist", async () => {
    const processes = createProcesses({ baseEnvironment: base });
    await expect(
      processes.stream("no-such-command-of-ours", [], { cwd, ...options, output: "log" }),
    ).rejects.toMatchObject({ code: "COMMAND_NOT_FOUND" });
  });

  it("ends the whole tree on stop, the stubborn ones as well", async () => {
    const processes = createProcesses({ baseEnvironment: base });
    const child = await processes.stream(node, [...script(STUBBORN_TREE), "2"], {
      cwd,
      ...options,
      output: "log",
      env: { TREE: STUBBORN_TREE },
    });
    const pids = await readPids(() => child.log(), 3);
    expect(await Promise.all(pids.map(isRunning))).toEqual([true, true, true]);
    await child.stop();
    expect(await Promise.all(pids.map(isRunning))).toEqual([false, false, false]);
    expect(await child.exited).toEqual({ exitCode: null, signal: "SIGKILL" });
  });

  it("gives a child time to end by itself on stop", async () => {
    const processes = createProcesses({ baseEnvironment: base });
    const polite = `process.on("SIGTERM", () => { console.log("bye"); process.exit(0) }); setInterval(() => {}, 1000); console.log("pid " + process.pid)`;
    const child = await processes.stream(node, script(polite), { cwd, ...options, output: "log" });
    await readPids(() => child.log(), 1);
    await child.stop();
    await child.stop();
    expect(await child.exited).toEqual({ exitCode: 0, signal: null });
    expect(child.log()).toContain("bye");
  });

  it("ends what the leader left running when the leader ends by itself", async () => {
    const processes = createProcesses({ baseEnvironment: base });
    const leave = `const c = require("node:child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" }); console.log("pid " + c.pid); c.unref()`;
    const child = await processes.stream(node, script(leave), { cwd, ...options, output: "log" });
    await child.exited;
    const [pid = 0] = await readPids(() => child.log(), 1);
    expect(await isRunning(pid)).toBe(false);
  });
});

describe("stopAll", () => {
  it("ends every child and lets none be started afterwards", async () => {
    const processes = createProcesses({ baseEnvironment: base });
    const wait = script(`console.log("pid " + process.pid); setInterval(() => {}, 1000)`);
    const first = await processes.stream(node, wait, { cwd, ...options, output: "log" });
    const second = await processes.stream(node, wait, { cwd, ...options, output: "log" });
    const pids = [...(await readPids(() => first.log(), 1)), ...(await readPids(() => second.log(), 1))];
    const asked = processes.ask(node, wait, { cwd, ...options });
    const refused = expect(asked).rejects.toMatchObject({ code: "CANCELLED" });
    await delay(100);
    await processes.stopAll();
    await refused;
    expect(await Promise.all(pids.map(isRunning))).toEqual([false, false]);
    await expect(processes.ask(node, ["--version"], { cwd, ...options })).rejects.toMatchObject({
      code: "CANCELLED",
    });
  });

  it("leaves no listener on the process when no child lives", async () => {
    const before = process.listenerCount("exit");
    const processes = createProcesses({ baseEnvironment: base });
    const child = await processes.stream(node, script("setInterval(() => {}, 1000)"), {
      cwd,
      ...options,
      output: "log",
    });
    expect(process.listenerCount("exit")).toBe(before + 1);
    await child.stop();
    expect(process.listenerCount("exit")).toBe(before);
  });
});
