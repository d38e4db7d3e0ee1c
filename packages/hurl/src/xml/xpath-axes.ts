import type { Axis } from "./xpath-parse.ts";
import type { XmlNode } from "./tree.ts";

/** The nodes of an axis, the nearest first (XPath 1.0 §2.2). */
export function nodesOf(axis: Axis, node: XmlNode): XmlNode[] {
  switch (axis) {
    case "self":
      return [node];
    case "child":
      return node.children;
    case "attribute":
      return node.attributes;
    case "parent":
      return node.parent === undefined ? [] : [node.parent];
    case "ancestor":
      return ancestors(node);
    case "ancestor-or-self":
      return [node, ...ancestors(node)];
    case "descendant":
      return descendants(node, []);
    case "descendant-or-self":
      return descendants(node, [node]);
    case "following-sibling":
      return siblings(node, 1);
    case "preceding-sibling":
      return siblings(node, -1).reverse();
    case "following":
      return following(node);
    case "preceding":
      return preceding(node);
  }
}

function ancestors(node: XmlNode): XmlNode[] {
  const found: XmlNode[] = [];
  for (let current = node.parent; current !== undefined; current = current.parent) found.push(current);
  return found;
}

function descendants(node: XmlNode, found: XmlNode[]): XmlNode[] {
  for (const child of node.children) {
    found.push(child);
    descendants(child, found);
  }
  return found;
}

/** In document order. */
function siblings(node: XmlNode, direction: 1 | -1): XmlNode[] {
  if (node.kind === "attribute" || node.parent === undefined) return [];
  const all = node.parent.children;
  const index = all.indexOf(node);
  return direction === 1 ? all.slice(index + 1) : all.slice(0, index);
}

function following(node: XmlNode): XmlNode[] {
  const found: XmlNode[] = [];
  const start = node.kind === "attribute" ? node.parent : node;
  if (node.kind === "attribute" && node.parent !== undefined) descendants(node.parent, found);
  for (let current = start; current !== undefined; current = current.parent) {
    for (const sibling of siblings(current, 1)) descendants(sibling, pushTo(found, sibling));
  }
  return found;
}

function preceding(node: XmlNode): XmlNode[] {
  const found: XmlNode[] = [];
  for (
    let current = node.kind === "attribute" ? node.parent : node;
    current !== undefined;
    current = current.parent
  ) {
    for (const sibling of siblings(current, -1).reverse()) {
      found.push(...descendants(sibling, []).reverse(), sibling);
    }
  }
  return found;
}

function pushTo(found: XmlNode[], node: XmlNode): XmlNode[] {
  found.push(node);
  return found;
}
