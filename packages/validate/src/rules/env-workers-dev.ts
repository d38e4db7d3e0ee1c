import type { GateConfig } from "@gate/core";
import { type EffectiveEnvironment, listRoutes, type WranglerConfigFile } from "@gate/wrangler";
import type { Rule } from "../rule.ts";
import { type EnvironmentRemark, gatherByPlace } from "./gather-by-place.ts";
import { productionNames } from "./tiers.ts";

/** Production that answers on workers.dev too, past everything that guards its own domain. */
export const envWorkersDev: Rule = {
  id: "env/workers-dev",
  title: "production on workers.dev",
  run: ({ gate, config, environments }) => gatherByPlace(listOnWorkersDev(gate, config, environments)),
};

/** What this rule finds, before it is gathered. */
export function listOnWorkersDev(
  gate: GateConfig,
  config: WranglerConfigFile,
  environments: ReadonlyMap<string, EffectiveEnvironment>,
): EnvironmentRemark[] {
  return productionNames(gate).flatMap((environment) => {
    const effective = environments.get(environment);
    const url = gate.environments.get(environment)?.url ?? "";
    // Who lives there lives there on purpose.
    if (effective === undefined || /^https?:\/\/[^/]*\.workers\.dev(?:[:/]|$)/i.test(url)) return [];
    const { workers_dev: written } = effective.values;
    const isOn = written ?? listRoutes(effective).length === 0;
    if (isOn !== true) return [];
    return [
      {
        environment,
        message:
          written === true
            ? "workers_dev is on: production answers on workers.dev too, past the rules of its own domain"
            : "without routes workers_dev is on: production answers on workers.dev",
        hint: "write workers_dev = false, and the routes of production",
        location: written === true ? effective.locate(["workers_dev"]) : config.locate(["env", environment]),
      },
    ];
  });
}
