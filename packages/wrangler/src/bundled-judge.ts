import { createRequire } from "node:module";
import { type Remarks, readDiagnosticsTree } from "./diagnostics.ts";
import type { WranglerConfigFile } from "./types.ts";

/** The version of `@cloudflare/workers-utils` in package.json; its package exports no version. */
export const BUNDLED_VERSION = "0.27.0";

/**
 * Wrangler's own validation as a library, in this process.
 * @param environments `undefined` for the top level
 */
export async function judgeByBundledWrangler(
  config: WranglerConfigFile,
  environments: readonly (string | undefined)[],
): Promise<Remarks[]> {
  const { experimental_readRawConfig: readRawConfig, normalizeAndValidateConfig } =
    await importWorkersUtils();
  return environments.map((environment) => {
    try {
      // Read anew for each: the validation changes what it is given.
      const { rawConfig, configPath, userConfigPath } = readRawConfig({ config: config.absoluteFile });
      // An empty name is the top level; undefined would ask CLOUDFLARE_ENV.
      const { diagnostics } = normalizeAndValidateConfig(rawConfig, configPath, userConfigPath, {
        env: environment ?? "",
      });
      return readDiagnosticsTree(diagnostics);
    } catch (error) {
      // What wrangler throws here it would throw at the deploy as well.
      const message = error instanceof Error ? error.message : String(error);
      return { errors: [{ message, ofEnvironment: false }], warnings: [] };
    }
  });
}

/** Loaded only when it is needed: half a megabyte that most commands never use. */
async function importWorkersUtils(): Promise<typeof import("@cloudflare/workers-utils")> {
  // Its chunks ask for a global `require` while they load, which an ES module has not.
  const scope = globalThis as { require?: unknown };
  if (scope.require !== undefined) return import("@cloudflare/workers-utils");
  scope.require = createRequire(import.meta.url);
  try {
    return await import("@cloudflare/workers-utils");
  } finally {
    delete scope.require;
  }
}
