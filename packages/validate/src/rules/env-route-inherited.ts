import { formatLocation } from "@gate/core";
import type { EffectiveEnvironment } from "@gate/wrangler";
import type { Rule, RuleFinding } from "../rule.ts";

/** Routes of the top level that an environment would take over, because it has none of its own. */
export const envRouteInherited: Rule = {
  id: "env/route-inherited",
  title: "routes that an environment inherits from the top level",
  run({ config, environments }) {
    return [...environments].flatMap(([name, environment]): RuleFinding[] => {
      const inherited = findInheritedRoutes(environment);
      if (inherited === undefined) return [];
      const { key, routes } = inherited;
      const place = formatLocation({ ...environment.locate([key]), column: undefined });
      const overruled =
        key === "routes" &&
        environment.values["route"] !== undefined &&
        !environment.inheritedKeys.has("route");
      return [
        {
          message: `${name} inherits ${key} ${routes.join(", ")} from the top level (${place}): deploying ${name} takes that traffic over`,
          hint: overruled
            ? `wrangler prefers the inherited routes to the route of ${name}: write routes in env.${name} instead of route`
            : `write the routes of ${name} into env.${name} (routes = [] for none), or move those of the top level into the environment that they belong to`,
          location: config.locate(["env", name]),
        },
      ];
    });
  },
};

/** At a deploy `routes` counts before `route`, wherever each comes from (wrangler: `routes ?? (route ? [route] : [])`). */
function findInheritedRoutes({
  values,
  inheritedKeys,
}: EffectiveEnvironment): { key: "routes" | "route"; routes: string[] } | undefined {
  const { routes, route } = values;
  if (routes !== undefined) {
    if (!inheritedKeys.has("routes") || !Array.isArray(routes) || routes.length === 0) return undefined;
    return { key: "routes", routes: routes.map(nameRoute) };
  }
  return route !== undefined && inheritedKeys.has("route")
    ? { key: "route", routes: [nameRoute(route)] }
    : undefined;
}

function nameRoute(route: unknown): string {
  if (typeof route === "string") return route;
  const pattern =
    typeof route === "object" && route !== null && "pattern" in route ? route.pattern : undefined;
  const custom =
    typeof route === "object" && route !== null && "custom_domain" in route && route.custom_domain === true;
  return `${typeof pattern === "string" ? pattern : "(no pattern)"}${custom ? " (custom domain)" : ""}`;
}
