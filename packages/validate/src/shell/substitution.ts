import { posix } from "node:path";
import type { ShellEvent, Word } from "./word.ts";

/**
 * What a substitution prints, where its commands only speak of paths: `$(dirname "$0")`, `$(cd x && pwd)`,
 * `$(realpath x)`, or where it prints its own words. undefined: only known when it runs.
 * @param root absolute path of the work tree; undefined: not known
 */
export function evaluateSubstitution(
  events: readonly ShellEvent[],
  root: string | undefined,
): string | undefined {
  // What is nested has already been put in its place.
  const commands = listOuterCommands(events);
  if (commands === undefined) return undefined;
  const [first = [], second, third] = commands;
  const [program, ...args] = first;
  if (program === undefined || third !== undefined || first.some(({ dynamic }) => dynamic)) return undefined;
  const paths = args.filter(({ text }) => !text.startsWith("-")).map(({ text }) => text);
  const [path] = paths;
  if (program.text === "cd") {
    const isPwd = second?.[0]?.text === "pwd";
    return isPwd && path?.startsWith("/") === true ? posix.normalize(path) : undefined;
  }
  if (second !== undefined) return undefined;
  if (program.text === "echo") return args.map(({ text }) => text).join(" ");
  if (program.text === "git" && args.map(({ text }) => text).join(" ") === "rev-parse --show-toplevel")
    return root;
  if (path === undefined || paths.length !== 1) return undefined;
  if (program.text === "dirname") return posix.dirname(path);
  if (program.text === "basename") return posix.basename(path);
  return program.text === "realpath" || program.text === "readlink" ? posix.normalize(path) : undefined;
}

/** undefined: a function or a pipe is among them. */
function listOuterCommands(events: readonly ShellEvent[]): (readonly Word[])[] | undefined {
  const commands: (readonly Word[])[] = [];
  let open = 0;
  for (const event of events) {
    if (event.kind === "open") open += 1;
    else if (event.kind === "close") open -= 1;
    else if (event.kind === "function") return undefined;
    else if (open === 0) {
      if (event.piped === true) return undefined;
      commands.push(event.words);
    }
  }
  return commands;
}
