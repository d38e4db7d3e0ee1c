import type { Rule } from "../rule.ts";
import { explainCron } from "./cron.ts";
import { gatherByPlace } from "./gather-by-place.ts";
import { textsAt } from "./read-values.ts";

/** A cron expression that Cloudflare refuses after the code is already live. */
export const configCronInvalid: Rule = {
  id: "config/cron-invalid",
  title: "a cron expression that Cloudflare refuses",
  run({ environments }) {
    return gatherByPlace(
      [...environments].flatMap(([environment, effective]) =>
        textsAt(effective.values, ["triggers", "crons"]).flatMap(({ text, path }) => {
          const why = explainCron(text);
          if (why === undefined) return [];
          return [
            {
              environment,
              message: `Cloudflare refuses the cron expression "${text}": ${why}`,
              hint: "the triggers are set after the code is live: this deploy would fail halfway",
              location: effective.locate(path),
            },
          ];
        }),
      ),
    );
  },
};
