import path from "node:path";
import type { Finding } from "@gate/core";
import { CookieJar } from "./run/cookies.ts";
import { type RunState, runEntry } from "./run/entry.ts";
import { Scope } from "./run/scope.ts";
import type { EntryRun, HurlEntry, HurlFile, HurlRun, HurlRunOptions } from "./types.ts";

/**
 * Runs the entries of a file one after another and stops at the first that fails. Never throws for what a service
 * does: an answer that is wrong or does not come is a failure with its place.
 * An entry that retries without end (`retry: -1`) ends with `options.signal`.
 * @throws whatever `onSecret` throws for a secret that was given.
 * @throws GateError CANCELLED (or whatever the signal's reason is) when the signal aborts during a pause.
 */
export async function runHurl(file: HurlFile, options: HurlRunOptions): Promise<HurlRun> {
  const { clock, entries: range } = options;
  const begun = clock.monotonic();
  const state: RunState = {
    file,
    options: { ...options, certificateRoot: startOf(file) },
    scope: new Scope(options.variables, clock, {
      secrets: options.secrets,
      onSecret: options.onSecret,
      fileRoot: file.folder,
    }),
    jar: new CookieJar(),
    captures: new Map(),
  };
  const runs: EntryRun[] = [];
  for (const [at, entry] of file.entries.entries()) {
    const index = at + 1;
    if (range !== undefined && (index < range.from || index > range.to)) continue;
    if (!(await runRepeatedly(entry, index, state, runs))) break;
  }
  const verdict = judge(runs);
  return {
    file: file.file,
    verdict,
    flaky: verdict === "pass" && runs.some((run) => run.attempts > 1),
    entries: runs,
    captures: state.captures,
    findings: [
      ...runs.flatMap((run) => run.failures),
      ...(verdict === "inconclusive" ? [nothingAsserted(file, runs)] : []),
    ],
    durationMs: clock.monotonic() - begun,
  };
}

/** The root of the repository: `folder` without the path that leads to it from there. */
function startOf({ file, folder }: HurlFile): string | undefined {
  return folder === undefined ? undefined : path.resolve(folder, path.relative(path.dirname(file), "."));
}

/** false: it failed, so nothing after it runs. An entry that repeats without end ends with the signal. */
async function runRepeatedly(
  entry: HurlEntry,
  index: number,
  state: RunState,
  runs: EntryRun[],
): Promise<boolean> {
  for (let turn = 1; ; turn += 1) {
    const done = await runEntry(entry, index, state);
    if (done === undefined) return true;
    const { run, repeat } = done;
    const former = runs.at(-1);
    // An entry may repeat without end: of its earlier answers the bodies are let go.
    if (turn > 1 && former !== undefined) runs[runs.length - 1] = withoutBody(former);
    runs.push(run);
    if (run.failures.length > 0) return false;
    if (repeat !== -1 && turn >= repeat) return true;
  }
}

function withoutBody(run: EntryRun): EntryRun {
  const { response } = run;
  if (response === undefined) return run;
  const { encodedBody: _, ...rest } = response;
  return { ...run, response: { ...rest, body: new Uint8Array(0) } };
}

function judge(runs: readonly EntryRun[]): HurlRun["verdict"] {
  if (runs.some((run) => run.failures.length > 0)) return "fail";
  return runs.some((run) => run.assertions > 0) ? "pass" : "inconclusive";
}

function nothingAsserted(file: HurlFile, runs: readonly EntryRun[]): Finding {
  const isSkipped = runs.length === 0 && file.entries.length > 0;
  return {
    ruleId: isSkipped ? "smoke/all-skipped" : "smoke/no-assertion",
    level: "error",
    message: isSkipped
      ? "every entry was skipped, so this file proves nothing"
      : "nothing was asserted, so this file proves nothing",
    hint: isSkipped
      ? "take out `skip: true` (or `repeat: 0`), or leave the file out of the suite"
      : "write what the answer has to be below the request, for instance HTTP 200",
    location: { file: file.file, line: file.entries[0]?.line ?? 1 },
  };
}
