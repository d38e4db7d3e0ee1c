import { skipSpaces, takeHexDigits } from "./lexical.ts";
import { expecting, type Reader, SyntaxFault } from "./reader.ts";
import { makeTemplate, type Notation, splitTemplate, tryPlaceholder } from "./template.ts";
import type { Template, TemplatePart } from "./tree.ts";

const UNQUOTED_TEXT = /[^#\\\n\u0008\f\r\t]*/y;
const QUOTED_TEXT = /[^"\\\n\u0008\f\r\t]*/y;
const BACKTICK_TEXT = /[^`\\\n\u0008\f\r\t]*/y;
const KEY_TEXT = /[\p{Alphabetic}\p{N}_\-.[\]@$]*/uy;
const ASCII_KEY_TEXT = /[A-Za-z0-9_\-.[\]@$]*/y;
const FILE_TEXT = /[^#;{} \n\r\\]*/y;

const SIMPLE_ESCAPES: Record<string, string> = { b: "\b", n: "\n", f: "\f", r: "\r", t: "\t" };
const STRING_ESCAPES = '#"`\\/bnfrtu';
const KEY_ESCAPES = "#:\\/bfnrtu";
const FILE_ESCAPES = "\\bfnrt#; {}u";
const STRING: Notation = { decode: decodeEscapes, tokens: /\\(?:u\{[^}]*\}|[\s\S])|[{}]/g };

/** A URL, a header's value and the like: up to a comment, a tab or the end of the line, without the spaces behind. */
export function unquotedTemplate(reader: Reader): Template {
  const start = reader.at;
  let end = start;
  for (;;) {
    const text = reader.take(UNQUOTED_TEXT);
    const trimmed = trimSpacesBehind(text);
    if (trimmed > 0) end = reader.at - text.length + trimmed;
    if (!reader.looksAt("\\")) break;
    readEscape(reader, STRING_ESCAPES);
    end = reader.at;
  }
  reader.at = end;
  return splitTemplate(reader, { at: start, start, stop: end, end }, STRING);
}

/** `"…"`; undefined when no quote stands here. */
export function tryQuotedTemplate(reader: Reader): Template | undefined {
  return tryDelimited(reader, '"', QUOTED_TEXT);
}

/** @throws SyntaxFault when no quote stands here. */
export function quotedTemplate(reader: Reader): Template {
  const template = tryQuotedTemplate(reader);
  if (template === undefined) throw expecting(reader.at, '"');
  return template;
}

/** `` `…` ``; undefined when no backtick stands here. */
export function tryBacktickTemplate(reader: Reader): Template | undefined {
  return tryDelimited(reader, "`", BACKTICK_TEXT);
}

/** The name of a header, a parameter, a capture; undefined for everything else. */
export function tryKeyTemplate(reader: Reader): Template | undefined {
  const start = reader.at;
  // Most lines that are asked for a key have none, and a fault is dear: only a broken escape makes one here.
  const template = reader.attempt(() => fragments(reader, KEY_TEXT, KEY_ESCAPES));
  if (template !== undefined && reader.at > start && !startsWithBracket(reader, template)) return template;
  reader.at = start;
  return undefined;
}

/** A path; blanks and `#;{}` are escaped in it. With `password`, `\:` is a colon that separates nothing. */
export function filenameTemplate(reader: Reader, password = false): Template {
  const template = fragments(reader, FILE_TEXT, password ? `${FILE_ESCAPES}:` : FILE_ESCAPES);
  if (template.parts.length === 0) throw new SyntaxFault(template.at, "filename", "expecting a filename");
  if (startsWithBracket(reader, template)) throw expecting(template.at, "filename");
  return template;
}

/** `file,path;`; undefined when it does not begin so. */
export function tryFile(reader: Reader): Template | undefined {
  if (!reader.tryLiteral("file")) return undefined;
  reader.expectLiteral(",");
  skipSpaces(reader);
  const path = filenameTemplate(reader);
  skipSpaces(reader);
  reader.expectLiteral(";");
  return path;
}

function startsWithBracket(reader: Reader, template: Template): boolean {
  if (reader.text.charAt(template.at) !== "[") return false;
  const first = template.parts[0];
  return first !== undefined && "text" in first;
}

/** Placeholders and runs of text in turn, until neither stands here. */
function fragments(reader: Reader, plain: RegExp, escapes: string): Template {
  const at = reader.at;
  const parts: TemplatePart[] = [];
  for (;;) {
    const expression = tryPlaceholder(reader);
    if (expression !== undefined) {
      parts.push({ expression });
      continue;
    }
    const start = reader.at;
    scanEscaped(reader, plain, escapes);
    if (reader.at === start) break;
    const source = reader.text.slice(start, reader.at);
    // Where a colon can be escaped it stays escaped: whoever splits name and password has to see it.
    const kept =
      escapes.includes(":") && plain === FILE_TEXT ? source.replace(/\\([^])/g, keepColon) : source;
    parts.push({ text: decodeEscapes(kept), source });
  }
  return makeTemplate({ at, end: reader.at }, parts.slice());
}

function keepColon(escape: string, character: string): string {
  return character === ":" ? "\\\\:" : escape;
}

function tryDelimited(reader: Reader, delimiter: string, plain: RegExp): Template | undefined {
  const at = reader.at;
  if (!reader.tryLiteral(delimiter)) return undefined;
  const start = reader.at;
  scanEscaped(reader, plain, STRING_ESCAPES);
  const end = reader.at;
  reader.expectLiteral(delimiter);
  return splitTemplate(reader, { at, start, stop: end, end: reader.at }, STRING);
}

function scanEscaped(reader: Reader, plain: RegExp, escapes: string): void {
  for (;;) {
    if (plain === KEY_TEXT) reader.skipLetters(ASCII_KEY_TEXT, KEY_TEXT);
    else reader.skip(plain);
    if (!reader.looksAt("\\")) return;
    readEscape(reader, escapes);
  }
}

/** Steps over one escape. @throws SyntaxFault behind the backslash, or inside a `\u{…}`. */
function readEscape(reader: Reader, allowed: string): void {
  reader.at += 1;
  const character = reader.peek();
  if (character === "" || !allowed.includes(character)) {
    throw invalidEscape(reader.at);
  }
  reader.at += 1;
  if (character !== "u") return;
  reader.expectLiteral("{");
  const digits = takeHexDigits(reader);
  if (digits === "") throw invalidHex(reader.at);
  if (!isScalar(codePointOf(digits))) throw invalidUnicode(reader.at);
  reader.expectLiteral("}");
}

/** What hurl says of a digit that is none, in texts and in JSON. */
export function invalidHex(at: number): SyntaxFault {
  return new SyntaxFault(at, "hexadecimal number", "expecting a valid hexadecimal number");
}

export function invalidUnicode(at: number): SyntaxFault {
  return new SyntaxFault(at, "unicode literal", "Invalid unicode literal");
}

export function invalidEscape(at: number): SyntaxFault {
  return new SyntaxFault(at, "escape character", "the escaping sequence is not valid");
}

function decodeEscapes(source: string): string {
  if (!source.includes("\\")) return source;
  return source.replace(/\\(?:u\{([0-9a-fA-F]+)\}|([\s\S]))/g, (_, hex: string | undefined, plain = "") =>
    hex === undefined ? (SIMPLE_ESCAPES[plain] ?? plain) : String.fromCodePoint(codePointOf(hex)),
  );
}

/** Only the last eight digits count, as in a 32-bit number. */
function codePointOf(hex: string): number {
  return Number.parseInt(hex.slice(-8), 16);
}

function isScalar(code: number): boolean {
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
}

function trimSpacesBehind(text: string): number {
  let length = text.length;
  while (length > 0 && text.charAt(length - 1) === " ") length -= 1;
  return length;
}
