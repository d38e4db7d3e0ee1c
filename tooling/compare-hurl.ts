// Puts Hurl files of other people before the real hurl and before our engine: do both read them, where does the
// first error lie, and, run against one server, which lines fail. Used by hurl-corpus.ts and by a test.
import { readFileSync } from "node:fs";
import path from "node:path";
import { GateError } from "@gate/core";
import { listTrackedFiles } from "@gate/git";
import { type HurlFile, parseHurl } from "@gate/hurl";
import { listPlaces } from "../packages/hurl/test/real-hurl.ts";
import {
  type FixedServer,
  type HurlPeers,
  inventVariables,
  type Run,
  runOurs,
  runWithHurl,
  startServer,
} from "./run-both.ts";

/** What was found in the Hurl files of one checkout. */
export interface HurlReport {
  files: number;
  /** Files that both accept. */
  accepted: number;
  /** Files that both reject at the same line and column. */
  rejected: number;
  /** Accepted by hurl, refused by us before anything is sent: `file:line:column: what`. */
  refused: string[];
  /** `file: …` where one accepts and the other does not, or the place of the error differs. */
  differences: string[];
  /** Files that ran in both. */
  ran: number;
  /** Those that both pass. */
  passed: number;
  /** Those that both fail, at the same lines. */
  failed: number;
  /** Hurl passes, we say that nothing was asserted. */
  inconclusive: number;
  /** `file: …` where the verdict or a line differs. */
  runDifferences: string[];
  /** Hurl fails them and we pass: there must be none. */
  falsePasses: string[];
  /** Files that were read but not run, with the reason. */
  notRun: string[];
}

/** `place`: `line:column`; absent where the file is no text at all. */
type Reading = { says: "accepts" } | { says: "rejects"; place: string | undefined };

/** Behind the last entry of any file: hurl reads the whole file and sends nothing. */
const NO_ENTRY = "1000000";
const READ_MS = 20_000;
/** Options of an entry that write files or lead to another place than the server of the comparison. */
const LEADS_AWAY = /^[ \t]*(?:output|proxy|unix-socket|connect-to|resolve|netrc|netrc-file)[ \t]*:/m;

/**
 * @param root absolute root of a git work tree
 * @throws GateError COMMAND_NOT_FOUND, COMMAND_TIMEOUT or CANCELLED when hurl cannot be asked.
 */
export async function compareCheckout(root: string, peers: HurlPeers): Promise<HurlReport> {
  const tracked = await listTrackedFiles(root, peers);
  const files = tracked.filter((file) => file.endsWith(".hurl"));
  const report: HurlReport = {
    files: files.length,
    accepted: 0,
    rejected: 0,
    refused: [],
    differences: [],
    ran: 0,
    passed: 0,
    failed: 0,
    inconclusive: 0,
    runDifferences: [],
    falsePasses: [],
    notRun: [],
  };
  const server = await startServer();
  try {
    for (const file of files) {
      const parsed = await compareReading(root, file, peers, report);
      if (parsed !== undefined) await compareRun(root, parsed, server, peers, report);
    }
  } finally {
    await server.close();
  }
  return report;
}

/** undefined: there is nothing that both could run. */
async function compareReading(
  root: string,
  file: string,
  peers: HurlPeers,
  report: HurlReport,
): Promise<ParsedFile | undefined> {
  const absolute = path.join(root, file);
  const theirs = await readWithHurl(absolute, peers);
  const ours = readFile(absolute, file);
  if (ours.says === "refuses" && theirs.says === "accepts") {
    report.refused.push(`${file}:${ours.place}: ${ours.what}`);
    return undefined;
  }
  if (ours.says === "accepts" && theirs.says === "accepts") {
    report.accepted += 1;
    return ours.parsed;
  }
  if (ours.says === "rejects" && theirs.says === "rejects" && ours.place === theirs.place) {
    report.rejected += 1;
    return undefined;
  }
  report.differences.push(`${file}: ours ${show(ours)}, hurl ${show(theirs)}`);
  return undefined;
}

function show(reading: { says: string; place?: string | undefined }): string {
  return reading.place === undefined ? reading.says : `${reading.says} at ${reading.place}`;
}

async function readWithHurl(absolute: string, { hurl, processes, signal }: HurlPeers): Promise<Reading> {
  const args = ["--no-color", "--test", "--from-entry", NO_ENTRY, absolute];
  const { exitCode, stderr } = await processes.ask(hurl, args, {
    cwd: path.dirname(absolute),
    deadlineMs: READ_MS,
    signal,
  });
  if (exitCode === 0) return { says: "accepts" };
  if (exitCode !== 2) throw new Error(`hurl ends with ${exitCode} on ${absolute}: ${stderr}`);
  return { says: "rejects", place: firstOf(stderr, absolute) };
}

function firstOf(stderr: string, absolute: string): string | undefined {
  return listPlaces(stderr).get(absolute)?.[0];
}

interface ParsedFile {
  file: HurlFile;
  text: string;
}

type OwnReading =
  | Exclude<Reading, { says: "accepts" }>
  | { says: "accepts"; parsed: ParsedFile }
  | { says: "refuses"; place: string; what: string };

function readFile(absolute: string, file: string): OwnReading {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(absolute));
  } catch {
    return { says: "rejects", place: undefined };
  }
  try {
    return { says: "accepts", parsed: { file: parseHurl(text, file, path.dirname(absolute)), text } };
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    const { line, column } = error.location ?? {};
    const place = `${line}:${column}`;
    if (error.code === "HURL_SYNTAX") return { says: "rejects", place };
    return { says: "refuses", place, what: error.message };
  }
}

async function compareRun(
  root: string,
  parsed: ParsedFile,
  server: FixedServer,
  peers: HurlPeers,
  report: HurlReport,
): Promise<void> {
  const { file, text } = parsed;
  if (LEADS_AWAY.test(text)) {
    report.notRun.push(`${file.file}: an option leads to a file or to another place`);
    return;
  }
  const variables = inventVariables(text, server);
  const statuses = [...text.matchAll(/^HTTP\S*[ \t]+(\d{3})\b/gm)].map(([, status]) => Number(status));
  server.restart(statuses);
  const theirs = await runWithHurl(path.join(root, file.file), variables, server, peers);
  server.restart(statuses);
  const ours = theirs && (await runOurs(file, variables, server, peers.signal));
  if (theirs === undefined || ours === undefined) {
    report.notRun.push(`${file.file}: it pauses for too long`);
    return;
  }
  report.ran += 1;
  if (ours.verdict === "inconclusive" && theirs.verdict === "pass") {
    report.inconclusive += 1;
    return;
  }
  const say = ({ verdict, lines }: Run): string => [verdict, lines.join(" ")].join(" ").trim();
  const told = `${file.file}: ours ${say(ours)}, hurl ${say(theirs)}`;
  if (say(ours) === say(theirs)) report[ours.verdict === "pass" ? "passed" : "failed"] += 1;
  else if (ours.verdict !== "fail" && theirs.verdict === "fail") report.falsePasses.push(told);
  else report.runDifferences.push(told);
}
