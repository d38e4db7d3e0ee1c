import type { HurlValue } from "../types.ts";
import type { Comparison } from "./json-path-tree.ts";
import { compareByCodePoint, equalValues } from "./value.ts";

/** Hurl compares the numbers of a filter with this tolerance. */
const TOLERANCE = 1e-12;

/** A comparison inside a filter (RFC 9535 §2.3.5.2.2); `undefined` is a query that selected nothing. */
export function compareInFilter(
  op: Comparison["op"],
  left: HurlValue | undefined,
  right: HurlValue | undefined,
): boolean {
  switch (op) {
    case "==":
      return isEqual(left, right);
    case "!=":
      return !isEqual(left, right);
    case "<":
      return isLess(left, right);
    case "<=":
      return isLess(left, right) || isEqual(left, right);
    case ">":
      return isLess(right, left);
    case ">=":
      return isLess(right, left) || isEqual(left, right);
  }
}

function isEqual(left: HurlValue | undefined, right: HurlValue | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  if (left.type === "number" && right.type === "number") {
    return Math.abs(Number(left.value) - Number(right.value)) < TOLERANCE;
  }
  // Inside lists and objects 1 and 1.0 are two things, also in Hurl.
  return equalValues(left, right, Object.is);
}

function isLess(left: HurlValue | undefined, right: HurlValue | undefined): boolean {
  if (left?.type === "string" && right?.type === "string")
    return compareByCodePoint(left.value, right.value) < 0;
  if (left?.type === "number" && right?.type === "number") {
    return Number(right.value) - Number(left.value) > TOLERANCE;
  }
  return false;
}
