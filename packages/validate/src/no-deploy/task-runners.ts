import { word, type Word } from "../shell/word.ts";
import { type Invocation, readOptionsAnywhere } from "./invocation.ts";
import { WORKSPACE } from "./workspace-path.ts";

const VALUE_OPTIONS = [
  "--filter",
  "-F",
  "--cwd",
  "--concurrency",
  "--cache-dir",
  "--token",
  "--team",
  "--scope",
  "--output-logs",
];

/** `turbo deploy`, `turbo run build test --filter=x -- args`, `lerna run x`: the script in every package. */
export function readTaskRunner(words: readonly Word[], program: string): Invocation[] {
  const { values, rest, passed } = readOptionsAnywhere(words, VALUE_OPTIONS);
  if (values.has("--dry-run") || values.has("--dry")) return [{ kind: "nothing" }];
  const tasks = rest[0]?.text === "run" ? rest.slice(1) : rest;
  if (tasks.some(({ dynamic }) => dynamic)) {
    return [{ kind: "unknown", why: `the tasks of ${program} are only known when it runs` }];
  }
  return tasks.map(({ text }) => {
    // `web#deploy` is the task of one package, `//#deploy` that of the root.
    const [owner, name] = text.includes("#") ? text.split("#", 2) : [undefined, text];
    return {
      kind: "script",
      label: `${program} ${text}`,
      name: name ?? text,
      args: passed,
      folder: owner === "//" ? word(WORKSPACE) : undefined,
      owner: owner === undefined ? "members" : owner === "//" ? "nearest" : { name: owner },
      hooks: true,
      optional: true,
    };
  });
}
