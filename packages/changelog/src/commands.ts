import path from "node:path";
import type { CheckRef, EnvironmentConfig, GateConfig } from "@gate/core";
import { planDeploy } from "@gate/wrangler";

/** Names that wrangler finds by itself in the folder where it is started. */
const DEFAULT_CONFIGS = ["wrangler.toml", "wrangler.json", "wrangler.jsonc"];

/** The folder in which the printed commands work: where gate.yml lies; `.` is the root. */
export function workingFolder(config: GateConfig): string {
  return path.posix.dirname(config.file);
}

/** What every wrangler command for an environment says. */
export function targetOf(
  config: GateConfig,
  environment: EnvironmentConfig,
): { environment: string; config?: string | undefined } {
  return {
    environment: environment.name,
    config: DEFAULT_CONFIGS.includes(config.worker.config) ? undefined : config.worker.config,
  };
}

/**
 * The deploy of one environment, for a POSIX shell. wrangler writes the new version's id into the named file,
 * so that nobody has to read it off a screen.
 */
export function deployCommand(
  config: GateConfig,
  environment: EnvironmentConfig,
  versionTag: string,
): string {
  const file = `gate-evidence/deploy-${environment.name.replace(/[^\w.-]/gu, "-")}.ndjson`;
  const { display } = planDeploy({ ...targetOf(config, environment), tag: versionTag });
  return `WRANGLER_OUTPUT_FILE_PATH=${file} ${display}`;
}

/** The checks that prove a deploy of an environment: those that the gates name for it, else both that can. */
export function checkCommands(
  config: GateConfig,
  environment: EnvironmentConfig,
  expectedVersion: string,
): string[] {
  const named = [...config.gates.values()].flat().filter((ref) => ref.environment === environment.name);
  const checks = (["smoke-test", "health-gate"] satisfies CheckRef["check"][]).filter(
    (check) => named.length === 0 || named.some((ref) => ref.check === check),
  );
  return checks.map(
    (check) =>
      `gate ${check} --environment ${quoteShellWord(environment.name)} --expected-version ${quoteShellWord(expectedVersion)}`,
  );
}

/** A word for a POSIX shell: a git tag may hold `$(…)`. */
function quoteShellWord(word: string): string {
  return /^[\w@%+=:./][\w@%+=:./-]*$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
