import { stat } from "node:fs/promises";
import path from "node:path";
import {
  type Clock,
  type Finding,
  formatDuration,
  GateError,
  type Location,
  type Processes,
  type TestCase,
  type Verdict,
} from "@gate/core";
import { type JunitReading, readJunitFile } from "./read-junit.ts";

export interface CommandDependencies {
  processes: Processes;
  clock: Clock;
  progress(line: string): void;
  /** Shows what the command wrote when it is no pass; the text is untrusted. */
  showLog(log: string, title: string): void;
}

export interface CommandOptions {
  words: readonly string[];
  /** Absolute. */
  cwd: string;
  /** Path of the JUnit file, relative to `cwd`. */
  junit: string;
  /** What the command finds as BASE_URL. */
  baseUrl: string;
  location?: Location | undefined;
  signal: AbortSignal;
}

/** What an end-to-end run of somebody else's making proved. */
export interface CommandRun {
  verdict: Verdict;
  findings: Finding[];
  tests: TestCase[];
  exitCode: number | null;
  durationMs: number;
}

/** No end-to-end run is meant to take longer; a deadline of the whole run ends it before. */
const LONGEST_MS = 2 * 3_600_000;
const LOG_BYTES = 256 * 1024;
/** File systems round times, and a container's clock may be a little off. */
const ROUNDING_MS = 2000;
/** A clock that counts tests may run elsewhere, in a container or a browser. */
const SKEW_MS = 60_000;

/**
 * Runs a command and reads the JUnit file that it wrote. It is a pass only if the command ended with 0, the file
 * is of this run, at least one test in it was run and none failed.
 * @param deadline ends the command; absent: it has two hours
 * @throws GateError CANCELLED, COMMAND_NOT_FOUND
 */
export async function runCommand(
  deps: CommandDependencies,
  options: CommandOptions,
  deadline?: AbortSignal,
): Promise<CommandRun> {
  const { clock } = deps;
  const [command = "", ...args] = options.words;
  const shown = options.words.join(" ");
  const file = path.resolve(options.cwd, options.junit);
  const before = await readStamp(file);
  const startedAt = clock.now();
  const begun = clock.monotonic();
  deps.progress(`running ${shown}`);
  const child = await deps.processes.stream(command, args, {
    cwd: options.cwd,
    // Without the second, Playwright's file does not tell a test that passed at a later try from others.
    env: { BASE_URL: options.baseUrl, PLAYWRIGHT_JUNIT_INCLUDE_RETRIES: "1" },
    signal: deadline === undefined ? options.signal : AbortSignal.any([options.signal, deadline]),
    deadlineMs: LONGEST_MS,
    maxOutputBytes: LOG_BYTES,
    output: "log",
  });
  const exit = await child.exited;
  await child.stop();
  if (options.signal.aborted) throw new GateError("CANCELLED", `cancelled while "${shown}" ran`);
  const durationMs = clock.monotonic() - begun;
  const isOver = deadline?.aborted === true || durationMs >= LONGEST_MS;
  const after = await readStamp(file);
  const isFresh =
    after !== undefined && after.key !== before?.key && after.changedAt >= startedAt - ROUNDING_MS;
  const reading = isFresh
    ? refuseEarlier(await readJunitFile(file), startedAt)
    : { why: before === undefined ? "it was not written" : "it is of an earlier run" };
  const tests = "tests" in reading ? reading.tests : [];
  const ran = tests.filter(({ outcome }) => outcome !== "skipped");
  const failures = tests.flatMap((test) => test.failures);
  const problem = (level: Finding["level"], message: string, hint?: string): Finding => ({
    ruleId: "smoke/command",
    level,
    message,
    hint,
    location: options.location,
  });
  const findings: Finding[] = [...failures];
  if (isOver) {
    findings.push(
      problem(
        "error",
        `"${shown}" did not end within ${formatDuration(durationMs)}`,
        "Give the run more time (deadline).",
      ),
    );
  } else if (exit.exitCode !== 0) {
    const how = exit.signal === null ? `exit code ${exit.exitCode}` : `signal ${exit.signal}`;
    findings.push(problem("error", `"${shown}" ended with ${how}`, "Its output stands in the log."));
  }
  if ("why" in reading)
    findings.push(
      problem(
        "error",
        `${options.junit} does not count: ${reading.why}`,
        "Let the command write its results there as JUnit XML: smoke.command.junit.",
      ),
    );
  else if (ran.length === 0)
    findings.push(problem("error", `${options.junit} has no test that was run: it proves nothing`));
  const flaky = tests.filter((test) => test.flaky);
  if (flaky.length > 0)
    findings.push(problem("warning", `${flaky.length} of its tests passed only at a later try`));
  const failed = failures.length > 0 || (!isOver && exit.exitCode !== 0);
  const verdict = failed ? "fail" : findings.some(({ level }) => level === "error") ? "inconclusive" : "pass";
  if (verdict !== "pass") deps.showLog(child.log(), `output of ${shown}`);
  return { verdict, findings, tests, exitCode: exit.exitCode, durationMs };
}

/** A task runner with a cache writes out the file of an earlier run anew, and ends with 0: nothing was tested. */
function refuseEarlier(reading: JunitReading, startedAt: number): JunitReading {
  if ("why" in reading || (reading.begunBy ?? startedAt) >= startedAt - SKEW_MS) return reading;
  return { why: `its tests are of an earlier run (${new Date(reading.begunBy ?? 0).toISOString()})` };
}

/** What tells one writing of a file from another. */
async function readStamp(file: string): Promise<{ key: string; changedAt: number } | undefined> {
  try {
    const { ino, size, mtimeMs, ctimeMs } = await stat(file);
    return { key: [ino, size, mtimeMs, ctimeMs].join(" "), changedAt: mtimeMs };
  } catch {
    return undefined; // not there, or not to be read: either way nothing that counts
  }
}
