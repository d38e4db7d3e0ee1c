import { type ConfigPath, isTable, readPath } from "@gate/wrangler";

/** The text at a path; undefined for anything else and for empty text. */
export function textAt(values: unknown, path: ConfigPath): string | undefined {
  const value = readPath(values, path);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The tables of a list at a path, each with its own path. */
export function tablesAt(
  values: unknown,
  path: ConfigPath,
): { entry: Readonly<Record<string, unknown>>; path: ConfigPath }[] {
  const list = readPath(values, path);
  return (Array.isArray(list) ? list : []).flatMap((entry: unknown, index) =>
    isTable(entry) ? [{ entry, path: [...path, index] }] : [],
  );
}

/** The texts of a list at a path, each with its own path. */
export function textsAt(values: unknown, path: ConfigPath): { text: string; path: ConfigPath }[] {
  const list = readPath(values, path);
  return (Array.isArray(list) ? list : []).flatMap((entry: unknown, index) =>
    typeof entry === "string" ? [{ text: entry, path: [...path, index] }] : [],
  );
}
