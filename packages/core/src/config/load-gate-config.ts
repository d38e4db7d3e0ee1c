import type { z } from "zod";
import type {
  BaselineConfig,
  EnvironmentConfig,
  GateConfig,
  GateEntry,
  HealthConfig,
  LoadRoute,
  SmokeConfig,
} from "../gate-config.ts";
import type { Location } from "../finding.ts";
import type { RawBaseline } from "./baseline-schema.ts";
import { checkReferences, parseGateEntry } from "./check-references.ts";
import { explainIssue, formatPath, valueAt } from "./explain-issue.ts";
import { createGateJsonSchema } from "./json-schema.ts";
import { applyOverrides } from "./overrides.ts";
import type { AppliedOverrides } from "./overrides.ts";
import { problemsToError } from "./problem.ts";
import type { Problem } from "./problem.ts";
import { decodeConfig } from "./read-text.ts";
import { readYaml } from "./read-yaml.ts";
import type { Path, YamlFile } from "./read-yaml.ts";
import { gateSchema, healthSchema, smokeSchema } from "./schema.ts";
import type { RawGate, RawHealth, RawSmoke } from "./schema.ts";
import { toSignal } from "./to-signal.ts";

export interface LoadGateConfigOptions {
  /** Where gate.yml lies: path relative to the root of the repository. Stands in every location. */
  file: string;
  /** SHA-256 of some bytes, hex; core computes no digests itself. */
  sha256: (bytes: Uint8Array) => string;
  /** Flag → text, see `listOverridableKeys`. Empty or undefined: not given. */
  overrides?: Readonly<Record<string, string | undefined>> | undefined;
}

/**
 * Reads a gate.yml: every mistake is told at once, with its place, and nothing is ignored.
 * @throws GateError CONFIG_UNREADABLE (no text, too large), CONFIG_INVALID (any mistake),
 * CONFIG_NOT_AVAILABLE_YET (only keys whose function comes later), USAGE (only overrides are wrong); all
 * problems stand in `details`
 */
export function loadGateConfig(source: string | Uint8Array, options: LoadGateConfigOptions): GateConfig {
  const { text, bytes } = decodeConfig(source, options.file);
  const file = readYaml(text, options.file);
  if (file.problems.length > 0) throw problemsToError(file.problems);
  const variableNames = collectVariables(file.data);
  const overrides = applyOverrides(file.data, options.overrides ?? {});
  const reading = { file, overrides, data: file.data };
  const parsed = gateSchema.safeParse(file.data);
  const problems = [
    ...overrides.problems,
    ...(parsed.success ? [] : explainAll(parsed.error, reading)),
    ...checkReferences(file.data, file),
  ];
  if (!parsed.success || problems.length > 0) throw problemsToError(problems);
  return {
    ...buildConfig(parsed.data, reading),
    file: options.file,
    variableNames,
    digest: options.sha256(bytes),
  };
}

interface Reading {
  file: YamlFile;
  data: unknown;
  overrides: AppliedOverrides;
}

function explainAll(error: z.ZodError, reading: Reading): Problem[] {
  const context = { ...reading, schema: createGateJsonSchema() };
  return error.issues.flatMap((issue) => {
    const path = issue.path.filter((part) => typeof part !== "symbol");
    const problems = explainIssue(issue, context);
    const flag = reading.overrides.findFlag(path);
    if (flag === undefined) return problems;
    // The file is not to blame: the value came from outside, and so does its name.
    return problems.map(({ kind, message, hint }) => ({
      kind: kind === "later" ? kind : ("override" as const),
      message: message.replace(formatPath(path), flag),
      hint,
    }));
  });
}

function buildConfig(raw: RawGate, reading: Reading): Omit<GateConfig, "file" | "variableNames" | "digest"> {
  const problems: Problem[] = [];
  const environments = new Map<string, EnvironmentConfig>();
  for (const [name, environment] of Object.entries(raw.environments)) {
    const path = ["environments", name];
    environments.set(name, {
      name,
      url: environment.url,
      tier: environment.tier,
      headers: new Map(Object.entries(environment.headers)),
      start: environment.start,
      smoke: buildSmoke(layBlock("smoke", smokeSchema, path, reading), locator(path, reading), {
        // Whatever writes to production must have been meant for it.
        runsCommand: environment.tier !== "production" || reading.file.has([...path, "smoke", "command"]),
      }),
      health: buildHealth(layBlock("health", healthSchema, path, reading), path, reading, problems),
      location: reading.file.locateKey(path),
    });
  }
  if (problems.length > 0) throw problemsToError(problems);
  const gates = new Map<string, readonly GateEntry[]>();
  for (const [name, entries] of Object.entries(raw.gates)) {
    gates.set(
      name,
      entries.flatMap((text, index) => {
        const ref = parseGateEntry(text);
        return ref === undefined ? [] : [{ ...ref, location: reading.file.locate(["gates", name, index]) }];
      }),
    );
  }
  return {
    version: raw.version,
    worker: raw.worker,
    environments,
    validate: {
      strict: raw.validate.strict,
      bundle: raw.validate.bundle,
      rules: new Map(Object.entries(raw.validate.rules)),
      docs: raw.validate.docs,
      baseline: raw.validate.baseline,
    },
    gates,
    release: {
      maxAgeMs: raw.release["max-age"],
      allowUnprovenVersion: raw.release["allow-unproven-version"],
    },
  };
}

