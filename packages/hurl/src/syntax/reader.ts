const NONE: readonly never[] = [];

/** A place where the text stops being Hurl. Carried by exception through the parser, never out of it. */
export class SyntaxFault extends Error {
  readonly offset: number;
  /** What was being read there, as hurl says it behind `Parsing`. */
  readonly what: string;
  readonly hint: string | undefined;

  /** @param message what hurl says behind the caret; what it does not say stands in `hint` */
  constructor(offset: number, what: string, message: string, hint?: string) {
    super(message);
    this.offset = offset;
    this.what = what;
    this.hint = hint;
  }
}

/** Something else stands where `what` was expected. */
export function expecting(offset: number, what: string, hint?: string): SyntaxFault {
  return new SyntaxFault(offset, "literal", `expecting '${what}'`, hint);
}

/** hurl's suggestion for a word that is none of `words`: one that is a character away, or `others`. */
export function suggest(word: string, words: readonly string[], others: string): string {
  const near = words.find((candidate) => isNear(candidate.toLowerCase(), word.toLowerCase()));
  return near === undefined ? others : `Did you mean ${near}?`;
}

/** At most one character is another, too many or missing. */
function isNear(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const is = (skipA: number, skipB: number): boolean => a.slice(at + skipA) === b.slice(at + skipB);
  return is(1, 1) || is(1, 0) || is(0, 1);
}

/**
 * A cursor over a text. Rules come in two kinds: `try…` gives undefined and leaves the cursor where it was when
 * the text is something else, the others throw a SyntaxFault at the place where they stopped. Nothing but
 * offsets is kept; lines and columns are worked out when somebody has to be told (see `position.ts`).
 */
export class Reader {
  readonly text: string;
  /** The reader stops here; a part of a text is read in place, so offsets stay those of the file. */
  readonly end: number;
  at: number;
  /** How many JSON values, lists or objects are open. */
  depth = 0;

  constructor(text: string, at = 0, end = text.length) {
    this.text = text;
    this.at = at;
    this.end = end;
  }

  isAtEnd(): boolean {
    return this.at >= this.end;
  }

  /** The next UTF-16 code unit as text; empty at the end. */
  peek(): string {
    return this.at < this.end ? this.text.charAt(this.at) : "";
  }

  looksAt(literal: string): boolean {
    // Nearly every literal that is tried is another one, and shows it by its first character.
    if (this.text.charCodeAt(this.at) !== literal.charCodeAt(0)) return false;
    return this.at + literal.length <= this.end && this.text.startsWith(literal, this.at);
  }

  /** A blank or a tab. */
  looksAtSpace(): boolean {
    const code = this.at < this.end ? this.text.charCodeAt(this.at) : 0;
    return code === 0x20 || code === 0x09;
  }

  tryLiteral(literal: string): boolean {
    if (!this.looksAt(literal)) return false;
    this.at += literal.length;
    return true;
  }

  /** @throws SyntaxFault where the literal had to start. */
  expectLiteral(literal: string): void {
    if (!this.tryLiteral(literal)) throw expecting(this.at, literal);
  }

  /** What a sticky expression matches here; empty when nothing. The expression must be linear. */
  take(sticky: RegExp): string {
    const start = this.at;
    this.skip(sticky);
    return this.text.slice(start, this.at);
  }

  /** Steps over the same. */
  skip(sticky: RegExp): void {
    sticky.lastIndex = this.at;
    if (sticky.test(this.text)) this.at = Math.min(sticky.lastIndex, this.end);
  }

  /** The same for letters of any script: `ascii` is the part of the expression that nearly every text ends with. */
  takeLetters(ascii: RegExp, sticky: RegExp): string {
    const start = this.at;
    this.skipLetters(ascii, sticky);
    return this.text.slice(start, this.at);
  }

  skipLetters(ascii: RegExp, sticky: RegExp): void {
    const start = this.at;
    this.skip(ascii);
    if (this.at >= this.end || this.text.charCodeAt(this.at) < 0x80) return;
    this.at = start;
    this.skip(sticky);
  }

  /** Runs a rule whose every fault means "something else stands here". */
  attempt<T>(rule: () => T): T | undefined {
    const start = this.at;
    try {
      return rule();
    } catch (thrown) {
      if (!(thrown instanceof SyntaxFault)) throw thrown;
      this.at = start;
      return undefined;
    }
  }

  /** The items that `rule` finds one after another; the cursor rests behind the last one. */
  many<T>(rule: () => T | undefined): readonly T[] {
    let items: T[] | undefined;
    while (!this.isAtEnd()) {
      const start = this.at;
      const item = rule();
      if (item === undefined) {
        this.at = start;
        break;
      }
      if (items === undefined) items = [item];
      else items.push(item);
    }
    // A suite is held in memory as a whole: most lists are empty, and one that grew has room for many more.
    return items === undefined ? NONE : items.length === 1 ? items : items.slice();
  }
}
