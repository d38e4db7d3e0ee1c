import { findNearest, GateError, listOverridableKeys } from "@gate/core";
import { DESCRIPTIONS, OPTIONS, type CommandName } from "./options.ts";

/** What a person typed, as far as it is understood without running anything. */
export type Invocation =
  | { kind: "help"; command?: CommandName | undefined }
  | { kind: "version" }
  | { kind: "explain"; rule?: string | undefined }
  | {
      kind: "run";
      command: CommandName;
      json: boolean;
      /** Flag name without dashes → text; flags without a value are `true`. */
      values: Record<string, string>;
      /** Flags that override a scalar of gate.yml (`health-load-rate`). */
      overrides: Record<string, string>;
    };

/** Positional words of a command go to this option, joined by commas. */
const POSITIONALS: Partial<Record<CommandName, { option: string; single: boolean }>> = {
  "smoke-test": { option: "files", single: false },
  run: { option: "gate", single: true },
  verdict: { option: "gate", single: true },
};

/** Flags that need no value. */
const SWITCHES = new Set([
  "no-start",
  "fail-fast",
  "notes",
  "plan",
  "status",
  "fix",
  "write",
  "json",
  "help",
]);
/** Flags that may be given several times, each time with one value more. */
const LISTS = new Set([
  "files",
  "filter",
  "variables",
  "variables-file",
  "secrets-file",
  "objectives",
  "merge",
  "allowed-hosts",
]);

/**
 * Reads the words after `gate`. `--name value` and `--name=value` are the same; `--` ends the flags.
 * @throws GateError USAGE for an unknown command or flag, a missing value, a word too many
 */
export function parseArguments(words: readonly string[]): Invocation {
  const [first, ...rest] = words;
  if (first === undefined || first === "--help" || first === "-h" || first === "help") {
    return { kind: "help", command: rest[0] === undefined ? undefined : readCommand(rest[0]) };
  }
  if (first === "--version" || first === "-v" || first === "version") return { kind: "version" };
  if (first === "explain") return readExplain(rest);
  return parseFlags(readCommand(first), rest);
}

function readExplain(words: readonly string[]): Invocation {
  const [rule, more] = words;
  if (rule === "--help" || rule === "-h") return { kind: "help" };
  if (more !== undefined || rule?.startsWith("-") === true)
    throw usage(`unexpected "${more ?? rule}"`, undefined, "gate explain <rule>");
  return { kind: "explain", rule };
}

function readCommand(word: string): CommandName {
  if (isCommand(word)) return word;
  throw usage(
    `unknown command "${word}"`,
    findNearest(word, [...Object.keys(OPTIONS), "explain"]),
    "gate --help lists the commands",
  );
}

function parseFlags(command: CommandName, words: readonly string[]): Invocation {
  const known = Object.keys(OPTIONS[command]);
  const values: Record<string, string> = {};
  const overrides: Record<string, string> = {};
  const positionals: string[] = [];
  let onlyPositionals = false;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? "";
    if (onlyPositionals || !word.startsWith("-") || word === "-") {
      positionals.push(word);
      continue;
    }
    if (word === "--") {
      onlyPositionals = true;
      continue;
    }
    if (word === "--help" || word === "-h") return { kind: "help", command };
    const [, name = "", inline] = /^--([^=]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
    const isKnown = known.includes(name) || name === "json";
    if (!isKnown && !isOverride(command, name)) {
      const overridable = overridesOf(command).map(({ flag }) => flag);
      const candidates = [...known, "json", ...overridable].map((flag) => `--${flag}`);
      throw usage(
        `unknown flag ${word}`,
        findNearest(name === "" ? word : `--${name}`, candidates),
        `gate ${command} --help lists the flags`,
      );
    }
    let value = inline;
    if (value === undefined && SWITCHES.has(name)) value = "true";
    if (value === undefined) {
      index += 1;
      value = words[index];
      // The next flag is no value: `--environment --json` is a slip. Written with `=`, anything is one.
      if (value === undefined || value.startsWith("--"))
        throw usage(`${word} needs a value`, undefined, `gate ${command} --help`);
    }
    // As an input it means "not given"; typed, it is a shell variable that is not set.
    if (value.trim() === "") throw usage(`--${name} has an empty value`, undefined, `gate ${command} --help`);
    if (name === "json" && value !== "true" && value !== "false")
      throw usage(`--json takes no value but true or false, not "${value}"`);
    const target = isKnown ? values : overrides;
    if (Object.hasOwn(target, name)) {
      if (!LISTS.has(name)) throw usage(`--${name} is given twice`);
      target[name] = `${target[name]}\n${value}`;
    } else target[name] = value;
  }
  addPositionals(command, positionals, values);
  const { json = "false", ...others } = values;
  return { kind: "run", command, json: json === "true", values: others, overrides };
}

