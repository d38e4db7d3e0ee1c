import { formatLocation } from "@gate/core";
import type { Rule } from "../rule.ts";
import { type EnvironmentRemark, gatherByPlace } from "./gather-by-place.ts";
import { tablesAt, textAt } from "./read-values.ts";

/** Two migrations with one tag: Cloudflare runs what comes after the last tag that it knows. */
export const doDuplicateTag: Rule = {
  id: "do/duplicate-tag",
  title: "two migrations with one tag",
  run({ environments }) {
    return gatherByPlace(
      [...environments].flatMap(([environment, effective]) => {
        const seen = new Map<string, string>();
        return tablesAt(effective.values, ["migrations"]).flatMap(({ entry, path }): EnvironmentRemark[] => {
          const tag = textAt(entry, ["tag"]);
          if (tag === undefined) return [];
          const location = effective.locate([...path, "tag"]);
          const first = seen.get(tag);
          if (first === undefined) {
            seen.set(tag, formatLocation({ ...location, column: undefined }));
            return [];
          }
          return [
            {
              environment,
              message: `the migration tag ${tag} stands twice (first at ${first}): one of the two never runs`,
              hint: "give the later one a tag of its own",
              location,
            },
          ];
        });
      }),
    );
  },
};
