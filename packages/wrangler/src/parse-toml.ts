import { parse, TomlError } from "smol-toml";
import { type AST, parseTOML } from "toml-eslint-parser";
import { MAX_DEPTH } from "./plain-value.ts";
import type { Positions, Span } from "./positions.ts";
import type { ConfigPath } from "./types.ts";

/** A text that is no document, and where. */
export class SyntaxFault extends Error {
  readonly line: number;
  readonly column: number;
  constructor(message: string, line: number, column: number) {
    super(message);
    this.line = line;
    this.column = column;
  }
}

/**
 * The values as smol-toml reads them: it is the parser inside wrangler.
 * @throws SyntaxFault
 */
export function parseTomlValues(text: string): unknown {
  try {
    return parse(text, { maxDepth: MAX_DEPTH });
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [summary = "not TOML"] = error.message.split("\n");
    throw new SyntaxFault(summary.replace(/^Invalid TOML document: /, ""), error.line, error.column);
  }
}

/** Fills in the positions. Nothing is lost but positions where the two parsers disagree about the text. */
export function indexToml(text: string, positions: Positions): void {
  let program: AST.TOMLProgram;
  try {
    program = parseTOML(text, { tomlVersion: "1.1" });
  } catch {
    return;
  }
  for (const node of program.body[0].body) {
    if (node.type === "TOMLKeyValue") indexKeyValue([], node, positions);
    else indexTable(node, positions);
  }
}

function indexTable(table: AST.TOMLTable, positions: Positions): void {
  const span = spanOf(table.key);
  // resolvedKey has the indexes of arrays of tables, the written key has not.
  for (let length = 1; length < table.resolvedKey.length; length += 1) {
    positions.imply(table.resolvedKey.slice(0, length), span);
  }
  positions.set(table.resolvedKey, span);
  for (const node of table.body) indexKeyValue(table.resolvedKey, node, positions);
}

function indexKeyValue(parent: ConfigPath, node: AST.TOMLKeyValue, positions: Positions): void {
  let path = parent;
  for (const [index, key] of node.key.keys.entries()) {
    path = [...path, key.type === "TOMLBare" ? key.name : key.value];
    if (index < node.key.keys.length - 1) positions.imply(path, spanOf(node.key));
  }
  positions.set(path, node.value.type === "TOMLValue" ? spanOf(node) : spanOf(node.key));
  indexContent(path, node.value, positions);
}

function indexContent(path: ConfigPath, node: AST.TOMLContentNode, positions: Positions): void {
  if (node.type === "TOMLInlineTable") {
    for (const child of node.body) indexKeyValue(path, child, positions);
  }
  if (node.type === "TOMLArray") {
    for (const [index, element] of node.elements.entries()) {
      positions.set([...path, index], spanOf(element));
      indexContent([...path, index], element, positions);
    }
  }
}

/** The parser counts columns from 0. */
function spanOf({ loc: { start, end } }: AST.HasLocs): Span {
  return { line: start.line, column: start.column + 1, endLine: end.line, endColumn: end.column + 1 };
}
