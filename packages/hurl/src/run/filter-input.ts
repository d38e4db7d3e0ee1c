import type { Span } from "../syntax/tree.ts";
import type { HurlValue } from "../types.ts";
import { kindOf } from "../value/value.ts";
import { RunFault } from "./run-fault.ts";

/** A filter failed, for a reason in the words of hurl. */
export function filterFault(filter: Span, message: string): RunFault {
  return new RunFault(filter, "Filter error", message);
}

/** A filter got a value that it cannot work on. */
export function wrongValue(filter: Span, reason: string): RunFault {
  return filterFault(filter, `invalid filter input: ${reason}`);
}

/** A filter got a value of a kind that it does not take. */
export function wrongInput(value: HurlValue, filter: Span, expected: string): RunFault {
  return filterFault(
    filter,
    `invalid filter input type\n   actual:   ${kindOf(value)}\n   expected: ${expected}`,
  );
}

/** @throws RunFault when the value is of another kind, as all of these. */
export function wantString(value: HurlValue, filter: Span): string {
  if (value.type !== "string") throw wrongInput(value, filter, "string");
  return value.value;
}

export function wantBytes(value: HurlValue, filter: Span): Buffer {
  if (value.type !== "bytes") throw wrongInput(value, filter, "bytes");
  return Buffer.from(value.value.buffer, value.value.byteOffset, value.value.byteLength);
}

export function wantDate(value: HurlValue, filter: Span): bigint {
  if (value.type !== "date") throw wrongInput(value, filter, "date");
  return value.value;
}

export function wantList(value: HurlValue, filter: Span): readonly HurlValue[] {
  if (value.type !== "list") throw wrongInput(value, filter, "list");
  return value.value;
}
