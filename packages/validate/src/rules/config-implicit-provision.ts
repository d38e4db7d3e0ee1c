import type { Rule } from "../rule.ts";
import { gatherByPlace } from "./gather-by-place.ts";
import { tablesAt, textAt } from "./read-values.ts";
import { isServedLocally } from "./tiers.ts";

const RESOURCES = [
  { table: "kv_namespaces", key: "id", what: "KV namespace" },
  { table: "d1_databases", key: "database_id", what: "D1 database" },
  { table: "r2_buckets", key: "bucket_name", what: "R2 bucket" },
] as const;

/** A binding without an id: the deploy would make a new, empty resource. */
export const configImplicitProvision: Rule = {
  id: "config/implicit-provision",
  title: "a resource that a deploy would create anew",
  run({ gate, config, environments }) {
    return gatherByPlace(
      [...environments].flatMap(([environment, effective]) => {
        const declared = gate.environments.get(environment);
        if (declared === undefined || isServedLocally(declared)) return [];
        return RESOURCES.flatMap(({ table, key, what }) =>
          tablesAt(effective.values, [table]).flatMap(({ entry, path }) => {
            const binding = textAt(entry, ["binding"]);
            if (binding === undefined || entry[key] !== undefined) return [];
            return [
              {
                environment,
                message: `${binding} has no ${key}: the deploy would create a new, empty ${what}`,
                hint: `create it by hand and write its ${key} here${config.format === "toml" ? "; wrangler never writes it into a TOML file" : ""}`,
                location: effective.locate(path),
              },
            ];
          }),
        );
      }),
    );
  },
};
