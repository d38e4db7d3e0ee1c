import { posix } from "node:path";
import { followScript } from "./follow-scripts.ts";
import type { ToolInvocation } from "./follow-tools.ts";
import { readOptions, readOptionsAnywhere, RUN_TIME, type ScriptInvocation } from "./invocation.ts";
import { readScriptTokens, type ScriptToken } from "./javascript-tokens.ts";
import type { Outcome } from "./outcome.ts";
import { choosePackages } from "./package-filters.ts";
import { type Follower, type Knowledge, leaveShell, type Place, unresolved } from "./place.ts";

/** A task of vite.config.ts. */
interface Task {
  file: string;
  line: number;
  /** What is no plain text is only known when the configuration runs. */
  commands: readonly string[];
  needs: readonly string[];
}

const CONFIG = /^vite\.config\.[cm]?[jt]s$/;
const FILTERS = ["-F", "--filter"];
const VALUE_OPTIONS = [...FILTERS, "-C", "--concurrency-limit", "--log"];

/** `vp run` of Vite+: scripts of package.json, and the tasks that stand in vite.config.ts. */
export async function followVitePlus(
  follower: Follower,
  { words, program }: ToolInvocation,
  place: Place,
  knowledge: Knowledge,
): Promise<Outcome[]> {
  const { rest } =
    program === "vpr" ? { rest: [{ text: "run", dynamic: false }, ...words] } : readOptions(words);
  const verb = rest[0]?.text ?? "";
  if (/^(?:exec|x|dlx)$/.test(verb)) {
    const inner = readOptions(rest.slice(1), FILTERS).rest;
    return inner.length > 0 ? follower.followWords(inner, place, knowledge) : [];
  }
  if (verb !== "run") return [];
  const options = readOptionsAnywhere(rest.slice(1), VALUE_OPTIONS);
  const [asked, ...args] = options.rest;
  if (asked === undefined) return [];
  const label = `${program} ${program === "vpr" ? "" : "run "}${asked.text}`;
  const named: Place = { ...place, trail: [...place.trail, label] };
  const filters = FILTERS.flatMap((name) => options.values.get(name) ?? []);
  if (asked.dynamic || place.folder === undefined || filters.some(({ dynamic }) => dynamic))
    return [unresolved(named, `the tasks of ${program} are only known when it runs`, RUN_TIME)];
  const mark = asked.text.lastIndexOf("#");
  const name = asked.text.slice(mark + 1);
  const owner: ScriptInvocation["owner"] =
    mark > 0
      ? { name: asked.text.slice(0, mark) }
      : filters.length > 0
        ? { filters: filters.map(({ text }) => text) }
        : ["-r", "--recursive", "-t", "--transitive"].some((flag) => options.values.has(flag))
          ? "all"
          : "nearest";
  const configs = await findConfigs(follower, owner, place.folder);
  const found: Outcome[] = [];
  let isFound = false;
  for (const file of configs) {
    const tasks = await readTasks(follower, file);
    isFound ||= tasks.has(name);
    found.push(...(await followTasks(follower, tasks, name, file, named, knowledge)));
  }
  const script = { kind: "script", label, name, args, owner, hooks: true, optional: isFound } as const;
  return [...found, ...(await followScript(follower, script, place, knowledge))];
}

async function followTasks(
  follower: Follower,
  tasks: ReadonlyMap<string, Task>,
  first: string,
  file: string,
  place: Place,
  knowledge: Knowledge,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const open = [first];
  const seen = new Set<string>();
  for (let name = open.shift(); name !== undefined; name = open.shift()) {
    const task = tasks.get(name);
    if (task === undefined || seen.has(name)) continue;
    seen.add(name);
    open.push(...task.needs);
    const own = `${file}#${name}`;
    if (place.scripts.filter((other) => other === own).length >= 2) {
      follower.memory.cuts += 1;
      continue;
    }
    const line = `${task.file}:${task.line}`;
    if (task.commands.length === 0) {
      outcomes.push(unresolved({ ...place, trail: [...place.trail, line] }, "its command is no plain text"));
    }
    const folder = posix.dirname(file) === "." ? "" : posix.dirname(file);
    const here = { ...place, folder, scripts: [...place.scripts, own] };
    for (const command of task.commands)
      outcomes.push(...(await follower.followText(command, here, leaveShell(knowledge), () => line)));
  }
  return outcomes;
}

