import { XML_NAME } from "./names.ts";
import { replaceMatches } from "../value/room.ts";
import { DEEPEST_XML, NodeMaker, type XmlDocument, XmlError, type XmlNode } from "./tree.ts";

const TAG_NAME = new RegExp(XML_NAME, "uy");
const ATTRIBUTE = new RegExp(String.raw`\s+(${XML_NAME})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')`, "uy");
const TAG_END = /\s*(\/?)>/y;
const REFERENCE = /&(?:#([0-9]+);|#x([0-9a-fA-F]+);|(lt|gt|amp|quot|apos);)?/g;
const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";

/**
 * Reads an XML 1.0 document. What hurl would repair is refused, and so are entities that a document defines itself.
 * @throws XmlError
 */
export function parseXml(source: string): XmlDocument {
  return new XmlParser(source.replace(/\r\n?/g, "\n")).run();
}

class XmlParser {
  readonly #text: string;
  readonly #maker: NodeMaker;
  readonly #root: XmlNode;
  readonly #namespaces = new Map<string, string>();
  #at = 0;
  #node: XmlNode;
  #lastCdata: XmlNode | undefined;
  /** Prefixes in force, one map an open element. */
  readonly #scopes: ReadonlyMap<string, string>[] = [new Map([["xml", XML_NAMESPACE]])];

  constructor(text: string) {
    // Characters that XML does not have, such as NUL.
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text))
      throw new XmlError("a character that XML does not allow");
    this.#text = text.startsWith("\uFEFF") ? text.slice(1) : text;
    this.#maker = new NodeMaker(text);
    this.#root = this.#maker.make("document", "", "", undefined);
    this.#node = this.#root;
  }

  run(): XmlDocument {
    this.#declaration();
    while (this.#at < this.#text.length) this.#next();
    if (this.#node !== this.#root) throw new XmlError(`<${this.#node.name}> is not closed`);
    if (!this.#root.children.some(({ kind }) => kind === "element"))
      throw new XmlError("there is no element");
    return { root: this.#root, namespaces: this.#namespaces };
  }

  #declaration(): void {
    if (!/^<\?xml\s/.test(this.#text)) return;
    const end = this.#find("?>", 0);
    if (!/^<\?xml\s+version\s*=\s*["']1\.[0-9]["'][^<>]*$/.test(this.#text.slice(0, end)))
      throw new XmlError("the declaration is not well-formed");
    this.#at = end + 2;
  }

  #next(): void {
    const text = this.#text;
    if (text.charAt(this.#at) !== "<") this.#characters();
    else if (text.startsWith("<!--", this.#at)) this.#comment();
    else if (text.startsWith("<![CDATA[", this.#at)) this.#cdata();
    else if (text.startsWith("<?", this.#at)) this.#instruction();
    else if (text.startsWith("<!DOCTYPE", this.#at)) this.#doctype();
    else if (text.startsWith("</", this.#at)) this.#endTag();
    else this.#startTag();
  }

  #find(mark: string, from: number): number {
    const found = this.#text.indexOf(mark, from);
    if (found === -1) throw new XmlError(`${mark} is missing`);
    return found;
  }

  #characters(): void {
    const next = this.#text.indexOf("<", this.#at);
    const end = next === -1 ? this.#text.length : next;
    const raw = this.#text.slice(this.#at, end);
    this.#at = end;
    if (this.#node === this.#root) {
      if (raw.trim() !== "") throw new XmlError("text stands outside of the root element");
      return;
    }
    if (raw.includes("]]>")) throw new XmlError("]]> stands in a text");
    this.#maker.make("text", "", replaceReferences(raw), this.#node);
  }

  #comment(): void {
    const end = this.#find("-->", this.#at + 4);
    const value = this.#text.slice(this.#at + 4, end);
    if (value.includes("--") || value.endsWith("-")) throw new XmlError("-- stands in a comment");
    this.#maker.make("comment", "", value, this.#node);
    this.#at = end + 3;
  }

  #cdata(): void {
    if (this.#node === this.#root) throw new XmlError("CDATA stands outside of the root element");
    const end = this.#find("]]>", this.#at);
    const value = this.#text.slice(this.#at + 9, end);
    // A node of its own beside another text, one node beside another CDATA, as in libxml2.
    if (this.#lastCdata !== undefined && this.#node.children.at(-1) === this.#lastCdata)
      this.#lastCdata.value += value;
    else this.#lastCdata = this.#maker.make("text", "", value, this.#node);
    this.#at = end + 3;
  }

  #instruction(): void {
    const end = this.#find("?>", this.#at);
    TAG_NAME.lastIndex = this.#at + 2;
    const name = TAG_NAME.exec(this.#text)?.[0] ?? "";
    const rest = this.#text.slice(this.#at + 2 + name.length, end);
    if (name === "" || name.toLowerCase() === "xml" || name.includes(":") || !/^(?:\s|$)/.test(rest))
      throw new XmlError("a processing instruction is not well-formed");
    this.#maker.make("instruction", name, rest.trimStart(), this.#node);
    this.#at = end + 2;
  }

  #doctype(): void {
    const end = this.#find(">", this.#at);
    const declared = this.#text.slice(this.#at, end);
    if (this.#root.children.some(({ kind }) => kind === "element"))
      throw new XmlError("a DOCTYPE in the wrong place");
    // An internal subset may define entities and attributes; what follows would not be what it seems.
    if (declared.includes("[") || !/^<!DOCTYPE\s+\S/.test(declared))
      throw new XmlError("a DOCTYPE with definitions of its own");
    this.#at = end + 1;
  }

  #endTag(): void {
    const end = this.#find(">", this.#at);
    const name = this.#text.slice(this.#at + 2, end).trimEnd();
    if (this.#node === this.#root || name !== this.#node.name)
      throw new XmlError(`</${name.slice(0, 50)}> closes what is not open`);
    this.#node = this.#node.parent ?? this.#root;
    this.#scopes.pop();
    this.#at = end + 1;
  }

  #startTag(): void {
    TAG_NAME.lastIndex = this.#at + 1;
    const name = TAG_NAME.exec(this.#text)?.[0];
    if (name === undefined) throw new XmlError("a tag is not well-formed");
    this.#at += 1 + name.length;
    if (this.#node === this.#root && this.#root.children.some(({ kind }) => kind === "element"))
      throw new XmlError("there are two root elements");
    if (this.#scopes.length > DEEPEST_XML)
      throw new XmlError(`elements stand deeper than ${DEEPEST_XML} levels`);
    const element = this.#maker.make("element", name, "", this.#node);
    const pairs = this.#attributes();
    TAG_END.lastIndex = this.#at;
    const end = TAG_END.exec(this.#text);
    if (end === null) throw new XmlError(`the tag <${name}> is not well-formed`);
    this.#at += end[0].length;
    this.#scopes.push(this.#declare(pairs));
    element.uri = this.#namespaceOf(name, true);
    element.local = localOf(name);
    const seen = new Set<string>();
    for (const [attributeName, value] of pairs) {
      if (attributeName === "xmlns" || attributeName.startsWith("xmlns:")) continue;
      const attribute = this.#maker.make("attribute", attributeName, value, element);
      attribute.uri = this.#namespaceOf(attributeName, false);
      attribute.local = localOf(attributeName);
      const key = `${attribute.uri} ${attribute.local}`;
      if (seen.has(key)) throw new XmlError(`the attribute ${attributeName} stands twice`);
      seen.add(key);
    }
    if (end[1] === "/") this.#scopes.pop();
    else this.#node = element;
  }

  #attributes(): [string, string][] {
    const pairs: [string, string][] = [];
    const names = new Set<string>();
    for (;;) {
      ATTRIBUTE.lastIndex = this.#at;
      const found = ATTRIBUTE.exec(this.#text);
      if (found === null) return pairs;
      const [whole, name = "", double, single] = found;
      if (names.has(name)) throw new XmlError(`the attribute ${name} stands twice`);
      names.add(name);
      pairs.push([name, replaceReferences((double ?? single ?? "").replace(/[\t\n]/g, " "))]);
      this.#at += whole.length;
    }
  }

  #declare(pairs: readonly [string, string][]): ReadonlyMap<string, string> {
    const outer = this.#scopes.at(-1) ?? new Map<string, string>();
    const declared = pairs.filter(([name]) => name === "xmlns" || name.startsWith("xmlns:"));
    if (declared.length === 0) return outer;
    const scope = new Map(outer);
    for (const [name, uri] of declared) {
      const prefix = name === "xmlns" ? "" : name.slice("xmlns:".length);
      if (prefix === "xml" || prefix === "xmlns" || prefix.includes(":") || (uri === "" && name !== "xmlns"))
        throw new XmlError(`the namespace ${name} cannot be declared`);
      scope.set(prefix, uri);
      // As hurl registers them: every prefix, the last one wins; of the default ones the first.
      if (prefix !== "") this.#namespaces.set(prefix, uri);
      else if (!this.#namespaces.has("_") && uri !== "") this.#namespaces.set("_", uri);
    }
    return scope;
  }

  #namespaceOf(name: string, takesDefault: boolean): string {
    const scope = this.#scopes.at(-1);
    const [first = "", second, ...more] = name.split(":");
    if (second === undefined) return takesDefault ? (scope?.get("") ?? "") : "";
    const uri = scope?.get(first);
    if (more.length > 0 || second === "" || uri === undefined || uri === "")
      throw new XmlError(`the prefix of ${name} is not declared`);
    return uri;
  }
}

function localOf(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function replaceReferences(raw: string): string {
  if (!raw.includes("&")) return raw;
  return replaceMatches(raw, REFERENCE, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? "";
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number.parseInt(decimal, 10);
    const isCharacter =
      code === 9 ||
      code === 10 ||
      code === 13 ||
      (code >= 32 && code <= 0xd7ff) ||
      (code >= 0xe000 && code <= 0xfffd) ||
      (code >= 0x10000 && code <= 0x10ffff);
    if (whole === "&" || !isCharacter) throw new XmlError("a reference names no character");
    return String.fromCodePoint(code);
  });
}
