import { formatDuration, type ResultTable } from "@gate/core";
import type { EntryRun, HurlRun } from "@gate/hurl";

/** One row a request: what was asked, what came, where the time went, who answered. */
export function tabulateRequests(runs: readonly HurlRun[]): ResultTable[] {
  const rows = runs.flatMap((run) =>
    run.entries.map((entry) => [`${run.file}:${entry.line}`, ...describeEntry(entry)]),
  );
  if (rows.length === 0) return [];
  const columns = ["Entry", "Request", "Status", "First byte", "Total", "Served by"];
  // Only Cloudflare says who answered; a column that is empty for everybody is left out.
  const width = rows.some((row) => row.at(-1) !== "") ? columns.length : columns.length - 1;
  return [
    { title: "Requests", columns: columns.slice(0, width), rows: rows.map((row) => row.slice(0, width)) },
  ];
}

function describeEntry(entry: EntryRun): string[] {
  const { response } = entry;
  const retried = entry.attempts > 1 ? ` (${entry.attempts} attempts)` : "";
  return [
    `${entry.method} ${withoutQuery(entry.url)}`,
    response === undefined ? "no answer" : `${response.status}${retried}`,
    response === undefined ? "" : formatDuration(response.timings.firstByteMs),
    response === undefined ? "" : formatDuration(response.timings.totalMs),
    response?.headers.find(([name]) => name.toLowerCase() === "cf-ray")?.[1] ?? "",
  ];
}

/** Query values may be somebody's data; a summary does not need them. */
function withoutQuery(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? "";
}
