/**
 * Hurl's regular expressions are those of Rust's `regex` crate (https://docs.rs/regex/latest/regex/#syntax). RE2
 * reads nearly the same language, and where it does not, the difference is silent: `\d` and `\w` are ASCII there,
 * `{` is a letter, `\Q` quotes. So an expression is read here by Rust's rules and written anew for RE2.
 */

import { CLASS_BODIES, classLiteral, isSet, literal, POSIX, WORD } from "./character-classes.ts";
import { ClassReader, NeedsSet } from "./class-reader.ts";
import { findProperty, negate, readClass, writeSet } from "./code-points.ts";
import { Cursor, RegexSyntaxError, RegexUnsupportedError } from "./cursor.ts";

export { RegexSyntaxError, RegexUnsupportedError };

export interface Translation {
  /** In RE2's syntax. */
  source: string;
  /** true: `\b` or `\B` occurs, which means the same in both only for a text of ASCII. */
  hasWordBoundary: boolean;
  /** Names of the groups, in order of their numbers from 1; undefined for a group without a name. */
  groups: readonly (string | undefined)[];
}

const MAX_NESTING = 100;

/**
 * Rewrites a Rust regular expression for RE2, in linear time.
 * @throws RegexSyntaxError when Rust would refuse it, RegexUnsupportedError when RE2 cannot express it.
 */
export function translateRegex(source: string): Translation {
  return new Translator(source).run();
}

class Translator extends Cursor {
  #nesting = 0;
  #hasWordBoundary = false;
  /** The last atom was `(?i)` or the like: it holds for all that follows, and nothing can repeat it. */
  #hasReadFlags = false;
  readonly #groups: (string | undefined)[] = [];

  run(): Translation {
    const source = this.#alternatives();
    if (this.at < this.source.length) throw new RegexSyntaxError("a group is closed that was not opened");
    return { source, hasWordBoundary: this.#hasWordBoundary, groups: this.#groups };
  }

  #alternatives(): string {
    let written = "";
    let last: string | undefined;
    for (;;) {
      const character = this.peek();
      if (character === "" || character === ")") return written + (last ?? "");
      if (character === "|") {
        this.at += 1;
        written += `${last ?? ""}|`;
        last = undefined;
      } else if ("*+?{".includes(character)) {
        if (last === undefined) throw new RegexSyntaxError("nothing stands before the repetition");
        last = `(?:${last})${this.#repetition()}`;
      } else {
        written += last ?? "";
        last = this.#atom();
        if (this.#hasReadFlags) {
          written += last;
          last = undefined;
          this.#hasReadFlags = false;
        }
      }
    }
  }

