import { compilePattern, type Pattern, PatternLimit } from "../pattern/pattern.ts";
import { RegexSyntaxError } from "../pattern/translate.ts";
import type { RegexNode, Span, Template } from "../syntax/tree.ts";
import { compileJsonPath, type JsonPath } from "../value/json-path.ts";
import { JsonPathError } from "../value/json-path-tree.ts";
import type { HurlValue } from "../types.ts";
import { shorten } from "../value/value.ts";
import { RunFault } from "./run-fault.ts";
import type { Scope } from "./scope.ts";

interface Compiled<T> {
  source: string;
  value: T;
}

/** What a template was compiled to last; one without placeholders is compiled once for all runs. */
const regexes = new WeakMap<object, Compiled<Pattern>>();
const jsonPaths = new WeakMap<object, Compiled<JsonPath>>();
/** The same few queries stand in every file of a suite. */
const sharedPaths = new Map<string, JsonPath>();
const MOST_SHARED = 1000;

/** @throws RunFault when the filled-in text is no regular expression. */
export function patternOf(regex: RegexNode, scope: Scope): Pattern {
  if (regex.kind === "literal") return regex.pattern;
  return compileOnce(regexes, regex.template, scope.render(regex.template), (source) =>
    compileOrFault(source, regex.template),
  );
}

/** A regular expression that a predicate has as a string. @throws RunFault at `place` when it is none. */
export function patternOfText(source: string, template: object, place: Span): Pattern {
  return compileOnce(regexes, template, source, () => compileOrFault(source, place));
}

/** Answers a question to a pattern. @throws RunFault at `place` when this engine cannot answer it as Hurl would. */
export function ask<T>(place: Span, question: () => T): T {
  try {
    return question();
  } catch (thrown) {
    if (thrown instanceof PatternLimit || thrown instanceof JsonPathError)
      throw new RunFault(place, "Invalid query", thrown.message);
    throw thrown;
  }
}

/** One value, a list of several, or undefined when nothing is selected. */
export function selectJson(root: HurlValue, query: Template, scope: Scope): HurlValue | undefined {
  const source = scope.render(query);
  const path = compileOnce(jsonPaths, query, source, () => {
    try {
      return compileShared(source);
    } catch (thrown) {
      if (!(thrown instanceof JsonPathError)) throw thrown;
      throw new RunFault(
        query,
        "Invalid JSONPath",
        `JSONPath expression '${shorten(source)}' is not valid`,
        shorten(thrown.message),
      );
    }
  });
  const found = ask(query, () => path.select(root));
  return found.length > 1 ? { type: "list", value: found } : found[0];
}

/** @throws JsonPathError */
function compileShared(source: string): JsonPath {
  const known = sharedPaths.get(source);
  if (known !== undefined) return known;
  const path = compileJsonPath(source);
  if (sharedPaths.size < MOST_SHARED) sharedPaths.set(source, path);
  return path;
}

function compileOnce<T>(
  cache: WeakMap<object, Compiled<T>>,
  key: object,
  source: string,
  compile: (source: string) => T,
): T {
  const known = cache.get(key);
  if (known?.source === source) return known.value;
  const value = compile(source);
  cache.set(key, { source, value });
  return value;
}

function compileOrFault(source: string, place: Span): Pattern {
  try {
    return compilePattern(source);
  } catch (thrown) {
    if (!(thrown instanceof RegexSyntaxError)) throw thrown;
    throw new RunFault(
      place,
      "Invalid regex",
      "regex expression is not valid",
      `<${shorten(source)}>: ${thrown.message}`,
    );
  }
}