/** Blocks whose keys exclude each other: half of one and half of another would be neither. */
const WHOLE: ReadonlySet<string> = new Set(["baseline"]);

/** An environment's block laid over the global one: objects merge by key, lists and scalars replace. */
function layBlock<Schema extends z.ZodType>(
  block: string,
  schema: Schema,
  environment: Path,
  { data }: Reading,
): z.output<Schema> {
  const merged = merge(valueAt(data, [block]), valueAt(data, [...environment, block]));
  // Both halves were parsed, so what they hold together is right too.
  return schema.parse(merged ?? {});
}

function merge(under: unknown, over: unknown): unknown {
  if (over === undefined) return under;
  if (!isBlock(under) || !isBlock(over)) return over;
  const merged = { ...under };
  for (const [key, value] of Object.entries(over)) {
    merged[key] = WHOLE.has(key) ? value : merge(under[key], value);
  }
  return merged;
}

function isBlock(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

type Locate = (path: Path) => Location;

/** Where a value of a laid block stands: in the environment's own block, else in the global one. */
function locator(environment: Path, { file }: Reading): Locate {
  return (path) => file.locate(file.has([...environment, ...path]) ? [...environment, ...path] : path);
}

function buildSmoke(raw: RawSmoke, locate: Locate, { runsCommand }: { runsCommand: boolean }): SmokeConfig {
  const { command } = raw;
  return {
    ...(raw.contract !== undefined && { contract: raw.contract }),
    ...(command !== undefined &&
      runsCommand && {
        command: { words: command.run, junit: command.junit, location: locate(["smoke", "command"]) },
      }),
    jobs: raw.jobs,
    suites: raw.suites.map((suite, index) => ({ ...suite, location: locate(["smoke", "suites", index]) })),
  };
}

function buildHealth(raw: RawHealth, environment: Path, reading: Reading, problems: Problem[]): HealthConfig {
  const { wait, load } = raw;
  const locate = locator(environment, reading);
  if (wait.interval > wait.deadline) {
    const { findFlag } = reading.overrides;
    const flag = findFlag(["health", "wait", "interval"]) ?? findFlag(["health", "wait", "deadline"]);
    problems.push({
      kind: flag === undefined ? "invalid" : "override",
      message: "health.wait: the interval is longer than the deadline",
      hint: "The gate would look only once.",
      location: locate(["health", "wait", "interval"]),
    });
  }
  return {
    check: raw.check,
    version: raw.version,
    environment: raw.environment,
    objectives: raw.objectives.map((objective, index) => {
      const written = [environment, []].some((block) => reading.file.has([...block, "health", "objectives"]));
      return written ? { ...objective, location: locate(["health", "objectives", index]) } : objective;
    }),
    wait: { deadlineMs: wait.deadline, intervalMs: wait.interval, consecutive: wait.consecutive },
    load: {
      rate: load.rate,
      arrival: load.arrival,
      warmupMs: load.warmup,
      maxRequests: load["max-requests"],
      timeoutMs: load.timeout,
      routes: load.routes?.map((route, index) => toRoute(route, locate(["health", "load", "routes", index]))),
    },
    confidence: raw.confidence,
    ...(raw.baseline !== "none" && { baseline: toBaseline(raw.baseline, locate(["health", "baseline"])) }),
    signals: raw.signals.map((signal, index) => toSignal(signal, locate(["health", "signals", index]))),
  };
}

function toRoute(route: NonNullable<RawHealth["load"]["routes"]>[number], location: Location): LoadRoute {
  const common = { weight: route.weight, location };
  return route.file === undefined
    ? { ...common, path: route.path ?? "/" }
    : { ...common, file: route.file, entry: route.entry ?? 1 };
}

const MAX_BASELINE_AGE_MS = 30 * 86_400_000;

function toBaseline(raw: RawBaseline, location: Location): BaselineConfig {
  const common = {
    ...(raw["allowed-increase"] !== undefined && { allowedIncrease: raw["allowed-increase"] }),
    location,
  };
  if (raw.file !== undefined) {
    return { ...common, file: raw.file, maxAgeMs: raw["max-age"] ?? MAX_BASELINE_AGE_MS };
  }
  const [, worker, id = ""] = /^(?:(.*)=)?(.*)$/s.exec(raw.version ?? "") ?? [];
  const version = id.toLowerCase();
  return { ...common, version, ...(worker !== undefined && { worker }), answers: raw.answers ?? version };
}

/** Names of environment variables that any text of the file mentions, sorted. Rather one too many than one too few. */
function collectVariables(data: unknown): string[] {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === "string") {
      for (const match of value.matchAll(/\$\{?([A-Za-z_][A-Za-z0-9_]*)/g)) names.add(match[1] ?? "");
    } else if (typeof value === "object" && value !== null) Object.values(value).forEach(visit);
  };
  visit(data);
  return [...names].sort();
}
