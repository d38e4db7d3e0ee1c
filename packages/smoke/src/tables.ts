import { formatDuration, type ResultTable } from "@gate/core";
import type { EntryRun, HurlRun } from "@gate/hurl";

const COLUMNS = ["Entry", "Request", "Status", "DNS", "Connect", "TLS", "First byte", "Total"];

/**
 * One row a request: what was asked, what came, where the time went; and behind Cloudflare the data centre that
 * answered, with the id by which its logs know the request. What failed comes first.
 */
export function tabulateRequests(
  runs: readonly HurlRun[],
  showAddress: (url: string) => string,
): ResultTable[] {
  const hasFailed = ({ failures }: EntryRun): number => Number(failures.length > 0);
  // A summary shows the beginning of a long table: there stands what somebody has to look up in Cloudflare's logs.
  const entries = runs
    .flatMap((run) => run.entries.map((entry) => ({ file: run.file, entry })))
    .sort((a, b) => hasFailed(b.entry) - hasFailed(a.entry));
  if (entries.length === 0) return [];
  const hasRay = entries.some(({ entry }) => readRay(entry) !== "");
  return [
    {
      title: "Requests",
      columns: [...COLUMNS, ...(hasRay ? ["Colo", "cf-ray"] : [])],
      rows: entries.map(({ file, entry }) => [
        `${file}:${entry.line}`,
        ...describeEntry(entry, showAddress),
        ...(hasRay ? describeRay(readRay(entry)) : []),
      ]),
    },
  ];
}

function describeEntry(entry: EntryRun, showAddress: (url: string) => string): string[] {
  const { response } = entry;
  const retried = entry.attempts > 1 ? ` (${entry.attempts} attempts)` : "";
  const request = `${entry.method} ${showAddress(entry.url)}`;
  if (response === undefined) return [request, `no answer${retried}`, "", "", "", "", ""];
  const { dnsMs, connectMs, tlsMs, firstByteMs, totalMs } = response.timings;
  return [
    request,
    `${response.status}${retried}`,
    // A warm connection skips these.
    ...[dnsMs, connectMs, tlsMs].map((ms) => (ms === 0 ? "" : formatDuration(ms))),
    formatDuration(firstByteMs),
    formatDuration(totalMs),
  ];
}

function readRay({ response }: EntryRun): string {
  return response?.headers.find(([name]) => name.toLowerCase() === "cf-ray")?.[1] ?? "";
}

/** `8c1a2b3c4d5e6f70-FRA`: the id, and the airport of the data centre. */
function describeRay(ray: string): string[] {
  return [/-([A-Z]{3})$/.exec(ray)?.[1] ?? "", ray];
}
