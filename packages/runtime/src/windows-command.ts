import { existsSync } from "node:fs";
import path from "node:path";

import { GateError } from "@gate/core";

import type { Environment } from "./child-environment.ts";

/** What `spawn` is given on Windows. */
export interface SpawnPlan {
  file: string;
  args: readonly string[];
  /** true: `args` is already one command line in cmd.exe's quoting. */
  verbatim: boolean;
}

/**
 * Windows starts `.exe` files by itself; npm's tools are `.cmd` shims, which only cmd.exe can start (Node
 * refuses them without a shell since CVE-2024-27980). The program is looked up in PATH alone, never in the
 * current folder, where a checked-out repository could plant a `git.exe`.
 * @param exists a file test; an argument so that the rule can be tested on any platform
 * @throws GateError COMMAND_NOT_FOUND, or COMMAND_FAILED for an argument that cmd.exe cannot be given safely.
 */
export function planWindowsSpawn(
  command: string,
  args: readonly string[],
  environment: Environment,
  cwd: string,
  exists: (file: string) => boolean = existsSync,
): SpawnPlan {
  const file = findOnWindows(command, environment, cwd, exists);
  if (file === undefined) {
    throw new GateError("COMMAND_NOT_FOUND", `the command ${command} was not found`, {
      hint: "install it, or put its folder on PATH",
    });
  }
  if (!/\.(?:cmd|bat)$/i.test(file)) return { file, args, verbatim: false };
  const comSpec = readAnyCase(environment, "COMSPEC") ?? "cmd.exe";
  const line = [file, ...args].map(quoteForCmd).join(" ");
  // /d: no AutoRun from the registry; /v:off: `!` is a letter; /s: strip the outer quotes and nothing else.
  return { file: comSpec, args: ["/d", "/v:off", "/s", "/c", `"${line}"`], verbatim: true };
}

function findOnWindows(
  command: string,
  environment: Environment,
  cwd: string,
  exists: (file: string) => boolean,
): string | undefined {
  const extensions = (readAnyCase(environment, "PATHEXT") ?? ".COM;.EXE;.BAT;.CMD")
    .split(";")
    .filter((entry) => entry !== "");
  const names =
    path.win32.extname(command) === "" ? extensions.map((extension) => command + extension) : [command];
  const folders = /[\\/]/.test(command)
    ? [cwd]
    : (readAnyCase(environment, "PATH") ?? "").split(";").filter((folder) => path.win32.isAbsolute(folder));
  for (const folder of folders) {
    for (const name of names) {
      const candidate = path.win32.resolve(folder, name);
      if (exists(candidate)) return candidate;
    }
  }
  return undefined;
}

/**
 * Inside double quotes cmd.exe takes everything literally but `%`, `"` and line ends, and a program reads a
 * backslash before a quote as an escape. What cannot be said is refused, not mended.
 */
function quoteForCmd(argument: string): string {
  if (/[%"\r\n\0]/.test(argument)) {
    throw new GateError(
      "COMMAND_FAILED",
      "an argument holds a character (%, a double quote or a line end) that a .cmd file cannot be given safely",
      {
        hint: "use another argument, or a program that is an .exe",
      },
    );
  }
  return `"${argument.replace(/\\+$/, "$&$&")}"`;
}

function readAnyCase(environment: Environment, name: string): string | undefined {
  return Object.entries(environment).find(([key]) => key.toUpperCase() === name)?.[1];
}
