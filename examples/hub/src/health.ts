import type { Bindings } from "./bindings.ts";

/**
 * Healthy means: the database answers. The version is the tag that the deploying person gave to
 * `wrangler deploy --tag`; a local run has none and says what `--var GATE_VERSION` says.
 */
export async function readHealth(env: Bindings) {
  const healthy = await env.DB.prepare("SELECT 1")
    .first()
    .then(() => true)
    .catch(() => false);
  return {
    healthy,
    data: {
      status: healthy ? "healthy" : "unhealthy",
      environment: env.ENVIRONMENT,
      version: env.CF_VERSION_METADATA.tag || env.GATE_VERSION || "unknown",
    },
  };
}
