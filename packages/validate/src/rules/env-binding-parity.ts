import { formatLocation } from "@gate/core";
import {
  type Binding,
  type ConfigPath,
  type EffectiveEnvironment,
  listBindings,
  type WranglerConfigFile,
} from "@gate/wrangler";
import type { Rule, RuleFinding } from "../rule.ts";
import { wordsOf } from "./binding-words.ts";

/** A name that code reaches in one environment is there in every other. Plain variables are another rule's. */
export const envBindingParity: Rule = {
  id: "env/binding-parity",
  title: "a binding that an environment lacks",
  run: ({ config, environments }) => listMissingBindings(config, environments).map(({ finding }) => finding),
};

/** A binding that one environment lacks, and the first other environment that has it. */
export interface MissingBinding {
  environment: string;
  other: EffectiveEnvironment;
  otherName: string;
  /** The other environment's. */
  binding: Binding;
  finding: RuleFinding;
}

/** What this rule finds, with what it is about. */
export function listMissingBindings(
  config: WranglerConfigFile,
  environments: ReadonlyMap<string, EffectiveEnvironment>,
): MissingBinding[] {
  const bindings = new Map(
    [...environments].map(([name, environment]) => [name, indexBindings(environment)]),
  );
  const missing: MissingBinding[] = [];
  for (const [environment, own] of bindings) {
    const reported = new Set<string>();
    for (const [otherName, others] of bindings) {
      for (const [key, binding] of others) {
        if (own.has(key) || reported.has(key)) continue;
        reported.add(key);
        const other = environments.get(otherName);
        if (other === undefined) continue;
        const finding = describe(config, environment, other, otherName, binding);
        missing.push({ environment, other, otherName, binding, finding });
      }
    }
  }
  return missing;
}

function indexBindings(environment: EffectiveEnvironment): Map<string, Binding> {
  const bindings = listBindings(environment).filter(({ kind, inCode }) => inCode && kind !== "vars");
  return new Map(bindings.map((binding) => [JSON.stringify([binding.kind, binding.name]), binding]));
}

function describe(
  config: WranglerConfigFile,
  environment: string,
  other: EffectiveEnvironment,
  otherName: string,
  binding: Binding,
): RuleFinding {
  const place = formatLocation({ ...other.locate(binding.path), column: undefined });
  return {
    message: `${wordsOf(binding.kind).label} ${binding.name} is missing in ${environment}`,
    hint: `${otherName} has it (${place}) and wrangler inherits no binding. Add:\n${writeStub(config.format, environment, binding, readAt(other.values, binding.path))}`,
    location: config.locate(["env", environment]),
    // What the name of an unsafe binding means only its type knows; some name the environment itself.
    ...(binding.kind === "unsafe" && { level: "warning" as const }),
  };
}

/** The entry to add, with the resource left for the person to fill in: sharing it would be another mistake. */
function writeStub(
  format: WranglerConfigFile["format"],
  environment: string,
  binding: Binding,
  entry: unknown,
): string {
  const { nameKey, resourceKeys, sameKeys } = wordsOf(binding.kind);
  const keys = binding.path.filter((part) => typeof part === "string");
  if (nameKey === undefined) {
    const [key = "", last = ""] = keys;
    return format === "toml"
      ? `[env.${environment}.${key}]\n${last} = [${JSON.stringify(binding.name)}]`
      : `env.${environment}: "${key}": { "${last}": [${JSON.stringify(binding.name)}] }`;
  }
  const fields: [string, string][] = [[nameKey, binding.name]];
  for (const key of sameKeys) {
    const value = readAt(entry, [key]);
    if (typeof value === "string") fields.push([key, value]);
  }
  for (const key of resourceKeys) fields.push([key, `<${environment}'s own ${key.replaceAll("_", " ")}>`]);
  const isList = binding.path.some((part) => typeof part === "number");
  if (format === "toml") {
    const table = ["env", environment, ...keys].join(".");
    return [
      isList ? `[[${table}]]` : `[${table}]`,
      ...fields.map(([key, value]) => `${key} = ${JSON.stringify(value)}`),
    ].join("\n");
  }
  const object = `{ ${fields.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(", ")} }`;
  const inner = isList ? `[${object}]` : object;
  const [first = "", second] = keys;
  return `env.${environment}: ${second === undefined ? `"${first}": ${inner}` : `"${first}": { "${second}": ${inner} }`}`;
}

function readAt(value: unknown, path: ConfigPath): unknown {
  let current = value;
  for (const part of path) {
    if (typeof current !== "object" || current === null) return undefined;
    current = (current as Readonly<Record<string | number, unknown>>)[part];
  }
  return current;
}
