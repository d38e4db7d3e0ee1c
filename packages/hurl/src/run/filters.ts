import type { FilterNode } from "../syntax/tree.ts";
import type { HurlValue } from "../types.ts";
import { NANOS_PER_DAY } from "../value/date.ts";
import { formatDate } from "../value/date-format.ts";
import { parseDate } from "../value/date-parse.ts";
import { DatePatternError } from "../value/date-pattern.ts";
import { unescapeHtml } from "../value/html.ts";
import { fitsI64 } from "../value/number.ts";
import { TextTooLong } from "../value/room.ts";
import { describeValue, renderValue } from "../value/value.ts";
import { decodeText, parseJsonText } from "./answer.ts";
import { type FilterPlace, wantBytes, wantDate, wantList, wantString, wrongInput } from "./filter-input.ts";
import { ask, patternOf, selectJson } from "./patterns.ts";
import { parseMarkup, selectXml } from "./xml.ts";
import { RunFault } from "./run-fault.ts";
import { escapeHtml, lossyUtf8, percentDecode, replaceAll, split, urlEncode } from "./text-filters.ts";
import type { Scope } from "./scope.ts";

const FLOAT = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;

/** Passes a value through filters one after another; undefined: the last one found nothing. @throws RunFault */
export function applyFilters(
  filters: readonly FilterNode[],
  value: HurlValue | undefined,
  scope: Scope,
): HurlValue | undefined {
  let current = value;
  for (const filter of filters) {
    if (current === undefined)
      throw new RunFault(filter.at, `there is nothing for the filter ${filter.name} to work on`);
    current = applyWithin(filter, current, scope);
  }
  return current;
}

/** @throws RunFault also where the result would be larger than any body. */
function applyWithin(filter: FilterNode, value: HurlValue, scope: Scope): HurlValue | undefined {
  try {
    return applyFilter(filter, value, scope);
  } catch (thrown) {
    if (thrown instanceof TextTooLong) throw new RunFault(filter.at, thrown.message);
    throw thrown;
  }
}

function applyFilter(filter: FilterNode, value: HurlValue, scope: Scope): HurlValue | undefined {
  switch (filter.kind) {
    case "plain":
      return applyPlain(filter.name, filter.at, value, scope);
    case "text":
      return applyWithText(
        filter.name,
        filter.at,
        value,
        () => scope.render(filter.value),
        () => selectFromText(filter, value, scope),
      );
    case "integer":
      return nth(value, filter, scope);
    case "regex": {
      const pattern = patternOf(filter.regex, scope);
      const input = wantString(value, filter);
      const found = ask(filter.at, () => pattern.firstGroup(input));
      return found === undefined ? undefined : text(found);
    }
    case "replace":
      return text(replaceAll(wantString(value, filter), scope.render(filter.from), scope.render(filter.to)));
    case "replace-regex": {
      const input = wantString(value, filter);
      const pattern = patternOf(filter.regex, scope);
      const to = scope.render(filter.to);
      return text(ask(filter.at, () => pattern.replaceAll(input, to)));
    }
  }
}

function applyPlain(name: string, at: number, value: HurlValue, scope: Scope): HurlValue | undefined {
  const filter = { name, at };
  switch (name) {
    case "base64Decode":
      return bytes(decodeBase64(wantString(value, filter), "base64", filter));
    case "base64Encode":
      return text(wantBytes(value, filter).toString("base64"));
    case "base64UrlSafeDecode":
      return bytes(decodeBase64(wantString(value, filter), "base64url", filter));
    case "base64UrlSafeEncode":
      return text(wantBytes(value, filter).toString("base64url"));
    case "count":
      return { type: "number", value: BigInt(countOf(value, filter)) };
    case "daysAfterNow":
      return daysBetween(scope.now(), wantDate(value, filter));
    case "daysBeforeNow":
      return daysBetween(wantDate(value, filter), scope.now());
    case "first":
      return edge(wantList(value, filter)[0], filter);
    case "last":
      return edge(wantList(value, filter).at(-1), filter);
    case "htmlEscape":
      return text(escapeHtml(wantString(value, filter)));
    case "htmlUnescape":
      return text(unescapeHtml(wantString(value, filter)));
    case "location":
      if (value.type !== "response") throw wrongInput(value, filter, "an answer of the query redirects");
      return text(value.value.location);
    case "toFloat":
      return toFloat(value, filter);
    case "toHex":
      return text(wantBytes(value, filter).toString("hex"));
    case "toInt":
      return toInt(value, filter);
    case "toString": {
      const rendered = renderValue(value);
      if (rendered === undefined) throw wrongInput(value, filter, "something with a text form");
      return text(rendered);
    }
    case "urlDecode":
      return text(percentDecode(wantString(value, filter)));
    case "urlEncode":
      return text(urlEncode(wantString(value, filter)));
    case "utf8Decode":
      return text(lossyUtf8(wantBytes(value, filter)));
    case "utf8Encode":
      return bytes(Buffer.from(wantString(value, filter), "utf8"));
    default:
      throw new RunFault(at, `the filter ${name} is not supported yet`);
  }
}

