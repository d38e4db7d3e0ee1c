import { isIPv4, isIPv6 } from "node:net";
import type { PredicateNode, PredicateValue } from "../syntax/tree.ts";
import type { HurlValue } from "../types.ts";
import { compareValues, describeValue, equalValues, type ExpectedValue, kindOf } from "../value/value.ts";
import { renderMultiline } from "./body.ts";
import { isIsoDate } from "./iso-date.ts";
import { ask, patternOfText } from "./patterns.ts";
import type { Scope } from "./scope.ts";

/** undefined: it holds. Else what was expected and what was found, for the message. */
export interface Mismatch {
  expected: string;
  actual: string;
  /** true: the two are of kinds that this predicate does not hold against each other; `not` does not mend that. */
  wrongKinds: boolean;
}

/** `undefined` among the results: the kinds do not go together. */
type Judge = (actual: HurlValue, expected: ExpectedValue) => boolean | undefined;

const COMPARISONS: Readonly<Record<string, { words: string; judge: Judge }>> = {
  "==": { words: "", judge: (a, b) => equalValues(a, b) },
  "!=": { words: "another value than ", judge: (a, b) => !equalValues(a, b) },
  ">": { words: "more than ", judge: ordered((order) => order > 0) },
  ">=": { words: "at least ", judge: ordered((order) => order >= 0) },
  "<": { words: "less than ", judge: ordered((order) => order < 0) },
  "<=": { words: "at most ", judge: ordered((order) => order <= 0) },
  startsWith: {
    words: "something that starts with ",
    judge: inTexts(
      (text, part) => text.startsWith(part),
      (bytes, part) => bytes.subarray(0, part.length).equals(part),
    ),
  },
  endsWith: {
    words: "something that ends with ",
    judge: inTexts(
      (text, part) => text.endsWith(part),
      (bytes, part) => bytes.length >= part.length && bytes.subarray(bytes.length - part.length).equals(part),
    ),
  },
  contains: { words: "something that contains ", judge: (a, b) => includes(a, b) ?? containsPart(a, b) },
  includes: { words: "a list that includes ", judge: includes },
};

const KINDS: Readonly<Record<string, { words: string; judge: (actual: HurlValue) => boolean | undefined }>> =
  {
    exists: { words: "something", judge: (value) => value.type !== "nodeset" || value.value > 0 },
    isBoolean: { words: "a boolean", judge: (value) => value.type === "boolean" },
    isCollection: {
      words: "a collection",
      judge: (value) => ["bytes", "list", "nodeset", "object"].includes(value.type),
    },
    isDate: { words: "a date", judge: (value) => value.type === "date" },
    isEmpty: { words: "an empty collection or string", judge: isEmpty },
    isFloat: { words: "a float", judge: (value) => kindOf(value) === "float" },
    isInteger: { words: "an integer", judge: (value) => kindOf(value) === "integer" },
    isIpv4: { words: "an IPv4 address", judge: inString(isIPv4) },
    isIpv6: { words: "an IPv6 address", judge: inString((text) => isIPv6(text) && !text.includes("%")) },
    isIsoDate: { words: "a date as in 2024-01-31T10:00:00Z", judge: inString(isIsoDate) },
    isList: { words: "a list", judge: (value) => value.type === "list" || value.type === "bytes" },
    isNumber: { words: "a number", judge: (value) => value.type === "number" },
    isObject: { words: "an object", judge: (value) => value.type === "object" || value.type === "nodeset" },
    isString: { words: "a string", judge: (value) => value.type === "string" },
    isUuid: { words: "a UUID", judge: inString(isUuid) },
  };

/** Judges a value; undefined as value: the query found nothing. @throws RunFault when it cannot be judged. */
export function judgePredicate(
  predicate: PredicateNode,
  actual: HurlValue | undefined,
  scope: Scope,
): Mismatch | undefined {
  const { name, not, value } = predicate;
  const expected = value === undefined ? undefined : evaluateExpected(value, scope);
  const words = (expected === undefined ? KINDS[name] : COMPARISONS[name])?.words ?? "a match of ";
  const mismatch = (wrongKinds: boolean): Mismatch => ({
    expected: `${not ? "not " : ""}${words}${expected === undefined ? "" : describeValue(expected)}`,
    actual: actual === undefined ? "nothing" : describeValue(actual),
    wrongKinds,
  });
  if (actual === undefined) return not ? undefined : mismatch(false);
  const holds = judge(predicate, actual, expected);
  if (holds === undefined) return mismatch(true);
  return holds === not ? mismatch(false) : undefined;
}

function judge(
  { name, value, at }: PredicateNode,
  actual: HurlValue,
  expected: ExpectedValue | undefined,
): boolean | undefined {
  if (expected === undefined) return KINDS[name]?.judge(actual);
  if (name !== "matches") return COMPARISONS[name]?.judge(actual, expected);
  const pattern =
    expected.type === "regex"
      ? expected.pattern
      : patternOfText(expected.type === "string" ? expected.value : "", value ?? expected, at);
  if (actual.type !== "string") return undefined;
  return ask(at, () => pattern.test(actual.value));
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
      return { type: "bytes", value: scope.files.read(scope.render(value.path), value.path.at) };
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
