import { type ConfigPath, KNOWN_KEYS, readPath, type WranglerConfigFile } from "@gate/wrangler";

/** The keys that one of wrangler's warnings calls unexpected. */
export interface UnknownKeys {
  /** As wrangler names it: `env.staging`, `build`, `kv_namespaces[0]`; `the top level`. */
  table: string;
  keys: string[];
}

const TOP = "the top level";

/** Reads `Unexpected fields found in env.staging field: "a","b"`; undefined for every other warning. */
export function readUnknownKeys(message: string): UnknownKeys | undefined {
  const match = /^Unexpected fields found in (\S{1,200}) field: (.*)$/s.exec(message);
  if (match?.[1] === undefined) return undefined;
  const keys = [...(match[2] ?? "").matchAll(/"([^"]{1,200})"/g)].map(([, key = ""]) => key);
  return keys.length === 0 ? undefined : { table: match[1] === "top-level" ? TOP : match[1], keys };
}

/** true for the top level and for an environment as a whole: where wrangler's main keys stand. */
export function isMainTable(table: string): boolean {
  return table === TOP || /^env\.[^.]+$/.test(table);
}

/** Whether an unknown key of a table of TOML is one of those that belong to the top level. */
export function isSwallowedKey({ format }: WranglerConfigFile, table: string, key: string): boolean {
  return format === "toml" && !isMainTable(table) && KNOWN_KEYS.includes(key);
}

/** Where an unknown key stands: in the table as named, else in that table of the environment. */
export function findUnknownKey(
  config: WranglerConfigFile,
  environment: string | undefined,
  table: string,
  key: string,
): ConfigPath | undefined {
  const inner = (table === TOP ? "" : table)
    .split(/[.[\]]+/)
    .filter((part) => part !== "")
    .map((part) => (/^\d{1,9}$/.test(part) ? Number(part) : part));
  const scopes: ConfigPath[] = [...(environment === undefined ? [] : [["env", environment]]), []];
  return scopes
    .map((scope) => [...scope, ...inner, key])
    .find((path) => readPath(config.raw, path) !== undefined);
}
