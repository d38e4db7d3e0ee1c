import { posix } from "node:path";
import { GateError } from "@gate/core";
import { isTable } from "@gate/wrangler";
import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import type { SourceFiles } from "../source-files.ts";
import { parseJsonWithComments } from "./read-json.ts";

interface PackageScript {
  text: string;
  /** Line in its package.json, from 1. */
  line: number;
}

export interface PackageFile {
  /** Relative to the root of the repository. */
  file: string;
  /** Its folder; the root is `""`. */
  folder: string;
  name?: string | undefined;
  scripts: ReadonlyMap<string, PackageScript>;
  /** Programs that the package brings: name → path in its folder. */
  bins: ReadonlyMap<string, string>;
  /** A folder each file of which is a program that it brings. */
  binFolder?: string | undefined;
  /** Targets of nx that it declares. */
  nxTargets: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

/** The tracked package.json files, read when somebody asks. */
export class PackageIndex {
  readonly #files: SourceFiles;
  readonly #packages = new Map<string, Promise<PackageFile>>();
  #all: Promise<{ packages: PackageFile[]; faults: string[] }> | undefined;
  #bins: Promise<Map<string, string>> | undefined;

  constructor(files: SourceFiles) {
    this.#files = files;
  }

  /** The package.json that npm would take in a folder: its own or the nearest one above. */
  async findNearest(folder: string): Promise<PackageFile | undefined> {
    for (let current = folder; ; current = posix.dirname(current)) {
      if (current === ".") current = "";
      const file = posix.join(current, "package.json");
      if (this.#files.tracked.has(file)) return this.#read(file);
      if (current === "") return undefined;
    }
  }

  /** Every tracked package.json outside node_modules, but for those that are no JSON. @throws GateError FILE_UNREADABLE */
  async listAll(): Promise<PackageFile[]> {
    this.#all ??= this.#readAll();
    return (await this.#all).packages;
  }

  /** What is wrong with those that are no JSON: no tool runs a script of theirs, so that they stop nothing. */
  async listFaults(): Promise<string[]> {
    this.#all ??= this.#readAll();
    return (await this.#all).faults;
  }

  /** Path of the program of this name that a package brings. What cannot be read brings none: its scripts are told elsewhere. */
  async findBin(program: string): Promise<string | undefined> {
    this.#bins ??= this.#readBins();
    return (await this.#bins).get(program);
  }

  async #readBins(): Promise<Map<string, string>> {
    const bins = new Map<string, string>();
    for (const settled of await Promise.allSettled(this.#names().map((file) => this.#read(file)))) {
      if (settled.status !== "fulfilled") continue;
      const { folder, binFolder, bins: own } = settled.value;
      for (const [name, path] of own) bins.set(name, posix.join(folder, path));
      if (binFolder === undefined) continue;
      const within = `${posix.join(folder, binFolder)}/`;
      for (const file of this.#files.tracked)
        if (file.startsWith(within)) bins.set(posix.basename(file), file);
    }
    return bins;
  }

  async #readAll(): Promise<{ packages: PackageFile[]; faults: string[] }> {
    const packages: PackageFile[] = [];
    const faults: string[] = [];
    for (const settled of await Promise.allSettled(this.#names().map((file) => this.#read(file)))) {
      if (settled.status === "fulfilled") packages.push(settled.value);
      else if (settled.reason instanceof GateError && settled.reason.cause instanceof SyntaxError)
        faults.push(settled.reason.message);
      else throw settled.reason;
    }
    return { packages, faults };
  }

  #names(): string[] {
    return [...this.#files.tracked].filter(
      (file) => posix.basename(file) === "package.json" && !file.split("/").includes("node_modules"),
    );
  }

  #read(file: string): Promise<PackageFile> {
    let read = this.#packages.get(file);
    if (read === undefined) {
      read = this.#files.read(file).then((text) => parsePackage(file, text));
      this.#packages.set(file, read);
    }
    return read;
  }
}

/** @throws GateError FILE_UNREADABLE when it is no JSON object. */
function parsePackage(file: string, text: string): PackageFile {
  const folder = posix.dirname(file) === "." ? "" : posix.dirname(file);
  let raw: unknown;
  try {
    // Bun takes comments, npm does not.
    raw = parseJsonWithComments(text);
  } catch (cause) {
    throw new GateError("FILE_UNREADABLE", `${file} is not valid JSON`, { location: { file }, cause });
  }
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) {
    throw new GateError("FILE_UNREADABLE", `${file} is not a JSON object`, { location: { file } });
  }
  const scripts = new Map<string, PackageScript>();
  const lines = "scripts" in raw ? findScriptLines(text) : new Map<string, number>();
  const table: unknown = "scripts" in raw ? raw.scripts : {};
  for (const [name, script] of Object.entries(typeof table === "object" && table !== null ? table : {})) {
    if (typeof script === "string") scripts.set(name, { text: script, line: lines.get(name) ?? 1 });
  }
  const name = "name" in raw && typeof raw.name === "string" ? raw.name : undefined;
  const nx = "nx" in raw && isTable(raw.nx) ? raw.nx : {};
  const targets = Object.entries(isTable(nx["targets"]) ? nx["targets"] : {});
  return {
    file,
    folder,
    name,
    scripts,
    bins: readBins("bin" in raw ? raw.bin : undefined, name),
    binFolder: readBinFolder("directories" in raw ? raw.directories : undefined),
    nxTargets: new Map(targets.flatMap(([key, target]) => (isTable(target) ? [[key, target] as const] : []))),
  };
}

function readBinFolder(directories: unknown): string | undefined {
  const folder = isTable(directories) ? directories["bin"] : undefined;
  return typeof folder === "string" ? folder : undefined;
}

/** One path goes by the package's own name. */
function readBins(bin: unknown, name: string | undefined): Map<string, string> {
  if (typeof bin === "string") return new Map(name === undefined ? [] : [[posix.basename(name), bin]]);
  if (typeof bin !== "object" || bin === null) return new Map();
  return new Map(
    Object.entries(bin).flatMap(([key, path]) => (typeof path === "string" ? [[key, path] as const] : [])),
  );
}

/** JSON is read as YAML here because that parser knows positions; its complaints do not matter. */
function findScriptLines(text: string): Map<string, number> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: false, strict: false, logLevel: "silent" });
  const lines = new Map<string, number>();
  const scripts = isMap(document.contents) ? document.contents.get("scripts", true) : undefined;
  if (!isMap(scripts)) return lines;
  for (const { key } of scripts.items) {
    if (isScalar(key) && key.range) lines.set(String(key.value), lineCounter.linePos(key.range[0]).line);
  }
  return lines;
}
