import type { PredicateNode } from "../syntax/tree.ts";
import type { HurlValue } from "../types.ts";
import { fitsI64 } from "../value/number.ts";
import { describeValue, displayValue, type ExpectedValue, shorten } from "../value/value.ts";

/** What was expected and what was found, in the words of hurl. */
export interface Mismatch {
  expected: string;
  actual: string;
  /** true: the two are of kinds that this predicate does not hold against each other; `not` does not mend that. */
  wrongKinds: boolean;
  /** true: they are numbers of which the digits do not say the order. */
  hasNoOrder: boolean;
}

/** What is expected; the second words are those of hurl where a query found nothing. */
const WORDS: Readonly<Record<string, readonly [string, string?]>> = {
  "==": [""],
  "!=": [""],
  ">": ["greater than "],
  ">=": ["greater or equal than ", "greater than or equals to "],
  "<": ["less than "],
  "<=": ["less or equal than ", "less than or equals to "],
  startsWith: ["starts with "],
  endsWith: ["ends with "],
  contains: ["contains "],
  includes: ["includes ", "include "],
  matches: ["matches regex "],
  exists: ["something"],
  isBoolean: ["boolean"],
  isCollection: ["collection"],
  isDate: ["date"],
  isEmpty: ["count equals to 0", "empty"],
  isFloat: ["float"],
  isInteger: ["integer"],
  isIpv4: ["string in IPv4 format", "ipv4"],
  isIpv6: ["string in IPv6 format", "ipv6"],
  isIsoDate: ["string with format YYYY-MM-DDTHH:mm:ss.sssZ", "date"],
  isList: ["list"],
  isNumber: ["number"],
  isObject: ["object"],
  isString: ["string"],
  isUuid: ["string in UUID format", "uuid"],
};

/** Why a predicate does not hold. */
export function explainMismatch(
  { name, not }: PredicateNode,
  actual: HurlValue | undefined,
  expected: ExpectedValue | undefined,
  wrongKinds: boolean,
): Mismatch {
  const [words = "", absent = words] = WORDS[name] ?? [];
  // Of a text that has not the right form hurl does not say that it is one.
  const hasNoOrder =
    wrongKinds && /[<>]/.test(name) && actual?.type === "number" && expected?.type === "number";
  const isForm = words.startsWith("string ");
  const asked = isForm && wrongKinds ? "string" : actual === undefined ? absent : words;
  const value = expected === undefined ? "" : describeExpected(expected, name, actual === undefined);
  return {
    expected: `${not ? "not " : ""}${asked}${value}`,
    actual: describeActual(actual, name, isForm && !wrongKinds, wrongKinds),
    wrongKinds: wrongKinds && !hasNoOrder,
    hasNoOrder,
  };
}

function describeActual(
  actual: HurlValue | undefined,
  name: string,
  isForm: boolean,
  wrongKinds: boolean,
): string {
  if (actual === undefined) return "none";
  if (isForm) return shorten(displayValue(actual));
  return name === "isEmpty" && !wrongKinds ? `count equals to ${sizeOf(actual)}` : describeValue(actual);
}

function describeExpected(value: ExpectedValue, name: string, isAbsent: boolean): string {
  if (name === "matches")
    return `<${shorten(isAbsent && value.type === "regex" ? value.source : displayValue(value))}>`;
  if (!isAbsent) return describeValue(value);
  const text = describeBriefly(value);
  return /[<>]/.test(name) ? `<${text}>` : text;
}

/** How hurl writes an expected value where nothing was found: of collections only how large they are. */
function describeBriefly(value: ExpectedValue): string {
  const size = sizeOf(value);
  if (value.type === "null") return "null";
  if (value.type === "unit") return "something";
  if (value.type === "regex") return `regex <${shorten(value.source)}>`;
  if (value.type === "bytes") return `${size} byte${size > 1 ? "s" : ""}`;
  if (value.type === "list" || value.type === "object" || value.type === "nodeset")
    return `list of size ${size}`;
  const isLarge = value.type === "number" && typeof value.value === "bigint" && !fitsI64(value.value);
  return isLarge ? `number <${displayValue(value)}>` : describeValue(value);
}

function sizeOf(value: ExpectedValue): number {
  if (value.type === "bytes" || value.type === "list") return value.value.length;
  if (value.type === "string") return Buffer.byteLength(value.value);
  if (value.type === "object") return value.value.size;
  return value.type === "nodeset" ? value.value : 0;
}
