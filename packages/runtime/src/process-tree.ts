import { type ChildProcess, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

/** Time between the polite and the hard signal. */
const GRACE_MS = 2000;
/** After the hard signal; only a zombie that nobody collects, or a stuck kernel call, takes longer. */
const REAP_MS = 1000;
const POLL_MS = 20;
const CALM_LOOKS = 3;

/** The variable by whose value the processes of one tree are known that left its group (`setsid`). */
export const TREE_VARIABLE = "GATE_PROCESS_TREE";

/**
 * Ends a child and everything it started. On POSIX the child leads a process group of its own; on Windows
 * taskkill walks the tree. Resolves when nothing of it is left.
 * @param tree value of `TREE_VARIABLE` in the environment of the child; on Linux what carries it is ended too
 */
export async function endTree(child: ChildProcess, platform: NodeJS.Platform, tree?: string): Promise<void> {
  if (child.pid === undefined) return;
  if (platform === "win32") return endTreeOnWindows(child);
  signalGroup(child.pid, "SIGTERM");
  signalEach(listStrays(tree), "SIGTERM");
  if (await groupEnds(child.pid, GRACE_MS, tree)) return;
  // Again and again: what watches over another one starts it anew between two signals.
  const end = performance.now() + REAP_MS;
  do {
    signalGroup(child.pid, "SIGKILL");
    signalEach(listStrays(tree), "SIGKILL");
  } while (!(await groupEnds(child.pid, POLL_MS, tree)) && performance.now() < end);
}

/** The last resort, when the process is about to end and nothing can be awaited. */
export function killTreeNow(child: ChildProcess, platform: NodeJS.Platform, tree?: string): void {
  if (child.pid === undefined) return;
  if (platform === "win32") {
    if (hasEnded(child)) return;
    spawnSync("taskkill", ["/pid", String(child.pid), "/t", "/f"], {
      stdio: "ignore",
      windowsHide: true,
      timeout: 5000,
    });
    return;
  }
  signalGroup(child.pid, "SIGKILL");
  signalEach(listStrays(tree), "SIGKILL");
}

/** Processes that carry the mark of a tree. Only Linux shows the environment of others (proc_pid_environ(5)). */
function listStrays(tree: string | undefined): number[] {
  if (tree === undefined || process.platform !== "linux") return [];
  const mark = `${TREE_VARIABLE}=${tree}`;
  return readdirSync("/proc").flatMap((entry) => {
    if (!/^\d+$/.test(entry)) return [];
    try {
      return readFileSync(`/proc/${entry}/environ`, "latin1").split("\0").includes(mark)
        ? [Number(entry)]
        : [];
    } catch {
      return []; // it ended while we looked, or it is somebody else's
    }
  });
}

function signalEach(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // it ended by itself in the meantime
    }
  }
}

/** false when no process of the group is left. */
function signalGroup(leader: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-leader, signal);
    return true;
  } catch (error) {
    // EPERM: macOS answers so for a group of zombies. Nothing that a signal could end is left.
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ESRCH" || code === "EPERM") return false;
    throw error;
  }
}

/**
 * @param tree absent: only the group counts. A program shows no environment at the moment when it takes the place of
 * another one, so that several looks must find nothing.
 */
async function groupEnds(leader: number, withinMs: number, tree?: string): Promise<boolean> {
  const end = performance.now() + withinMs;
  const needed = tree === undefined ? 1 : CALM_LOOKS;
  for (let calm = 0; ;) {
    const isLeft = (signalGroup(leader, 0) && mayHaveLiveMember(leader)) || listStrays(tree).length > 0;
    calm = isLeft ? 0 : calm + 1;
    if (calm === needed) return true;
    if (isLeft && performance.now() >= end) return false;
    await delay(POLL_MS);
  }
}

/**
 * A zombie still answers to a signal, and in a container whose first process collects nobody it stays one.
 * Linux tells them apart (proc_pid_stat(5): `pid (name) state ppid pgrp`); elsewhere the answer is "may".
 */
function mayHaveLiveMember(leader: number): boolean {
  if (process.platform !== "linux") return true;
  return readdirSync("/proc").some((entry) => {
    if (!/^\d+$/.test(entry)) return false;
    const stat = readProcessState(entry);
    return stat !== undefined && stat.group === leader && stat.state !== "Z" && stat.state !== "X";
  });
}

function readProcessState(pid: string): { state: string; group: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [state = "", , group] = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { state, group: Number(group) };
  } catch {
    return undefined; // it ended while we looked
  }
}

/** Console programs on Windows know no polite signal from outside, so there is only the hard one. */
async function endTreeOnWindows(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const { exec } = await import("@actions/exec");
  await exec("taskkill", ["/pid", String(child.pid), "/t", "/f"], { silent: true, ignoreReturnCode: true });
  const end = performance.now() + GRACE_MS;
  while (!hasEnded(child) && performance.now() < end) await delay(POLL_MS);
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
