import type { ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import type { Readable } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";

import {
  type Answer,
  GateError,
  type Processes,
  type ProcessOptions,
  type RunningProcess,
  type StreamOptions,
} from "@gate/core";

import { createByteRing } from "./byte-ring.ts";
import { buildChildEnvironment, type Environment } from "./child-environment.ts";
import { endTree, killTreeNow, TREE_VARIABLE } from "./process-tree.ts";
import { feed, spawnChild, whenSpawned } from "./spawn-child.ts";

/** Bytes of a child's log that are kept when the caller does not say. */
const LOG_BYTES = 64 * 1024;
/** Bytes of standard output that `ask` takes when the caller does not say. */
const ANSWER_BYTES = 16 * 1024 * 1024;
/** How long pipes may stay open after the tree has ended (a grandchild that left the group may hold them). */
const PIPE_GRACE_MS = 1000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export interface ProcessesOptions {
  /** Our own environment; a child gets the allowed part of it. */
  baseEnvironment: Environment;
  /** For tests. */
  platform?: NodeJS.Platform | undefined;
}

/** Processes whose children can all be ended at once. */
export interface OwnedProcesses extends Processes {
  /** Ends every live child with its tree, politely first, and lets none be started afterwards. */
  stopAll(): Promise<void>;
  /** The same, hard and at once, for the moment before the process ends. */
  killAll(): void;
}

type Ending = "deadline" | "cancelled" | "stopped" | "output-cap";

interface Started {
  child: ChildProcess;
  /** The mark that everything it starts carries. */
  tree: string | undefined;
  /** Resolves when the leader and its tree are gone. */
  exited: Promise<{ exitCode: number | null; signal: string | null }>;
  end(why: Ending): Promise<void>;
  /** Why we ended it; undefined when it ended by itself. */
  ending(): Ending | undefined;
}

/**
 * Children by `node:child_process`, never through a shell. Each leads a process group of its own, so that its
 * tree can be ended as a whole; what a child leaves behind when it ends by itself is ended too. As long as one
 * lives, a listener on the process's `exit` kills it if nobody did before.
 */
export function createProcesses({
  baseEnvironment,
  platform = process.platform,
}: ProcessesOptions): OwnedProcesses {
  const live = new Map<ChildProcess, Started>();
  let closed = false;

  const killAll = (): void => {
    closed = true;
    for (const { child, tree } of live.values()) killTreeNow(child, platform, tree);
  };

  const start = async (
    command: string,
    args: readonly string[],
    options: ProcessOptions,
    tree?: string,
  ): Promise<Started> => {
    if (closed || options.signal?.aborted === true) throw cancelled(command, options.signal);
    const child = spawnChild(
      command,
      args,
      options,
      {
        ...buildChildEnvironment(baseEnvironment, options.env, options.credentials),
        ...(tree !== undefined && { [TREE_VARIABLE]: tree }),
      },
      platform,
    );
    const started = supervise(child, options, platform, tree);
    if (live.size === 0) process.once("exit", killAll);
    live.set(child, started);
    const forget = (): void => {
      live.delete(child);
      if (live.size === 0) process.off("exit", killAll);
    };
    void started.exited.then(forget);
    await whenSpawned(child, command, options.cwd);
    feed(child, options.input);
    return started;
  };

  return {
    killAll,
    async stopAll() {
      closed = true;
      await Promise.all([...live.values()].map((started) => started.end("stopped")));
    },
    async ask(command, args, options) {
      return answer(await start(command, args, options), command, options);
    },
    async stream(command, args, options) {
      // A program that runs on may start others that leave its group; git and its like do not.
      const tree = options.output === "log" ? randomUUID() : undefined;
      return follow(await start(command, args, options, tree), command, options);
    },
  };
}

/** Deadline, cancellation and the end of the whole tree. */
function supervise(
  child: ChildProcess,
  options: ProcessOptions,
  platform: NodeJS.Platform,
  tree: string | undefined,
): Started {
  let why: Ending | undefined;
  let ended: Promise<void> | undefined;
  const end = (reason: Ending): Promise<void> => {
    if (ended === undefined && child.exitCode === null && child.signalCode === null) why = reason;
    ended ??= endTree(child, platform, tree);
    return ended;
  };
  const timer = setTimeout(() => void end("deadline"), Math.min(options.deadlineMs, LONGEST_TIMER_MS));
  const cancel = (): void => void end("cancelled");
  options.signal?.addEventListener("abort", cancel, { once: true });
  const leaderEnds = new Promise<{ exitCode: number | null; signal: string | null }>((resolve) => {
    child.once("exit", (exitCode, signal) => resolve({ exitCode, signal }));
    child.on("error", () => child.pid === undefined && resolve({ exitCode: null, signal: null }));
  });
  const exited = leaderEnds.then(async (result) => {
    clearTimeout(timer);
    options.signal?.removeEventListener("abort", cancel);
    // What the leader left running in its group ends with it.
    await (ended ??= endTree(child, platform, tree));
    return result;
  });
  return {
    child,
    tree,
    exited,
    end: async (reason) => void (await Promise.all([end(reason), exited])),
    ending: () => why,
  };
}

async function answer(started: Started, command: string, options: ProcessOptions): Promise<Answer> {
  const { child } = started;
  const cap = options.maxOutputBytes ?? ANSWER_BYTES;
  const chunks: Uint8Array[] = [];
  const errors = createByteRing(LOG_BYTES);
  let size = 0;
  child.stdout?.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size <= cap) chunks.push(chunk);
    else void started.end("output-cap");
  });
  child.stderr?.on("data", (chunk: Buffer) => errors.push(chunk));
  const closing = whenClosed(child);
  const { exitCode } = await started.exited;
  await closing();
  if (size > cap) {
    throw new GateError("COMMAND_FAILED", `${command} wrote more than ${cap} bytes to standard output`);
  }
  throwIfEnded(started, command, options);
  return { exitCode, stdout: Buffer.concat(chunks).toString("utf8"), stderr: errors.text() };
}