async function findConfigs(
  { files, packages }: Follower,
  owner: ScriptInvocation["owner"],
  start: string,
): Promise<string[]> {
  const configs = [...files.tracked].filter((file) => CONFIG.test(posix.basename(file)));
  const inFolder = (folder: string): string[] =>
    configs.filter((file) => posix.dirname(file) === (folder || "."));
  if (owner === "nearest") {
    for (let folder = start; ; folder = posix.dirname(folder) === "." ? "" : posix.dirname(folder)) {
      const found = inFolder(folder);
      if (found.length > 0 || folder === "") return found;
    }
  }
  if (typeof owner === "string") return configs;
  const all = await packages.listAll();
  const chosen =
    "filters" in owner
      ? choosePackages(all, owner.filters, start)
      : all.filter((one) => one.name === owner.name);
  return chosen.flatMap(({ folder }) => inFolder(folder));
}

/** What stands in `tasks: { … }`; a spread and the like are passed over. */
async function readTasks({ files, budget }: Follower, file: string): Promise<ReadonlyMap<string, Task>> {
  const text = await files.read(file);
  budget.spendText(text);
  const tokens = readScriptTokens(text);
  const start = tokens.findIndex(
    (token, index) =>
      token.text === "tasks" && tokens[index + 1]?.text === ":" && tokens[index + 2]?.text === "{",
  );
  const entries = start === -1 ? [] : readEntries(tokens.slice(start + 2));
  return new Map(
    entries.map(({ key, value }) => {
      const inner = new Map(
        isSign(value[0], "{") ? readEntries(value).map((entry) => [entry.key.text, entry.value]) : [],
      );
      const command = isSign(value[0], "{") ? inner.get("command") : value;
      const task: Task = {
        file,
        line: (command?.[0] ?? key).line,
        commands: listStrings(command ?? []),
        needs: listStrings(inner.get("dependsOn") ?? []),
      };
      return [key.text, task];
    }),
  );
}

/** The keys of an object and the tokens of their values; the first token is its `{`. */
function readEntries(tokens: readonly ScriptToken[]): { key: ScriptToken; value: ScriptToken[] }[] {
  const entries: { key: ScriptToken; value: ScriptToken[] }[] = [];
  let depth = 0;
  let value: ScriptToken[] | undefined;
  for (const [index, token] of tokens.entries()) {
    const sign = token.kind === "sign" ? token.text : "";
    if (/^[}\])]$/.test(sign)) depth -= 1;
    if (depth === 0 && index > 0) break;
    if (depth === 1 && sign === ",") value = undefined;
    else if (value) value.push(token);
    else if (depth === 1 && isSign(tokens[index + 1], ":")) entries.push({ key: token, value: (value = []) });
    if (/^[{[(]$/.test(sign)) depth += 1;
  }
  return entries.map((entry) => ({ ...entry, value: entry.value.slice(1) }));
}

/** One text or a list of texts and nothing else. */
function listStrings(tokens: readonly ScriptToken[]): string[] {
  const isList = isSign(tokens[0], "[");
  const inner = isList
    ? tokens.slice(1, -1).filter(({ text, kind }) => kind !== "sign" || text !== ",")
    : tokens;
  const isPlain =
    (isList || inner.length === 1) && inner.every(({ kind }) => kind === "string" || kind === "template");
  return isPlain ? inner.map(({ text }) => text) : [];
}

function isSign(token: ScriptToken | undefined, text: string): boolean {
  return token?.kind === "sign" && token.text === text;
}
