import { formatLocation } from "@gate/core";
import { listRoutes, type Route } from "@gate/wrangler";
import type { Rule, RuleFinding } from "../rule.ts";
import { compareRoutes } from "./route-patterns.ts";

/** More pairs than any real config has; 10,000 environments with a route each must not cost 50 million comparisons. */
const MAX_ROUTES = 2000;

/** Routes of two environments that claim the same requests. Inherited ones are another rule's. */
export const envRouteOverlap: Rule = {
  id: "env/route-overlap",
  title: "two environments that claim the same requests",
  run({ config, environments }) {
    const routes = [...environments].flatMap(([environment, effective]) =>
      listRoutes(effective)
        .filter(({ inherited }) => !inherited)
        .map((route) => ({ environment, route, location: effective.locate(route.configPath) })),
    );
    const findings: RuleFinding[] = [];
    for (const [index, { environment, route, location }] of routes.slice(0, MAX_ROUTES).entries()) {
      for (const earlier of routes.slice(0, index)) {
        if (earlier.environment === environment) continue;
        const relation = compareRoutes(route, earlier.route);
        if (relation === "apart") continue;
        const place = formatLocation({ ...earlier.location, column: undefined });
        const other = `${describe(earlier.route)} of ${earlier.environment} (${place})`;
        if (relation === "same" || relation === "crossing") {
          findings.push({
            message: `${environment} claims ${describe(route)}, which ${relation === "same" ? "is" : "overlaps"} ${other}`,
            hint: `give ${environment} a host of its own: whoever is deployed last takes the traffic`,
            location,
          });
        } else {
          const [narrow, wide] =
            relation === "narrower" ? [environment, earlier.environment] : [earlier.environment, environment];
          findings.push({
            message: `${environment} claims ${describe(route)}, which ${relation === "narrower" ? "lies inside" : "covers"} ${other}`,
            hint: `the narrower route wins as long as it exists: requests to ${narrow} reach ${wide} before its first deploy and after its removal`,
            location,
            level: "warning",
          });
        }
      }
    }
    if (routes.length > MAX_ROUTES) {
      findings.push({
        message: `${routes.length} routes: only the first ${MAX_ROUTES} were compared`,
        hint: undefined,
        location: config.locate(["env"]),
        level: "notice",
      });
    }
    return findings;
  },
};

function describe({ pattern, customDomain }: Route): string {
  return customDomain ? `custom domain ${pattern}` : `route ${pattern}`;
}
