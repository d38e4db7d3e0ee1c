import { NO_XML, XML_NAME } from "../xml/names.ts";
import { type Reader, SyntaxFault } from "./reader.ts";

const SPACE = "[ \\t\\r\\n]";
const OPENING = new RegExp(`^<(${XML_NAME})((?:${SPACE}[^]*)?)>$`, "u");
const CLOSING = new RegExp(`^</(${XML_NAME})${SPACE}*>$`, "u");
const ATTRIBUTE = new RegExp(`${SPACE}+(${XML_NAME})${SPACE}*=${SPACE}*(?:"([^"<]*)"|'([^'<]*)')`, "uy");
const INSTRUCTION = new RegExp(`^<\\?(${XML_NAME})(?:${SPACE}[^]*)?\\?>$`, "u");
const VALUE = (text: string): string => `${SPACE}*=${SPACE}*(?:"(?:${text})"|'(?:${text})')`;
/** Without a way back there is nothing to convert, and the others are those that hold every byte of UTF-8. */
const ENCODINGS = "[uU][tT][fF]-?8|[iI][sS][oO]-8859-1|[lL]atin1|LATIN1";
const DECLARATION = new RegExp(
  `^<\\?xml${SPACE}+version${VALUE("1\\.[0-9]*")}(?:${SPACE}+encoding${VALUE(ENCODINGS)})?(?:${SPACE}+standalone${VALUE("yes|no")})?${SPACE}*\\?>$`,
);
const LITERAL = `(?:"[^"]*"|'[^']*')`;
const DOCTYPE = new RegExp(
  `^<!DOCTYPE${SPACE}*${XML_NAME}(${SPACE}+(?:SYSTEM|PUBLIC${SPACE}+${LITERAL})${SPACE}+${LITERAL})?${SPACE}*([>[])`,
  "u",
);
/** Of the declarations of a document's own those are read that say nothing about its form. */
const SUBSET = new RegExp(
  `^(?:${SPACE}|<!ENTITY${SPACE}+${XML_NAME}${SPACE}+"[^"&%<]*"${SPACE}*>|<!ELEMENT${SPACE}+${XML_NAME}${SPACE}+(?:ANY|EMPTY)${SPACE}*>)*$`,
  "u",
);
const REFERENCE = new RegExp(`&(?:(${XML_NAME})|#([0-9]{1,9})|#x([0-9a-fA-F]{1,8}));|&`, "gu");
const NAMED = new Set(["lt", "gt", "amp", "quot", "apos"]);

/**
 * An XML document, as text; undefined when no `<` stands here. It ends with the tag that closes its root
 * element.
 * @throws SyntaxFault where the parser of hurl, which is given a character at a time, stops: at the last character
 *   that it needs to see that a part is not well-formed, and at the last of all when the document never ends
 */
export function tryXml(reader: Reader): string | undefined {
  if (!reader.looksAt("<")) return undefined;
  const start = reader.at;
  const document = new Document(reader);
  while (document.readMarkup()) document.readText();
  return reader.text.slice(start, reader.at);
}

class Document {
  readonly #reader: Reader;
  readonly #start: number;
  readonly #open: string[] = [];
  #hasDoctype = false;
  /** true: a definition that is not read may define any entity. */
  #knowsAll = false;

  constructor(reader: Reader) {
    this.#reader = reader;
    this.#start = reader.at;
  }

  /** false: that was the end of the document. */
  readMarkup(): boolean {
    const reader = this.#reader;
    const isInside = this.#open.length > 0;
    if (reader.looksAt("<!--")) {
      // Before the root element the mark of the beginning may be a part of that of the end.
      const end = this.#endOf("-->", reader.at + (isInside ? 4 : 2));
      const text = reader.text.slice(reader.at + 4, end);
      if (end < reader.at + 4 || text.includes("--") || text.endsWith("-")) throw this.#invalid(end + 2);
      this.#pass(end + 3);
      return true;
    }
    if (reader.looksAt("<?")) {
      this.#readInstruction();
      return true;
    }
    if (isInside && reader.looksAt("<![CDATA[")) {
      this.#pass(this.#endOf("]]>", reader.at) + 3);
      return true;
    }
    if (!isInside && !this.#hasDoctype && reader.looksAt("<!DOCTYPE")) {
      this.#readDoctype();
      return true;
    }
    this.#readTag();
    return this.#open.length > 0;
  }

  readText(): void {
    const reader = this.#reader;
    if (this.#open.length === 0) {
      reader.skip(/[ \t\r\n]*/y);
      if (reader.looksAt("<")) return;
      // Two bytes are waited for.
      throw this.#invalid(Math.min(reader.at + (reader.peek() > "\u007f" ? 0 : 1), reader.end - 1));
    }
    const next = this.#endOf("<", reader.at);
    const text = reader.text.slice(reader.at, next);
    if (text.includes("]]>") || NO_XML.test(text)) throw this.#invalid(next);
    const bad = this.#findBadReference(text);
    if (bad !== -1) {
      // A reference is looked at when it ends; a text in front of it is when the next tag begins.
      const end = this.#endOf(";", reader.at + bad);
      throw this.#invalid(/^(?:&[^&;]*;)*$/.test(text.slice(0, bad)) ? end : Math.max(next, end));
    }
    reader.at = next;
  }

