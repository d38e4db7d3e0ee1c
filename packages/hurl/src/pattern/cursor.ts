/** The expression is none by Rust's rules. */
export class RegexSyntaxError extends Error {}

/** The expression is fine, but RE2 cannot say the same. */
export class RegexUnsupportedError extends Error {}

const CONTROL_ESCAPES: Readonly<Record<string, number>> = { a: 7, f: 12, t: 9, n: 10, r: 13, v: 11 };
const HEX_LENGTHS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Reads an expression from left to right: what all its parts have in common. */
export class Cursor {
  protected readonly source: string;
  at: number;

  constructor(source: string, at = 0) {
    this.source = source;
    this.at = at;
  }

  /** true: `(?i)` or the like stands somewhere. */
  protected ignoresCase(): boolean {
    return /\(\?[A-Za-z]*i/.test(this.source);
  }

  /** `p{…}`, `pL` or their opposites behind a backslash; undefined when something else stands there. */
  protected property(): { name: string; isNegated: boolean } | undefined {
    const [, sign, braced, letter] =
      /^([pP])(?:\{([^}]*)\}|([^{]))?/u.exec(this.source.slice(this.at, this.at + 100)) ?? [];
    if (sign === undefined) return undefined;
    const name = braced ?? letter;
    if (name === undefined) throw new RegexUnsupportedError("this Unicode class");
    this.at += 1 + (braced === undefined ? name.length : braced.length + 2);
    if (name.startsWith("^")) throw new RegexSyntaxError("a class is turned round by \\P, not by ^");
    return { name, isNegated: sign === "P" };
  }

  peek(): string {
    const code = this.source.codePointAt(this.at);
    return code === undefined ? "" : String.fromCodePoint(code);
  }

  next(): string {
    const character = this.peek();
    this.at += character.length;
    return character;
  }

  try(text: string): boolean {
    if (!this.source.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  take(sticky: RegExp): string {
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.source)?.[0] ?? "";
    this.at += found.length;
    return found;
  }

  /** Behind a backslash: one character. */
  escapedCharacter(): string {
    const character = this.next();
    const control = CONTROL_ESCAPES[character];
    if (control !== undefined) return String.fromCodePoint(control);
    const length = HEX_LENGTHS[character];
    if (length !== undefined) return this.hexCharacter(length);
    if (/^[!-/:;=?-@[-`{-~ \u0000-\u001f\u007f]$/.test(character)) return character;
    throw new RegexSyntaxError(
      character === "" ? "a backslash at the end" : `\\${character} is no escape sequence`,
    );
  }

  private hexCharacter(length: number): string {
    const braced = this.try("{");
    const digits = braced ? this.take(/[0-9a-fA-F]*/y) : this.source.slice(this.at, this.at + length);
    if (braced ? !this.try("}") : !new RegExp(`^[0-9a-fA-F]{${length}}$`).test(digits)) {
      throw new RegexSyntaxError("expecting hexadecimal digits");
    }
    if (!braced) this.at += length;
    const code = Number.parseInt(digits, 16);
    if (!(code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) {
      throw new RegexSyntaxError("this is no Unicode character");
    }
    return String.fromCodePoint(code);
  }
}
