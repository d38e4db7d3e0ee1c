import type { Rule } from "../rule.ts";
import { gatherByPlace } from "./gather-by-place.ts";
import { textAt } from "./read-values.ts";

/** Older than this many days is old: two years of fixes that the Worker does without. */
const OLD_DAYS = 730;
const DAY_MS = 24 * 60 * 60 * 1000;

/** A compatibility date that Cloudflare refuses because it has not come yet, or a very old one. */
export const configCompatDate: Rule = {
  id: "config/compat-date",
  title: "a compatibility date in the future, or a very old one",
  run({ environments, today }) {
    return gatherByPlace(
      [...environments].flatMap(([environment, effective]) => {
        const date = textAt(effective.values, ["compatibility_date"]);
        // What is no date is wrangler's own error.
        if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return [];
        const location = effective.locate(["compatibility_date"]);
        if (date > today) {
          const hint =
            "Cloudflare refuses a date that has not come yet (error 10021): write today's date or an earlier one";
          return [
            {
              environment,
              message: `the compatibility date ${date} lies in the future (today is ${today}, UTC)`,
              hint,
              location,
            },
          ];
        }
        const days = Math.round((Date.parse(today) - Date.parse(date)) / DAY_MS);
        if (!(days > OLD_DAYS)) return [];
        return [
          {
            environment,
            message: `the compatibility date ${date} is ${days} days old`,
            hint: "read Cloudflare's list of compatibility dates, test with a newer one and move it forward",
            location,
            level: "warning" as const,
          },
        ];
      }),
    );
  },
};
