import { randomInt } from "node:crypto";

import { getOctokit } from "@actions/github";
import { type CheckResult, GateError, type Processes } from "@gate/core";
import {
  type AlsoPublished,
  createProcesses,
  createRedactor,
  createSystemClock,
  type GithubRuntime,
  type Runtime,
  type TerminalRuntime,
} from "@gate/runtime";
import { z } from "zod";

/** What a fake runtime was told, in order of telling. */
export interface Recorded {
  printed: string[];
  untrusted: { text: string; title?: string | undefined }[];
  progress: string[];
  published: { results: readonly CheckResult[]; also: AlsoPublished | undefined }[];
  documents: string[];
  outputs: Map<string, string>;
  secrets: string[];
  standardOutputReserved: boolean;
}

/** Both faces in one: whatever code asks of a runtime, it gets, and all of it is recorded. */
export type FakeRuntime = Omit<GithubRuntime, "face"> &
  Omit<TerminalRuntime, "face"> & {
    /** Fits where either face is asked for. */
    face: never;
    recorded: Recorded;
    /** Aborts `signal` as SIGINT would. */
    cancel(): void;
    /** Runs what was registered by `onClose`, last first. */
    close(): Promise<void>;
  };

export interface FakeRuntimeOptions extends Partial<
  Pick<Runtime, "cwd" | "programUrl" | "clock" | "processes" | "run" | "random">
> {
  /** What `readVariable` finds. */
  variables?: Readonly<Record<string, string>> | undefined;
  /** What `readInputs` finds, by the input's name. */
  inputs?: Readonly<Record<string, string>> | undefined;
}

/** A runtime for tests: records everything, talks to nobody. Children are real, with the test's own PATH. */
export function createFakeRuntime(options: FakeRuntimeOptions = {}): FakeRuntime {
  const recorded: Recorded = {
    printed: [],
    untrusted: [],
    progress: [],
    published: [],
    documents: [],
    outputs: new Map(),
    secrets: [],
    standardOutputReserved: false,
  };
  const controller = new AbortController();
  const redactor = createRedactor();
  const closers: (() => Promise<void> | void)[] = [];
  return {
    face: "terminal" as never,
    argv: [],
    cwd: options.cwd ?? process.cwd(),
    nodePath: process.execPath,
    programUrl: options.programUrl ?? import.meta.url,
    openGithub: (token) => Promise.resolve(getOctokit(token)),
    clock: options.clock ?? createSystemClock(),
    random: options.random ?? ((): number => randomInt(2 ** 32) / 2 ** 32),
    processes: options.processes ?? testProcesses(),
    signal: controller.signal,
    run: options.run ?? { event: "local", fromFork: false, attempt: 1 },
    recorded,
    readVariable: (name) => options.variables?.[name],
    listVariables: (prefix) =>
      new Map(
        Object.entries(options.variables ?? {})
          .filter(([name]) => name.startsWith(prefix) && name !== prefix)
          .map(([name, value]) => [name.slice(prefix.length), value]),
      ),
    registerSecret(value) {
      if (redactor.register(value).length > 0) recorded.secrets.push(value);
      return value;
    },
    redact: redactor.redact,
    print: (line) => void recorded.printed.push(line),
    printUntrusted: (text, title) => void recorded.untrusted.push({ text, title }),
    progress: (line) => void recorded.progress.push(line),
    async publish(results, also) {
      recorded.published.push({ results, also });
      await Promise.resolve();
    },
    onClose: (close) => void closers.push(close),
    readInputs(shape) {
      const values = Object.fromEntries(
        Object.keys(shape).map((name) => [name, options.inputs?.[name] || undefined]),
      );
      return z.object(shape).parse(values);
    },
    setOutput: (name, value) => void recorded.outputs.set(name, value),
    reserveStandardOutput: () => void (recorded.standardOutputReserved = true),
    printDocument: (text) => void recorded.documents.push(text),
    cancel: () => controller.abort(new GateError("CANCELLED", "cancelled by the test")),
    async close() {
      for (const close of closers.reverse()) await close();
    },
  };
}

/** Real children with nothing of our environment but what they may have. */
export function testProcesses(): Processes & { stopAll(): Promise<void> } {
  return createProcesses({ baseEnvironment: process.env });
}
