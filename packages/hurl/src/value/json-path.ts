import { countCharacters } from "./room.ts";
import { compilePattern, type Pattern } from "../pattern/pattern.ts";
import { RegexSyntaxError } from "../pattern/translate.ts";
import type { HurlValue } from "../types.ts";
import {
  type Argument,
  type Comparable,
  type FilterQuery,
  type FunctionCall,
  indexOf,
  JsonPathError,
  type Logical,
  parseJsonPath,
  type Segment,
  type Selector,
  type Test,
} from "./json-path-tree.ts";
import { compareInFilter } from "./json-path-comparison.ts";
import { compareByCodePoint } from "./value.ts";

/** Values that one evaluation may look at. Filters inside filters multiply. */
const MOST_STEPS = 20_000_000;
/** Regular expressions that are kept, of those that come from documents. */
const MOST_PATTERNS = 100;

/** A JSONPath query (RFC 9535), read once. */
export interface JsonPath {
  /** Every value that it selects, in order. Members of an object come in the order of their names, as in Hurl. */
  select(root: HurlValue): readonly HurlValue[];
}

/** @throws JsonPathError when the text is no JSONPath query, or a regular expression in it is none. */
export function compileJsonPath(text: string): JsonPath {
  const patterns = new Map<string, Pattern>();
  const query = parseJsonPath(text, ({ name }, source) => {
    if (compile(wholeOrPart(name, source), patterns) === undefined) {
      throw new JsonPathError(`${source} is no regular expression`);
    }
  });
  const names = readNames(query.segments);
  if (names !== undefined) return { select: (root) => selectNamed(root, names) };
  return { select: (root) => new Evaluation(root, patterns).segments(query.segments, [root]) };
}

/** The names of a query that only goes from member to member, as nearly all do; undefined for every other one. */
function readNames(segments: readonly Segment[]): readonly string[] | undefined {
  const names: string[] = [];
  for (const { type, node } of segments) {
    if (type === "DescendantSegment" || node.type !== "MemberNameShorthand") return undefined;
    names.push(node.value);
  }
  return names;
}

function selectNamed(root: HurlValue, names: readonly string[]): HurlValue[] {
  let value = root;
  for (const name of names) {
    const member = value.type === "object" ? value.value.get(name) : undefined;
    if (member === undefined) return [];
    value = member;
  }
  return [value];
}

/** undefined when the text is no regular expression. Rust's rules hold here too. */
function compile(source: string, patterns: Map<string, Pattern>): Pattern | undefined {
  const known = patterns.get(source);
  if (known !== undefined) return known;
  try {
    const pattern = compilePattern(source);
    if (patterns.size < MOST_PATTERNS) patterns.set(source, pattern);
    return pattern;
  } catch (thrown) {
    if (thrown instanceof RegexSyntaxError) return undefined;
    throw thrown;
  }
}

/** `match` wants the whole text; written as Hurl writes it, which is not the same for `a|b`. */
function wholeOrPart(name: string, source: string): string {
  return name === "match" ? `^${source}$` : source;
}

class Evaluation {
  readonly #root: HurlValue;
  readonly #patterns: Map<string, Pattern>;
  #steps = 0;

  constructor(root: HurlValue, patterns: Map<string, Pattern>) {
    this.#root = root;
    this.#patterns = patterns;
  }

  segments(segments: readonly Segment[], nodes: readonly HurlValue[]): readonly HurlValue[] {
    let current = nodes;
    for (const segment of segments) {
      const next: HurlValue[] = [];
      for (const node of current) this.#segment(segment, node, next);
      current = next;
    }
    return current;
  }

  #count(): void {
    this.#steps += 1;
    if (this.#steps > MOST_STEPS) throw new JsonPathError("the query looks at too many values");
  }

