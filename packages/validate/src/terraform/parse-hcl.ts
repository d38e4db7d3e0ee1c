/** A value that is written out, `true` and `false` as texts; undefined is an expression that only terraform can work out. */
export type HclValue = string | HclValue[] | HclBody | undefined;

/** What stands between two braces: attributes by name, and blocks. */
export interface HclBody {
  attributes: Map<string, { value: HclValue; line: number }>;
  blocks: HclBlock[];
}

interface HclBlock {
  type: string;
  labels: string[];
  body: HclBody;
  /** From 1. */
  line: number;
}

const MAX_DEPTH = 64;

/** A text that is no configuration of terraform, and where. */
export class HclFault extends Error {
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/**
 * Reads the native syntax of terraform (HCL 2) as far as values are written out: strings, lists, objects, blocks.
 * Every other expression is skipped and counts as unknown.
 * @throws HclFault
 */
export function parseHcl(text: string): HclBody {
  return new HclReader(text).readBody(0, undefined);
}

class HclReader {
  readonly #text: string;
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  readBody(depth: number, end: "}" | undefined): HclBody {
    if (depth > MAX_DEPTH) throw this.#fault(`nested deeper than ${MAX_DEPTH} levels`);
    const body: HclBody = { attributes: new Map(), blocks: [] };
    for (;;) {
      this.#skipBlank(true);
      if (this.#at >= this.#text.length) {
        if (end === undefined) return body;
        throw this.#fault("a block has no end");
      }
      if (end !== undefined && this.#take(end)) return body;
      // Between the entries of an object a comma may stand.
      if (this.#take(",")) continue;
      const line = this.#line;
      const name = this.#text[this.#at] === '"' ? this.#readString() : this.#readName();
      if (name === undefined || name === "") throw this.#fault("a name was expected");
      this.#skipBlank(false);
      if (!this.#startsWith("==") && (this.#take("=") || this.#take(":"))) {
        body.attributes.set(name, { value: this.#readValue(depth + 1), line });
        continue;
      }
      const labels: string[] = [];
      for (;;) {
        this.#skipBlank(false);
        if (this.#take("{")) break;
        const label = this.#text[this.#at] === '"' ? this.#readString() : this.#readName();
        if (label === undefined || label === "") throw this.#fault("a block was expected");
        labels.push(label);
      }
      body.blocks.push({ type: name, labels, body: this.readBody(depth + 1, "}"), line });
    }
  }

  #readValue(depth: number): HclValue {
    if (depth > MAX_DEPTH) throw this.#fault(`nested deeper than ${MAX_DEPTH} levels`);
    this.#skipBlank(false);
    const value = this.#readLiteral(depth);
    this.#skipBlank(false);
    // Whatever goes on is an expression: a condition, a sum, a call, an index.
    if (this.#at < this.#text.length && !/[\n\r,}\])]/.test(this.#text[this.#at] ?? "")) {
      this.#skipExpression();
      return undefined;
    }
    return value;
  }

  #readLiteral(depth: number): HclValue {
    const first = this.#text[this.#at];
    if (first === '"') return this.#readString();
    if (this.#take("{")) {
      this.#skipBlank(true);
      if (/^for\b/.test(this.#text.slice(this.#at, this.#at + 4))) return this.#skipTo("}");
      return this.readBody(depth, "}");
    }
    if (this.#take("[")) {
      const list: HclValue[] = [];
      for (;;) {
        this.#skipBlank(true);
        if (/^for\b/.test(this.#text.slice(this.#at, this.#at + 4))) return this.#skipTo("]");
        if (this.#take("]")) return list;
        if (this.#take(",")) continue;
        if (this.#at >= this.#text.length) throw this.#fault("a list has no end");
        list.push(this.#readValue(depth + 1));
      }
    }
    const word = /^(?:true|false)(?![\w.-])/.exec(this.#text.slice(this.#at, this.#at + 6))?.[0];
    if (word !== undefined) {
      this.#at += word.length;
      return word;
    }
    this.#skipExpression();
    return undefined;
  }

  /** To the end of the line, or to what closes around it; brackets, strings and heredocs are jumped over. */
  #skipExpression(): void {
    for (let depth = 0; this.#at < this.#text.length;) {
      const char = this.#text[this.#at] ?? "";
      if (depth === 0 && /[\n\r,}\])]/.test(char)) return;
      if (this.#skipComment() || this.#skipHeredoc()) continue;
      if (char === '"') {
        this.#readString();
        continue;
      }
      if (/[([{]/.test(char)) depth += 1;
      if (/[)\]}]/.test(char)) depth -= 1;
      this.#next();
    }
  }

  #skipTo(end: string): undefined {
    for (let depth = 1; this.#at < this.#text.length;) {
      const char = this.#text[this.#at] ?? "";
      if (this.#skipComment()) continue;
      if (char === '"') {
        this.#readString();
        continue;
      }
      if (/[([{]/.test(char)) depth += 1;
      if (/[)\]}]/.test(char)) depth -= 1;
      this.#next();
      if (depth === 0) return undefined;
    }
    throw this.#fault(`${end} is missing`);
  }

  /** undefined when the string holds something that terraform fills in. */
  #readString(): string | undefined {
    this.#next();
    let text = "";
    let isKnown = true;
    while (this.#at < this.#text.length) {
      const char = this.#text[this.#at] ?? "";
      if (char === '"') {
        this.#next();
        return isKnown ? text : undefined;
      }
      if (char === "\n") break;
      if (char === "\\") {
        text += this.#text[this.#at + 1] ?? "";
        this.#next();
        this.#next();
        continue;
      }
      if (this.#startsWith("${") || this.#startsWith("%{")) {
        isKnown = false;
        this.#next();
        this.#next();
        this.#skipTo("}");
        continue;
      }
      text += char;
      this.#next();
    }
    throw this.#fault("a string has no end");
  }

  #readName(): string {
    const match = /^[\p{L}_][\p{L}\p{N}_-]*/u.exec(this.#text.slice(this.#at, this.#at + 200));
    const name = match?.[0] ?? "";
    this.#at += name.length;
    return name;
  }

  #skipBlank(lines: boolean): void {
    while (this.#at < this.#text.length) {
      const char = this.#text[this.#at] ?? "";
      if (/[ \t]/.test(char) || (lines && /[\n\r\u{feff}]/u.test(char))) this.#next();
      else if (!this.#skipComment()) return;
    }
  }

  #skipComment(): boolean {
    if (this.#startsWith("#") || this.#startsWith("//")) {
      while (this.#at < this.#text.length && this.#text[this.#at] !== "\n") this.#at += 1;
      return true;
    }
    if (!this.#startsWith("/*")) return false;
    const end = this.#text.indexOf("*/", this.#at + 2);
    const stop = end === -1 ? this.#text.length : end + 2;
    while (this.#at < stop) this.#next();
    return true;
  }

  #skipHeredoc(): boolean {
    const match = /^<<-?([A-Za-z_]\w{0,100})\r?\n/.exec(this.#text.slice(this.#at, this.#at + 120));
    if (match?.[1] === undefined) return false;
    const word = match[1];
    for (let index = 0; index < match[0].length; index += 1) this.#next();
    while (this.#at < this.#text.length) {
      const end = this.#text.indexOf("\n", this.#at);
      const stop = end === -1 ? this.#text.length : end;
      if (this.#text.slice(this.#at, stop).trim() === word) {
        this.#at = stop;
        return true;
      }
      this.#at = Math.min(stop + 1, this.#text.length);
      this.#line += 1;
    }
    return true;
  }

  #startsWith(text: string): boolean {
    return this.#text.startsWith(text, this.#at);
  }

  #take(char: string): boolean {
    if (this.#text[this.#at] !== char) return false;
    this.#next();
    return true;
  }

  #next(): void {
    if (this.#text[this.#at] === "\n") this.#line += 1;
    this.#at += 1;
  }

  #fault(message: string): HclFault {
    return new HclFault(message, this.#line);
  }
}
