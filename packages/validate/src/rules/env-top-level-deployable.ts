import { effectiveEnvironment, listBindings, listRoutes } from "@gate/wrangler";
import type { Rule } from "../rule.ts";
import { textAt, textsAt } from "./read-values.ts";

/** Bindings, routes or triggers at the top level beside named environments: `wrangler deploy` alone would use them. */
export const envTopLevelDeployable: Rule = {
  id: "env/top-level-deployable",
  title: "a top level that can be deployed by mistake",
  run({ config, environments }) {
    if (environments.size === 0) return [];
    const top = effectiveEnvironment(config, undefined);
    if (textAt(top.values, ["main"]) === undefined && top.values["assets"] === undefined) return [];
    const paths = [
      ...listBindings(top)
        .filter(({ kind }) => kind !== "vars" && kind !== "assets")
        .map(({ kind, name, path }) => ({ what: `${kind} ${name}`, path })),
      ...listRoutes(top).map(({ pattern, configPath }) => ({ what: `route ${pattern}`, path: configPath })),
      ...textsAt(top.values, ["triggers", "crons"]).map(({ text, path }) => ({ what: `cron ${text}`, path })),
    ];
    const [first] = paths;
    if (first === undefined) return [];
    const more = paths.length === 1 ? "" : ` and ${paths.length - 1} more`;
    return [
      {
        message: `wrangler deploy without --env would deploy the top level as ${top.workerName === "" ? "a Worker of its own" : top.workerName}, with ${first.what}${more}`,
        hint: `move what belongs to one environment under env.<name>: a top level without bindings and routes does no harm`,
        location: top.locate(first.path),
      },
    ];
  },
};
