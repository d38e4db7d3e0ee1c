import { takeDigits } from "./lexical.ts";
import { tryBoolean } from "./numbers.ts";
import { expecting, type Reader, SyntaxFault } from "./reader.ts";
import { invalidEscape, invalidHex, invalidUnicode } from "./strings.ts";
import { type Notation, splitTemplate, tryPlaceholder } from "./template.ts";
import type { JsonMember, JsonNode, Template } from "./tree.ts";

/** JSON nested deeper than this is refused: the parser and everything behind it is recursive. */
const DEEPEST = 500;

const SPACE = /[ \t\n\r]*/y;
const PLAIN_TEXT = /[^"\\\u0008\n\f\r\t]*/y;
const SIMPLE_ESCAPES: Record<string, string> = { b: "\b", n: "\n", f: "\f", r: "\r", t: "\t" };
const JSON_STRING: Notation = { decode: decodeEscapes, tokens: /\\[\s\S]|[{}]/g };

/**
 * A JSON value whose strings and values may be placeholders; undefined when something else stands here. A
 * string that cannot be one, for instance because it runs over the end of its line, is "something else" too.
 */
export function tryJson(reader: Reader): JsonNode | undefined {
  const start = reader.at;
  if (reader.tryLiteral("null")) return { kind: "literal", source: "null" };
  const boolean = tryBoolean(reader);
  if (boolean !== undefined) return { kind: "literal", source: String(boolean) };
  if (reader.looksAt('"')) {
    const value = tryString(reader);
    if (typeof value === "object") return { kind: "string", value };
    reader.at = start;
    return undefined;
  }
  const number = tryNumberSource(reader);
  if (number !== undefined) return { kind: "literal", source: number };
  const expression = tryPlaceholder(reader);
  if (expression !== undefined) return { kind: "placeholder", expression };
  return tryList(reader) ?? tryJsonObject(reader);
}

/** `{ … }`; undefined when no brace stands here. */
export function tryJsonObject(reader: Reader): JsonNode | undefined {
  if (!reader.tryLiteral("{")) return undefined;
  const space = reader.take(SPACE);
  const members = items(reader, "}", member);
  return { kind: "object", space, members };
}

function tryList(reader: Reader): JsonNode | undefined {
  if (!reader.tryLiteral("[")) return undefined;
  const space = reader.take(SPACE);
  const elements = items(reader, "]", () => {
    const before = reader.take(SPACE);
    const value = innerValue(reader);
    return { before, value, after: reader.take(SPACE) };
  });
  return { kind: "list", space, items: elements };
}

function items<T>(reader: Reader, close: string, item: (reader: Reader) => T): T[] {
  if (reader.depth >= DEEPEST) {
    throw new SyntaxFault(reader.at - 1, "JSON", `JSON nested deeper than ${DEEPEST} levels is not read`);
  }
  reader.depth += 1;
  const found: T[] = [];
  if (!reader.looksAt(close)) {
    found.push(item(reader));
    for (let comma = reader.at; reader.tryLiteral(","); comma = reader.at) {
      const behind = reader.at;
      reader.take(SPACE);
      if (reader.looksAt(close)) throw new SyntaxFault(comma, "JSON", "trailing comma is not allowed");
      reader.at = behind;
      found.push(item(reader));
    }
  }
  reader.expectLiteral(close);
  reader.depth -= 1;
  return found;
}

function member(reader: Reader): JsonMember {
  const before = reader.take(SPACE);
  const nameAt = reader.at;
  const name = tryString(reader);
  if (typeof name === "number") throw expecting(name, name === nameAt ? '"' : "char");
  const afterName = reader.take(SPACE);
  reader.expectLiteral(":");
  const colon = reader.at;
  const beforeValue = reader.take(SPACE);
  if (reader.isAtEnd() || reader.looksAt("}")) throw emptyElement(colon);
  const value = innerValue(reader);
  return { before, name, afterName, beforeValue, value, after: reader.take(SPACE) };
}

function innerValue(reader: Reader): JsonNode {
  if (reader.looksAt(",")) throw emptyElement(reader.at);
  const value = tryJson(reader);
  if (value !== undefined) return value;
  throw new SyntaxFault(reader.at, "JSON", "expecting a boolean, number, string, array, object or null");
}

function emptyElement(at: number): SyntaxFault {
  return new SyntaxFault(at, "JSON", "expecting an element; found empty element instead");
}

/** The string, or the offset of what keeps it from being one. The cursor is undefined in the second case. */
function tryString(reader: Reader): Template | number {
  const at = reader.at;
  if (!reader.tryLiteral('"')) return at;
  const start = reader.at;
  for (;;) {
    reader.take(PLAIN_TEXT);
    if (reader.isAtEnd() || reader.looksAt('"')) break;
    if (!reader.looksAt("\\")) return reader.at;
    readEscape(reader);
  }
  const end = reader.at;
  reader.expectLiteral('"');
  return splitTemplate(reader, { at: start, start, stop: end, end }, JSON_STRING);
}

function readEscape(reader: Reader): void {
  reader.at += 1;
  const character = reader.peek();
  if (character === "" || !'"\\/bnfrtu'.includes(character)) {
    throw invalidEscape(reader.at);
  }
  reader.at += 1;
  if (character !== "u") return;
  const code = readHex(reader);
  if (code < 0xd800 || code > 0xdfff) return;
  reader.expectLiteral("\\u");
  const second = reader.at;
  const low = readHex(reader);
  if (code >= 0xdc00 || low < 0xdc00 || low > 0xdfff) {
    throw invalidUnicode(second);
  }
}

function readHex(reader: Reader): number {
  const digits = reader.text.slice(reader.at, Math.min(reader.at + 4, reader.end));
  const valid = /^[0-9a-fA-F]*/.exec(digits)?.[0].length ?? 0;
  if (valid < 4) throw invalidHex(reader.at + valid);
  reader.at += 4;
  return Number.parseInt(digits, 16);
}

function decodeEscapes(source: string): string {
  if (!source.includes("\\")) return source;
  return source.replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g, (_, hex: string | undefined, plain = "") =>
    hex === undefined ? (SIMPLE_ESCAPES[plain] ?? plain) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** As written, but for the letter of the exponent: `E` becomes `e`. */
export function tryNumberSource(reader: Reader): string | undefined {
  const start = reader.at;
  reader.tryLiteral("-");
  if (!reader.tryLiteral("0") && takeDigits(reader) === "") {
    reader.at = start;
    return undefined;
  }
  if (reader.tryLiteral(".") && takeDigits(reader) === "") {
    throw expecting(reader.at, "digits");
  }
  if (reader.tryLiteral("e") || reader.tryLiteral("E")) {
    if (!reader.tryLiteral("-")) reader.tryLiteral("+");
    takeDigits(reader);
  }
  return reader.text.slice(start, reader.at).replace("E", "e");
}
