import {
  type AnsweredVersion,
  type CheckResult,
  type Clock,
  isoTime,
  type Verdict,
  worstVerdict,
} from "@gate/core";
import { checkHealthOnce } from "@gate/health";
import type { HttpClient } from "@gate/http";
import type { HurlFile, HurlRun } from "@gate/hurl";
import { describeSmoke, reportEmptySuite, reportNoSuite, reportRun, reportUnfinished } from "./findings.ts";
import { asksIdentity, judgeIdentities, judgeOrigins } from "./identity.ts";
import { type FileRuns, runFiles, type RunFilesOptions } from "./run-files.ts";
import type { LoadedSuite } from "./suites.ts";
import { tabulateRequests } from "./tables.ts";

export interface SmokeDependencies {
  client: HttpClient;
  clock: Clock;
  progress(line: string): void;
}

export interface SmokeOptions extends Omit<RunFilesOptions, "deadline"> {
  suites: readonly LoadedSuite[];
  /** Milliseconds that all suites together may take, those marked `always` apart; absent: no limit. */
  deadlineMs?: number | undefined;
}

/** JSON-serialisable; no bodies, so nothing of a service's data goes into evidence. */
export interface SmokeFacts {
  url: string;
  version: AnsweredVersion;
  assertions: number;
  requests: number;
  files: readonly {
    file: string;
    verdict: Verdict;
    flaky: boolean;
    assertions: number;
    requests: number;
    durationMs: number;
  }[];
  /** Files that did not run to their end: fail-fast, or the deadline. */
  unfinished: readonly string[];
}

/** Cleaning up gets its time whatever became of the deadline. */
const CLEANUP_MS = 60_000;

/**
 * Runs every file of the suites and says what they proved. It is a pass only if each suite had files, each
 * file asserted something, nothing failed and the expected version answered before and after. Where another
 * environment answers than the one that was meant, no file is run against it.
 * @throws GateError CANCELLED
 */
export async function runSmokeTest(
  deps: SmokeDependencies,
  options: SmokeOptions,
): Promise<CheckResult<SmokeFacts>> {
  const startedAt = isoTime(deps.clock);
  const begun = deps.clock.monotonic();
  const { target, suites } = options;
  const ask = asksIdentity(target);
  const before = ask ? await checkHealthOnce(deps, target) : undefined;
  const isElsewhere = before?.state === "other-environment";
  const done = isElsewhere ? NOTHING : await runSuites(deps, options);
  const after = ask && !isElsewhere ? await checkHealthOnce(deps, target) : undefined;
  const identity = judgeIdentities(target, before, after);
  const { runs } = done;
  const strangers = judgeOrigins(target, runs);
  const empty = suites.filter((suite) => suite.parsed.length === 0);
  const findings = [
    ...identity.findings,
    ...(suites.length === 0 ? [reportNoSuite(target)] : []),
    ...empty.map(reportEmptySuite),
    ...runs.flatMap(reportRun),
    ...strangers.findings,
    ...reportUnfinished(done.cutOff, "deadline"),
    ...reportUnfinished(done.leftOut, "fail-fast"),
  ];
  const verdict = worstVerdict([
    identity.verdict,
    strangers.verdict,
    ...(runs.length === 0 ? (["inconclusive"] as const) : []),
    ...[...empty, ...done.cutOff, ...done.leftOut].map(() => "inconclusive" as const),
    ...runs.map((run) => run.verdict),
  ]);
  const asserted = sum(runs, countAssertions);
  return {
    check: "smoke-test",
    environment: target.environmentName,
    verdict,
    headline: describeSmoke(verdict, findings, {
      target: target.environmentName ?? target.url,
      asserted,
      files: runs.length,
      flaky: runs.filter((run) => run.flaky).length,
    }),
    findings,
    facts: {
      url: target.url,
      version: identity.version,
      assertions: asserted,
      requests: sum(runs, countRequests),
      files: runs.map((run) => ({
        file: run.file,
        verdict: run.verdict,
        flaky: run.flaky,
        assertions: countAssertions(run),
        requests: countRequests(run),
        durationMs: run.durationMs,
      })),
      unfinished: [...done.cutOff, ...done.leftOut].map(({ file }) => file),
    },
    tables: tabulateRequests(runs),
    startedAt,
    durationMs: deps.clock.monotonic() - begun,
  };
}

interface SuiteRuns {
  runs: HurlRun[];
  /** By the deadline. */
  cutOff: HurlFile[];
  /** By fail-fast. */
  leftOut: HurlFile[];
}

const NOTHING: SuiteRuns = { runs: [], cutOff: [], leftOut: [] };

/** Suites marked `always` (cleaning up) run after the others, whatever failed. */
async function runSuites(deps: SmokeDependencies, options: SmokeOptions): Promise<SuiteRuns> {
  const { ordinary, always } = listFiles(options.suites);
  const main = await withinTime(deps.clock, options.deadlineMs, (deadline) =>
    runFiles(deps, { ...options, deadline }, ordinary),
  );
  const cleanUpMs = options.deadlineMs === undefined ? undefined : CLEANUP_MS;
  const cleanUp = await withinTime(deps.clock, cleanUpMs, (deadline) =>
    runFiles(deps, { ...options, deadline, failFast: false }, always),
  );
  return {
    runs: [...main.runs, ...cleanUp.runs],
    cutOff: [...(main.timedOut ? main.unfinished : []), ...cleanUp.unfinished],
    leftOut: main.timedOut ? [] : main.unfinished,
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

async function withinTime(
  clock: Clock,
  ms: number | undefined,
  run: (deadline: AbortSignal | undefined) => Promise<FileRuns>,
): Promise<FileRuns & { timedOut: boolean }> {
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

function countAssertions(run: HurlRun): number {
  return sum(run.entries, (entry) => entry.assertions);
}

function countRequests(run: HurlRun): number {
  return sum(run.entries, (entry) => entry.attempts);
}

function sum<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}