function addPositionals(
  command: CommandName,
  positionals: readonly string[],
  values: Record<string, string>,
): void {
  if (positionals.length === 0) return;
  const target = POSITIONALS[command];
  if (target === undefined || (target.single && positionals.length > 1)) {
    throw usage(
      `unexpected "${positionals[target === undefined ? 0 : 1]}"`,
      undefined,
      `gate ${command} --help`,
    );
  }
  if (Object.hasOwn(values, target.option))
    throw usage(`--${target.option} and "${positionals[0]}" say the same thing`);
  values[target.option] = positionals.join("\n");
}

function isCommand(word: string | undefined): word is CommandName {
  return word !== undefined && Object.hasOwn(OPTIONS, word);
}

function usage(message: string, suggestion?: string, hint?: string): GateError {
  const say = suggestion === undefined ? message : `${message}: did you mean ${suggestion}?`;
  return new GateError("USAGE", say, { hint });
}

/** The text of `gate --help` and `gate <command> --help`. */
export function renderHelp(command: CommandName | undefined): string {
  if (command === undefined) {
    return [
      "gate: may I deploy, and if it goes wrong, how do I get back?",
      "",
      "Usage: gate <command> [flags]",
      "",
      "Commands:",
      ...Object.entries(DESCRIPTIONS).map(([name, description]) => `  ${name.padEnd(14)} ${description}`),
      `  ${"explain".padEnd(14)} Print the page of a rule of validate; without a rule, list them`,
      "",
      "gate <command> --help shows the flags of a command.",
      "Exit codes: 0 pass or go, 1 not passed or no-go, 2 could not judge, 64 wrong usage, 130/143 cancelled.",
    ].join("\n");
  }
  const positional = POSITIONALS[command];
  const argument =
    positional === undefined
      ? ""
      : positional.single
        ? ` [${positional.option}]`
        : ` [${positional.option}…]`;
  const flags = Object.entries(OPTIONS[command]).map(([name, option]) => {
    const value = SWITCHES.has(name) ? "" : ` <${name === "publish" ? "none|draft" : "value"}>`;
    return [`--${name}${value}`, option.description ?? ""] as const;
  });
  const overrides = overridesOf(command).map(
    ({ flag, description }) => [`--${flag} <value>`, description] as const,
  );
  const all = [
    ...flags,
    ["--json", "Print the result as JSON on standard output and nothing else there"] as const,
  ];
  const width = Math.max(...[...all, ...overrides].map(([name]) => name.length));
  const line = ([name, description]: readonly [string, string]): string =>
    `  ${name.padEnd(width)}  ${description}`;
  return [
    `gate ${command}: ${DESCRIPTIONS[command]}`,
    "",
    `Usage: gate ${command}${argument} [flags]`,
    "",
    "Flags:",
    ...all.map(line),
    ...(overrides.length === 0 ? [] : ["", "Instead of a value of gate.yml:", ...overrides.map(line)]),
  ].join("\n");
}

/** Blocks of gate.yml that a command reads, so that its flags and inputs are those that it heeds. */
const BLOCKS: Record<CommandName, readonly string[]> = {
  validate: ["worker-", "validate-"],
  "smoke-test": ["worker-", "smoke-", "health-version", "health-environment", "health-check"],
  "health-gate": ["worker-", "health-"],
  "release-notes": ["worker-"],
  // Which version was there before is known to the run and not to gate.yml; evidence of another one does not count.
  verdict: ["worker-", "health-baseline-version", "health-baseline-answers", "release-"],
  run: ["worker-", "validate-", "smoke-", "health-", "release-"],
};

/** The overrides of gate.yml that a command heeds. */
export function overridesOf(command: CommandName): { flag: string; description: string }[] {
  return listOverridableKeys()
    .filter(({ flag }) => isHeeded(command, flag))
    .map(({ flag, description }) => ({ flag, description }));
}

function isHeeded(command: CommandName, flag: string): boolean {
  return BLOCKS[command].some((block) => flag.startsWith(block));
}

/** The same of one flag; the others are not worked out. */
function isOverride(command: CommandName, name: string): boolean {
  if (!isHeeded(command, name)) return false;
  return listOverridableKeys(name).length > 0;
}
