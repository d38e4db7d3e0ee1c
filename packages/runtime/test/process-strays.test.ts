import { existsSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";

import { describe, expect, it } from "@jest/globals";

import { createProcesses } from "../src/processes.ts";
import { isRunning, readPids } from "./fixtures/process-tree.ts";

const node = process.execPath;
const base = { PATH: process.env["PATH"], HOME: process.env["HOME"] };
const cwd = tmpdir();
const options = { deadlineMs: 20_000 };

/** Whether a process ends within five seconds in which nothing else of ours runs. */
function endsWithoutUs(pid: number): boolean {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let turn = 0; turn < 500; turn += 1) {
    if (!existsSync(`/proc/${pid}`) || /\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, "utf8")))
      return true;
    Atomics.wait(pause, 0, 0, 10);
  }
  return false;
}

describe("a grandchild that leaves the group", () => {
  // Only Linux shows the environment of others, by which it is known.
  const linuxIt = process.platform === "linux" ? it : it.skip;
  /** Starts one that ignores the polite signal in a group of its own, then does what is asked. */
  const leave = (then: string): string[] => [
    "-e",
    `const stubborn = "process.on('SIGTERM', () => {}); console.log(1); setTimeout(() => {}, 60_000)";
       const c = require("node:child_process").spawn(process.execPath, ["-e", stubborn], { stdio: ["ignore", "pipe", "ignore"], detached: true });
       c.stdout.once("data", () => { c.stdout.destroy(); c.unref(); console.log("pid " + c.pid); ${then} });`,
  ];

  linuxIt("ends with the tree on stop", async () => {
    const processes = createProcesses({ baseEnvironment: base });
    const wait = leave("setTimeout(() => {}, 60_000)");
    const child = await processes.stream(node, wait, { cwd, ...options, output: "log" });
    const [pid = 0] = await readPids(() => child.log(), 1);
    expect(await isRunning(pid)).toBe(true);
    await child.stop();
    expect(await isRunning(pid)).toBe(false);
  });

  linuxIt("ends when the leader has ended by itself", async () => {
    const processes = createProcesses({ baseEnvironment: base });
    const child = await processes.stream(node, leave(""), { cwd, ...options, output: "log" });
    await child.exited;
    const [pid = 0] = await readPids(() => child.log(), 1);
    expect(await isRunning(pid)).toBe(false);
  });

  linuxIt("ends at once when the process is about to end, and none of another tree with it", async () => {
    const processes = createProcesses({ baseEnvironment: base });
    const others = createProcesses({ baseEnvironment: base });
    const wait = leave("setTimeout(() => {}, 60_000)");
    const child = await processes.stream(node, wait, { cwd, ...options, output: "log" });
    const other = await others.stream(node, wait, { cwd, ...options, output: "log" });
    const [pid = 0] = await readPids(() => child.log(), 1);
    const [otherPid = 0] = await readPids(() => other.log(), 1);
    processes.killAll();
    // Nothing that is awaited could help: the process would be gone.
    expect(endsWithoutUs(pid)).toBe(true);
    await child.exited;
    expect(await Promise.all([pid, otherPid].map(isRunning))).toEqual([false, true]);
    await other.stop();
    expect(await isRunning(otherPid)).toBe(false);
  });
});
