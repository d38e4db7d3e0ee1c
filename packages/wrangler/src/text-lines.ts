/** The offset at which the line of `offset` begins. */
export function startOfLine(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

/** The offset at which the line of `offset` ends, before its line break. */
export function endOfLine(text: string, offset: number): number {
  const index = text.indexOf("\n", offset);
  if (index === -1) return text.length;
  return text[index - 1] === "\r" ? index - 1 : index;
}

/** The line break that this part of the text uses: that of the line itself, else of the one before. */
export function lineBreakAt(text: string, offset: number): "\n" | "\r\n" {
  const after = text.indexOf("\n", offset);
  const index = after === -1 ? text.lastIndexOf("\n") : after;
  return index > 0 && text[index - 1] === "\r" ? "\r\n" : "\n";
}

/** The blanks and tabs that the line of `offset` begins with. */
export function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(startOfLine(text, offset), offset))?.[0] ?? "";
}

/** The text with another one in place of `[start, end)`. */
export function splice(text: string, [start, end]: readonly [number, number], insert: string): string {
  return text.slice(0, start) + insert + text.slice(end);
}
