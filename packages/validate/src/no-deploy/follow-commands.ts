import { parseShell } from "../shell/parse-shell.ts";
import type { ShellCommand, ShellEvent, Word } from "../shell/word.ts";
import type { SourceFiles } from "../source-files.ts";
import type { Budget } from "./budget.ts";
import { followFile, followProgram } from "./follow-files.ts";
import { followCode } from "./follow-javascript.ts";
import { followScript } from "./follow-scripts.ts";
import { followTool } from "./follow-tools.ts";
import { type Invocation, packageName, programName, RUN_TIME } from "./invocation.ts";
import { judgeWranglerWords } from "./judge-wrangler-words.ts";
import type { Outcome } from "./outcome.ts";
import { PackageIndex } from "./package-scripts.ts";
import {
  type Follower,
  type Knowledge,
  leaveShell,
  type NameLine,
  type Place,
  type ScriptMemory,
  type ScopedFunction,
  unresolved,
} from "./place.ts";
import { readAssignedPreloads } from "./preloads.ts";
import { readInvocation } from "./read-invocation.ts";
import { connectInput } from "./shell-input.ts";
import { learnVariables } from "./shell-variables.ts";
import { type Folder, resolvePath } from "./workspace-path.ts";

const MAX_DEPTH = 30;

/** Follows shell text through scripts and files of the repository to the commands that it can run. */
export class CommandFollower implements Follower {
  readonly files: SourceFiles;
  readonly packages: PackageIndex;
  readonly budget: Budget;
  readonly memory: ScriptMemory = { outcomes: new Map(), facts: new Map(), cuts: 0 };

  constructor(files: SourceFiles, budget: Budget) {
    this.files = files;
    this.packages = new PackageIndex(files);
    this.budget = budget;
  }

  async followText(
    text: string,
    place: Place,
    knowledge: Knowledge,
    nameLine: NameLine,
    appended: readonly Word[] = [],
  ): Promise<Outcome[]> {
    if (place.scripts.length > MAX_DEPTH) this.memory.cuts += 1;
    if (place.scripts.length > MAX_DEPTH) return [unresolved(place, "too many steps to follow")];
    this.budget.spendText(text);
    const { certain, variants } = learnVariables(parseShell(text, knowledge), knowledge);
    const follow = (variables: ReadonlyMap<string, string>): Promise<Outcome[]> =>
      this.#followKnownText(text, place, { ...knowledge, variables }, nameLine, appended);
    const outcomes = await follow(certain);
    // Another value of a variable can only add deploys.
    if (outcomes.some(({ kind }) => kind === "unresolved")) {
      for (const variant of variants) {
        this.budget.spendText(text);
        outcomes.push(...(await follow(variant)).filter(({ kind }) => kind === "deploys"));
      }
    }
    return outcomes;
  }

