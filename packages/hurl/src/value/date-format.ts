import { type Fields, fieldsOf } from "./date.ts";
import { DatePatternError, MONTHS, type PatternItem, readDatePattern, WEEKDAYS } from "./date-pattern.ts";

/**
 * Writes a moment (nanoseconds since the epoch, UTC) by a pattern.
 * @throws DatePatternError
 */
export function formatDate(nanos: bigint, pattern: string): string {
  const fields = fieldsOf(nanos);
  if (fields === undefined) throw new DatePatternError("the date lies outside of the years 0 to 9999");
  return readDatePattern(pattern)
    .map((item) => (item.kind === "field" ? writeField(item, fields, nanos) : item.text))
    .join("");
}

function writeField(
  { name, padding }: PatternItem & { kind: "field" },
  fields: Fields,
  nanos: bigint,
): string {
  const text = TEXTS[name]?.(fields);
  if (text !== undefined) return text;
  if (name === "+") return formatDate(nanos, "%Y-%m-%dT%H:%M:%S%.f%:z");
  if (name === "s") return String((nanos - BigInt(fields.nanosecond)) / 1_000_000_000n);
  const number = NUMBERS[name];
  if (number === undefined) throw new DatePatternError(`%${name} cannot be written`);
  const [width, value] = number(fields);
  const digits = String(value);
  return padding === "" ? digits : digits.padStart(width, padding);
}

const TEXTS: Readonly<Record<string, (fields: Fields) => string>> = {
  b: ({ month }) => (MONTHS[month - 1] ?? "").slice(0, 3),
  B: ({ month }) => MONTHS[month - 1] ?? "",
  a: ({ weekday }) => (WEEKDAYS[weekday] ?? "").slice(0, 3),
  A: ({ weekday }) => WEEKDAYS[weekday] ?? "",
  P: ({ hour }) => (hour < 12 ? "am" : "pm"),
  p: ({ hour }) => (hour < 12 ? "AM" : "PM"),
  Z: () => "UTC",
  z: () => "+0000",
  ":z": () => "+00:00",
  "::z": () => "+00:00:00",
  ":::z": () => "+00",
  ".f": ({ nanosecond }) => {
    if (nanosecond === 0) return "";
    return `.${decimals(nanosecond, nanosecond % 1_000_000 === 0 ? 3 : nanosecond % 1000 === 0 ? 6 : 9)}`;
  },
  ".3f": ({ nanosecond }) => `.${decimals(nanosecond, 3)}`,
  ".6f": ({ nanosecond }) => `.${decimals(nanosecond, 6)}`,
  ".9f": ({ nanosecond }) => `.${decimals(nanosecond, 9)}`,
  "3f": ({ nanosecond }) => decimals(nanosecond, 3),
  "6f": ({ nanosecond }) => decimals(nanosecond, 6),
  "9f": ({ nanosecond }) => decimals(nanosecond, 9),
};

const NUMBERS: Readonly<Record<string, (fields: Fields) => readonly [width: number, value: number]>> = {
  Y: ({ year }) => [4, year],
  C: ({ year }) => [2, Math.floor(year / 100)],
  y: ({ year }) => [2, year % 100],
  q: ({ month }) => [1, Math.ceil(month / 3)],
  m: ({ month }) => [2, month],
  d: ({ day }) => [2, day],
  w: ({ weekday }) => [1, weekday],
  u: ({ weekday }) => [1, weekday === 0 ? 7 : weekday],
  j: ({ dayOfYear }) => [3, dayOfYear],
  U: ({ dayOfYear, weekday }) => [2, Math.floor((dayOfYear + 6 - weekday) / 7)],
  W: ({ dayOfYear, weekday }) => [2, Math.floor((dayOfYear + 6 - ((weekday + 6) % 7)) / 7)],
  G: (fields) => [4, isoWeek(fields).year],
  g: (fields) => [2, isoWeek(fields).year % 100],
  V: (fields) => [2, isoWeek(fields).week],
  H: ({ hour }) => [2, hour],
  I: ({ hour }) => [2, hour % 12 === 0 ? 12 : hour % 12],
  M: ({ minute }) => [2, minute],
  S: ({ second }) => [2, second],
  f: ({ nanosecond }) => [9, nanosecond],
};

function decimals(nanosecond: number, places: number): string {
  return String(nanosecond).padStart(9, "0").slice(0, places);
}

/** ISO 8601: week 1 is the one with the first Thursday. */
function isoWeek({ year, month, day, weekday }: Fields): { year: number; week: number } {
  const thursday = new Date(0);
  thursday.setUTCFullYear(year, month - 1, day + 4 - (weekday === 0 ? 7 : weekday));
  const start = new Date(0);
  start.setUTCFullYear(thursday.getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday.getTime() - start.getTime()) / (7 * 86_400_000)) + 1;
  return { year: thursday.getUTCFullYear(), week };
}
