import { decodeHTML } from "entities/decode";
import { BOOLEAN_ATTRIBUTES, CLOSED_BY, PRIORITIES, VOID_ELEMENTS } from "./html-elements.ts";
import { replaceMatches } from "../value/room.ts";
import { DEEPEST_XML, NodeMaker, type XmlDocument, XmlError, type XmlNode } from "./tree.ts";

const TAG = /<([a-zA-Z][a-zA-Z0-9:\-_]*)/y;
const END_TAG = /<\/([a-zA-Z][a-zA-Z0-9:\-_]*)[^<>]*>/y;
const ATTRIBUTE = /[\s/]*([a-zA-Z_:][a-zA-Z0-9_:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/y;
const TAG_CLOSE = /[\s/]*>/y;
const REFERENCE = /&(#[0-9]+;|#[xX][0-9a-fA-F]+;|[a-zA-Z][a-zA-Z0-9]*;?)?/g;
const BLANKS = /^[ \t\n\r]*$/;
/** Their content is text up to the end tag. */
const RAW = new Set(["script", "style"]);
const IN_HEAD = new Set(["head", "title", "base", "meta", "link", "style", "script"]);

/**
 * Reads HTML as libxml2's parser does it (an HTML 4 parser that knows no other repairs than these): names in small
 * letters, `html`, `head` and `body` where they are left out, elements that end where another begins. What would
 * need more than that is refused.
 * @throws XmlError
 */
export function parseHtml(source: string): XmlDocument {
  return new HtmlParser(source).run();
}

class HtmlParser {
  readonly #text: string;
  readonly #maker: NodeMaker;
  readonly #root: XmlNode;
  readonly #open: XmlNode[] = [];
  #at = 0;

  constructor(source: string) {
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufeff]/.test(source.slice(1)) || source.startsWith("\0"))
      throw new XmlError("a character that HTML does not allow");
    this.#text = source;
    this.#maker = new NodeMaker(source);
    this.#root = this.#maker.make("document", "", "", undefined);
  }

  run(): XmlDocument {
    while (this.#at < this.#text.length) this.#next();
    if (!this.#root.children.some(({ kind }) => kind === "element"))
      throw new XmlError("there is no element");
    return { root: this.#root, namespaces: new Map() };
  }

  get #current(): XmlNode {
    return this.#open.at(-1) ?? this.#root;
  }

  #next(): void {
    const text = this.#text;
    if (text.startsWith("<!--", this.#at)) this.#comment();
    else if (/^<!doctype/i.test(text.slice(this.#at, this.#at + 9))) this.#doctype();
    else if (text.startsWith("</", this.#at)) this.#endTag();
    else if (/^<[a-zA-Z]/.test(text.slice(this.#at, this.#at + 2))) this.#startTag();
    else if (text.startsWith("<", this.#at)) throw new XmlError("a < that begins no tag");
    else this.#characters();
  }

  #comment(): void {
    const end = this.#text.indexOf("-->", this.#at + 4);
    const value = this.#text.slice(this.#at + 4, end);
    if (end === -1 || value.includes("--") || value.startsWith(">") || value.startsWith("->"))
      throw new XmlError("a comment that is not well-formed");
    this.#maker.make("comment", "", value, this.#current);
    this.#at = end + 3;
  }

  #doctype(): void {
    const end = this.#text.indexOf(">", this.#at);
    const isFirst = this.#root.children.every(({ kind }) => kind === "comment") && this.#open.length === 0;
    if (end === -1 || !isFirst || !/^<!doctype\s+html[^<>[\]]*$/i.test(this.#text.slice(this.#at, end)))
      throw new XmlError("a DOCTYPE that is not well-formed");
    // With this one, blanks in the body are left out.
    if (/\/\/DTD HTML 4(?:\.01)?\/\/EN"/i.test(this.#text.slice(this.#at, end)))
      throw new XmlError("HTML by the strict DOCTYPE of HTML 4");
    this.#at = end + 1;
  }

  #characters(): void {
    const next = this.#text.indexOf("<", this.#at);
    const end = next === -1 ? this.#text.length : next;
    const raw = this.#text.slice(this.#at, end);
    this.#at = end;
    const name = this.#open.at(-1)?.name;
    if (BLANKS.test(raw)) {
      if (name !== undefined) this.#addText(raw);
      return;
    }
    if (name === undefined || name === "html" || name === "head") {
      // libxml2 wraps such a text into a paragraph.
      this.#closeFor("p");
      this.#implied("p");
      this.#push("p");
    }
    this.#addText(unescapeText(raw));
  }

  /** Texts that touch are one, also when an end tag stood between them that ended nothing. */
  #addText(text: string): void {
    const last = this.#current.children.at(-1);
    if (last?.kind === "text") last.value += text;
    else this.#maker.make("text", "", text, this.#current);
  }

  #startTag(): void {
    TAG.lastIndex = this.#at;
    const name = (TAG.exec(this.#text)?.[1] ?? "").toLowerCase();
    if (name.includes(":") || name === "") throw new XmlError("a tag with a prefix");
    this.#at += name.length + 1;
    const attributes = this.#attributes();
    TAG_CLOSE.lastIndex = this.#at;
    const close = TAG_CLOSE.exec(this.#text);
    if (close === null) throw new XmlError(`the tag <${name}> is not well-formed`);
    this.#at += close[0].length;
    this.#closeFor(name);
    this.#implied(name);
    if ((name === "html" || name === "head" || name === "body") && this.#isOpenOrDone(name))
      throw new XmlError(`<${name}> stands twice`);
    this.#push(name);
    for (const [key, value] of attributes) this.#maker.make("attribute", key, value, this.#current);
    if (close[0].includes("/") || VOID_ELEMENTS.has(name)) this.#open.pop();
    else if (RAW.has(name)) this.#raw(name);
  }

  #attributes(): Map<string, string> {
    const attributes = new Map<string, string>();
    for (;;) {
      ATTRIBUTE.lastIndex = this.#at;
      const found = ATTRIBUTE.exec(this.#text);
      if (found === null) return attributes;
      const [whole, key = "", double, single, bare] = found;
      if (key.includes(":")) throw new XmlError("an attribute with a prefix");
      const name = key.toLowerCase();
      // Of two attributes of one name the first one counts.
      if (!attributes.has(name))
        attributes.set(
          name,
          unescapeText(double ?? single ?? bare ?? (BOOLEAN_ATTRIBUTES.has(name) ? name : "")),
        );
      this.#at += whole.length;
    }
  }

  #raw(name: string): void {
    const endTag = new RegExp(`</${name}`, "gi");
    endTag.lastIndex = this.#at;
    const end = endTag.exec(this.#text)?.index ?? -1;
    if (end === -1) throw new XmlError(`<${name}> is not closed`);
    const value = this.#text.slice(this.#at, end);
    if (value.includes("</") || value.includes("<!--")) throw new XmlError(`tags inside <${name}>`);
    if (value !== "") this.#maker.make("text", "", value, this.#current);
    this.#at = end;
  }

  #endTag(): void {
    END_TAG.lastIndex = this.#at;
    const found = END_TAG.exec(this.#text);
    if (found === null) throw new XmlError("an end tag that is not well-formed");
    const [whole, written = ""] = found;
    const name = written.toLowerCase();
    this.#at += whole.length;
    const index = this.#open.findLastIndex((element) => element.name === name);
    if (index === -1) {
      if (VOID_ELEMENTS.has(name) || name === "p") throw new XmlError(`</${name}> closes what is not open`);
      return;
    }
    // Whatever is of more weight stays open, and the end tag is nothing.
    const weight = priorityOf(name);
    if (this.#open.slice(index + 1).some((element) => priorityOf(element.name) > weight)) return;
    this.#open.length = index;
  }

  /** Ends what cannot hold the element that begins. */
  #closeFor(name: string): void {
    for (let current = this.#open.at(-1); current !== undefined; current = this.#open.at(-1)) {
      if (CLOSED_BY[current.name]?.has(name) !== true) return;
      this.#open.pop();
    }
  }

  /** Opens `html`, `head` and `body` where they are left out. */
  #implied(name: string): void {
    if (name === "html") return;
    if (this.#open.length === 0) this.#push("html");
    if (name === "body" || name === "head" || name === "frameset") return;
    if (this.#open.length <= 1 && IN_HEAD.has(name)) {
      if (!this.#isOpenOrDone("head")) this.#push("head");
      return;
    }
    const isInside = this.#open.some((element) => element.name === "body" || element.name === "head");
    if (isInside || name === "noframes" || name === "frame") return;
    if (this.#isOpenOrDone("body")) throw new XmlError("content behind the body");
    this.#push("body");
  }

  #isOpenOrDone(name: string): boolean {
    const html = this.#root.children.find(({ kind }) => kind === "element");
    if (name === "html") return html !== undefined;
    return html?.children.some((child) => child.name === name) === true;
  }

  #push(name: string): void {
    if (this.#open.length > DEEPEST_XML)
      throw new XmlError(`elements stand deeper than ${DEEPEST_XML} levels`);
    if (this.#open.length === 0 && this.#isOpenOrDone("html"))
      throw new XmlError("content behind the document");
    this.#open.push(this.#maker.make("element", name, "", this.#current));
  }
}

function priorityOf(name: string): number {
  return PRIORITIES[name] ?? 100;
}

/** libxml2 knows the names of HTML 4 and wants their semicolon; a text in which the two could differ is refused. */
function unescapeText(raw: string): string {
  if (!raw.includes("&")) return raw;
  return replaceMatches(raw, REFERENCE, (whole = "", name) => {
    if (name === undefined) return whole;
    if (name.startsWith("#")) return characterOf(name.slice(1, -1));
    if (!name.endsWith(";")) {
      if (decodeHTML(whole) === whole) return whole;
      throw new XmlError(`${whole} without a semicolon`);
    }
    const decoded = decodeHTML(whole);
    const isOfHtml4 = Array.from(decoded).length === 1 && !HTML5_ONLY.test(name);
    if (decoded !== whole && !isOfHtml4) throw new XmlError(`${whole}, which HTML 4 does not know`);
    return decoded;
  });
}

/** Names that came with HTML 5 begin or end in ways that those of HTML 4 do not; the rest is told by a list. */
const HTML5_ONLY =
  /^(?!(?:lt|gt|amp|quot|apos|nbsp|copy|reg|euro|hellip|mdash|ndash|lsquo|rsquo|ldquo|rdquo|laquo|raquo|bull|middot|times|deg|sect|para|trade|szlig|[AEIOUYaeiouy](?:acute|grave|circ|uml|tilde|ring)|[CcNn](?:cedil|tilde)|[Aa][Ee]?lig|AElig|aelig|OElig|oelig|Oslash|oslash|iexcl|iquest|pound|yen|cent|curren|plusmn|frac12|frac14|frac34|micro|larr|rarr|uarr|darr|harr);)/;

function characterOf(digits: string): string {
  const code = /^[xX]/.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
  const isCharacter =
    code === 9 ||
    code === 10 ||
    (code >= 32 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff);
  if (!isCharacter) throw new XmlError("a reference names no character");
  return String.fromCodePoint(code);
}
