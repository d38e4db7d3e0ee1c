import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GateError } from "@gate/core";
import type { HttpClient } from "@gate/http";
import { createSystemClock } from "@gate/runtime";

import { type HurlFile, type HurlValue, parseHurl, runHurl } from "../src/index.ts";
import { equalValues } from "../src/value/value.ts";
import { type PeerResult, runPeer, runPeers } from "./hurl-peer.ts";

export interface Comparison {
  compared: number;
  /** Files that we do not run yet. */
  unsupported: number;
  /** Files that assert nothing: hurl passes them, the gate does not. */
  inconclusive: number;
  differences: string[];
  /** Files that hurl fails and we pass: there must be none. */
  falsePasses: string[];
}

interface OurResult {
  outcome: "pass" | "fail" | "syntax" | "inconclusive" | "unsupported";
  place: string | undefined;
  captures: ReadonlyMap<string, HurlValue>;
}

/** Runs the same files with hurl and with this engine against the same server, and says where the two differ. */
export async function compareFiles(
  hurl: string,
  texts: readonly string[],
  client: HttpClient,
  variables: Readonly<Record<string, string>>,
): Promise<Comparison> {
  const folder = mkdtempSync(join(tmpdir(), "hurl-"));
  const run = `${process.pid}-${Date.now()}`;
  try {
    const result: Comparison = {
      compared: 0,
      unsupported: 0,
      inconclusive: 0,
      differences: [],
      falsePasses: [],
    };
    const files = texts.map((text, index) => {
      const path = join(folder, `${index}.hurl`);
      writeFileSync(path, text.replaceAll("{{key}}", `hurl-${run}-${index}`));
      return path;
    });
    const [broken, readable] = [
      files.filter((_, index) => !isReadable(texts[index] ?? "")),
      files.filter((_, index) => isReadable(texts[index] ?? "")),
    ];
    const peers = await runPeers(hurl, readable, variables);
    for (const file of broken) peers.set(file, await runPeer(hurl, file, variables));
    for (const [index, text] of texts.entries()) {
      const path = files[index] ?? "";
      const theirs = peers.get(path);
      const ours = await runOurs(text.replaceAll("{{key}}", `gate-${run}-${index}`), client, variables);
      if (theirs === undefined) throw new Error(`hurl said nothing about ${text}`);
      note(result, text, ours, theirs);
    }
    return result;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Files that are no Hurl would keep hurl from running the others of their batch. */
function isReadable(text: string): boolean {
  try {
    parseHurl(text, "case.hurl");
    return true;
  } catch (error) {
    return error instanceof GateError && error.code !== "HURL_SYNTAX";
  }
}

function note(result: Comparison, text: string, ours: OurResult, theirs: PeerResult): void {
  result.compared += 1;
  if (ours.outcome === "unsupported") {
    result.unsupported += 1;
    return;
  }
  const show = `${JSON.stringify(text)}: ours ${ours.outcome} ${ours.place}, hurl ${theirs.outcome} ${theirs.place}`;
  if (ours.outcome === "pass" && theirs.outcome !== "pass") result.falsePasses.push(show);
  if (ours.outcome === "inconclusive" && theirs.outcome === "pass") {
    result.inconclusive += 1;
    return;
  }
  // Of an assert hurl names the line only.
  const precise = ours.outcome === "syntax";
  const [a, b] = [ours.place, theirs.place].map((place) => (precise ? place : place?.split(":")[0]));
  if (ours.outcome !== theirs.outcome || a !== b) result.differences.push(show);
  for (const [name, value] of theirs.captures) {
    const own = ours.captures.get(name);
    if (own === undefined || !equalValues(own, value)) {
      result.differences.push(`${show}: the capture ${name} differs`);
    }
  }
}

async function runOurs(
  text: string,
  client: HttpClient,
  variables: Readonly<Record<string, string>>,
): Promise<OurResult> {
  let file: HurlFile;
  try {
    file = parseHurl(text, "case.hurl");
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    const { line, column } = error.location ?? {};
    const outcome = error.code === "HURL_SYNTAX" ? "syntax" : "unsupported";
    return { outcome, place: `${line}:${column}`, captures: new Map() };
  }
  const run = await runHurl(file, {
    client,
    clock: createSystemClock(),
    variables: new Map(Object.entries(variables).map(([name, value]) => [name, readVariable(value)])),
    requestTimeoutMs: 20_000,
  });
  const location = run.findings[0]?.location;
  const place = location === undefined ? undefined : `${location.line}:${location.column}`;
  return { outcome: run.verdict, place, captures: run.captures };
}

/** As hurl types what stands behind `--variable`. */
function readVariable(text: string): HurlValue {
  if (text === "true" || text === "false") return { type: "boolean", value: text === "true" };
  if (/^-?[0-9]+$/.test(text)) return { type: "number", value: BigInt(text) };
  if (/^-?[0-9]+\.[0-9]+$/.test(text)) return { type: "number", value: Number(text) };
  return { type: "string", value: text };
}
