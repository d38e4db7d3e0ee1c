/** A node of an XML or HTML document, as XPath sees it (XPath 1.0 §5). */
export interface XmlNode {
  kind: "document" | "element" | "attribute" | "text" | "comment" | "instruction";
  /** With its prefix; empty where the kind has no name. */
  name: string;
  local: string;
  /** Namespace; empty for none. */
  uri: string;
  /** Of everything but documents and elements. */
  value: string;
  parent: XmlNode | undefined;
  children: XmlNode[];
  attributes: XmlNode[];
  /** Rises in document order. */
  order: number;
}

export interface XmlDocument {
  root: XmlNode;
  /** Prefixes for queries: those of the document, and `_` for its first default namespace. Empty for HTML. */
  namespaces: ReadonlyMap<string, string>;
}

/** A document that cannot be read, or not as hurl reads it. */
export class XmlError extends Error {}

/** Elements inside one another; everything behind the parsers is recursive or as deep as this. */
export const DEEPEST_XML = 250;
/** Nodes of one document. */
const MOST_NODES = 1_000_000;

/** Makes the nodes of one document, in document order. */
export class NodeMaker {
  #order = 0;

  make(kind: XmlNode["kind"], name: string, value: string, parent: XmlNode | undefined): XmlNode {
    this.#order += 1;
    if (this.#order > MOST_NODES) throw new XmlError(`the document has more than ${MOST_NODES} nodes`);
    const local = name.slice(name.indexOf(":") + 1);
    const node: XmlNode = {
      kind,
      name,
      local,
      uri: "",
      value,
      parent,
      children: [],
      attributes: [],
      order: this.#order,
    };
    if (kind === "attribute") parent?.attributes.push(node);
    else parent?.children.push(node);
    return node;
  }
}

/** What `string()` makes of a node. */
export function textOf(node: XmlNode): string {
  if (node.kind !== "document" && node.kind !== "element") return node.value;
  const parts: string[] = [];
  const collect = (current: XmlNode): void => {
    for (const child of current.children) {
      if (child.kind === "text") parts.push(child.value);
      else if (child.kind === "element") collect(child);
    }
  };
  collect(node);
  return parts.join("");
}