/** The filter xpath takes every text for HTML, as in hurl. */
function selectFromText(
  filter: FilterNode & { kind: "text" },
  value: HurlValue,
  scope: Scope,
): HurlValue | undefined {
  const input = wantString(value, filter);
  if (filter.name === "xpath") return selectXml(parseMarkup(input, true, filter.at), filter.value, scope);
  return selectJson(parseJsonText(input, filter.at, "the text"), filter.value, scope);
}

function applyWithText(
  name: string,
  at: number,
  value: HurlValue,
  argument: () => string,
  select: () => HurlValue | undefined,
): HurlValue | undefined {
  const filter = { name, at };
  switch (name) {
    case "charsetDecode":
    case "decode": {
      const charset = argument();
      return text(decodeText(wantBytes(value, filter), charset, at));
    }
    case "dateFormat":
    case "format": {
      const pattern = argument();
      const date = wantDate(value, filter);
      return text(inPattern(at, () => formatDate(date, pattern)));
    }
    case "toDate": {
      const pattern = argument();
      const input = wantString(value, filter);
      const date = inPattern(at, () => parseDate(input, pattern));
      if (date === undefined) throw wrongInput(value, filter, `a date of the form ${pattern}`);
      return { type: "date", value: date };
    }
    case "jsonpath":
    case "xpath":
      return select();
    case "split": {
      const input = wantString(value, filter);
      return { type: "list", value: split(input, argument(), filter).map(text) };
    }
    case "urlQueryParam": {
      const parameter = argument();
      const address = wantString(value, filter);
      const url = /^https?:\/\//.test(address) ? URL.parse(address) : null;
      if (url === null) throw wrongInput(value, filter, "an address that begins with http:// or https://");
      const found = url.searchParams.get(parameter);
      return found === null ? undefined : text(found);
    }
    default:
      throw new RunFault(at, `the filter ${name} is not supported yet`);
  }
}

/** Whole days, towards zero. */
function daysBetween(from: bigint, to: bigint): HurlValue {
  return { type: "number", value: (to - from) / NANOS_PER_DAY };
}

function inPattern<T>(at: number, work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    if (!(thrown instanceof DatePatternError)) throw thrown;
    throw new RunFault(at, thrown.message);
  }
}

function countOf(value: HurlValue, filter: FilterPlace): number {
  if (value.type === "nodeset") return value.value;
  if (value.type !== "list" && value.type !== "bytes")
    throw wrongInput(value, filter, "a list, bytes or a nodeset");
  return value.value.length;
}

function text(value: string): HurlValue {
  return { type: "string", value };
}

function bytes(value: Uint8Array): HurlValue {
  return { type: "bytes", value };
}

function edge(value: HurlValue | undefined, { name, at }: FilterPlace): HurlValue {
  if (value === undefined) throw new RunFault(at, `the list is empty, so it has no ${name} element`);
  return value;
}

/** Negative counts from the end. */
function nth(value: HurlValue, filter: FilterNode & { kind: "integer" }, scope: Scope): HurlValue {
  let index = filter.value;
  if (typeof index !== "bigint") {
    const actual = scope.evaluate(index);
    if (actual.type !== "number" || typeof actual.value !== "bigint") {
      throw new RunFault(
        index.at,
        `the variable ${index.name} is ${describeValue(actual)}, expected an integer`,
      );
    }
    index = actual.value;
  }
  const list = wantList(value, filter);
  const found = index < -list.length || index >= list.length ? undefined : list.at(Number(index));
  if (found === undefined)
    throw new RunFault(filter.at, `the list has ${list.length} elements and none at ${index}`);
  return found;
}

/** Strict: padding, alphabet and unused bits must be as an encoder writes them. */
function decodeBase64(input: string, encoding: "base64" | "base64url", filter: FilterPlace): Uint8Array {
  const decoded = Buffer.from(input, encoding);
  if (decoded.toString(encoding) !== input)
    throw wrongInput({ type: "string", value: input }, filter, `${encoding} text`);
  return decoded;
}

function toFloat(value: HurlValue, filter: FilterPlace): HurlValue {
  if (value.type === "number" && (typeof value.value === "number" || fitsI64(value.value))) {
    return { type: "number", value: Number(value.value) };
  }
  const parsed = value.type === "string" && FLOAT.test(value.value) ? Number(value.value) : Number.NaN;
  if (!Number.isFinite(parsed)) throw wrongInput(value, filter, "a number that fits");
  return { type: "number", value: parsed };
}

function toInt(value: HurlValue, filter: FilterPlace): HurlValue {
  let parsed: bigint | undefined;
  if (value.type === "number")
    parsed = typeof value.value === "bigint" ? value.value : BigInt(Math.trunc(value.value));
  if (value.type === "string" && /^[+-]?[0-9]{1,100}$/.test(value.value))
    parsed = BigInt(value.value.replace("+", ""));
  if (parsed === undefined || !fitsI64(parsed)) throw wrongInput(value, filter, "an integer of 64 bits");
  return { type: "number", value: parsed };
}
