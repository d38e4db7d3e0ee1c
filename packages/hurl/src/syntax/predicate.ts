import { tryMultiline } from "./body.ts";
import { expectSpaces, skipSpaces, tryBase64, tryHex } from "./lexical.ts";
import { tryBoolean, tryNumber } from "./numbers.ts";
import { tryRegexLiteral } from "./query.ts";
import { type Reader, SyntaxFault } from "./reader.ts";
import { tryBacktickTemplate, tryFile, tryQuotedTemplate } from "./strings.ts";
import { tryPlaceholder } from "./template.ts";
import type { PredicateNode, PredicateValue } from "./tree.ts";

/** Which values may stand behind a predicate; absent: none at all. */
const ORDERED = ["number", "text", "placeholder"] as const;
const EDGES = ["text", "bytes"] as const;

/** A longer operator comes before the one that it begins with. */
const OPERATORS: readonly { name: string; values: "any" | readonly PredicateValue["kind"][] }[] = [
  { name: "==", values: "any" },
  { name: "!=", values: "any" },
  { name: ">=", values: ORDERED },
  { name: ">", values: ORDERED },
  { name: "<=", values: ORDERED },
  { name: "<", values: ORDERED },
];
const WORDS: typeof OPERATORS = [
  { name: "startsWith", values: EDGES },
  { name: "endsWith", values: EDGES },
  { name: "contains", values: "any" },
  { name: "includes", values: "any" },
  { name: "matches", values: ["text", "regex"] },
];
const KINDS = [
  "isInteger",
  "isFloat",
  "isBoolean",
  "isString",
  "isCollection",
  "isList",
  "isObject",
  "isDate",
  "isIsoDate",
  "exists",
  "isEmpty",
  "isNumber",
  "isIpv4",
  "isIpv6",
  "isUuid",
];

/** `not` or nothing, the predicate, its value. @throws SyntaxFault when none stands here. */
export function predicate(reader: Reader): PredicateNode {
  const not = tryNot(reader);
  const at = reader.at;
  for (const { name, values } of OPERATORS) {
    if (!reader.tryLiteral(name)) continue;
    skipSpaces(reader);
    return { at, not, name, value: predicateValue(reader, values), end: reader.at };
  }
  for (const { name, values } of WORDS) {
    if (!reader.tryLiteral(name)) continue;
    expectSpaces(reader);
    return { at, not, name, value: predicateValue(reader, values), end: reader.at };
  }
  const kind = KINDS.find((name) => reader.tryLiteral(name));
  if (kind === undefined)
    throw new SyntaxFault(
      at,
      "predicate",
      "expecting a predicate",
      "a predicate is for instance ==, contains or exists",
    );
  return { at, not, name: kind, value: undefined, end: reader.at };
}

function tryNot(reader: Reader): boolean {
  const start = reader.at;
  if (reader.tryLiteral("not") && skipSpaces(reader)) return true;
  reader.at = start;
  return false;
}

function predicateValue(reader: Reader, allowed: "any" | readonly PredicateValue["kind"][]): PredicateValue {
  const at = reader.at;
  const value = tryPredicateValue(reader);
  if (value === undefined) throw invalidValue(at);
  if (allowed !== "any" && !allowed.includes(value.kind)) {
    throw invalidValue(at, "this kind of value cannot stand behind this predicate");
  }
  return value;
}

function invalidValue(at: number, hint?: string): SyntaxFault {
  return new SyntaxFault(at, "predicate value", "invalid predicate value", hint);
}

function tryPredicateValue(reader: Reader): PredicateValue | undefined {
  // The usual value, and no other kind begins with a quote.
  const text = tryQuotedTemplate(reader);
  if (text !== undefined) return { kind: "text", value: text };
  if (reader.tryLiteral("null")) return { kind: "null" };
  const boolean = tryBoolean(reader);
  if (boolean !== undefined) return { kind: "boolean", value: boolean };
  const number = tryNumber(reader);
  if (number !== undefined) return { kind: "number", value: number };
  const file = tryFile(reader);
  if (file !== undefined) return { kind: "file", path: file };
  const bytes = tryHex(reader) ?? tryBase64(reader);
  if (bytes !== undefined) return { kind: "bytes", value: bytes.value };
  const expression = tryPlaceholder(reader);
  if (expression !== undefined) return { kind: "placeholder", expression };
  const multiline = tryMultiline(reader);
  if (multiline !== undefined) return { kind: "multiline", multiline };
  const backtick = tryBacktickTemplate(reader);
  if (backtick !== undefined) return { kind: "text", value: backtick };
  const regex = tryRegexLiteral(reader);
  return regex === undefined ? undefined : { kind: "regex", regex };
}
