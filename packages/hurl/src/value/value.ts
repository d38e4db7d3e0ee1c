import type { Pattern } from "../pattern/pattern.ts";
import type { HurlValue } from "../types.ts";
import { renderDate } from "./date.ts";
import { formatDate } from "./date-format.ts";
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

/** `string`, `integer`, `float`, …: the kinds as Hurl names them. */
export function kindOf(value: ExpectedValue): string {
  if (value.type === "response") return "http response";
  if (value.type !== "number") return value.type;
  return typeof value.value === "bigint" ? "integer" : "float";
}

const LONGEST_SHOWN = 200;

/** A value for a message as hurl writes it: its kind and its content, shortened. The content may be untrusted text. */
export function describeValue(value: ExpectedValue): string {
  return value.type === "unit" ? "unit" : `${kindOf(value)} <${shorten(displayValue(value))}>`;
}

/**
 * The content of a value as hurl writes it, but for the members of an object, which it does not show. What lies
 * behind the first 200 characters is not looked at.
 */
export function displayValue(value: ExpectedValue, room = LONGEST_SHOWN + 1): string {
  switch (value.type) {
    case "string":
      return value.value.slice(0, room);
    case "boolean":
    case "number":
    case "null":
      return renderValue(value) ?? "";
    case "date":
      return formatDate(value.value, "%Y-%m-%d %H:%M:%S%.f UTC");
    case "bytes":
      return Buffer.from(value.value.subarray(0, room)).toString("hex");
    case "nodeset":
      return `Nodeset(size=${value.value})`;
    case "response":
      return `Response(location=${value.value.location}, status=${value.value.status})`;
    case "regex":
      return `/${value.source.replaceAll("/", "\\/")}/`;
    case "unit":
      return "Unit";
    case "list":
      return `[${join(value.value, room, displayValue)}]`;
    case "object":
      return `{${join(value.value, room, ([name, member], left) => `${JSON.stringify(name.slice(0, left))}:${displayMember(member, left)}`)}}`;
  }
}

/** Inside of an object texts have quotes. */
function displayMember(value: HurlValue, room: number): string {
  return value.type === "string" ? JSON.stringify(value.value.slice(0, room)) : displayValue(value, room);
}

function join<T>(items: Iterable<T>, room: number, show: (item: T, room: number) => string): string {
  const shown: string[] = [];
  let left = room;
  for (const item of items) {
    if (left <= 0) break;
    const text = show(item, left);
    shown.push(text);
    left -= text.length + 1;
  }
  return shown.join(",");
}

/** At most 200 characters of a text. */
export function shorten(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
