import { posix } from "node:path";
import { parseShell } from "../shell/parse-shell.ts";
import type { ShellCommand, ShellKnowledge, Word } from "../shell/word.ts";
import type { SourceFiles } from "../source-files.ts";
import type { Budget } from "./budget.ts";
import { type Invocation, packageName, programName, type ScriptInvocation } from "./invocation.ts";
import type { Outcome } from "./outcome.ts";
import { type PackageFile, PackageIndex } from "./package-scripts.ts";
import { spawnsDeploy } from "./mentions.ts";
import { readInvocation } from "./read-invocation.ts";
import { judgeWranglerWords } from "./judge-wrangler-words.ts";
import { learnVariables } from "./shell-variables.ts";
import { type Folder, resolvePath, WORKSPACE } from "./workspace-path.ts";

const MAX_DEPTH = 30;

/** Where a command runs and how the way there reads. */
export interface Place {
  folder: Folder;
  trail: readonly string[];
  /** Scripts, files and nested shells on the way, so that a circle ends. */
  scripts: readonly string[];
}

/** Follows shell text through scripts and files of the repository to the commands that it can run. */
export class CommandFollower {
  readonly #files: SourceFiles;
  readonly #packages: PackageIndex;
  readonly #budget: Budget;

  constructor(files: SourceFiles, budget: Budget) {
    this.#files = files;
    this.#packages = new PackageIndex(files);
    this.#budget = budget;
  }

  /**
   * @param nameLine the trail's step for a line of the text (from 0)
   * @param appended words that are put behind the text's last command, as npm does with arguments
   */
  async followText(
    text: string,
    place: Place,
    knowledge: ShellKnowledge,
    nameLine: ((line: number) => string) | undefined,
    appended: readonly Word[] = [],
  ): Promise<Outcome[]> {
    if (place.scripts.length > MAX_DEPTH) return [unresolved(place, "too many steps to follow")];
    this.#budget.spendText(text);
    const variables = learnVariables(parseShell(text, knowledge), knowledge.variables);
    const learned = { ...knowledge, variables };
    const events = parseShell(text, learned);
    const last = events.findLast((event) => event.kind === "command");
    const outcomes: Outcome[] = [];
    const folders: Folder[] = [place.folder];
    for (const event of events) {
      if (event.kind === "open") {
        folders.push(folders.at(-1));
      } else if (event.kind === "close") {
        folders.pop();
      } else {
        const command = event === last ? { ...event, words: [...event.words, ...appended] } : event;
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
    return outcomes;
  }

  async #followCommand(
    command: Pick<ShellCommand, "words" | "input">,
    place: Place,
    knowledge: ShellKnowledge,
  ): Promise<Outcome[]> {
    this.#budget.spendCommand();
    const words = command.words.slice(countAssignments(command.words));
    const outcomes: Outcome[] = [];
    for (const invocation of readInvocation(words, command.input)) {
      outcomes.push(...(await this.#followInvocation(invocation, place, knowledge)));
    }
    return outcomes;
  }

  async #followInvocation(
    invocation: Invocation,
    place: Place,
    knowledge: ShellKnowledge,
  ): Promise<Outcome[]> {
    switch (invocation.kind) {
      case "nothing":
        return [];
      case "wrangler":
        return followWrangler(invocation.words, place);
      case "deployer":
        return [{ kind: "deploys", trail: [...place.trail, invocation.what] }];
      case "unknown":
        return [unresolved(place, invocation.why)];
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
        return this.#followProgram(invocation.name, invocation.words, place, knowledge);
      case "file":
        return this.#followFile(invocation.path, invocation.interpreter, place, knowledge);
      case "script":
        return this.#followScript(invocation, place, knowledge);
    }
  }

  async #followScript(script: ScriptInvocation, place: Place, knowledge: ShellKnowledge): Promise<Outcome[]> {
    const named: Place = { ...place, trail: [...place.trail, script.label] };
    const folder = script.folder ? resolvePath(place.folder, script.folder) : place.folder;
    if (script.owner === "nearest" && folder === undefined) {
      return script.optional ? [] : [unresolved(named, "its folder is only known when it runs")];
    }
    const packages = await this.#findPackages(script, folder);
    const owners = packages.filter(({ scripts }) => scripts.has(script.name));
    if (owners.length === 0) {
      if (script.otherwise && script.owner === "nearest") {
        return this.#followCommand({ words: script.otherwise }, place, knowledge);
      }
      return script.optional
        ? []
        : [unresolved(named, `no script ${script.name} in ${packages[0]?.file ?? "any package.json"}`)];
    }
    const outcomes: Outcome[] = [];
    for (const owner of owners)
      outcomes.push(...(await this.#followOwnScript(owner, script, named, knowledge)));
    return outcomes;
  }

  async #followOwnScript(
    owner: PackageFile,
    script: ScriptInvocation,
    place: Place,
    knowledge: ShellKnowledge,
  ): Promise<Outcome[]> {
    const { name } = script;
    const outcomes: Outcome[] = [];
    for (const step of script.hooks ? [`pre${name}`, name, `post${name}`] : [name]) {
      const found = owner.scripts.get(step);
      const appended = step === name ? script.args : [];
      const own = `${owner.file}#${step}`;
      // Twice, because a script may call itself with other words; not for ever, because each call may add some.
      if (found === undefined || place.scripts.filter((other) => other === own).length >= 2) continue;
      const here = { folder: owner.folder, trail: place.trail, scripts: [...place.scripts, own] };
      const line = `${owner.file}:${found.line}`;
      // Variables of the environment reach a script, the runner's expressions do not.
      const inside: ShellKnowledge = {
        variables: knowledge.variables,
        expressions: new Map(),
        dialect: "posix",
      };
      outcomes.push(...(await this.followText(found.text, here, inside, () => line, appended)));
    }
    return outcomes;
  }

  async #findPackages({ owner, name }: ScriptInvocation, folder: Folder): Promise<PackageFile[]> {
    if (owner === "nearest") {
      const nearest = folder === undefined ? undefined : await this.#packages.findNearest(folder);
      return nearest ? [nearest] : [];
    }
    const all = await this.#packages.listAll();
    if (owner === "all") return all;
    if (owner === "members") {
      const members = all.filter((file) => file.folder !== "" && file.scripts.has(name));
      return members.length > 0 ? members : all;
    }
    // npm takes the name or the folder of a workspace.
    return all.filter((file) => file.name === owner.name || posix.basename(file.folder) === owner.name);
  }

  /** A program of a package of the repository; where it is only built later, words that promise a deploy count. */
  async #followProgram(
    name: string,
    words: readonly Word[],
    place: Place,
    knowledge: ShellKnowledge,
  ): Promise<Outcome[]> {
    const owner = await this.#packages.findBin(name);
    const path = owner?.bins.get(name);
    if (owner === undefined || path === undefined) return [];
    const target = posix.join(WORKSPACE, owner.folder, path);
    const outcomes = await this.#followFile({ text: target, dynamic: false }, "node", place, knowledge);
    const promises = words.some(({ text }) => /^(?:deploy|upload|publish|release|rollout|ship)/i.test(text));
    const isTracked = this.#files.tracked.has(posix.join(owner.folder, path));
    return isTracked || promises ? outcomes : [];
  }

