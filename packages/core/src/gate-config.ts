import type { CheckRef } from "./check-result.ts";
import type { Location } from "./finding.ts";
import type { Objective } from "./objective.ts";
import type { SignalConfig } from "./signal.ts";

/** What an environment is for; `production` is never touched unless it is named. */
export type Tier = "production" | "staging" | "test";

/** gate.yml after reading: defaults filled in, units converted, environment blocks laid over the global ones. */
export interface GateConfig {
  version: 1;
  worker: {
    /** Path of the wrangler config, relative to the folder of gate.yml. */
    config: string;
  };
  /** In the order of the file. */
  environments: ReadonlyMap<string, EnvironmentConfig>;
  validate: ValidateConfig;
  gates: ReadonlyMap<string, readonly GateEntry[]>;
  release: ReleaseConfig;
  /** Where gate.yml lies: path relative to the root of the repository. */
  file: string;
  /** Names of environment variables that the file mentions anywhere (`$NAME`), sorted. */
  variableNames: readonly string[];
  /** SHA-256 of the bytes that were read, hex. */
  digest: string;
}

export interface GateEntry extends CheckRef {
  location: Location;
}

export interface EnvironmentConfig {
  name: string;
  /** As written; may hold `{port}`. No trailing slash. */
  url: string;
  tier: Tier;
  /** Header name → name of the environment variable that holds its value. */
  headers: ReadonlyMap<string, string>;
  /** The command split into words; `{port}` and `{commit}` not yet replaced. */
  start?: readonly string[] | undefined;
  smoke: SmokeConfig;
  health: HealthConfig;
  location: Location;
}

export interface ValidateConfig {
  strict: boolean;
  /** true: each environment is built, and the evidence carries the digest of each bundle. */
  bundle: boolean;
  /** Rule id or group → level. A rule id wins over its group. */
  rules: ReadonlyMap<string, "off" | "warning" | "error">;
  /** Glob of documents, relative to the folder of gate.yml; absent: no document is judged. */
  docs?: string | undefined;
  /** Path of the baseline, relative to the folder of gate.yml. */
  baseline?: string | undefined;
}

export interface SmokeConfig {
  suites: readonly SuiteConfig[];
  /** Files run at the same time. */
  jobs: number;
  /** An OpenAPI document, relative to the folder of gate.yml. */
  contract?: string | undefined;
  /** An end-to-end run of somebody else's making; absent in tier production where only the global block names it. */
  command?: SmokeCommand | undefined;
}

export interface SmokeCommand {
  words: readonly string[];
  /** The JUnit file that it writes, relative to the folder of gate.yml. */
  junit: string;
  location: Location;
}

export interface SuiteConfig {
  /** A glob relative to the folder of gate.yml. */
  files: string;
  /** Absent: every environment but tier production. */
  environments?: readonly string[] | undefined;
  /** Runs whatever failed before. */
  always: boolean;
  location: Location;
}

export interface HealthConfig {
  /** A Hurl file relative to the folder of gate.yml; absent: the built-in check. */
  check?: string | undefined;
  /** JSONPath of the version in the health answer, or `none`. */
  version: string;
  /** JSONPath of the environment's name in the health answer; absent: not checked. */
  environment?: string | undefined;
  objectives: readonly Objective[];
  wait: {
    deadlineMs: number;
    intervalMs: number;
    /** Healthy answers in a row, each on a fresh connection. */
    consecutive: number;
  };
  load: {
    /** Requests per second. */
    rate: number;
    /** Evenly spaced, or as of users who know nothing of each other. */
    arrival: "constant" | "poisson";
    warmupMs: number;
    maxRequests: number;
    /** A request that takes longer is failed and slow. */
    timeoutMs: number;
    /** Absent: the health check and every route that an objective names. */
    routes?: readonly LoadRoute[] | undefined;
  };
  /** 0.95: a service that just misses an objective passes with at most 5 %. */
  confidence: number;
  /** What is compared with; absent: nothing. */
  baseline?: BaselineConfig | undefined;
  /** Further sources that join the decision; absent: none. */
  signals?: readonly SignalConfig[] | undefined;
}

/** A version that the same load goes to side by side, or a saved run. */
export type BaselineConfig = {
  /** Worse than the baseline by surely more than this fraction fails; absent: worse is a warning. */
  allowedIncrease?: number | undefined;
  location?: Location | undefined;
} & (
  | {
      /** Version id. */
      version: string;
      /** Name of the deployed Worker; absent: the wrangler config names it. */
      worker?: string | undefined;
      /** What the health check names as this version. */
      answers: string;
    }
  | {
      /** Relative to the folder of gate.yml. */
      file: string;
      maxAgeMs: number;
    }
);

export type LoadRoute = { weight: number; location: Location } & (
  | { path: string }
  | { /** Hurl file relative to the folder of gate.yml */ file: string; /** counts from 1 */ entry: number }
);

export interface ReleaseConfig {
  maxAgeMs: number;
  allowUnprovenVersion: boolean;
}
