import type { Word } from "../shell/word.ts";

/** What a command really runs, one layer further in. */
export type Invocation =
  /** Nothing that could deploy. */
  | { kind: "nothing" }
  /** wrangler with these arguments. */
  | { kind: "wrangler"; words: readonly Word[] }
  /** A program other than wrangler that is known to deploy Workers. */
  | { kind: "deployer"; what: string }
  /** Another command, in another folder where `folder` is given. */
  | { kind: "command"; words: readonly Word[]; folder?: Word | undefined }
  /** Text for a shell. */
  | { kind: "shell"; text: string }
  /** A file that is run, with the program that reads it (absent: its first line says) and its arguments. */
  | {
      kind: "file";
      path: Word;
      interpreter?: string | undefined;
      args?: readonly Word[] | undefined;
      /** No complaint when it is not tracked. */
      optional?: true | undefined;
    }
  /** JavaScript on the command line. */
  | { kind: "code"; program: string; text: string; args: readonly Word[] }
  /** A program whose own files say what it runs. */
  | { kind: "tool"; tool: ToolName; program: string; words: readonly Word[] }
  | ScriptInvocation
  /** Arguments that a program may run; `certain`: they stand behind a `--`, as those of wrappers do. */
  | { kind: "suspicion"; program: string; words: readonly Word[]; certain: boolean }
  /** A program that nobody knows; a package of the repository may bring it. */
  | { kind: "program"; name: string; words: readonly Word[] }
  /** It cannot be told. */
  | { kind: "unknown"; why: string; topic?: string | undefined };

export type ToolName =
  "make" | "just" | "task" | "mise" | "nx" | "turbo" | "vp" | "terraform" | "terragrunt" | "sst" | "docker";

/** Doubts about what is only filled in when the workflow runs are said once for each workflow. */
export const RUN_TIME = "run time";

/** A script of a package.json. */
export interface ScriptInvocation {
  kind: "script";
  /** As a person would type it: `npm run ship`. */
  label: string;
  name: string;
  /** Appended to the script's text. */
  args: readonly Word[];
  folder?: Word | undefined;
  /**
   * Whose script: that of the nearest package.json, of every package.json that has it, of every one below the
   * root (the root's own where no other has it), of the package with a name, or of those that filters choose.
   */
  owner: "nearest" | "all" | "members" | { name: string } | { filters: readonly string[] };
  /** `pre<name>` and `post<name>` run too. */
  hooks: boolean;
  /** No complaint when no package.json has it. */
  optional: boolean;
  /** What runs when there is no such script: a program of node_modules/.bin. */
  otherwise?: readonly Word[] | undefined;
}

/** The options in front of the first positional word, and what follows. */
export interface Options {
  /** Values of an option, by its name with dashes; `""` for a flag. */
  values: ReadonlyMap<string, readonly Word[]>;
  rest: readonly Word[];
}

/**
 * Reads options up to the first word that is none. `withValue`: names of those that take the next word.
 * A `--` ends them and is dropped.
 */
export function readOptions(words: readonly Word[], withValue: readonly string[] = []): Options {
  const values = new Map<string, Word[]>();
  let index = 0;
  for (; index < words.length; index += 1) {
    const current = words[index];
    if (current === undefined || !current.text.startsWith("-") || current.text === "-") break;
    if (current.text === "--") {
      index += 1;
      break;
    }
    const equals = current.text.indexOf("=");
    const name = equals === -1 ? current.text : current.text.slice(0, equals);
    let value: Word | undefined;
    if (equals !== -1) {
      value = { text: current.text.slice(equals + 1), dynamic: current.dynamic };
    } else if (withValue.includes(name)) {
      index += 1;
      value = words[index];
    }
    values.set(name, [...(values.get(name) ?? []), value ?? { text: "", dynamic: false }]);
  }
  return { values, rest: words.slice(index) };
}

/** The same wherever the options stand, as npm and turbo take them; what follows a `--` is `passed`. */
export function readOptionsAnywhere(
  words: readonly Word[],
  withValue: readonly string[],
): Options & { passed: readonly Word[] } {
  const end = words.findIndex(({ text }) => text === "--");
  const values = new Map<string, Word[]>();
  const positionals: Word[] = [];
  for (let rest = end === -1 ? words : words.slice(0, end); rest.length > 0;) {
    const options = readOptions(rest, withValue);
    for (const [name, found] of options.values) values.set(name, [...(values.get(name) ?? []), ...found]);
    const [next, ...others] = options.rest;
    if (next) positionals.push(next);
    rest = others;
  }
  return { values, rest: positionals, passed: end === -1 ? [] : words.slice(end + 1) };
}

/** The first value of an option under any of its names. */
export function optionOf({ values }: Options, ...names: string[]): Word | undefined {
  for (const name of names) {
    const value = values.get(name)?.[0];
    if (value) return value;
  }
  return undefined;
}

/** `node_modules/.bin/wrangler.cmd` → `wrangler`. */
export function programName(first: Word): string {
  const base = first.text.split(/[/\\]/).at(-1) ?? "";
  return base.replace(/\.(?:cmd|exe|bat)$/i, "").toLowerCase();
}

/** `wrangler@4` → `wrangler`, `@scope/tool@latest` → `@scope/tool`, `npm:x@1` → `x`. */
export function packageName(spec: string): string {
  const name = spec.startsWith("npm:") ? spec.slice(4) : spec;
  const at = name.indexOf("@", 1);
  return at === -1 ? name : name.slice(0, at);
}
