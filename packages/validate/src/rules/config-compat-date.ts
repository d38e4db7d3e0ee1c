import { readPath } from "@gate/wrangler";
import type { Rule, RuleFinding } from "../rule.ts";
import { gatherByPlace } from "./gather-by-place.ts";

/** Older than this many days is old: two years of fixes that the Worker does without. */
const OLD_DAYS = 730;
const DAY_MS = 24 * 60 * 60 * 1000;

/** A compatibility date that is missing or that Cloudflare refuses, or a very old one. */
export const configCompatDate: Rule = {
  id: "config/compat-date",
  title: "a compatibility date that is missing, refused or very old",
  run({ config, environments, today }) {
    return gatherByPlace(
      [...environments].flatMap(([environment, effective]) => {
        const { values } = effective;
        const written = readPath(values, ["compatibility_date"]);
        if (written === undefined) {
          // A project of Pages may have its date outside of the config.
          if (values["pages_build_output_dir"] !== undefined) return [];
          const hint = `wrangler refuses to deploy without one: write compatibility_date = "${today}", and test with it`;
          const location = config.locate([]);
          return [{ environment, message: "there is no compatibility date", hint, location }];
        }
        const problem = typeof written === "string" ? explainDate(written, today) : undefined;
        if (problem === undefined) return [];
        return [{ environment, location: effective.locate(["compatibility_date"]), ...problem }];
      }),
    );
  },
};

/** undefined for a good date, and for what wrangler's own verdict is about: no text, or a text that is no date at all. */
function explainDate(date: string, today: string): Omit<RuleFinding, "location"> | undefined {
  const time = Date.parse(date);
  if (Number.isNaN(time)) return undefined;
  // Wrangler takes "15 January" and 30 February, and leaves it to Cloudflare to refuse them.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || new Date(time).toISOString().slice(0, 10) !== date) {
    return {
      message: `the compatibility date ${JSON.stringify(date)} is no day written as YYYY-MM-DD`,
      hint: `wrangler takes it and Cloudflare does not: write it as "${today}"`,
    };
  }
  if (date > today) {
    return {
      message: `the compatibility date ${date} lies in the future (today is ${today}, UTC)`,
      hint: "Cloudflare refuses a date that has not come yet (error 10021): write today's date or an earlier one",
    };
  }
  const days = Math.round((Date.parse(today) - time) / DAY_MS);
  if (days <= OLD_DAYS) return undefined;
  return {
    message: `the compatibility date ${date} is ${days} days old`,
    hint: "read Cloudflare's list of compatibility dates, test with a newer one and move it forward",
    level: "warning",
  };
}
