import type { Location } from "@gate/core";
import { listBindings } from "./bindings.ts";
import { effectiveEnvironment } from "./effective-environment.ts";
import { isTable, readPath } from "./plain-value.ts";
import type { ConfigPath, WranglerConfigFile, WranglerDiagnostic } from "./types.ts";

/** Longer messages repeat whole values of the config. */
const LONGEST_MESSAGE = 500;

/** What wrangler says, before it has a place. */
export interface Remark {
  message: string;
  /** true: said about the environment itself, not about the top level that it builds on. */
  ofEnvironment: boolean;
}

/** What a judge says about one environment. */
export interface Remarks {
  errors: readonly Remark[];
  warnings: readonly Remark[];
}

/** Only a heading, without a place of its own, where the bindings that it is about follow it. */
const HEADING = /^Bindings must have unique names, /;
const SECOND_BINDING = /^(\S{1,200}) assigned to /;

/** What wrangler says of one environment, each at its place. */
export function placeRemarks(
  config: WranglerConfigFile,
  environment: string | undefined,
  remarks: readonly Remark[],
): WranglerDiagnostic[] {
  const areNamed = remarks.some(({ message }) => SECOND_BINDING.test(tidy(message)));
  return remarks
    .filter(({ message }) => !areNamed || !HEADING.test(tidy(message)))
    .map((remark) => placeRemark(config, environment, remark));
}

/**
 * Gives a remark its place. wrangler names fields in quotes (`"kv_namespaces[0].id"`, `"env.staging"`): the
 * first one that exists in the file is taken, in the environment before the top level.
 */
function placeRemark(
  config: WranglerConfigFile,
  environment: string | undefined,
  remark: Remark,
): WranglerDiagnostic {
  const message = tidy(remark.message);
  const location =
    locateSecondBinding(config, environment, message) ??
    config.locate(findPath(config, environment, { ...remark, message }));
  return { message, location };
}

/** `DB assigned to KV Namespace and D1 Database bindings.` names a binding without quotes. */
function locateSecondBinding(
  config: WranglerConfigFile,
  environment: string | undefined,
  message: string,
): Location | undefined {
  const name = SECOND_BINDING.exec(message)?.[1];
  if (name === undefined || (environment !== undefined && !config.environmentNames.includes(environment)))
    return undefined;
  const effective = effectiveEnvironment(config, environment);
  const binding = listBindings(effective).findLast(
    (candidate) => candidate.inCode && candidate.name === name,
  );
  return binding === undefined ? undefined : effective.locate(binding.path);
}

function findPath(config: WranglerConfigFile, environment: string | undefined, remark: Remark): ConfigPath {
  const own: ConfigPath = environment !== undefined && remark.ofEnvironment ? ["env", environment] : [];
  // The place to mend is the environment that lacks it.
  if (/ exists at the top level, but not on "env\./.test(remark.message)) return own;
  for (const path of namedPaths(remark.message)) {
    const scopes = own.length > 0 ? [own, []] : [[]];
    const found = scopes
      .map((scope) => [...scope, ...path])
      .find((candidate) => readPath(config.raw, candidate) !== undefined);
    if (found !== undefined) return found;
  }
  return own;
}

/** `Unexpected fields found in build field: "comand"` → build.comand, then the quoted fields as they come. */
function namedPaths(message: string): ConfigPath[] {
  const quoted = [...message.matchAll(/"([^"\n]{1,200})"/g)].map(([, name = ""]) => readFieldName(name));
  const table = /^Unexpected fields found in (\S{1,200}) field: /.exec(message)?.[1];
  if (table === undefined) return quoted;
  const parent = table === "top-level" ? [] : readFieldName(table);
  const inside = quoted.map(([key]) => (key === undefined ? parent : [...parent, key]));
  // The message of an environment names the table with or without `env.<name>`.
  return [...inside, ...quoted, parent];
}

/** `a.b[0].c` → ["a", "b", 0, "c"]. */
function readFieldName(name: string): ConfigPath {
  return [...name.matchAll(/[^.[\]]+/g)].map(([part]) => (/^\d{1,9}$/.test(part) ? Number(part) : part));
}

/** One line, without the terminal's colours. */
function tidy(message: string): string {
  // eslint-disable-next-line no-control-regex -- the escape character is what is looked for
  const line = message
    .replaceAll(/\u001b\[[\d;]{0,20}m/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  return line.length > LONGEST_MESSAGE ? `${line.slice(0, LONGEST_MESSAGE)}…` : line;
}

/** A tree of wrangler's `Diagnostics`: messages of the top level, children for the environment. */
export function readDiagnosticsTree(tree: unknown, ofEnvironment = false): Remarks {
  if (!isTable(tree)) return { errors: [], warnings: [] };
  const children = readItems(tree["children"]).map((child) => readDiagnosticsTree(child, true));
  const read = (kind: "errors" | "warnings"): Remark[] => [
    ...readItems(tree[kind]).map((message) => ({ message: String(message), ofEnvironment })),
    ...children.flatMap((child) => child[kind]),
  ];
  return { errors: read("errors"), warnings: read("warnings") };
}

function readItems(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/**
 * The same tree as wrangler prints it: a heading, then `- ` items indented by two, an environment as an item
 * with items of its own indented by four. A text in another shape is one remark.
 */
export function readDiagnosticsText(text: string): Remark[] {
  const lines = text.split("\n");
  const whole = [{ message: text, ofEnvironment: false }];
  if (!/^\s*Processing .* configuration:\s*$/.test(lines[0] ?? "")) return text.trim() === "" ? [] : whole;
  const remarks: Remark[] = [];
  let inEnvironment = false;
  for (const line of lines.slice(1)) {
    const last = remarks.at(-1);
    if (line.startsWith("  - ")) {
      inEnvironment = /^ {2}- "env\..*" environment configuration$/.test(line);
      if (!inEnvironment) remarks.push({ message: line.slice(4), ofEnvironment: false });
    } else if (inEnvironment && line.startsWith("    - ")) {
      remarks.push({ message: line.slice(6), ofEnvironment: true });
    } else if (last !== undefined) {
      last.message += `\n${line}`;
    }
  }
  return remarks.length > 0 ? remarks : whole;
}
