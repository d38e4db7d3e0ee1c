import { UNKNOWN, type Word } from "../shell/word.ts";
import { readScriptTokens, type ScriptToken } from "./javascript-tokens.ts";
import {
  fillIn,
  isList,
  learnConstants,
  readFolder,
  readProperty,
  readValue,
  skipBrackets,
  splitArguments,
  type Value,
} from "./javascript-values.ts";

/** A process that a program starts. */
export interface StartedProcess {
  /** A command line for a shell, or a program with its words. */
  command: string | readonly Word[];
  /** The folder where it is written out; `""`: that of the program; undefined: only known when it runs. */
  folder: string | undefined;
  line: number;
}

export interface ScriptFacts {
  processes: readonly StartedProcess[];
  /** Relative paths that it imports. */
  imports: readonly string[];
  /** Whether it looks at its arguments. */
  readsArguments: boolean;
  /** The text without comments and without what is only printed. */
  code: string;
}

/** child_process, execa, zx, tinyexec, @actions/exec, Bun and helpers with names like theirs. */
const STARTERS =
  /^(?:\$|\$\$|x|sh|zx|cmd|execa\w*|exec\w*|spawn\w*|fork|run|run(?:Command|Cmd|Shell|Script|Process|Sync|Async|Step|OrThrow|OrFail|Checked)\w*|shell\w*|getExecOutput|system|Command)$/;
/** Helpers that are named after the program that they start. */
const NAMED_HELPERS = /^(?:run|exec|call|invoke|spawn)?_?wrangler(?:Sync|Async|Command|Cmd|Json|Text)?$/i;
/** The relative path of a module. */
const MODULE = /^\.{1,2}\/[^\s]+\.[cm]?[jt]s$/;
const MAX_WORDS = 200;

/** What a JavaScript or TypeScript program starts, as far as its text says. */
export function readScriptFacts(text: string): ScriptFacts {
  const tokens = readScriptTokens(text);
  const constants = learnConstants(tokens);
  const processes: StartedProcess[] = [];
  const imports: string[] = [];
  const understood = new Set<number>();
  const lists: StartedProcess[] = [];
  for (const [index, token] of tokens.entries()) {
    const prepared =
      token.text === "[" && token.kind === "sign" ? readPrepared(tokens, index, constants) : undefined;
    if (prepared) lists.push(prepared);
    // `import(name)`, `new URL("./x.mjs", import.meta.url)`, `new Worker("./x.mjs")`: loaded in whatever way.
    if (token.kind === "string" && MODULE.test(token.text)) imports.push(token.text);
    if (token.kind !== "name") continue;
    const before = tokens[index - 1]?.text;
    const next = tokens[index + 1];
    if ((token.text === "from" || token.text === "import") && next?.kind === "string")
      imports.push(next.text);
    if (/^(?:import|require)$/.test(token.text) && next?.text === "(" && tokens[index + 2]?.kind === "string")
      imports.push(tokens[index + 2]?.text ?? "");
    if (before === "function") continue;
    const isHelper = NAMED_HELPERS.test(token.text);
    if (!isHelper && !STARTERS.test(token.text)) continue;
    const started = readCall(tokens, index, constants, isHelper);
    if (started === undefined) continue;
    processes.push(started);
    const text =
      typeof started.command === "string"
        ? started.command
        : started.command.map((word) => word.text).join(" ");
    // What is wholly known is followed, so that its text need not be searched.
    if (!text.includes(UNKNOWN)) understood.add(index);
  }
  // Where a call names wrangler itself, its words are read there.
  const isNamed = processes.some(
    ({ command }) => typeof command !== "string" && command.some(({ text }) => text === "wrangler"),
  );
  return {
    processes: isNamed ? processes : [...processes, ...lists],
    code: readCode(tokens, understood),
    imports: imports.filter((name) => name.startsWith(".")),
    readsArguments: tokens.some(
      ({ kind, text: name }) =>
        kind === "name" && /^(?:argv|parseArgs|Deno|yargs|commander|minimist|cac|citty)$/.test(name),
    ),
  };
}

const PRINTERS =
  /^(?:log|info|warn|error|debug|notice|write|writeln|print|println|success|fail|step|message|note|outro|intro|setFailed|warning|Error|TypeError|describe|it|test|expect|assert)$/;

