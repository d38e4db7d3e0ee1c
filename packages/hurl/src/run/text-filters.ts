import { MOST_PARTS, replacePieces, TextBuilder } from "../value/room.ts";
import type { Span } from "../syntax/tree.ts";
import { filterFault } from "./filter-input.ts";
import { percentEncode } from "./request.ts";

const HTML_ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#x27;",
};

export function escapeHtml(text: string): string {
  return replacePieces(text, (piece) =>
    piece.replace(/[&<>"']/g, (character) => HTML_ESCAPES[character] ?? character),
  );
}

/** Everything but what stands for itself in an address, and `/`. */
export function urlEncode(text: string): string {
  return replacePieces(text, (piece) => percentEncode(piece).replaceAll("%2F", "/"));
}

/** An empty `from` stands before and behind each character, as in Rust. */
export function replaceAll(input: string, from: string, to: string): string {
  const result = new TextBuilder();
  if (from === "") {
    result.add(to);
    for (const character of input) result.add(character + to);
    return result.finish();
  }
  let start = 0;
  for (let at = input.indexOf(from); at !== -1; at = input.indexOf(from, start)) {
    result.add(input.slice(start, at));
    result.add(to);
    start = at + from.length;
  }
  result.add(input.slice(start));
  return result.finish();
}

export function split(input: string, separator: string, filter: Span): string[] {
  const found =
    separator === ""
      ? ["", ...Array.from(input.slice(0, 2 * MOST_PARTS)), ""]
      : input.split(separator, MOST_PARTS + 1);
  if (found.length > MOST_PARTS) throw filterFault(filter, `the text has more than ${MOST_PARTS} parts`);
  return found;
}

export function percentDecode(input: string): string {
  if (!input.includes("%")) return input;
  // In place, and without a text per escape: what is decoded is never longer than what stood there.
  const bytes = Buffer.from(input, "utf8");
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const value = byte === 0x25 ? hexDigit(bytes[at + 1]) * 16 + hexDigit(bytes[at + 2]) : Number.NaN;
    if (!Number.isNaN(value)) at += 2;
    bytes[length] = Number.isNaN(value) ? byte : value;
    length += 1;
  }
  return lossyUtf8(bytes.subarray(0, length));
}

/** The value of a hexadecimal digit in ASCII; NaN for any other byte. */
function hexDigit(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = (byte | 0x20) - 0x61;
  return letter >= 0 && letter < 6 ? letter + 10 : Number.NaN;
}

export function lossyUtf8(input: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(input);
}
