import { findNearest } from "@gate/core";
import { inheritanceOf, KNOWN_KEYS, KNOWN_WRANGLER_VERSION } from "@gate/wrangler";
import type { Rule } from "../rule.ts";
import { gatherByPlace } from "./gather-by-place.ts";
import { findUnknownKey, isMainTable, isSwallowedKey, readUnknownKeys } from "./unknown-keys.ts";

/** A key that wrangler does not know: it warns, ignores it and deploys. */
export const configUnknownKey: Rule = {
  id: "config/unknown-key",
  title: "a key that wrangler does not know",
  async run({ config, judge, findInstalled }) {
    const verdicts = await judge();
    const installed = await findInstalled();
    return gatherByPlace(
      verdicts.flatMap(({ environment, judge: by, warnings }) => {
        // Who judged may simply be too old to know it.
        const isOld = by.from === "bundled" && installed !== undefined && isNewer(installed.version);
        return warnings.flatMap(({ message, location }) => {
          const { table = "", keys = [] } = readUnknownKeys(message) ?? {};
          return keys
            .filter((key) => !isSwallowedKey(config, table, key))
            .map((key) => {
              const path = findUnknownKey(config, environment, table, key);
              return {
                environment: environment ?? "the top level",
                message: `wrangler knows no ${key} in ${table} and ignores it`,
                hint: hintFor(key, table),
                location: path === undefined ? location : config.locate(path),
                ...((isOld || isOfAnotherAge(table, key)) && { level: "warning" as const }),
              };
            });
        });
      }),
    );
  },
};

/** A key that some wrangler knows, and the one that judged does not: newer or older than that. */
function isOfAnotherAge(table: string, key: string): boolean {
  return isMainTable(table) && KNOWN_KEYS.includes(key) && inheritanceOf(key) !== "top-level-only";
}

function hintFor(key: string, table: string): string {
  if (isOfAnotherAge(table, key)) return "another wrangler knows it: use a version that does";
  const near = isMainTable(table)
    ? (ALIASES.get(key) ?? findNearest(key, [...KNOWN_KEYS, "env"]))
    : undefined;
  return near === undefined
    ? "take it out, or look its name up in wrangler's documentation"
    : `did you mean ${near}?`;
}

/** What people write for it. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ["environments", "env"],
  ["var", "vars"],
  ["variables", "vars"],
  ["kv", "kv_namespaces"],
  ["d1", "d1_databases"],
  ["r2", "r2_buckets"],
  ["crons", "triggers.crons"],
  ["cron", "triggers.crons"],
]);

/** Compares by number, part for part; a prerelease counts as its release. */
function isNewer(version: string): boolean {
  const parts = (text: string): number[] =>
    text.split(/[.+-]/, 3).map((part) => Number.parseInt(part, 10) || 0);
  const [own, other] = [parts(KNOWN_WRANGLER_VERSION), parts(version)];
  const index = other.findIndex((part, position) => part !== own[position]);
  return index !== -1 && (other[index] ?? 0) > (own[index] ?? 0);
}
