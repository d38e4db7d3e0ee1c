import { tryBody } from "./body.ts";
import { expectLineEnd, expectSpaces, skipBlankLines, takeDigits } from "./lexical.ts";
import { type Reader, suggest, SyntaxFault } from "./reader.ts";
import { refuseDuplicates, requestSections, responseSections, tryKeyValue } from "./sections.ts";
import { unquotedTemplate } from "./strings.ts";
import type { EntryNode, RequestNode, ResponseNode } from "./tree.ts";

const LETTERS = /[A-Za-z]*/y;
const VERSIONS = ["/1.0", "/1.1", "/2", "/3"];
/** Those that hurl suggests; any word of capital letters is one. */
const METHODS = ["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"];
const LARGEST_STATUS = 2n ** 64n - 1n;

/** A whole file. @throws SyntaxFault where it stops being Hurl. */
export function parseEntries(reader: Reader): readonly EntryNode[] {
  return reader.many(() => {
    const request = tryRequest(reader);
    if (request === undefined) return undefined;
    return { request, response: tryResponse(reader) };
  });
}

/** undefined when nothing but blank lines is left. */
function tryRequest(reader: Reader): RequestNode | undefined {
  const start = reader.at;
  skipBlankLines(reader);
  if (reader.isAtEnd()) return undefined;
  const cookieOrders = findCookieOrders(reader, start);
  const at = reader.at;
  const method = reader.take(LETTERS);
  if (method === "" || method !== method.toUpperCase()) {
    throw new SyntaxFault(
      at,
      "method",
      `the HTTP method <${method}> is not valid. ${suggest(method, METHODS, `Valid values are ${METHODS.join(", ")}`)}`,
      "a new request was expected here, or another part of the one above",
    );
  }
  expectSpaces(reader);
  const url = unquotedTemplate(reader);
  expectLineEnd(reader);
  const headers = reader.many(() => tryKeyValue(reader));
  const sections = requestSections(reader);
  const body = tryBody(reader);
  refuseDuplicates(sections);
  return { at, method, url, headers, sections, body, cookieOrders };
}

const NO_ORDERS: readonly string[] = [];

function findCookieOrders(reader: Reader, start: number): readonly string[] {
  const above = reader.text.slice(start, reader.at);
  if (!above.includes("@cookie_storage_")) return NO_ORDERS;
  return [...above.matchAll(/#([^\r\n]*)/g)]
    .map(([, comment = ""]) => comment)
    .filter((comment) => comment.includes("@cookie_storage_"));
}

function tryResponse(reader: Reader): ResponseNode | undefined {
  const start = reader.at;
  skipBlankLines(reader);
  const at = reader.at;
  if (!reader.tryLiteral("HTTP")) {
    reader.at = start;
    return undefined;
  }
  const version = readVersion(reader, at);
  const versionEnd = reader.at;
  expectSpaces(reader);
  const statusAt = reader.at;
  const status = readStatus(reader);
  const statusEnd = reader.at;
  expectLineEnd(reader);
  const headers = reader.many(() => tryKeyValue(reader));
  const sections = responseSections(reader);
  const body = tryBody(reader);
  refuseDuplicates(sections);
  return { at, version, versionEnd, statusAt, status, statusEnd, headers, sections, body };
}

function readVersion(reader: Reader, at: number): string {
  if (reader.looksAt(" ") || reader.looksAt("\t")) return "HTTP";
  const version = VERSIONS.find((candidate) => reader.tryLiteral(candidate));
  if (version === undefined)
    throw new SyntaxFault(at, "version", "HTTP version must be HTTP, HTTP/1.0, HTTP/1.1, HTTP/2 or HTTP/3");
  return `HTTP${version}`;
}

function readStatus(reader: Reader): number | undefined {
  if (reader.tryLiteral("*")) return undefined;
  const at = reader.at;
  const digits = takeDigits(reader);
  const readable = digits !== "" && digits.length <= 1000 && BigInt(digits) <= LARGEST_STATUS;
  if (!readable) throw new SyntaxFault(at, "status code", "HTTP status code is not valid");
  return Number(digits);
}
