import type { Clock } from "@gate/core";
import type { HurlFile } from "@gate/hurl";
import type { CommandRun } from "./command.ts";
import { type FileRun, type FileRuns, runFiles, type RunFilesOptions } from "./run-files.ts";
import { digestDivision, divideFiles } from "./shard.ts";
import type { SmokeDependencies, SmokeOptions } from "./smoke-test.ts";
import type { LoadedSuite } from "./suites.ts";

/** Cleaning up gets its time whatever became of the deadline. */
const CLEANUP_MS = 60_000;

/** What became of the files and the command of all suites. */
export interface SuiteRuns {
  runs: FileRun[];
  /** By the deadline. */
  cutOff: HurlFile[];
  /** By fail-fast. */
  leftOut: HurlFile[];
  /** Digest of how the files were divided into shards. */
  division?: string | undefined;
  /** There are files, and none of them is of this shard. */
  isEmptyShard: boolean;
  command?: CommandRun | undefined;
  /** The command was not run: fail-fast, or the deadline. */
  commandLeftOut: boolean;
}

/** Nothing was run. */
export const NOTHING: SuiteRuns = {
  runs: [],
  cutOff: [],
  leftOut: [],
  isEmptyShard: false,
  commandLeftOut: false,
};

/**
 * Suites marked `always` (cleaning up) run after the others and the command, whatever failed or was thrown. Of several
 * shards the first runs the command.
 * @throws GateError CANCELLED, COMMAND_NOT_FOUND
 */
export async function runSuites(
  deps: SmokeDependencies,
  options: SmokeOptions & Pick<RunFilesOptions, "observations">,
): Promise<SuiteRuns> {
  const { ordinary: all, always } = listFiles(options.suites);
  const shards = options.shard && divideFiles(all, options.shard.count, options.shard.durations);
  const ordinary = shards === undefined ? all : (shards[(options.shard?.index ?? 1) - 1] ?? []);
  const wantsCommand = options.command !== undefined && (options.shard?.index ?? 1) === 1;
  let fault: { thrown: unknown } | undefined;
  const main = await withinTime(deps.clock, options.deadlineMs, async (deadline) => {
    let files: FileRuns = { runs: [], unfinished: ordinary, hasFailed: true };
    try {
      files = await runFiles(deps, { ...options, deadline }, ordinary);
      const isStopped = options.failFast && files.hasFailed;
      const runsCommand = wantsCommand && !isStopped && deadline?.aborted !== true;
      return { ...files, command: runsCommand ? await options.command?.(deadline) : undefined };
    } catch (thrown) {
      fault = { thrown };
      return { ...files, command: undefined };
    }
  });
  const cleanUpMs = options.deadlineMs === undefined ? undefined : CLEANUP_MS;
  const cleanUp = await withinTime(deps.clock, cleanUpMs, (deadline) =>
    runFiles(deps, { ...options, deadline, failFast: false }, always),
  );
  if (fault !== undefined) throw fault.thrown;
  return {
    runs: [...main.runs, ...cleanUp.runs],
    cutOff: [...(main.timedOut ? main.unfinished : []), ...cleanUp.unfinished],
    leftOut: main.timedOut ? [] : main.unfinished,
    command: main.command,
    commandLeftOut: wantsCommand && main.command === undefined,
    division: shards && digestDivision(shards),
    isEmptyShard: options.shard !== undefined && ordinary.length === 0 && all.length > 0,
  };
}

/** A file that several suites name runs once; in a suite marked `always` it runs with those. */
function listFiles(suites: readonly LoadedSuite[]): { ordinary: HurlFile[]; always: HurlFile[] } {
  const collect = (wanted: readonly LoadedSuite[]): Map<string, HurlFile> =>
    new Map(wanted.flatMap((suite) => suite.parsed.map((file) => [file.file, file] as const)));
  const always = collect(suites.filter((suite) => suite.always));
  const ordinary = collect(suites.filter((suite) => !suite.always));
  return {
    ordinary: [...ordinary.values()].filter(({ file }) => !always.has(file)),
    always: [...always.values()],
  };
}

async function withinTime<Result extends FileRuns>(
  clock: Clock,
  ms: number | undefined,
  run: (deadline: AbortSignal | undefined) => Promise<Result>,
): Promise<Result & { timedOut: boolean }> {
  if (ms === undefined) return { ...(await run(undefined)), timedOut: false };
  const deadline = new AbortController();
  const ended = new AbortController();
  const timer = clock.sleep(ms, ended.signal).then(
    () => deadline.abort(),
    () => undefined,
  );
  try {
    return { ...(await run(deadline.signal)), timedOut: deadline.signal.aborted };
  } finally {
    ended.abort();
    await timer;
  }
}
