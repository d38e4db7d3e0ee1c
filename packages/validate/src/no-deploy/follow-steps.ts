import { posix } from "node:path";
import { GateError } from "@gate/core";
import type { ShellKnowledge } from "../shell/word.ts";
import type { SourceFiles } from "../source-files.ts";
import { type ActionFile, parseActionFile, type Step } from "../workflow/read-workflow.ts";
import type { YamlText } from "../workflow/yaml-text.ts";
import { Budget } from "./budget.ts";
import { fillIn, listAlternatives } from "./expressions.ts";
import { CommandFollower } from "./follow-commands.ts";
import { COMMAND_INPUT, doubtForeignAction, mentionsCommand, readImageCommand } from "./foreign-actions.ts";
import { mentionsDeploy } from "./mentions.ts";
import type { Outcome } from "./outcome.ts";
import { PRELOADING, readPreloads } from "./preloads.ts";
import { leaveShell, type Place } from "./place.ts";
import { folderOf, inputExpressions, localPath, surroundStep, type Surroundings } from "./surroundings.ts";
import { WORKSPACE } from "./workspace-path.ts";

const MAX_DEPTH = 10;

/** Outcomes of one line of a workflow or action file. */
export interface LineOutcomes {
  line: number;
  found: Outcome[];
}

/** Follows the steps of jobs and of composite actions. */
export class StepFollower {
  readonly #files: SourceFiles;
  readonly #budget: Budget;
  readonly #commands: CommandFollower;
  readonly #actions = new Map<string, Promise<ActionFile>>();

  constructor(files: SourceFiles, signal: AbortSignal) {
    this.#files = files;
    this.#budget = new Budget(signal);
    this.#commands = new CommandFollower(files, this.#budget);
  }

  /** Counts a job that is a call, which has no steps to be counted by. @throws GateError FILE_TOO_LARGE */
  spendJob(): void {
    this.#budget.spendStep();
  }

