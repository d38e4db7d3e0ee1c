import type { ConfigPath, WranglerConfigFile } from "@gate/wrangler";
import { detectSecret, findUrlPassword } from "./detect-secret.ts";

/** A credential in a wrangler config. `value` is for redaction only: it must never be printed. */
export interface SecretInConfig {
  path: ConfigPath;
  /** Name of the variable or binding. */
  name: string;
  /** `[env.staging.vars]` */
  table: string;
  kind: string;
  value: string;
}

const MAX_DEPTH = 20;

/** Looks at `vars` and `define` of every level, declared or not, and at local connection strings of Hyperdrive. */
export function findSecrets(config: WranglerConfigFile): SecretInConfig[] {
  const levels: { path: ConfigPath; table: unknown }[] = [{ path: [], table: config.raw }];
  const environments = config.raw["env"];
  if (isTable(environments)) {
    for (const [name, table] of Object.entries(environments)) levels.push({ path: ["env", name], table });
  }
  return levels.flatMap(({ path, table }) => (isTable(table) ? findInLevel(path, table) : []));
}

function findInLevel(path: ConfigPath, level: Readonly<Record<string, unknown>>): SecretInConfig[] {
  const found: SecretInConfig[] = [];
  for (const key of ["vars", "define"]) {
    const table = level[key];
    if (!isTable(table)) continue;
    const tableName = `[${[...path, key].join(".")}]`;
    for (const [name, value] of Object.entries(table)) {
      for (const leaf of listLeaves(value, [...path, key, name], name, 0)) {
        const secret = detectSecret(leaf.name, leaf.value);
        if (secret)
          found.push({
            path: leaf.path,
            name: leaf.label,
            table: tableName,
            kind: secret.kind,
            value: leaf.value,
          });
      }
    }
  }
  return [...found, ...findInHyperdrive(path, level["hyperdrive"])];
}

interface Leaf {
  path: ConfigPath;
  /** The key that the value stands under: what promises a secret or does not. */
  name: string;
  /** The whole way: `DATABASE.password`. */
  label: string;
  value: string;
}

function listLeaves(value: unknown, path: ConfigPath, label: string, depth: number): Leaf[] {
  const key = path.findLast((part) => typeof part === "string");
  if (typeof value === "string") return [{ path, name: key ?? label, label, value }];
  if (depth >= MAX_DEPTH || typeof value !== "object" || value === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return entries.flatMap(([part, child]) =>
    listLeaves(child, [...path, part], `${label}.${part}`, depth + 1),
  );
}

function findInHyperdrive(path: ConfigPath, bindings: unknown): SecretInConfig[] {
  if (!Array.isArray(bindings)) return [];
  return bindings.flatMap((binding: unknown, index): SecretInConfig[] => {
    const value = isTable(binding) ? binding["localConnectionString"] : undefined;
    if (!isTable(binding) || typeof value !== "string" || findUrlPassword(value) === undefined) return [];
    const name =
      typeof binding["binding"] === "string"
        ? `${binding["binding"]}.localConnectionString`
        : "localConnectionString";
    const table = `[[${[...path, "hyperdrive"].join(".")}]]`;
    return [
      {
        path: [...path, "hyperdrive", index, "localConnectionString"],
        name,
        table,
        kind: "connection string with a password",
        value,
      },
    ];
  });
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
