import { expectSpaces, skipSpaces } from "./lexical.ts";
import { integerOrPlaceholder } from "./numbers.ts";
import { expecting, Reader, SyntaxFault } from "./reader.ts";
import { quotedTemplate, tryQuotedTemplate, unquotedTemplate } from "./strings.ts";
import { RegexSyntaxError } from "../pattern/translate.ts";
import { compilePattern } from "../pattern/pattern.ts";
import type { FilterNode, QueryNode, RegexNode } from "./tree.ts";

const PLAIN_QUERIES = [
  "status",
  "version",
  "url",
  "body",
  "duration",
  "bytes",
  "rawbytes",
  "sha256",
  "md5",
  "ip",
  "redirects",
] as const;
const TEXT_QUERIES = ["header", "xpath", "jsonpath", "variable"] as const;
const COOKIE_ATTRIBUTES = ["value", "expires", "max-age", "domain", "path", "secure", "httponly", "samesite"];
const CERTIFICATE_FIELDS = [
  "Subject",
  "Issuer",
  "Start-Date",
  "Expire-Date",
  "Serial-Number",
  "Subject-Alt-Name",
  "Value",
];

/** Filters without an argument. No name is the beginning of a later one. */
const PLAIN_FILTERS = [
  "base64Decode",
  "base64Encode",
  "base64UrlSafeDecode",
  "base64UrlSafeEncode",
  "count",
  "daysAfterNow",
  "daysBeforeNow",
  "first",
  "htmlEscape",
  "htmlUnescape",
  "last",
  "location",
  "toFloat",
  "toHex",
  "toInt",
  "toString",
  "urlDecode",
  "urlEncode",
  "utf8Decode",
  "utf8Encode",
] as const;
/** Filters with a quoted argument. Where it is missing, `lenient` ones are no filter at all instead of a fault. */
const TEXT_FILTERS: readonly { name: string; lenient: boolean }[] = [
  { name: "charsetDecode", lenient: true },
  { name: "decode", lenient: true },
  { name: "format", lenient: true },
  { name: "dateFormat", lenient: true },
  { name: "toDate", lenient: true },
  { name: "jsonpath", lenient: false },
  { name: "split", lenient: false },
  { name: "urlQueryParam", lenient: false },
  { name: "xpath", lenient: false },
];

const [SMALL_A, SMALL_Z] = [0x61, 0x7a];

/** What an assert or a capture asks of the answer; undefined when no query begins here. */
export function tryQuery(reader: Reader): QueryNode | undefined {
  const at = reader.at;
  for (const kind of TEXT_QUERIES) {
    if (!reader.tryLiteral(kind)) continue;
    expectSpaces(reader);
    return { kind, at, value: quotedTemplate(reader), end: reader.at };
  }
  if (reader.tryLiteral("cookie")) return cookieQuery(reader, at);
  if (reader.tryLiteral("regex")) {
    expectSpaces(reader);
    return { kind: "regex", at, regex: regexArgument(reader), end: reader.at };
  }
  if (reader.tryLiteral("certificate")) return certificateQuery(reader, at);
  for (const kind of PLAIN_QUERIES) {
    if (reader.tryLiteral(kind)) return { kind, at, end: reader.at };
  }
  return undefined;
}

