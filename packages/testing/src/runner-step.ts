import { parseRunnerCommand, RUNNER_COMMANDS, type RunnerCommand } from "./runner-commands.ts";
import { createRunnerMasker, type RunnerMasker } from "./runner-masker.ts";

export interface RunnerAnnotation {
  level: "error" | "warning" | "notice";
  /** At most 4096 characters. */
  message: string;
  title?: string | undefined;
  file?: string | undefined;
  line?: number | undefined;
  column?: number | undefined;
  endLine?: number | undefined;
  endColumn?: number | undefined;
}

/** What a runner gathers while a step writes to its outputs. */
export interface RunnerStep {
  /** Takes one line of standard output or standard error. */
  read(line: string): void;
  annotate(annotation: RunnerAnnotation): void;
  /** Every command that was obeyed, in order. */
  commands: RunnerCommand[];
  /** At most ten of a level; the rest are only logged. */
  annotations: RunnerAnnotation[];
  /** Set by `::set-output`, which the runner still obeys. */
  outputs: Map<string, string>;
  state: Map<string, string>;
  /** Complaints about commands; a step that has one has failed. */
  errors: string[];
  masker: RunnerMasker;
  /** Lines as the log shows them, masked. */
  log: string[];
}

const ANNOTATIONS_PER_LEVEL = 10;
const MESSAGE_LENGTH = 4096;

/** Lines of a step on a runner, from its first to its last. */
export function createRunnerStep(): RunnerStep {
  const names = new Set(RUNNER_COMMANDS);
  const masker = createRunnerMasker();
  let stopToken: string | undefined;
  let echo = false;

  const step: RunnerStep = {
    commands: [],
    annotations: [],
    outputs: new Map(),
    state: new Map(),
    errors: [],
    masker,
    log: [],
    annotate(annotation) {
      const message = annotation.message.slice(0, MESSAGE_LENGTH);
      step.log.push(masker.mask(`##[${annotation.level}]${message}`));
      const same = step.annotations.filter((other) => other.level === annotation.level);
      if (same.length < ANNOTATIONS_PER_LEVEL)
        step.annotations.push({ ...annotation, message: masker.mask(message) });
    },
    read(line) {
      const command = parseRunnerCommand(line, names);
      if (command === undefined || !obey(command, line)) step.log.push(masker.mask(line));
    },
  };

  /** false: the line is text like any other. */
  const obey = (command: RunnerCommand, line: string): boolean => {
    if (stopToken !== undefined) {
      if (command.name !== stopToken) return false;
      names.delete(stopToken);
      stopToken = undefined;
      step.log.push(masker.mask(line));
      return true;
    }
    step.commands.push(command);
    if (command.name === "stop-commands") {
      const token = command.data.toLowerCase();
      if (token === "" || names.has(token) || token === "pause-logging") {
        fail(`Invalid stop token '${command.data}'`);
        return true;
      }
      if (command.data.length > 6) masker.add(command.data);
      stopToken = token;
      names.add(token);
      step.log.push(masker.mask(line));
      return true;
    }
    if (echo && !SILENT.has(command.name)) step.log.push(masker.mask(line));
    run(command);
    return true;
  };

  const fail = (message: string): void => {
    step.errors.push(message);
    step.annotate({ level: "error", message });
  };

  const setNamed = (command: RunnerCommand, target: Map<string, string>): void => {
    const { name } = command.properties;
    if (name === undefined || name === "")
      fail(`Required field 'name' is missing in ##[${command.name}] command.`);
    else target.set(name, command.data);
  };

  const run = (command: RunnerCommand): void => {
    switch (command.name) {
      case "set-output":
        return setNamed(command, step.outputs);
      case "save-state":
        return setNamed(command, step.state);
      case "set-env":
      case "add-path":
        return fail(`The \`${command.name}\` command is disabled.`);
      case "add-mask":
        if (command.data.trim() === "")
          step.annotate({
            level: "warning",
            message: "Can't add secret mask for empty string in ##[add-mask] command.",
          });
        else masker.add(command.data);
        return undefined;
      case "error":
      case "warning":
      case "notice":
        return step.annotate(readAnnotation(command.name, command));
      case "group":
      case "endgroup":
        step.log.push(masker.mask(`##[${command.name}]${command.name === "group" ? command.data : ""}`));
        return undefined;
      case "echo":
        if (/^(?:on|off)$/i.test(command.data.trim())) echo = command.data.trim().toLowerCase() === "on";
        else
          fail(
            `Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${command.data}'.`,
          );
        return undefined;
      default:
        return undefined; // matchers and debug lines: that they came is in `commands`
    }
  };

  return step;
}

const SILENT = new Set(["add-mask", "debug", "warning", "error", "notice"]);

function readAnnotation(level: RunnerAnnotation["level"], command: RunnerCommand): RunnerAnnotation {
  const { title, file, line, endLine, col, endColumn } = command.properties;
  const number = (text: string | undefined): number | undefined =>
    text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
  const all = {
    title,
    file,
    line: number(line),
    column: number(col),
    endLine: number(endLine),
    endColumn: number(endColumn),
  };
  const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return { level, message: command.data, ...given };
}
