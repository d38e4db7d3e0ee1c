import type { Template } from "../syntax/tree.ts";
import type { HurlValue } from "../types.ts";
import { shorten } from "../value/value.ts";
import { parseHtml } from "../xml/parse-html.ts";
import { parseXml } from "../xml/parse-xml.ts";
import { type XmlDocument, XmlError } from "../xml/tree.ts";
import { evaluateXPath } from "../xml/xpath.ts";
import { XPathError } from "../xml/xpath-parse.ts";
import { isNodeSet } from "../xml/xpath-values.ts";
import { RunFault } from "./run-fault.ts";
import type { Scope } from "./scope.ts";

/** @throws RunFault that `fault` makes when the text is not XML (or HTML that can be read as hurl reads it). */
export function parseMarkup(text: string, isHtml: boolean, fault: (why: string) => RunFault): XmlDocument {
  try {
    return isHtml ? parseHtml(text) : parseXml(text);
  } catch (thrown) {
    if (!(thrown instanceof XmlError)) throw thrown;
    throw fault(`it cannot be read as ${isHtml ? "HTML" : "XML"}: ${thrown.message}`);
  }
}

/** What a query finds: a number, a text, a boolean, or how many nodes. @throws RunFault at the query. */
export function selectXml(document: XmlDocument, query: Template, scope: Scope): HurlValue {
  const source = scope.render(query);
  try {
    const value = evaluateXPath(document, source);
    if (isNodeSet(value)) return { type: "nodeset", value: value.length };
    if (typeof value === "string") return { type: "string", value };
    if (typeof value === "boolean") return { type: "boolean", value };
    if (!Number.isFinite(value)) throw new XPathError("the result is no number");
    return { type: "number", value };
  } catch (thrown) {
    if (!(thrown instanceof XPathError)) throw thrown;
    throw new RunFault(
      query,
      "Invalid XPath expression",
      "XPath expression is not valid",
      `<${shorten(source)}> cannot be asked in XPath 1.0: ${thrown.message}`,
    );
  }
}
