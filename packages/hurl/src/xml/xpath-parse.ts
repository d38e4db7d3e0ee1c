/** A query that is no XPath 1.0, or asks for what this engine does not have. */
export class XPathError extends Error {}

export type Axis =
  | "ancestor"
  | "ancestor-or-self"
  | "attribute"
  | "child"
  | "descendant"
  | "descendant-or-self"
  | "following"
  | "following-sibling"
  | "parent"
  | "preceding"
  | "preceding-sibling"
  | "self";

export type NodeTest =
  | { kind: "name"; prefix: string; local: string }
  | { kind: "node" | "text" | "comment" }
  | { kind: "processing-instruction"; target: string | undefined };

export interface Step {
  axis: Axis;
  test: NodeTest;
  predicates: readonly Expression[];
}

type Operator = "or" | "and" | "=" | "!=" | "<" | "<=" | ">" | ">=" | "+" | "-" | "*" | "div" | "mod" | "|";

export type Expression =
  | { kind: "number"; value: number }
  | { kind: "string"; value: string }
  | { kind: "negate"; operand: Expression }
  | { kind: "binary"; operator: Operator; left: Expression; right: Expression }
  | { kind: "call"; name: string; args: readonly Expression[] }
  /** Where it starts: the root, the current node, or what another expression gives, filtered. */
  | {
      kind: "path";
      from: "root" | "context" | Expression;
      filters: readonly Expression[];
      steps: readonly Step[];
    };

const LONGEST = 10_000;
const DEEPEST = 60;
const AXES = new Set<string>(
  "ancestor ancestor-or-self attribute child descendant descendant-or-self following following-sibling parent preceding preceding-sibling self".split(
    " ",
  ),
);
const NODE_TYPES = new Set(["node", "text", "comment", "processing-instruction"]);
const NAME = String.raw`[\p{L}_][\p{L}\p{M}\p{N}\-._\u00b7]*`;
const TOKENS = new RegExp(
  String.raw`\s+|(::|\/\/|\.\.|!=|<=|>=|[()[\]@,|+\-=<>/*$]|(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?|\.|"[^"]*"|'[^']*'|${NAME}(?::(?!:)(?:${NAME}|\*))?)`,
  "uy",
);
/** From the weakest to the strongest. */
const LEVELS: readonly (readonly Operator[])[] = [
  ["or"],
  ["and"],
  ["=", "!="],
  ["<", "<=", ">", ">="],
  ["+", "-"],
  ["*", "div", "mod"],
];
const ALL_NODES: Step = { axis: "descendant-or-self", test: { kind: "node" }, predicates: [] };

/** @throws XPathError */
export function parseXPath(text: string): Expression {
  return new XPathParser(tokenize(text)).whole();
}

function tokenize(text: string): string[] {
  if (text.length > LONGEST) throw new XPathError(`longer than ${LONGEST} characters`);
  const tokens: string[] = [];
  for (let at = 0; at < text.length;) {
    TOKENS.lastIndex = at;
    const found = TOKENS.exec(text);
    if (found === null) throw new XPathError(`<${text.slice(at, at + 20)}> cannot be read`);
    at += found[0].length;
    if (found[1] !== undefined) tokens.push(found[1]);
  }
  return tokens;
}

class XPathParser {
  readonly #tokens: readonly string[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  whole(): Expression {
    const expression = this.#expression();
    if (this.#at < this.#tokens.length) throw new XPathError(`${this.#peek()} stands in the wrong place`);
    return expression;
  }

