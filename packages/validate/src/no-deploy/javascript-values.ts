import { UNKNOWN, type Word } from "../shell/word.ts";
import type { ScriptToken } from "./javascript-tokens.ts";

/** A text or a list of words, as far as the program writes it out. */
export type Value = Word | readonly Word[];

export function isList(value: Value): value is readonly Word[] {
  return Array.isArray(value);
}

/** `const name = "text"`, `` `…` `` or `[…]`; a name that is declared twice is not known. */
export function learnConstants(tokens: readonly ScriptToken[]): ReadonlyMap<string, Value> {
  const constants = new Map<string, Value>();
  const seen = new Set<string>();
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== "name" || !/^(?:const|let|var)$/.test(token.text)) continue;
    const name = tokens[index + 1];
    if (name?.kind !== "name") continue;
    // A type may stand between the name and its value: `const args: string[] = […]`.
    let at = index + 2;
    if (tokens[at]?.text === ":")
      while (at < tokens.length && tokens[at]?.text !== "=" && at < index + 12) at += 1;
    if (tokens[at]?.text !== "=" || tokens[at + 1]?.text === "=") continue;
    const expression = tokens.slice(at + 1, findEnd(tokens, at + 1));
    const value = readValue(expression, constants) ?? findProgram(expression);
    if (seen.has(name.text)) constants.delete(name.text);
    else if (value !== undefined) constants.set(name.text, value);
    seen.add(name.text);
  }
  for (const [index, token] of tokens.entries()) {
    const value = constants.get(token.text);
    if (token.kind !== "name" || value === undefined) continue;
    const next = tokens[index + 1]?.text;
    const method = tokens[index + 2]?.text ?? "";
    if (isList(value) && next === "." && /^(?:push|unshift|splice)$/.test(method))
      constants.set(token.text, method === "push" ? [...value, unknownWord()] : [unknownWord()]);
    // A new value: neither `==` nor `=>`.
    const isDeclared = /^(?:const|let|var)$/.test(tokens[index - 1]?.text ?? "");
    if (!isDeclared && next === "=" && !/^[=>]$/.test(method)) constants.delete(token.text);
  }
  return constants;
}

/** `path.join(bin, windows ? "wrangler.cmd" : "wrangler")`, `resolveBinary("wrangler")`: the program that is meant. */
function findProgram(expression: readonly ScriptToken[]): Word | undefined {
  // A function is no value.
  if (expression.some(({ text }, index) => text === ">" && expression[index - 1]?.text === "="))
    return undefined;
  const named = expression.find(
    ({ kind, text }) =>
      kind === "string" && /^(?:.{0,100}\/)?(?:wrangler|npx|npm|pnpm|yarn|bunx)(?:\.cmd)?$/.test(text),
  );
  return named && { text: named.text, dynamic: false };
}

/** The end of an expression: a `;`, or a line that begins a new statement. */
function findEnd(tokens: readonly ScriptToken[], start: number): number {
  let at = start;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token?.kind === "sign" && /[([{]/.test(token.text)) at = skipBrackets(tokens, at);
    else at += 1;
    const next = tokens[at];
    if (next === undefined || /^[;,)\]}]$/.test(next.kind === "sign" ? next.text : "")) return at;
    if (
      next.kind === "name" &&
      /^(?:const|let|var|await|if|for|return|try|function|async|export|process|console)$/.test(next.text) &&
      next.line > (tokens[at - 1]?.line ?? 0)
    )
      return at;
  }
  return at;
}

/** The place behind the bracket that closes the one at `start`. */
export function skipBrackets(tokens: readonly ScriptToken[], start: number): number {
  for (let at = start, open = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== "sign") continue;
    if (/[([{]/.test(token.text)) open += 1;
    if (/[)\]}]/.test(token.text)) open -= 1;
    if (open === 0) return at + 1;
  }
  return tokens.length;
}

