import { createScanner, type Node, parseTree } from "jsonc-parser";
import { indentAt, lineBreakAt, splice } from "./text-lines.ts";

/** jsonc-parser's `SyntaxKind`, a const enum that types alone cannot import. */
const LINE_COMMENT = 12;
const BLOCK_COMMENT = 13;
const LINE_BREAK = 14;
const TRIVIA = 15;

/** Writes `"key": value` into the environment's object; undefined where there is none. */
export function setJsonFlag(
  text: string,
  environment: string,
  key: string,
  value: boolean,
): string | undefined {
  const object = findEnvironment(text, environment);
  if (object === undefined) return undefined;
  const written = findProperty(object, key)?.children?.[1];
  if (written !== undefined) {
    return splice(text, [written.offset, written.offset + written.length], String(value));
  }
  const isEmpty = (object.children ?? []).length === 0;
  const words = `"${key}": ${value}${isEmpty ? "" : ","}`;
  if (findLineStart(text, object) !== undefined) return insertLines(text, object, [words]);
  const at = object.offset + 1;
  const blanks = /^[ \t]*/.exec(text.slice(at))?.[0].length ?? 0;
  return splice(text, [at, at + blanks], ` ${words} `);
}

/** Puts whole lines at the beginning of the environment's object. */
export function insertJsonLines(
  text: string,
  environment: string,
  lines: readonly string[],
): string | undefined {
  const object = findEnvironment(text, environment);
  return object && insertLines(text, object, lines);
}

function insertLines(text: string, object: Node, lines: readonly string[]): string {
  const lineBreak = lineBreakAt(text, object.offset);
  const outer = indentAt(text, object.offset);
  const [first] = object.children ?? [];
  const own = first && indentAt(text, first.offset);
  const startsLine = first !== undefined && own !== undefined && isLineStart(text, first.offset);
  const indent = startsLine ? own : outer + (outer.includes("\t") ? "\t" : outer.length >= 8 ? "    " : "  ");
  const at = findLineStart(text, object);
  if (at !== undefined) {
    return splice(text, [at, at], lines.map((line) => indent + line + lineBreak).join(""));
  }
  const begin = object.offset + 1;
  const blanks = /^[ \t]*/.exec(text.slice(begin))?.[0].length ?? 0;
  const block = lines.map((line) => lineBreak + indent + line).join("");
  const rest = lineBreak + (first === undefined ? outer : indent);
  return splice(text, [begin, begin + blanks], block + rest);
}

function isLineStart(text: string, offset: number): boolean {
  return /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, text.lastIndexOf("\n", offset - 1)), offset));
}

/** Where the line below the opening brace begins, if nothing but a comment stands behind the brace. */
function findLineStart(text: string, object: Node): number | undefined {
  const scanner = createScanner(text, false);
  scanner.setPosition(object.offset + 1);
  for (;;) {
    const token: number = scanner.scan();
    if (token === LINE_BREAK) return scanner.getTokenOffset() + scanner.getTokenLength();
    if (token !== LINE_COMMENT && token !== BLOCK_COMMENT && token !== TRIVIA) return undefined;
  }
}

function findEnvironment(text: string, environment: string): Node | undefined {
  const tree = parseTree(text, [], { allowTrailingComma: true });
  const environments = tree && findProperty(tree, "env")?.children?.[1];
  const object = environments && findProperty(environments, environment)?.children?.[1];
  return object?.type === "object" ? object : undefined;
}

/** Of a key that stands twice the last one counts. */
function findProperty(object: Node, key: string): Node | undefined {
  if (object.type !== "object") return undefined;
  return object.children?.findLast(({ children }) => children?.[0]?.value === key);
}
