import { createRequire } from "node:module";
import { type Remark, type Remarks, readDiagnosticsTree } from "./diagnostics.ts";
import { isTable } from "./plain-value.ts";
import type { WranglerConfigFile } from "./types.ts";

/** The version of `@cloudflare/workers-utils` in package.json; its package exports no version. */
export const BUNDLED_VERSION = "0.27.0";

/**
 * What this version of the library refuses although wrangler of the same weeks (4.156.0) takes it: wrangler has its own
 * copy, which is ahead of what is published. There a class in `exports` names its container, and the container no class.
 */
const AHEAD_OF_THE_LIBRARY = {
  sign: /^"exports\.[^"]{1,200}\.container" is forbidden on state "created"/,
  follows:
    /^(?:Allowed properties are: type, state, and storage\.|"containers\.class_name" is a required field\.)$/,
};

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
  const read = readConfig(() => readRawConfig({ config: config.absoluteFile }));
  return environments.map((environment) => {
    try {
      const { rawConfig, configPath, userConfigPath } = read();
      // An empty name is the top level; undefined would ask CLOUDFLARE_ENV.
      const { diagnostics } = normalizeAndValidateConfig(
        copyFor(rawConfig, environment),
        configPath,
        userConfigPath,
        { env: environment ?? "" },
      );
      return doubtLibrary(readDiagnosticsTree(diagnostics));
    } catch (error) {
      // What wrangler throws here it would throw at the deploy as well.
      const message = error instanceof Error ? error.message : String(error);
      return { errors: [{ message, ofEnvironment: false }], warnings: [] };
    }
  });
}

/** Errors that are the library's alone become warnings: whether the values are right only a newer wrangler can judge. */
function doubtLibrary({ errors, warnings }: Remarks): Remarks {
  const { sign, follows } = AHEAD_OF_THE_LIBRARY;
  if (!errors.some(({ message }) => sign.test(message.trim()))) return { errors, warnings };
  const isAlone = (remark: Remark): boolean =>
    sign.test(remark.message.trim()) || follows.test(remark.message.trim());
  const doubted = errors.filter(isAlone).map((remark) => ({
    ...remark,
    message: `${remark.message.trim()} A newer wrangler may take this; only that can judge it.`,
  }));
  return { errors: errors.filter((remark) => !isAlone(remark)), warnings: [...warnings, ...doubted] };
}

/** Reads once, and throws again what it threw. */
function readConfig<T>(read: () => T): () => T {
  let outcome: { value: T } | { error: unknown } | undefined;
  return () => {
    if (outcome === undefined) {
      try {
        outcome = { value: read() };
      } catch (error) {
        outcome = { error };
      }
    }
    if ("error" in outcome) throw outcome.error;
    return outcome.value;
  };
}

/**
 * A copy for one environment, because the validation changes what it is given: all of the top level and that
 * environment. Of the others it asks the names only; to copy thousands of them for each one would take minutes.
 */
function copyFor<T extends object>(raw: T, environment: string | undefined): T {
  const { env, ...top } = raw as Record<string, unknown>;
  const copy = copyDeep(top) as Record<string, unknown>;
  if (isTable(env)) {
    const own = environment !== undefined && Object.hasOwn(env, environment);
    copy["env"] = { ...env, ...(own && { [environment]: copyDeep(env[environment]) }) };
  } else if (env !== undefined) copy["env"] = env;
  return copy as T;
}

/** Tables and lists; what else the parser makes (its dates) is left as it is. */
function copyDeep(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyDeep);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, copyDeep(child)]));
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