export function splitArguments(tokens: readonly ScriptToken[]): ScriptToken[][] {
  const args: ScriptToken[][] = [];
  let current: ScriptToken[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (token?.kind === "sign" && token.text === ",") {
      args.push(current);
      current = [];
      at += 1;
      continue;
    }
    const end = token?.kind === "sign" && /[([{]/.test(token.text) ? skipBrackets(tokens, at) : at + 1;
    current.push(...tokens.slice(at, end));
    at = end;
  }
  if (current.length > 0) args.push(current);
  return args;
}

/** A text, a sum of texts or a list; undefined for what is none of them. */
export function readValue(
  tokens: readonly ScriptToken[],
  constants: ReadonlyMap<string, Value>,
): Value | undefined {
  const [first] = tokens;
  if (first === undefined) return undefined;
  if (first.kind === "sign" && first.text === "[") {
    return splitArguments(tokens.slice(1, skipBrackets(tokens, 0) - 1)).flatMap((item) =>
      readItem(item, constants),
    );
  }
  const parts: Word[] = [];
  for (let at = 0; at < tokens.length; at += 2) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token?.kind === "string") parts.push({ text: token.text, dynamic: false });
    else if (token?.kind === "template") parts.push(fillIn(token, constants));
    else if (token?.kind === "name") {
      const known = constants.get(token.text);
      if (known !== undefined && isList(known)) return at === 0 && tokens.length === 1 ? known : undefined;
      const isPlain = next === undefined || next.text === "+";
      if (known === undefined || !isPlain) {
        if (at === 0 && parts.length === 0) return undefined;
        parts.push(unknownWord());
        break;
      }
      parts.push(known);
    } else if (parts.length > 0) parts.push(unknownWord());
    else return undefined;
    if (next === undefined) break;
    if (next.text !== "+") {
      if (!/^(?:as|satisfies|!|\.)$/.test(next.text)) parts.push(unknownWord());
      break;
    }
  }
  const text = parts.map((part) => part.text).join("");
  return { text, dynamic: text.includes(UNKNOWN) };
}

function readItem(item: readonly ScriptToken[], constants: ReadonlyMap<string, Value>): readonly Word[] {
  // `...list`
  if (item[0]?.text === "." && item[1]?.text === "." && item[2]?.text === ".") {
    const value = readValue(item.slice(3), constants);
    return value !== undefined && isList(value) ? value : [unknownWord()];
  }
  const value = readValue(item, constants);
  return value === undefined || isList(value) ? [unknownWord()] : [value];
}

/** `{ name: … }` */
export function readProperty(
  tokens: readonly ScriptToken[],
  names: readonly string[],
  constants: ReadonlyMap<string, Value>,
): Value | undefined {
  if (tokens[0]?.text !== "{") return undefined;
  for (const property of splitArguments(tokens.slice(1, -1))) {
    if (names.includes(property[0]?.text ?? "") && property[1]?.text === ":")
      return readValue(property.slice(2), constants);
  }
  return undefined;
}

export function fillIn({ text, names = [] }: ScriptToken, constants: ReadonlyMap<string, Value>): Word {
  let index = 0;
  const filled = text.replaceAll(UNKNOWN, () => {
    const name = names[index];
    index += 1;
    const value = name === undefined ? undefined : constants.get(name);
    if (value === undefined) return UNKNOWN;
    return isList(value) ? value.map((word) => word.text).join(" ") : value.text;
  });
  return { text: filled, dynamic: filled.includes(UNKNOWN) };
}

/** `cwd: "…"` among the options. */
export function readFolder(tokens: readonly ScriptToken[]): string | undefined {
  const at = tokens.findIndex(({ kind, text }) => kind === "name" && text === "cwd");
  if (at === -1) return "";
  const [sign, value] = [tokens[at + 1], tokens[at + 2]];
  return sign?.text === ":" && value?.kind === "string" ? value.text : undefined;
}

function unknownWord(): Word {
  return { text: UNKNOWN, dynamic: true };
}
