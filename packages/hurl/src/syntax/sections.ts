import { expectLineEnd, expectSpaces, skipBlankLines, skipSpaces, tryLineEnd } from "./lexical.ts";
import { tryOption } from "./options.ts";
import { predicate } from "./predicate.ts";
import { filters, tryQuery } from "./query.ts";
import { type Reader, suggest, SyntaxFault } from "./reader.ts";
import { filenameTemplate, tryKeyTemplate, unquotedTemplate } from "./strings.ts";
import type {
  AssertNode,
  CaptureNode,
  KeyValue,
  MultipartNode,
  SectionContent,
  SectionNode,
  Template,
} from "./tree.ts";

const SECTION_NAME = /[\p{Alphabetic}\p{N}]*/uy;
const ASCII_SECTION_NAME = /[A-Za-z0-9]*/y;

type ReadSection = (reader: Reader) => SectionContent;
type Sections = ReadonlyMap<string, ReadSection>;

const keyValues =
  (kind: "query" | "form" | "cookies"): ReadSection =>
  (reader) => ({ kind, items: reader.many(() => tryKeyValue(reader)) });
const basicAuth: ReadSection = (reader) => {
  const item = tryKeyValue(reader);
  return { kind: "basic-auth", items: item === undefined ? [] : [item] };
};
const multipart: ReadSection = (reader) => ({
  kind: "multipart",
  items: reader.many(() => tryMultipartParameter(reader)),
});

const REQUEST_SECTIONS: Sections = new Map<string, ReadSection>([
  ["Query", keyValues("query")],
  ["QueryStringParams", keyValues("query")],
  ["Form", keyValues("form")],
  ["FormParams", keyValues("form")],
  ["Multipart", multipart],
  ["MultipartFormData", multipart],
  ["Cookies", keyValues("cookies")],
  ["BasicAuth", basicAuth],
  ["Options", (reader) => ({ kind: "options", items: reader.many(() => tryOption(reader)) })],
]);
const RESPONSE_SECTIONS: Sections = new Map<string, ReadSection>([
  ["Captures", (reader) => ({ kind: "captures", items: reader.many(() => tryCapture(reader)) })],
  ["Asserts", (reader) => ({ kind: "asserts", items: reader.many(() => tryAssert(reader)) })],
]);

export function requestSections(reader: Reader): readonly SectionNode[] {
  return reader.many(() => trySection(reader, REQUEST_SECTIONS));
}

export function responseSections(reader: Reader): readonly SectionNode[] {
  return reader.many(() => trySection(reader, RESPONSE_SECTIONS));
}

/** @throws SyntaxFault at the second section of a name. */
export function refuseDuplicates(sections: readonly SectionNode[]): void {
  const seen = new Set<string>();
  for (const { at, name } of sections) {
    if (seen.has(name)) throw new SyntaxFault(at, "section", "the section is already defined");
    seen.add(name);
  }
}

function trySection(reader: Reader, known: Sections): SectionNode | undefined {
  skipBlankLines(reader);
  const at = reader.at;
  if (!reader.tryLiteral("[")) return undefined;
  const name = reader.takeLetters(ASCII_SECTION_NAME, SECTION_NAME);
  if (name === "" || !reader.tryLiteral("]")) return undefined;
  expectLineEnd(reader);
  const read = known.get(name);
  if (read === undefined) {
    throw unknownSection(at + 1, name, known);
  }
  return { at, name, content: read(reader) };
}

function unknownSection(at: number, name: string, known: Sections): SyntaxFault {
  const isRequest = known === REQUEST_SECTIONS;
  const words = isRequest ? ["Query", "Form", "Multipart", "Cookies", "Options"] : ["Captures", "Asserts"];
  const help = suggest(name, words, `Valid values are ${words.join(isRequest ? ", " : " or ")}`);
  const other = isRequest ? RESPONSE_SECTIONS : REQUEST_SECTIONS;
  return new SyntaxFault(
    at,
    `${isRequest ? "request" : "response"} section name`,
    `the section is not valid. ${help}`,
    other.has(name) ? `[${name}] stands ${isRequest ? "below" : "above"} the line HTTP` : undefined,
  );
}

/** The key and the colon, which make a line a `name: value`. */
function tryKey(reader: Reader): { at: number; key: Template } | undefined {
  const start = reader.at;
  skipBlankLines(reader);
  const at = reader.at;
  const key = tryKeyTemplate(reader);
  if (key !== undefined) {
    skipSpaces(reader);
    if (reader.tryLiteral(":")) {
      skipSpaces(reader);
      return { at, key };
    }
  }
  reader.at = start;
  return undefined;
}

/** A header, a parameter, a cookie; undefined when the line is none. */
export function tryKeyValue(reader: Reader): KeyValue | undefined {
  const head = tryKey(reader);
  if (head === undefined) return undefined;
  const value = unquotedTemplate(reader);
  expectLineEnd(reader);
  return { ...head, value };
}

function tryMultipartParameter(reader: Reader): MultipartNode | undefined {
  const start = reader.at;
  const head = tryKey(reader);
  if (head === undefined) return undefined;
  if (!reader.tryLiteral("file,")) {
    reader.at = start;
    const pair = tryKeyValue(reader);
    return pair && { ...pair, file: false, contentType: undefined };
  }
  skipSpaces(reader);
  const value = filenameTemplate(reader);
  skipSpaces(reader);
  reader.expectLiteral(";");
  if (tryLineEnd(reader)) return { ...head, value, file: true, contentType: undefined };
  skipSpaces(reader);
  const typeAt = reader.at;
  const contentType = reader.attempt(() => unquotedTemplate(reader));
  if (contentType === undefined)
    throw new SyntaxFault(typeAt, "file content type", "expecting a content type");
  expectLineEnd(reader);
  return { ...head, value, file: true, contentType };
}

function tryCapture(reader: Reader): CaptureNode | undefined {
  const head = tryKey(reader);
  if (head === undefined) return undefined;
  const query = tryQuery(reader);
  if (query === undefined) return undefined;
  const found = filters(reader);
  const redactAt = tryRedact(reader);
  expectLineEnd(reader);
  return { at: head.at, name: head.key, query, filters: found, redactAt };
}

function tryRedact(reader: Reader): number | undefined {
  const start = reader.at;
  skipSpaces(reader);
  const at = reader.at;
  if (reader.tryLiteral("redact")) return at;
  reader.at = start;
  return undefined;
}

function tryAssert(reader: Reader): AssertNode | undefined {
  skipBlankLines(reader);
  const at = reader.at;
  const query = tryQuery(reader);
  if (query === undefined) return undefined;
  const found = filters(reader);
  expectSpaces(reader);
  const node: AssertNode = { at, query, filters: found, predicate: predicate(reader) };
  expectLineEnd(reader);
  return node;
}
