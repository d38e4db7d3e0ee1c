import { posix } from "node:path";
import { GateError } from "@gate/core";
import { isTable } from "@gate/wrangler";
import type { PackageIndex } from "./package-scripts.ts";
import type { SourceFiles } from "../source-files.ts";
import { parseJsonWithComments } from "./read-json.ts";

type Table = Readonly<Record<string, unknown>>;

/** A project of an nx workspace. */
export interface NxProject {
  name: string;
  /** Relative to the root. */
  folder: string;
  file: string;
  targets: ReadonlyMap<string, Table>;
  /** Scripts of its package.json, which are targets too. */
  scripts: ReadonlySet<string>;
}

export interface NxWorkspace {
  projects: readonly NxProject[];
  /** `targetDefaults` of nx.json, by the name of a target or of an executor. */
  defaults: ReadonlyMap<string, Table>;
}

/** Reads nx.json, every project.json and the package.json files. @throws GateError FILE_UNREADABLE */
export async function readNxWorkspace(files: SourceFiles, packages: PackageIndex): Promise<NxWorkspace> {
  const projects = new Map<string, NxProject>();
  for (const { file, folder, name, scripts, nxTargets } of await packages.listAll()) {
    const own = name ?? posix.basename(folder);
    projects.set(folder, { name: own, folder, file, targets: nxTargets, scripts: new Set(scripts.keys()) });
  }
  for (const file of files.tracked) {
    if (posix.basename(file) !== "project.json" || file.includes("node_modules/")) continue;
    const document = await readTable(files, file);
    const folder = posix.dirname(file) === "." ? "" : posix.dirname(file);
    const beside = projects.get(folder);
    const name = typeof document["name"] === "string" ? document["name"] : posix.basename(folder);
    const targets = new Map([...(beside?.targets ?? []), ...tablesOf(document["targets"])]);
    projects.set(folder, { name, folder, file, targets, scripts: beside?.scripts ?? new Set() });
  }
  const nx = files.tracked.has("nx.json") ? await readTable(files, "nx.json") : {};
  return { projects: [...projects.values()], defaults: new Map(tablesOf(nx["targetDefaults"])) };
}

async function readTable(files: SourceFiles, file: string): Promise<Table> {
  try {
    const document = parseJsonWithComments(await files.read(file));
    return isTable(document) ? document : {};
  } catch (cause) {
    if (cause instanceof GateError) throw cause;
    throw new GateError("FILE_UNREADABLE", `${file} is not valid JSON`, { location: { file }, cause });
  }
}

/** Entries of a table that are tables themselves. */
export function tablesOf(value: unknown): [string, Table][] {
  return Object.entries(isTable(value) ? value : {}).flatMap(([name, entry]) =>
    isTable(entry) ? [[name, entry] as [string, Table]] : [],
  );
}
