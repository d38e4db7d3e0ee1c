import { isIPv4, isIPv6 } from "node:net";
import type { PredicateNode, PredicateValue } from "../syntax/tree.ts";
import type { HurlValue } from "../types.ts";
import { compareValues, equalValues, type ExpectedValue, kindOf } from "../value/value.ts";
import { renderMultiline } from "./body.ts";
import { isIsoDate } from "./iso-date.ts";
import { ask, patternOfText } from "./patterns.ts";
import { explainMismatch, type Mismatch } from "./predicate-words.ts";
import type { Scope } from "./scope.ts";

/** `undefined` among the results: the kinds do not go together. */
type Judge = (actual: HurlValue, expected: ExpectedValue) => boolean | undefined;

const COMPARISONS: Readonly<Record<string, Judge>> = {
  "==": (a, b) => equalValues(a, b),
  "!=": (a, b) => !equalValues(a, b),
  ">": ordered((order) => order > 0),
  ">=": ordered((order) => order >= 0),
  "<": ordered((order) => order < 0),
  "<=": ordered((order) => order <= 0),
  startsWith: inTexts(
    (text, part) => text.startsWith(part),
    (bytes, part) => bytes.subarray(0, part.length).equals(part),
  ),
  endsWith: inTexts(
    (text, part) => text.endsWith(part),
    (bytes, part) => bytes.length >= part.length && bytes.subarray(bytes.length - part.length).equals(part),
  ),
  contains: (a, b) => includes(a, b) ?? containsPart(a, b),
  includes,
};

const KINDS: Readonly<Record<string, (actual: HurlValue) => boolean | undefined>> = {
  exists: (value) => value.type !== "nodeset" || value.value > 0,
  isBoolean: (value) => value.type === "boolean",
  isCollection: (value) => ["bytes", "list", "nodeset", "object"].includes(value.type),
  isDate: (value) => value.type === "date",
  isEmpty,
  isFloat: (value) => kindOf(value) === "float",
  isInteger: (value) => kindOf(value) === "integer",
  isIpv4: inString(isIPv4),
  isIpv6: inString((text) => isIPv6(text) && !text.includes("%")),
  isIsoDate: inString(isIsoDate),
  isList: (value) => value.type === "list" || value.type === "bytes",
  isNumber: (value) => value.type === "number",
  isObject: (value) => value.type === "object" || value.type === "nodeset",
  isString: (value) => value.type === "string",
  isUuid: inString(isUuid),
};

/** Judges a value, undefined: the query found nothing; the result undefined: it holds. @throws RunFault when it cannot be judged. */
export function judgePredicate(
  predicate: PredicateNode,
  actual: HurlValue | undefined,
  scope: Scope,
): Mismatch | undefined {
  const { not, value } = predicate;
  const expected = value === undefined ? undefined : evaluateExpected(value, scope);
  const mismatch = (wrongKinds: boolean): Mismatch =>
    explainMismatch(predicate, actual, expected, wrongKinds);
  if (actual === undefined) return not ? undefined : mismatch(false);
  const holds = judge(predicate, actual, expected);
  if (holds === undefined) return mismatch(true);
  return holds === not ? mismatch(false) : undefined;
}

function judge(
  predicate: PredicateNode,
  actual: HurlValue,
  expected: ExpectedValue | undefined,
): boolean | undefined {
  const { name, value } = predicate;
  if (expected === undefined) return KINDS[name]?.(actual);
  if (name !== "matches") return COMPARISONS[name]?.(actual, expected);
  const pattern =
    expected.type === "regex"
      ? expected.pattern
      : patternOfText(expected.type === "string" ? expected.value : "", value ?? expected, predicate);
  if (actual.type !== "string") return undefined;
  return ask(predicate, () => pattern.test(actual.value));
}

function evaluateExpected(value: PredicateValue, scope: Scope): ExpectedValue {
  switch (value.kind) {
    case "null":
      return { type: "null" };
    case "boolean":
      return { type: "boolean", value: value.value };
    case "number":
      return { type: "number", value: value.value };
    case "bytes":
      return { type: "bytes", value: value.value };
    case "text":
      return { type: "string", value: scope.render(value.value) };
    case "multiline":
      return { type: "string", value: renderMultiline(value.multiline, scope) };
    case "placeholder":
      return scope.evaluate(value.expression);
    case "regex":
      return { type: "regex", source: value.regex.source, pattern: value.regex.pattern };
    case "file":
      return { type: "bytes", value: scope.files.read(scope.render(value.path), value.path) };
  }
}

function ordered(accepts: (order: number) => boolean): Judge {
  return (actual, expected) => {
    const order = compareValues(actual, expected);
    return order === undefined ? undefined : accepts(order);
  };
}

function inTexts(
  inText: (text: string, part: string) => boolean,
  inBytes: (bytes: Buffer, part: Buffer) => boolean | undefined,
): Judge {
  return (actual, expected) => {
    if (actual.type === "string" && expected.type === "string") return inText(actual.value, expected.value);
    if (actual.type !== "bytes" || expected.type !== "bytes") return undefined;
    return inBytes(Buffer.from(actual.value), Buffer.from(expected.value));
  };
}

const containsPart = inTexts(
  (text, part) => text.includes(part),
  // hurl breaks down over an empty part; an answer of it cannot be had.
  (bytes, part) => (part.length === 0 ? undefined : bytes.includes(part)),
);

function includes(actual: HurlValue, expected: ExpectedValue): boolean | undefined {
  return actual.type === "list" ? actual.value.some((item) => equalValues(item, expected)) : undefined;
}

function isEmpty(value: HurlValue): boolean | undefined {
  switch (value.type) {
    case "string":
    case "bytes":
    case "list":
      return value.value.length === 0;
    case "object":
      return value.value.size === 0;
    case "nodeset":
      return value.value === 0;
    case "boolean":
    case "date":
    case "null":
    case "number":
    case "response":
    case "unit":
      return undefined;
  }
}

function inString(accepts: (text: string) => boolean): (value: HurlValue) => boolean | undefined {
  return (value) => (value.type === "string" ? accepts(value.value) : undefined);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** With hyphens, bare, in braces or as a URN. */
function isUuid(text: string): boolean {
  if (/^[0-9a-f]{32}$/i.test(text)) return true;
  const inner = /^\{(.*)\}$/.exec(text)?.[1] ?? (text.startsWith("urn:uuid:") ? text.slice(9) : text);
  return UUID.test(inner);
}
