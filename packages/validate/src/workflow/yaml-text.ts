import { posix } from "node:path";
import { GateError } from "@gate/core";
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLMap,
} from "yaml";
import { findTooDeep } from "./yaml-depth.ts";

/** Text of a scalar, with its place. */
export interface YamlText {
  text: string;
  /** Line of its first character, from 1. */
  line: number;
  /** Line in the file of a line (from 0) of the text. */
  lineAt(index: number): number;
}

/** A parsed YAML file that answers only what is asked, so that aliases are never expanded as a whole. */
export class YamlFile {
  readonly file: string;
  readonly root: YAMLMap;
  readonly #document: Document;
  readonly #lines: LineCounter;

  /** @throws GateError FILE_UNREADABLE with the place of the first error, or when it is no mapping. */
  constructor(file: string, text: string) {
    this.file = file;
    this.#lines = new LineCounter();
    const deep = findTooDeep(text);
    if (deep !== undefined) {
      const before = text.slice(0, deep);
      throw this.fail(
        "it is nested deeper than 64 levels",
        before.split("\n").length,
        deep - before.lastIndexOf("\n"),
      );
    }
    this.#document = parseDocument(text, {
      lineCounter: this.#lines,
      prettyErrors: false,
      logLevel: "silent",
    });
    const [error] = this.#document.errors;
    if (error) {
      const { line, col } = this.#lines.linePos(error.pos[0]);
      throw this.fail(error.message.split("\n")[0] ?? "no YAML", line, col);
    }
    const { contents } = this.#document;
    if (!isMap(contents)) throw this.fail("it is not a mapping", 1);
    this.root = contents;
  }

  fail(why: string, line: number, column?: number): GateError {
    const location = { file: this.file, line, column };
    return new GateError("FILE_UNREADABLE", `${posix.basename(this.file)} cannot be read: ${why}`, {
      location,
    });
  }

  lineOf(node: unknown): number {
    const range = (node as Node | undefined)?.range;
    return range ? this.#lines.linePos(range[0]).line : 1;
  }

  get(map: YAMLMap, key: string): unknown {
    return this.#resolve(map.get(key, true));
  }

  /** undefined when the key is absent or null. @throws GateError FILE_UNREADABLE when it is something else. */
  getMap(map: YAMLMap, key: string): YAMLMap | undefined {
    const node = this.get(map, key);
    if (isMap(node)) return node;
    return this.#refuseOther(node, key, "a mapping");
  }

  /** The items of a sequence; absent is undefined. @throws GateError FILE_UNREADABLE when it is no sequence. */
  getItems(map: YAMLMap, key: string): unknown[] | undefined {
    const node = this.get(map, key);
    if (isSeq(node)) return node.items.map((item) => this.#resolve(item));
    return this.#refuseOther(node, key, "a list");
  }

  /** @throws GateError FILE_UNREADABLE when the value is a mapping or a list. */
  getText(map: YAMLMap, key: string): YamlText | undefined {
    const node = this.get(map, key);
    if (!isScalar(node)) return this.#refuseOther(node, key, "text");
    if (node.value === null) return undefined;
    const line = this.lineOf(node);
    const text =
      typeof node.value === "string" ? node.value : (node.source ?? JSON.stringify(node.value) ?? "");
    // A literal block keeps its lines and starts below its `|`; in every other style lines cannot be told apart.
    const lineAt = node.type === "BLOCK_LITERAL" ? (index: number) => line + 1 + index : () => line;
    return { text, line, lineAt };
  }

  /** Scalar entries by key; others are left out. */
  getTexts(map: YAMLMap, key: string): Map<string, YamlText> {
    const table = this.get(map, key);
    const texts = new Map<string, YamlText>();
    if (!isMap(table)) return texts;
    for (const name of this.keysOf(table)) {
      if (!isScalar(this.get(table, name))) continue;
      const text = this.getText(table, name);
      if (text) texts.set(name, text);
    }
    return texts;
  }

  keysOf(map: YAMLMap): string[] {
    return map.items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : []));
  }

  #resolve(node: unknown): unknown {
    return isAlias(node) ? node.resolve(this.#document) : node;
  }

  #refuseOther(node: unknown, key: string, wanted: string): undefined {
    if (node === undefined || node === null || (isScalar(node) && node.value === null)) return undefined;
    throw this.fail(`${key} is not ${wanted}`, this.lineOf(node));
  }
}
