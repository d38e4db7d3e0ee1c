import { isTable } from "@gate/wrangler";
import { matchesGlob } from "../shell/glob.ts";
import { UNKNOWN, type Word } from "../shell/word.ts";
import { doubtFaults, followScript } from "./follow-scripts.ts";
import type { ToolInvocation } from "./follow-tools.ts";
import { readOptions, RUN_TIME } from "./invocation.ts";
import { type NxProject, type NxWorkspace, readNxWorkspace, tablesOf } from "./nx-projects.ts";
import type { Outcome } from "./outcome.ts";
import { type Follower, type Knowledge, leaveShell, type Place, unresolved } from "./place.ts";
import { WORKSPACE } from "./workspace-path.ts";

type Table = Readonly<Record<string, unknown>>;

/** Commands of nx that run no target. */
const BUILT_IN = new Set(
  "graph dep-graph format format:check format:write show report list migrate reset repair init add connect daemon import generate g watch sync sync:check login logout release view-logs fix-ci record start-ci-run stop-all-agents print-affected".split(
    " ",
  ),
);
const VALUE_OPTIONS = [
  "-t",
  "--target",
  "--targets",
  "-p",
  "--project",
  "--projects",
  "--parallel",
  "--base",
  "--head",
  "--exclude",
  "-c",
  "--configuration",
  "--runner",
  "--files",
  "--output-style",
  "--outputStyle",
];
const MAX_DEPTH = 20;

interface NxCall {
  targets: string[];
  /** Names and patterns; undefined: every project. */
  projects: string[] | undefined;
  configuration: string | undefined;
  args: readonly Word[];
}

/** `nx deploy web`, `nx run web:deploy:production`, `nx run-many -t deploy`, `nx affected -t deploy`. */
export async function followNx(
  follower: Follower,
  { words }: ToolInvocation,
  place: Place,
  knowledge: Knowledge,
): Promise<Outcome[]> {
  const exec = words[0]?.text === "exec" ? words.findIndex(({ text }) => text === "--") : -1;
  if (exec !== -1) return follower.followWords(words.slice(exec + 1), place, knowledge);
  const call = readCall(words);
  if (call === undefined) return [];
  const named: Place = {
    ...place,
    trail: [...place.trail, ["nx", ...words.map(({ text }) => text)].join(" ")],
  };
  if (call.targets.length === 0 || call.targets.some((target) => target.includes(UNKNOWN)))
    return [unresolved(named, "the targets of nx are only known when it runs", RUN_TIME)];
  const workspace = await readNxWorkspace(follower.files, follower.packages);
  const chosen = workspace.projects.filter(
    ({ name, folder }) =>
      call.projects?.every(
        (pattern) =>
          !(
            pattern === name ||
            pattern === folder ||
            pattern === name.split("/").at(-1) ||
            pattern.includes(UNKNOWN) ||
            matchesGlob(name, pattern)
          ),
      ) !== true,
  );
  if (chosen.length === 0)
    return [unresolved(named, `no project ${call.projects?.join(", ") ?? ""} is tracked`, "nx")];
  const run = new NxRun(follower, workspace, call, leaveShell(knowledge));
  const outcomes = await doubtFaults(follower, named);
  const nobodys = call.targets.find((name) =>
    chosen.every(({ targets, scripts }) => !targets.has(name) && !scripts.has(name)),
  );
  if (nobodys !== undefined)
    outcomes.push(unresolved(named, `no project declares ${nobodys}: a plugin of nx may`, "nx plugin"));
  for (const project of chosen)
    for (const target of call.targets) outcomes.push(...(await run.follow(project, target, named, 0)));
  return outcomes;
}

class NxRun {
  readonly #seen = new Set<string>();
  readonly #follower: Follower;
  readonly #workspace: NxWorkspace;
  readonly #call: NxCall;
  readonly #knowledge: Knowledge;

  constructor(follower: Follower, workspace: NxWorkspace, call: NxCall, knowledge: Knowledge) {
    this.#follower = follower;
    this.#workspace = workspace;
    this.#call = call;
    this.#knowledge = knowledge;
  }