  #peek(ahead = 0): string {
    return this.#tokens[this.#at + ahead] ?? "";
  }

  #try(token: string): boolean {
    if (this.#peek() !== token) return false;
    this.#at += 1;
    return true;
  }

  #expect(token: string): void {
    if (!this.#try(token)) throw new XPathError(`${token} is missing before <${this.#peek()}>`);
  }

  #expression(): Expression {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new XPathError(`nested deeper than ${DEEPEST} levels`);
    const expression = this.#binary(0);
    this.#depth -= 1;
    return expression;
  }

  #binary(level: number): Expression {
    const operators = LEVELS[level];
    if (operators === undefined) return this.#unary();
    let left = this.#binary(level + 1);
    for (;;) {
      const operator = operators.find((candidate) => candidate === this.#peek());
      if (operator === undefined) return left;
      this.#at += 1;
      left = { kind: "binary", operator, left, right: this.#binary(level + 1) };
    }
  }

  #unary(): Expression {
    let negations = 0;
    while (this.#try("-")) negations += 1;
    let operand = this.#union();
    if (negations > 0) operand = { kind: "negate", operand };
    return negations > 0 && negations % 2 === 0 ? { kind: "negate", operand } : operand;
  }

  #union(): Expression {
    let left = this.#path();
    while (this.#try("|")) left = { kind: "binary", operator: "|", left, right: this.#path() };
    return left;
  }

  #path(): Expression {
    if (this.#beginsPrimary()) {
      const from = this.#primary();
      const filters = this.#predicates();
      const steps = this.#peek() === "/" || this.#peek() === "//" ? this.#steps() : [];
      return filters.length === 0 && steps.length === 0 ? from : { kind: "path", from, filters, steps };
    }
    if (this.#peek() === "//") return { kind: "path", from: "root", filters: [], steps: this.#steps() };
    if (this.#try("/")) {
      const steps = this.#beginsStep() ? [this.#step(), ...this.#steps()] : [];
      return { kind: "path", from: "root", filters: [], steps };
    }
    return { kind: "path", from: "context", filters: [], steps: [this.#step(), ...this.#steps()] };
  }

  /** What follows with `/` or `//` before it. */
  #steps(): Step[] {
    const steps: Step[] = [];
    for (;;) {
      if (this.#try("//")) steps.push(ALL_NODES);
      else if (!this.#try("/")) return steps;
      steps.push(this.#step());
    }
  }

  #beginsPrimary(): boolean {
    const token = this.#peek();
    if (token === "$") throw new XPathError("there are no variables of XPath");
    if (token === "(" || /^(?:["'0-9]|\.[0-9])/.test(token)) return true;
    return isName(token) && this.#peek(1) === "(" && !NODE_TYPES.has(token);
  }

  #beginsStep(): boolean {
    const token = this.#peek();
    return token === "." || token === ".." || token === "@" || token === "*" || isName(token);
  }

  #primary(): Expression {
    const token = this.#peek();
    this.#at += 1;
    if (token === "(") {
      const inner = this.#expression();
      this.#expect(")");
      // A filter in parentheses looks at the whole set.
      return { kind: "path", from: inner, filters: [], steps: [] };
    }
    if (token.startsWith('"') || token.startsWith("'")) return { kind: "string", value: token.slice(1, -1) };
    if (/^[0-9.]/.test(token)) return { kind: "number", value: Number(token) };
    this.#expect("(");
    const args: Expression[] = [];
    if (!this.#try(")")) {
      do args.push(this.#expression());
      while (this.#try(","));
      this.#expect(")");
    }
    return { kind: "call", name: token, args };
  }

  #step(): Step {
    if (this.#try(".")) return { axis: "self", test: { kind: "node" }, predicates: [] };
    if (this.#try("..")) return { axis: "parent", test: { kind: "node" }, predicates: [] };
    let axis: Axis = "child";
    if (this.#try("@")) axis = "attribute";
    else if (this.#peek(1) === "::") {
      const name = this.#peek();
      if (!isAxis(name)) throw new XPathError(`there is no axis ${name}`);
      axis = name;
      this.#at += 2;
    }
    return { axis, test: this.#test(), predicates: this.#predicates() };
  }

  #test(): NodeTest {
    const token = this.#peek();
    this.#at += 1;
    if (token === "*") return { kind: "name", prefix: "", local: "*" };
    if (!isName(token)) throw new XPathError(`<${token}> is no name`);
    if (NODE_TYPES.has(token) && this.#try("(")) return this.#nodeType(token);
    const colon = token.indexOf(":");
    return { kind: "name", prefix: token.slice(0, Math.max(colon, 0)), local: token.slice(colon + 1) };
  }

  #nodeType(name: string): NodeTest {
    const argument = this.#peek();
    const target = /^["']/.test(argument) ? argument.slice(1, -1) : undefined;
    if (target !== undefined) this.#at += 1;
    this.#expect(")");
    if (name === "processing-instruction") return { kind: "processing-instruction", target };
    if (target !== undefined) throw new XPathError(`${name}() has no argument`);
    return { kind: name as "node" | "text" | "comment" };
  }

  #predicates(): Expression[] {
    const predicates: Expression[] = [];
    while (this.#try("[")) {
      predicates.push(this.#expression());
      this.#expect("]");
    }
    return predicates;
  }
}

function isName(token: string): boolean {
  return /^[\p{L}_]/u.test(token);
}

function isAxis(name: string): name is Axis {
  return AXES.has(name);
}