  /** The outcomes of each step, with the line in this file that they belong to. */
  async followSteps(steps: readonly Step[], around: Surroundings): Promise<LineOutcomes[]> {
    const lines: LineOutcomes[] = [];
    for (const step of steps) {
      this.#budget.spendStep();
      const here = surroundStep(step, around);
      if (step.run)
        lines.push(...(await this.#followRun(step.run, step.shell ?? around.shell ?? "bash", here)));
      if (step.uses)
        lines.push({ line: step.uses.line, found: await this.#followUses(step, step.uses, here) });
    }
    return lines;
  }

  async #followRun(run: YamlText, shell: string, around: Surroundings): Promise<LineOutcomes[]> {
    const own = await this.#followShellWords(run, shell, around);
    if (own.length > 0) return [{ line: run.line, found: own }];
    if (!/^(?:bash|sh|pwsh|powershell|cmd)\b/.test(shell)) {
      if (!mentionsDeploy(run.text)) return [];
      const trail = [
        ...around.trail,
        `${around.file}:${run.line}`,
        `a script for ${shell} names a deploying command`,
      ];
      return [{ line: run.line, found: [{ kind: "unresolved", trail }] }];
    }
    const nameLine = (line: number): string => `${around.file}:${run.lineAt(line)}`;
    const outcomes = await this.#followVariants(run.text, around, shell, nameLine);
    return outcomes.map((outcome) => ({ line: run.lineAt(outcome.line ?? 0), found: [outcome] }));
  }

  /** `shell: bash -c "…" {0}`: a shell that is written out may run more than the script that it is given. */
  async #followShellWords(run: YamlText, shell: string, around: Surroundings): Promise<Outcome[]> {
    if (!mentionsCommand(shell)) return [];
    const inside = { ...around, trail: [...around.trail, `${around.file}:${run.line}`, "its shell"] };
    const found = await this.#followVariants(shell.replaceAll("{0}", ""), inside, "bash", undefined);
    return found.filter(({ kind }) => kind === "deploys");
  }

  /** The text, and what its expressions may make of it: variants can only add deploys. */
  async #followVariants(
    text: string,
    around: Surroundings,
    shell: string,
    nameLine: ((line: number) => string) | undefined,
  ): Promise<Outcome[]> {
    const filled = fillIn(text, around.expressions);
    const outcomes = await this.#followShell(filled, around, shell, nameLine);
    for (const variant of listAlternatives(filled)) {
      const found = await this.#followShell(variant, around, shell, nameLine);
      outcomes.push(...found.filter(({ kind }) => kind === "deploys"));
    }
    return outcomes;
  }

  async #followShell(
    text: string,
    around: Surroundings,
    shell: string,
    nameLine: ((line: number) => string) | undefined,
  ): Promise<Outcome[]> {
    const knowledge: ShellKnowledge = {
      variables: new Map([...around.env, ["GITHUB_WORKSPACE", WORKSPACE]]),
      expressions: around.expressions,
      dialect: /^(?:pwsh|powershell)\b/.test(shell) ? "powershell" : "posix",
      workTree: WORKSPACE,
    };
    const place: Place = { folder: folderOf(around), trail: around.trail, scripts: [] };
    try {
      const outcomes = await this.#commands.followText(text, place, knowledge, nameLine);
      const first: Place = { ...place, trail: nameLine ? [...place.trail, nameLine(0)] : place.trail };
      for (const name of PRELOADING)
        for (const invocation of readPreloads(name, around.env.get(name) ?? ""))
          outcomes.push(...(await this.#commands.followPreload(invocation, first, knowledge)));
      return outcomes;
    } catch (error) {
      if (!(error instanceof GateError)) throw error;
      return [{ kind: "unreadable", trail: [...around.trail, nameLine?.(0) ?? around.file, error.message] }];
    }
  }

  async #followUses(step: Step, uses: YamlText, around: Surroundings): Promise<Outcome[]> {
    const here: Surroundings = { ...around, trail: [...around.trail, `${around.file}:${uses.line}`] };
    const name = uses.text.trim();
    const action = name.split("@")[0]?.toLowerCase();
    // A fork of it takes the same inputs.
    if (action?.endsWith("/wrangler-action") === true) return this.#followWranglerAction(step, name, here);
    if (action === "cloudflare/pages-action") return [{ kind: "deploys", trail: [...here.trail, name] }];
    const local = localPath(name);
    if (local !== undefined)
      return this.#followAction(local, step, { ...here, trail: [...here.trail, name] });
    return this.#followForeignAction(step, name, here);
  }

  /** An action of another repository is not read; inputs that are commands are followed. */
  async #followForeignAction(step: Step, name: string, around: Surroundings): Promise<Outcome[]> {
    return [
      ...doubtForeignAction(step, name, around),
      ...(await this.#followCommandInputs(step, name, around)),
    ];
  }

  async #followCommandInputs(step: Step, name: string, around: Surroundings): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    const image = readImageCommand(step, name);
    if (image !== undefined) {
      const inside = { ...around, trail: [...around.trail, name] };
      const found = await this.#followVariants(image, inside, "bash", undefined);
      outcomes.push(...found.filter(({ kind }) => kind === "deploys"));
    }
    for (const [key, value] of step.with) {
      if (image === undefined && COMMAND_INPUT.test(key)) {
        const inside = { ...around, trail: [...around.trail, `${name} (${key})`] };
        const found = await this.#followVariants(value.text, inside, "bash", undefined);
        // Whether the action runs this input at all is not known; a deploy in it is too likely to pass over.
        outcomes.push(...found.filter(({ kind }) => kind !== "unresolved"));
      } else if (/script/i.test(key) && mentionsDeploy(value.text)) {
        outcomes.push({
          kind: "unresolved",
          trail: [...around.trail, name, `its ${key} names a deploying command`],
        });
      } else if (key === "script" && name.startsWith("actions/github-script@")) {
        outcomes.push(
          ...(await this.#doubtScript(value.text, { ...around, trail: [...around.trail, name] })),
        );
      }
    }
    return outcomes;
  }

  /** JavaScript of a step: what it loads or puts together is a doubt. */
  async #doubtScript(text: string, around: Surroundings): Promise<Outcome[]> {
    const code = text.replaceAll("${{ github.workspace }}", ".");
    const place: Place = { folder: folderOf(around), trail: around.trail, scripts: [] };
    const knowledge = leaveShell({ variables: around.env, expressions: new Map(), dialect: "posix" });
    const invocation = { kind: "code", program: "github-script", text: code, args: [] } as const;
    const found = await this.#commands.followPreload(invocation, place, knowledge);
    return found.map(({ trail }) => ({ kind: "unresolved", trail }));
  }