  #repetition(): string {
    let mark = this.next();
    if (mark === "{") mark = this.#counted();
    return this.try("?") ? `${mark}?` : mark;
  }

  #counted(): string {
    this.take(/\s*/y);
    const from = this.take(/[0-9]+/y);
    this.take(/\s*/y);
    const open = from !== "" && this.try(",");
    if (open) this.take(/\s*/y);
    const to = open ? this.take(/[0-9]+/y) : from;
    this.take(/\s*/y);
    if (from === "" || !this.try("}")) throw new RegexSyntaxError("the repetition is not {n}, {n,} or {n,m}");
    if (to !== "" && Number(from) > Number(to))
      throw new RegexSyntaxError("the repetition begins above its end");
    if (Math.max(Number(from), Number(to)) > 1000) throw new RegexUnsupportedError("a repetition above 1000");
    if (!open) return `{${Number(from)}}`;
    return `{${Number(from)},${to === "" ? "" : Number(to)}}`;
  }

  #atom(): string {
    const character = this.next();
    switch (character) {
      case "(":
        return this.#group();
      case "[":
        return this.#class();
      case "\\":
        return this.#escape();
      case ".":
      case "^":
      case "$":
        return character;
      default:
        return literal(character);
    }
  }

  #group(): string {
    if (this.#nesting >= MAX_NESTING)
      throw new RegexUnsupportedError(`groups nested deeper than ${MAX_NESTING}`);
    let opening = "(";
    if (/^\?<?[=!]/.test(this.source.slice(this.at, this.at + 3)))
      throw new RegexSyntaxError("look-around is not supported");
    if (this.try("?P<") || this.try("?<")) {
      this.#named();
    } else if (this.try("?")) {
      const flags = this.#flags();
      if (this.try(")")) {
        this.#hasReadFlags = true;
        return flags === "" ? "" : `(?${flags})`;
      }
      this.at += 1;
      opening = `(?${flags}:`;
    } else {
      this.#groups.push(undefined);
    }
    this.#nesting += 1;
    const inside = this.#alternatives();
    this.#nesting -= 1;
    if (!this.try(")")) throw new RegexSyntaxError("a group is not closed");
    return `${opening}${inside})`;
  }

  #named(): void {
    const name = this.take(/[\p{Alphabetic}_][\p{Alphabetic}\p{N}_.[\]]*/uy);
    if (name === "" || !this.try(">"))
      throw new RegexSyntaxError("the name of a group is missing or not closed");
    if (this.#groups.includes(name)) throw new RegexSyntaxError(`two groups are named ${name}`);
    this.#groups.push(name);
  }

  /** Up to the `:` or `)`, which stays. */
  #flags(): string {
    const flags = this.take(/[A-Za-z-]*/y);
    const closed = this.peek();
    if (closed !== ":" && closed !== ")") throw new RegexSyntaxError("this is no group");
    const letters = flags.replace("-", "");
    if (flags.endsWith("-") || !/^[imsUuRx]*$/.test(letters) || new Set(letters).size !== letters.length) {
      throw new RegexSyntaxError("these are no flags");
    }
    const [on = "", off = ""] = flags.split("-");
    if (/[xR]/.test(letters) || off.includes("u")) throw new RegexUnsupportedError("the flags x, R and -u");
    const kept = on.replace("u", "");
    if (flags === "" && closed === ")") throw new RegexSyntaxError("a group without flags");
    return off === "" ? kept : `${kept}-${off}`;
  }

  #escape(): string {
    const at = this.at;
    const character = this.next();
    if (character === "b" || character === "B") {
      if (this.peek() === "{") throw new RegexUnsupportedError("\\b{…}");
      this.#hasWordBoundary = true;
      return `\\${character}`;
    }
    if (character === "A" || character === "z") return `\\${character}`;
    if (character === "W") return `[^${WORD}]`;
    const body = CLASS_BODIES[character];
    if (body !== undefined) return `[${body}]`;
    if (character === "<" || character === ">") throw new RegexUnsupportedError(`\\${character}`);
    this.at = at;
    return this.#propertyOr(false, () => literal(this.escapedCharacter()));
  }

  #propertyOr(isInside: boolean, otherwise: () => string): string {
    const property = this.property();
    if (property === undefined) return otherwise();
    const { name, isNegated } = property;
    // Categories mean the same in RE2, and widen themselves with (?i).
    if (/^[A-Z][a-z]?$/.test(name)) return `\\${isNegated ? "P" : "p"}{${name}}`;
    const found = findProperty(name);
    if (found === undefined) throw new RegexUnsupportedError("this Unicode class");
    if (isNegated && this.ignoresCase())
      throw new RegexUnsupportedError("this Unicode class with the flag i");
    const set = readClass(found);
    const written = writeSet(isNegated ? negate(set) : set);
    if (written === "") throw new RegexUnsupportedError("a class of nothing");
    return isInside ? written : `[${written}]`;
  }

  #class(): string {
    const at = this.at;
    try {
      return this.#simpleClass();
    } catch (thrown) {
      if (!(thrown instanceof NeedsSet)) throw thrown;
    }
    // Sets of sets have no writing in RE2: they are worked out here.
    const reader = new ClassReader(this.source, at);
    const { set, isNegated, needsCase } = reader.read();
    this.at = reader.at;
    // With (?i) each part would have to be widened before it is taken from another.
    if (needsCase && this.ignoresCase())
      throw new RegexUnsupportedError("a class made of classes, with the flag i");
    const shown = set.length === 0 ? negate(set) : set;
    return `[${isNegated === (set.length === 0) ? "" : "^"}${writeSet(shown)}]`;
  }

  #simpleClass(): string {
    let written = this.try("^") ? "[^" : "[";
    const dashes = this.take(/-*/y);
    written += "\\-".repeat(Math.min(dashes.length, 1));
    if (dashes === "" && this.try("]")) written += "\\]";
    for (;;) {
      if (this.peek() === "") throw new RegexSyntaxError("a character class is not closed");
      if (this.try("]")) return `${written}]`;
      written += this.#classItem();
    }
  }

  #classItem(): string {
    const ahead = this.source.slice(this.at, this.at + 2);
    if (ahead === "&&" || ahead === "--" || ahead === "~~") throw new NeedsSet();
    if (this.peek() === "[") {
      const posix = POSIX.exec(this.source.slice(this.at, this.at + 12))?.[0];
      if (posix === undefined) throw new NeedsSet();
      this.at += posix.length;
      return posix;
    }
    const from = this.#classAtom();
    const range = this.peek() === "-" && !/^-[\]-]/.test(this.source.slice(this.at, this.at + 2));
    if (!range) return classLiteral(from);
    this.at += 1;
    if (this.peek() === "") throw new RegexSyntaxError("a character class is not closed");
    const to = this.#classAtom();
    if (isSet(from) || isSet(to)) throw new RegexSyntaxError("a range goes from a character to a character");
    if ((from.codePointAt(0) ?? 0) > (to.codePointAt(0) ?? 0))
      throw new RegexSyntaxError("a range begins above its end");
    return `${classLiteral(from)}-${classLiteral(to)}`;
  }

  /** One character, or what a set such as `\d` stands for (which begins with a backslash). */
  #classAtom(): string {
    if (!this.try("\\")) return this.next();
    const character = this.peek();
    if (character === "W") throw new NeedsSet();
    const body = CLASS_BODIES[character];
    if (body !== undefined) {
      this.at += 1;
      return body;
    }
    return this.#propertyOr(true, () => this.escapedCharacter());
  }
}
