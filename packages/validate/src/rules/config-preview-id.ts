import type { Rule } from "../rule.ts";
import { gatherByPlace } from "./gather-by-place.ts";
import { tablesAt, textAt } from "./read-values.ts";

const PREVIEWS = [
  { table: "kv_namespaces", key: "id", preview: "preview_id" },
  { table: "d1_databases", key: "database_id", preview: "preview_database_id" },
  { table: "r2_buckets", key: "bucket_name", preview: "preview_bucket_name" },
] as const;

/** A preview resource that is the live one. */
export const configPreviewId: Rule = {
  id: "config/preview-id",
  title: "a preview that works on live data",
  run({ gate, environments }) {
    return gatherByPlace(
      [...environments].flatMap(([environment, effective]) => {
        if (gate.environments.get(environment)?.tier === "test") return [];
        return PREVIEWS.flatMap(({ table, key, preview }) =>
          tablesAt(effective.values, [table]).flatMap(({ entry, path }) => {
            const live = textAt(entry, [key]);
            if (live === undefined || textAt(entry, [preview]) !== live) return [];
            return [
              {
                environment,
                message: `${preview} of ${textAt(entry, ["binding"]) ?? table} is its ${key}: wrangler dev --remote writes to live data`,
                hint: `make a resource of its own for ${preview}, or leave ${preview} out`,
                location: effective.locate([...path, preview]),
              },
            ];
          }),
        );
      }),
    );
  },
};
