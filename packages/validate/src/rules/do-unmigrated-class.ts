import { findNearest } from "@gate/core";
import type { Rule } from "../rule.ts";
import { listBoundClasses, listExportedClasses, replayMigrations } from "./durable-objects.ts";
import { gatherByPlace } from "./gather-by-place.ts";

/** A bound class that no migration creates. */
export const doUnmigratedClass: Rule = {
  id: "do/unmigrated-class",
  title: "a Durable Object class without a migration",
  run({ environments }) {
    return gatherByPlace(
      [...environments].flatMap(([environment, effective]) => {
        const { live, gone } = replayMigrations(effective.values);
        const exported = listExportedClasses(effective.values);
        return listBoundClasses(effective)
          .filter(({ className }) => !live.has(className) && !gone.has(className) && !exported.has(className))
          .map(({ className, binding, path }) => {
            const near = findNearest(className, [...live, ...exported]);
            return {
              environment,
              message: `${binding} is bound to the class ${className}, which no migration creates`,
              hint:
                near === undefined
                  ? `add a migration with a new tag and new_sqlite_classes = ["${className}"]`
                  : `did you mean ${near}? Otherwise add a migration that creates or renames it`,
              location: effective.locate([...path, "class_name"]),
            };
          });
      }),
    );
  },
};
