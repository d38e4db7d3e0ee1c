import { type Answer, GateError, type RunningProcess } from "@gate/core";
import type { GitDeps } from "./types.ts";

/** A question about a repository of any sane size. */
const DEADLINE_MS = 60_000;
/** Reading a long history. */
const STREAM_DEADLINE_MS = 10 * 60_000;
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

/**
 * What a person's or a repository's configuration must not change: how names and output are written, and that
 * git runs nothing that the repository brings along (hooks, a file-system monitor, an external diff).
 */
const CONFIG = [
  "core.quotePath=false",
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "color.ui=false",
  "log.showSignature=false",
  "log.mailmap=false",
  "log.follow=false",
  "i18n.logOutputEncoding=UTF-8",
  "trailer.separators=:",
];
const FIXED_WORDS = [
  "--no-pager",
  "--no-replace-objects",
  "--literal-pathspecs",
  ...CONFIG.flatMap((entry) => ["-c", entry]),
];
/** `git check-ignore` refuses to run with literal pathspecs. */
const WORDS_OF_CHECK_IGNORE = FIXED_WORDS.filter((word) => word !== "--literal-pathspecs");
const ENVIRONMENT = {
  LC_ALL: "C",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  GIT_NO_LAZY_FETCH: "1",
};

/**
 * Asks git a short question and hands back whatever it answered.
 * @param input what it reads on standard input
 * @param env further variables of git
 * @throws GateError COMMAND_NOT_FOUND with the cure, GIT_NOT_A_REPOSITORY, GIT_FAILED for `safe.directory`
 */
export async function askGit(
  root: string,
  args: readonly string[],
  deps: GitDeps,
  input?: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const answer = await withGit(() =>
    deps.processes.ask(
      "git",
      [...(args[0] === "check-ignore" ? WORDS_OF_CHECK_IGNORE : FIXED_WORDS), ...args],
      {
        cwd: root,
        env: { ...ENVIRONMENT, ...env },
        signal: deps.signal,
        deadlineMs: DEADLINE_MS,
        maxOutputBytes: MAX_OUTPUT_BYTES,
        ...(input !== undefined && { input }),
      },
    ),
  );
  if (answer.exitCode !== 0) throwKnownRefusal(answer.stderr, root);
  return answer;
}

/**
 * The same, where a refusal is an error.
 * @throws GateError GIT_FAILED with what git said
 */
export async function readGit(root: string, args: readonly string[], deps: GitDeps): Promise<string> {
  const answer = await askGit(root, args, deps);
  if (answer.exitCode !== 0) throw describeFailure(args, answer.exitCode, answer.stderr);
  return answer.stdout;
}

/**
 * Standard output of git as it comes. The child is stopped when the reader leaves early.
 * @throws GateError GIT_FAILED when git ends with an error, after what it wrote before
 */
export async function* streamGit(
  root: string,
  args: readonly string[],
  deps: GitDeps,
): AsyncGenerator<Uint8Array> {
  const child: RunningProcess = await withGit(() =>
    deps.processes.stream("git", [...FIXED_WORDS, ...args], {
      cwd: root,
      env: ENVIRONMENT,
      signal: deps.signal,
      deadlineMs: STREAM_DEADLINE_MS,
      output: "stdout",
    }),
  );
  try {
    yield* child.stdout;
    const { exitCode } = await child.exited;
    if (exitCode !== 0) {
      throwKnownRefusal(child.log(), root);
      throw describeFailure(args, exitCode, child.log());
    }
  } finally {
    await child.stop();
  }
}

async function withGit<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof GateError) || error.code !== "COMMAND_NOT_FOUND") throw error;
    throw new GateError("COMMAND_NOT_FOUND", "git was not found", {
      cause: error,
      hint: "install git (https://git-scm.com), and put it on PATH",
    });
  }
}

function throwKnownRefusal(stderr: string, root: string): void {
  if (stderr.includes("detected dubious ownership")) {
    throw new GateError("GIT_FAILED", `git does not trust ${root}: it belongs to another user`, {
      hint: `run: git config --global --add safe.directory ${JSON.stringify(root)}`,
    });
  }
  if (/not a git repository|must be run in a work tree/i.test(stderr)) {
    throw new GateError("GIT_NOT_A_REPOSITORY", `${root} is not inside a work tree of git`, {
      hint: "run this in a clone; in a workflow put actions/checkout before it",
    });
  }
}

export function describeFailure(args: readonly string[], exitCode: number | null, stderr: string): GateError {
  const said = stderr.trim().split("\n").at(-1) ?? "";
  const how = exitCode === null ? "was ended by a signal" : `ended with ${exitCode}`;
  return new GateError(
    "GIT_FAILED",
    `git ${args[0] ?? ""} ${how}${said === "" ? "" : `: ${said.slice(0, 300)}`}`,
  );
}
