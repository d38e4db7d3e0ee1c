import { expecting, type Reader, SyntaxFault } from "./reader.ts";
import type { Span } from "./tree.ts";

const COMMENT = /#[^\n]*/y;
const DIGITS = /[0-9]*/y;
const HEX_DIGITS = /[0-9a-fA-F]*/y;
const BASE64_TEXT = /[A-Za-z0-9+/ \n\t]*/y;
const NAME = /[\p{Alphabetic}\p{N}_-]*/uy;
const ASCII_NAME = /[A-Za-z0-9_-]*/y;

export function skipSpaces(reader: Reader): boolean {
  const start = reader.at;
  while (reader.looksAtSpace()) reader.at += 1;
  return reader.at > start;
}

/** @throws SyntaxFault when not a single space or tab stands here. */
export function expectSpaces(reader: Reader): void {
  if (!skipSpaces(reader)) throw new SyntaxFault(reader.at, "space", "expecting a space");
}

export function tryNewline(reader: Reader): boolean {
  return reader.tryLiteral("\r\n") || reader.tryLiteral("\n");
}

/** Spaces, a comment, the end of the line or of the file. */
export function tryLineEnd(reader: Reader): boolean {
  const start = reader.at;
  skipSpaces(reader);
  skipComment(reader);
  if (reader.isAtEnd() || tryNewline(reader)) return true;
  reader.at = start;
  return false;
}

/** @throws SyntaxFault at what stands behind the spaces. */
export function expectLineEnd(reader: Reader): void {
  if (tryLineEnd(reader)) return;
  skipSpaces(reader);
  throw expecting(reader.at, "line_terminator", "the line should end here, or a comment begin");
}

/** Blank lines and lines that hold a comment only, then the spaces before what follows. */
export function skipBlankLines(reader: Reader): void {
  while (!reader.isAtEnd() && tryLineEnd(reader)) {
    // Every turn takes a line.
  }
  skipSpaces(reader);
}

function skipComment(reader: Reader): void {
  if (!reader.looksAt("#")) return;
  const comment = reader.take(COMMENT);
  if (comment.endsWith("\r") && reader.looksAt("\n")) reader.at -= 1;
}

export function takeDigits(reader: Reader): string {
  return reader.take(DIGITS);
}

export function takeHexDigits(reader: Reader): string {
  return reader.take(HEX_DIGITS);
}

/** Letters and digits of any script, `_` and `-`: how variables are named. */
export function takeName(reader: Reader): string {
  return reader.takeLetters(ASCII_NAME, NAME);
}

interface WrittenBytes {
  value: Uint8Array;
  /** Its digits. */
  written: Span;
}

/** `hex,CAFE;`; undefined when it does not begin so. */
export function tryHex(reader: Reader): WrittenBytes | undefined {
  if (!reader.tryLiteral("hex")) return undefined;
  reader.expectLiteral(",");
  skipSpaces(reader);
  const at = reader.at;
  const digits = takeHexDigits(reader);
  const end = reader.at;
  if (digits.length % 2 === 1)
    throw new SyntaxFault(reader.at, "hex bytearray", "expecting an even number of hex digits");
  skipSpaces(reader);
  reader.expectLiteral(";");
  return { written: { at, end }, value: Buffer.from(digits, "hex") };
}

/** `base64,SGVsbG8=;`, blanks and line feeds allowed inside; undefined when it does not begin so. */
export function tryBase64(reader: Reader): WrittenBytes | undefined {
  if (!reader.tryLiteral("base64")) return undefined;
  reader.expectLiteral(",");
  skipSpaces(reader);
  const at = reader.at;
  const digits = reader.take(BASE64_TEXT).replace(/[ \n\t]/g, "");
  reader.take(/=*/y);
  const end = reader.at;
  skipSpaces(reader);
  reader.expectLiteral(";");
  return { written: { at, end }, value: Buffer.from(digits, "base64") };
}
