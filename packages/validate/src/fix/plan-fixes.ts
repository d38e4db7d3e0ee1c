import { isDeepStrictEqual } from "node:util";
import {
  insertEnvironmentLines,
  isTable,
  parseWranglerConfig,
  readPath,
  setEnvironmentFlag,
  type WranglerConfigFile,
} from "@gate/wrangler";
import type { MissingBinding } from "../rules/env-binding-parity.ts";
import { beginMarker, comment, createStub, isPlainText, writeAdvice, writeLines } from "./stub.ts";

/** What changes a config, and what is left to a person. */
export interface FixPlan {
  /** The whole text afterwards; the same as before when there is nothing to fix. */
  text: string;
  fixes: { ruleId: string; environment: string; message: string }[];
  /** What no machine can mend, and why. */
  notes: string[];
}

export interface FixOptions {
  config: WranglerConfigFile;
  /** The text of `config`, without a byte order mark. */
  text: string;
  /** Environments that get `workers_dev = false`. */
  onWorkersDev: readonly string[];
  /** Bindings that get a stub in a comment. */
  missing: readonly MissingBinding[];
}

/**
 * The mechanical part of mending a config. Every edit is read again before it counts: the config means what it
 * meant, but for `workers_dev`, and a stub is, without its comment signs, the binding that is missing.
 */
export function planFixes(options: FixOptions): FixPlan {
  const plan: FixPlan = { text: options.text, fixes: [], notes: [] };
  for (const environment of options.onWorkersDev) turnOffWorkersDev(plan, options.config, environment);
  const groups = groupByPlace(options.missing);
  if (options.config.format === "json" && options.missing.length > 0) {
    plan.notes.push(
      `${options.missing.length} missing bindings get no stub: a .json file holds no comments (gate validate shows what to add)`,
    );
    return plan;
  }
  // Each goes to the same place in front of the one before.
  const stubs = groups.toReversed().map((group) => addStub(plan, options.config, group));
  plan.fixes.push(...stubs.reverse().flat());
  return plan;
}

function turnOffWorkersDev(plan: FixPlan, config: WranglerConfigFile, environment: string): void {
  const target = { format: config.format, text: plan.text, environment };
  const text = setEnvironmentFlag(target, "workers_dev", false);
  const wanted = withValue(read(config, plan.text), ["env", environment, "workers_dev"], false);
  if (text === undefined || !means(config, text, wanted)) {
    plan.notes.push(
      `env.${environment}: workers_dev = false is left to you, the file has no plain place for it`,
    );
    return;
  }
  plan.text = text;
  plan.fixes.push({
    ruleId: "env/workers-dev",
    environment,
    message: `workers_dev = false in env.${environment}`,
  });
}

function groupByPlace(missing: readonly MissingBinding[]): [MissingBinding, ...MissingBinding[]][] {
  const groups = new Map<string, [MissingBinding, ...MissingBinding[]]>();
  for (const one of missing) {
    const key = JSON.stringify([one.environment, one.binding.kind]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

function addStub(
  plan: FixPlan,
  config: WranglerConfigFile,
  group: readonly MissingBinding[],
): FixPlan["fixes"] {
  const lines = plan.text.split(/\r?\n/).map((line) => line.trim());
  const isMarked = (begin: string): boolean =>
    lines.some((line) => line.startsWith(comment(config.format, begin)));
  const fresh = group.filter(({ environment, otherName, binding: { kind, name } }) => {
    if (isMarked(beginMarker(environment, kind, name))) return false;
    const isPlain = [environment, otherName, name].every(
      (word) => isPlainText(word) && /^[\w.$-]+$/.test(word),
    );
    if (!isPlain) plan.notes.push(`a missing binding of kind ${kind} has a name that no comment can carry`);
    return isPlain;
  });
  const [first, ...others] = fresh;
  if (first === undefined) return [];
  const { environment, binding } = first;
  const stub = createStub([first, ...others]);
  const own = readPath(config.raw, ["env", environment]);
  const path = ["env", environment, ...stub.keys];
  const before = read(config, plan.text);
  const written = readPath(before, path);
  if (stub.form === "single" && written !== undefined) {
    plan.notes.push(
      `env.${environment} has ${stub.keys.join(".")} of its own: ${binding.name} is left to you`,
    );
    return [];
  }
  const wanted =
    stub.form === "single"
      ? withValue(before, path, stub.entries[0])
      : withValue(before, path, [...(Array.isArray(written) ? written : []), ...stub.entries]);
  const target = { format: config.format, text: plan.text, environment };
  const plain = writeLines(stub, config.format);
  const tried = insertEnvironmentLines(target, plain);
  const isFirst =
    config.format === "toml" && stub.form === "list"
      ? true
      : !isMarked(beginMarker(environment, binding.kind));
  const stands = isFirst && tried !== undefined && means(config, tried, wanted);
  const sign = comment(config.format, "");
  const shown = stands
    ? plain.map((line) => (line.startsWith(sign) ? line : sign + line))
    : writeAdvice(stub, config.format, countKeys(own, stub.keys));
  const text = insertEnvironmentLines(target, shown);
  if (text === undefined || !means(config, text, before)) {
    plan.notes.push(`env.${environment} has no plain place for a stub of ${binding.name}`);
    return [];
  }
  plan.text = text;
  return fresh.map(({ binding: one }) => ({
    ruleId: "env/binding-parity",
    environment,
    message: `a stub in a comment for ${one.kind} ${one.name} in env.${environment}: it is missing until you fill it in`,
  }));
}

/** How many of the keys lead somewhere. */
function countKeys(own: unknown, keys: readonly string[]): number {
  const index = keys.findIndex((_, at) => readPath(own, keys.slice(0, at + 1)) === undefined);
  return index === -1 ? keys.length : index;
}

function read({ root, file }: WranglerConfigFile, text: string): unknown {
  return toPlain(parseWranglerConfig({ root, file, text }).raw);
}

/** Tables of one and the same prototype, so that only what they hold counts. */
function toPlain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function means(config: WranglerConfigFile, text: string, wanted: unknown): boolean {
  try {
    return isDeepStrictEqual(read(config, text), toPlain(wanted));
  } catch {
    return false;
  }
}

/** A copy with one value more, or another one. */
function withValue(source: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const table = isTable(source) ? source : {};
  return { ...table, [key]: withValue(table[key], rest, value) };
}
