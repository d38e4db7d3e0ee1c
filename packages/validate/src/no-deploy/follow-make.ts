import { posix } from "node:path";
import { matchesGlob } from "../shell/glob.ts";
import { UNKNOWN, type Word } from "../shell/word.ts";
import type { ToolInvocation } from "./follow-tools.ts";
import { RUN_TIME } from "./invocation.ts";
import type { Outcome } from "./outcome.ts";
import { type Follower, type Knowledge, leaveShell, type Place, unresolved } from "./place.ts";
import { expandMake, listShells, readMakefile } from "./read-makefile.ts";
import { resolvePath } from "./workspace-path.ts";

const NAMES = ["GNUmakefile", "makefile", "Makefile"];
const VALUE_OPTIONS = ["-C", "--directory", "-f", "--file", "--makefile", "-I", "--include-dir", "-o", "-W"];
const MAX_FILES = 50;

type Rules = ReturnType<typeof readMakefile>["rules"];
type MakeShell = ReturnType<typeof readMakefile>["shells"][number];

/** `make -C folder target NAME=value`: the recipes of the targets and of all that they need. */
export async function followMake(
  follower: Follower,
  { words, program }: ToolInvocation,
  place: Place,
  knowledge: Knowledge,
): Promise<Outcome[]> {
  const call = readCall(words);
  if (call.harmless) return [];
  const named: Place = { ...place, trail: [...place.trail, [program, ...call.targets].join(" ")] };
  const folder = call.folder ? resolvePath(place.folder, call.folder) : place.folder;
  if (folder === undefined || call.targets.some((target) => target.includes(UNKNOWN)))
    return [unresolved(named, "what make builds is only known when it runs", RUN_TIME)];
  const file = findMakefile(follower, folder, call.file);
  if (file === undefined) return [unresolved(named, "no makefile is tracked there", "make")];
  const variables = new Map<string, string>([...knowledge.variables, ["MAKE", program], ["CURDIR", `./`]]);
  const rules: Rules = [];
  const { missing, shells } = await readAll(follower, file, folder, variables, call.variables, rules);
  for (const [name, value] of call.variables) variables.set(name, value);
  const targets = call.targets.length > 0 ? call.targets : defaultTargets(rules, variables);
  const inside = { place: { ...named, folder }, knowledge: leaveShell(knowledge) };
  const run = new MakeRun({ follower, rules, variables, missing, ...inside });
  const outcomes: Outcome[] = [];
  for (const { text, line, file: name, isLazy } of shells) {
    const found = await run.followShell(text, `${name}:${line}`);
    outcomes.push(
      ...(isLazy ? found.map((outcome) => ({ ...outcome, kind: "unresolved" as const })) : found),
    );
  }
  for (const target of targets) outcomes.push(...(await run.follow(target, true)));
  return outcomes;
}

interface MakeCall {
  follower: Follower;
  rules: Rules;
  variables: ReadonlyMap<string, string>;
  place: Place;
  knowledge: Knowledge;
  /** Why a rule may not have been seen. */
  missing: string | undefined;
}

/** One call of make: each target once. */
class MakeRun {
  readonly #seen = new Set<string>();
  readonly #call: MakeCall;

  constructor(call: MakeCall) {
    this.#call = call;
  }

  /** A command whose output make takes. */
  async followShell(text: string, name: string): Promise<Outcome[]> {
    const { follower, place, knowledge, variables } = this.#call;
    const found = await follower.followText(expandMake(text, variables), place, knowledge, () => name);
    // That a program is only known when it runs is no doubt about what only names files and versions.
    return found.filter(({ kind }) => kind === "deploys");
  }

