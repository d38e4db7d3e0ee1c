import { POSIX } from "./character-classes.ts";
import {
  type CodePoints,
  differ,
  findProperty,
  intersect,
  negate,
  readClass,
  subtract,
  unite,
} from "./code-points.ts";
import { Cursor, RegexSyntaxError, RegexUnsupportedError } from "./cursor.ts";

/** A class that RE2 has no writing for; its set has to be worked out. Never leaves this folder. */
export class NeedsSet extends Error {}

const MAX_NESTING = 50;
const OPERATIONS: Readonly<Record<string, ((a: CodePoints, b: CodePoints) => CodePoints) | undefined>> = {
  "&&": intersect,
  "--": subtract,
  "~~": differ,
};
/** Rust's `\d`, `\s` and `\w` in the words of JavaScript (UTS 18, annex C). */
const PERL: Readonly<Record<string, string | undefined>> = {
  d: String.raw`[\p{Nd}]`,
  s: String.raw`[\p{White_Space}]`,
  w: String.raw`[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]`,
};
const ASCII: Readonly<Record<string, string | undefined>> = {
  alnum: "[0-9A-Za-z]",
  alpha: "[A-Za-z]",
  ascii: String.raw`[\x00-\x7f]`,
  blank: String.raw`[\t ]`,
  cntrl: String.raw`[\x00-\x1f\x7f]`,
  digit: "[0-9]",
  graph: "[!-~]",
  lower: "[a-z]",
  print: "[ -~]",
  punct: String.raw`[!-\/:-@\[-\x60{-~]`,
  space: String.raw`[\t\n\v\f\r ]`,
  upper: "[A-Z]",
  word: "[0-9A-Za-z_]",
  xdigit: "[0-9A-Fa-f]",
};

export interface ClassSet {
  /** Without the `^` behind the first bracket. */
  set: CodePoints;
  isNegated: boolean;
  /** true: a set was turned round or taken from another on the way. */
  needsCase: boolean;
}

/** Reads one class of Rust's `regex` crate, with all classes and operations in it, as the set that it means. */
export class ClassReader extends Cursor {
  #needsCase = false;
  #nesting = 0;

  /** From behind the opening bracket to behind the closing one. */
  read(): ClassSet {
    const isNegated = this.try("^");
    const dashes = this.take(/-*/y);
    let items: CodePoints[] = dashes === "" ? [] : [charSet("-")];
    if (dashes === "" && this.try("]")) items.push(charSet("]"));
    let left: CodePoints | undefined;
    let operation: string | undefined;
    const close = (): CodePoints => {
      const right = unite(...items);
      items = [];
      const combine = operation === undefined ? undefined : OPERATIONS[operation];
      return left === undefined || combine === undefined ? right : combine(left, right);
    };
    for (;;) {
      if (this.peek() === "") throw new RegexSyntaxError("a character class is not closed");
      if (this.try("]")) return { set: close(), isNegated, needsCase: this.#needsCase };
      const ahead = this.source.slice(this.at, this.at + 2);
      if (OPERATIONS[ahead] === undefined) items.push(this.#item());
      else {
        left = close();
        operation = ahead;
        this.#needsCase = true;
        this.at += 2;
      }
    }
  }

  #item(): CodePoints {
    if (this.peek() === "[") return this.#bracket();
    const from = this.#atom();
    const isRange = this.peek() === "-" && !/^-[\]-]/.test(this.source.slice(this.at, this.at + 2));
    if (!isRange) return typeof from === "string" ? charSet(from) : from;
    this.at += 1;
    if (this.peek() === "") throw new RegexSyntaxError("a character class is not closed");
    const to = this.#atom();
    if (typeof from !== "string" || typeof to !== "string")
      throw new RegexSyntaxError("a range goes from a character to a character");
    const [low, high] = [from.codePointAt(0) ?? 0, to.codePointAt(0) ?? 0];
    if (low > high) throw new RegexSyntaxError("a range begins above its end");
    return [[low, high]];
  }

  #bracket(): CodePoints {
    const posix = POSIX.exec(this.source.slice(this.at, this.at + 12))?.[0];
    if (posix !== undefined) {
      this.at += posix.length;
      const [, opposite, name = ""] = /^\[:(\^?)([a-z]+)/.exec(posix) ?? [];
      return this.#turn(readClass(ASCII[name] ?? "[]"), opposite === "^");
    }
    if (this.#nesting >= MAX_NESTING)
      throw new RegexUnsupportedError(`classes nested deeper than ${MAX_NESTING}`);
    this.#nesting += 1;
    this.at += 1;
    const { set, isNegated } = this.read();
    this.#nesting -= 1;
    return this.#turn(set, isNegated);
  }

  /** One character, or a set. */
  #atom(): string | CodePoints {
    if (!this.try("\\")) return this.next();
    const character = this.peek();
    const perl = PERL[character.toLowerCase()];
    if (perl !== undefined) {
      this.at += 1;
      return this.#turn(readClass(perl), character !== character.toLowerCase());
    }
    const property = this.property();
    if (property === undefined) return this.escapedCharacter();
    const found = findProperty(property.name);
    if (found === undefined) throw new RegexUnsupportedError("this Unicode class");
    return this.#turn(readClass(found), property.isNegated);
  }

  #turn(set: CodePoints, isNegated: boolean): CodePoints {
    if (!isNegated) return set;
    this.#needsCase = true;
    return negate(set);
  }
}

function charSet(character: string): CodePoints {
  const code = character.codePointAt(0) ?? 0;
  return [[code, code]];
}
