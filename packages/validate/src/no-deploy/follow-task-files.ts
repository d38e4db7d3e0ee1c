import { posix } from "node:path";
import { GateError } from "@gate/core";
import { isTable, parseTomlValues } from "@gate/wrangler";
import { parse } from "yaml";
import { UNKNOWN, type Word } from "../shell/word.ts";
import { followFile } from "./follow-files.ts";
import type { ToolInvocation } from "./follow-tools.ts";
import { readOptions, RUN_TIME } from "./invocation.ts";
import type { Outcome } from "./outcome.ts";
import { type Follower, type Knowledge, leaveShell, type Place, unresolved } from "./place.ts";
import { resolvePath, WORKSPACE } from "./workspace-path.ts";

type Kind = "just" | "task" | "mise";

/** A task, whichever tool runs it. */
interface Task {
  /** Other tasks that run with it, before, after or among its commands. */
  needs: readonly string[];
  commands: readonly string[];
  folder?: string | undefined;
}

const FILES: Readonly<Record<Kind, readonly string[]>> = {
  just: ["justfile", "Justfile", ".justfile"],
  task: [
    "Taskfile.yml",
    "Taskfile.yaml",
    "taskfile.yml",
    "taskfile.yaml",
    "Taskfile.dist.yml",
    "Taskfile.dist.yaml",
  ],
  mise: [
    "mise.toml",
    ".mise.toml",
    "mise/config.toml",
    ".mise/config.toml",
    ".config/mise.toml",
    ".config/mise/config.toml",
  ],
};
const MAX_DEPTH = 8;
const SCRIPT_FOLDERS = ["mise-tasks", ".mise-tasks", "mise/tasks", ".mise/tasks", ".config/mise/tasks"];
const VALUE_OPTIONS = [
  "-C",
  "--cd",
  "-f",
  "--justfile",
  "-d",
  "--working-directory",
  "--dir",
  "-t",
  "--taskfile",
  "-E",
  "--env",
  "-j",
  "--jobs",
];

/** Tasks of just, go-task and mise: what stands in their file. */
export async function followTaskFile(
  follower: Follower,
  { words, program, tool }: ToolInvocation,
  place: Place,
  knowledge: Knowledge,
): Promise<Outcome[]> {
  const kind: Kind = tool === "just" || tool === "task" ? tool : "mise";
  let { rest, values } = readOptions(words, VALUE_OPTIONS);
  if (
    ["--list", "-l", "--summary", "--version", "--dry-run", "-n", "--help", "--fmt"].some((flag) =>
      values.has(flag),
    )
  )
    return [];
  if (kind === "mise") {
    const separator = rest.findIndex(({ text }) => text === "--");
    if (/^(?:exec|x|watch)$/.test(rest[0]?.text ?? "") && separator !== -1)
      return follower.followWords(rest.slice(separator + 1), place, knowledge);
    // `mise ship`: a word that is no command of mise is a task, if there is such a task.
    const isRun = /^(?:run|r)$/.test(rest[0]?.text ?? "");
    if (!isRun && !(await isMiseTask(follower, rest[0], place))) return [];
    if (isRun) ({ rest, values } = readOptions(rest.slice(1), VALUE_OPTIONS));
  }
  const named: Place = {
    ...place,
    trail: [...place.trail, [program, ...rest.map(({ text }) => text)].join(" ")],
  };
  const start =
    values.get("-C")?.[0] ?? values.get("--cd")?.[0] ?? values.get("-d")?.[0] ?? values.get("--dir")?.[0];
  const folder = start ? resolvePath(place.folder, start) : place.folder;
  if (folder === undefined || rest.some(({ dynamic }) => dynamic))
    return [unresolved(named, `the tasks of ${program} are only known when it runs`, RUN_TIME)];
  const tasks = await readTasks(follower, kind, folder);
  const asked = listAsked(kind, rest, tasks);
  const outcomes: Outcome[] = [];
  const seen = new Set<string>();
  const open = [...asked];
  for (let name = open.shift(); name !== undefined; name = open.shift()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const task = tasks.get(name);
    if (task === undefined) {
      const script = findScript(follower, name);
      if (kind === "mise" && script !== undefined) {
        const path: Word = { text: `${WORKSPACE}/${script}`, dynamic: false };
        outcomes.push(...(await followFile(follower, { kind: "file", path }, named, knowledge)));
      } else if (asked.includes(name)) outcomes.push(unresolved(named, `no task ${name} is tracked`));
      continue;
    }
    open.push(...task.needs);
    const own = `${program} ${name}`;
    if (place.scripts.filter((other) => other === own).length >= 2) {
      follower.memory.cuts += 1;
      continue;
    }
    const here = { ...named, folder: task.folder, scripts: [...place.scripts, own] };
    for (const command of task.commands)
      outcomes.push(...(await follower.followText(command, here, leaveShell(knowledge), undefined)));
  }
  return outcomes;
}

/** Commands of mise that stand before a task of the same name. */
const MISE_COMMANDS = new Set(
  "activate alias b backends bin-paths cache cfg completion config current deactivate doctor dr edit en env exec e fmt g generate global hook-env i implode install install-into latest link list ln local ls ls-remote outdated p plugins prepare prune registry reshim rm rs self-update set settings shell sh sync t tasks test-tool tool tool-stub trust u uninstall unset unuse up upgrade use v version w watch where which x".split(
    " ",
  ),
);