function readCode(tokens: readonly ScriptToken[], understood: ReadonlySet<number>): string {
  const parts: string[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    const next = tokens[at + 1];
    const isLeftOut = understood.has(at) || (token?.kind === "name" && PRINTERS.test(token.text));
    if (isLeftOut && (next?.text === "(" || next?.kind === "template")) {
      at = next.kind === "template" ? at + 2 : skipBrackets(tokens, at + 1);
      continue;
    }
    if (token)
      parts.push(token.kind === "string" || token.kind === "template" ? `"${token.text}"` : token.text);
    at += 1;
  }
  return parts.join(" ");
}

/** `name(…)` and `` name`…` ``, with what stands between, such as `exec({ cwd })` or a type argument. */
function readCall(
  tokens: readonly ScriptToken[],
  start: number,
  constants: ReadonlyMap<string, Value>,
  isWrangler: boolean,
): StartedProcess | undefined {
  const line = tokens[start]?.line ?? 1;
  let index = start + 1;
  // `$({ cwd })`…``
  if (tokens[index]?.text === "(" && tokens[index + 1]?.text === "{") {
    const end = skipBrackets(tokens, index);
    if (tokens[end]?.kind === "template") index = end;
  }
  const token = tokens[index];
  if (token?.kind === "template") {
    const command = fillIn(token, constants).text;
    return {
      command: isWrangler ? `wrangler ${command.replace(/^\s*wrangler\s/, "")}` : command,
      folder: readFolder(tokens.slice(start, index)),
      line,
    };
  }
  if (token?.kind !== "sign" || token.text !== "(") return undefined;
  const end = skipBrackets(tokens, index);
  const args = splitArguments(tokens.slice(index + 1, end - 1));
  const [first, second] = args;
  if (first === undefined) return undefined;
  const folder = readFolder(tokens.slice(index, end));
  const program = readValue(first, constants) ?? readProperty(first, ["cmd", "command"], constants);
  const given = second && (readValue(second, constants) ?? readProperty(second, ["args"], constants));
  if (isWrangler) {
    const words = [program, given].flatMap((value) =>
      value === undefined ? [] : isList(value) ? value : splitText(value),
    );
    // Some such helpers want its name, and some put it there themselves.
    if (words[0]?.text === "wrangler") words.shift();
    return { command: [{ text: "wrangler", dynamic: false }, ...words].slice(0, MAX_WORDS), folder, line };
  }
  if (program === undefined) return undefined;
  if (isList(program))
    return program.length === 0 ? undefined : { command: program.slice(0, MAX_WORDS), folder, line };
  if (given !== undefined && isList(given))
    return { command: [...splitText(program), ...given].slice(0, MAX_WORDS), folder, line };
  // Arguments that are made elsewhere: `spawn("wrangler", args)`.
  const isUnknown =
    second !== undefined && second[0]?.text !== "{" && given === undefined && second[0]?.kind === "name";
  return { command: isUnknown ? `${program.text} ${UNKNOWN}` : program.text, folder, line };
}

/** `[wrangler, "secret", "bulk"]` somewhere: the words of a command that is started later. */
function readPrepared(
  tokens: readonly ScriptToken[],
  start: number,
  constants: ReadonlyMap<string, Value>,
): StartedProcess | undefined {
  const before = tokens[start - 1];
  // Behind a name or a bracket it is an index.
  if (before?.kind === "name" ? !/^(?:return|await)$/.test(before.text) : /^[)\]]$/.test(before?.text ?? ""))
    return undefined;
  const value = readValue(tokens.slice(start, skipBrackets(tokens, start)), constants);
  if (value === undefined || !isList(value) || value.length < 2 || value.length > MAX_WORDS) return undefined;
  const [program, ...others] = value;
  if (program === undefined || !/(?:^|\/)wrangler(?:\.cmd)?$/.test(program.text)) return undefined;
  return {
    command: [{ text: "wrangler", dynamic: false }, ...others],
    folder: "",
    line: tokens[start]?.line ?? 1,
  };
}

function splitText({ text }: Word): Word[] {
  return text
    .split(/\s+/)
    .filter((part) => part !== "")
    .map((part) => ({ text: part, dynamic: part.includes(UNKNOWN) }));
}
