/** An element of an XML document, as far as JUnit needs it. */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
}

const MAX_DEPTH = 64;
const MAX_ELEMENTS = 500_000;
const NAME = /[A-Za-z_:][\w.:-]*/y;
const ATTRIBUTE = /\s+([A-Za-z_:][\w.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

/**
 * Reads the elements and attributes of an XML document, strictly: what is not well-formed is not read. Text is
 * passed over; a document type is refused, and with it every entity but the five of XML. Linear.
 * @throws Error with the reason and the offset
 */
export function scanXml(source: string): XmlElement {
  const root: XmlElement = { name: "", attributes: new Map(), children: [] };
  const open: XmlElement[] = [root];
  let count = 0;
  let at = source.startsWith("\uFEFF") ? 1 : 0;
  const fail = (why: string): never => {
    throw new Error(`${why} at offset ${at}`);
  };
  const skipPast = (end: string, what: string): void => {
    const found = source.indexOf(end, at);
    at = found < 0 ? fail(`${what} does not end`) : found + end.length;
  };
  while (at < source.length) {
    const next = source.indexOf("<", at);
    const text = source.slice(at, next < 0 ? source.length : next);
    if (open.length === 1 && text.trim() !== "") fail("text outside of the document");
    if (next < 0) break;
    at = next;
    if (source.startsWith("<!--", at)) skipPast("-->", "a comment");
    else if (source.startsWith("<![CDATA[", at)) skipPast("]]>", "a CDATA section");
    else if (source.startsWith("<?", at)) skipPast("?>", "an instruction");
    else if (source.startsWith("<!", at)) fail("a document type is not read");
    else if (source.startsWith("</", at)) {
      const element = open.pop();
      const closing = /^<\/([A-Za-z_:][\w.:-]*)\s*>/.exec(source.slice(at, at + 1000));
      if (closing === null || element === undefined || element.name !== closing[1] || open.length === 0)
        fail("a tag that closes nothing");
      at += closing?.[0].length ?? 0;
    } else {
      const element = readTag();
      if (open.length === 1 && root.children.length > 0) fail("a second root");
      open.at(-1)?.children.push(element);
      if (++count > MAX_ELEMENTS) fail(`more than ${MAX_ELEMENTS} elements`);
      if (source.startsWith("/>", at)) at += 2;
      else if (source[at] === ">") {
        at += 1;
        open.push(element);
        if (open.length > MAX_DEPTH) fail(`nested more than ${MAX_DEPTH} levels deep`);
      } else fail("a tag that does not end");
    }
  }
  if (open.length > 1) fail(`<${open.at(-1)?.name}> is not closed`);
  return root.children[0] ?? fail("no element");

  function readTag(): XmlElement {
    NAME.lastIndex = at + 1;
    const name = NAME.exec(source)?.[0] ?? fail("no name of an element");
    at += 1 + name.length;
    const attributes = new Map<string, string>();
    for (;;) {
      ATTRIBUTE.lastIndex = at;
      const found = ATTRIBUTE.exec(source);
      if (found === null) break;
      const [whole, key = "", double, single] = found;
      if (attributes.has(key)) fail(`the attribute ${key} stands twice`);
      attributes.set(key, decode(double ?? single ?? ""));
      at += whole.length;
    }
    while (/\s/.test(source[at] ?? "")) at += 1;
    return { name, attributes, children: [] };
  }

  function decode(text: string): string {
    return text.replace(/&([^;&]{0,10});?/g, (whole, entity: string) => {
      const known = ENTITIES[entity];
      if (known !== undefined && whole.endsWith(";")) return known;
      const [, hex, decimal] = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(entity) ?? [];
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      if (!whole.endsWith(";") || !(code <= 0x10ffff)) return fail(`the entity ${whole} is not known`);
      return String.fromCodePoint(code);
    });
  }
}

const ENTITIES: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
});
