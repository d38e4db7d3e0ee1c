import type { HurlValue } from "../types.ts";
import { roomBeside } from "./room.ts";

/** Nesting at which Hurl's reader of JSON gives up. */
const DEEPEST = 127;
/** Above any number that means something; longer ones would only cost time. */
const LONGEST_NUMBER = 4096;
/** What a value takes in memory, and how much more an object and each of its members, with what a query makes of them. */
const VALUE_BYTES = 200;
const OBJECT_BYTES = 200;
const MEMBER_BYTES = 150;

const PLAIN_TEXT = /[^"\\\u0000-\u001f]*/y;
const ESCAPE_OR_CONTROL = /[\\\u0000-\u001f]/;
const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/y;
const SIMPLE_ESCAPES: Record<string, string> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/** The text is not JSON as Hurl reads it. */
export class JsonError extends Error {}

/**
 * Reads JSON with integers exact at any size and decimals told from integers: `1` and `1.0` are of two kinds.
 * Stricter than `JSON.parse`, as Hurl is: half of a surrogate pair, 128 levels and numbers that are too large for
 * a double are refused. Of two members of one name the later one counts.
 * @throws JsonError
 */
export function parseJson(text: string): HurlValue {
  return new JsonReader(text).read();
}

class JsonReader {
  readonly #text: string;
  #at = 0;
  #depth = 0;
  /** Bytes that are left for values. */
  #room: number;

  constructor(text: string) {
    this.#text = text;
    this.#room = roomBeside(text);
  }

  read(): HurlValue {
    const value = this.#value();
    if (this.#at < this.#text.length)
      throw new JsonError(`something stands behind the value, at ${this.#at}`);
    return value;
  }

  #take(sticky: RegExp): string {
    const start = this.#at;
    sticky.lastIndex = start;
    if (sticky.test(this.#text)) this.#at = sticky.lastIndex;
    return this.#text.slice(start, this.#at);
  }

  #try(text: string): boolean {
    if (!this.#text.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #expect(text: string): void {
    if (!this.#try(text)) throw new JsonError(`'${text}' is missing at ${this.#at}`);
  }

  #skipSpace(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#at += 1;
    }
  }

  #claim(bytes: number): void {
    this.#room -= bytes;
    if (this.#room < 0) throw new JsonError("it has more values than fit into memory");
  }

  #value(): HurlValue {
    this.#claim(VALUE_BYTES);
    this.#skipSpace();
    const value = this.#bareValue();
    this.#skipSpace();
    return value;
  }

  #bareValue(): HurlValue {
    switch (this.#text.charAt(this.#at)) {
      case "{":
        return this.#object();
      case "[":
        return this.#list();
      case '"':
        return { type: "string", value: this.#string() };
      case "t":
        this.#expect("true");
        return { type: "boolean", value: true };
      case "f":
        this.#expect("false");
        return { type: "boolean", value: false };
      case "n":
        this.#expect("null");
        return { type: "null" };
      default:
        return { type: "number", value: this.#number() };
    }
  }

  /** Steps over the bracket that opens a list or an object. */
  #open(): void {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new JsonError(`nested deeper than ${DEEPEST} levels`);
    this.#at += 1;
    this.#skipSpace();
  }

  #object(): HurlValue {
    const members = new Map<string, HurlValue>();
    this.#claim(OBJECT_BYTES);
    this.#open();
    if (!this.#try("}")) {
      do {
        this.#skipSpace();
        if (this.#text.charAt(this.#at) !== '"') throw new JsonError(`a name is missing at ${this.#at}`);
        this.#claim(MEMBER_BYTES);
        const name = this.#string();
        this.#skipSpace();
        this.#expect(":");
        members.set(name, this.#value());
      } while (this.#try(","));
      this.#expect("}");
    }
    this.#depth -= 1;
    return { type: "object", value: members };
  }

  #list(): HurlValue {
    const items: HurlValue[] = [];
    this.#open();
    if (!this.#try("]")) {
      do {
        items.push(this.#value());
      } while (this.#try(","));
      this.#expect("]");
    }
    this.#depth -= 1;
    return { type: "list", value: items };
  }

  #number(): number | bigint {
    const start = this.#at;
    const source = this.#take(NUMBER);
    if (source === "" || source.length > LONGEST_NUMBER) throw new JsonError(`no value stands at ${start}`);
    if (!/[.eE]/.test(source)) return BigInt(source);
    const value = Number(source);
    if (!Number.isFinite(value)) throw new JsonError(`the number at ${start} is too large`);
    return value;
  }

  #string(): string {
    this.#at += 1;
    const quote = this.#text.indexOf('"', this.#at);
    const plain = quote === -1 ? "" : this.#text.slice(this.#at, quote);
    if (quote !== -1 && !ESCAPE_OR_CONTROL.test(plain)) {
      this.#at = quote + 1;
      return plain;
    }
    let value = this.#take(PLAIN_TEXT);
    while (!this.#try('"')) {
      this.#expect("\\");
      value += this.#escape() + this.#take(PLAIN_TEXT);
    }
    return value;
  }

  #escape(): string {
    const character = this.#text.charAt(this.#at);
    this.#at += 1;
    if (character === "u") return this.#unicode();
    const simple = SIMPLE_ESCAPES[character];
    if (simple === undefined) throw new JsonError(`no escape sequence stands at ${this.#at - 2}`);
    return simple;
  }

  #unicode(): string {
    const high = this.#hex();
    if (high < 0xd800 || high > 0xdfff) return String.fromCharCode(high);
    this.#expect("\\u");
    const low = this.#hex();
    if (high > 0xdbff || low < 0xdc00 || low > 0xdfff)
      throw new JsonError(`half a character stands at ${this.#at}`);
    return String.fromCharCode(high, low);
  }

  #hex(): number {
    const digits = this.#text.slice(this.#at, this.#at + 4);
    if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw new JsonError(`no escape sequence stands at ${this.#at}`);
    this.#at += 4;
    return Number.parseInt(digits, 16);
  }
}
