import { posix } from "node:path";
import { UNKNOWN, type Word } from "../shell/word.ts";
import { readScriptFacts, type ScriptFacts, type StartedProcess } from "./javascript-calls.ts";
import type { Invocation } from "./invocation.ts";
import { judgeWranglerWords } from "./judge-wrangler-words.ts";
import { isAssembled, listUnknownLoads, startsDecoded } from "./inline-code.ts";
import { mentionsDeploy, spawnsDeploy } from "./mentions.ts";
import type { Outcome } from "./outcome.ts";
import { type Follower, type Knowledge, leaveShell, type Place, unresolved } from "./place.ts";
import { readInvocation } from "./read-invocation.ts";
import { resolvePath } from "./workspace-path.ts";

const MAX_MODULES = 60;
/** Lines as long as these are written by bundlers. */
const BUNDLED_LINE = 2000;
const PROMISE =
  /(?:deploy|publish|release|rollout|rollback|ship|upload|provision|migrat|destroy|teardown|cleanup)/i;
const HARMLESS = /(?:dry-?run|check|help|build|test|validate|lint|list|status|local)/i;

interface Program {
  file: string;
  text: string;
  args: readonly Word[];
}

/**
 * Follows the processes that a JavaScript or TypeScript program starts. What stands in the program itself counts as run,
 * unless its arguments may choose; what stands in a module that it imports does so where the name of the program or its
 * arguments promise it.
 */
export async function followJavaScript(
  follower: Follower,
  { file, text, args }: Program,
  place: Place,
  knowledge: Knowledge,
): Promise<Outcome[]> {
  if (isBundled(text)) {
    return spawnsDeploy(text)
      ? [unresolved(place, `${file} is bundled and names a deploying command`, `bundle ${file}`)]
      : [];
  }
  const { processes, readsArguments, code } = readFacts(follower, text);
  const words = args.map((word) => word.text);
  const promised =
    PROMISE.test(`${posix.basename(file)} ${words.join(" ")}`) && !words.some((word) => HARMLESS.test(word));
  const outcomes = await followProcesses(follower, { file, args }, processes, place, knowledge);
  const isCertain = promised || !readsArguments || args.length === 0;
  const own = isCertain ? outcomes : outcomes.map((outcome) => doubt(outcome, "its arguments may choose"));
  const modules = await listModules(follower, { file, text });
  const chosen = PROMISE.test(posix.basename(file)) ? undefined : await listChosen(follower, modules, words);
  const all = [...own];
  for (const module of modules) {
    const found = await followModule(follower, module, place, knowledge);
    const isRun = promised && (chosen === undefined || chosen.has(module.file));
    all.push(...(isRun ? found : found.map((outcome) => doubt(outcome, "in a module that it imports"))));
  }
  if (all.length > 0) return all;
  if (spawnsDeploy(code)) return [unresolved(place, `${file} names a deploying command`)];
  if (startsDecoded(code)) return [unresolved(place, `what ${file} starts is only known when it runs`)];
  return followLoadable(follower, { file, text }, place, knowledge);
}

/** Modules that a name which is put together may mean: those beside its beginning. That one of them deploys is a doubt. */
async function followLoadable(
  follower: Follower,
  { file, text }: Module,
  place: Place,
  knowledge: Knowledge,
): Promise<Outcome[]> {
  for (const start of new Set(listUnknownLoads(text))) {
    if (!/^(?:\.{1,2}\/|$)/.test(start)) continue;
    const from = posix.join(posix.dirname(file), start === "" ? "./" : start);
    const loadable = [...follower.files.tracked].filter(
      (name) =>
        name.startsWith(from === "./" ? "" : from) &&
        !name.slice(from === "./" ? 0 : from.length).includes("/") &&
        /\.[cm]?[jt]s$/.test(name),
    );
    for (const module of loadable.slice(0, MAX_MODULES)) {
      if (module === file) continue;
      const found = await followModule(
        follower,
        { file: module, text: await follower.files.read(module) },
        place,
        knowledge,
      );
      const [first] = found.filter(({ kind }) => kind === "deploys");
      if (first) return [doubt(first, "in a module that it may load")];
    }
  }
  return [];
}

/** Code on a command line: it reads modules as if it lay in the folder where it runs. */
export function followCode(
  follower: Follower,
  { program, text, args }: Extract<Invocation, { kind: "code" }>,
  place: Place,
  knowledge: Knowledge,
): Promise<Outcome[]> {
  const name = `${program} -e`;
  const inside: Place = { ...place, trail: [...place.trail, name] };
  const file = posix.join(place.folder ?? "", name);
  return followJavaScript(follower, { file, text, args }, inside, knowledge);
}

function doubt(outcome: Outcome, why: string): Outcome {
  if (outcome.kind !== "deploys") return outcome;
  return { kind: "unresolved", trail: [...outcome.trail, why], line: outcome.line };
}