  #segment(segment: Segment, node: HurlValue, found: HurlValue[]): void {
    this.#count();
    this.#select(segment.node, node, found);
    if (segment.type === "DescendantSegment") {
      for (const child of childrenOf(node)) this.#segment(segment, child, found);
    }
  }

  #select(what: Segment["node"], node: HurlValue, found: HurlValue[]): void {
    switch (what.type) {
      case "WildcardSelector":
        this.#addAll(childrenOf(node), found);
        break;
      case "MemberNameShorthand":
        addNamed(node, what.value, found);
        break;
      case "BracketedSelection":
        for (const selector of what.selectors) this.#selector(selector, node, found);
        break;
    }
  }

  #selector(selector: Selector, node: HurlValue, found: HurlValue[]): void {
    switch (selector.type) {
      case "WildcardSelector":
        this.#addAll(childrenOf(node), found);
        break;
      case "NameSelector":
        addNamed(node, selector.value, found);
        break;
      case "IndexSelector":
        addIndexed(node, selector.value, found);
        break;
      case "SliceSelector":
        if (node.type === "list") this.#addAll(slice(node.value, selector), found);
        break;
      case "FilterSelector":
        for (const child of childrenOf(node)) {
          this.#count();
          if (this.#holds(selector.value, child)) found.push(child);
        }
        break;
    }
  }

  #addAll(values: readonly HurlValue[], found: HurlValue[]): void {
    for (const value of values) {
      this.#count();
      found.push(value);
    }
  }

  #holds(expression: Logical, current: HurlValue): boolean {
    switch (expression.type) {
      case "LogicalOrExpr":
        return this.#holds(expression.left, current) || this.#holds(expression.right, current);
      case "LogicalAndExpr":
        return this.#holds(expression.left, current) && this.#holds(expression.right, current);
      case "LogicalNotExpr":
        return !this.#holds(expression.expression, current);
      case "TestExpr":
        return this.#test(expression.expression, current);
      case "ComparisonExpr":
        return compareInFilter(
          expression.op,
          this.#comparable(expression.left, current),
          this.#comparable(expression.right, current),
        );
    }
  }

  #test(test: Test, current: HurlValue): boolean {
    if (test.type === "FilterQuery") return this.#nodes(test, current).length > 0;
    const text = this.#argumentValue(test.arguments[0], current);
    const source = this.#argumentValue(test.arguments[1], current);
    if (text?.type !== "string" || source?.type !== "string") return false;
    return compile(wholeOrPart(test.name, source.value), this.#patterns)?.test(text.value) ?? false;
  }

  #nodes(query: FilterQuery, current: HurlValue): readonly HurlValue[] {
    const start = query.value.type === "RelQuery" ? current : this.#root;
    return this.segments(query.value.segments, [start]);
  }

  #comparable(comparable: Comparable, current: HurlValue): HurlValue | undefined {
    switch (comparable.type) {
      case "Literal":
        return literalValue(comparable.value);
      case "FunctionExpr":
        return this.#call(comparable, current);
      case "RelSingularQuery":
      case "AbsSingularQuery": {
        let found = [comparable.type === "RelSingularQuery" ? current : this.#root];
        for (const { node } of comparable.segments) {
          const next: HurlValue[] = [];
          for (const value of found) {
            if (node.type === "IndexSelector") addIndexed(value, indexOf(node), next);
            else addNamed(value, node.value, next);
          }
          found = next;
        }
        return found[0];
      }
    }
  }

  #call(call: FunctionCall, current: HurlValue): HurlValue | undefined {
    const [argument] = call.arguments;
    if (call.name === "length") return lengthOf(this.#argumentValue(argument, current));
    if (argument?.type !== "FilterQuery") throw new JsonPathError(`${call.name}() wants a query`);
    const nodes = this.#nodes(argument, current);
    if (call.name === "count") return { type: "number", value: BigInt(nodes.length) };
    return nodes.length === 1 ? nodes[0] : undefined;
  }

  #argumentValue(argument: Argument | undefined, current: HurlValue): HurlValue | undefined {
    switch (argument?.type) {
      case "Literal":
        return literalValue(argument.value);
      case "FilterQuery":
        return this.#nodes(argument, current)[0];
      case "FunctionExpr":
        return this.#call(argument, current);
      case "LogicalOrExpr":
      case "LogicalAndExpr":
      case "LogicalNotExpr":
      case "TestExpr":
      case undefined:
        throw new JsonPathError("this argument of a function is no value");
    }
  }
}

/** Values of a list or of an object's members; nothing for everything else. */
function childrenOf(node: HurlValue): readonly HurlValue[] {
  if (node.type === "list") return node.value;
  if (node.type !== "object") return [];
  return [...node.value].sort(([a], [b]) => compareByCodePoint(a, b)).map(([, value]) => value);
}

function addNamed(node: HurlValue, name: string, found: HurlValue[]): void {
  const value = node.type === "object" ? node.value.get(name) : undefined;
  if (value !== undefined) found.push(value);
}

function addIndexed(node: HurlValue, index: number, found: HurlValue[]): void {
  const value = node.type === "list" ? node.value.at(index) : undefined;
  if (value !== undefined) found.push(value);
}

/** RFC 9535 §2.3.4.2.2. */
function slice(
  items: readonly HurlValue[],
  { start, end, step }: { start: number | null; end: number | null; step: number | null },
): HurlValue[] {
  const stride = step ?? 1;
  const length = items.length;
  if (stride === 0) return [];
  const normalize = (index: number): number => (index >= 0 ? index : length + index);
  const from = normalize(start ?? (stride > 0 ? 0 : length - 1));
  const to = normalize(end ?? (stride > 0 ? length : -length - 1));
  const found: HurlValue[] = [];
  const add = (index: number): void => {
    const item = items[index];
    if (item !== undefined) found.push(item);
  };
  if (stride > 0) {
    for (let index = clamp(from, 0, length); index < clamp(to, 0, length); index += stride) add(index);
  } else {
    for (let index = clamp(from, -1, length - 1); index > clamp(to, -1, length - 1); index += stride)
      add(index);
  }
  return found;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

function literalValue(value: string | number | boolean | null): HurlValue {
  if (value === null) return { type: "null" };
  if (typeof value === "string") return { type: "string", value };
  return typeof value === "number" ? { type: "number", value } : { type: "boolean", value };
}

function lengthOf(value: HurlValue | undefined): HurlValue | undefined {
  const count = (length: number): HurlValue => ({ type: "number", value: BigInt(length) });
  if (value?.type === "string") return count(countCharacters(value.value));
  if (value?.type === "list") return count(value.value.length);
  return value?.type === "object" ? count(value.value.size) : undefined;
}
