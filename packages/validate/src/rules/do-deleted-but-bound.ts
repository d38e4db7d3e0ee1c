import { formatLocation } from "@gate/core";
import type { Rule } from "../rule.ts";
import { listBoundClasses, replayMigrations } from "./durable-objects.ts";
import { gatherByPlace } from "./gather-by-place.ts";

/** A class that a migration deletes or renames while a binding still uses it. */
export const doDeletedButBound: Rule = {
  id: "do/deleted-but-bound",
  title: "a Durable Object class that a migration takes away",
  run({ environments }) {
    return gatherByPlace(
      [...environments].flatMap(([environment, effective]) => {
        const { gone } = replayMigrations(effective.values);
        return listBoundClasses(effective).flatMap(({ className, binding, path }) => {
          const end = gone.get(className);
          if (end === undefined) return [];
          const place = formatLocation({ ...effective.locate(end.path), column: undefined });
          return [
            {
              environment,
              message: `${binding} is bound to the class ${className}, which a migration has ${end.how} (${place})`,
              hint:
                end.how === "deleted"
                  ? "a deleted class loses all its objects: take the binding out first, and the migration only when nobody needs the data"
                  : "bind the new name",
              location: effective.locate([...path, "class_name"]),
            },
          ];
        });
      }),
    );
  },
};
