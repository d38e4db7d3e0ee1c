import { textOf, type XmlNode } from "./tree.ts";

export type XPathValue = number | string | boolean | readonly XmlNode[];

const NUMBER = /^[ \t\r\n]*(-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)[ \t\r\n]*$/;
/** Digits of a double that libxml2 writes. */
const DIGITS = 15;

export function isNodeSet(value: XPathValue): value is readonly XmlNode[] {
  return typeof value === "object";
}

export function toText(value: XPathValue): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return writeNumber(value);
  if (typeof value === "boolean") return String(value);
  const [first] = value;
  return first === undefined ? "" : textOf(first);
}

/** With an exponent too, as libxml2. */
export function toNumber(value: XPathValue): number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  const found = NUMBER.exec(toText(value))?.[1];
  return found === undefined ? Number.NaN : Number(found);
}

export function toBoolean(value: XPathValue): boolean {
  if (typeof value === "number") return value !== 0 && !Number.isNaN(value);
  return isNodeSet(value) ? value.length > 0 : value !== "" && value !== false;
}

/** As libxml2 writes numbers: integers plainly, others with fifteen digits, very large and small ones with an exponent. */
function writeNumber(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "Infinity" : "-Infinity";
  if (Number.isInteger(value) && Math.abs(value) < 2 ** 31 - 1) return String(value === 0 ? 0 : value);
  const size = Math.abs(value);
  if (size > 1e9 || size < 1e-5) return writeExponent(value);
  const places = Math.trunc(Math.log10(size));
  const decimals = places > 0 ? DIGITS - places - 1 : DIGITS - places;
  return value.toFixed(decimals).replace(/\.?0+$/, "");
}

function writeExponent(value: number): string {
  const [digits = "", exponent = ""] = value.toExponential(DIGITS - 1).split("e");
  return `${digits.replace(/\.?0+$/, "")}e${exponent.slice(0, 1)}${exponent.slice(1).padStart(2, "0")}`;
}

/** `=`, `!=` and the orders (XPath 1.0 §3.4); with sets some pair of nodes has to hold. */
export function compare(operator: string, left: XPathValue, right: XPathValue): boolean {
  if (isNodeSet(left) && isNodeSet(right)) {
    const texts = right.map(textOf);
    return left.some((node) => {
      const text = textOf(node);
      return texts.some((other) => comparePlain(operator, text, other));
    });
  }
  if (isNodeSet(left)) return compareSet(operator, left, right, false);
  if (isNodeSet(right)) return compareSet(operator, right, left, true);
  return comparePlain(operator, left, right);
}

function compareSet(operator: string, set: readonly XmlNode[], other: XPathValue, swapped: boolean): boolean {
  const hold = (a: XPathValue): boolean =>
    swapped ? comparePlain(operator, other, a) : comparePlain(operator, a, other);
  if (typeof other === "boolean") return hold(set.length > 0);
  return set.some((node) => hold(typeof other === "number" ? toNumber(textOf(node)) : textOf(node)));
}

function comparePlain(operator: string, a: XPathValue, b: XPathValue): boolean {
  if (operator === "=" || operator === "!=") {
    let isEqual: boolean;
    if (typeof a === "boolean" || typeof b === "boolean") isEqual = toBoolean(a) === toBoolean(b);
    else if (typeof a === "number" || typeof b === "number") isEqual = toNumber(a) === toNumber(b);
    else isEqual = toText(a) === toText(b);
    return isEqual === (operator === "=");
  }
  const [x, y] = [toNumber(a), toNumber(b)];
  switch (operator) {
    case "<":
      return x < y;
    case "<=":
      return x <= y;
    case ">":
      return x > y;
    default:
      return x >= y;
  }
}
