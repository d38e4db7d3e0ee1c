import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments } from "yaml";
import type { Alias, ParsedNode, YAMLParseError } from "yaml";
import type { Location } from "../finding.ts";
import type { Problem } from "./problem.ts";

export type Path = readonly (string | number)[];

/** Plain data of a YAML file, and where each piece of it stands. */
export interface YamlFile {
  /** Objects, arrays, text, numbers, booleans, null; no object is shared between two places. */
  data: unknown;
  /** Not empty: `data` is not to be used. */
  problems: readonly Problem[];
  /** Place of a value; of the nearest parent that stands in the file when it does not. */
  locate(path: Path): Location;
  /** Place of a key; as `locate` where there is none. */
  locateKey(path: Path): Location;
  has(path: Path): boolean;
}

const MAX_DEPTH = 32;
const MAX_NODES = 10_000;
const MAX_ALIASES = 100;
/** Keys that JavaScript gives a meaning of its own. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Reads one YAML document strictly: no tags, no directives, no second document, no key twice, and limits on
 * depth, size and aliases, so that a small file cannot unfold into a large one.
 */
export function readYaml(text: string, file: string): YamlFile {
  const lines = new LineCounter();
  const places = new Map<string, { key?: number; value: number }>();
  const problems: Problem[] = [];
  const placeAt = (offset: number): Location => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const report = (message: string, offset: number, hint?: string): void => {
    problems.push({ kind: "invalid", message, hint, location: placeAt(offset) });
  };
  const data = readDocument();
  const find = (path: Path): { key?: number; value: number } => {
    for (let length = path.length; length > 0; length--) {
      const place = places.get(JSON.stringify(path.slice(0, length)));
      // Of a missing value the parent's key is the place, not the first of its other values.
      if (place !== undefined) return length === path.length ? place : { value: place.key ?? place.value };
    }
    return { value: 0 };
  };
  return {
    data,
    problems,
    locate: (path) => placeAt(find(path).value),
    locateKey: (path) => {
      const place = find(path);
      return placeAt(place.key ?? place.value);
    },
    has: (path) => places.has(JSON.stringify(path)),
  };

  function readDocument(): unknown {
    const documents = parseAllDocuments(text, {
      lineCounter: lines,
      prettyErrors: false,
      schema: "core",
      stringKeys: true,
      // The library compares every key with every other; readMap does it in one pass.
      uniqueKeys: false,
      resolveKnownTags: false,
    });
    if (!Array.isArray(documents) || documents[0]?.contents === null || documents[0] === undefined) {
      report("gate.yml is empty", 0, "Start with: version: 1");
      return undefined;
    }
    const [document, second] = documents;
    if (document.directives.yaml.explicit === true || Object.keys(document.directives.tags).length > 1) {
      report("YAML directives are not used in gate.yml", 0, "Remove the lines that start with %.");
    }
    const errors = documents.flatMap((document) => document.errors);
    const exhausted = errors.find((error) => error.code === "RESOURCE_EXHAUSTION");
    if (exhausted !== undefined) {
      report(`gate.yml is nested more than ${MAX_DEPTH} levels deep`, exhausted.pos[0]);
    } else {
      for (const error of errors) report(...describeSyntaxError(error));
    }
    if (second !== undefined) {
      report("gate.yml holds more than one document", second.range[0], 'Remove the line "---" between them.');
    }
    return problems.length > 0 ? undefined : readTree(document.contents);
  }

  function readTree(root: ParsedNode | null): unknown {
    const anchors = new Map<string, ParsedNode>();
    const open = new Set<ParsedNode>();
    const counts = { nodes: 0, aliases: 0 };
    let stopped = false;
    return readNode(root, [], undefined);

    function stop(message: string, offset: number, hint?: string): undefined {
      if (!stopped) report(message, offset, hint);
      stopped = true;
    }

    function readNode(node: ParsedNode | null, path: Path, key: number | undefined): unknown {
      if (stopped) return undefined;
      const offset = node === null || isEmptyScalar(node) ? (key ?? 0) : node.range[0];
      places.set(JSON.stringify(path), { ...(key !== undefined && { key }), value: offset });
      if (node === null) return null;
      if (++counts.nodes > MAX_NODES)
        return stop(`gate.yml unfolds to more than ${MAX_NODES} values`, offset);
      if (path.length > MAX_DEPTH)
        return stop(`gate.yml is nested more than ${MAX_DEPTH} levels deep`, offset);
      return isAlias(node) ? readAlias(node.source, offset, path, key) : readValue(node, path);
    }

    function readAlias(name: string, offset: number, path: Path, key: number | undefined): unknown {
      const target = anchors.get(name);
      if (target === undefined) return report(`the alias *${name} names no anchor above it`, offset);
      if (open.has(target)) return stop(`the anchor &${name} contains itself`, offset);
      if (++counts.aliases > MAX_ALIASES)
        return stop(`gate.yml uses more than ${MAX_ALIASES} aliases`, offset);
      const value = readNode(target, path, key);
      places.set(JSON.stringify(path), { ...(key !== undefined && { key }), value: offset });
      return value;
    }

    function readValue(node: Exclude<ParsedNode, Alias.Parsed>, path: Path): unknown {
      if (node.tag !== undefined) {
        report(`the tag ${node.tag} is not used in gate.yml`, node.range[0], "Write the plain value.");
      }
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
      if (isScalar(node)) return node.value;
      open.add(node);
      const value = isSeq(node)
        ? node.items.map((item, index) => readNode(item, [...path, index], undefined))
        : isMap(node)
          ? readMap(node.items, path)
          : undefined;
      open.delete(node);
      return value;
    }

    function readMap(pairs: readonly { key: ParsedNode; value: ParsedNode | null }[], path: Path): unknown {
      const map: Record<string, unknown> = {};
      const seen = new Set<string>();
      for (const pair of pairs) {
        const key = isScalar(pair.key) ? String(pair.key.value) : "";
        const offset = pair.key.range[0];
        if (FORBIDDEN_KEYS.has(key)) {
          report(`the key "${key}" is not allowed`, offset);
        } else if (seen.has(key)) {
          report(`the key "${key}" stands twice in the same block`, offset, "Keep one of them.");
        } else {
          seen.add(key);
          map[key] = readNode(pair.value, [...path, key], offset);
        }
      }
      return map;
    }
  }
}

function isEmptyScalar(node: ParsedNode): boolean {
  return isScalar(node) && node.value === null && node.source === "";
}

function describeSyntaxError(error: YAMLParseError): [message: string, offset: number, hint: string] {
  if (error.code === "TAB_AS_INDENT") {
    return ["a tab stands where YAML wants spaces", error.pos[0], "Indent with two spaces."];
  }
  return [
    `not valid YAML: ${error.message}`,
    error.pos[0],
    "Check the indentation; inside [ ] and { } a value that has one of [ ] { } , or a colon in it stands in quotes.",
  ];
}