async function isMiseTask(follower: Follower, name: Word | undefined, { folder }: Place): Promise<boolean> {
  if (name === undefined || name.dynamic || folder === undefined || MISE_COMMANDS.has(name.text))
    return false;
  if (findScript(follower, name.text) !== undefined) return true;
  return (await readTasks(follower, "mise", folder)).has(name.text);
}

function findScript(follower: Follower, name: string): string | undefined {
  return SCRIPT_FOLDERS.map((base) => posix.join(base, name.replaceAll(":", "/"))).find((file) =>
    follower.files.tracked.has(file),
  );
}

/** just takes arguments behind a recipe; every word that is a recipe counts as one. */
function listAsked(kind: Kind, rest: readonly Word[], tasks: ReadonlyMap<string, Task>): string[] {
  const names = rest.map(({ text }) => text).filter((text) => !text.startsWith("-") && !/^\w+=/.test(text));
  const [first] = names;
  if (first === undefined) {
    const all = [...tasks.keys()];
    return [...all.filter((name) => name === "default"), ...all].slice(0, 1);
  }
  return kind === "task" ? names : [first, ...names.slice(1).filter((name) => tasks.has(name))];
}

async function readTasks(follower: Follower, kind: Kind, start: string): Promise<ReadonlyMap<string, Task>> {
  const tasks = new Map<string, Task>();
  for (let folder = start; ; folder = posix.dirname(folder) === "." ? "" : posix.dirname(folder)) {
    for (const name of FILES[kind]) {
      const file = posix.join(folder, name);
      if (!follower.files.tracked.has(file)) continue;
      const text = await follower.files.read(file);
      const found = kind === "just" ? readJustfile(text, folder) : readTable(file, kind, text, folder);
      for (const [task, value] of found) if (!tasks.has(task)) tasks.set(task, value);
      // Only mise adds the tasks of the folders above.
      if (kind !== "mise") return tasks;
    }
    if (folder === "") return tasks;
  }
}

/** `name argument='x': needed` and the indented lines below it; `{{ … }}` is not known. */
function readJustfile(text: string, folder: string): [string, Task][] {
  const tasks: [string, { needs: string[]; commands: string[]; folder: string }][] = [];
  let lines: string[] | undefined;
  const finish = (): void => {
    if (lines && lines.length > 0) tasks.at(-1)?.[1].commands.push(lines.join("\n"));
    lines = undefined;
  };
  for (const line of text.split(/\r?\n/)) {
    if (/^\s/.test(line) && lines) {
      lines.push(fillIn(line.trim().replace(/^[@-]+/, "")));
      continue;
    }
    const recipe = /^@?([A-Za-z_][\w-]*)([^:]*):(?!=)(.*)$/.exec(line);
    if (!recipe) continue;
    finish();
    const needs = (recipe[3] ?? "").replace(/#.*$/, "").match(/[A-Za-z_][\w-]*/g) ?? [];
    tasks.push([recipe[1] ?? "", { needs, commands: [], folder }]);
    lines = [];
  }
  finish();
  return tasks;
}

function readTable(file: string, kind: Kind, text: string, folder: string): [string, Task][] {
  let document: unknown;
  try {
    document = kind === "task" ? parse(text, { logLevel: "silent" }) : parseTomlValues(text);
  } catch (cause) {
    throw new GateError("FILE_UNREADABLE", `${file} cannot be read`, { location: { file }, cause });
  }
  const table = isTable(document) ? document["tasks"] : undefined;
  return Object.entries(isTable(table) ? table : {}).map(([name, value]) => [name, readTask(value, folder)]);
}

function readTask(value: unknown, folder: string): Task {
  const task = isTable(value) ? value : { run: value };
  const needs: string[] = [];
  const commands: string[] = [];
  // An alias of YAML may hold itself, and no tool takes lists in lists.
  const add = (entry: unknown, depth = 0): void => {
    if (depth > MAX_DEPTH) return;
    if (Array.isArray(entry)) for (const one of entry) add(one, depth + 1);
    else if (typeof entry === "string") commands.push(fillIn(entry));
    else if (isTable(entry)) {
      if (typeof entry["task"] === "string") needs.push(entry["task"]);
      add(entry["cmd"], depth + 1);
    }
  };
  for (const key of ["run", "cmds", "cmd"]) add(task[key]);
  for (const key of ["depends", "depends_post", "wait_for", "deps"]) {
    const list = task[key];
    for (const need of Array.isArray(list) ? list : [list]) {
      if (typeof need === "string") needs.push(need.split(" ")[0] ?? need);
      else if (isTable(need) && typeof need["task"] === "string") needs.push(need["task"]);
    }
  }
  const dir =
    typeof task["dir"] === "string"
      ? resolvePath(folder, { text: fillIn(task["dir"]), dynamic: false })
      : folder;
  return { needs, commands, folder: dir };
}

/** `{{ … }}` is filled in by the tool. */
function fillIn(text: string): string {
  return text.replaceAll(/\{\{[^}]{0,200}\}\}/g, UNKNOWN);
}
