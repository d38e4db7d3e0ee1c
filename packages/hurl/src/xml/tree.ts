import { roomBeside } from "../value/room.ts";

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
/** What a node takes in memory, with what a query makes of it. */
const NODE_BYTES = 650;
const NONE: XmlNode[] = [];
Object.freeze(NONE);

/** Makes the nodes of one document, in document order. */
export class NodeMaker {
  readonly #most: number;
  #order = 0;

  /** @param text of the document */
  constructor(text: string) {
    this.#most = Math.floor(roomBeside(text) / NODE_BYTES);
  }

  make(kind: XmlNode["kind"], name: string, value: string, parent: XmlNode | undefined): XmlNode {
    this.#order += 1;
    if (this.#order > this.#most)
      throw new XmlError(
        `the document has more than the ${this.#most} nodes that fit into memory beside its text`,
      );
    const hasChildren = kind === "element" || kind === "document";
    const local = name.slice(name.indexOf(":") + 1);
    const node: XmlNode = {
      kind,
      name,
      local,
      uri: "",
      value,
      parent,
      children: hasChildren ? [] : NONE,
      attributes: hasChildren ? [] : NONE,
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
