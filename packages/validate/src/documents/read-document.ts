import { posix } from "node:path";
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from "yaml";
import { findTooDeep } from "../workflow/yaml-depth.ts";
import type { RuleContext } from "../rule.ts";
import { compileGlob } from "./match-glob.ts";

/** A text in front matter, with the line where it stands. */
export interface FrontText {
  text: string;
  line: number;
}

/** A document that must keep in step with the code. */
export interface SourceDocument {
  file: string;
  /** Lines of the whole file. */
  lines: readonly string[];
  /** Why its front matter cannot be read. */
  fault?: FrontText | undefined;
  /** Keys of the front matter in their order, each with the line of the key. */
  keys: ReadonlyMap<string, number>;
  /** The texts of a key: one, or those of a list. */
  texts(key: string): readonly FrontText[];
  /** Number of the first line behind the front matter. */
  bodyLine: number;
}

/** The documents that `validate.docs` of gate.yml names, sorted; none where it is not set. */
export async function readDocuments({ gate, files }: RuleContext): Promise<SourceDocument[]> {
  if (gate.validate.docs === undefined) return [];
  const pattern = compileGlob(posix.join(posix.dirname(gate.file), gate.validate.docs));
  const names = [...files.tracked].filter((file) => pattern.test(file)).sort();
  return Promise.all(names.map(async (file) => parseSourceDocument(file, await files.read(file))));
}

/** Reads the YAML between the first two `---` lines. */
export function parseSourceDocument(file: string, text: string): SourceDocument {
  const lines = text.replace(/^\u{feff}/u, "").split(/\r?\n/);
  const end = lines[0] === "---" ? lines.indexOf("---", 1) : -1;
  const none = { file, lines, keys: new Map<string, number>(), texts: () => [], bodyLine: 1 };
  if (end === -1)
    return {
      ...none,
      fault: { text: lines[0] === "---" ? "its front matter has no end" : "it has no front matter", line: 1 },
    };
  const front = lines.slice(1, end).join("\n");
  const deep = findTooDeep(front);
  if (deep !== undefined) {
    const line = front.slice(0, deep).split("\n").length + 1;
    return {
      ...none,
      bodyLine: end + 2,
      fault: { text: "its front matter is nested deeper than 64 levels", line },
    };
  }
  const counter = new LineCounter();
  const document = parseDocument(front, {
    lineCounter: counter,
    prettyErrors: false,
    logLevel: "silent",
  });
  const lineAt = (offset: number | undefined): number =>
    offset === undefined ? 2 : counter.linePos(offset).line + 1;
  const [error] = document.errors;
  const bodyLine = end + 2;
  if (error)
    return {
      ...none,
      bodyLine,
      fault: {
        text: `its front matter is no YAML: ${error.message.split("\n")[0] ?? ""}`,
        line: lineAt(error.pos[0]),
      },
    };
  const { contents } = document;
  if (!isMap(contents))
    return { ...none, bodyLine, fault: { text: "its front matter is no mapping", line: 1 } };
  const map: YAMLMap = contents;
  const keys = new Map(
    map.items.flatMap(({ key }) =>
      isScalar(key) ? [[String(key.value), lineAt(key.range?.[0])] as const] : [],
    ),
  );
  const read = (node: unknown): FrontText[] => {
    if (isSeq(node)) return node.items.flatMap(read);
    if (!isScalar(node) || node.value === null) return [];
    const value = typeof node.value === "string" ? node.value : (node.source ?? JSON.stringify(node.value));
    return [{ text: value, line: lineAt(node.range?.[0]) }];
  };
  return { file, lines, keys, texts: (key) => read(map.get(key, true)), bodyLine };
}
