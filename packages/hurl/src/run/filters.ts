import type { FilterNode, Span } from "../syntax/tree.ts";
import type { HurlValue } from "../types.ts";
import { NANOS_PER_DAY } from "../value/date.ts";
import { formatDate } from "../value/date-format.ts";
import { parseDate } from "../value/date-parse.ts";
import { DatePatternError } from "../value/date-pattern.ts";
import { unescapeHtml } from "../value/html.ts";
import { fitsI64 } from "../value/number.ts";
import { TextTooLong } from "../value/room.ts";
import { describeValue, renderValue, shorten } from "../value/value.ts";
import { decodeText, parseJsonText } from "./answer.ts";
import {
  filterFault,
  wantBytes,
  wantDate,
  wantList,
  wantString,
  wrongInput,
  wrongValue,
} from "./filter-input.ts";
import { ask, patternOf, selectJson } from "./patterns.ts";
import { parseMarkup, selectXml } from "./xml.ts";
import { RunFault } from "./run-fault.ts";
import { escapeHtml, lossyUtf8, percentDecode, replaceAll, split, urlEncode } from "./text-filters.ts";
import { invalidAddress } from "./request.ts";
import { type Scope, wrongExpression } from "./scope.ts";

const NUMERIC = "float, integer or string";
const FLOAT = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;

/** Passes a value through filters one after another; undefined: the last one found nothing. @throws RunFault */
export function applyFilters(
  filters: readonly FilterNode[],
  value: HurlValue | undefined,
  scope: Scope,
): HurlValue | undefined {
  let current = value;
  for (const filter of filters) {
    if (current === undefined) throw filterFault(filter, "missing value to apply filter");
    current = applyWithin(filter, current, scope);
  }
  return current;
}

/** @throws RunFault also where the result would be larger than any body. */
function applyWithin(filter: FilterNode, value: HurlValue, scope: Scope): HurlValue | undefined {
  try {
    return applyFilter(filter, value, scope);
  } catch (thrown) {
    if (thrown instanceof TextTooLong) throw filterFault(filter, thrown.message);
    throw thrown;
  }
}

function applyFilter(filter: FilterNode, value: HurlValue, scope: Scope): HurlValue | undefined {
  switch (filter.kind) {
    case "plain":
      return applyPlain(filter, value, scope);
    case "text":
      return applyWithText(
        filter,
        value,
        () => scope.render(filter.value),
        () => selectFromText(filter, value, scope),
      );
    case "integer":
      return nth(value, filter, scope);
    case "regex": {
      const pattern = patternOf(filter.regex, scope);
      const input = wantString(value, filter);
      const found = ask(filter, () => pattern.firstGroup(input));
      return found === undefined ? undefined : text(found);
    }
    case "replace":
      return text(replaceAll(wantString(value, filter), scope.render(filter.from), scope.render(filter.to)));
    case "replace-regex": {
      const input = wantString(value, filter);
      const pattern = patternOf(filter.regex, scope);
      const to = scope.render(filter.to);
      return text(ask(filter, () => pattern.replaceAll(input, to)));
    }
  }
}

function applyPlain(filter: FilterNode, value: HurlValue, scope: Scope): HurlValue | undefined {
  switch (filter.name) {
    case "base64Decode":
      return bytes(decodeBase64(value, "base64", filter));
    case "base64Encode":
      return text(wantBytes(value, filter).toString("base64"));
    case "base64UrlSafeDecode":
      return bytes(decodeBase64(value, "base64url", filter));
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
      if (value.type !== "response") throw wrongInput(value, filter, "http response");
      return text(value.value.location);
    case "toFloat":
      return toFloat(value, filter);
    case "toHex":
      return text(wantBytes(value, filter).toString("hex"));
    case "toInt":
      return toInt(value, filter);
    case "toString": {
      const rendered = renderValue(value);
      if (rendered === undefined)
        throw wrongValue(filter, `${describeValue(value)} can not be converted to a string`);
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
      throw filterFault(filter, `the filter ${filter.name} is not supported yet`);
  }
}

/** The filter xpath takes every text for HTML, as in hurl. */
function selectFromText(
  filter: FilterNode & { kind: "text" },
  value: HurlValue,
  scope: Scope,
): HurlValue | undefined {
  const input = wantString(value, filter);
  const fault = (kind: string) => (why: string) =>
    new RunFault(filter, "Filter error", `invalid filter input: value is not a valid ${kind}`, why);
  if (filter.name === "xpath") return selectXml(parseMarkup(input, true, fault("XML")), filter.value, scope);
  return selectJson(parseJsonText(input, fault("JSON")), filter.value, scope);
}

function applyWithText(
  filter: FilterNode,
  value: HurlValue,
  argument: () => string,
  select: () => HurlValue | undefined,
): HurlValue | undefined {
  switch (filter.name) {
    case "charsetDecode":
    case "decode": {
      const charset = argument();
      return text(decodeText(wantBytes(value, filter), charset, filter, true));
    }
    case "dateFormat":
    case "format": {
      const pattern = argument();
      const date = wantDate(value, filter);
      return text(
        inPattern(filter, `date format <${shorten(pattern)}> is not supported`, () =>
          formatDate(date, pattern),
        ),
      );
    }
    case "toDate": {
      const pattern = argument();
      const input = wantString(value, filter);
      const message = `value <${shorten(input)}> could not be parsed with <${shorten(pattern)}> format`;
      const date = inPattern(filter, message, () => parseDate(input, pattern));
      if (date === undefined) throw filterFault(filter, message);
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
      if (url === null) throw invalidAddress(filter, address);
      const found = url.searchParams.get(parameter);
      return found === null ? undefined : text(found);
    }
    default:
      throw filterFault(filter, `the filter ${filter.name} is not supported yet`);
  }
}

/** Whole days, towards zero. */
function daysBetween(from: bigint, to: bigint): HurlValue {
  return { type: "number", value: (to - from) / NANOS_PER_DAY };
}

function inPattern<T>(filter: Span, message: string, work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    if (!(thrown instanceof DatePatternError)) throw thrown;
    throw new RunFault(filter, "Filter error", message, thrown.message);
  }
}

