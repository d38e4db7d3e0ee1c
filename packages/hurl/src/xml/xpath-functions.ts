import { countCharacters, replacePieces } from "../value/room.ts";
import { textOf, type XmlNode } from "./tree.ts";
import { XPathError } from "./xpath-parse.ts";
import { isNodeSet, toBoolean, toNumber, toText, type XPathValue } from "./xpath-values.ts";

/** Each character is replaced by itself, which takes many times its memory. */
const LONGEST_TRANSLATED = 4 * 1024 * 1024;

/** Where a function is called. */
export interface CallContext {
  /** The current node; none at the beginning of a query, as in hurl. */
  node: XmlNode | undefined;
  /** From 1; undefined where there is no list. */
  position: number | undefined;
  size: number | undefined;
}

type Call = (args: readonly XPathValue[], context: CallContext) => XPathValue;

/** The functions of XPath 1.0 §4, with the fewest and the most arguments that they take. */
const FUNCTIONS: Readonly<Record<string, readonly [least: number, most: number, call: Call]>> = {
  last: [0, 0, (_, { size }) => placeOf(size)],
  position: [0, 0, (_, { position }) => placeOf(position)],
  count: [1, 1, ([set]) => setOf(set).length],
  name: [0, 1, (args, context) => nodeOf(args, context)?.name ?? ""],
  "local-name": [0, 1, (args, context) => nodeOf(args, context)?.local ?? ""],
  "namespace-uri": [0, 1, (args, context) => nodeOf(args, context)?.uri ?? ""],
  string: [0, 1, (args, context) => textFrom(args, context)],
  concat: [2, Infinity, (args) => args.map(toText).join("")],
  "starts-with": [2, 2, ([a = "", b = ""]) => toText(a).startsWith(toText(b))],
  contains: [2, 2, ([a = "", b = ""]) => toText(a).includes(toText(b))],
  "substring-before": [2, 2, ([a = "", b = ""]) => cut(toText(a), toText(b), true)],
  "substring-after": [2, 2, ([a = "", b = ""]) => cut(toText(a), toText(b), false)],
  substring: [2, 3, ([text = "", start = "", length]) => substring(toText(text), toNumber(start), length)],
  "string-length": [0, 1, (args, context) => countCharacters(textFrom(args, context))],
  "normalize-space": [
    0,
    1,
    (args, context) =>
      textFrom(args, context)
        .replace(/[ \t\r\n]+/g, " ")
        .replace(/^ | $/g, ""),
  ],
  translate: [3, 3, ([text = "", from = "", to = ""]) => translate(toText(text), toText(from), toText(to))],
  boolean: [1, 1, ([value = ""]) => toBoolean(value)],
  not: [1, 1, ([value = ""]) => !toBoolean(value)],
  true: [0, 0, () => true],
  false: [0, 0, () => false],
  lang: [1, 1, ([wanted = ""], { node }) => isLanguage(node, toText(wanted))],
  number: [0, 1, (args, context) => toNumber(args[0] ?? textFrom(args, context))],
  sum: [1, 1, ([set]) => setOf(set).reduce((total, node) => total + toNumber(textOf(node)), 0)],
  floor: [1, 1, ([value = ""]) => Math.floor(toNumber(value))],
  ceiling: [1, 1, ([value = ""]) => Math.ceil(toNumber(value))],
  round: [1, 1, ([value = ""]) => round(toNumber(value))],
};

/** @throws XPathError when there is no such function, or not with these arguments. */
export function callFunction(name: string, args: readonly XPathValue[], context: CallContext): XPathValue {
  const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (known === undefined) throw new XPathError(`the function ${name}() is not known`);
  const [least, most, call] = known;
  if (args.length < least || args.length > most)
    throw new XPathError(`${name}() has ${args.length} arguments`);
  return call(args, context);
}

function placeOf(place: number | undefined): number {
  if (place === undefined) throw new XPathError("here is no list with a position and a size");
  return place;
}

function setOf(value: XPathValue | undefined): readonly XmlNode[] {
  if (value === undefined || !isNodeSet(value)) throw new XPathError("a set of nodes is wanted");
  return value;
}

function nodeOf(args: readonly XPathValue[], { node }: CallContext): XmlNode | undefined {
  return args.length === 0 ? node : setOf(args[0])[0];
}

function textFrom([value]: readonly XPathValue[], { node }: CallContext): string {
  if (value !== undefined) return toText(value);
  return node === undefined ? "" : textOf(node);
}

/** `en` is the language of what is in `en` or `en-GB` (XPath 1.0 §4.3). */
function isLanguage(node: XmlNode | undefined, wanted: string): boolean {
  for (let current = node; current !== undefined; current = current.parent) {
    const language = current.attributes.find(({ name }) => name === "xml:lang")?.value.toLowerCase();
    if (language !== undefined)
      return language === wanted.toLowerCase() || language.startsWith(`${wanted.toLowerCase()}-`);
  }
  return false;
}

function cut(text: string, mark: string, before: boolean): string {
  const at = text.indexOf(mark);
  if (at === -1) return "";
  return before ? text.slice(0, at) : text.slice(at + mark.length);
}

/** Positions count characters from 1; bounds are rounded, and NaN holds nothing (XPath 1.0 §4.2). */
function substring(text: string, start: number, length: XPathValue | undefined): string {
  const from = round(start);
  const to = length === undefined ? Infinity : from + round(toNumber(length));
  let [position, begin, end] = [0, -1, 0];
  for (let at = 0; at < text.length;) {
    const next = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
    position += 1;
    if (position >= from && position < to) {
      if (begin === -1) begin = at;
      end = next;
    }
    at = next;
  }
  return begin === -1 ? "" : text.slice(begin, end);
}

function translate(text: string, from: string, to: string): string {
  if (text.length > LONGEST_TRANSLATED)
    throw new XPathError(`translate() of more than ${LONGEST_TRANSLATED} characters`);
  const [sources, targets] = [Array.from(from), Array.from(to)];
  const map = new Map<string, string>();
  for (const [index, source] of sources.entries())
    if (!map.has(source)) map.set(source, targets[index] ?? "");
  return replacePieces(text, (piece) =>
    piece.replace(/[^]/gu, (character) => map.get(character) ?? character),
  );
}

/** Towards positive infinity in the middle. */
function round(value: number): number {
  return Math.round(value);
}
