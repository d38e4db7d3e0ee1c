import { skipSpaces, takeName } from "./lexical.ts";
import { expecting, Reader, SyntaxFault } from "./reader.ts";
import type { Expression, Span, Template, TemplatePart } from "./tree.ts";

/** A text without placeholders, as nearly all are; a suite is held in memory as a whole. */
class FixedTemplate implements Template {
  readonly at: number;
  readonly end: number;
  readonly fixed: string;
  readonly #source: string;

  constructor({ at, end }: Span, text: string, source: string) {
    this.at = at;
    this.end = end;
    this.fixed = text;
    this.#source = source;
  }

  get parts(): readonly TemplatePart[] {
    return [{ text: this.fixed, source: this.#source }];
  }
}

export function makeTemplate({ at, end }: Span, parts: readonly TemplatePart[]): Template {
  const only = parts[0];
  if (parts.length === 1 && only !== undefined)
    return "text" in only
      ? new FixedTemplate({ at, end }, only.text, only.source)
      : { at, end, parts, fixed: undefined };
  const texts = parts.map((part) => ("text" in part ? part.text : undefined));
  return { at, end, parts, fixed: texts.includes(undefined) ? undefined : texts.join("") };
}

/** How a kind of string is written. */
export interface Notation {
  decode: (source: string) => string;
  /** A whole escape or a brace, global: an escaped brace opens and closes nothing. */
  tokens: RegExp;
}

/** A text without escapes: what stands between three backticks. */
export const VERBATIM: Notation = { decode: (source) => source, tokens: /[{}]/g };

/**
 * Cuts the text from `start` to `stop` at its placeholders; `at` and `end` are those of the template, its quotes
 * included.
 * @throws SyntaxFault at `stop` when a placeholder is not closed, and inside one that names nothing.
 */
export function splitTemplate(
  reader: Reader,
  range: Span & { start: number; stop: number },
  notation: Notation,
): Template {
  const text = reader.text.slice(range.start, range.stop);
  const { decode, tokens } = notation;
  if (text !== "" && !text.includes("{{")) return new FixedTemplate(range, decode(text), text);
  const parts: TemplatePart[] = [];
  let from = 0;
  const pushText = (to: number): void => {
    if (to === from) return;
    const source = text.slice(from, to);
    parts.push({ text: decode(source), source });
  };
  tokens.lastIndex = 0;
  for (let token = tokens.exec(text); token !== null; token = tokens.exec(text)) {
    const open = token.index;
    if (token[0] !== "{" || text.charAt(open + 1) !== "{") continue;
    pushText(open);
    from = findClose(text, tokens, open + 2);
    if (from === -1) throw expecting(range.stop, "}}");
    // What stands behind the name up to the braces is not looked at, as in Hurl.
    parts.push({ expression: readExpression(new Reader(reader.text, range.start + open + 2, range.stop)) });
    tokens.lastIndex = from;
  }
  pushText(text.length);
  return makeTemplate(range, parts.slice());
}

/** Behind the second closing brace, or -1. The two need not touch: `{{a}b}` is closed as well. */
function findClose(text: string, tokens: RegExp, from: number): number {
  let closed = 0;
  tokens.lastIndex = from;
  for (let token = tokens.exec(text); token !== null; token = tokens.exec(text)) {
    if (token[0] === "}") closed += 1;
    if (closed === 2) return tokens.lastIndex;
  }
  return -1;
}

/** `{{ name }}` in place; undefined when no braces stand here. */
export function tryPlaceholder(reader: Reader): Expression | undefined {
  if (!reader.tryLiteral("{{")) return undefined;
  const expression = readExpression(reader);
  reader.expectLiteral("}}");
  return expression;
}

function readExpression(reader: Reader): Expression {
  skipSpaces(reader);
  const at = reader.at;
  const name = takeName(reader);
  if (name === "") throw new SyntaxFault(at, "template variable", "expecting a variable");
  const end = reader.at;
  skipSpaces(reader);
  return { kind: name === "newDate" || name === "newUuid" ? name : "variable", name, at, end };
}
