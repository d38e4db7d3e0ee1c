import { type ChildProcess, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

/** Time between the polite and the hard signal. */
const GRACE_MS = 2000;
/** After the hard signal; only a zombie that nobody collects, or a stuck kernel call, takes longer. */
const REAP_MS = 1000;
const POLL_MS = 20;

/**
 * Ends a child and everything it started. On POSIX the child leads a process group of its own; on Windows
 * taskkill walks the tree. Resolves when nothing of it is left.
 */
export async function endTree(child: ChildProcess, platform: NodeJS.Platform): Promise<void> {
  if (child.pid === undefined) return;
  if (platform === "win32") return endTreeOnWindows(child);
  signalGroup(child.pid, "SIGTERM");
  if (await groupEnds(child.pid, GRACE_MS)) return;
  signalGroup(child.pid, "SIGKILL");
  await groupEnds(child.pid, REAP_MS);
}

/** The last resort, when the process is about to end and nothing can be awaited. */
export function killTreeNow(child: ChildProcess, platform: NodeJS.Platform): void {
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

async function groupEnds(leader: number, withinMs: number): Promise<boolean> {
  const end = performance.now() + withinMs;
  while (signalGroup(leader, 0)) {
    if (!mayHaveLiveMember(leader)) return true;
    if (performance.now() >= end) return false;
    await delay(POLL_MS);
  }
  return true;
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