  async follow(target: string, isAsked: boolean): Promise<Outcome[]> {
    if (this.#seen.has(target)) return [];
    this.#seen.add(target);
    const expand = (text: string): string => expandMake(text, this.#call.variables);
    const exact = this.#call.rules.filter(({ targets }) =>
      targets.some((name) => splitWords(expand(name)).includes(target)),
    );
    const matching =
      exact.length > 0
        ? exact
        : this.#call.rules.filter(({ targets }) =>
            targets.some((name) => name.includes("%") && matchesGlob(target, name.replace("%", "*"))),
          );
    if (matching.length === 0) {
      const why = this.#call.missing ?? `no rule makes ${target}`;
      return isAsked ? [unresolved(this.#call.place, why, "make")] : [];
    }
    const outcomes: Outcome[] = [];
    for (const rule of matching) {
      const stem = stemOf(rule.targets, target);
      const local = new Map([...this.#call.variables, ["@", target], ["*", stem]]);
      for (const needed of rule.prerequisites.flatMap((name) => splitWords(expandMake(name, local))))
        outcomes.push(...(await this.follow(needed.replace("%", stem), false)));
      // Each line is a shell of its own: a `cd` ends with it.
      for (const [index, line] of rule.recipe.entries()) {
        const text = expandMake(line, local).replace(/^[\s@+-]+/, "");
        const place = {
          ...this.#call.place,
          scripts: [...this.#call.place.scripts, `${rule.file}#${target}`],
        };
        const name = `${rule.file}:${rule.line + index}`;
        for (const shell of listShells(line)) outcomes.push(...(await this.followShell(shell, name)));
        const own = `${rule.file}#${target}`;
        if (this.#call.place.scripts.filter((other) => other === own).length >= 2) {
          this.#call.follower.memory.cuts += 1;
          continue;
        }
        outcomes.push(
          ...(await this.#call.follower.followText(text, place, this.#call.knowledge, () => name)),
        );
      }
    }
    return outcomes;
  }
}

function stemOf(targets: readonly string[], target: string): string {
  const pattern = targets.find((name) => name.includes("%")) ?? "";
  const [before = "", after = ""] = pattern.split("%", 2);
  return pattern === "" ? "" : target.slice(before.length, target.length - after.length);
}

async function readAll(
  follower: Follower,
  first: string,
  folder: string,
  variables: Map<string, string>,
  given: ReadonlyMap<string, string>,
  rules: Rules,
): Promise<{ missing: string | undefined; shells: (MakeShell & { file: string })[] }> {
  let missing: string | undefined;
  const shells: (MakeShell & { file: string })[] = [];
  const files = [first];
  const conditional = new Map<string, Set<string>>();
  for (const file of files) {
    const read = readMakefile(file, await follower.files.read(file));
    const { assignments, includes } = read;
    rules.push(...read.rules);
    shells.push(...read.shells.map((shell) => ({ ...shell, file })));
    for (const { name, operator, value } of assignments) {
      const seen = conditional.get(name) ?? new Set();
      conditional.set(name, seen.add(value));
      const before = variables.get(name);
      if (operator === "+") variables.set(name, `${before ?? ""} ${value}`.trim());
      else if (operator === "?" && before !== undefined) continue;
      else if (operator === "!" || (seen.size > 1 && operator !== "?")) variables.set(name, UNKNOWN);
      // A value that names itself would never end.
      else variables.set(name, expandSelf(name, value, before ?? given.get(name) ?? ""));
    }
    for (const include of includes) {
      for (const path of splitWords(expandMake(include, new Map([...variables, ...given])))) {
        const target = resolvePath(folder, { text: path, dynamic: path.includes(UNKNOWN) });
        if (target !== undefined && follower.files.tracked.has(target) && files.length < MAX_FILES) {
          if (!files.includes(target)) files.push(target);
        } else missing ??= `it includes ${path}, which is not tracked`;
      }
    }
  }
  return { missing, shells };
}

function expandSelf(name: string, value: string, before: string): string {
  return value.replaceAll(`$(${name})`, before).replaceAll(`\${${name}}`, before);
}

function findMakefile(follower: Follower, folder: string, named: Word | undefined): string | undefined {
  const candidates = named ? [resolvePath(folder, named)] : NAMES.map((name) => posix.join(folder, name));
  return candidates.find((name) => name !== undefined && follower.files.tracked.has(name));
}

/** The first target, unless its name begins with a dot. */
function defaultTargets(rules: Rules, variables: ReadonlyMap<string, string>): string[] {
  const goal = variables.get(".DEFAULT_GOAL");
  if (goal !== undefined) return [expandMake(goal, variables)];
  const first = rules.find(({ targets }) =>
    targets.some((name) => !name.startsWith(".") && !name.includes("%")),
  );
  return first ? first.targets.slice(0, 1).map((name) => expandMake(name, variables)) : [];
}

function readCall(words: readonly Word[]): {
  targets: string[];
  variables: Map<string, string>;
  folder?: Word | undefined;
  file?: Word | undefined;
  harmless: boolean;
} {
  const targets: string[] = [];
  const variables = new Map<string, string>();
  let folder: Word | undefined;
  let file: Word | undefined;
  let harmless = false;
  for (let index = 0; index < words.length; index += 1) {
    const { text } = words[index] ?? { text: "" };
    const assignment = /^(\w+)[:+?]?=(.*)$/s.exec(text);
    if (/^-(?:n|-dry-run|-just-print|-recon|v|-version|h|-help|q|-question)$/.test(text)) harmless = true;
    if (text.startsWith("-")) {
      const [name, glued] = /^-[Cf]./.test(text) ? [text.slice(0, 2), text.slice(2)] : splitEquals(text);
      let value: Word | undefined =
        glued === undefined ? undefined : { text: glued, dynamic: glued.includes(UNKNOWN) };
      if (value === undefined && VALUE_OPTIONS.includes(name)) {
        index += 1;
        value = words[index];
      }
      if (name === "-C" || name === "--directory") folder = value;
      if (name === "-f" || name === "--file" || name === "--makefile") file = value;
    } else if (assignment) variables.set(assignment[1] ?? "", assignment[2] ?? "");
    else if (text !== "") targets.push(text);
  }
  return { targets, variables, folder, file, harmless };
}

function splitEquals(text: string): [string, string | undefined] {
  const at = text.indexOf("=");
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function splitWords(text: string): string[] {
  return text.split(/\s+/).filter((part) => part !== "");
}
