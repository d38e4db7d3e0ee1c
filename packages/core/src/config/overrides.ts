import { suggestNearest } from "./find-nearest.ts";
import { listScalarKeys } from "./json-schema.ts";
import type { JsonSchema, ScalarKey } from "./json-schema.ts";
import type { Problem } from "./problem.ts";
import type { Path } from "./read-yaml.ts";

/** A scalar of gate.yml that an input of an action or a flag of the command can replace. */
export interface OverridableKey {
  /** The path joined by `-`: `health-load-rate`. */
  flag: string;
  /** Keys from the top of gate.yml. */
  path: readonly string[];
  /** One line. */
  description: string;
}

const OVERRIDABLE_BLOCKS: ReadonlySet<string> = new Set(["worker", "validate", "smoke", "health", "release"]);

/**
 * Every scalar that can be overridden, in the order of gate.yml; with `flag` this one alone. Those whose function
 * comes later are not listed.
 */
export function listOverridableKeys(flag?: string): OverridableKey[] {
  return listScalars(flag === undefined ? undefined : [flag])
    .filter((key) => key.available)
    .map(({ path, schema }) => ({
      flag: path.join("-"),
      path,
      description: (schema.description ?? "") + describeDefault(schema),
    }));
}

/** The scalars of the blocks that take overrides; with `flags` those that are named by one of them. */
function listScalars(flags?: readonly string[]): ScalarKey[] {
  return listScalarKeys((path) => {
    if (!OVERRIDABLE_BLOCKS.has(path[0] ?? "")) return false;
    const name = path.join("-");
    return flags === undefined || flags.some((flag) => flag === name || flag.startsWith(`${name}-`));
  });
}

function describeDefault(schema: JsonSchema): string {
  const value = schema.default;
  return value === undefined ? "" : `. Default: ${typeof value === "string" ? value : JSON.stringify(value)}`;
}

/** What came of some overrides. */
export interface AppliedOverrides {
  problems: Problem[];
  /** The flag that gave the value at a path, or undefined. */
  findFlag: (path: Path) => string | undefined;
}

/**
 * Lays overrides over the data of a gate.yml, in place: globally, and in the blocks that environments have of
 * their own. An empty text is an input that was not given.
 */
export function applyOverrides(
  data: unknown,
  overrides: Readonly<Record<string, string | undefined>>,
): AppliedOverrides {
  const given = Object.entries(overrides).filter(([, text]) => text !== undefined && text !== "");
  const keys = listScalars(given.map(([flag]) => flag));
  const problems: Problem[] = [];
  const flags = new Map<string, string>();
  for (const [flag, text = ""] of given) {
    const key = keys.find(({ path }) => path.join("-") === flag);
    if (key === undefined) {
      const known = listScalars().map(({ path }) => path.join("-"));
      problems.push({
        kind: "override",
        message: `nothing in gate.yml can be overridden by "${flag.slice(0, 60)}"`,
        hint: suggestNearest(flag, known, "docs/gate-yml.md lists what can be."),
      });
      continue;
    }
    const value = toScalar(text, key.schema);
    const targets: Path[] = [key.path];
    for (const name of Object.keys(asBlock(asBlock(data)?.["environments"]) ?? {})) {
      targets.push(["environments", name, ...key.path]);
    }
    for (const [index, target] of targets.entries()) {
      if (setValue(data, target, value, index === 0)) flags.set(JSON.stringify(target), flag);
    }
  }
  return { problems, findFlag: (path) => flags.get(JSON.stringify(path)) };
}

/** Text of a flag as gate.yml would have it; what does not fit stays text, and the schema says so. */
function toScalar(text: string, schema: JsonSchema): unknown {
  if (schema.type === "boolean" && (text === "true" || text === "false")) return text === "true";
  const numeric = schema.type === "integer" || schema.type === "number";
  return numeric && /^\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : text;
}

/** Sets a value where its block exists or may be made; a block that is no block is left for the schema to refuse. */
function setValue(data: unknown, path: Path, value: unknown, create: boolean): boolean {
  let block = asBlock(data);
  for (const key of path.slice(0, -1)) {
    if (block === undefined) return false;
    // `none` is a block that is not there: what is given instead of it makes one.
    if ((create && !Object.hasOwn(block, key)) || block[key] === "none") block[key] = {};
    block = asBlock(block[key]);
  }
  const last = path.at(-1);
  if (block === undefined || last === undefined) return false;
  block[last] = value;
  return true;
}

function asBlock(value: unknown): Record<string | number, unknown> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string | number, unknown>)
    : undefined;
}
