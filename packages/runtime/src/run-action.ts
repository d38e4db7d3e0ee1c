import { setMaxListeners } from "node:events";

import { type ErrorCode, EXIT, exitCodeOf, GateError, toGateError, type Verdict } from "@gate/core";

import { createSystemClock } from "./clock.ts";
import type { Outlet } from "./outlet.ts";
import { createProcesses } from "./processes.ts";
import type { RuntimeParts } from "./runtime-parts.ts";
import { createTerminalRuntime } from "./terminal-runtime.ts";
import type { ActionMain, CommandMain, ProgramOptions } from "./types.ts";

/** How long main may take after a cancellation to write what it has. */
const LAST_WORDS_MS = 2000;

/** Signals closer together than this are one. */
const SAME_SIGNAL_MS = 300;

/** How long a reader may take for the last output: on a busy machine a document of megabytes was cut after a second. */
const READER_MS = 10_000;
/** The same after a cancellation, where somebody waits for the end. */
const CANCELLED_READER_MS = 1000;

/** What a run came to, whatever brought it about. */
interface Ending {
  exitCode: number;
  /** A command has none but its exit code. */
  verdict: Verdict;
}

/** One run of one face, seen from its life cycle. */
interface Play {
  run(): Promise<Ending>;
  print(line: string): void;
  showError(error: GateError): void;
  close(): Promise<void>;
  /** The last writing, after every child is dead. What it returns counts: who could not write is not green. */
  settle(ending: Ending, cancellation: GateError | undefined): Promise<Ending>;
  /** The same without waiting, for a process that ends at once. */
  settleNow(ending: Ending): void;
}

/**
 * Runs an action's main and ends the process. Outputs are written last, after every child is dead; `verdict` is
 * always among them, and the exit code carries it too. An error, an uncaught one too, is verdict `error` and
 * exit code 2; SIGINT and SIGTERM abort `runtime.signal`, give main two seconds and end with 130 or 143.
 */
export async function runAction(main: ActionMain, program: ProgramOptions): Promise<never> {
  process.exitCode = EXIT.error;
  // The command needs nothing of a runner's toolkit, whose HTTP client is large: half of its start went there.
  const { createGithubRuntime } = await import("./github-runtime.ts");
  return live(program, (parts) => {
    const runtime = createGithubRuntime({ ...parts, out: standardOutlet(process.stdout) });
    return {
      print: (line) => runtime.print(line),
      showError: (error) => runtime.showError(error),
      close: () => runtime.close(),
      async run() {
        const { verdict, exitCode = exitCodeOf(verdict) } = await main(runtime);
        return { verdict, exitCode };
      },
      async settle(ending, cancellation) {
        let settled = ending;
        if (cancellation !== undefined) runtime.showError(cancellation);
        try {
          await runtime.writeSummary();
        } catch (error) {
          settled = demote(ending);
          runtime.showError(toGateError(error));
        }
        runtime.writeOutputs(settled.verdict);
        return settled;
      },
      settleNow: (ending) => runtime.writeOutputs(ending.verdict),
    };
  });
}

/**
 * Runs the main of the command `gate` and ends the process with the exit code that main returns. An error is
 * printed without a stack and ends with 64 for wrong usage, else with 2; the rules for cancellation are those of
 * `runAction`.
 */
export async function runCommand(main: CommandMain, program: ProgramOptions): Promise<never> {
  return live(program, (parts) => {
    const runtime = createTerminalRuntime({
      ...parts,
      argv: process.argv.slice(2),
      out: standardOutlet(process.stdout),
      err: standardOutlet(process.stderr),
    });
    return {
      print: (line) => runtime.print(line),
      showError: (error) => runtime.showError(error),
      close: () => runtime.close(),
      run: async () => ({ exitCode: await main(runtime), verdict: "error" }),
      settle: async (ending) => Promise.resolve(ending),
      settleNow: () => undefined,
    };
  });
}

const USAGE: ErrorCode = "USAGE";

