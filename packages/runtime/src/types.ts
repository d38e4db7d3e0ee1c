import type { CheckResult, Clock, GateDecision, Processes, Verdict } from "@gate/core";
import type { getOctokit } from "@actions/github";
import type { z } from "zod";

/** Which face talks to the person. */
export type Face = "github" | "terminal";

/**
 * Everything that a check may want from the outside. Two implementations: `createGithubRuntime` (a runner's
 * step) and `createTerminalRuntime` (a person's shell). Tests use the fake one of `@gate/testing`.
 */
export interface Runtime {
  face: Face;
  /** Absolute path of the work tree or of the current folder. */
  cwd: string;
  /** The Node.js that runs this, absolute: for a child that must be a Node.js too. */
  nodePath: string;
  /** `file:` URL of the entry file: what is running, and where it lies. */
  programUrl: string;
  clock: Clock;
  /** Uniform in [0, 1). */
  random(): number;
  processes: Processes;
  /** Aborted by SIGINT or SIGTERM; the reason is a GateError `CANCELLED`. */
  signal: AbortSignal;
  /**
   * A variable of this process. `INPUT_*`, `ACTIONS_*`, the runner's command files and GitHub's tokens are
   * not readable here (`undefined`), so that no config can name them.
   */
  readVariable(name: string): string | undefined;
  /** The variables of this process whose name begins so, by the rest of the name, in its order. */
  listVariables(prefix: string): ReadonlyMap<string, string>;
  /**
   * Registers a value as secret in every form and returns it; sinks redact it from now on. An empty value is
   * returned as it is.
   * @throws GateError ACTION_INPUT_INVALID for one to three characters: hiding them would tear up every text,
   * and showing them would break the promise.
   */
  registerSecret(value: string): string;
  /** Removes every registered secret, in all its forms. */
  redact(text: string): string;
  /** One line of our own words. Untrusted parts are escaped by the implementation all the same. */
  print(line: string): void;
  /** Text that somebody else wrote: framed, escaped, never a command of the runner. */
  printUntrusted(text: string, title?: string): void;
  /** A line that replaces the one before on a terminal and is rationed on a runner. */
  progress(line: string): void;
  /**
   * Annotations, job summary, log lines, in the way of this face. Once a run, with all results: what one step
   * may show is counted over all of them.
   */
  publish(results: readonly CheckResult[], also?: AlsoPublished): Promise<void>;
  /** Called when main has ended, last registered first (HTTP agents, servers). Each has one second. */
  onClose(close: () => Promise<void> | void): void;
  /** GitHub's API with this token, at the server of this run. Loaded only when it is asked for. */
  openGithub(token: string): Promise<ReturnType<typeof getOctokit>>;
  /** What the runner says about this run; `local` on a terminal. */
  run: RunFacts;
}

/** The face of a runner's step. */
export interface GithubRuntime extends Runtime {
  face: "github";
  /**
   * Reads the inputs that the shape names (kebab-case, as in action.yml). An input is a trimmed string; one
   * that is empty or absent is `undefined`, so `.optional()` and `.default()` mean what they say.
   * @throws GateError ACTION_INPUT_INVALID that names every wrong input.
   */
  readInputs<Shape extends z.ZodRawShape>(shape: Shape): z.output<z.ZodObject<Shape>>;
  /** Kept until every child is dead, then written by `runAction`; the last value of a name counts. */
  setOutput(name: string, value: string): void;
}

/** The face of a person's shell. */
export interface TerminalRuntime extends Runtime {
  face: "terminal";
  /** The words after the program's name. */
  argv: readonly string[];
  /** From now on only `printDocument` writes to standard output; everything else goes to standard error. */
  reserveStandardOutput(): void;
  /** A machine-readable document (`--json`) on standard output: redacted, a newline at its end, else as it is. */
  printDocument(text: string): void;
}

export interface RunFacts {
  /** `pull_request`, `push`, `workflow_dispatch`, … or `local`. */
  event: string;
  /** true: a pull request whose head lies in another repository. Also true when that cannot be read. */
  fromFork: boolean;
  /** `owner/name`. */
  repository?: string | undefined;
  /** The tag's name when the run was started for a tag. */
  tag?: string | undefined;
  /** SHA that the run was started for; what is checked out may be something else. */
  commit?: string | undefined;
  /** Counts from 1. */
  attempt: number;
  url?: string | undefined;
}

/** What stands beside the results. */
export interface AlsoPublished {
  /** Shown before the results. */
  decision?: GateDecision | undefined;
  /** Markdown of our own renderers, untrusted parts escaped already; at the end of a job summary only. */
  markdown?: string | undefined;
  /** Files that the change touches; their findings are shown first beside the lines. */
  changedFiles?: readonly string[] | undefined;
}

/** What the main function of an action hands back. */
export interface ActionOutcome {
  /** Written as the output `verdict`, last; carried by the exit code too. */
  verdict: Verdict;
  /** Where the exit code is not the verdict's (`gate run`: 1 for no-go). */
  exitCode?: number | undefined;
}

export type ActionMain = (runtime: GithubRuntime) => Promise<ActionOutcome>;
/** Returns an exit code (`EXIT` in core). */
export type CommandMain = (runtime: TerminalRuntime) => Promise<number>;

/** What the entry file says about itself. */
export interface ProgramOptions {
  /** Its `import.meta.url`. */
  programUrl: string;
}
