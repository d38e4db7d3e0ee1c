import { type ConfigPath, isTable, KNOWN_KEYS, readPath } from "@gate/wrangler";
import type { Rule, RuleFinding } from "../rule.ts";
import { findUnknownKey, isSwallowedKey, readUnknownKeys } from "./unknown-keys.ts";

/** A key of the top level or of an environment that stands below a table header of TOML and so belongs to that table. */
export const configSwallowedKey: Rule = {
  id: "config/swallowed-key",
  title: "a key that the table above it swallowed",
  async run({ config, judge }) {
    const paths: ConfigPath[] = [];
    for (const scope of [[], ...config.environmentNames.map((name) => ["env", name])]) {
      for (const table of ["vars", "define"]) {
        const values = readPath(config.raw, [...scope, table]);
        for (const [key, value] of isTable(values) ? Object.entries(values) : []) {
          if (isOutOfPlace(key, value)) paths.push([...scope, table, key]);
        }
      }
    }
    for (const { environment, warnings } of await judge()) {
      for (const { message } of warnings) {
        const { table = "", keys = [] } = readUnknownKeys(message) ?? {};
        for (const key of keys.filter((key) => isSwallowedKey(config, table, key)))
          paths.push(findUnknownKey(config, environment, table, key) ?? [key]);
      }
    }
    const distinct = new Map(paths.map((path) => [JSON.stringify(path), path]));
    return [...distinct.values()].map((path): RuleFinding => {
      const table = path.slice(0, -1).filter((part) => typeof part === "string");
      return {
        message: `${String(path.at(-1))} stands inside [${table.join(".")}]: wrangler takes it for a part of that table`,
        hint:
          config.format === "toml"
            ? "a key belongs to the last [table] above it: move it above the first table header"
            : "move it out of there",
        location: config.locate(path),
      };
    });
  },
};

/** Names that nobody gives to a variable; a variable may well be called `name` or `cache`. */
function isOutOfPlace(key: string, value: unknown): boolean {
  if (!KNOWN_KEYS.includes(key)) return false;
  if (key.includes("_")) return true;
  if (key === "main") return typeof value === "string" && /\.(?:[cm]?[jt]sx?|py)$/.test(value);
  return (
    (key === "routes" && Array.isArray(value)) || (key === "triggers" && isTable(value) && "crons" in value)
  );
}
