/** Lines of a source file as `hurl` shows them: a number or none, a bar, and what stands there. */
const EXCERPT_LINE = /^ *\d* \|/;

/** A line of a hint that means nothing unless its columns stay where they are. */
export function isExcerptLine(line: string): boolean {
  return EXCERPT_LINE.test(line);
}
