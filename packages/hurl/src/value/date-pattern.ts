/**
 * The patterns of `toDate` and `dateFormat`, as the Rust crate chrono reads them
 * (https://docs.rs/chrono/latest/chrono/format/strftime/index.html).
 */

export type PatternItem =
  | { kind: "literal"; text: string }
  | { kind: "space"; text: string }
  | { kind: "field"; name: string; padding: "0" | " " | "" };

/** The pattern is none, or holds something that this engine does not know. */
export class DatePatternError extends Error {}

export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
/** From Sunday. */
export const WEEKDAYS = [
  "Sunday",
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
] as const;

/** Specifiers that stand for several others. */
const COMPOUND: Readonly<Record<string, string>> = {
  D: "%m/%d/%y",
  x: "%m/%d/%y",
  F: "%Y-%m-%d",
  v: "%e-%b-%Y",
  R: "%H:%M",
  T: "%H:%M:%S",
  X: "%H:%M:%S",
  r: "%I:%M:%S %p",
  c: "%a %b %e %H:%M:%S %Y",
};
/** Fields that are padded with a blank. */
const BLANK_PADDED: Readonly<Record<string, string>> = { e: "d", k: "H", l: "I" };
const KNOWN = new Set("Y C y m b B d a A w u j U W G g V H I P p M S f Z z s q +".split(" "));
const LONG_NAMES = /^(?:\.f|\.[369]f|[369]f|:{1,3}z|#z)/;
const TOKEN = /%([-0_]?)(\.f|\.[369]f|[369]f|:{1,3}z|#z|[^])|(\s+)|([^%\s]+)|%/g;

/** @throws DatePatternError */
export function readDatePattern(pattern: string): PatternItem[] {
  return [...pattern.matchAll(TOKEN)].flatMap(([whole, flag = "", name, space, literal]): PatternItem[] => {
    if (space !== undefined) return [{ kind: "space", text: space }];
    if (literal !== undefined) return [{ kind: "literal", text: literal }];
    if (name === undefined) throw new DatePatternError("a percent sign stands at the end");
    return readSpecifier(whole, flag, name);
  });
}

function readSpecifier(whole: string, flag: string, name: string): PatternItem[] {
  if (LONG_NAMES.test(name)) {
    if (flag !== "") throw new DatePatternError(`${whole} has no padding`);
    return [{ kind: "field", name, padding: "" }];
  }
  const compound = COMPOUND[name];
  if (compound !== undefined) {
    if (flag !== "") throw new DatePatternError(`${whole} has no padding`);
    return readDatePattern(compound);
  }
  if (name === "%") return [{ kind: "literal", text: "%" }];
  if (name === "t" || name === "n") return [{ kind: "space", text: name === "t" ? "\t" : "\n" }];
  const field = name === "h" ? "b" : (BLANK_PADDED[name] ?? name);
  if (!KNOWN.has(field)) throw new DatePatternError(`${whole} is not known in a date`);
  const usual = name in BLANK_PADDED ? " " : "0";
  const padding = flag === "-" ? "" : flag === "_" ? " " : flag === "0" ? "0" : usual;
  return [{ kind: "field", name: field, padding }];
}
