/** Days, hours and the rest of a moment in UTC. */
export interface Fields {
  year: number;
  /** From 1. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  nanosecond: number;
  /** 0 is Sunday. */
  weekday: number;
  /** From 1. */
  dayOfYear: number;
}

const NANOS_PER_SECOND = 1_000_000_000n;
export const NANOS_PER_DAY = 86_400n * NANOS_PER_SECOND;
const MS_PER_DAY = 86_400_000;

/** Nanoseconds since the epoch of a moment in milliseconds. */
export function dateFromMs(ms: number): bigint {
  return BigInt(Math.floor(ms)) * 1_000_000n;
}

/** Nanoseconds since the epoch; undefined for a day that does not exist. Years from 0 to 9999. */
export function dateFromDay(year: number, month: number, day: number): bigint | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && isKnownYear(year) ? dateFromMs(date.getTime()) : undefined;
}

/** The same for a day of a year, from 1. */
export function dateFromDayOfYear(year: number, dayOfYear: number): bigint | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, 0, dayOfYear);
  return date.getUTCFullYear() === year && isKnownYear(year) ? dateFromMs(date.getTime()) : undefined;
}

function isKnownYear(year: number): boolean {
  return year >= 0 && year <= 9999;
}

/** The fields of a moment in nanoseconds since the epoch; undefined outside of the years 0 to 9999. */
export function fieldsOf(nanos: bigint): Fields | undefined {
  const nanosecond = ((nanos % NANOS_PER_SECOND) + NANOS_PER_SECOND) % NANOS_PER_SECOND;
  const date = new Date(Number((nanos - nanosecond) / 1_000_000n));
  const year = date.getUTCFullYear();
  if (Number.isNaN(year) || !isKnownYear(year)) return undefined;
  const start = new Date(0);
  start.setUTCFullYear(year, 0, 1);
  return {
    year,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    nanosecond: Number(nanosecond),
    weekday: date.getUTCDay(),
    dayOfYear: Math.floor((date.getTime() - start.getTime()) / MS_PER_DAY) + 1,
  };
}

/** `2024-02-29T10:20:30.123000Z`: how a date stands in a text. */
export function renderDate(nanos: bigint): string {
  const fields = fieldsOf(nanos);
  if (fields === undefined) return "a date outside of the years 0 to 9999";
  const { year, month, day, hour, minute, second, nanosecond } = fields;
  const two = (value: number): string => String(value).padStart(2, "0");
  const micros = String(Math.floor(nanosecond / 1000)).padStart(6, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}.${micros}Z`;
}