  async #followKnownText(
    text: string,
    place: Place,
    knowledge: Knowledge,
    nameLine: NameLine,
    appended: readonly Word[],
  ): Promise<Outcome[]> {
    const events = readCall(text, knowledge);
    const own = events
      .filter((event) => event.kind === "function")
      .map((event): ScopedFunction => ({ ...event, nameLine, called: false }));
    const functions = new Map([
      ...(knowledge.functions ?? []),
      ...own.map((scoped) => [scoped.name, scoped] as const),
    ]);
    const learned: Knowledge = { ...knowledge, functions };
    const last = events.findLast((event) => event.kind === "command");
    const outcomes: Outcome[] = [];
    const folders: Folder[] = [place.folder];
    let previous: ShellCommand | undefined;
    for (const event of events) {
      if (event.kind === "open") {
        folders.push(folders.at(-1));
      } else if (event.kind === "close") {
        folders.pop();
      } else if (event.kind === "command") {
        const connected = connectInput(event, previous);
        const command =
          event === last ? { ...connected, words: [...connected.words, ...appended] } : connected;
        previous = event;
        const folder = folders.at(-1);
        const trail = nameLine ? [...place.trail, nameLine(event.line)] : place.trail;
        const moved = readFolderChange(command.words, folder);
        if (moved) folders[folders.length - 1] = moved.folder;
        else {
          const found = await this.#followCommand(command, { ...place, folder, trail }, learned);
          outcomes.push(...found.map((outcome) => ({ ...outcome, line: event.line })));
        }
      }
    }
    for (const scoped of own.filter(({ called }) => !called)) {
      const found = await this.#followFunction(scoped, undefined, place, learned);
      outcomes.push(...found.map((outcome) => ({ ...outcome, line: scoped.line })));
    }
    return outcomes;
  }

  followWords(words: readonly Word[], place: Place, knowledge: Knowledge): Promise<Outcome[]> {
    return this.#followCommand({ words }, place, knowledge);
  }

  /** A program at a path, without arguments. */
  followFileAt(path: Word, place: Place, knowledge: Knowledge): Promise<Outcome[]> {
    return followFile(this, { kind: "file", path, interpreter: "node" }, place, knowledge);
  }

  /** What a variable around a step runs first. */
  followPreload(invocation: Invocation, place: Place, knowledge: Knowledge): Promise<Outcome[]> {
    return this.#followInvocation(invocation, place, leaveShell(knowledge));
  }

  async #followCommand(
    command: Pick<ShellCommand, "words" | "input">,
    place: Place,
    knowledge: Knowledge,
  ): Promise<Outcome[]> {
    this.budget.spendCommand();
    const assigned = countAssignments(command.words);
    const words = command.words.slice(assigned);
    const scoped = knowledge.functions?.get(words[0]?.text ?? "");
    if (scoped) return this.#followFunction(scoped, words.slice(1), place, knowledge);
    const outcomes: Outcome[] = [];
    const isWritten = /^(?:export|declare|typeset|env|echo|printf|cross-env)$/.test(words[0]?.text ?? "");
    const preloads = readAssignedPreloads([
      ...command.words.slice(0, assigned),
      ...(isWritten ? words.slice(1) : []),
    ]);
    for (const invocation of [...preloads, ...readInvocation(words, command.input)]) {
      outcomes.push(...(await this.#followInvocation(invocation, place, knowledge)));
    }
    return outcomes;
  }

  async #followFunction(
    scoped: ScopedFunction,
    positionals: readonly Word[] | undefined,
    place: Place,
    knowledge: Knowledge,
  ): Promise<Outcome[]> {
    scoped.called = true;
    const own = `function ${scoped.name}`;
    // `wrangler() { command wrangler "$@"; }` calls the program, which looks like a call of itself here.
    if (place.scripts.includes(own)) {
      this.memory.cuts += 1;
      const outer = new Map([...(knowledge.functions ?? [])].filter(([name]) => name !== scoped.name));
      return positionals
        ? this.followWords([{ text: scoped.name, dynamic: false }, ...positionals], place, {
            ...knowledge,
            functions: outer,
          })
        : [];
    }
    const { nameLine, line: first } = scoped;
    const inside = { ...place, scripts: [...place.scripts, own] };
    const name: NameLine = nameLine ? (line) => nameLine(first + line) : undefined;
    return this.followText(scoped.text, inside, { ...knowledge, positionals }, name);
  }

  async #followInvocation(invocation: Invocation, place: Place, knowledge: Knowledge): Promise<Outcome[]> {
    switch (invocation.kind) {
      case "nothing":
        return [];
      case "wrangler":
        return followWrangler(invocation.words, place);
      case "deployer":
        return [{ kind: "deploys", trail: [...place.trail, invocation.what] }];
      case "unknown":
        return [unresolved(place, invocation.why, invocation.topic)];
      case "shell":
        return this.followText(
          invocation.text,
          { ...place, scripts: [...place.scripts, ""] },
          knowledge,
          undefined,
        );
      case "command": {
        const folder = invocation.folder ? resolvePath(place.folder, invocation.folder) : place.folder;
        return this.#followCommand({ words: invocation.words }, { ...place, folder }, knowledge);
      }
      case "suspicion": {
        const outcomes = await this.#followCommand({ words: invocation.words }, place, knowledge);
        const kind = invocation.certain ? "deploys" : "unresolved";
        return outcomes.filter((outcome) => outcome.kind === "deploys").map(({ trail }) => ({ kind, trail }));
      }
      case "program":
        return followProgram(this, invocation.name, invocation.words, place, knowledge);
      case "code":
        return followCode(this, invocation, place, knowledge);
      case "file":
        return followFile(this, invocation, place, knowledge);
      case "script":
        return followScript(this, invocation, place, knowledge);
      case "tool":
        return followTool(this, invocation, place, knowledge);
    }
  }
}

/** A script that moves its arguments on is read as if they were not known. */
function readCall(text: string, knowledge: Knowledge): ShellEvent[] {
  const events = parseShell(text, knowledge);
  const moves = events.some(
    (event) =>
      event.kind === "command" &&
      (event.words[0]?.text === "shift" || (event.words[0]?.text === "set" && event.words[1]?.text === "--")),
  );
  return moves && knowledge.positionals ? parseShell(text, { ...knowledge, positionals: undefined }) : events;
}

function followWrangler(words: readonly Word[], place: Place): Outcome[] {
  const { deploys, command } = judgeWranglerWords(words);
  if (deploys === "no") return [];
  if (deploys === "unknown")
    return [unresolved(place, "the command of wrangler is only known when it runs", RUN_TIME)];
  return [{ kind: "deploys", trail: [...place.trail, `wrangler ${command}`] }];
}

function countAssignments(words: readonly Word[]): number {
  const index = words.findIndex(({ text }) => !/^\w+\+?=/.test(text));
  return index === -1 ? words.length : index;
}

/** `cd`, `pushd`, `Set-Location`: where the commands after it run. */
function readFolderChange(words: readonly Word[], folder: Folder): { folder: Folder } | undefined {
  const [first, ...rest] = words;
  if (
    first === undefined ||
    !["cd", "chdir", "pushd", "popd", "set-location", "sl"].includes(programName(first))
  )
    return undefined;
  const target = rest.find(({ text }) => !/^-[LPe@]*$/.test(text) && text !== "--");
  return {
    folder:
      target === undefined || packageName(target.text) === "-" ? undefined : resolvePath(folder, target),
  };
}
