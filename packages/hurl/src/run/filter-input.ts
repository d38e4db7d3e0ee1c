import type { HurlValue } from "../types.ts";
import { describeValue } from "../value/value.ts";
import { RunFault } from "./run-fault.ts";

/** Which filter it is, and where it stands. */
export interface FilterPlace {
  name: string;
  at: number;
}

export function wrongInput(value: HurlValue, { name, at }: FilterPlace, expected: string): RunFault {
  return new RunFault(at, `the filter ${name} wants ${expected}, and this is ${describeValue(value)}`);
}

/** @throws RunFault when the value is of another kind, as all of these. */
export function wantString(value: HurlValue, filter: FilterPlace): string {
  if (value.type !== "string") throw wrongInput(value, filter, "a string");
  return value.value;
}

export function wantBytes(value: HurlValue, filter: FilterPlace): Buffer {
  if (value.type !== "bytes") throw wrongInput(value, filter, "bytes");
  return Buffer.from(value.value.buffer, value.value.byteOffset, value.value.byteLength);
}

export function wantDate(value: HurlValue, filter: FilterPlace): bigint {
  if (value.type !== "date") throw wrongInput(value, filter, "a date");
  return value.value;
}

export function wantList(value: HurlValue, filter: FilterPlace): readonly HurlValue[] {
  if (value.type !== "list") throw wrongInput(value, filter, "a list");
  return value.value;
}
