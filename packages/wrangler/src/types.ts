import type { Location } from "@gate/core";

/** A way into a parsed file: `["env", "production", "kv_namespaces", 0, "id"]`. */
export type ConfigPath = readonly (string | number)[];

/** A wrangler config as it stands in the file, with positions. */
export interface WranglerConfigFile {
  /** Relative to the root of the repository. */
  file: string;
  /** Absolute. */
  absoluteFile: string;
  format: "toml" | "json" | "jsonc";
  /** The parsed document: own, plain values; tables without a prototype. */
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
  /** The Worker's name (`<name>-<environment>` unless the environment names its own). */
  workerName: string;
  /** Every key that counts for this environment, by wrangler's rules of inheritance. */
  values: Readonly<Record<string, unknown>>;
  /** Keys of `values` that came from the top level. */
  inheritedKeys: ReadonlySet<string>;
  /** The place of a path of `values` in the file, whether inherited or not. */
  locate(path: ConfigPath): Location;
  /** SHA-256 (hex) of the canonical JSON of `values`; values of `vars` are part of it. */
  digest: string;
}

/** One resource or value that code reaches by a name: `env.DB`. */
export interface Binding {
  /** wrangler's key: `kv_namespaces`, `d1_databases`, `vars`, `queues.producers`, `durable_objects`, … */
  kind: string;
  /** The name in code. */
  name: string;
  /** What it points to when the config says so: a namespace id, a database id, a bucket name, … */
  resource?: string | undefined;
  /** Path inside `EffectiveEnvironment.values`. */
  path: ConfigPath;
}

/** What wrangler itself says about one environment. */
export interface WranglerVerdict {
  environment?: string | undefined;
  /** Who judged: the repository's installed wrangler or the library inside this project. */
  judge: { from: "repository" | "bundled"; version: string };
  errors: readonly WranglerDiagnostic[];
  warnings: readonly WranglerDiagnostic[];
}

export interface WranglerDiagnostic {
  message: string;
  /** The best place that could be found for it. */
  location: Location;
}
