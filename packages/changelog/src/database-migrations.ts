import path from "node:path";
import { type GitDeps, showFile } from "@gate/git";
import type { EffectiveEnvironment } from "@gate/wrangler";
import { listFilesAt, type TreeFile } from "./list-files-at.ts";

/** What happened to the migration files of one D1 database between two commits. File names only. */
export interface DatabaseMigrations {
  /** The name in code. */
  binding: string;
  /** What wrangler's commands take: the database's name, else its binding. */
  database: string;
  /** Relative to the root of the repository. */
  folder: string;
  added: NewMigration[];
  /** Applied migrations are never applied again: a changed or removed file is a mistake or a trap. */
  changed: string[];
  removed: string[];
}

interface NewMigration {
  file: string;
  /** It drops, renames or deletes: the old code may not run on the new schema. A guess on the safe side. */
  destructive: boolean;
}

/** Words in a comment count too; a false alarm costs a look, a missed one costs data. */
const DESTRUCTIVE = /\b(?:DROP|RENAME|DELETE\s+FROM|TRUNCATE)\b/iu;

interface Side {
  commit: string;
  environment: EffectiveEnvironment;
}

/** Databases of an environment whose migration files differ; all files are new when there is no older side. */
export async function compareMigrations(
  deps: GitDeps,
  root: string,
  configFile: string,
  before: Side | undefined,
  after: Side,
): Promise<DatabaseMigrations[]> {
  const oldDatabases = before === undefined ? [] : databasesOf(before.environment, configFile);
  const result: DatabaseMigrations[] = [];
  for (const database of databasesOf(after.environment, configFile)) {
    const old = oldDatabases.find(({ binding }) => binding === database.binding);
    const oldFiles =
      before === undefined || old === undefined
        ? []
        : await listMigrations(deps, root, before.commit, old.folder);
    const newFiles = await listMigrations(deps, root, after.commit, database.folder);
    const blobBefore = new Map(oldFiles.map(({ name, blob }) => [name, blob]));
    const added: NewMigration[] = [];
    for (const { name } of newFiles.filter((file) => !blobBefore.has(file.name))) {
      const text = await showFile(root, after.commit, path.posix.join(database.folder, name), deps);
      added.push({ file: name, destructive: text === undefined || DESTRUCTIVE.test(text) });
    }
    const changed = newFiles
      .filter(({ name, blob }) => blobBefore.has(name) && blobBefore.get(name) !== blob)
      .map(({ name }) => name);
    const removed = oldFiles
      .filter(({ name }) => !newFiles.some((file) => file.name === name))
      .map(({ name }) => name);
    if (added.length + changed.length + removed.length > 0)
      result.push({ ...database, added, changed, removed });
  }
  return result;
}

/** wrangler applies the `.sql` files of the folder in the order of their names. */
async function listMigrations(
  deps: GitDeps,
  root: string,
  commit: string,
  folder: string,
): Promise<TreeFile[]> {
  const files = await listFilesAt(deps, root, commit, folder);
  return files.filter(({ name }) => name.endsWith(".sql")).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function databasesOf(
  environment: EffectiveEnvironment,
  configFile: string,
): Pick<DatabaseMigrations, "binding" | "database" | "folder">[] {
  const entries = environment.values["d1_databases"];
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown) => {
    const { binding, database_name: name, migrations_dir: folder } = (entry ?? {}) as Record<string, unknown>;
    if (typeof binding !== "string") return [];
    return [
      {
        binding,
        database: typeof name === "string" && name !== "" ? name : binding,
        folder: path.posix.join(
          path.posix.dirname(configFile),
          typeof folder === "string" ? folder : "migrations",
        ),
      },
    ];
  });
}
