import type { Location } from "@gate/core";

/** A place in a Hurl file as Hurl users know it: both count from 1. */
export interface Position {
  line: number;
  /** Counts Unicode characters, not UTF-16 units; combining diacritical marks take no column of their own. */
  column: number;
}

const LONGEST_EXCERPT = 160;

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

  /** The same of a line below (or above) the place, at its first character. */
  excerptBelow(offset: number, lines: number): string {
    const last = this.#starts.length - 1;
    return this.excerpt(this.#starts[Math.min(Math.max(this.lineOf(offset) - 1 + lines, 0), last)] ?? 0);
  }

  /** The source line with a caret under the place; a long line is cut around it. */
  excerpt(offset: number): string {
    const line = this.lineOf(offset);
    const start = this.#starts[line - 1] ?? 0;
    const next = this.#starts[line];
    const end = next === undefined ? this.#text.length : next - 1;
    const from = Math.max(start, Math.min(offset, end) - LONGEST_EXCERPT / 2);
    const shown = this.#text.slice(from, Math.min(end, from + LONGEST_EXCERPT)).replace(/[\r\t]/g, " ");
    const before = countColumns(this.#text.slice(from, offset));
    return `${shown}\n${" ".repeat(before)}^`;
  }
}

function countColumns(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (character <= "\u0300" || character >= "\u036f") columns += 1;
  }
  return columns;
}
