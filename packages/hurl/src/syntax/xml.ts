import { type Reader, SyntaxFault } from "./reader.ts";

const NAME = String.raw`[\p{L}_:][\p{L}\p{M}\p{N}\-._:]*`;
const OPENING = new RegExp(`^<(${NAME})((?:\\s[\\s\\S]*)?)>$`, "u");
const CLOSING = new RegExp(`^</(${NAME})\\s*>$`, "u");
const ATTRIBUTE = new RegExp(`\\s+(${NAME})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, "uy");
const REFERENCE = new RegExp(`&(?:(?:lt|gt|amp|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);)?`, "g");

/**
 * An XML document, as text; undefined when no `<` stands here. It ends with the tag that closes its root
 * element.
 * @throws SyntaxFault at the `>` of a tag that is not well-formed, at the last character when it never ends.
 */
export function tryXml(reader: Reader): string | undefined {
  if (!reader.looksAt("<")) return undefined;
  const start = reader.at;
  const open: string[] = [];
  let element: boolean;
  do {
    readText(reader, open.length > 0);
    element = readMarkup(reader, open);
  } while (!element || open.length > 0);
  return reader.text.slice(start, reader.at);
}

function invalid(at: number): SyntaxFault {
  return new SyntaxFault(at, "this is not well-formed XML");
}

function endOf(reader: Reader, mark: string, from: number): number {
  const found = reader.text.indexOf(mark, from);
  if (found === -1 || found + mark.length > reader.end) throw invalid(reader.end - 1);
  return found;
}

function readText(reader: Reader, inside: boolean): void {
  const next = endOf(reader, "<", reader.at);
  const text = reader.text.slice(reader.at, next);
  if (inside ? text.includes("]]>") : text.trim() !== "") throw invalid(next);
  for (const match of text.matchAll(REFERENCE)) {
    if (match[0] === "&") throw invalid(endOf(reader, ";", reader.at + match.index));
  }
  reader.at = next;
}

/** true for a tag, false for a comment and the like. */
function readMarkup(reader: Reader, open: string[]): boolean {
  if (reader.looksAt("<!--")) {
    const end = endOf(reader, "-->", reader.at + 4);
    const text = reader.text.slice(reader.at + 4, end);
    if (text.includes("--") || text.endsWith("-")) throw invalid(end + 2);
    reader.at = end + 3;
  } else if (reader.looksAt("<?")) {
    reader.at = endOf(reader, "?>", reader.at) + 2;
  } else if (reader.looksAt("<![CDATA[")) {
    const end = endOf(reader, "]]>", reader.at);
    if (open.length === 0) throw invalid(end + 2);
    reader.at = end + 3;
  } else if (reader.looksAt("<!DOCTYPE")) {
    readDoctype(reader);
  } else {
    readTag(reader, open);
    return true;
  }
  return false;
}

function readDoctype(reader: Reader): void {
  const end = endOf(reader, ">", reader.at);
  const subset = reader.text.indexOf("[", reader.at);
  // Entities that a document defines itself are not expanded by Hurl either; the subset is only stepped over.
  reader.at = subset === -1 || subset > end ? end + 1 : endOf(reader, ">", endOf(reader, "]", subset)) + 1;
}

function readTag(reader: Reader, open: string[]): void {
  const end = tagEnd(reader);
  const tag = reader.text.slice(reader.at, end + 1);
  const closing = CLOSING.exec(tag);
  if (closing !== null) {
    if (open.pop() !== closing[1]) throw invalid(end);
  } else {
    const empty = tag.endsWith("/>");
    const opening = OPENING.exec(empty ? `${tag.slice(0, -2)}>` : tag);
    if (opening === null) throw invalid(end);
    const [, name = "", attributes = ""] = opening;
    checkAttributes(attributes, end);
    if (!empty) open.push(name);
  }
  reader.at = end + 1;
}

/** The `>` that is not inside quotes. */
function tagEnd(reader: Reader): number {
  let quote = "";
  for (let at = reader.at; at < reader.end; at += 1) {
    const character = reader.text.charAt(at);
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") {
      quote = character;
    } else if (character === ">") {
      return at;
    }
  }
  throw invalid(reader.end - 1);
}

function checkAttributes(text: string, end: number): void {
  const seen = new Set<string>();
  let at = 0;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(text);
    if (match === null) break;
    const [whole, name = "", double, single] = match;
    if (seen.has(name)) throw invalid(end);
    seen.add(name);
    if (/&(?!(?:lt|gt|amp|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);)/.test(double ?? single ?? ""))
      throw invalid(end);
    at += whole.length;
  }
  if (text.slice(at).trim() !== "") throw invalid(end);
}