function countOf(value: HurlValue, filter: Span): number {
  if (value.type === "nodeset") return value.value;
  if (value.type !== "list" && value.type !== "bytes")
    throw wrongInput(value, filter, "list, bytes or nodeset");
  return value.value.length;
}

function text(value: string): HurlValue {
  return { type: "string", value };
}

function bytes(value: Uint8Array): HurlValue {
  return { type: "bytes", value };
}

function edge(value: HurlValue | undefined, filter: Span): HurlValue {
  if (value === undefined) throw wrongValue(filter, "list is empty");
  return value;
}

/** Negative counts from the end. */
function nth(value: HurlValue, filter: FilterNode & { kind: "integer" }, scope: Scope): HurlValue {
  let index = filter.value;
  if (typeof index !== "bigint") {
    const actual = scope.evaluate(index);
    if (actual.type !== "number" || typeof actual.value !== "bigint") {
      throw wrongExpression(index, actual, "integer");
    }
    index = actual.value;
  }
  const list = wantList(value, filter);
  const found = index < -list.length || index >= list.length ? undefined : list.at(Number(index));
  if (found === undefined) throw wrongValue(filter, `out of bound - size is ${list.length}`);
  return found;
}

/** Strict: padding, alphabet and unused bits must be as an encoder writes them. */
function decodeBase64(value: HurlValue, encoding: "base64" | "base64url", filter: Span): Uint8Array {
  if (value.type !== "string")
    throw wrongInput(value, filter, encoding === "base64" ? "base64 string" : "string");
  const decoded = Buffer.from(value.value, encoding);
  if (decoded.toString(encoding) !== value.value) {
    const hasPadding = encoding === "base64url" && /^[\w-]*=+$/.test(value.value);
    throw wrongValue(filter, hasPadding ? "base64 string contains padding" : "string is not base64");
  }
  return decoded;
}

function toFloat(value: HurlValue, filter: Span): HurlValue {
  if (value.type === "number" && (typeof value.value === "number" || fitsI64(value.value))) {
    return { type: "number", value: Number(value.value) };
  }
  const parsed = value.type === "string" && FLOAT.test(value.value) ? Number(value.value) : Number.NaN;
  if (!Number.isFinite(parsed)) {
    if (value.type !== "string" && value.type !== "number") throw wrongInput(value, filter, NUMERIC);
    const isTooBig = value.type === "number" ? " is too big to be cast as a float" : "";
    throw wrongValue(filter, describeValue(value) + isTooBig);
  }
  return { type: "number", value: parsed };
}

function toInt(value: HurlValue, filter: Span): HurlValue {
  let parsed: bigint | undefined;
  if (value.type === "number")
    parsed = typeof value.value === "bigint" ? value.value : BigInt(Math.trunc(value.value));
  if (value.type === "string" && /^[+-]?[0-9]{1,100}$/.test(value.value))
    parsed = BigInt(value.value.replace("+", ""));
  if (parsed === undefined || !fitsI64(parsed))
    throw value.type === "string"
      ? wrongValue(filter, describeValue(value))
      : wrongInput(value, filter, NUMERIC);
  return { type: "number", value: parsed };
}
