import { createHash } from "node:crypto";

/** GitHub refuses more than 125,000 characters; bytes are never fewer, so this many bytes always fit. */
export const MAX_RELEASE_BODY_BYTES = 125_000;

const END = "<!-- gate:end -->";
const MARKER = /<!-- gate:(?:begin sha256=([0-9a-f]{64})|end) -->/gu;

export type MergedBody =
  | { kind: "unchanged" }
  | { kind: "changed"; body: string }
  /** Somebody edited between the markers: replacing it would lose that text. */
  | { kind: "edited" };

/**
 * Puts the generated part into a release body, between `<!-- gate:begin sha256=… -->` and
 * `<!-- gate:end -->`. Everything outside the markers is kept byte for byte; without markers the generated
 * part goes to the end. The digest in the marker tells whether a person edited the generated part since;
 * ticked task boxes and the CRLF that GitHub's editor writes do not count as an edit.
 */
export function mergeReleaseBody(existing: string, generated: string): MergedBody {
  const inner = normalise(disarmMarkers(generated));
  const block = `<!-- gate:begin sha256=${digest(inner)} -->\n${inner}\n${END}`;
  const found = findBlock(existing);
  if (found === undefined) {
    const separator =
      existing === "" || existing.endsWith("\n\n") ? "" : existing.endsWith("\n") ? "\n" : "\n\n";
    return { kind: "changed", body: `${existing}${separator}${block}` };
  }
  const standing = normalise(existing.slice(found.innerStart, found.innerEnd));
  if (untick(standing) === untick(inner)) return { kind: "unchanged" };
  if (digest(standing) !== found.digest) return { kind: "edited" };
  return { kind: "changed", body: existing.slice(0, found.start) + block + existing.slice(found.end) };
}

/** Whether a body holds a part of ours. */
export function holdsGeneratedPart(body: string): boolean {
  return findBlock(body) !== undefined;
}

interface Block {
  start: number;
  end: number;
  innerStart: number;
  innerEnd: number;
  digest: string;
}

/** The first beginning that is followed by its end with no other marker between; stray markers are text. */
function findBlock(body: string): Block | undefined {
  let begin: { start: number; innerStart: number; digest: string } | undefined;
  for (const match of body.matchAll(MARKER)) {
    if (match[1] !== undefined) {
      begin = { start: match.index, innerStart: match.index + match[0].length, digest: match[1] };
    } else if (begin !== undefined) {
      return { ...begin, innerEnd: match.index, end: match.index + match[0].length };
    }
  }
  return undefined;
}

function disarmMarkers(text: string): string {
  return text.replaceAll("<!-- gate:", "<!-- gate :");
}

function normalise(text: string): string {
  return text.replaceAll("\r\n", "\n").trim();
}

function untick(text: string): string {
  return text.replace(/^([ \t]*[-*] )\[[xX]\]/gmu, "$1[ ]");
}

function digest(text: string): string {
  return createHash("sha256").update(untick(text)).digest("hex");
}
