import type { Location } from "@gate/core";
import type { Span } from "./tree.ts";

/** A place in a Hurl file as Hurl users know it: both count from 1. */
export interface Position {
  line: number;
  /** Counts Unicode characters, not UTF-16 units; combining diacritical marks take no column of their own. */
  column: number;
}

/** Characters of a source line that are shown. */
const LONGEST_LINE = 200;

/** Lines and columns of a text, worked out on demand. */
export class Positions {
  readonly #text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#text = text;
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) this.#starts.push(at + 1);
  }

  lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  at(offset: number): Position {
    const line = this.lineOf(offset);
    return { line, column: countColumns(this.#text.slice(this.#starts[line - 1], offset)) + 1 };
  }

  locate(file: string, offset: number): Location {
    return { file, ...this.at(offset) };
  }

  /**
   * What hurl shows below the name of an error: the line with carets under the place and what is said about it
   * behind them. A long line is cut around the place.
   * @param entryLine line of the request, which stands above where it is another one
   */
  excerpt({ at, end }: Span, said: string, entryLine?: number): string {
    const { line, column } = this.at(at);
    const last = this.at(end);
    const source = this.#source(line);
    // Where tabs are shown as four spaces, a place moves to the right.
    const tabs = Array.from(source.slice(0, 2 * column))
      .slice(0, column - 1)
      .filter((it) => it === "\t");
    const inFront = column - 1 + 3 * tabs.length;
    const width = Math.max(last.column - column, 1);
    const cut = cutLine(source, 0) === expandTabs(source) ? 0 : Math.max(inFront - LONGEST_LINE / 2, 0);
    const carets = `${" ".repeat(inFront + 1 - cut)}${"^".repeat(Math.min(width, LONGEST_LINE))} `;
    const [first = "", ...more] = said.split("\n");
    const below = more.map((text) => (text === "" ? "" : " ".repeat(carets.length) + text));
    return this.frame(line, [carets + first, ...below], entryLine, cut);
  }

  /** The same with lines of its own below the line: each begins right behind the bar. */
  frame(line: number, below: readonly string[], entryLine = line, cut = 0): string {
    const size = Math.max(String(this.#countLines()).length, 2);
    const bar = `${" ".repeat(size)} |`;
    const show = (number: number, from: number): string => ` ${cutLine(this.#source(number), from)}`;
    const lines = [
      bar,
      ...(entryLine === line ? [] : [bar + show(entryLine, 0)]),
      ...(line - entryLine > 1 ? [`${bar} ...`] : []),
      `${String(line).padStart(size)} |${show(line, cut)}`,
      ...below.map((text) => bar + text),
    ];
    return [...lines, ...(lines.at(-1)?.endsWith("|") === true ? [] : [bar])].join("\n");
  }

  /** An end of line at the end of the text begins no line. */
  #countLines(): number {
    return this.#starts.length - (this.#starts.at(-1) === this.#text.length ? 1 : 0);
  }

  /** A line without its end. */
  #source(line: number): string {
    const start = this.#starts[line - 1] ?? this.#text.length;
    const next = this.#starts[line];
    if (next === undefined) return this.#text.slice(start);
    return this.#text.slice(start, this.#text.charAt(next - 2) === "\r" ? next - 2 : next - 1);
  }
}

function expandTabs(text: string): string {
  return text.replaceAll("\t", "    ");
}

/** Tabs expanded, and of a long line only the part from a character on. */
function cutLine(source: string, from: number): string {
  // Two units a character are enough of a line that may be millions long.
  const head = source.slice(0, 2 * (from + LONGEST_LINE) + 2);
  const characters = Array.from(expandTabs(head));
  if (from === 0 && characters.length <= LONGEST_LINE) return characters.join("");
  const shown = characters.slice(from, from + LONGEST_LINE);
  if (from > 0) shown[0] = "…";
  if (from + LONGEST_LINE < characters.length || head.length < source.length) shown[LONGEST_LINE - 1] = "…";
  return shown.join("");
}

function countColumns(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (character <= "\u0300" || character >= "\u036f") columns += 1;
  }
  return columns;
}
