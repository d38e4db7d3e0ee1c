import { type AST, parseTOML } from "toml-eslint-parser";
import { endOfLine, indentAt, lineBreakAt, splice, startOfLine } from "./text-lines.ts";
import type { ConfigPath } from "./types.ts";

/** A key with its value, or the head of a table, and the whole path that it is about. */
type Unit =
  | { path: ConfigPath; entry: AST.TOMLKeyValue; inside: ConfigPath }
  | { path: ConfigPath; table: AST.TOMLTable };

/** Writes `key = value` into the environment's table; undefined where the text has no place for it. */
export function setTomlFlag(
  text: string,
  environment: string,
  key: string,
  value: boolean,
): string | undefined {
  const own = ["env", environment];
  const units = listUnits(text);
  const written = findValue(units, [...own, key]);
  if (written !== undefined) return splice(text, written.range, String(value));
  const line = `${key} = ${value}`;
  for (const unit of units) {
    if ("table" in unit && unit.table.kind === "standard" && isSame(unit.path, own)) {
      const [first] = unit.table.body;
      const indent = indentAt(text, (first ?? unit.table).range[0]);
      return insertAfter(text, unit.table.key.range[1], [indent + line]);
    }
  }
  const inline = findValue(units, own);
  if (inline?.type === "TOMLInlineTable") {
    const at = inline.range[0] + 1;
    const further = inline.body.length > 0 ? "," : /\s/.test(text[at] ?? "") ? "" : " ";
    return splice(text, [at, at], ` ${line}${further}`);
  }
  for (const unit of units) {
    if (!("entry" in unit) || !beginsWith(unit.path, own) || beginsWith(unit.inside, own)) continue;
    const { keys } = unit.entry.key;
    const last = keys[own.length - unit.inside.length - 1];
    if (last === undefined) continue;
    const prefix = text.slice(unit.entry.key.range[0], last.range[1]);
    const indent = indentAt(text, unit.entry.range[0]);
    return insertAfter(text, unit.entry.range[1], [`${indent}${prefix}.${line}`]);
  }
  const first = units.find((unit) => "table" in unit && beginsWith(unit.path, own));
  return first && "table" in first ? insertHead(text, first.table, environment, line) : undefined;
}

/** Puts whole lines behind the last thing that the text says about the environment, a blank line before them. */
export function insertTomlLines(
  text: string,
  environment: string,
  lines: readonly string[],
): string | undefined {
  const own = ["env", environment];
  const last = listUnits(text).findLast(
    ({ path, ...unit }) => beginsWith(path, own) || ("entry" in unit && beginsWith(own, path)),
  );
  if (last === undefined) return undefined;
  const [start, end] = "table" in last ? last.table.key.range : last.entry.range;
  const indent = indentAt(text, start);
  const after = endOfLine(text, end);
  const next = text.slice(after).replace(/^\r?\n/, "");
  const isFollowed = next !== "" && !/^[ \t]*(?:\r?\n|$)/.test(next);
  return insertAfter(text, end, ["", ...lines.map((line) => indent + line), ...(isFollowed ? [""] : [])]);
}

function listUnits(text: string): Unit[] {
  const units: Unit[] = [];
  const add = (entry: AST.TOMLKeyValue, inside: ConfigPath): void => {
    const keys = entry.key.keys.map((key) => (key.type === "TOMLBare" ? key.name : key.value));
    units.push({ path: [...inside, ...keys], entry, inside });
  };
  for (const node of readProgram(text)?.body[0].body ?? []) {
    if (node.type === "TOMLKeyValue") add(node, []);
    else {
      units.push({ path: node.resolvedKey, table: node });
      for (const entry of node.body) add(entry, node.resolvedKey);
    }
  }
  return units;
}

function readProgram(text: string): AST.TOMLProgram | undefined {
  try {
    return parseTOML(text, { tomlVersion: "1.1" });
  } catch {
    // The two parsers disagree about this text: nobody writes into it.
    return undefined;
  }
}

function findValue(units: readonly Unit[], path: ConfigPath): AST.TOMLContentNode | undefined {
  for (const unit of units) {
    if (!("entry" in unit) || !beginsWith(path, unit.path)) continue;
    const { value } = unit.entry;
    if (isSame(unit.path, path)) return value;
    if (value.type !== "TOMLInlineTable") continue;
    const inner = value.body.map((entry) => {
      const keys = entry.key.keys.map((key) => (key.type === "TOMLBare" ? key.name : key.value));
      return { path: [...unit.path, ...keys], entry, inside: unit.path };
    });
    const found = findValue(inner, path);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A head of its own before the first table below it, and above the comment that belongs to that one. */
function insertHead(text: string, table: AST.TOMLTable, environment: string, line: string): string {
  const comments = new Set(
    readProgram(text)
      ?.comments.filter(({ range }) => text.slice(startOfLine(text, range[0]), range[0]).trim() === "")
      .map(({ range }) => startOfLine(text, range[0])),
  );
  let at = startOfLine(text, table.range[0]);
  while (at > 0 && comments.has(startOfLine(text, at - 1))) at = startOfLine(text, at - 1);
  const name = /^[\w-]+$/.test(environment) ? environment : JSON.stringify(environment);
  const indent = indentAt(text, table.range[0]);
  const lineBreak = lineBreakAt(text, at);
  const head = [`${indent}[env.${name}]`, indent + line, ""].map((words) => words + lineBreak).join("");
  return splice(text, [at, at], head);
}

function insertAfter(text: string, offset: number, lines: readonly string[]): string {
  const at = endOfLine(text, offset);
  const lineBreak = lineBreakAt(text, offset);
  return splice(text, [at, at], lines.map((line) => lineBreak + line).join(""));
}

function beginsWith(path: ConfigPath, start: ConfigPath): boolean {
  return start.length <= path.length && start.every((step, index) => step === path[index]);
}

function isSame(one: ConfigPath, other: ConfigPath): boolean {
  return one.length === other.length && beginsWith(one, other);
}
