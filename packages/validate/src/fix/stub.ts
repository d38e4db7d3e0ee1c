import { isTable, readPath, type WranglerConfigFile } from "@gate/wrangler";
import { wordsOf } from "../rules/binding-words.ts";
import type { MissingBinding } from "../rules/env-binding-parity.ts";

/** The entries of one kind that one environment lacks, as they would stand in its table. */
export interface Stub {
  environment: string;
  /** Keys below the environment: `["queues", "producers"]`. */
  keys: readonly string[];
  /** `list`: tables in a list, `names`: texts in a list, `single`: one table. */
  form: "list" | "names" | "single";
  entries: readonly unknown[];
  /** Of each entry: what a line says that goes before it, without comment signs. */
  markers: readonly string[];
}

type Format = WranglerConfigFile["format"];

/** What the marker of a missing binding begins with: by it a later run knows that the stub is there. */
export function beginMarker(environment: string, kind: string, name?: string): string {
  const label = `${environment} lacks ${wordsOf(kind).label}`;
  return name === undefined ? `${label} ` : `${label} ${name}, `;
}

/** The stub for missing bindings of one kind and environment; `missing` holds at least one. */
export function createStub(missing: readonly [MissingBinding, ...MissingBinding[]]): Stub {
  const [{ environment, binding, other }] = missing;
  const isName = typeof readPath(other.values, binding.path) === "string";
  return {
    environment,
    keys: binding.path.filter((part) => typeof part === "string"),
    form: isName ? "names" : typeof binding.path.at(-1) === "number" ? "list" : "single",
    entries: missing.map((one) => (isName ? one.binding.name : writeEntry(one))),
    markers: missing.map(
      ({ binding: { kind, name }, otherName }) =>
        `${beginMarker(environment, kind, name)}which ${otherName} has. Fill in its own values and uncomment:`,
    ),
  };
}

/**
 * The shape of the other environment's entry. What could point to something of that environment is left to be
 * filled in: to share a database would be another mistake.
 */
function writeEntry({ environment, other, binding }: MissingBinding): Record<string, unknown> {
  const { nameKey = "binding", resourceKeys, sameKeys } = wordsOf(binding.kind);
  const source = readPath(other.values, binding.path);
  const entry: Record<string, unknown> = { [nameKey]: binding.name };
  const placeholder = (key: string): string => `<${environment}'s own ${key.replaceAll("_", " ")}>`;
  for (const key of resourceKeys) entry[key] = placeholder(key);
  for (const [key, value] of Object.entries(isTable(source) ? source : {})) {
    // What begins so serves wrangler dev alone.
    if (key === nameKey || resourceKeys.includes(key) || key.startsWith("preview_")) continue;
    const isSame = (sameKeys.includes(key) && isPlainText(value)) || isSetting(key, value);
    entry[key] = isSame ? value : placeholder(key);
  }
  return entry;
}

/** Letters and signs that no comment and no terminal takes for something else. */
export function isPlainText(value: unknown): value is string {
  return typeof value === "string" && /^[\x20-\x7e]{1,200}$/.test(value);
}

/** A switch or a figure, or a table of them; a number that is an id is none. */
function isSetting(key: string, value: unknown): boolean {
  if (/id$/i.test(key)) return false;
  if (typeof value === "boolean" || typeof value === "number") return true;
  return isTable(value) && Object.entries(value).every(([inner, one]) => isSetting(inner, one));
}

/** Lines that stand as they are where the environment has nothing at that place yet; markers are comments. */
export function writeLines({ environment, keys, form, entries, markers }: Stub, format: Format): string[] {
  const comments = markers.map((marker) => comment(format, marker));
  if (format !== "toml") {
    const value = form === "single" ? writeValue(entries[0], format) : writeValue(entries, format);
    const written = [...keys].reverse().reduce((inner, key, index) => {
      const pair = `${JSON.stringify(key)}: ${inner}`;
      return index === keys.length - 1 ? `${pair},` : `{ ${pair} }`;
    }, value);
    return [...comments, written];
  }
  const table = (path: readonly string[]): string => ["env", environment, ...path].map(writeKey).join(".");
  if (form === "names") {
    return [
      ...comments,
      `[${table(keys.slice(0, -1))}]`,
      `${writeKey(keys.at(-1) ?? "")} = ${writeValue(entries, format)}`,
    ];
  }
  return entries.flatMap((entry, index) => [
    ...comments.slice(index, index + 1),
    form === "list" ? `[[${table(keys)}]]` : `[${table(keys)}]`,
    ...Object.entries(entry as object).map(
      ([key, value]) => `${writeKey(key)} = ${writeValue(value, format)}`,
    ),
  ]);
}

/** Comments that say what to add to something that the environment has. `has` counts the keys that are there. */
export function writeAdvice(
  { environment, keys, form, entries, markers }: Stub,
  format: Format,
  has: number,
): string[] {
  const place = ["env", environment, ...keys.slice(0, has)].join(".");
  const missing = keys.slice(has);
  const isThere = missing.length === 0;
  const values = entries.map((entry) => writeValue(entry, format)).join(", ");
  const inner = form === "single" || isThere ? values : `[${values}]`;
  const sign = format === "toml" ? " = " : ": ";
  const quote = (key: string): string => (format === "toml" ? writeKey(key) : JSON.stringify(key));
  const written = [...missing].reverse().reduce((value, key, index) => {
    const pair = quote(key) + sign + value;
    return index === missing.length - 1 ? pair : `{ ${pair} }`;
  }, inner);
  return [...markers, `add to ${place}: ${written}`].map((line) => comment(format, line));
}

/** A line of the config as a comment. */
export function comment(format: Format, line: string): string {
  return `${format === "toml" ? "#" : "//"} ${line}`;
}

function writeKey(key: string): string {
  return /^[\w-]+$/.test(key) ? key : JSON.stringify(key);
}

function writeValue(value: unknown, format: Format): string {
  if (Array.isArray(value)) return `[${value.map((item) => writeValue(item, format)).join(", ")}]`;
  if (!isTable(value)) return JSON.stringify(value);
  const pairs = Object.entries(value).map(([key, inner]) =>
    format === "toml"
      ? `${writeKey(key)} = ${writeValue(inner, format)}`
      : `${JSON.stringify(key)}: ${writeValue(inner, format)}`,
  );
  return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
}
