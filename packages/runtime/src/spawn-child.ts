import { type ChildProcess, spawn } from "node:child_process";
import { statSync } from "node:fs";
import path from "node:path";

import { GateError, type ProcessOptions } from "@gate/core";

import { planWindowsSpawn } from "./windows-command.ts";

/**
 * Starts a child without a shell, as the leader of a process group of its own.
 * @throws GateError COMMAND_NOT_FOUND, or COMMAND_FAILED when the system refuses, or a Windows shim cannot be given
 * an argument.
 */
export function spawnChild(
  command: string,
  args: readonly string[],
  options: ProcessOptions,
  env: Record<string, string>,
  platform: NodeJS.Platform,
): ChildProcess {
  if (command === "" || [command, ...args].some((word) => word.includes("\0"))) {
    throw new GateError("COMMAND_NOT_FOUND", "a command is empty or holds a NUL character");
  }
  const plan =
    platform === "win32"
      ? planWindowsSpawn(command, args, env, options.cwd)
      : { file: command, args, verbatim: false };
  try {
    return spawn(plan.file, [...plan.args], {
      cwd: options.cwd,
      env,
      stdio: [options.input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
      // A group of its own; on Windows this would open a console window, and taskkill needs no group.
      detached: platform !== "win32",
      windowsHide: true,
      windowsVerbatimArguments: plan.verbatim,
    });
  } catch (error) {
    // Node throws what the system refuses for another reason than a missing file, such as too many arguments.
    throw describeSpawnError(error as NodeJS.ErrnoException, command, options.cwd);
  }
}

/**
 * Resolves when the child runs.
 * @throws GateError COMMAND_NOT_FOUND or COMMAND_FAILED with the way out.
 */
export async function whenSpawned(child: ChildProcess, command: string, cwd: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    child.once("spawn", resolve);
    child.once("error", (error: NodeJS.ErrnoException) => reject(describeSpawnError(error, command, cwd)));
  });
}

function describeSpawnError(error: NodeJS.ErrnoException, command: string, cwd: string): GateError {
  if (statSync(cwd, { throwIfNoEntry: false })?.isDirectory() !== true) {
    return new GateError("COMMAND_FAILED", `${command} cannot run in ${cwd}: there is no such folder`, {
      cause: error,
    });
  }
  if (error.code === "ENOENT" || error.code === "EACCES" || error.code === "ENOTDIR") {
    const hint = path.isAbsolute(command)
      ? "check the path, and that the file may be executed"
      : "install it, or put its folder on PATH";
    return new GateError("COMMAND_NOT_FOUND", `the command ${command} was not found`, { cause: error, hint });
  }
  return new GateError("COMMAND_FAILED", `${command} could not be started: ${error.message}`, {
    cause: error,
  });
}

/** Writes the input and closes it. */
export function feed(child: ChildProcess, input: string | Uint8Array | undefined): void {
  if (input === undefined || child.stdin === null) return;
  // A child that does not read its input to the end is no fault of ours.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
}
