import { type ConfigPath, type EffectiveEnvironment, isTable } from "@gate/wrangler";
import { tablesAt, textAt, textsAt } from "./read-values.ts";

/** A Durable Object class of the environment's own Worker that code reaches. */
export interface BoundClass {
  className: string;
  binding: string;
  path: ConfigPath;
}

/** Bindings to classes of the Worker itself; those of another Worker (`script_name`) are migrated there. */
export function listBoundClasses({ values, workerName }: EffectiveEnvironment): BoundClass[] {
  return tablesAt(values, ["durable_objects", "bindings"]).flatMap(({ entry, path }) => {
    const className = textAt(entry, ["class_name"]);
    const script = textAt(entry, ["script_name"]);
    if (className === undefined || (script !== undefined && script !== workerName)) return [];
    return [{ className, binding: textAt(entry, ["name"]) ?? className, path }];
  });
}

/** What the list of migrations leaves behind. */
export interface ReplayedMigrations {
  /** Classes that exist at the end. */
  live: ReadonlySet<string>;
  /** Classes that a migration took away, and the path of the entry that did. */
  gone: ReadonlyMap<string, { how: "deleted" | "renamed"; path: ConfigPath }>;
}

/** Replays `migrations` in their order, as Cloudflare does. */
export function replayMigrations(values: EffectiveEnvironment["values"]): ReplayedMigrations {
  const live = new Set<string>();
  const gone = new Map<string, { how: "deleted" | "renamed"; path: ConfigPath }>();
  const add = (name: string): void => {
    live.add(name);
    gone.delete(name);
  };
  const remove = (name: string, how: "deleted" | "renamed", path: ConfigPath): void => {
    live.delete(name);
    gone.set(name, { how, path });
  };
  for (const { entry, path } of tablesAt(values, ["migrations"])) {
    for (const key of ["new_classes", "new_sqlite_classes"])
      for (const { text } of textsAt(entry, [key])) add(text);
    for (const { entry: rename, path: inner } of tablesAt(entry, ["renamed_classes"])) {
      const [from, to] = [textAt(rename, ["from"]), textAt(rename, ["to"])];
      if (from !== undefined) remove(from, "renamed", [...path, ...inner]);
      if (to !== undefined) add(to);
    }
    for (const { entry: transfer } of tablesAt(entry, ["transferred_classes"])) {
      const to = textAt(transfer, ["to"]);
      if (to !== undefined) add(to);
    }
    for (const { text, path: inner } of textsAt(entry, ["deleted_classes"]))
      remove(text, "deleted", [...path, ...inner]);
  }
  return { live, gone };
}

/** The newer way: classes declared by `exports` instead of migrations. */
export function listExportedClasses(values: EffectiveEnvironment["values"]): Set<string> {
  return new Set(isTable(values["exports"]) ? Object.keys(values["exports"]) : []);
}
