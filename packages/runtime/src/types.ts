import type { CheckResult, Clock, Processes } from "@gate/core";

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
  clock: Clock;
  /** Uniform in [0, 1). */
  random(): number;
  processes: Processes;
  /** Aborted by SIGINT, SIGTERM or a total deadline. */
  signal: AbortSignal;
  /** A variable of this process; names of the runner's command files and tokens are not readable here. */
  readVariable(name: string): string | undefined;
  /** Registers a value as secret in every form and returns it; sinks redact it from now on. */
  registerSecret(value: string): string;
  /** Removes every registered secret, in all its forms. */
  redact(text: string): string;
  /** One line of our own words. Untrusted parts are escaped by the implementation all the same. */
  print(line: string): void;
  /** Text that somebody else wrote: framed, escaped, never a command of the runner. */
  printUntrusted(text: string, title?: string): void;
  /** A line that replaces the one before on a terminal and is rationed on a runner. */
  progress(line: string): void;
  /** Annotations, job summary, log lines, in the way of this face. */
  publish(results: readonly CheckResult[]): Promise<void>;
  /** What the runner says about this run; `local` on a terminal. */
  run: RunFacts;
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
  attempt: number;
  url?: string | undefined;
}