  /** Shell scripts are read; other programs are only searched for a mention of a deploying command. */
  async #followFile(
    path: Word,
    interpreter: string | undefined,
    place: Place,
    knowledge: ShellKnowledge,
  ): Promise<Outcome[]> {
    const named: Place = {
      ...place,
      trail: [...place.trail, `${interpreter ?? ""} ${path.text.replace(`${WORKSPACE}/`, "")}`.trim()],
    };
    const file = resolvePath(place.folder, path);
    if (file === undefined) return [unresolved(named, "the file is only known when it runs")];
    const target = [file, `${file}.js`, `${file}/index.js`].find((name) => this.#files.tracked.has(name));
    if (target === undefined) return [unresolved(named, "the file is not tracked, so it cannot be read")];
    if (place.scripts.includes(target)) return [];
    const text = await this.#files.read(target);
    const firstLine = text.slice(0, 200).split("\n")[0] ?? "";
    const isShell =
      interpreter === "sh" ||
      /\.(?:sh|bash|zsh|ksh|ps1)$/.test(target) ||
      /^#!.*\b(?:ba|z|da|k)?sh\b/.test(firstLine);
    const inside: Place = { folder: place.folder, trail: named.trail, scripts: [...place.scripts, target] };
    if (isShell) {
      const dialect = target.endsWith(".ps1") ? "powershell" : "posix";
      return this.followText(text, inside, { ...knowledge, dialect }, (line) => `${target}:${line + 1}`);
    }
    return spawnsDeploy(text)
      ? [unresolved(named, `${target} is no shell script and names a deploying command`)]
      : [];
  }
}

function followWrangler(words: readonly Word[], place: Place): Outcome[] {
  const { deploys, command } = judgeWranglerWords(words);
  if (deploys === "no") return [];
  if (deploys === "unknown") return [unresolved(place, "the command of wrangler is only known when it runs")];
  return [{ kind: "deploys", trail: [...place.trail, `wrangler ${command}`] }];
}

function unresolved(place: Place, why: string): Outcome {
  return { kind: "unresolved", trail: [...place.trail, why] };
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
