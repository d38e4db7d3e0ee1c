import { UNKNOWN } from "../shell/word.ts";

interface MakeRule {
  targets: readonly string[];
  prerequisites: readonly string[];
  recipe: readonly string[];
  file: string;
  /** Of the first line of the recipe, from 1. */
  line: number;
}

/** What one makefile says, before anything is filled in. */
interface MakeText {
  rules: MakeRule[];
  assignments: { name: string; operator: string; value: string }[];
  /** What stands behind `include`. */
  includes: string[];
  /** Commands of `$(shell …)` and `!=` outside recipes; `isLazy`: only where the variable is used. */
  shells: { text: string; line: number; isLazy: boolean }[];
}

/** Reads rules, assignments and includes of GNU make; both branches of a condition count. */
export function readMakefile(file: string, text: string): MakeText {
  const result: MakeText = { rules: [], assignments: [], includes: [], shells: [] };
  let open: { rule: MakeRule & { recipe: string[] } } | undefined;
  let inDefinition = false;
  for (const { content, line } of joinLines(text)) {
    if (inDefinition) {
      inDefinition = !/^\s*endef\b/.test(content);
      continue;
    }
    if (content.startsWith("\t") && open) {
      if (open.rule.recipe.length === 0) open.rule.line = line;
      open.rule.recipe.push(content.slice(1));
      continue;
    }
    const plain = content.replace(/(^|\s)#.*$/, "").trim();
    const isLazy = /^[^:=]*(?:[?+]|:[^:=]+)?=/.test(plain);
    result.shells.push(...listShells(plain).map((text) => ({ text, line, isLazy })));
    if (
      plain === "" ||
      /^(?:ifn?eq|ifn?def|else|endif|export|unexport|vpath)\b(?!\s+\w+\s*[:+?]?=)/.test(plain)
    )
      continue;
    if (/^define\b/.test(plain)) {
      inDefinition = true;
      continue;
    }
    const include = /^(?:-|s)?include\s+(.+)$/.exec(plain)?.[1];
    const assignment = /^(?:export\s+|override\s+)*([\w.-]+)\s*(::?:?|[+?!])?=\s*(.*)$/.exec(plain);
    if (include !== undefined) result.includes.push(include);
    else if (assignment) {
      const [, name = "", operator = "", value = ""] = assignment;
      result.assignments.push({ name, operator, value });
      if (operator === "!") result.shells.push({ text: value, line, isLazy: false });
    } else {
      const rule = readRule(plain, file, line);
      if (rule) result.rules.push(rule);
      open = rule && { rule };
      continue;
    }
    open = undefined;
  }
  return result;
}

function readRule(plain: string, file: string, line: number): (MakeRule & { recipe: string[] }) | undefined {
  const colon = plain.indexOf(":");
  if (colon <= 0) return undefined;
  const [head, inline] = splitOnce(plain.slice(colon).replace(/^::?/, ""), ";");
  // `target: NAME = value` sets a variable for one target.
  if (/^\s*[\w.-]+\s*[:+?]?=/.test(head)) return undefined;
  const targets = splitWords(plain.slice(0, colon));
  const prerequisites = splitWords(head).filter((name) => name !== "|");
  return { targets, prerequisites, recipe: inline === undefined ? [] : [inline.trim()], file, line };
}

function splitOnce(text: string, by: string): [string, string | undefined] {
  const at = text.indexOf(by);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function splitWords(text: string): string[] {
  return text.split(/\s+/).filter((part) => part !== "");
}

/** A backslash at its end joins a line with the next one. */
function joinLines(text: string): { content: string; line: number }[] {
  const joined: { content: string; line: number }[] = [];
  let pending: { content: string; line: number } | undefined;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const content = pending
      ? `${pending.content}${pending.content.startsWith("\t") ? "\n" : " "}${raw.replace(/^\t/, "")}`
      : raw;
    const line = pending?.line ?? index + 1;
    if (raw.endsWith("\\")) {
      // Inside a recipe the shell joins the lines itself.
      pending = { content: content.startsWith("\t") ? content : content.slice(0, -1), line };
    } else {
      joined.push({ content, line });
      pending = undefined;
    }
  }
  if (pending) joined.push(pending);
  return joined;
}

const MAX_DEPTH = 20;
const MAX_TEXT = 64 * 1024;

/** Fills in `$(NAME)` and `${NAME}`; `$$` is a dollar for the shell, what is not known reads `\u2026`. */
export function expandMake(text: string, variables: ReadonlyMap<string, string>, depth = 0): string {
  if (depth > MAX_DEPTH || text.length > MAX_TEXT) return UNKNOWN;
  let result = "";
  for (let at = 0; at < text.length && result.length < MAX_TEXT;) {
    if (text[at] !== "$") {
      result += text[at] ?? "";
      at += 1;
      continue;
    }
    const next = text[at + 1] ?? "";
    if (next === "$") {
      result += "$";
      at += 2;
      continue;
    }
    if (next !== "(" && next !== "{") {
      result += expandName(next, variables, depth);
      at += 2;
      continue;
    }
    const end = findEnd(text, at + 1, next === "(" ? ")" : "}");
    result += expandName(text.slice(at + 2, end), variables, depth);
    at = end + 1;
  }
  return result;
}

/** The commands of every `$(shell …)` in a text. */
export function listShells(text: string): string[] {
  return [...text.matchAll(/\$([({])shell\s+/g)].map(({ 0: head, 1: open, index }) =>
    text.slice(index + head.length, findEnd(text, index + 1, open === "(" ? ")" : "}")),
  );
}

function findEnd(text: string, start: number, close: string): number {
  const open = text[start];
  for (let at = start, nested = 0; at < text.length; at += 1) {
    if (text[at] === open) nested += 1;
    if (text[at] === close) nested -= 1;
    if (nested === 0) return at;
  }
  return text.length;
}

function expandName(name: string, variables: ReadonlyMap<string, string>, depth: number): string {
  const plain = name.trim();
  const value = variables.get(plain);
  if (value !== undefined) return expandMake(value, variables, depth + 1);
  // `$(if $(STACK),$(STACK),dev)`, `$(or $(A),b)`: the last word is what is left without the variable.
  const choice = /^(?:if|or)\s+(.*)$/s.exec(plain)?.[1]?.split(",");
  if (!choice) return UNKNOWN;
  const [first = ""] = choice;
  const condition = expandMake(first, variables, depth + 1).trim();
  return condition === "" ? expandMake(choice.at(-1) ?? "", variables, depth + 1) : UNKNOWN;
}
