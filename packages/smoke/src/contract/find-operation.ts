import { RE2JS } from "re2js";
import { isNode, type Node } from "./convert-schema.ts";

/** One operation of a contract. */
export interface Operation {
  /** `GET /items/{id}`, as the contract writes it. */
  name: string;
  /** JSON Pointer to it, from `#`. */
  pointer: string;
  node: Node;
  /** Whether a path below the servers is its path. */
  matches(path: string): boolean;
  /** How many segments are written out: the most exact path wins. */
  fixed: number;
}

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Every operation of a document, the most exact path first. */
export function listOperations(document: Node): Operation[] {
  const paths = isNode(document["paths"]) ? document["paths"] : {};
  const operations: Operation[] = [];
  for (const [template, given] of Object.entries(paths)) {
    const { node: item, pointer } = follow(document, given, `#/paths/${escapePointer(template)}`);
    if (item === undefined || !template.startsWith("/")) continue;
    const segments = template.split("/").slice(1);
    // Linear: several parameters in one segment make the engine of JavaScript try them all against each other.
    const pattern = RE2JS.compile(`/${segments.map(toPattern).join("/")}`);
    for (const method of METHODS) {
      const node = item[method];
      if (!isNode(node)) continue;
      operations.push({
        matches: (path) => pattern.matches(path),
        name: `${method.toUpperCase()} ${template}`,
        pointer: `${pointer}/${method}`,
        node,
        fixed: segments.filter((segment) => !segment.includes("{")).length,
      });
    }
  }
  return operations.sort((a, b) => b.fixed - a.fixed || (a.name < b.name ? -1 : 1));
}

/** One segment: a parameter takes anything but a slash; the rest is text, as an address writes it. */
function toPattern(segment: string): string {
  return segment
    .split(/(\{[^{}]*\})/)
    .map((part) => (/^\{.*\}$/.test(part) ? "[^/]+" : RE2JS.quote(encodeText(part))))
    .join("");
}

function encodeText(text: string): string {
  return text.toWellFormed().replace(/[^\x21-\x7e]/gu, encodeURIComponent);
}

/** The operation of a request; a HEAD without one of its own is its GET without a body. */
export function findOperation(
  operations: readonly Operation[],
  method: string,
  pathname: string,
  bases: readonly string[],
): Operation | undefined {
  for (const wanted of method === "HEAD" ? ["HEAD", "GET"] : [method]) {
    for (const base of bases) {
      if (!pathname.startsWith(base)) continue;
      const rest = pathname.slice(base.length);
      const found = operations.find((it) => it.name.startsWith(`${wanted} `) && it.matches(rest));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Paths that the operations may stand under, the longest first, without a slash at the end. */
export function listBases(document: Node, url: string): string[] {
  const servers: unknown[] = Array.isArray(document["servers"]) ? document["servers"] : [];
  const own = new URL(url).pathname;
  const paths = servers.flatMap((server) => {
    if (!isNode(server) || typeof server["url"] !== "string") return [];
    const variables = isNode(server["variables"]) ? server["variables"] : {};
    const filled = server["url"].replace(/\{([^{}]*)\}/g, (_, name: string) => {
      const variable = Object.hasOwn(variables, name) ? variables[name] : undefined;
      return isNode(variable) && typeof variable["default"] === "string" ? variable["default"] : "";
    });
    const { pathname } = URL.parse(filled, url) ?? {};
    return pathname === undefined ? [] : [pathname];
  });
  const bases = [...paths, own].map((path) => path.replace(/\/+$/, ""));
  return [...new Set(bases)].sort((a, b) => b.length - a.length);
}

/** Follows `$ref`s inside the document, at most twenty. */
export function follow(
  document: Node,
  given: unknown,
  at: string,
): { node: Node | undefined; pointer: string } {
  let node = given;
  let pointer = at;
  for (let steps = 0; steps < 20 && isNode(node) && typeof node["$ref"] === "string"; steps += 1) {
    pointer = node["$ref"];
    node = pointer
      .split("/")
      .slice(1)
      .reduce<unknown>((part, key) => {
        const name = decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~");
        return typeof part === "object" && part !== null && Object.hasOwn(part, name)
          ? (part as Node)[name]
          : undefined;
      }, document);
  }
  return { node: isNode(node) && typeof node["$ref"] !== "string" ? node : undefined, pointer };
}

export function escapePointer(key: string): string {
  return encodeURIComponent(key.replaceAll("~", "~0").replaceAll("/", "~1"));
}
