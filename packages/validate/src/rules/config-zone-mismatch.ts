import { listRoutes } from "@gate/wrangler";
import type { Rule } from "../rule.ts";
import { gatherByPlace } from "./gather-by-place.ts";

/** A route whose host does not belong to the zone that it names. */
export const configZoneMismatch: Rule = {
  id: "config/zone-mismatch",
  title: "a route outside its zone",
  run({ environments }) {
    return gatherByPlace(
      [...environments].flatMap(([environment, effective]) =>
        listRoutes(effective).flatMap(({ pattern, host, zoneName, configPath }) => {
          if (zoneName === undefined || isInZone(host, zoneName.toLowerCase())) return [];
          return [
            {
              environment,
              message: `the route ${pattern} does not lie in its zone ${zoneName}`,
              hint: "write the zone that the host belongs to; Cloudflare refuses the route at the deploy",
              location: effective.locate(configPath),
            },
          ];
        }),
      ),
    );
  },
};

/** `*.hub.example`, `*hub.example` and `hub.example` lie in `hub.example`. */
function isInZone(host: string, zone: string): boolean {
  const bare = host.replace(/:\d+$/, "").replace(/^\*\.?/, "");
  return bare === zone || bare.endsWith(`.${zone}`) || bare === "";
}
