import type { HealthTarget } from "./target.ts";

/** A version that is asked for although no traffic goes to it. */
export interface VersionOverride {
  /** Name of the Worker as it is deployed: that of the environment. */
  worker: string;
  /** Version id. */
  id: string;
}

/** developers.cloudflare.com, Workers, gradual deployments: a dictionary of Worker to version id (RFC 9651). */
export const OVERRIDE_HEADER = "Cloudflare-Workers-Version-Overrides";

/**
 * The target with the header on every request to its own origin, the health check included. Cloudflare passes over an
 * override that it cannot follow, without a word: only the version that answers proves that it applied.
 */
export function askForVersion(target: HealthTarget, override: VersionOverride | undefined): HealthTarget {
  if (override === undefined) return target;
  const header = [OVERRIDE_HEADER, `${override.worker}="${override.id}"`] as const;
  return { ...target, originHeaders: [...(target.originHeaders ?? []), header] };
}
