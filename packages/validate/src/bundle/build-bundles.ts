import path from "node:path";
import { type BundleFacts, GateError, type Processes, toGateError, writeBundleIdentity } from "@gate/core";
import { readRepository } from "@gate/git";
import {
  type EffectiveEnvironment,
  findInstalledWrangler,
  type InstalledWrangler,
  readPath,
  runDryRun,
  type WranglerConfigFile,
} from "@gate/wrangler";
import { type AssetsManifest, readAssets } from "./assets.ts";
import { digestEntries, sha256 } from "./digest.ts";

/** The bundle of one environment. */
export interface BuiltBundle {
  facts: BundleFacts;
  /** Module → SHA-256. */
  modules: ReadonlyMap<string, string>;
  /** Modules of node that it imports without having them. */
  nodeModules: readonly string[];
  assets?: AssetsManifest | undefined;
}

/** What became of the bundles; `refused`: code of the tree may not run here. */
export type Bundles =
  | { state: "off" }
  | { state: "refused"; reason: string }
  | {
      state: "built";
      /** By environment. */
      bundles: ReadonlyMap<string, BuiltBundle>;
      /** By environment: why there is no bundle. */
      failures: ReadonlyMap<string, GateError>;
    };

export interface BuildOptions {
  root: string;
  config: WranglerConfigFile;
  environments: ReadonlyMap<string, EffectiveEnvironment>;
  processes: Processes;
  nodePath: string;
  signal: AbortSignal;
  /** For one environment; absent: what wrangler's room says. */
  deadlineMs?: number | undefined;
  showLog?: ((log: string, title: string) => void) | undefined;
}

/**
 * Builds each environment, one after the other: `build.command` may write where the next one writes.
 * @throws GateError WRANGLER_FAILED when the repository has no wrangler installed, GIT_*, CANCELLED
 */
export async function buildBundles(options: BuildOptions): Promise<Bundles> {
  const { config, environments, signal } = options;
  const installed = await findInstalledWrangler(config);
  if (installed === undefined) {
    throw new GateError("WRANGLER_FAILED", "validate.bundle: the repository has no wrangler installed", {
      location: config.locate([]),
      hint: "add it to devDependencies, and install before this check (npm ci)",
    });
  }
  const bundles = new Map<string, BuiltBundle>();
  const failures = new Map<string, GateError>();
  const known = new Set(await listChanges(options));
  for (const [name, environment] of environments) {
    try {
      bundles.set(name, await buildOne(options, { ...environment, name }, installed, known));
    } catch (error) {
      if (signal.aborted) throw error;
      failures.set(name, toGateError(error));
    }
  }
  return { state: "built", bundles, failures };
}

async function buildOne(
  options: BuildOptions,
  environment: EffectiveEnvironment & { name: string },
  installed: InstalledWrangler,
  known: Set<string>,
): Promise<BuiltBundle> {
  const { root, config, processes, signal } = options;
  const run = await runDryRun({ ...options, environment, installed });
  const changed = (await listChanges(options)).filter((file) => !known.has(file));
  // Each is told of the build that changed it first.
  for (const file of changed) known.add(file);
  if (changed.length > 0) {
    const more = changed.length > 3 ? ` and ${changed.length - 3} more` : "";
    throw new GateError(
      "BUILD_FAILED",
      `the build of ${environment.name} changes the repository: ${changed.slice(0, 3).join(", ")}${more}`,
      { location: environment.locate(["build"]), hint: "let git ignore what a build makes, or commit it" },
    );
  }
  const directory = readPath(environment.values, ["assets", "directory"]);
  const assets =
    typeof directory === "string"
      ? await readAssets({
          root,
          folder: path.resolve(path.dirname(config.absoluteFile), directory),
          processes,
          signal,
          location: environment.locate(["assets", "directory"]),
        })
      : undefined;
  const modules = new Map(run.modules.map((module) => [module.name, module.sha256]));
  const parts = {
    modules: { count: modules.size, digest: digestEntries(modules) },
    ...(assets !== undefined && {
      assets: { count: assets.count, bytes: assets.bytes, digest: assets.digest },
    }),
  };
  const facts: BundleFacts = {
    digest: sha256(writeBundleIdentity(parts)),
    configDigest: environment.digest,
    wrangler: run.wrangler,
    rawBytes: run.rawBytes,
    gzipBytes: run.gzipBytes,
    ...parts,
  };
  const { nodeModules } = run;
  return { facts, modules, nodeModules, ...(assets !== undefined && { assets }) };
}

async function listChanges({ root, processes, signal }: BuildOptions): Promise<readonly string[]> {
  return (await readRepository({ cwd: root, processes, signal })).changedPaths;
}
