import { dateFromDay, fieldsOf } from "../value/date.ts";
import { MONTHS, WEEKDAYS } from "../value/date-pattern.ts";

const MAIL_DATE =
  /^\s*(?:([a-z]{3}),)?\s*([0-9]{1,2})\s+([a-z]{3})\s+([0-9]{2,4})\s+([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?\s+(gmt|ut|z|[+-][0-9]{4})\s*$/i;
const DASHED_DATE =
  /^([a-z]{3}),\s*([0-9]{1,2})-([a-z]{3})-([0-9]{4})\s*([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})\s*(GMT)$/i;

/**
 * When a cookie expires, in nanoseconds since the epoch: the date of a mail (RFC 2822) or the old one of cookies
 * (`Wed, 13-Jan-2021 22:23:01 GMT`). undefined for everything else.
 */
export function parseExpires(text: string): bigint | undefined {
  const found = MAIL_DATE.exec(text) ?? DASHED_DATE.exec(text);
  if (found === null) return undefined;
  const [, weekday, day, monthName = "", yearDigits = "", hour, minute, second = "0", zone = ""] = found;
  const month = MONTHS.findIndex((name) => name.slice(0, 3).toLowerCase() === monthName.toLowerCase()) + 1;
  const date = dateFromDay(fullYear(yearDigits), month, Number(day));
  const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  if (month === 0 || date === undefined || !isTime) return undefined;
  const expected = WEEKDAYS[fieldsOf(date)?.weekday ?? 0]?.slice(0, 3).toLowerCase();
  if (weekday !== undefined && weekday.toLowerCase() !== expected) return undefined;
  const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second) - offsetOf(zone);
  return date + BigInt(seconds) * 1_000_000_000n;
}

/** RFC 2822 §4.3. */
function fullYear(digits: string): number {
  if (digits.length === 4) return Number(digits);
  if (digits.length === 3) return Number(digits) + 1900;
  return Number(digits) + (Number(digits) < 50 ? 2000 : 1900);
}

/** Seconds. */
function offsetOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])([0-9]{2})([0-9]{2})$/.exec(zone) ?? [];
  const seconds = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60;
  return sign === "-" ? -seconds : seconds;
}
