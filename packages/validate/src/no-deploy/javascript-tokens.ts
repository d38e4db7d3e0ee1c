import { UNKNOWN } from "../shell/word.ts";

/** What is left of a JavaScript or TypeScript text without its comments. */
export interface ScriptToken {
  kind: "name" | "string" | "template" | "sign";
  /** Of a template: with `\u2026` for what is filled in and is no plain name. */
  text: string;
  /** Names that a template fills in, in the order of their marks. */
  names?: readonly (string | undefined)[] | undefined;
  /** From 1. */
  line: number;
}

const MAX_DEPTH = 20;
const NAME = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
/** Behind these a slash begins a regular expression. */
const BEFORE_REGEX = new Set(["return", "typeof", "case", "in", "of", "await", "yield", "else", "do"]);

/** Splits a text into names, strings, templates and signs; text that is no JavaScript gives odd tokens. */
export function readScriptTokens(text: string): ScriptToken[] {
  const tokens: ScriptToken[] = [];
  const reader = new TokenReader(text, tokens);
  reader.read(0, undefined);
  return [...tokens, ...reader.filled];
}

class TokenReader {
  readonly #text: string;
  readonly #tokens: ScriptToken[];
  /** What stands inside templates, behind everything else. */
  readonly filled: ScriptToken[] = [];
  #at = 0;
  #line = 1;

  constructor(text: string, tokens: ScriptToken[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  read(depth: number, end: "}" | undefined): void {
    let open = 0;
    while (this.#at < this.#text.length) {
      const char = this.#text[this.#at] ?? "";
      if (char === "}" && end !== undefined && open === 0) return;
      if (char === "{") open += 1;
      if (char === "}") open -= 1;
      if (this.#skipComment()) continue;
      if (char === "\n") this.#line += 1;
      if (/\s/.test(char)) this.#at += 1;
      else if (char === '"' || char === "'") this.#readString(char);
      else if (char === "`") this.#readTemplate(depth);
      else if (char === "/" && this.#beginsRegex()) this.#skipRegex();
      else if (!this.#readName()) {
        this.#push("sign", char);
        this.#at += 1;
      }
    }
  }

  #push(kind: ScriptToken["kind"], text: string, names?: ScriptToken["names"]): void {
    this.#tokens.push({ kind, text, names, line: this.#line });
  }

  #readName(): boolean {
    NAME.lastIndex = this.#at;
    const name = NAME.exec(this.#text)?.[0];
    if (name === undefined) return false;
    this.#push("name", name);
    this.#at += name.length;
    return true;
  }

  #skipComment(): boolean {
    if (this.#text.startsWith("//", this.#at) || (this.#at === 0 && this.#text.startsWith("#!"))) {
      const end = this.#text.indexOf("\n", this.#at);
      this.#at = end === -1 ? this.#text.length : end;
      return true;
    }
    if (!this.#text.startsWith("/*", this.#at)) return false;
    const end = this.#text.indexOf("*/", this.#at + 2);
    const stop = end === -1 ? this.#text.length : end + 2;
    for (; this.#at < stop; this.#at += 1) if (this.#text[this.#at] === "\n") this.#line += 1;
    return true;
  }

  #readString(quote: string): void {
    let text = "";
    this.#at += 1;
    while (this.#at < this.#text.length) {
      const char = this.#text[this.#at] ?? "";
      this.#at += 1;
      if (char === quote || char === "\n") break;
      if (char === "\\") {
        const next = this.#text[this.#at] ?? "";
        text += next === "n" ? "\n" : next;
        this.#at += 1;
      } else text += char;
    }
    this.#push("string", text);
  }

  #readTemplate(depth: number): void {
    let text = "";
    const names: (string | undefined)[] = [];
    const line = this.#line;
    this.#at += 1;
    while (this.#at < this.#text.length) {
      const char = this.#text[this.#at] ?? "";
      if (char === "`") break;
      if (char === "\n") this.#line += 1;
      if (char === "\\") {
        text += this.#text[this.#at + 1] ?? "";
        this.#at += 2;
      } else if (this.#text.startsWith("${", this.#at) && depth < MAX_DEPTH) {
        this.#at += 2;
        const before = this.#tokens.length;
        this.read(depth + 1, "}");
        const inner = this.#tokens.splice(before);
        this.filled.push({ kind: "sign", text: ";", line: this.#line }, ...inner);
        names.push(inner.length === 1 && inner[0]?.kind === "name" ? inner[0].text : undefined);
        text += UNKNOWN;
        this.#at += 1;
      } else {
        text += char;
        this.#at += 1;
      }
    }
    this.#at += 1;
    this.#tokens.push({ kind: "template", text, names, line });
  }

  #beginsRegex(): boolean {
    const last = this.#tokens.at(-1);
    if (last === undefined) return true;
    if (last.kind === "name") return BEFORE_REGEX.has(last.text);
    return last.kind === "sign" && !/[)\]}]/.test(last.text);
  }

  #skipRegex(): void {
    let inClass = false;
    for (this.#at += 1; this.#at < this.#text.length; this.#at += 1) {
      const char = this.#text[this.#at];
      if (char === "\\") this.#at += 1;
      else if (char === "\n") return;
      else if (char === "[") inClass = true;
      else if (char === "]") inClass = false;
      else if (char === "/" && !inClass) break;
    }
    this.#at += 1;
    this.#push("sign", "/");
  }
}