async function followProcesses(
  follower: Follower,
  { file, args }: Pick<Program, "file" | "args">,
  processes: readonly StartedProcess[],
  place: Place,
  knowledge: Knowledge,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const inside = leaveShell(knowledge);
  for (const { command, folder, line } of processes) {
    const here: Place = {
      ...place,
      folder:
        folder === undefined
          ? undefined
          : folder === ""
            ? place.folder
            : resolvePath(place.folder, { text: folder, dynamic: false }),
      trail: [...place.trail, `${file}:${line}`],
    };
    if (typeof command !== "string") {
      outcomes.push(...passOn(command, args, here));
      if (isWorthReading(command)) outcomes.push(...(await follower.followWords(command, here, inside)));
    } else if (!command.startsWith(UNKNOWN)) {
      // The parser of the shell has its own mark for what is unknown.
      outcomes.push(...(await follower.followText(command, here, inside, undefined)));
      // `deploy${flags}`: what is filled in may begin a word of its own.
      const apart = command.replaceAll(/([\w.-])\u2026/g, "$1 \u2026");
      if (apart !== command)
        outcomes.push(
          ...(await follower.followText(apart, here, inside, undefined)).filter(
            ({ kind }) => kind === "deploys",
          ),
        );
    }
  }
  return outcomes.filter(({ kind, trail }) => kind !== "unresolved" || isAboutDeploys(trail));
}

/** `spawn("npx", ["wrangler", ...args])` with the arguments of the program itself. */
function passOn(command: readonly Word[], args: readonly Word[], place: Place): Outcome[] {
  if (args.length === 0 || !command.some(({ text }) => text === UNKNOWN)) return [];
  const at = command.findIndex(({ text }) => text === UNKNOWN);
  const filled = [...command.slice(0, at), ...args, ...command.slice(at + 1)];
  return readInvocation(filled, undefined).flatMap((invocation): Outcome[] => {
    const words = invocation.kind === "command" ? readInvocation(invocation.words, undefined) : [invocation];
    return words.flatMap((inner): Outcome[] => {
      if (inner.kind !== "wrangler") return [];
      const judged = judgeWranglerWords(inner.words);
      return judged.deploys === "yes"
        ? [{ kind: "deploys", trail: [...place.trail, `wrangler ${judged.command}`] }]
        : [];
    });
  });
}

/** A program that is only known when it runs is what most helpers start. */
function isWorthReading([first]: readonly Word[]): boolean {
  return first !== undefined && !first.dynamic;
}

/** Doubts of a program are told where they are about wrangler; that a file is missing or a name unknown is no doubt there. */
function isAboutDeploys(trail: readonly string[]): boolean {
  return /wrangler|cloudflare|deploy/i.test(trail.slice(-2).join(" "));
}

interface Module {
  file: string;
  text: string;
}

async function followModule(
  follower: Follower,
  { file, text }: Module,
  place: Place,
  knowledge: Knowledge,
): Promise<Outcome[]> {
  const { processes, code } = readFacts(follower, text);
  const found = await followProcesses(follower, { file, args: [] }, processes, place, knowledge);
  return found.length === 0 && mentionsDeploy(code)
    ? [unresolved(place, `${file} names a deploying command`, `module ${file}`)]
    : found;
}

/** What a program imports, at whatever remove. */
async function listModules(follower: Follower, first: Module): Promise<Module[]> {
  const modules: Module[] = [];
  const seen = new Set([first.file]);
  const open = [first];
  for (let current = open.pop(); current !== undefined && seen.size < MAX_MODULES; current = open.pop()) {
    for (const path of readFacts(follower, current.text).imports) {
      const file = findModule(follower, posix.join(posix.dirname(current.file), path));
      // Data runs nothing, whatever scripts a package.json has, unless its reader starts what it does not name.
      if (file === undefined || seen.has(file)) continue;
      if (file.endsWith(".json") && !isAssembled(current.text, true)) continue;
      seen.add(file);
      const text = await follower.files.read(file);
      if (isBundled(text)) continue;
      open.push({ file, text });
      modules.push({ file, text });
    }
  }
  return modules;
}

/**
 * The modules that an argument chooses by their name, with what they import: `cli upload` runs upload.ts and not
 * deploy.ts beside it. undefined: no argument names one.
 */
async function listChosen(
  follower: Follower,
  modules: readonly Module[],
  words: readonly string[],
): Promise<ReadonlySet<string> | undefined> {
  const simplify = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  const wanted = new Set(words.filter((word) => PROMISE.test(word)).map(simplify));
  const named = modules.filter(({ file }) => wanted.has(simplify(posix.parse(file).name)));
  if (named.length === 0) return undefined;
  const chosen = new Set(named.map(({ file }) => file));
  for (const module of named) for (const { file } of await listModules(follower, module)) chosen.add(file);
  return chosen;
}

function readFacts({ memory, budget }: Follower, text: string): ScriptFacts {
  let facts = memory.facts.get(text);
  if (facts === undefined) {
    budget.spendText(text);
    facts = readScriptFacts(text);
    memory.facts.set(text, facts);
  }
  return facts;
}

function findModule({ files }: Follower, path: string): string | undefined {
  const bare = path.replace(/\.[cm]?js$/, "");
  const candidates = [
    path,
    ...["ts", "mts", "tsx", "js", "mjs", "cjs"].flatMap((end) => [
      `${bare}.${end}`,
      `${path}.${end}`,
      `${path}/index.${end}`,
    ]),
  ];
  return candidates.find((name) => files.tracked.has(name));
}

function isBundled(text: string): boolean {
  return text.length > 50_000 && text.split("\n").some((line) => line.length > BUNDLED_LINE);
}
