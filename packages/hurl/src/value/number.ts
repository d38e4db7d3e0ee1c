const LARGEST_I64 = 2n ** 63n - 1n;
const LOWEST_I64 = -(2n ** 63n);

/** `a` and `b` cannot be ordered in a way that is both right and Hurl's. */
export const INCOMPARABLE = Symbol("incomparable");

/** true for what Hurl keeps as a 64-bit integer. */
export function fitsI64(value: bigint): boolean {
  return value >= LOWEST_I64 && value <= LARGEST_I64;
}

/** Equal in worth: 1 and 1.0 are. */
export function equalNumbers(a: number | bigint, b: number | bigint): boolean {
  return isSmall(a) && isSmall(b) ? compareSmall(a, b) === 0 : compareDigits(a, b) === 0;
}

/**
 * Below 0, 0 or above 0. Beyond 64 bits Hurl 8 orders the digits as text ("9" before "10"); where that is not
 * the order of the numbers, neither answer would do.
 */
export function compareNumbers(a: number | bigint, b: number | bigint): number | typeof INCOMPARABLE {
  if (isSmall(a) && isSmall(b)) return compareSmall(a, b);
  const asText = Math.sign(compareDigits(a, b));
  const inWorth = a < b ? -1 : a > b ? 1 : 0;
  return asText === inWorth ? asText : INCOMPARABLE;
}

function isSmall(value: number | bigint): boolean {
  return typeof value === "number" || fitsI64(value);
}

/** Two integers exactly; as doubles where one is a decimal. */
function compareSmall(a: number | bigint, b: number | bigint): number {
  if (typeof a === "bigint" && typeof b === "bigint") return a < b ? -1 : a > b ? 1 : 0;
  const [x, y] = [Number(a), Number(b)];
  return x > y ? 1 : x < y ? -1 : 0;
}

function compareDigits(a: number | bigint, b: number | bigint): number {
  const [x, y] = [digitsOf(a), digitsOf(b)];
  if (x.negative !== y.negative) return x.negative ? -1 : 1;
  return compareText(x.integer, y.integer) || compareText(x.decimals, y.decimals);
}

function digitsOf(value: number | bigint): { negative: boolean; integer: string; decimals: string } {
  const text = renderNumber(value);
  const negative = text.startsWith("-");
  const [integer = "", decimals = ""] = (negative ? text.slice(1) : text).split(".", 2);
  return { negative, integer: integer.replace(/^0+/, ""), decimals: trimZerosBehind(decimals) };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function trimZerosBehind(text: string): string {
  let length = text.length;
  while (length > 0 && text.charAt(length - 1) === "0") length -= 1;
  return text.slice(0, length);
}

/**
 * A number as Hurl writes it into a text: decimals without an exponent and with at least one decimal place. A
 * negative decimal gets `.0` behind its own places, as in Hurl 8 (`-1.5` is written `-1.5.0`): a URL or a body
 * that is made of one must not differ from what hurl sends.
 */
export function renderNumber(value: number | bigint): string {
  if (typeof value === "bigint") return value.toString();
  const digits = expandExponent(value);
  return value % 1 < Number.EPSILON ? `${digits}.0` : digits;
}

function expandExponent(value: number): string {
  if (Object.is(value, -0)) return "-0";
  const text = String(value);
  const match = /^(-?)([0-9]+)(?:\.([0-9]+))?e([+-][0-9]+)$/.exec(text);
  if (match === null) return text;
  const [, sign = "", integer = "", decimals = "", exponent = ""] = match;
  const places = Number(exponent);
  return places > 0
    ? sign + integer + decimals.padEnd(places, "0")
    : `${sign}0.${"0".repeat(-places - 1)}${integer}${decimals}`;
}
