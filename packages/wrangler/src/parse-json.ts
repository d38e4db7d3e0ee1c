import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { SyntaxFault } from "./parse-toml.ts";
import { MAX_DEPTH } from "./plain-value.ts";
import type { Positions, Span } from "./positions.ts";
import type { ConfigPath } from "./types.ts";

/**
 * Reads JSON with comments and trailing commas, which wrangler allows in `.json` as well, and fills in the
 * positions. Of a key that stands twice the last one counts, as in wrangler.
 * @throws SyntaxFault
 */
export function parseJsonDocument(text: string, positions: Positions): unknown {
  const lines = indexLines(text);
  refuseDepth(text, lines);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first !== undefined || tree === undefined) {
    const { line, column } = lines.at(first?.offset ?? 0);
    const why = first === undefined ? "the file is empty" : printParseErrorCode(first.error);
    throw new SyntaxFault(splitWords(why), line, column);
  }
  return readNode(tree, [], positions, lines);
}

/** The parser recurses, so depth is counted by the scanner, which does not. */
function refuseDepth(text: string, lines: LineIndex): void {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    const first = text[scanner.getTokenOffset()];
    if (first === "{" || first === "[") depth += 1;
    if (first === "}" || first === "]") depth -= 1;
    if (depth > MAX_DEPTH) {
      const { line, column } = lines.at(scanner.getTokenOffset());
      throw new SyntaxFault(`nested deeper than ${MAX_DEPTH} levels`, line, column);
    }
  }
}

function readNode(node: Node, path: ConfigPath, positions: Positions, lines: LineIndex): unknown {
  if (node.type === "array") {
    return (node.children ?? []).map((child, index) => {
      positions.set([...path, index], spanOf(child, child, lines));
      return readNode(child, [...path, index], positions, lines);
    });
  }
  if (node.type !== "object") return node.value as unknown;
  const entries: [string, unknown][] = [];
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (key === undefined || value === undefined) continue;
    const name = String(key.value);
    const isScalar = value.type !== "object" && value.type !== "array";
    positions.set([...path, name], spanOf(key, isScalar ? value : key, lines));
    entries.push([name, readNode(value, [...path, name], positions, lines)]);
  }
  return Object.fromEntries(entries);
}

interface LineIndex {
  at(offset: number): { line: number; column: number };
}

function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let index = text.indexOf("\n"); index !== -1; index = text.indexOf("\n", index + 1))
    starts.push(index + 1);
  return {
    at(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    },
  };
}

function spanOf(from: Node, to: Node, lines: LineIndex): Span {
  const end = lines.at(to.offset + to.length);
  return { ...lines.at(from.offset), endLine: end.line, endColumn: end.column };
}

/** `CommaExpected` → `comma expected`. */
function splitWords(code: string): string {
  return code.replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}
