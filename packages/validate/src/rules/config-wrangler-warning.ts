import type { Rule } from "../rule.ts";
import { gatherByPlace } from "./gather-by-place.ts";
import { readUnknownKeys } from "./unknown-keys.ts";

/** Wrangler's own warnings, but for those that a rule of ours says better. */
export const configWranglerWarning: Rule = {
  id: "config/wrangler-warning",
  title: "wrangler warns about the config",
  async run({ judge, bundles, environments }) {
    const verdicts = await judge();
    // What keeps a bundle from being built is told by size/bundle.
    const built = await bundles().catch(() => undefined);
    const ofBuild = built?.state === "built" ? [...built.bundles] : [];
    return gatherByPlace([
      ...verdicts.flatMap(({ environment = "the top level", warnings }) =>
        warnings
          .filter(({ message }) => readUnknownKeys(message) === undefined && !SAID_ELSEWHERE.test(message))
          .map(({ message, location }) => ({
            environment,
            message: `wrangler warns: ${message}`,
            hint: "wrangler goes on with exit code 0, and deploys",
            location,
          })),
      ),
      ...ofBuild.flatMap(([environment, { nodeModules }]) =>
        nodeModules.map((name) => ({
          environment,
          message: `wrangler warns: the code imports ${name}, which is built into node, without nodejs_compat`,
          hint: 'wrangler goes on, and the import may fail when it runs: add "nodejs_compat" to compatibility_flags',
          location: environments.get(environment)?.locate(["compatibility_flags"]),
        })),
      ),
    ]);
  },
};

/** env/route-inherited and do/unmigrated-class say these as errors, with what to write instead. */
const SAID_ELSEWHERE =
  /environment inherits the top-level `routes`|you have configured `durable_objects` exported by this Worker/;