function cookieQuery(reader: Reader, at: number): QueryNode {
  expectSpaces(reader);
  reader.expectLiteral('"');
  const start = reader.at;
  const path = reader.take(/[^"\n]*/y);
  reader.expectLiteral('"');
  const bracket = path.indexOf("[");
  const nameEnd = bracket === -1 ? start + path.length : start + bracket;
  const name = unquotedTemplate(new Reader(reader.text, start, nameEnd));
  if (bracket === -1) return { kind: "cookie", at, name, attribute: undefined, end: reader.at };
  const inside = new Reader(reader.text, nameEnd + 1, start + path.length);
  skipSpaces(inside);
  const attributeAt = inside.at;
  const attribute = inside.take(/[\p{Alphabetic}-]*/uy).toLowerCase();
  if (!COOKIE_ATTRIBUTES.includes(attribute)) {
    throw new SyntaxFault(
      attributeAt,
      "cookie attribute",
      "the cookie attribute is not valid",
      `there are ${COOKIE_ATTRIBUTES.join(", ")}`,
    );
  }
  skipSpaces(inside);
  inside.expectLiteral("]");
  return { kind: "cookie", at, name, attribute, end: reader.at };
}

function certificateQuery(reader: Reader, at: number): QueryNode {
  expectSpaces(reader);
  reader.expectLiteral('"');
  const field = CERTIFICATE_FIELDS.find((candidate) => reader.tryLiteral(`${candidate}"`));
  if (field === undefined) {
    const names = CERTIFICATE_FIELDS.map((name) => `<${name}>`);
    throw expecting(reader.at, `Field ${names.slice(0, -1).join(", ")} or ${names.at(-1)}`);
  }
  return { kind: "certificate", at, field, end: reader.at };
}

/** The filters behind a query, each after at least one space; the cursor rests behind the last one. */
export function filters(reader: Reader): readonly FilterNode[] {
  return reader.many(() => (skipSpaces(reader) ? tryFilter(reader) : undefined));
}

function tryFilter(reader: Reader): FilterNode | undefined {
  const at = reader.at;
  // Behind most queries stands an operator, and all these names are words.
  const code = reader.text.charCodeAt(at);
  if (!(code >= SMALL_A && code <= SMALL_Z)) return undefined;
  for (const { name, lenient } of TEXT_FILTERS) {
    if (!reader.tryLiteral(name)) continue;
    expectSpaces(reader);
    const value = lenient ? tryQuotedTemplate(reader) : quotedTemplate(reader);
    return value === undefined ? undefined : { kind: "text", name, at, value, end: reader.at };
  }
  for (const name of PLAIN_FILTERS) {
    if (reader.tryLiteral(name)) return { kind: "plain", name, at, end: reader.at };
  }
  if (reader.tryLiteral("nth")) {
    expectSpaces(reader);
    return { kind: "integer", name: "nth", at, value: integerOrPlaceholder(reader), end: reader.at };
  }
  if (reader.tryLiteral("regex")) {
    expectSpaces(reader);
    return { kind: "regex", name: "regex", at, regex: regexArgument(reader), end: reader.at };
  }
  if (reader.tryLiteral("replaceRegex")) {
    expectSpaces(reader);
    const regex = regexArgument(reader);
    expectSpaces(reader);
    const to = quotedTemplate(reader);
    return { kind: "replace-regex", name: "replaceRegex", at, regex, to, end: reader.at };
  }
  if (!reader.tryLiteral("replace")) return undefined;
  expectSpaces(reader);
  const from = quotedTemplate(reader);
  expectSpaces(reader);
  return { kind: "replace", name: "replace", at, from, to: quotedTemplate(reader), end: reader.at };
}

/** Whatever is wrong in it, hurl says that a quote or a slash was expected; what it was stands in the hint. */
function regexArgument(reader: Reader): RegexNode {
  const at = reader.at;
  const fault = (offset: number, hint?: string): SyntaxFault => expecting(offset, '" or /', hint);
  try {
    const template = tryQuotedTemplate(reader);
    if (template !== undefined) return { kind: "template", template };
    const literal = tryRegexLiteral(reader);
    if (literal !== undefined) return literal;
  } catch (thrown) {
    if (!(thrown instanceof SyntaxFault)) throw thrown;
    throw fault(thrown.offset, thrown.message);
  }
  throw fault(at);
}

function invalidRegex(at: number, why: string): SyntaxFault {
  return new SyntaxFault(at, "regex", `invalid Regex expression: ${why}`);
}

/**
 * `/…/`, in which `\/` is a slash; undefined when no slash stands here.
 * @throws SyntaxFault behind the first slash when it is no regular expression.
 */
export function tryRegexLiteral(reader: Reader): (RegexNode & { kind: "literal" }) | undefined {
  if (!reader.tryLiteral("/")) return undefined;
  const start = reader.at;
  let source = "";
  for (;;) {
    source += reader.take(/[^/\\]*/y);
    if (reader.isAtEnd()) throw invalidRegex(reader.at, "unexpected end of file");
    if (reader.tryLiteral("/")) break;
    reader.at += 1;
    source += reader.tryLiteral("/") ? "/" : "\\";
  }
  try {
    return { kind: "literal", source, pattern: compilePattern(source) };
  } catch (thrown) {
    if (!(thrown instanceof RegexSyntaxError)) throw thrown;
    throw invalidRegex(start, thrown.message);
  }
}
