import { createHash } from "node:crypto";
import { GateError } from "@gate/core";
import { inheritanceOf } from "./inheritance.ts";
import { isTable } from "./plain-value.ts";
import { unreadable } from "./read-source.ts";
import type { EffectiveEnvironment, WranglerConfigFile } from "./types.ts";

/** Keys of a document that are no part of any environment. */
const NOT_CONFIG = new Set(["env", "$schema"]);
/** Keys that wrangler takes for absent when they are empty. */
const IGNORED_WHEN_EMPTY = new Set(["account_id", "route"]);

/**
 * What a deploy of one environment would use, by wrangler's rules: a key of the environment wins as a whole,
 * the top level fills in what is inherited, nothing is merged.
 * @param name absent: the top level, which is what `wrangler deploy` without `--env` uses
 * @throws GateError ENVIRONMENT_UNKNOWN; WRANGLER_CONFIG_UNREADABLE when `env.<name>` is no table
 */
export function effectiveEnvironment(
  config: WranglerConfigFile,
  name: string | undefined,
): EffectiveEnvironment {
  const own = name === undefined ? config.raw : readEnvironment(config, name);
  const values = Object.create(null) as Record<string, unknown>;
  const inheritedKeys = new Set<string>();
  for (const [key, value] of Object.entries(own)) {
    const counts = name === undefined || inheritanceOf(key) !== "top-level-only";
    if (counts && isSet(key, value)) values[key] = value;
  }
  if (name !== undefined) {
    for (const [key, value] of Object.entries(config.raw)) {
      if (Object.hasOwn(values, key) || !isSet(key, value) || inheritanceOf(key) === "not-inherited")
        continue;
      values[key] = key === "name" ? appendEnvironment(value, name) : value;
      inheritedKeys.add(key);
    }
  }
  return {
    name,
    workerName: typeof values["name"] === "string" ? values["name"] : "",
    values,
    inheritedKeys,
    locate(path) {
      const [key] = path;
      if (name === undefined || (typeof key === "string" && inheritedKeys.has(key)))
        return config.locate(path);
      return config.locate(["env", name, ...path]);
    },
    digest: createHash("sha256").update(writeCanonicalJson(values)).digest("hex"),
  };
}

function readEnvironment(config: WranglerConfigFile, name: string): Readonly<Record<string, unknown>> {
  if (!config.environmentNames.includes(name)) {
    const known = config.environmentNames.map((other) => `"${other}"`).join(", ");
    throw new GateError("ENVIRONMENT_UNKNOWN", `${config.file} has no environment "${name}"`, {
      location: config.locate(["env"]),
      hint: known === "" ? `it has none at all; add env.${name}` : `it has ${known}`,
    });
  }
  const { env } = config.raw;
  const own = isTable(env) ? env[name] : undefined;
  if (isTable(own)) return own;
  throw unreadable(`env.${name} in ${config.file} is not a table`, config.locate(["env", name]));
}

/** wrangler joins with `??`, so null is as good as absent. */
function isSet(key: string, value: unknown): boolean {
  return (
    !NOT_CONFIG.has(key) &&
    value !== null &&
    value !== undefined &&
    !(value === "" && IGNORED_WHEN_EMPTY.has(key))
  );
}

function appendEnvironment(name: unknown, environment: string): unknown {
  return typeof name === "string" && name !== "" ? `${name}-${environment}` : name;
}

/** Keys sorted by code unit, no white space: the same bytes for the same config, however it was written. */
function writeCanonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeCanonicalJson).join(",")}]`;
  if (!isTable(value)) return JSON.stringify(value);
  const entries = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${writeCanonicalJson(value[key])}`);
  return `{${entries.join(",")}}`;
}
