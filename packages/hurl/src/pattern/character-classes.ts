const SPACE_RANGES: readonly [number, number][] = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0x85, 0x85],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
];
const SPACE = SPACE_RANGES.map(([from, to]) => `${hex(from)}-${hex(to)}`).join("");
const NOT_SPACE = complement(SPACE_RANGES);
// Alphabetic, marks, decimal digits, connecting punctuation and the two joiners (UTS 18, annex C). The ranges are
// the letters in circles and squares, which are alphabetic without being letters by category.
export const WORD = String.raw`\p{L}\p{Nl}\p{M}\p{Nd}\p{Pc}\x{200c}\x{200d}\x{24b6}-\x{24e9}\x{1f130}-\x{1f149}\x{1f150}-\x{1f169}\x{1f170}-\x{1f189}`;

/** `\d`, `\D`, `\s`, `\S` and `\w` as Rust means them: what stands between the brackets of an RE2 class. */
export const CLASS_BODIES: Readonly<Record<string, string | undefined>> = {
  d: String.raw`\p{Nd}`,
  D: String.raw`\P{Nd}`,
  s: SPACE,
  S: NOT_SPACE,
  w: WORD,
};

/** The start of a POSIX class inside brackets. */
export const POSIX =
  /^\[:\^?(?:alnum|alpha|ascii|blank|cntrl|digit|graph|lower|print|punct|space|upper|word|xdigit):\]/;

/** A code point in RE2's words. */
function hex(code: number): string {
  return `\\x{${code.toString(16)}}`;
}

function complement(ranges: readonly [number, number][]): string {
  let from = 0;
  let written = "";
  for (const [low, high] of ranges) {
    if (low > from) written += `${hex(from)}-${hex(low - 1)}`;
    from = high + 1;
  }
  return `${written}${hex(from)}-${hex(0x10ffff)}`;
}

/** A single character is never longer than one code point; sets are. */
export function isSet(atom: string): boolean {
  return Array.from(atom).length > 1;
}

/** A character of the text, in a form that no reader of the pattern takes for syntax. */
export function literal(character: string): string {
  return /^[\p{L}\p{N} _]$/u.test(character) ? character : hex(character.codePointAt(0) ?? 0);
}

/** What stands in a class: a set as it is, a character as a literal. */
export function classLiteral(atom: string): string {
  return isSet(atom) ? atom : literal(atom);
}
