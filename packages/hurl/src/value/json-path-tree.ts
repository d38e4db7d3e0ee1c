import parse from "jsonpath-rfc9535/parser";

/** The syntax tree of a query, by the names that the library's types leave unsaid. */
export type Query = ReturnType<typeof parse>;
export type Segment = Query["segments"][number];
export type Selector = Extract<Segment["node"], { type: "BracketedSelection" }>["selectors"][number];
export type Logical = Extract<Selector, { type: "FilterSelector" }>["value"];
export type Comparison = Extract<Logical, { type: "ComparisonExpr" }>;
export type Comparable = Comparison["left"];
export type Test = Extract<Logical, { type: "TestExpr" }>["expression"];
export type FilterQuery = Extract<Test, { type: "FilterQuery" }>;
export type FunctionCall = Extract<Test, { type: "FunctionExpr" }>;
export type Argument = FunctionCall["arguments"][number];

/** A question that cannot be answered: the query is no JSONPath, or it asks for too much. */
export class JsonPathError extends Error {}

/** Longer queries are refused; a query of a real file has a few dozen characters. */
const LONGEST_QUERY = 10_000;
/** Brackets, parentheses and function calls inside one another. */
const DEEPEST_QUERY = 50;

/** Functions whose result is compared, and those that are a condition by themselves. */
const VALUE_FUNCTIONS = new Set(["length", "count", "value"]);
const CONDITIONS = new Set(["match", "search"]);

/** The index of a selector; in a comparison the library wraps it once more than its types say. */
export function indexOf(node: { value: number; selector?: { value: number } }): number {
  return node.selector?.value ?? node.value;
}

/**
 * Parses a query and checks what the grammar alone does not say: that functions exist, stand where their result
 * can be used and get what they want (RFC 9535 §2.4.3). `regex` is told of each regular expression in the text.
 * @throws JsonPathError
 */
export function parseJsonPath(text: string, regex: (call: FunctionCall, source: string) => void): Query {
  checkSize(text);
  const names = readNames(text);
  if (names !== undefined) return names;
  checkSpaces(text);
  let query: Query;
  try {
    query = parse(text);
  } catch (thrown) {
    throw new JsonPathError(thrown instanceof Error ? thrown.message : String(thrown));
  }
  new Checker(regex).segments(query.segments);
  return query;
}

/** `$.data.items`: what most queries are. The library's parser needs some twenty times as long for it. */
const NAMES = /^\$(?:\.[A-Za-z_][A-Za-z0-9_]*)+$/;

function readNames(text: string): Query | undefined {
  if (!NAMES.test(text)) return undefined;
  const [, ...names] = text.split(".");
  return {
    type: "JsonPathQuery",
    segments: names.map((value) => ({
      type: "ChildSegment",
      node: { type: "MemberNameShorthand", value },
    })),
  };
}

function checkSize(text: string): void {
  if (text.length > LONGEST_QUERY) throw new JsonPathError(`longer than ${LONGEST_QUERY} characters`);
  let depth = 0;
  for (const character of text) {
    if (character === "[" || character === "(") depth += 1;
    if (character === "]" || character === ")") depth -= 1;
    if (depth > DEEPEST_QUERY) throw new JsonPathError(`nested deeper than ${DEEPEST_QUERY} levels`);
  }
}

/**
 * Inside a filter Hurl reads no space at the inner side of a path's brackets (`@[ 0]`). A query that it refuses
 * must not select anything, or nothing, here.
 */
function checkSpaces(text: string): void {
  const isFilter: boolean[] = [];
  let inFilter = 0;
  for (const [token] of text.matchAll(TOKENS)) {
    if (token.startsWith("[")) {
      const opensFilter = token.endsWith("?");
      if (inFilter > 0 && !opensFilter && token.length > 1)
        throw new JsonPathError("a space behind a bracket");
      isFilter.push(opensFilter);
      inFilter += opensFilter ? 1 : 0;
    } else if (token.endsWith("]")) {
      const closesFilter = isFilter.pop() === true;
      inFilter -= closesFilter ? 1 : 0;
      if (inFilter > 0 && !closesFilter && token.length > 1)
        throw new JsonPathError("a space before a bracket");
    }
  }
}

/** Strings, and brackets with the spaces at their inner side and the mark of a filter. */
const TOKENS = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\[\s*\??|\s*\]/g;

class Checker {
  readonly #regex: (call: FunctionCall, source: string) => void;

