import { skipBlankLines, expectLineEnd, skipSpaces, tryBase64, tryHex, tryNewline } from "./lexical.ts";
import { tryJson, tryJsonObject } from "./json.ts";
import { expecting, type Reader, SyntaxFault } from "./reader.ts";
import { tryBacktickTemplate, tryFile } from "./strings.ts";
import { splitTemplate, VERBATIM } from "./template.ts";
import type { BodyNode, JsonNode, Multiline, Template } from "./tree.ts";
import { tryXml } from "./xml.ts";

const FENCE = "```";
const LANGUAGE_HINT = /[^\n\r`]*/y;
const GRAPHQL_VARIABLES = "\nvariables";

/** A body of any kind; undefined when none of them begins here. */
export function tryBody(reader: Reader): BodyNode | undefined {
  const start = reader.at;
  skipBlankLines(reader);
  const body = tryBytes(reader);
  if (body === undefined) {
    reader.at = start;
    return undefined;
  }
  expectLineEnd(reader);
  return body;
}

function tryBytes(reader: Reader): BodyNode | undefined {
  const at = reader.at;
  // What stands here nearly always is the next part of the file: no body begins with a capital letter.
  const code = reader.text.charCodeAt(at);
  if (at >= reader.end || (code >= 0x41 && code <= 0x5a)) return undefined;
  let spaceAt = at;
  while (spaceAt > 0 && /[ \t]/.test(reader.text.charAt(spaceAt - 1))) spaceAt -= 1;
  const place = { at, spaceAt };
  const multiline = tryMultiline(reader);
  if (multiline !== undefined) return { kind: "multiline", ...place, multiline };
  const text = tryBacktickTemplate(reader);
  if (text !== undefined) return { kind: "text", ...place, value: text };
  const json = tryJson(reader);
  if (json !== undefined) return { kind: "json", ...place, value: json };
  const xml = tryXml(reader);
  if (xml !== undefined) return { kind: "xml", ...place, source: xml };
  const bytes = tryBase64(reader) ?? tryHex(reader);
  if (bytes !== undefined) return { kind: "bytes", ...place, ...bytes };
  const path = tryFile(reader);
  return path === undefined ? undefined : { kind: "file", ...place, path };
}

/** A text between three backticks; undefined when they do not stand here. */
export function tryMultiline(reader: Reader): Multiline | undefined {
  if (!reader.tryLiteral(FENCE)) return undefined;
  for (const language of ["json", "xml", "graphql", "raw"] as const) {
    if (!reader.tryLiteral(language)) continue;
    return language === "graphql" ? graphql(reader) : fencedText(reader, language);
  }
  return fencedText(reader, "text");
}

function fencedText(reader: Reader, language: "text" | "json" | "xml" | "raw"): Multiline {
  skipSpaces(reader);
  const hintAt = reader.at;
  const hint = reader.take(LANGUAGE_HINT);
  if (hint !== "")
    throw new SyntaxFault(
      hintAt,
      "multiline",
      `Invalid language hint ${hint}`,
      "there are json, xml, graphql and raw",
    );
  expectNewline(reader);
  const at = reader.at;
  const end = findFence(reader);
  const value =
    language === "raw"
      ? rawTemplate(reader, at, end)
      : splitTemplate(reader, { at, start: at, stop: end, end }, VERBATIM);
  reader.at = end + FENCE.length;
  return { language, at, value };
}

function graphql(reader: Reader): Multiline {
  reader.tryLiteral(",");
  skipSpaces(reader);
  expectNewline(reader);
  const at = reader.at;
  const fence = reader.text.indexOf(FENCE, at);
  const line = reader.text.slice(at, fence === -1 ? reader.end : fence).indexOf(GRAPHQL_VARIABLES);
  const end = line === -1 ? findFence(reader) : at + line + 1;
  reader.at = end;
  const variables = line === -1 ? undefined : graphqlVariables(reader);
  reader.expectLiteral(FENCE);
  const value = splitTemplate(reader, { at, start: at, stop: end, end }, VERBATIM);
  return { language: "graphql", at, value, variables };
}

function graphqlVariables(reader: Reader): JsonNode {
  reader.expectLiteral("variables");
  skipSpaces(reader);
  const at = reader.at;
  const variables = reader.attempt(() => tryJsonObject(reader));
  if (variables === undefined)
    throw new SyntaxFault(at, "GraphQL variables", "GraphQL variables is not a valid JSON object");
  reader.take(/[ \t\n\r]*/y);
  return variables;
}

function expectNewline(reader: Reader): void {
  if (!tryNewline(reader)) throw expecting(reader.at, "newline");
}

/** @throws SyntaxFault at the end of the file when the text is never closed. */
function findFence(reader: Reader): number {
  const end = reader.text.indexOf(FENCE, reader.at);
  if (end === -1) throw expecting(reader.end, FENCE);
  return end;
}

function rawTemplate(reader: Reader, at: number, end: number): Template {
  const source = reader.text.slice(at, end);
  return { at, end, parts: [{ text: source, source }], fixed: source };
}