function follow(started: Started, command: string, options: StreamOptions): RunningProcess {
  const { child } = started;
  const kept = createByteRing(options.output === "log" ? (options.maxOutputBytes ?? LOG_BYTES) : LOG_BYTES);
  const keep = (chunk: Buffer): void => kept.push(chunk);
  child.stderr?.on("data", keep);
  if (options.output === "log") child.stdout?.on("data", keep);
  // Without a listener Node throws away what is in the pipe when the child ends before it is read.
  else child.stdout?.on("readable", () => undefined);
  const closing = whenClosed(child);
  const exited =
    options.output === "log"
      ? started.exited.then(async (result) => {
          await closing();
          return result;
        })
      : started.exited;
  return {
    stdout: options.output === "log" ? readNothing() : readToEnd(started, child.stdout, command, options),
    exited,
    log: () => kept.text(),
    async stop() {
      await started.end("stopped");
    },
  };
}

async function* readNothing(): AsyncGenerator<Uint8Array> {}

async function* readToEnd(
  started: Started,
  stdout: Readable | null,
  command: string,
  options: ProcessOptions,
): AsyncGenerator<Uint8Array> {
  if (stdout !== null) {
    // A grandchild that left the group may keep the pipe open after a deadline or a cancellation.
    void started.exited.then(() => started.ending() !== undefined && stdout.destroy());
    try {
      for await (const chunk of stdout) yield chunk as Buffer;
    } catch (error) {
      if (started.ending() === undefined) throw error;
    }
  }
  await started.exited;
  throwIfEnded(started, command, options);
}

function throwIfEnded(started: Started, command: string, options: ProcessOptions): void {
  switch (started.ending()) {
    case "deadline":
      throw new GateError(
        "COMMAND_TIMEOUT",
        `${command} did not end within ${options.deadlineMs} ms and was stopped`,
      );
    case "cancelled":
    case "stopped":
      throw cancelled(command, options.signal);
    case "output-cap":
    case undefined:
  }
}

function cancelled(command: string, signal: AbortSignal | undefined): GateError {
  const reason: unknown = signal?.aborted === true ? signal.reason : undefined;
  return reason instanceof GateError
    ? reason
    : new GateError("CANCELLED", `${command} was stopped because the run was cancelled`);
}

/** Call it before the child can end; the function it returns waits for the pipes, but not for ever. */
function whenClosed(child: ChildProcess): () => Promise<void> {
  const closes = new Promise<void>((resolve) => child.once("close", () => resolve()));
  return async () => {
    const patience = new AbortController();
    const givenUp = delay(PIPE_GRACE_MS, undefined, { signal: patience.signal }).catch(() => undefined);
    await Promise.race([closes, givenUp]);
    patience.abort();
    child.stdout?.destroy();
    child.stderr?.destroy();
  };
}
