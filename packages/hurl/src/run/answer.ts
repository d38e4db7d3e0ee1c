import type { HttpResponse } from "@gate/http";
import type { Span } from "../syntax/tree.ts";
import type { HurlValue } from "../types.ts";
import { JsonError, parseJson } from "../value/json-document.ts";
import type { Exchange } from "./exchange.ts";
import type { XmlDocument } from "../xml/tree.ts";
import { isNamed } from "./request.ts";
import { parseMarkup } from "./xml.ts";
import { RunFault } from "./run-fault.ts";

/** An answer under judgement; its body is decoded and parsed at most once. */
export class Answer {
  readonly response: HttpResponse;
  readonly url: URL;
  readonly redirects: Exchange["hops"];
  readonly elsewhere: boolean;
  #text: string | undefined;
  #markup: XmlDocument | undefined;
  #json: HurlValue | undefined;

  constructor({ response, url, hops, elsewhere }: Exchange) {
    this.elsewhere = elsewhere;
    this.redirects = hops;
    this.response = response;
    this.url = url;
  }

  /** Values of all headers of a name, in order. */
  headers(name: string): string[] {
    const wanted = name.toLowerCase();
    const values: string[] = [];
    for (const header of this.response.headers) if (isNamed(header, wanted)) values.push(header[1]);
    return values;
  }

  /** @throws RunFault at `place` when the charset is unknown or the body is not text of it. */
  text(place: Span): string {
    this.#text ??= decodeText(this.response.body, charsetOf(this.headers("content-type")[0]), place);
    return this.#text;
  }

  /** @throws RunFault at `place` when the body is not XML or, by its content type, HTML. */
  markup(place: Span): XmlDocument {
    const type = this.headers("content-type")[0] ?? "";
    this.#markup ??= parseMarkup(
      this.text(place),
      type.trim().toLowerCase().startsWith("text/html"),
      (why) => new RunFault(place, "Invalid XML", "HTTP response is not a valid XML", why),
    );
    return this.#markup;
  }

  /** @throws RunFault at `place` when the body is not JSON. */
  json(place: Span): HurlValue {
    this.#json ??= parseJsonText(
      this.text(place),
      (why) => new RunFault(place, "Invalid JSON", "HTTP response is not a valid JSON", why),
    );
    return this.#json;
  }
}

/** @throws RunFault that `fault` makes when the text is not JSON. */
export function parseJsonText(text: string, fault: (why: string) => RunFault): HurlValue {
  try {
    return parseJson(text);
  } catch (thrown) {
    if (!(thrown instanceof JsonError)) throw thrown;
    throw fault(`it is not JSON: ${thrown.message}`);
  }
}

/**
 * Decodes strictly, by the labels of the WHATWG Encoding Standard; a byte order mark stays a character.
 * @throws RunFault at `place`; `inFilter` says that the bytes are no body
 */
export function decodeText(bytes: Uint8Array, charset: string, place: Span, inFilter = false): string {
  const decoder = decoderOf(charset);
  if (decoder === undefined) {
    throw inFilter
      ? new RunFault(place, "Filter error", `<${charset}> encoding is not supported`)
      : new RunFault(place, "Invalid charset", `the charset '${charset}' is not valid`);
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw inFilter
      ? new RunFault(place, "Filter error", `value can not be decoded with <${charset}> encoding`)
      : new RunFault(
          place,
          "Invalid decoding",
          `could not decode response body with charset '${decoder === UTF_8 ? "UTF-8" : charset}'`,
          "ask for `bytes` instead",
        );
  }
}

/** Labels of nearly every answer; a decoder that is not fed in parts keeps nothing between two texts. */
const UTF_8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decoderOf(charset: string): InstanceType<typeof TextDecoder> | undefined {
  if (charset === "utf-8") return UTF_8;
  try {
    return new TextDecoder(charset, { fatal: true, ignoreBOM: true });
  } catch {
    return undefined;
  }
}

function charsetOf(contentType = ""): string {
  if (!/charset/i.test(contentType)) return "utf-8";
  for (const part of contentType.split(";")) {
    const [name = "", value, ...more] = part.split("=");
    if (name.trim().toLowerCase() === "charset" && value !== undefined && more.length === 0)
      return value.trim();
  }
  return "utf-8";
}
