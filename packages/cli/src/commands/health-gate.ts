import { GateError } from "@gate/core";
import { checkHealth, mergeHealth } from "../check-health.ts";
import type { Command } from "../outcome.ts";
import { readShard } from "../shard.ts";
import { runTargetCheck } from "./target-check.ts";

/**
 * `gate health-gate`: waits for the expected version, then decides the objectives under load. With `shard` it only
 * measures a part of the load, with `merge` it decides on the parts.
 */
export const runHealthGateCommand: Command<"health-gate"> = async (runtime, options, overrides) => {
  const { objectives, merge } = options;
  const shard = options.shard === undefined ? undefined : readShard(options.shard);
  if (shard !== undefined && merge.length > 0) {
    throw new GateError("USAGE", "shard and merge exclude each other", {
      hint: "A shard measures a part of the load; the merge of all shards decides.",
    });
  }
  const merges = merge.length > 0;
  if ((shard !== undefined || merges) && options.url !== undefined && options.environment === undefined) {
    throw new GateError("USAGE", `${merges ? "merge" : "shard"} needs an environment of gate.yml`, {
      hint: "A bare address leaves no evidence, and evidence is what is merged. Give environment beside url.",
    });
  }
  return runTargetCheck(runtime, options, overrides, {
    name: "health-gate",
    shard,
    merges,
    prepare: () =>
      Promise.resolve({
        given: { objectives },
        run: (session, environment) =>
          merges
            ? mergeHealth(session, environment, merge, { objectives, url: options.url })
            : checkHealth(session, environment, objectives, shard),
      }),
  });
};
