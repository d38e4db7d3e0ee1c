import { GateError } from "@gate/core";
import { type GitDeps, showFile } from "@gate/git";
import { effectiveEnvironment, type EffectiveEnvironment, parseWranglerConfig } from "@gate/wrangler";

/** The Worker's config as it stood in one commit. */
export interface WorkerAt {
  /** Effective config of an environment; undefined when the config does not have that environment. */
  environment(name: string): EffectiveEnvironment | undefined;
}

/**
 * Reads the wrangler config of a commit, not of the work tree: notes describe what was tagged.
 * Undefined when that commit has no such file. Throws `WRANGLER_CONFIG_UNREADABLE`.
 */
export async function readWorkerAt(
  deps: GitDeps,
  root: string,
  commit: string,
  file: string,
): Promise<WorkerAt | undefined> {
  const text = await showFile(root, commit, file, deps);
  if (text === undefined) return undefined;
  const config = parseWranglerConfig({ root, file, text });
  return {
    environment(name) {
      try {
        return effectiveEnvironment(config, name);
      } catch (thrown) {
        if (thrown instanceof GateError && thrown.code === "ENVIRONMENT_UNKNOWN") return undefined;
        throw thrown;
      }
    },
  };
}
