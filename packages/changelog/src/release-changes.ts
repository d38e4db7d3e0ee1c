import path from "node:path";
import { type EnvironmentConfig, GateError, type GateConfig } from "@gate/core";
import type { GitDeps } from "@gate/git";
import type { EffectiveEnvironment } from "@gate/wrangler";
import { compareMigrations, type DatabaseMigrations } from "./database-migrations.ts";
import { compareEnvironments, type EnvironmentChanges } from "./environment-changes.ts";
import type { ReleaseRange } from "./release-range.ts";
import { readWorkerAt } from "./worker-at.ts";

/** What the release changes in one environment that a person deploys to. */
export interface EnvironmentRelease {
  environment: EnvironmentConfig;
  workerName: string;
  changes: EnvironmentChanges;
  databases: DatabaseMigrations[];
  /** Why the comparison has no older side, so that everything counts as new; absent when it has one. */
  withoutBefore?: string | undefined;
}

export interface ReleaseChanges {
  /** Staging before production, else in the order of gate.yml. Environments of tier test are not deployed. */
  environments: EnvironmentRelease[];
  warnings: string[];
}

/**
 * Compares the effective config of every deployed environment and its migrations between the previous
 * release and this one, both as committed. Throws `WRANGLER_CONFIG_UNREADABLE` when the release's own config
 * cannot be read; an older one that cannot be read is a reason, because it cannot be mended any more.
 */
export async function compareRelease(
  deps: GitDeps,
  root: string,
  config: GateConfig,
  range: ReleaseRange,
): Promise<ReleaseChanges> {
  const configFile = path.posix.join(path.posix.dirname(config.file), config.worker.config);
  const after = await readWorkerAt(deps, root, range.commit, configFile);
  if (after === undefined) {
    throw new GateError(
      "WRANGLER_CONFIG_UNREADABLE",
      `${configFile} is not part of the commit ${range.commit}`,
      {
        hint: "Commit the wrangler config that worker.config of gate.yml names.",
        location: { file: configFile },
      },
    );
  }
  const before = await readBefore(deps, root, range, configFile);
  const environments: EnvironmentRelease[] = [];
  const warnings: string[] = [];
  for (const environment of deployedEnvironments(config)) {
    const now = after.environment(environment.name);
    if (now === undefined) {
      warnings.push(`${configFile} has no environment ${environment.name}: the plans leave it out`);
      continue;
    }
    const found = before(environment.name);
    const old = "missing" in found ? undefined : found;
    environments.push({
      environment,
      workerName: now.workerName,
      changes: compareEnvironments(old, now),
      databases: await compareMigrations(
        deps,
        root,
        configFile,
        old === undefined || range.previousCommit === undefined
          ? undefined
          : { commit: range.previousCommit, environment: old },
        { commit: range.commit, environment: now },
      ),
      withoutBefore: "missing" in found ? found.missing : undefined,
    });
  }
  return { environments, warnings };
}

function deployedEnvironments(config: GateConfig): EnvironmentConfig[] {
  const all = [...config.environments.values()];
  return [
    ...all.filter(({ tier }) => tier === "staging"),
    ...all.filter(({ tier }) => tier === "production"),
  ];
}

/** The older side of the comparison, or why there is none. */
type Before = (environment: string) => EffectiveEnvironment | { missing: string };

async function readBefore(
  deps: GitDeps,
  root: string,
  range: ReleaseRange,
  configFile: string,
): Promise<Before> {
  const { previousCommit, previousTag } = range;
  if (previousCommit === undefined) return () => ({ missing: "there is no earlier release" });
  const explain = (thrown: unknown): { missing: string } => {
    if (!(thrown instanceof GateError) || thrown.code !== "WRANGLER_CONFIG_UNREADABLE") throw thrown;
    return { missing: `${configFile} of ${previousTag} cannot be read` };
  };
  const worker = await readWorkerAt(deps, root, previousCommit, configFile).catch(explain);
  if (worker === undefined) return () => ({ missing: `${previousTag} had no ${configFile}` });
  if ("missing" in worker) return () => worker;
  return (environment) => {
    try {
      return (
        worker.environment(environment) ?? {
          missing: `${configFile} of ${previousTag} had no environment ${environment}`,
        }
      );
    } catch (thrown) {
      return explain(thrown);
    }
  };
}
