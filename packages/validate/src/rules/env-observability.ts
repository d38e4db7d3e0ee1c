import { isTable, readPath, type EffectiveEnvironment } from "@gate/wrangler";
import type { ConfigPath } from "@gate/wrangler";
import type { Rule } from "../rule.ts";
import { productionNames } from "./tiers.ts";

/** Production that keeps no logs. */
export const envObservability: Rule = {
  id: "env/observability",
  title: "production without logs",
  run({ gate, config, environments }) {
    return productionNames(gate).flatMap((environment) => {
      const effective = environments.get(environment);
      if (effective === undefined) return [];
      const blind = findBlindness(effective);
      if (blind === undefined) return [];
      const { why, path } = blind;
      return [
        {
          message: `${environment} keeps no logs: ${why}`,
          hint: "write [observability] with enabled = true: without logs nobody can say what went wrong after a deploy",
          location: path === undefined ? config.locate(["env", environment]) : effective.locate(path),
        },
      ];
    });
  },
};

function findBlindness({ values }: EffectiveEnvironment): { why: string; path?: ConfigPath } | undefined {
  if (
    values["logpush"] === true ||
    isFilled(values["tail_consumers"]) ||
    isFilled(values["streaming_tail_consumers"])
  )
    return undefined;
  const read = (...path: ConfigPath): unknown => readPath(values, ["observability", ...path]);
  if (!isTable(values["observability"])) return { why: "observability is not set" };
  const logs = read("logs", "enabled");
  if (logs === false)
    return { why: "observability.logs.enabled is false", path: ["observability", "logs", "enabled"] };
  if (read("enabled") !== true && logs !== true) {
    return read("enabled") === false
      ? { why: "observability.enabled is false", path: ["observability", "enabled"] }
      : { why: "observability is not enabled", path: ["observability"] };
  }
  const rates: ConfigPath[] = [["logs", "head_sampling_rate"], ["head_sampling_rate"]];
  // The rate of the logs counts before the general one.
  const rate = rates.find((path) => read(...path) !== undefined);
  return rate !== undefined && read(...rate) === 0
    ? { why: `observability.${rate.join(".")} is 0`, path: ["observability", ...rate] }
    : undefined;
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}
