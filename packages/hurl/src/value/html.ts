import { decodeHTML } from "entities/decode";
import { replaceMatches } from "./room.ts";

/** The characters that HTML reads for numbers which name none, or a control character of C1. */
const REPLACED: Readonly<Record<number, string>> = Object.fromEntries(
  Array.from(
    "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
      "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178",
    (character, index) => [0x80 + index, character],
  ),
);
const REFERENCE = /&(?:#([0-9]+);?|#[xX]([0-9a-fA-F]+);?|[^\t\n\f <&#;]{1,32};?)/g;
const LARGEST = 2 ** 32;

/** Replaces character references by the rules of HTML 5; numbers that name no character vanish or become U+FFFD. */
export function unescapeHtml(text: string): string {
  return replaceMatches(text, REFERENCE, (whole = "", decimal, hex) => {
    if (decimal !== undefined) return characterOf(Number.parseInt(decimal, 10));
    return hex === undefined ? decodeHTML(whole) : characterOf(Number.parseInt(hex, 16));
  });
}

function characterOf(code: number): string {
  const replaced = REPLACED[code];
  if (replaced !== undefined) return replaced;
  if (code >= LARGEST || code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return "\ufffd";
  const isControl = (code < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(code)) || code === 0x7f;
  const isNothing = (code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe;
  return isControl || isNothing ? "" : String.fromCodePoint(code);
}
