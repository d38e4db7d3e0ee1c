import type { Pattern } from "../pattern/pattern.ts";
import type { HurlValue } from "../types.ts";
import { renderDate } from "./date.ts";
import { compareNumbers, equalNumbers, INCOMPARABLE, renderNumber } from "./number.ts";

/** What stands behind a predicate: a value, or a regular expression (which equals nothing). */
export type ExpectedValue = HurlValue | { type: "regex"; source: string; pattern: Pattern };

/** How two numbers are held against each other. */
type CompareNumbers = (a: number | bigint, b: number | bigint) => boolean;

/** Equal as Hurl sees it: numbers by their worth (or by `same`), everything else only within its kind. */
export function equalValues(a: HurlValue, b: ExpectedValue, same: CompareNumbers = equalNumbers): boolean {
  switch (a.type) {
    case "string":
    case "boolean":
    case "date":
    case "nodeset":
      return b.type === a.type && b.value === a.value;
    case "number":
      return b.type === "number" && same(a.value, b.value);
    case "null":
    case "unit":
      return b.type === a.type;
    case "bytes":
      return b.type === "bytes" && Buffer.compare(a.value, b.value) === 0;
    case "list":
      return b.type === "list" && equalLists(a.value, b.value, same);
    case "object":
      return b.type === "object" && equalObjects(a.value, b.value, same);
    case "response":
      // In hurl too an answer equals nothing, not even itself.
      return false;
  }
}

function equalLists(a: readonly HurlValue[], b: readonly HurlValue[], same: CompareNumbers): boolean {
  return (
    a.length === b.length &&
    a.every((item, index) => b[index] !== undefined && equalValues(item, b[index], same))
  );
}

function equalObjects(
  a: ReadonlyMap<string, HurlValue>,
  b: ReadonlyMap<string, HurlValue>,
  same: CompareNumbers,
): boolean {
  if (a.size !== b.size) return false;
  for (const [name, value] of a) {
    const other = b.get(name);
    if (other === undefined || !equalValues(value, other, same)) return false;
  }
  return true;
}

/** Below 0, 0 or above 0; undefined when the two have no order. */
export function compareValues(a: HurlValue, b: ExpectedValue): number | undefined {
  if (a.type === "string" && b.type === "string") return compareByCodePoint(a.value, b.value);
  if (a.type === "date" && b.type === "date") return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
  if (a.type !== "number" || b.type !== "number") return undefined;
  const order = compareNumbers(a.value, b.value);
  return order === INCOMPARABLE ? undefined : order;
}

/** The order of the UTF-8 bytes, which is not the order of UTF-16 units. */
export function compareByCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
    // A surrogate stands for a character above all that need none.
    if (x !== y) return isSurrogate(x) === isSurrogate(y) ? x - y : isSurrogate(x) ? 1 : -1;
  }
  return a.length - b.length;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/** What a template or `toString` writes for a value; undefined for what cannot be written. */
export function renderValue(value: HurlValue): string | undefined {
  switch (value.type) {
    case "string":
      return value.value;
    case "boolean":
      return String(value.value);
    case "number":
      return renderNumber(value.value);
    case "null":
      return "null";
    case "date":
      return renderDate(value.value);
    case "bytes":
    case "list":
    case "nodeset":
    case "object":
    case "response":
    case "unit":
      return undefined;
  }
}

/** `string`, `integer`, `float`, …: the kinds as Hurl's predicates name them. */
export function kindOf(value: ExpectedValue): string {
  if (value.type !== "number") return value.type;
  return typeof value.value === "bigint" ? "integer" : "float";
}

const LONGEST_SHOWN = 200;

/** A value for a message: its kind and its content, shortened. The content may be untrusted text. */
export function describeValue(value: ExpectedValue): string {
  switch (value.type) {
    case "unit":
      return "something without a value";
    case "nodeset":
      return `a nodeset of ${value.value}`;
    case "response":
      return `an answer ${value.value.status} that leads to <${shorten(value.value.location)}>`;
    case "null":
      return "null";
    case "regex":
      return `the regular expression /${shorten(value.source)}/`;
    case "bytes":
      return `${value.value.length} bytes <${shorten(Buffer.from(value.value.subarray(0, LONGEST_SHOWN)).toString("hex"))}>`;
    case "list":
      return `a list of ${value.value.length} <${shorten(showJson(value))}>`;
    case "object":
      return `an object of ${value.value.size} <${shorten(showJson(value))}>`;
    case "string":
    case "boolean":
    case "number":
    case "date":
      return `${kindOf(value)} <${shorten(renderValue(value) ?? "")}>`;
  }
}

/** At most 200 characters of a text. */
export function shorten(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

/** The beginning of a value as JSON; what lies behind the shown part is not looked at. */
function showJson(value: HurlValue, room = LONGEST_SHOWN + 1): string {
  if (value.type !== "list" && value.type !== "object") {
    return value.type === "string"
      ? JSON.stringify(value.value.slice(0, room))
      : shorten(renderValue(value) ?? "");
  }
  const [open, close] = value.type === "list" ? ["[", "]"] : ["{", "}"];
  const members: Iterable<readonly [string | number, HurlValue]> = value.value.entries();
  let text = open ?? "";
  for (const [name, item] of members) {
    if (text.length > room) return text;
    if (text.length > 1) text += ",";
    if (typeof name === "string") text += `${JSON.stringify(name.slice(0, room))}:`;
    text += showJson(item, room - text.length);
  }
  return text + (close ?? "");
}
