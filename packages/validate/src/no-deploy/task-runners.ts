import type { Word } from "../shell/word.ts";
import { type Invocation, readOptionsAnywhere, RUN_TIME } from "./invocation.ts";

const VALUE_OPTIONS = ["--scope", "--concurrency", "--ignore"];

/** `lerna run x` and its like: the script in every package; `lerna exec`: a command there. */
export function readTaskRunner(words: readonly Word[], program: string): Invocation[] {
  const { values, rest, passed } = readOptionsAnywhere(words, VALUE_OPTIONS);
  if (values.has("--dry-run") || values.has("--dry")) return [{ kind: "nothing" }];
  // What stands behind `--` is the command, or the rest where nothing does.
  if (program === "lerna" && rest[0]?.text === "exec")
    return [{ kind: "command", words: passed.length > 0 ? passed : rest.slice(1) }];
  const tasks = rest[0]?.text === "run" ? rest.slice(1) : rest;
  if (tasks.some(({ dynamic }) => dynamic)) {
    return [{ kind: "unknown", why: `the tasks of ${program} are only known when it runs`, topic: RUN_TIME }];
  }
  return tasks.map(({ text }) => {
    const label = `${program} ${text}`;
    return { kind: "script", label, name: text, args: passed, owner: "members", hooks: true, optional: true };
  });
}
