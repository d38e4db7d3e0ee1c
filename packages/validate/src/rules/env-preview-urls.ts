import type { Rule } from "../rule.ts";
import { gatherByPlace } from "./gather-by-place.ts";
import { productionNames } from "./tiers.ts";

/** Every uploaded version of production with a public address of its own. */
export const envPreviewUrls: Rule = {
  id: "env/preview-urls",
  title: "preview URLs in production",
  run({ gate, environments }) {
    return gatherByPlace(
      productionNames(gate).flatMap((environment) => {
        const effective = environments.get(environment);
        if (effective?.values["preview_urls"] !== true) return [];
        return [
          {
            environment,
            message:
              "preview_urls is on: every version that is uploaded gets a public address with production's bindings",
            hint: "write preview_urls = false",
            location: effective.locate(["preview_urls"]),
          },
        ];
      }),
    );
  },
};
