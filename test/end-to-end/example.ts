import { execFile, spawn } from "node:child_process";
import { readFile, symlink } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { createTemporaryRepository, type TemporaryRepository } from "@gate/testing";

const root = path.dirname(path.dirname(import.meta.dirname));
const execute = promisify(execFile);

/** Replaces text in the example's files; a text that is not there is a mistake of the test. */
export type Change = Record<string, (text: string) => string>;

/** The example as a repository of its own, with one change committed on top. */
export async function copyExample(change: Change = {}): Promise<TemporaryRepository> {
  const { stdout } = await execute("git", ["ls-files", "examples/hub"], { cwd: root });
  const names = stdout
    .trim()
    .split("\n")
    .map((name) => name.slice("examples/hub/".length));
  const files: Record<string, string> = { ".gitignore": "node_modules\n.wrangler/\ngate-evidence/\n" };
  for (const name of names) files[name] = await readFile(path.join(root, "examples/hub", name), "utf8");
  const repository = await createTemporaryRepository(files);
  await symlink(path.join(root, "node_modules"), path.join(repository.root, "node_modules"));
  const changed = Object.entries(change).map(([name, edit]) => {
    const before = files[name] ?? "";
    const after = edit(before);
    if (after === before) throw new Error(`the change of ${name} changes nothing`);
    return [name, after] as const;
  });
  await repository.write(Object.fromEntries(changed));
  await repository.commit("feat: change the example");
  return repository;
}

export interface DemoRun {
  exitCode: number | null;
  /** Standard output and standard error together. */
  text: string;
}

/** A generator that was late, and a Worker that fell behind so far that its answers pass the load's deadline. */
const DISTURBED = /the load generator was late|the total deadline of 10000 ms passed/;
const TRIES = 3;

/**
 * Runs the demo on a folder; `onText` sees the output as it grows. On a machine that stands still for a moment, or
 * has other work, wrangler dev does not serve 300 requests a second: it is asked again then, as a person would.
 */
export async function runDemo(
  folder: string,
  args: readonly string[] = [],
  onText?: (text: string, stop: (signal: NodeJS.Signals) => void) => void,
): Promise<DemoRun> {
  for (let left = TRIES; ; left -= 1) {
    const run = await runDemoOnce(folder, args, onText);
    if (left === 1 || !DISTURBED.test(run.text)) return run;
  }
}

function runDemoOnce(
  folder: string,
  args: readonly string[],
  onText?: (text: string, stop: (signal: NodeJS.Signals) => void) => void,
): Promise<DemoRun> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, "tooling/demo.ts"), folder, ...args], {
      cwd: root,
      env: {
        PATH: `${path.join(root, "node_modules/.bin")}${path.delimiter}${process.env["PATH"] ?? ""}`,
        HOME: process.env["HOME"],
        CI: "true",
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (part: string) => {
        text += part;
        onText?.(text, (signal) => child.kill(signal));
      });
    }
    child.on("close", (exitCode) => resolve({ exitCode, text }));
  });
}

/** The checks that the decision gives as reasons, each once and in their order; undefined: there was no NO-GO. */
export function listReasons(text: string): string[] | undefined {
  const [, after] = text.split(/^NO-GO .*\n/m);
  if (after === undefined) return undefined;
  const lines = after.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("  "));
  const checks = lines.slice(0, end).flatMap((line) => /^ {2}(\S+): /.exec(line)?.[1] ?? []);
  return [...new Set(checks)];
}
