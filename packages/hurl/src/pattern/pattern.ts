import { TextBuilder } from "../value/room.ts";
import { RE2JS } from "re2js";
import { RegexUnsupportedError, translateRegex } from "./translate.ts";

/** Longer expressions are refused: what they compile to grows with them. */
const LONGEST_SOURCE = 10_000;

/** A question that this engine cannot answer as Hurl would. Never a match, and never a missing match either. */
export class PatternLimit extends Error {}

/** A regular expression that has been compiled once and runs in linear time. */
export interface Pattern {
  /** Set: the expression is right, but cannot be used here. Every other member then throws PatternLimit. */
  unsupported: string | undefined;
  /** Does it match anywhere? */
  test(text: string): boolean;
  /** The first group of the first match; undefined without a match or when the group took no part. */
  firstGroup(text: string): string | undefined;
  /** Every match replaced; `$1`, `$name`, `${name}` and `$$` in `replacement` as in Rust's `regex` crate. */
  replaceAll(text: string, replacement: string): string;
}

/**
 * Compiles an expression in the syntax of Rust's `regex` crate.
 * @throws RegexSyntaxError when it is none.
 */
export function compilePattern(source: string): Pattern {
  try {
    if (source.length > LONGEST_SOURCE)
      throw new RegexUnsupportedError(`more than ${LONGEST_SOURCE} characters`);
    return new CompiledPattern(source);
  } catch (thrown) {
    if (thrown instanceof RegexUnsupportedError) return refuse(thrown.message);
    throw thrown;
  }
}

class CompiledPattern implements Pattern {
  readonly unsupported = undefined;
  readonly #regex: RE2JS;
  readonly #groups: readonly (string | undefined)[];
  readonly #needsAscii: boolean;

  constructor(source: string) {
    const { source: translated, groups, hasWordBoundary } = translateRegex(source);
    try {
      this.#regex = RE2JS.compile(translated);
    } catch (thrown) {
      throw new RegexUnsupportedError(thrown instanceof Error ? thrown.message : String(thrown));
    }
    this.#groups = groups;
    this.#needsAscii = hasWordBoundary;
  }

  test(text: string): boolean {
    this.#check(text);
    return this.#regex.test(text);
  }

  firstGroup(text: string): string | undefined {
    this.#check(text);
    const matcher = this.#regex.matcher(text);
    if (!matcher.find() || this.#groups.length === 0) return undefined;
    return matcher.group(1) ?? undefined;
  }

  replaceAll(text: string, replacement: string): string {
    this.#check(text);
    const matcher = this.#regex.matcher(text);
    const result = new TextBuilder();
    let from = 0;
    let isFirst = true;
    while (matcher.find()) {
      // An empty match right behind a match is none in Rust.
      if (!isFirst && matcher.end() === from) continue;
      isFirst = false;
      result.add(text.slice(from, matcher.start()));
      result.add(this.#expand(replacement, (group) => matcher.group(group) ?? ""));
      from = matcher.end();
    }
    result.add(text.slice(from));
    return result.finish();
  }

  #expand(replacement: string, group: (index: number) => string): string {
    if (!replacement.includes("$")) return replacement;
    return replacement.replace(
      /\$(?:\$|\{([^}]*)\}|([0-9A-Za-z_]+))/g,
      (_, braced?: string, bare?: string) => {
        const name = braced ?? bare;
        if (name === undefined) return "$";
        const index = /^[0-9]+$/.test(name) ? Number(name) : this.#groups.indexOf(name) + 1 || Infinity;
        return index <= this.#groups.length ? group(index) : "";
      },
    );
  }

  #check(text: string): void {
    // \b knows letters of all scripts in Hurl and those of ASCII here.
    if (this.#needsAscii && /[^\u0000-\u007f]/.test(text)) {
      throw new PatternLimit(
        "\\b and \\B are judged on ASCII text only, and this text holds other characters",
      );
    }
  }
}

function refuse(reason: string): Pattern {
  const fail = (): never => {
    throw new PatternLimit(`this regular expression cannot be used yet: ${reason}`);
  };
  return { unsupported: reason, test: fail, firstGroup: fail, replaceAll: fail };
}
