import { takeDigits } from "./lexical.ts";
import { expecting, type Reader, suggest, SyntaxFault } from "./reader.ts";
import { tryPlaceholder } from "./template.ts";
import type { Expression } from "./tree.ts";

const LARGEST_I64 = 2n ** 63n - 1n;
const LARGEST_U64 = 2n ** 64n - 1n;
const UNITS: Record<string, number> = { "": 1, ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** Digits without a leading zero; undefined when no digit stands here. */
function tryNatural(reader: Reader, largest: bigint): bigint | undefined {
  const start = reader.at;
  const digits = takeDigits(reader);
  if (digits === "") return undefined;
  if (digits.length > 1 && digits.startsWith("0")) {
    throw expecting(start + 1, "natural", "a number has no leading zero");
  }
  if (digits.length > 20 || BigInt(digits) > largest)
    throw expecting(start, "natural", "this number is too large");
  return BigInt(digits);
}

/** @throws SyntaxFault when no integer of 64 bits stands here. */
function integer(reader: Reader): bigint {
  const negative = reader.tryLiteral("-");
  const value = tryNatural(reader, LARGEST_I64);
  if (value === undefined) throw expecting(reader.at, "integer");
  return negative ? -value : value;
}

/** An integer or a placeholder. @throws SyntaxFault at its start when it is neither. */
export function integerOrPlaceholder(reader: Reader): bigint | Expression {
  return reader.attempt(() => integer(reader)) ?? placeholder(reader, "integer");
}

/** `true`, `false` or a placeholder. @throws SyntaxFault when it is none of them. */
export function booleanOption(reader: Reader): boolean | Expression {
  return tryBoolean(reader) ?? placeholder(reader, "true|false");
}

/** A number of times, -1 for without end. @throws SyntaxFault when it is neither that nor a placeholder. */
export function countOption(reader: Reader): number | Expression {
  const literal = reader.attempt(() => {
    const value = integer(reader);
    if (value < -1n) throw expecting(reader.at, "integer >= -1");
    return Number(value);
  });
  return literal ?? placeholder(reader, "integer >= -1");
}

/** Zero or more. @throws SyntaxFault when it is neither that nor a placeholder. */
export function naturalOption(reader: Reader): number | Expression {
  const literal = reader.attempt(() => {
    const value = tryNatural(reader, LARGEST_U64);
    if (value === undefined) throw expecting(reader.at, "integer >= 0");
    return Number(value);
  });
  return literal ?? placeholder(reader, "integer >= 0");
}

/** Milliseconds; `3s`, `250ms`, `2m`, `1h`, or a bare number of milliseconds, or a placeholder. */
export function durationOption(reader: Reader): number | Expression {
  const value = tryNatural(reader, LARGEST_U64);
  if (value === undefined) return placeholder(reader, "integer", "a duration is for instance 500ms or 3s");
  const at = reader.at;
  const word = reader.take(/[A-Za-z]*/y);
  const unit = UNITS[word];
  if (unit !== undefined) return Number(value) * unit;
  const help = suggest(word, ["ms", "s"], "Valid values are ms, s");
  throw new SyntaxFault(at, "duration", `the duration unit is not valid. ${help}`, "m and h are units, too");
}

export function tryBoolean(reader: Reader): boolean | undefined {
  if (reader.tryLiteral("true")) return true;
  return reader.tryLiteral("false") ? false : undefined;
}

/**
 * An integer (bigint, of any length) or a decimal (number); undefined when no digit stands here.
 * @throws SyntaxFault for a leading zero and for a point without digits.
 */
export function tryNumber(reader: Reader): number | bigint | undefined {
  const start = reader.at;
  reader.tryLiteral("-");
  const digits = takeDigits(reader);
  if (digits === "") {
    reader.at = start;
    return undefined;
  }
  if (digits.length > 1 && digits.startsWith("0")) {
    throw expecting(reader.at, "natural", "a number has no leading zero");
  }
  if (!reader.tryLiteral(".")) {
    if (digits.length > MAX_DIGITS)
      throw expecting(start, "natural", `a number has at most ${MAX_DIGITS} digits`);
    return BigInt(reader.text.slice(start, reader.at));
  }
  if (takeDigits(reader) === "") throw expecting(reader.at, "decimal digits");
  return Number(reader.text.slice(start, reader.at));
}

/** Far above any number of a real file; it keeps the work on a hostile one small. */
const MAX_DIGITS = 1000;

function placeholder(reader: Reader, what: string, hint?: string): Expression {
  const start = reader.at;
  try {
    const expression = tryPlaceholder(reader);
    if (expression !== undefined) return expression;
  } catch (thrown) {
    if (!(thrown instanceof SyntaxFault)) throw thrown;
    throw expecting(thrown.offset, what, hint);
  }
  throw expecting(start, what, hint);
}
