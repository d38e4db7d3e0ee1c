import type { HttpResponse } from "@gate/http";
import { isNode, type Node } from "./convert-schema.ts";
import { escapePointer, follow } from "./find-operation.ts";

/** One header of an answer that has to be held against a schema. */
export interface DescribedHeader {
  name: string;
  /** JSON Pointer to its schema. */
  pointer: string;
  /** What the text means by the type of that schema (style `simple`). */
  value: unknown;
}

/**
 * What an answer's headers are by the contract: those with a schema, or the first one that is missing. A description
 * of Content-Type is passed over, as OpenAPI demands.
 * @param answer the description of the answer
 */
export function readHeaders(
  document: Node,
  answer: { node: Node | undefined; pointer: string },
  response: HttpResponse,
): DescribedHeader[] | { missing: string } {
  const described = answer.node?.["headers"];
  if (!isNode(described)) return [];
  const found: DescribedHeader[] = [];
  for (const [name, given] of Object.entries(described)) {
    if (name.toLowerCase() === "content-type") continue;
    const { node, pointer } = follow(document, given, `${answer.pointer}/headers/${escapePointer(name)}`);
    const text = joinValues(response, name);
    if (text === undefined) {
      if (node?.["required"] === true) return { missing: name };
      continue;
    }
    if (node?.["schema"] === undefined) continue;
    const schema = follow(document, node["schema"], `${pointer}/schema`);
    const value = readValue(text, schema.node, node["explode"] === true, document);
    found.push({ name, pointer: `${pointer}/schema`, value });
  }
  return found;
}

function joinValues(response: HttpResponse, name: string): string | undefined {
  const values = response.headers.filter(([key]) => key.toLowerCase() === name.toLowerCase());
  return values.length === 0 ? undefined : values.map(([, value]) => value).join(", ");
}

/** A text stays one where it is none of the type; then the schema says what it should be. */
function readValue(text: string, schema: Node | undefined, explodes: boolean, document: Node): unknown {
  const types = [schema?.["type"]].flat();
  const parts = text === "" ? [] : text.split(",").map((part) => part.trim());
  if (types.includes("array")) {
    const { node: items } = follow(document, schema?.["items"], "");
    return parts.map((part) => readValue(part, items, false, document));
  }
  if (types.includes("object")) {
    const properties = isNode(schema?.["properties"]) ? schema["properties"] : {};
    const pairs = explodes
      ? parts.map((part) => [part.split("=", 1).join(""), part.slice(part.indexOf("=") + 1)] as const)
      : parts.flatMap((part, index) => (index % 2 === 0 ? [[part, parts[index + 1] ?? ""] as const] : []));
    return Object.fromEntries(
      pairs.map(([key, value]) => {
        const { node } = follow(document, Object.hasOwn(properties, key) ? properties[key] : undefined, "");
        return [key, readValue(value, node, false, document)];
      }),
    );
  }
  const isNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text);
  if (isNumber && (types.includes("integer") || types.includes("number"))) return Number(text);
  if ((text === "true" || text === "false") && types.includes("boolean")) return text === "true";
  return text;
}
