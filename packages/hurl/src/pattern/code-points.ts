/** Code points as ranges in order that neither touch nor overlap. */
export type CodePoints = readonly (readonly [number, number])[];

const LAST = 0x10ffff;
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

/** Ranges in any order, put together. */
export function unite(...sets: readonly CodePoints[]): CodePoints {
  const all = sets.flat().sort(([a], [b]) => a - b);
  const united: [number, number][] = [];
  for (const [from, to] of all) {
    const last = united.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else united.push([from, to]);
  }
  return united;
}

export function negate(set: CodePoints): CodePoints {
  let from = 0;
  const rest: [number, number][] = [];
  for (const [low, high] of set) {
    if (low > from) rest.push([from, low - 1]);
    from = high + 1;
  }
  if (from <= LAST) rest.push([from, LAST]);
  return rest;
}

export function intersect(a: CodePoints, b: CodePoints): CodePoints {
  return negate(unite(negate(a), negate(b)));
}

export function subtract(a: CodePoints, b: CodePoints): CodePoints {
  return intersect(a, negate(b));
}

/** What is in one of them and not in both. */
export function differ(a: CodePoints, b: CodePoints): CodePoints {
  return subtract(unite(a, b), intersect(a, b));
}

/** The set as RE2 writes it between brackets; a set of nothing has no such form. */
export function writeSet(set: CodePoints): string {
  const hex = (code: number): string => `\\x{${code.toString(16)}}`;
  return set.map(([from, to]) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`)).join("");
}

/** Every code point that is a character, in order. */
let everything: string | undefined;
const known = new Map<string, CodePoints>();

/** The characters that a class of JavaScript's regular expressions (`[…]` with the flag u) takes. */
export function readClass(source: string): CodePoints {
  const found = known.get(source);
  if (found !== undefined) return found;
  everything ??= writeEverything();
  const runs = everything.matchAll(new RegExp(`${source}+`, "gu"));
  const set = Array.from(runs, ([run]): [number, number][] => splitAtSurrogates(run)).flat();
  known.set(source, set);
  return set;
}

function writeEverything(): string {
  const parts: string[] = [];
  for (let from = 0; from <= LAST; from += 0x1000) {
    const codes = Array.from({ length: 0x1000 }, (_, index) => from + index);
    parts.push(
      String.fromCodePoint(...codes.filter((code) => code < FIRST_SURROGATE || code > LAST_SURROGATE)),
    );
  }
  return parts.join("");
}

/** A run that goes over the gap of the surrogates is two ranges. */
function splitAtSurrogates(run: string): [number, number][] {
  const from = run.codePointAt(0) ?? 0;
  const end = run.codePointAt(run.length - 2) ?? 0;
  const to = end > 0xffff ? end : (run.codePointAt(run.length - 1) ?? 0);
  if (from >= FIRST_SURROGATE || to <= LAST_SURROGATE) return [[from, to]];
  return [
    [from, FIRST_SURROGATE - 1],
    [LAST_SURROGATE + 1, to],
  ];
}

/**
 * The class of JavaScript that means a Unicode class of Rust (`\p{…}`, without what stands around it): names of
 * properties, categories and scripts, in any writing. undefined for a name that is not known here.
 */
export function findProperty(name: string): string | undefined {
  const [, key, sign = "=", value] = /^([^=:!]*)(!=|[=:])(.*)$/.exec(name) ?? [
    undefined,
    undefined,
    "=",
    name,
  ];
  const negated = sign === "!=";
  const written = title(value ?? "");
  const kind = key === undefined ? undefined : KINDS[key.replace(/[\s_-]/g, "").toLowerCase()];
  if (key !== undefined && kind === undefined) return undefined;
  const candidates =
    kind === undefined ? [value, written, `Script=${written}`] : [`${kind}=${value}`, `${kind}=${written}`];
  const found = candidates.find((candidate) => isProperty(candidate ?? ""));
  return found === undefined ? undefined : `[\\${negated ? "P" : "p"}{${found}}]`;
}

const KINDS: Readonly<Record<string, string | undefined>> = {
  gc: "General_Category",
  generalcategory: "General_Category",
  sc: "Script",
  script: "Script",
  scx: "Script_Extensions",
  scriptextensions: "Script_Extensions",
};

/** `old italic` is Old_Italic. */
function title(name: string): string {
  return name
    .replace(/^is(?=[A-Za-z]{3})/i, "")
    .split(/[\s_-]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1).toLowerCase())
    .join("_");
}

function isProperty(name: string): boolean {
  if (!/^[A-Za-z_=]+$/.test(name)) return false;
  try {
    return new RegExp(`\\p{${name}}`, "u").source !== "";
  } catch {
    return false;
  }
}
