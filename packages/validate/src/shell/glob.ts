/** Whether a pattern of `*` and `?` matches a whole text; one with brackets is taken to match everything. */
export function matchesGlob(text: string, pattern: string): boolean {
  if (/[[\]\\]/.test(pattern)) return true;
  const parts = pattern.split("*");
  const [first = "", ...others] = parts;
  const isSame = (part: string, at: number): boolean =>
    part
      .split("")
      .every((char, index) => (char === "?" ? at + index < text.length : text[at + index] === char));
  if (!isSame(first, 0)) return false;
  if (others.length === 0) return text.length === first.length;
  let at = first.length;
  for (const [index, part] of others.entries()) {
    if (index === others.length - 1) {
      const start = text.length - part.length;
      return start >= at && isSame(part, start);
    }
    while (at <= text.length - part.length && !isSame(part, at)) at += 1;
    if (at > text.length - part.length) return false;
    at += part.length;
  }
  return true;
}