  /** Inputs and defaults as in action.yml of github.com/cloudflare/wrangler-action: no `command` deploys. */
  async #followWranglerAction(step: Step, name: string, around: Surroundings): Promise<Outcome[]> {
    const inputs = new Map(
      [...step.with].map(([key, { text }]) => [key.toLowerCase(), fillIn(text, around.expressions)]),
    );
    const trail = [...around.trail, name];
    const inside: Surroundings = {
      ...around,
      trail,
      workingDirectory: inputs.get("workingdirectory") ?? ".",
    };
    const outcomes: Outcome[] = [];
    // Only the first version can be told not to publish; later ones ignore the input.
    const publishes = !(/@v?1(?:\.|$)/.test(name) && inputs.get("publish")?.trim() === "false");
    if (publishes && (inputs.get("secrets") ?? "").trim() !== "") {
      outcomes.push({ kind: "deploys", trail: [...trail, "wrangler secret bulk (its input secrets)"] });
    }
    const commands = ((inputs.get("command") ?? "").trim() || (publishes ? "deploy" : ""))
      .split("\n")
      .filter((line) => line.trim() !== "");
    const texts = [
      commands.map((line) => `wrangler ${line.trim()}`).join("\n"),
      inputs.get("precommands") ?? "",
      inputs.get("postcommands") ?? "",
    ];
    for (const text of texts) outcomes.push(...(await this.#followVariants(text, inside, "bash", undefined)));
    return outcomes;
  }

  async #followAction(folder: string, step: Step, around: Surroundings): Promise<Outcome[]> {
    const file = ["action.yml", "action.yaml"]
      .map((name) => posix.join(folder, name))
      .find((name) => this.#files.tracked.has(name));
    if (file === undefined)
      return [{ kind: "unresolved", trail: [...around.trail, "no action.yml is tracked there"] }];
    if (around.files.includes(file)) return [];
    if (around.files.length > MAX_DEPTH)
      return [{ kind: "unresolved", trail: [...around.trail, "too many steps to follow"] }];
    let action: ActionFile;
    try {
      action = await this.#readAction(file);
    } catch (error) {
      if (!(error instanceof GateError)) throw error;
      return [{ kind: "unreadable", trail: [...around.trail, error.message] }];
    }
    if (action.using !== "composite")
      return [
        ...(await this.#followPrograms(action, folder, around)),
        ...(await this.#followCommandInputs(step, file, around)),
      ];
    const expressions = new Map([
      ...inputExpressions(action.inputs, step.with, around.expressions),
      ["github.workspace", WORKSPACE],
      ["github.action_path", posix.join(WORKSPACE, folder)],
    ]);
    const env = new Map([...around.env, ["GITHUB_ACTION_PATH", posix.join(WORKSPACE, folder)]]);
    const inside = { file, trail: around.trail, files: [...around.files, file], expressions, env };
    return (await this.followSteps(action.steps, inside)).flatMap(({ found }) => found);
  }

  #readAction(file: string): Promise<ActionFile> {
    let action = this.#actions.get(file);
    if (action === undefined) {
      action = this.#files.read(file).then((text) => parseActionFile(file, text));
      this.#actions.set(file, action);
    }
    return action;
  }

  /** The programs of a JavaScript action: before, in and after its step. */
  async #followPrograms(action: ActionFile, folder: string, around: Surroundings): Promise<Outcome[]> {
    const programs = action.programs.map((program) => posix.join(folder, program));
    const tracked = programs.filter((program) => this.#files.tracked.has(program));
    if (!action.using.startsWith("node") || tracked.length === 0) {
      const why =
        programs.length === 0
          ? `${action.file} is no composite action`
          : `${programs.join(", ")} is not tracked`;
      return [{ kind: "unresolved", trail: [...around.trail, why], topic: action.file }];
    }
    const place: Place = { folder: "", trail: around.trail, scripts: [] };
    const outcomes: Outcome[] = [];
    for (const program of tracked) {
      const path = { text: posix.join(WORKSPACE, program), dynamic: false };
      const knowledge = leaveShell({ variables: around.env, expressions: new Map(), dialect: "posix" });
      try {
        outcomes.push(...(await this.#commands.followFileAt(path, place, knowledge)));
      } catch (error) {
        if (!(error instanceof GateError)) throw error;
        // A bundle may be larger than what is read.
        const trail = [...around.trail, error.message];
        outcomes.push({ kind: "unresolved", trail, topic: `bundle ${program}` });
      }
    }
    return outcomes;
  }
}
