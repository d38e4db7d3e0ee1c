import type { EnvironmentRelease } from "./release-changes.ts";
import { changesTriggers } from "./environment-changes.ts";

/** How safe it is to bring the previous version back, from best to worst. */
export const ROLLBACK_CLASSES = [
  "SAFE TO ROLL BACK",
  "ROLL BACK WITH STEPS",
  "CANNOT TELL",
  "DO NOT ROLL BACK",
] as const;
export type RollbackClass = (typeof ROLLBACK_CLASSES)[number];

export interface RollbackJudgement {
  class: RollbackClass;
  /** What speaks for this class or a better one's steps; names in them are untrusted. */
  reasons: string[];
}

/**
 * Judges one environment by what the repository shows. What a version carries and what it does not is
 * Cloudflare's (developers.cloudflare.com/workers/configuration/versions-and-deployments/rollbacks).
 */
export function judgeRollback(release: EnvironmentRelease): RollbackJudgement {
  const found: [RollbackClass, string][] = [];
  const { changes, databases, withoutBefore } = release;
  if (withoutBefore !== undefined) {
    found.push(["CANNOT TELL", `${withoutBefore}, so nothing is known about the version that runs now`]);
  } else {
    if (changes.durableObjects) {
      found.push([
        "DO NOT ROLL BACK",
        "Durable Object migrations differ: Cloudflare refuses every version from before them. Fix forward",
      ]);
    }
    if (changesTriggers(changes)) {
      found.push([
        "ROLL BACK WITH STEPS",
        "routes, crons or queue consumers differ and are part of no version",
      ]);
    }
    if (changes.unversioned.length > 0) {
      found.push([
        "ROLL BACK WITH STEPS",
        `settings that are part of no version differ: ${changes.unversioned.join(", ")}`,
      ]);
    }
    const secrets = [...changes.secrets.added, ...changes.secrets.removed];
    if (secrets.length > 0) {
      found.push(["ROLL BACK WITH STEPS", `required secrets differ: ${secrets.join(", ")}`]);
    }
    const gone = [...changes.bindings.removed, ...changes.bindings.changed].map(
      ({ kind, name }) => `${name} (${kind})`,
    );
    if (gone.length > 0) {
      found.push([
        "ROLL BACK WITH STEPS",
        `the old version needs what it was bound to: ${gone.join(", ")} must still exist`,
      ]);
    }
    for (const database of databases) {
      if (database.added.length > 0) {
        found.push([
          "ROLL BACK WITH STEPS",
          `new migrations of ${database.database} stay: the old code runs on the new schema`,
        ]);
      }
      for (const { file } of database.added.filter(({ destructive }) => destructive)) {
        found.push([
          "CANNOT TELL",
          `${file} of ${database.database} drops, renames or deletes: try the old code on the new schema first`,
        ]);
      }
      const odd = [...database.changed, ...database.removed];
      if (odd.length > 0) {
        found.push([
          "CANNOT TELL",
          `migrations of ${database.database} that were already released were changed or removed: ${odd.join(", ")}`,
        ]);
      }
    }
  }
  const worst = Math.max(0, ...found.map(([kind]) => ROLLBACK_CLASSES.indexOf(kind)));
  return {
    class: ROLLBACK_CLASSES[worst] ?? "CANNOT TELL",
    reasons:
      found.length > 0
        ? found.map(([, reason]) => reason)
        : [
            "as far as the repository shows, only code and what a version carries with it (bindings, vars, compatibility date) changed",
          ],
  };
}
