import type { EnvironmentConfig, GateConfig } from "@gate/core";

/**
 * true for an environment that `wrangler dev` serves on this machine and nobody deploys: it is of tier test, and
 * gate.yml starts it or names a loopback address.
 */
export function isServedLocally({ tier, start, url }: EnvironmentConfig): boolean {
  return (
    tier === "test" &&
    (start !== undefined || /^https?:\/\/(?:localhost|127\.[\d.]+|\[::1\])(?:[:/]|$)/i.test(url))
  );
}

/** The names of gate.yml's environments of tier production. */
export function productionNames(gate: GateConfig): string[] {
  return [...gate.environments.values()].filter(({ tier }) => tier === "production").map(({ name }) => name);
}
