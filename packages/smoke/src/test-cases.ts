import type { Finding, TestCase } from "@gate/core";
import type { HttpRequest } from "@gate/http";
import type { EntryRun, HurlFile } from "@gate/hurl";
import type { FileRun } from "./run-files.ts";

interface Shown {
  /** Every file by its name: its entries are those that could have run. */
  files: ReadonlyMap<string, HurlFile>;
  /** Makes the line that sends a request again. */
  repeat: (request: HttpRequest) => string;
  /** The address for a name. */
  showAddress: (url: string) => string;
  /** What the contract says against answers; at the line of an entry it is the entry that is to blame. */
  breaches: readonly Finding[];
}

/**
 * One test an entry, those that did not run included, so that the same files give the same tests.
 */
export function listTests(
  runs: readonly FileRun[],
  unfinished: readonly HurlFile[],
  shown: Shown,
): TestCase[] {
  return [
    ...runs.flatMap((run) => describeRun(run, shown)),
    ...unfinished.flatMap((file) => file.entries.map((_, at) => describeLeftOut(file, at))),
  ];
}

/** In the order of the file: what ran, and what was skipped or stands behind the entry that failed. */
function describeRun(run: FileRun, shown: Shown): TestCase[] {
  const file = shown.files.get(run.file);
  const ran = new Set(run.entries.map(({ index }) => index));
  const leftOut = (file?.entries ?? []).flatMap((_, at) =>
    file === undefined || ran.has(at + 1) ? [] : [{ index: at + 1, test: describeLeftOut(file, at) }],
  );
  return [
    ...run.entries.map((entry) => ({ index: entry.index, test: describeEntry(run, entry, shown) })),
    ...leftOut,
  ]
    .sort((a, b) => a.index - b.index)
    .map(({ test }) => test);
}

function describeLeftOut({ file, entries }: HurlFile, at: number): TestCase {
  return {
    suite: file,
    name: `${at + 1} ${entries[at]?.method}`,
    location: { file, line: entries[at]?.line },
    outcome: "skipped",
    flaky: false,
    durationMs: 0,
    failures: [],
  };
}

function describeEntry(run: FileRun, entry: EntryRun, { repeat, showAddress, breaches }: Shown): TestCase {
  const broken = breaches.filter(
    ({ level, location }) => level === "error" && location?.file === run.file && location.line === entry.line,
  );
  const failures = [...entry.failures, ...broken];
  const failed = failures.length > 0;
  const request = failed ? findRequest(run, entry) : undefined;
  return {
    suite: run.file,
    name: `${entry.index} ${entry.method} ${showAddress(entry.url)}`,
    location: { file: run.file, line: entry.line },
    // In a file of which something was asserted, an entry that only prepares is not to blame.
    outcome: failed ? "failed" : run.verdict === "inconclusive" ? "inconclusive" : "passed",
    flaky: !failed && entry.attempts > 1,
    durationMs: entry.durationMs,
    failures,
    ...(request !== undefined && { repeat: repeat(request) }),
  };
}

/** The entry's own request, not one of its redirects. */
function findRequest({ requests }: FileRun, { url, method }: EntryRun): HttpRequest | undefined {
  return requests.findLast((request) => request.url === url && request.method === method) ?? requests.at(-1);
}