  constructor(regex: (call: FunctionCall, source: string) => void) {
    this.#regex = regex;
  }

  segments(segments: readonly Segment[]): void {
    for (const { node } of segments) {
      if (node.type === "BracketedSelection") for (const selector of node.selectors) this.#selector(selector);
    }
  }

  #selector(selector: Selector): void {
    switch (selector.type) {
      case "FilterSelector":
        this.#logical(selector.value);
        break;
      case "IndexSelector":
        checkInteger(selector.value);
        break;
      case "SliceSelector":
        for (const bound of [selector.start, selector.end, selector.step]) checkInteger(bound ?? 0);
        break;
      case "NameSelector":
      case "WildcardSelector":
        break;
    }
  }

  /** A path inside a filter. Hurl takes a bracket that begins like `[0]` or `['a']` for that and nothing else. */
  #path(segments: readonly Segment[]): void {
    for (const { node } of segments) {
      if (node.type !== "BracketedSelection") continue;
      const [first, ...others] = node.selectors;
      const beginsLikeOne =
        (first?.type === "SliceSelector" && first.start !== null) ||
        (others.length > 0 && (first?.type === "NameSelector" || first?.type === "IndexSelector"));
      if (beginsLikeOne) throw new JsonPathError("several selectors or a slice in a path of a filter");
    }
    this.segments(segments);
  }

  #logical(expression: Logical): void {
    switch (expression.type) {
      case "LogicalOrExpr":
      case "LogicalAndExpr":
        this.#logical(expression.left);
        this.#logical(expression.right);
        break;
      case "LogicalNotExpr":
        this.#logical(expression.expression);
        break;
      case "TestExpr":
        this.#test(expression.expression);
        break;
      case "ComparisonExpr":
        this.#comparable(expression.left);
        this.#comparable(expression.right);
        break;
    }
  }

  #test(test: Test): void {
    if (test.type === "FilterQuery") {
      this.#path(test.value.segments);
      return;
    }
    const [text, source] = this.#argumentsOf(test, CONDITIONS, 2);
    this.#value(text);
    if (source?.type !== "Literal") this.#value(source);
    else if (typeof source.value === "string") this.#regex(test, source.value);
    else throw new JsonPathError(`${test.name}() wants a regular expression`);
  }

  #comparable(comparable: Comparable): void {
    if (comparable.type === "FunctionExpr") this.#valueFunction(comparable);
    if (comparable.type !== "RelSingularQuery" && comparable.type !== "AbsSingularQuery") return;
    for (const { node } of comparable.segments)
      if (node.type === "IndexSelector") checkInteger(indexOf(node));
  }

  #valueFunction(call: FunctionCall): void {
    const [argument] = this.#argumentsOf(call, VALUE_FUNCTIONS, 1);
    if (call.name === "length") this.#value(argument);
    else if (argument?.type === "FilterQuery") this.segments(argument.value.segments);
    else throw new JsonPathError(`${call.name}() wants a query`);
  }

  #argumentsOf(call: FunctionCall, known: ReadonlySet<string>, count: number): readonly Argument[] {
    if (!known.has(call.name)) throw new JsonPathError(`the function ${call.name}() cannot stand here`);
    // The library gives null for an empty list.
    const given = (call.arguments as readonly Argument[] | null) ?? [];
    if (given.length !== count) throw new JsonPathError(`${call.name}() wants ${count} arguments`);
    return given;
  }

  /** One value: a literal, a query that finds one at most, or what a function gives. */
  #value(argument: Argument | undefined): void {
    if (argument?.type === "Literal") return;
    if (argument?.type === "FunctionExpr") this.#valueFunction(argument);
    else if (argument?.type !== "FilterQuery" || !isSingular(argument)) {
      throw new JsonPathError("an argument of a function is not one value");
    }
  }
}

/** The integers that every JSON reader can tell apart (RFC 7493 §2.2). */
function checkInteger(value: number): void {
  if (!Number.isSafeInteger(value)) throw new JsonPathError(`the index ${value} is out of range`);
}

function isSingular(query: FilterQuery): boolean {
  return query.value.segments.every(({ type, node }) => {
    if (type !== "ChildSegment") return false;
    if (node.type !== "BracketedSelection") return node.type === "MemberNameShorthand";
    const [first, ...others] = node.selectors;
    return others.length === 0 && (first?.type === "NameSelector" || first?.type === "IndexSelector");
  });
}
