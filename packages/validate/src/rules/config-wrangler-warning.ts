import type { Rule } from "../rule.ts";
import { gatherByPlace } from "./gather-by-place.ts";
import { readUnknownKeys } from "./unknown-keys.ts";

/** Wrangler's own warnings, but for those that a rule of ours says better. */
export const configWranglerWarning: Rule = {
  id: "config/wrangler-warning",
  title: "wrangler warns about the config",
  async run({ judge }) {
    const verdicts = await judge();
    return gatherByPlace(
      verdicts.flatMap(({ environment = "the top level", warnings }) =>
        warnings
          .filter(({ message }) => readUnknownKeys(message) === undefined && !SAID_ELSEWHERE.test(message))
          .map(({ message, location }) => ({
            environment,
            message: `wrangler warns: ${message}`,
            hint: "wrangler goes on with exit code 0, and deploys",
            location,
          })),
      ),
    );
  },
};

/** env/route-inherited and do/unmigrated-class say these as errors, with what to write instead. */
const SAID_ELSEWHERE =
  /environment inherits the top-level `routes`|you have configured `durable_objects` exported by this Worker/;