  #readInstruction(): void {
    const reader = this.#reader;
    const end = this.#endOf("?>", reader.at) + 2;
    const text = reader.text.slice(reader.at, end);
    const isDeclaration = reader.at === this.#start && /^<\?xml[ \t\r\n]/.test(text);
    const name = INSTRUCTION.exec(text)?.[1] ?? "xml";
    if (isDeclaration ? !DECLARATION.test(text) : /^xml$/i.test(name)) throw this.#invalid(end - 1);
    this.#pass(end);
  }

  #readDoctype(): void {
    const reader = this.#reader;
    // The first such mark is waited for, wherever it stands.
    const end = this.#endOf(">", reader.at);
    const [whole = "", external, last] = DOCTYPE.exec(reader.text.slice(reader.at, end + 1)) ?? [];
    if (last === undefined) throw this.#invalid(end);
    this.#hasDoctype = true;
    this.#knowsAll = external !== undefined;
    if (last === ">") {
      this.#pass(end + 1);
      return;
    }
    const from = reader.at + whole.length;
    const close = /][ \t\r\n]*>/g;
    close.lastIndex = from;
    const found = close.exec(reader.text);
    if (found === null || close.lastIndex > reader.end) throw this.#invalid(reader.end - 1);
    if (!SUBSET.test(reader.text.slice(from, found.index))) throw this.#invalid(close.lastIndex - 1);
    this.#pass(close.lastIndex);
  }

  #readTag(): void {
    const reader = this.#reader;
    const end = this.#findTagEnd();
    const tag = reader.text.slice(reader.at, end + 1);
    if (NO_XML.test(tag)) throw this.#invalid(end);
    const closing = CLOSING.exec(tag);
    if (closing !== null) {
      if (this.#open.pop() !== closing[1]) throw this.#invalid(end);
    } else {
      const isEmpty = tag.endsWith("/>");
      const opening = OPENING.exec(isEmpty ? `${tag.slice(0, -2)}>` : tag);
      if (opening === null) throw this.#invalid(end);
      const [, name = "", attributes = ""] = opening;
      this.#checkAttributes(attributes, end);
      if (!isEmpty) this.#open.push(name);
    }
    reader.at = end + 1;
  }

  /**
   * Where a tag is looked at first: at a `>` behind the last `<` and not inside quotes as they stand from there, or
   * where an earlier `>` is known to stand between the two.
   */
  #findTagEnd(): number {
    const { text, at, end } = this.#reader;
    // The parser waits for some characters before it decides what they are.
    const isDeclaration = text.startsWith("<!", at);
    const wanted = isDeclaration ? (this.#open.length > 0 || !this.#hasDoctype ? 8 : 3) : 1;
    const first = Math.max(at + wanted, this.#start + 3);
    if (isDeclaration && this.#open.length > 0) throw this.#invalid(Math.min(first, end - 1));
    let quote = "";
    let isFound = false;
    let isBehind = false;
    let hasEarlier = false;
    for (let next = at + 1; next < end; next += 1) {
      const character = text.charAt(next);
      if (character === "<") {
        isBehind = hasEarlier;
        quote = "";
        isFound = false;
      } else if (character === ">") {
        hasEarlier = true;
        if (quote === "") isFound = true;
      } else if (quote !== "") {
        if (character === quote) quote = "";
      } else if (character === '"' || character === "'") {
        quote = character;
      }
      const isLookedAt = next === first || (next > first && character === ">");
      if (isLookedAt && (isFound || isBehind)) return next === first ? this.#endBefore(next) : next;
    }
    throw this.#invalid(end - 1);
  }

  /** Of a tag that had to wait: its own end, where it is one, else the place where it was looked at. */
  #endBefore(place: number): number {
    const { text, at } = this.#reader;
    const end = text.indexOf(">", at);
    return end !== -1 && end < place && /^<[^<>"'!]*>$/.test(text.slice(at, end + 1)) ? end : place;
  }

  #checkAttributes(text: string, end: number): void {
    const seen = new Set<string>();
    let at = 0;
    for (;;) {
      ATTRIBUTE.lastIndex = at;
      const match = ATTRIBUTE.exec(text);
      if (match === null) break;
      const [whole, name = "", double, single] = match;
      if (seen.has(name) || this.#findBadReference(double ?? single ?? "") !== -1) throw this.#invalid(end);
      seen.add(name);
      at += whole.length;
    }
    if (/[^ \t\r\n]/.test(text.slice(at))) throw this.#invalid(end);
  }

  #findBadReference(text: string): number {
    for (const { 0: whole, 1: name, 2: decimal, 3: hex, index } of text.matchAll(REFERENCE)) {
      const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
      const isGood =
        name === undefined
          ? whole !== "&" && code <= 0x10ffff && !NO_XML.test(String.fromCodePoint(code))
          : this.#knowsAll || NAMED.has(name);
      if (!isGood) return index;
    }
    return -1;
  }

  #pass(end: number): void {
    if (NO_XML.test(this.#reader.text.slice(this.#reader.at, end))) throw this.#invalid(end - 1);
    this.#reader.at = end;
  }

  #endOf(mark: string, from: number): number {
    const { text, end } = this.#reader;
    const found = text.indexOf(mark, from);
    if (found === -1 || found + mark.length > end) throw this.#invalid(end - 1);
    return found;
  }

  #invalid(at: number): SyntaxFault {
    const { text, end } = this.#reader;
    const first = this.#start + (text.startsWith("<?", this.#start) ? 4 : 3);
    return new SyntaxFault(Math.max(at, Math.min(first, end - 1)), "XML", "invalid XML");
  }
}
