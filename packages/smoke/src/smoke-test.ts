import {
  type AnsweredVersion,
  type CheckResult,
  type Clock,
  isoTime,
  type Verdict,
  worstVerdict,
} from "@gate/core";
import { askForVersion, checkHealthOnce, type VersionOverride } from "@gate/health";
import type { HttpClient } from "@gate/http";
import type { HurlRun } from "@gate/hurl";
import type { CommandRun } from "./command.ts";
import { type ContractVerdict, judgeContract, type Observation } from "./contract/observe.ts";
import { createRepeater } from "./curl.ts";
import {
  describeSmoke,
  reportCommandLeftOut,
  reportEmptyShard,
  reportEmptySuite,
  reportNoSuite,
  reportRun,
  reportUnfinished,
} from "./findings.ts";
import { createAddressReader } from "./public-address.ts";
import { asksIdentity, judgeIdentities, judgeOrigins } from "./identity.ts";
import type { RunFilesOptions } from "./run-files.ts";
import { NOTHING, runSuites } from "./run-suites.ts";
import type { Shard } from "./shard.ts";
import type { LoadedSuite } from "./suites.ts";
import { tabulateRequests } from "./tables.ts";
import { listTests } from "./test-cases.ts";
import { demandProof } from "./version-override.ts";

export interface SmokeDependencies {
  client: HttpClient;
  clock: Clock;
  progress(line: string): void;
}

export interface SmokeOptions extends Omit<RunFilesOptions, "deadline" | "observations"> {
  suites: readonly LoadedSuite[];
  /** Milliseconds that all suites together may take, those marked `always` apart; absent: no limit. */
  deadlineMs?: number | undefined;
  /** Only this part of the files is run; those of suites marked `always` are run in every shard. */
  shard?: (Shard & { durations?: ReadonlyMap<string, number> | undefined }) | undefined;
  /** A version that the requests ask for; it must be proven by the health answers. */
  versionOverride?: VersionOverride | undefined;
  /** Runs the end-to-end command after the files, unless fail-fast or the deadline came before it. */
  command?: ((deadline: AbortSignal | undefined) => Promise<CommandRun>) | undefined;
  /** Header of the environment (any case) → name of the variable that holds it; for lines to repeat a request. */
  headerVariables?: ReadonlyMap<string, string> | undefined;
  /** Takes out what is known to be a secret. Before it is quoted for a shell: then it is hard to find. */
  redact?: ((text: string) => string) | undefined;
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
  /** What the end-to-end command proved; skipped tests are among `tests`. */
  command?: { verdict: Verdict; exitCode: number | null; tests: number; skipped: number } | undefined;
  /** SHA-256 of how the files were divided; only shards of one division make a whole. */
  division?: string | undefined;
  /** What the contract says about the answers of the Hurl files. */
  contract?: ContractVerdict["facts"] | undefined;
  /** Id of the version that was asked for by an override. */
  versionOverride?: string | undefined;
}

/**
 * Runs every file of the suites and says what they proved. It is a pass only if each suite had files, each
 * file asserted something, nothing failed and the expected version answered before and after. Where another
 * environment answers than the one that was meant, no file is run against it.
 * @throws GateError CANCELLED
 */
export async function runSmokeTest(
  deps: SmokeDependencies,
  given: SmokeOptions,
): Promise<CheckResult<SmokeFacts>> {
  const options = { ...given, target: askForVersion(given.target, given.versionOverride) };
  const startedAt = isoTime(deps.clock);
  const begun = deps.clock.monotonic();
  const { target, suites } = options;
  const ask = asksIdentity(target);
  const before = ask ? await checkHealthOnce(deps, target) : undefined;
  const isElsewhere = before?.state === "other-environment";
  const observations: Observation[] = [];
  const done = isElsewhere ? NOTHING : await runSuites(deps, { ...options, observations });
  const after = ask && !isElsewhere ? await checkHealthOnce(deps, target) : undefined;
  const identity = demandProof(judgeIdentities(target, before, after), options.versionOverride);
  const { runs, command } = done;
  const contract =
    options.contract === undefined || isElsewhere
      ? undefined
      : judgeContract(observations, runs, options.contract.name);
  const strangers = judgeOrigins(target, runs);
  const empty = suites.filter((suite) => suite.parsed.length === 0);
  const findings = [
    ...identity.findings,
    ...(suites.length === 0 && options.command === undefined ? [reportNoSuite(target)] : []),
    ...empty.map(reportEmptySuite),
    ...(done.isEmptyShard ? [reportEmptyShard(options.shard)] : []),
    ...runs.flatMap(reportRun),
    ...strangers.findings,
    ...(contract?.findings ?? []),
    ...(command?.findings ?? []),
    ...(done.commandLeftOut ? [reportCommandLeftOut()] : []),
    ...reportUnfinished(done.cutOff, "deadline"),
    ...reportUnfinished(done.leftOut, "fail-fast"),
  ];
  const verdict = worstVerdict([
    identity.verdict,
    strangers.verdict,
    ...(contract === undefined ? [] : [contract.verdict]),
    ...((runs.length === 0 && command === undefined) || done.isEmptyShard || done.commandLeftOut
      ? (["inconclusive"] as const)
      : []),
    ...(command === undefined ? [] : [command.verdict]),
    ...[...empty, ...done.cutOff, ...done.leftOut].map(() => "inconclusive" as const),
    ...runs.map((run) => run.verdict),
  ]);
  const asserted = sum(runs, countAssertions);
  const showAddress = createAddressReader();
  return {
    check: "smoke-test",
    environment: target.environmentName,
    verdict,
    headline: describeSmoke(verdict, findings, {
      target: target.environmentName ?? target.url,
      asserted,
      files: runs.length,
      flaky: runs.filter((run) => run.flaky).length,
      commandTests: command?.tests.filter(({ outcome }) => outcome === "passed").length,
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
      ...(done.division !== undefined && { division: done.division }),
      ...(contract && { contract: contract.facts }),
      ...(command && {
        command: {
          verdict: command.verdict,
          exitCode: command.exitCode,
          tests: command.tests.length,
          skipped: command.tests.filter(({ outcome }) => outcome === "skipped").length,
        },
      }),
      ...(options.versionOverride && { versionOverride: options.versionOverride.id }),
      unfinished: [...done.cutOff, ...done.leftOut].map(({ file }) => file),
    },
    tables: tabulateRequests(runs, showAddress),
    tests: [
      ...listTests(runs, [...done.cutOff, ...done.leftOut], {
        repeat: createRepeater(target, options.headerVariables, options.redact),
        showAddress,
        breaches: contract?.findings ?? [],
        files: new Map(suites.flatMap(({ parsed }) => parsed.map((file) => [file.file, file] as const))),
      }),
      ...(command?.tests ?? []),
    ],
    startedAt,
    durationMs: deps.clock.monotonic() - begun,
  };
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