/** What is left of an ending whose last words were lost; one that was not green keeps its exit code. */
function demote(ending: Ending): Ending {
  return { verdict: "error", exitCode: ending.exitCode === EXIT.pass ? EXIT.error : ending.exitCode };
}

/** From the first line of main to the end of the process. */
async function live(
  { programUrl }: ProgramOptions,
  createPlay: (parts: RuntimeParts) => Play,
): Promise<never> {
  // Node ends with 0 when nothing is left to do, also where a promise is never kept: green takes our own word.
  process.exitCode = EXIT.error;
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  const processes = createProcesses({ baseEnvironment: process.env });
  const play = createPlay({
    env: process.env,
    cwd: process.cwd(),
    nodePath: process.execPath,
    programUrl,
    clock: createSystemClock(),
    random: () => Math.random(),
    processes,
    signal: controller.signal,
  });

  let cancelledBy: "SIGINT" | "SIGTERM" | undefined;
  let cancelledAt = 0;
  let crashed: Ending | undefined;
  const { promise: over, resolve: finish } = Promise.withResolvers<Ending | undefined>();

  const cancelledEnding = (): Ending => ({
    verdict: "error",
    exitCode: cancelledBy === "SIGTERM" ? EXIT.terminated : EXIT.interrupted,
  });
  const cancellation = (): GateError => new GateError("CANCELLED", `the run was cancelled (${cancelledBy})`);
  const cancel = (signal: "SIGINT" | "SIGTERM"): void => {
    if (cancelledBy !== undefined) {
      // A terminal and npm may both deliver one Ctrl-C; only a person's second one is meant.
      if (performance.now() - cancelledAt < SAME_SIGNAL_MS) return;
      processes.killAll();
      try {
        play.settleNow(cancelledEnding());
      } finally {
        process.exit(cancelledEnding().exitCode);
      }
    }
    cancelledBy = signal;
    cancelledAt = performance.now();
    play.print(`cancelled by ${signal}: stopping what was started`);
    controller.abort(cancellation());
    // At the same time as main writes what it has: children may need two seconds of their own.
    void processes.stopAll();
    setTimeout(() => finish(undefined), LAST_WORDS_MS);
  };
  const crash = (thrown: unknown): void => {
    const error = toGateError(thrown);
    play.showError(error);
    crashed ??= { verdict: "error", exitCode: error.code === USAGE ? EXIT.usage : EXIT.error };
    finish(crashed);
  };
  process.on("SIGINT", () => cancel("SIGINT"));
  process.on("SIGTERM", () => cancel("SIGTERM"));
  process.on("uncaughtException", crash);
  process.on("unhandledRejection", crash);
  // Nothing left to wait for and no word from main: a promise that nobody keeps.
  process.on("beforeExit", () => crash(new Error("the run ended without a verdict")));
  // A reader that went away (`gate … | head`) does not change the verdict.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

  play.run().then(finish, (error: unknown) => {
    if (cancelledBy !== undefined && toGateError(error).code === "CANCELLED") finish(undefined);
    else crash(error);
  });
  const ended = await over;
  await processes.stopAll();
  await play.close();
  const ending =
    cancelledBy === undefined
      ? (crashed ?? ended ?? { verdict: "error", exitCode: EXIT.error })
      : cancelledEnding();
  let { exitCode } = ending;
  try {
    ({ exitCode } = await play.settle(ending, cancelledBy && cancellation()));
  } catch (error) {
    ({ exitCode } = demote(ending));
    play.showError(toGateError(error));
  }
  const patienceMs = cancelledBy === undefined ? READER_MS : CANCELLED_READER_MS;
  await Promise.all([process.stdout, process.stderr].map((stream) => flush(stream, patienceMs)));
  process.exit(exitCode);
}

function standardOutlet(stream: NodeJS.WriteStream): Outlet {
  return {
    write: (text) => void stream.write(text),
    isTTY: stream.isTTY,
    columns: stream.columns ?? 80,
  };
}

/** A pipe is written in the background on some platforms; a reader that does not read is not waited for any longer. */
async function flush(stream: NodeJS.WriteStream, patienceMs: number): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, patienceMs);
    stream.write("", () => resolve());
  });
}
