import { execFile } from "node:child_process";
import { describe } from "@jest/globals";
import { parseJson } from "../src/value/json-document.ts";
import type { HurlValue } from "../src/index.ts";
import { type ErrorText, listErrors } from "./error-text.ts";
import { findHurl } from "./real-hurl.ts";
import type { World } from "./world.ts";

/** What the real hurl made of a file. */
export interface PeerResult {
  /** `crash`: hurl broke down over it. */
  outcome: "pass" | "fail" | "syntax" | "crash";
  /** `line:column` of the first error. */
  place: string | undefined;
  /** The first error. */
  error?: ErrorText | undefined;
  /** As `--json` prints them; empty when the file did not run. */
  captures: ReadonlyMap<string, HurlValue>;
}

/**
 * Tests that need the real hurl. Where it is missing they are skipped, and that is said aloud: they are the proof
 * that this engine judges as hurl does.
 */
export function describeWithHurl(title: string, tests: (hurl: string) => void): void {
  const hurl = findHurl();
  if (hurl !== undefined) {
    describe(title, () => tests(hurl));
    return;
  }
  process.stderr.write(`skipped, because hurl 8 is not installed (.ci/run installs it): ${title}\n`);
  describe.skip(title, () => tests(""));
}

/** Runs files that hurl is believed to read, many in one process; what it does not read is run alone. */
export async function runPeers(
  hurl: string,
  files: readonly string[],
  world: World,
): Promise<Map<string, PeerResult>> {
  const results = new Map<string, PeerResult>();
  for (let from = 0; from < files.length; from += 200) {
    const batch = files.slice(from, from + 200);
    const { code, stdout, stderr } = await start(hurl, batch, world);
    if (code === 2) {
      for (const file of batch) results.set(file, await runPeer(hurl, file, world));
      continue;
    }
    const errors = listErrors(stderr);
    const reports = readReports(stdout);
    for (const report of reports) {
      const outcome = report.success ? "pass" : "fail";
      const error = errors.get(report.file)?.[0];
      results.set(report.file, { outcome, place: error?.place, error, captures: report.captures });
    }
    for (const file of batch) if (!results.has(file)) results.set(file, await runPeer(hurl, file, world));
  }
  return results;
}

/** Runs one file. */
export async function runPeer(hurl: string, file: string, world: World): Promise<PeerResult> {
  const { code, stdout, stderr } = await start(hurl, [file], world);
  const error = listErrors(stderr).get(file)?.[0];
  const place = error?.place;
  if (code === 2) return { outcome: "syntax", place, error, captures: new Map() };
  const [report] = readReports(stdout);
  if (report === undefined) return { outcome: "crash", place: undefined, captures: new Map() };
  return { outcome: report.success ? "pass" : "fail", place, error, captures: report.captures };
}

function start(
  hurl: string,
  files: readonly string[],
  world: World,
): Promise<{ code: number; stdout: string; stderr: string }> {
  const given = Object.entries(world.variables).flatMap(([name, value]) => [
    "--variable",
    `${name}=${value}`,
  ]);
  const how = [
    "--no-color",
    "--json",
    "--max-time",
    "20s",
    "--parallel",
    "--jobs",
    "2",
    "--file-root",
    world.folder,
  ];
  return new Promise((resolve) => {
    execFile(
      hurl,
      [...how, ...given, ...files],
      { timeout: 120_000, cwd: world.folder, maxBuffer: 1 << 28 },
      (error, stdout, stderr) => {
        resolve({
          code: typeof error?.code === "number" ? error.code : error === null ? 0 : -1,
          stdout,
          stderr,
        });
      },
    );
  });
}

interface Report {
  file: string;
  success: boolean;
  captures: Map<string, HurlValue>;
}

function readReports(stdout: string): Report[] {
  return stdout
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => {
      const report = parseJson(line);
      const captures = new Map<string, HurlValue>();
      for (const entry of itemsOf(member(report, "entries"))) {
        for (const capture of itemsOf(member(entry, "captures"))) {
          const name = member(capture, "name");
          const value = member(capture, "value");
          if (name?.type === "string" && value !== undefined) captures.set(name.value, value);
        }
      }
      const file = member(report, "filename");
      const success = member(report, "success");
      return {
        file: file?.type === "string" ? file.value : "",
        success: success?.type === "boolean" && success.value,
        captures,
      };
    });
}

function member(value: HurlValue | undefined, name: string): HurlValue | undefined {
  return value?.type === "object" ? value.value.get(name) : undefined;
}

function itemsOf(value: HurlValue | undefined): readonly HurlValue[] {
  return value?.type === "list" ? value.value : [];
}
