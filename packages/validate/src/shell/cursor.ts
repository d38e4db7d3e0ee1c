/** A calculation is shorter. */
const MOST_LOOKED = 10_000;

/** A place in a text that knows its line. */
export class Cursor {
  readonly #text: string;
  #position = 0;
  /** From 0. */
  line: number;

  constructor(text: string, line = 0) {
    this.#text = text;
    this.line = line;
  }

  get done(): boolean {
    return this.#position >= this.#text.length;
  }

  /** Characters passed so far. */
  get position(): number {
    return this.#position;
  }

  /** The text between two positions. */
  slice(start: number, end: number): string {
    return this.#text.slice(start, end);
  }

  /** The character here, or the one `ahead` of it; empty behind the end. */
  peek(ahead = 0): string {
    return this.#text.charAt(this.#position + ahead);
  }

  at(text: string): boolean {
    return this.#text.startsWith(text, this.#position);
  }

  /** Moves on and returns what was passed. */
  take(length: number): string {
    const part = this.#text.slice(this.#position, this.#position + length);
    this.#position += part.length;
    for (let index = part.indexOf("\n"); index !== -1; index = part.indexOf("\n", index + 1)) this.line += 1;
    return part;
  }

  /** Everything before `end`, or the rest of the text when it does not come; `end` is not passed. */
  takeUntil(end: string): string {
    const index = this.#text.indexOf(end, this.#position);
    return this.take((index === -1 ? this.#text.length : index) - this.#position);
  }

  /** Passes a match of a sticky expression, if there is one here. */
  match(sticky: RegExp): RegExpExecArray | undefined {
    sticky.lastIndex = this.#position;
    const match = sticky.exec(this.#text);
    if (match === null) return undefined;
    this.take(match[0].length);
    return match;
  }
}

/** Whether `$((` here begins a calculation: its brackets close together. `$((cmd) 2>&1)` runs a command. */
export function isArithmetic(cursor: Cursor): boolean {
  for (let at = 3, open = 2; at < MOST_LOOKED; at += 1) {
    const char = cursor.peek(at);
    if (char === "(") open += 1;
    if (char === ")") open -= 1;
    if (char === "" || open === 1) return cursor.peek(at + 1) === ")";
  }
  return true;
}
