import { findNearest } from "@gate/core";
import { KNOWN_COMPAT_FLAGS, KNOWN_COMPAT_FLAGS_DATE } from "@gate/wrangler";
import type { Rule } from "../rule.ts";
import { gatherByPlace } from "./gather-by-place.ts";
import { textsAt } from "./read-values.ts";

/** A compatibility flag that no workerd up to ours knows. */
export const configCompatFlagUnknown: Rule = {
  id: "config/compat-flag-unknown",
  title: "a compatibility flag that workerd does not know",
  run({ environments }) {
    return gatherByPlace(
      [...environments].flatMap(([environment, effective]) =>
        textsAt(effective.values, ["compatibility_flags"])
          .filter(({ text }) => !isKnown(text))
          .map(({ text, path }) => {
            const near = findNearest(text, KNOWN_COMPAT_FLAGS);
            return {
              environment,
              message: `workerd of ${KNOWN_COMPAT_FLAGS_DATE} knows no compatibility flag ${text}`,
              hint:
                near === undefined
                  ? "Cloudflare refuses an unknown flag at the deploy; a flag that is newer than that date may be right"
                  : `did you mean ${near}?`,
              location: effective.locate(path),
            };
          }),
      ),
    );
  },
};

/** Python releases bring a flag of their own each. */
function isKnown(flag: string): boolean {
  return KNOWN_COMPAT_FLAGS.has(flag) || /^(?:no_)?python_workers_\d+$/.test(flag);
}
