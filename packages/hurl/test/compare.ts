import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GateError } from "@gate/core";

import { type HurlValue, parseHurl } from "../src/index.ts";
import { formatDate } from "../src/value/date-format.ts";
import { equalValues } from "../src/value/value.ts";
import { findOtherWords } from "./error-text.ts";
import { type PeerResult, runPeer, runPeers } from "./hurl-peer.ts";
import { runText, type TextRun } from "./run-text.ts";
import type { World } from "./world.ts";

export interface Comparison {
  /** Files of which both say the same. */
  alike: number;
  /** Files that this engine refuses at a construct, with that construct. */
  unsupported: string[];
  /** Files that assert nothing: hurl passes them, the gate does not. */
  inconclusive: number;
  /** Differences of a class that `docs/hurl.md` explains; this engine is the stricter one in each. */
  explained: string[];
  differences: string[];
  /** Of `alike`, those that fail, and of which both show the same lines. */
  sameErrors: number;
  /** Files of which both say the same, but not in the same words. */
  otherWords: string[];
  /** Files that hurl fails and we pass: there must be none. */
  falsePasses: string[];
}

/** Runs the same files with hurl and with this engine against the same server, and says where the two differ. */
export async function compareFiles(
  hurl: string,
  texts: readonly string[],
  world: World,
): Promise<Comparison> {
  const folder = mkdtempSync(join(tmpdir(), "hurl-"));
  const run = `${process.pid}-${Date.now()}`;
  try {
    const result: Comparison = {
      alike: 0,
      unsupported: [],
      inconclusive: 0,
      explained: [],
      differences: [],
      sameErrors: 0,
      otherWords: [],
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
    const peers = await runPeers(hurl, readable, world);
    // A file that cannot be read needs a process of its own.
    for (let from = 0; from < broken.length; from += 4) {
      const some = broken.slice(from, from + 4);
      await Promise.all(some.map(async (file) => void peers.set(file, await runPeer(hurl, file, world))));
    }
    for (const [index, text] of texts.entries()) {
      const path = files[index] ?? "";
      const theirs = peers.get(path);
      const ours = await runText(text.replaceAll("{{key}}", `gate-${run}-${index}`), world);
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

function note(result: Comparison, text: string, ours: TextRun, theirs: PeerResult): void {
  const show = `${JSON.stringify(text)}: ours ${ours.outcome} ${ours.place}, hurl ${theirs.outcome} ${theirs.place}`;
  if (ours.outcome === "unsupported") {
    result.unsupported.push(show);
    return;
  }
  if (ours.outcome === "pass" && theirs.outcome !== "pass") result.falsePasses.push(show);
  if (ours.outcome === "inconclusive" && theirs.outcome === "pass") {
    result.inconclusive += 1;
    return;
  }
  if (theirs.outcome === "crash" && ours.outcome !== "pass") {
    result.explained.push(show);
    return;
  }
  if (ours.outcome !== theirs.outcome || !isSamePlace(ours.place, theirs.place)) {
    const isStricter = ours.outcome !== "pass";
    if (isStricter && EXPLAINED.some((isExplained) => isExplained(text))) result.explained.push(show);
    else result.differences.push(show);
    return;
  }
  for (const [name, value] of theirs.captures) {
    const own = ours.captures.get(name);
    // hurl writes a value that was captured as a secret into its report; this engine never says it again.
    if (own?.type === "string" && own.value === "***") continue;
    if (own === undefined || !equalValues(asReported(own), value)) {
      result.differences.push(`${show}: the capture ${name} differs`);
      return;
    }
  }
  result.alike += 1;
  if (theirs.error === undefined || ours.error === undefined || EXPLAINED.some((is) => is(text))) return;
  const words = findOtherWords(ours.error, theirs.error);
  if (words === undefined) result.sameErrors += 1;
  else result.otherWords.push(`${show}: ${words}`);
}

/** Of an assert hurl names the line only. */
function isSamePlace(ours: string | undefined, theirs: string | undefined): boolean {
  return ours === theirs || (theirs?.endsWith(":0") === true && ours?.split(":")[0] === theirs.split(":")[0]);
}

/** hurl's report has no bytes, dates and sets of nodes: it writes base64, texts and objects for them. */
function asReported(value: HurlValue): HurlValue {
  if (value.type === "bytes") return { type: "string", value: Buffer.from(value.value).toString("base64") };
  if (value.type === "nodeset") {
    const members: [string, HurlValue][] = [
      ["type", { type: "string", value: "nodeset" }],
      ["size", { type: "number", value: BigInt(value.value) }],
    ];
    return { type: "object", value: new Map(members) };
  }
  if (value.type !== "date") return value;
  return { type: "string", value: formatDate(value.value, "%Y-%m-%d %H:%M:%S%.f UTC") };
}

/** What a file has to hold for a difference in the safe direction to be one that is known and wanted. */
const EXPLAINED: readonly ((text: string) => boolean)[] = [
  // Beyond 64 bits hurl orders numbers by their digits as text; where that is wrong, no answer is given.
  (text) => /(?:[<>]=? ?)/.test(text) && /\.(?:huge|big)"|[0-9]{19}/.test(text),
  // A number of JSON that no double holds is no value that could be compared.
  (text) => text.includes("e400"),
  // hurl reads what has come already (some 1.6 MB) before it slows down.
  (text) => text.includes("limit-rate"),
  // A body that was cut or is corrupt fails its request, whatever is asked of it.
  (text) => text.includes("/cut-gzip"),
  // What is not well-formed is not repaired.
  (text) => text.includes("/broken-xml"),
  // \b is judged on ASCII text only.
  (text) => /\\[bB]/.test(text) && /\$\.text|\$"|body|regex/.test(text),
];
