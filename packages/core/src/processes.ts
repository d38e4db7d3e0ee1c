/**
 * Child processes as an argument. Only `packages/runtime` implements this; a child gets an allow-listed
 * environment (never a token, an `INPUT_*`, an `ACTIONS_*` or a command file of the runner).
 */
export interface ProcessOptions {
  /** Absolute. */
  cwd: string;
  /**
   * Extra variables for this child, on top of the allow-list. A name that no child may have (`INPUT_*`,
   * `ACTIONS_*`, `GITHUB_*`, `CLOUDFLARE_*`, `NODE_OPTIONS`, …) is refused with `INTERNAL`.
   */
  env?: Readonly<Record<string, string>> | undefined;
  /**
   * The exception to that: a credential that a signal of gate.yml names by `token`, handed to the child of that signal
   * alone. A name of the runner (`GITHUB_*`, `INPUT_*`, …) or one that loads code is refused all the same.
   */
  credentials?: Readonly<Record<string, string>> | undefined;
  signal?: AbortSignal | undefined;
  /** The whole process tree is ended after this; a stubborn one takes two seconds longer. */
  deadlineMs: number;
  /** Bytes of standard output (for `ask`) or of the kept log (for `stream`). */
  maxOutputBytes?: number | undefined;
  /** Written to standard input, which is then closed. */
  input?: string | Uint8Array | undefined;
}

export interface Answer {
  /** null when a signal ended the child. */
  exitCode: number | null;
  stdout: string;
  /** The last 64 KiB. */
  stderr: string;
}

export interface StreamOptions extends ProcessOptions {
  /** `stdout`: the caller reads standard output to its end. `log`: nobody reads; both outputs go to the kept log. */
  output: "stdout" | "log";
}

export interface RunningProcess {
  /** Standard output as it comes; empty with `output: "log"`. Errors with `COMMAND_TIMEOUT` or `CANCELLED`. */
  stdout: AsyncIterable<Uint8Array>;
  /** Ends when the child has ended. Never rejects. */
  exited: Promise<{ exitCode: number | null; signal: string | null }>;
  /** The last part of standard output and standard error together, at most `maxOutputBytes` (64 KiB when not said). */
  log(): string;
  /** Ends the whole process tree: a polite signal, then after 2 s a hard one. Resolves when nothing is left. */
  stop(): Promise<void>;
}

export interface Processes {
  /**
   * A short question. Throws `COMMAND_NOT_FOUND`, `COMMAND_TIMEOUT`, `COMMAND_FAILED` (output over the cap)
   * or `CANCELLED`; a non-zero exit code is an answer, not an error. Never uses a shell.
   */
  ask(command: string, args: readonly string[], options: ProcessOptions): Promise<Answer>;
  /** A byte stream or a long-lived child in a process group of its own. Throws `COMMAND_NOT_FOUND`. */
  stream(command: string, args: readonly string[], options: StreamOptions): Promise<RunningProcess>;
}
