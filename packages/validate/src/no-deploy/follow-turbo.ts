import { GateError } from "@gate/core";
import type { ToolInvocation } from "./follow-tools.ts";
import { readOptionsAnywhere, RUN_TIME, type ScriptInvocation } from "./invocation.ts";
import { followScript } from "./follow-scripts.ts";
import type { Outcome } from "./outcome.ts";
import { type Follower, type Knowledge, type Place, unresolved } from "./place.ts";
import { word } from "../shell/word.ts";
import { isTable } from "@gate/wrangler";
import { parseJsonWithComments } from "./read-json.ts";
import { WORKSPACE } from "./workspace-path.ts";

const VALUE_OPTIONS = [
  "--filter",
  "-F",
  "--cwd",
  "--concurrency",
  "--cache-dir",
  "--cache",
  "--token",
  "--team",
  "--api",
  "--scope",
  "--output-logs",
  "--log-order",
  "--log-prefix",
  "--env-mode",
  "--summarize",
  "--ui",
];
/** Commands of turbo that run no task. */
const BUILT_IN = new Set([
  "prune",
  "gen",
  "generate",
  "login",
  "logout",
  "link",
  "unlink",
  "ls",
  "info",
  "daemon",
  "query",
  "telemetry",
  "config",
  "boundaries",
  "scan",
]);
const MAX_TASKS = 500;

/** `turbo deploy`, `turbo run build test --filter=x -- args`: the script in every package, and the tasks that it depends on. */
export async function followTurbo(
  follower: Follower,
  { words, program }: ToolInvocation,
  place: Place,
  knowledge: Knowledge,
): Promise<Outcome[]> {
  const { values, rest, passed } = readOptionsAnywhere(words, VALUE_OPTIONS);
  if (["--dry-run", "--dry", "--help", "--version"].some((flag) => values.has(flag))) return [];
  const asked = rest[0]?.text === "run" || rest[0]?.text === "watch" ? rest.slice(1) : rest;
  if (BUILT_IN.has(rest[0]?.text ?? "")) return [];
  const filters = ["--filter", "-F", "--scope"]
    .flatMap((flag) => values.get(flag) ?? [])
    .map(({ text }) => text);
  const dependencies = await readDependencies(follower);
  const names = asked.filter(({ dynamic }) => !dynamic).map(({ text }) => text);
  const outcomes: Outcome[] =
    names.length === asked.length
      ? []
      : [unresolved(place, `the tasks of ${program} are only known when it runs`, RUN_TIME)];
  for (const name of names) {
    const script = scriptOf(name, `${program} ${name}`, filters);
    outcomes.push(...(await followScript(follower, { ...script, args: passed }, place, knowledge)));
  }
  for (const needed of collect(names, dependencies)) {
    // A dependency may belong to a package that no filter names.
    const script = scriptOf(needed, `${program} ${names.join(" ")} (${needed})`, []);
    outcomes.push(...(await followScript(follower, script, place, knowledge)));
  }
  return outcomes;
}

/** `web#deploy` is the task of one package, `//#deploy` that of the root. */
function scriptOf(text: string, label: string, filters: readonly string[]): ScriptInvocation {
  const [owner, name] = text.includes("#") ? text.split("#", 2) : [undefined, text];
  return {
    kind: "script",
    label,
    name: name ?? text,
    args: [],
    folder: owner === "//" ? word(WORKSPACE) : undefined,
    owner:
      owner === "//"
        ? "nearest"
        : owner !== undefined
          ? { name: owner }
          : filters.length > 0
            ? { filters }
            : "members",
    hooks: true,
    optional: true,
  };
}

/** `dependsOn` of every turbo.json, by the name of the task without its package. */
async function readDependencies({ files }: Follower): Promise<ReadonlyMap<string, readonly string[]>> {
  const dependencies = new Map<string, string[]>();
  for (const file of files.tracked) {
    if (!/(?:^|\/)turbo\.jsonc?$/.test(file) || file.includes("node_modules/")) continue;
    for (const [task, needs] of readTasks(file, await files.read(file)))
      dependencies.set(task, [...(dependencies.get(task) ?? []), ...needs]);
  }
  return dependencies;
}

function readTasks(file: string, text: string): [string, string[]][] {
  let document: unknown;
  try {
    document = parseJsonWithComments(text);
  } catch (cause) {
    throw new GateError("FILE_UNREADABLE", `${file} is not valid JSON`, { location: { file }, cause });
  }
  const table = isTable(document) ? (document["tasks"] ?? document["pipeline"]) : undefined;
  return Object.entries(isTable(table) ? table : {}).map(([name, task]) => {
    const needs = isTable(task) ? task["dependsOn"] : undefined;
    const texts = Array.isArray(needs) ? needs.filter((need) => typeof need === "string") : [];
    return [name.split("#").at(-1) ?? name, texts];
  });
}

/** The tasks that these need, without themselves: every package runs them already. */
function collect(names: readonly string[], dependencies: ReadonlyMap<string, readonly string[]>): string[] {
  const asked = new Set(names);
  const found = new Set<string>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined && found.size < MAX_TASKS; name = open.pop()) {
    for (const need of dependencies.get(name.split("#").at(-1) ?? name) ?? []) {
      if (need.startsWith("$")) continue;
      const plain = need.replace(/^\^/, "");
      if (found.has(plain) || asked.has(plain)) continue;
      found.add(plain);
      open.push(plain);
    }
  }
  return [...found];
}
