import type { XmlDocument, XmlNode } from "./tree.ts";
import { nodesOf } from "./xpath-axes.ts";
import { type CallContext, callFunction } from "./xpath-functions.ts";
import { type Expression, type NodeTest, parseXPath, type Step, XPathError } from "./xpath-parse.ts";
import { compare, isNodeSet, toBoolean, toNumber, type XPathValue } from "./xpath-values.ts";

/** Nodes that one query may look at. Predicates inside predicates multiply. */
const MOST_STEPS = 2_000_000;
const XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";

/**
 * Evaluates an XPath 1.0 query as hurl does: from no node at all, so that a query that does not begin with `/`
 * finds nothing.
 * @throws XPathError
 */
export function evaluateXPath(document: XmlDocument, query: string): XPathValue {
  const evaluation = new Evaluation(document);
  return evaluation.run(parseXPath(query), { node: undefined, position: undefined, size: undefined });
}

const CROWD = 100_000;

class Evaluation {
  readonly #document: XmlDocument;
  #steps = 0;

  constructor(document: XmlDocument) {
    this.#document = document;
  }

  run(expression: Expression, context: CallContext): XPathValue {
    this.#count(1);
    switch (expression.kind) {
      case "number":
      case "string":
        return expression.value;
      case "negate":
        return -toNumber(this.run(expression.operand, context));
      case "call":
        return callFunction(
          expression.name,
          expression.args.map((argument) => this.run(argument, context)),
          context,
        );
      case "binary":
        return this.#binary(expression, context);
      case "path":
        return this.#path(expression, context);
    }
  }

  #count(steps: number): void {
    this.#steps += steps;
    if (this.#steps > MOST_STEPS) throw new XPathError("the query looks at too many nodes");
  }

  #binary({ operator, left, right }: Expression & { kind: "binary" }, context: CallContext): XPathValue {
    if (operator === "or") return toBoolean(this.run(left, context)) || toBoolean(this.run(right, context));
    if (operator === "and") return toBoolean(this.run(left, context)) && toBoolean(this.run(right, context));
    const [a, b] = [this.run(left, context), this.run(right, context)];
    switch (operator) {
      case "|":
        if (!isNodeSet(a) || !isNodeSet(b)) throw new XPathError("| joins sets of nodes only");
        return inOrder([...a, ...b]);
      case "+":
        return toNumber(a) + toNumber(b);
      case "-":
        return toNumber(a) - toNumber(b);
      case "*":
        return toNumber(a) * toNumber(b);
      case "div":
        return toNumber(a) / toNumber(b);
      case "mod":
        return toNumber(a) % toNumber(b);
      case "=":
      case "!=":
      case "<":
      case "<=":
      case ">":
      case ">=":
        if (isNodeSet(a) && isNodeSet(b)) this.#count(a.length * b.length);
        return compare(operator, a, b);
    }
  }

  #path({ from, filters, steps }: Expression & { kind: "path" }, context: CallContext): XPathValue {
    let start: XPathValue;
    if (from === "root") start = [this.#document.root];
    else if (from === "context") start = context.node === undefined ? [] : [context.node];
    else start = this.run(from, context);
    if (filters.length === 0 && steps.length === 0) return start;
    if (!isNodeSet(start)) throw new XPathError("only a set of nodes can be filtered or followed");
    let nodes = start;
    for (const filter of filters) nodes = this.#filter(filter, nodes);
    for (const step of steps) nodes = this.#step(step, nodes);
    return nodes;
  }

  #step({ axis, test, predicates }: Step, nodes: readonly XmlNode[]): readonly XmlNode[] {
    const accepts = this.#accept(test, axis === "attribute");
    let found: XmlNode[] = [];
    let crowd = CROWD;
    for (const node of nodes) {
      const all = nodesOf(axis, node);
      this.#count(all.length + 1);
      let kept: readonly XmlNode[] = all.filter(accepts);
      for (const predicate of predicates) kept = this.#filter(predicate, kept);
      for (const each of kept) found.push(each);
      if (found.length > crowd) {
        // Most of so many were found from several nodes.
        found = [...new Set(found)];
        crowd = 2 * found.length + CROWD;
      }
    }
    return inOrder(found);
  }

  #filter(predicate: Expression, nodes: readonly XmlNode[]): readonly XmlNode[] {
    return nodes.filter((node, index) => {
      const value = this.run(predicate, { node, position: index + 1, size: nodes.length });
      return typeof value === "number" ? value === index + 1 : toBoolean(value);
    });
  }

  #accept(test: NodeTest, ofAttributes: boolean): (node: XmlNode) => boolean {
    switch (test.kind) {
      case "node":
        return () => true;
      case "text":
      case "comment":
        return (node) => node.kind === test.kind;
      case "processing-instruction":
        return ({ kind, name }) =>
          kind === "instruction" && (test.target === undefined || name === test.target);
      case "name": {
        const kind = ofAttributes ? "attribute" : "element";
        const uri = test.prefix === "" ? "" : this.#namespace(test.prefix);
        if (test.local === "*")
          return (node) => node.kind === kind && (test.prefix === "" || node.uri === uri);
        return (node) => node.kind === kind && node.local === test.local && node.uri === uri;
      }
    }
  }

  #namespace(prefix: string): string {
    const uri = prefix === "xml" ? XML_NAMESPACE : this.#document.namespaces.get(prefix);
    if (uri === undefined) throw new XPathError(`the prefix ${prefix} is not declared in the document`);
    return uri;
  }
}

/** In document order, each node once. */
function inOrder(nodes: readonly XmlNode[]): readonly XmlNode[] {
  let isSorted = true;
  for (let index = 1; index < nodes.length; index += 1) {
    if ((nodes[index - 1]?.order ?? 0) >= (nodes[index]?.order ?? 0)) isSorted = false;
  }
  return isSorted ? nodes : [...new Set(nodes)].sort((a, b) => a.order - b.order);
}