  async follow(project: NxProject, name: string, place: Place, depth: number): Promise<Outcome[]> {
    const key = `${project.file}#${name}`;
    if (depth > MAX_DEPTH || this.#seen.has(key)) return [];
    this.#seen.add(key);
    const declared = project.targets.get(name);
    const executor = declared?.["executor"];
    const defaults =
      this.#workspace.defaults.get(typeof executor === "string" ? executor : name) ??
      this.#workspace.defaults.get(name);
    if (declared === undefined && !project.scripts.has(name)) return [];
    const target: Table = { ...defaults, ...declared };
    const outcomes: Outcome[] = [];
    for (const [needed, everywhere] of readDependencies(target)) {
      const projects = everywhere ? this.#workspace.projects : [project];
      for (const other of projects) outcomes.push(...(await this.follow(other, needed, place, depth + 1)));
    }
    const inside = { ...place, trail: [...place.trail, `${project.file} ${name}`] };
    outcomes.push(
      ...(await this.#followTarget(project, name, target, declared === undefined, inside, depth)),
    );
    return outcomes;
  }

  async #followTarget(
    project: NxProject,
    name: string,
    target: Table,
    isScript: boolean,
    place: Place,
    depth: number,
  ): Promise<Outcome[]> {
    const executor = typeof target["executor"] === "string" ? target["executor"] : undefined;
    const configuration = this.#call.configuration ?? text(target["defaultConfiguration"]);
    const configurations = new Map(tablesOf(target["configurations"]));
    const options: Table = {
      ...(isTable(target["options"]) ? target["options"] : {}),
      ...(configuration === undefined ? {} : configurations.get(configuration)),
    };
    const args = depth === 0 ? this.#call.args : [];
    if (isScript || executor === "nx:run-script") {
      const script = text(options["script"]) ?? name;
      return followScript(
        this.#follower,
        {
          kind: "script",
          label: `script ${script}`,
          name: script,
          args,
          folder: { text: `${WORKSPACE}/${project.folder}`, dynamic: false },
          owner: "nearest",
          hooks: true,
          optional: true,
        },
        place,
        this.#knowledge,
      );
    }
    if (executor !== undefined && /(?:cloudflare|wrangler|workers)[^:]*:(?:deploy|publish)/i.test(executor))
      return [{ kind: "deploys", trail: [...place.trail, `executor ${executor}`] }];
    const commands = [target["command"], options["command"], ...listCommands(options["commands"])].flatMap(
      (command) => text(command) ?? [],
    );
    const cwd = fillIn(text(options["cwd"]) ?? "", project);
    const folder = cwd.includes(UNKNOWN) ? undefined : cwd;
    const outcomes: Outcome[] = [];
    for (const command of commands) {
      const own = `${project.file}#${name}`;
      if (place.scripts.filter((other) => other === own).length >= 2) {
        this.#follower.memory.cuts += 1;
        continue;
      }
      const here = { ...place, folder, scripts: [...place.scripts, own] };
      outcomes.push(
        ...(await this.#follower.followText(
          fillIn(command, project),
          here,
          this.#knowledge,
          undefined,
          args,
        )),
      );
    }
    if (executor?.startsWith(".") === true)
      outcomes.push(unresolved(place, `the executor ${executor} is not read`, "nx"));
    return outcomes;
  }
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function listCommands(value: unknown): unknown[] {
  return Array.isArray(value)
    ? value.map((entry: unknown) => (isTable(entry) ? entry["command"] : entry))
    : [];
}

function fillIn(command: string, { name, folder }: NxProject): string {
  return command
    .replaceAll("{workspaceRoot}", WORKSPACE)
    .replaceAll("{projectRoot}", folder)
    .replaceAll("{projectName}", name)
    .replaceAll(/\{args\.[^}]{0,100}\}/g, UNKNOWN);
}

/** Names of targets, and whether those of every project are meant. */
function readDependencies(target: Table): [string, boolean][] {
  const needs = target["dependsOn"];
  if (!Array.isArray(needs)) return [];
  return needs.flatMap((need: unknown): [string, boolean][] => {
    if (isTable(need)) {
      const name = text(need["target"]);
      return name === undefined
        ? []
        : [[name, need["projects"] !== undefined || need["dependencies"] === true]];
    }
    if (typeof need !== "string") return [];
    const name = need.replace(/^\^/, "");
    return [
      [name.includes(":") ? (name.split(":").at(-1) ?? name) : name, need !== name || name.includes(":")],
    ];
  });
}

/** undefined: nothing is run. */
function readCall(words: readonly Word[]): NxCall | undefined {
  const values = new Map<string, Word[]>();
  const positionals: Word[] = [];
  const forwarded: Word[] = [];
  for (let rest = words; rest.length > 0;) {
    if (rest[0]?.text === "--") {
      forwarded.push(...rest.slice(1));
      break;
    }
    const options = readOptions(rest.slice(0, 2), VALUE_OPTIONS);
    const used = Math.max(1, Math.min(2, rest.length) - options.rest.length);
    const [first] = rest;
    if (first?.text.startsWith("-") === true) {
      for (const [name, found] of options.values) {
        // What nx does not know it hands on to the command.
        if (
          VALUE_OPTIONS.includes(name) ||
          /^--(?:all|verbose|skip-nx-cache|skipNxCache|nx-bail|no-cloud|graph)$/.test(name)
        )
          values.set(name, [...found]);
        else forwarded.push(first);
      }
      rest = rest.slice(first.text.includes("=") || !VALUE_OPTIONS.includes(first.text) ? 1 : used);
      continue;
    }
    if (first) positionals.push(first);
    rest = rest.slice(1);
  }
  if (values.has("--graph")) return undefined;
  const list = (...names: string[]): string[] =>
    names.flatMap((name) => values.get(name) ?? []).flatMap((word) => word.text.split(","));
  const configuration = list("-c", "--configuration")[0];
  const [command, ...others] = positionals.map((word) => word.text);
  if (command === undefined || BUILT_IN.has(command)) return undefined;
  const asked = list("-t", "--target", "--targets");
  const chosen = list("-p", "--project", "--projects");
  if (command === "run-many" || command === "affected" || command.startsWith("affected:")) {
    const inline = command.startsWith("affected:") ? [command.slice("affected:".length)] : [];
    const targets = [...asked, ...inline, ...(asked.length > 0 ? others : [])];
    return { targets, projects: chosen.length > 0 ? chosen : undefined, configuration, args: forwarded };
  }
  if (command === "run" || command === "run-one" || command.includes(":")) {
    const [project = "", target = "", ...rest] = (command.includes(":") ? command : (others[0] ?? "")).split(
      ":",
    );
    return {
      targets: target === "" ? [] : [target],
      projects: [project],
      configuration: rest[0] ?? configuration,
      args: forwarded,
    };
  }
  return {
    targets: [command],
    projects: others.length > 0 ? others.slice(0, 1) : undefined,
    configuration,
    args: forwarded,
  };
}
