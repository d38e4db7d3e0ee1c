import type { Location, Processes } from "@gate/core";

/** A way into a parsed file: `["env", "production", "kv_namespaces", 0, "id"]`. */
export type ConfigPath = readonly (string | number)[];

/** A wrangler config as it stands in the file, with positions. */
export interface WranglerConfigFile {
  /** Absolute root of the repository, without symbolic links. */
  root: string;
  /** Relative to the root of the repository. */
  file: string;
  /** Absolute. */
  absoluteFile: string;
  format: "toml" | "json" | "jsonc";
  /** The parsed document: own, plain values; tables without a prototype; dates of TOML as ISO 8601 text. */
  raw: Readonly<Record<string, unknown>>;
  /** Names under `env`, in the order of the file. */
  environmentNames: readonly string[];
  /** The place of a key or of the nearest existing ancestor. Never undefined: the first line at least. */
  locate(path: ConfigPath): Location;
}

/** What a deploy of one environment would use. */
export interface EffectiveEnvironment {
  /** The environment's name; absent for the top level. */
  name?: string | undefined;
  /** The Worker's name (`<name>-<environment>` unless the environment names its own); empty when nobody names it. */
  workerName: string;
  /** Every key that counts for this environment, by wrangler's rules of inheritance. `name` is the Worker's. */
  values: Readonly<Record<string, unknown>>;
  /** Keys of `values` that came from the top level. */
  inheritedKeys: ReadonlySet<string>;
  /** The place of a path of `values` in the file, whether inherited or not. */
  locate(path: ConfigPath): Location;
  /** SHA-256 (hex) of the canonical JSON of `values`; values of `vars` are part of it. */
  digest: string;
}

/** One resource or value that code reaches by a name (`env.DB`), or that is attached from outside. */
export interface Binding {
  /** wrangler's key: `kv_namespaces`, `d1_databases`, `vars`, `queues.producers`, `durable_objects`, … */
  kind: string;
  /** The name in code; for what has none (`inCode: false`) the name of the resource. */
  name: string;
  /** What it points to when the config says so: a namespace id, a database id, a bucket name, … */
  resource?: string | undefined;
  /** false for what has no name in code: `queues.consumers`, `tail_consumers`, `streaming_tail_consumers`. */
  inCode: boolean;
  /** Path inside `EffectiveEnvironment.values`. */
  path: ConfigPath;
}

/** What wrangler itself says about one environment. */
export interface WranglerVerdict {
  /** Absent for the top level. */
  environment?: string | undefined;
  judge: WranglerJudge;
  errors: readonly WranglerDiagnostic[];
  warnings: readonly WranglerDiagnostic[];
}

/** Who judged: the repository's installed wrangler or the library inside this project. */
export interface WranglerJudge {
  from: "repository" | "bundled";
  version: string;
  /** Why the repository's wrangler was installed and allowed, yet did not judge. */
  fallbackReason?: string | undefined;
}

export interface WranglerDiagnostic {
  message: string;
  /** The best place that could be found for it. */
  location: Location;
}

export interface JudgeOptions {
  config: WranglerConfigFile;
  /** Environment names; `undefined` stands for the top level. */
  environments: readonly (string | undefined)[];
  processes: Processes;
  /** Absolute path of the node binary that runs the repository's wrangler. */
  nodePath: string;
  /** false: only the bundled library judges (a fork's pull request must not choose the judge). */
  allowRepositoryWrangler: boolean;
  signal?: AbortSignal | undefined;
}

/** A file that makes wrangler read something else than the config of gate.yml. */
export interface RivalConfig {
  /** Relative to the root of the repository. */
  file: string;
  kind: "beside" | "above" | "redirect";
}

/** A command for a person to run. */
export interface PlanCommand {
  /** The words, `npx` first. */
  argv: readonly string[];
  /** The same as one line that can be pasted into a POSIX shell, PowerShell or cmd where quoting allows. */
  display: string;
}
