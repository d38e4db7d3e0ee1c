/** Characters of a text that a filter makes, beside the body that it is made of and what the making leaves behind. */
const LONGEST_TEXT = 8 * 1024 * 1024;
/** Parts of a text that is split. */
export const MOST_PARTS = 200_000;
const ROOM = 60 * 1024 * 1024;
const PARTS_OF_A_BLOCK = 1024;
const PIECE = 8192;

/** A text that would become larger than any body. */
export class TextTooLong extends Error {
  constructor() {
    super(`the text becomes longer than ${LONGEST_TEXT} characters`);
  }
}

/**
 * Bytes that the tree of a document may take in memory beside its text. The whole answer stays below 128 MiB: the
 * bytes as they came and the text that they are come first.
 */
export function roomBeside(text: string): number {
  return Math.max(0, ROOM - 3 * text.length);
}

/** Puts a text together of very many parts without keeping each of them. */
export class TextBuilder {
  readonly #blocks: string[] = [];
  #parts: string[] = [];
  #length = 0;

  /** @throws TextTooLong */
  add(part: string): void {
    if (part === "") return;
    this.#length += part.length;
    if (this.#length > LONGEST_TEXT) throw new TextTooLong();
    this.#parts.push(part);
    if (this.#parts.length < PARTS_OF_A_BLOCK) return;
    this.#blocks.push(this.#parts.join(""));
    this.#parts = [];
  }

  finish(): string {
    return [...this.#blocks, ...this.#parts].join("");
  }
}

/** Unicode characters, of which the units of UTF-16 are parts. */
export function countCharacters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    if ((text.codePointAt(at) ?? 0) > 0xffff) at += 1;
    count += 1;
  }
  return count;
}

/** Replaces every match of a global pattern. @throws TextTooLong */
export function replaceMatches(
  text: string,
  pattern: RegExp,
  replace: (...match: (string | undefined)[]) => string,
): string {
  const builder = new TextBuilder();
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    builder.add(text.slice(from, match.index));
    builder.add(replace(...match));
    from = match.index + match[0].length;
  }
  builder.add(text.slice(from));
  return builder.finish();
}

/** Replaces a text piece by piece, where each character (never torn) stands for itself. @throws TextTooLong */
export function replacePieces(text: string, replace: (piece: string) => string): string {
  const builder = new TextBuilder();
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + PIECE, text.length);
    if ((text.codePointAt(end - 1) ?? 0) > 0xffff) end += 1;
    builder.add(replace(text.slice(start, end)));
    start = end;
  }
  return builder.finish();
}
