/** Stands in `Word.text` for a part that only the shell or the runner knows. */
export const UNKNOWN = "\u2026";

/** One word of a command, after quotes and escapes. */
export interface Word {
  /** Parts that cannot be known read `…`. */
  text: string;
  /** true: a part of it is filled in when it runs. */
  dynamic: boolean;
  /** true: an argument of the script or function, and known. */
  positional?: true | undefined;
}

/** A known word, for commands that are put together here. */
export function word(text: string): Word {
  return { text, dynamic: false };
}

export interface ShellCommand {
  kind: "command";
  words: readonly Word[];
  /** Line inside the parsed text, from 0. */
  line: number;
  /** Text of here documents that are its standard input. */
  input?: string | undefined;
  /** The file that is its standard input. */
  inputFile?: Word | undefined;
  /** true: its standard input is the output of the command before it. */
  piped?: true | undefined;
}

/** A function: its body is read anew for every call, with the words of that call. */
export interface ShellFunction {
  kind: "function";
  name: string;
  text: string;
  /** Line inside the parsed text on which the body begins, from 0. */
  line: number;
}

/** A script in the order of its text; `open` and `close` frame a subshell (a `cd` inside ends with it). */
export type ShellEvent = ShellCommand | ShellFunction | { kind: "open" } | { kind: "close" };

/** What the parser knows about variables and expressions: a value, or undefined. */
export interface ShellKnowledge {
  /** Values of shell variables. */
  variables: ReadonlyMap<string, string>;
  /** Values of runner expressions, by the trimmed text between `${{` and `}}`. */
  expressions: ReadonlyMap<string, string>;
  /** `powershell`: the backtick escapes. */
  dialect: "posix" | "powershell";
  /** Absolute path of the work tree: what `git rev-parse --show-toplevel` prints. Absent: only known when it runs. */
  workTree?: string | undefined;
  /** Absolute path of the script, `$0`. */
  script?: string | undefined;
  /** `$1`, `$2`, … where the words of the call are known. */
  positionals?: readonly Word[] | undefined;
}
