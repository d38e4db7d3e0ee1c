import { isTable } from "./plain-value.ts";
import type { ConfigPath, EffectiveEnvironment } from "./types.ts";

/** One route or custom domain of an environment. */
export interface Route {
  /** As written, without a scheme: `*.hub.example/api/*`. */
  pattern: string;
  /** `*.hub.example`, in lower case. */
  host: string;
  /** `/api/*`; `/*` for a custom domain, which takes everything on its host. */
  path: string;
  customDomain: boolean;
  zoneName?: string | undefined;
  /** Path inside `EffectiveEnvironment.values`. */
  configPath: ConfigPath;
  /** true: the environment has it from the top level. */
  inherited: boolean;
}

/**
 * The routes that a deploy of an environment would claim, as wrangler reads them: `routes` counts before `route`,
 * wherever each comes from. What is malformed is left out: wrangler's own verdict has it.
 */
export function listRoutes({ values, inheritedKeys }: EffectiveEnvironment): Route[] {
  const key = values["routes"] === undefined ? "route" : "routes";
  const entries: [unknown, ConfigPath][] =
    key === "route"
      ? [[values["route"], ["route"]]]
      : Array.isArray(values["routes"])
        ? values["routes"].map((entry: unknown, index) => [entry, ["routes", index]])
        : [];
  return entries.flatMap(([entry, configPath]) => {
    const route = readRoute(entry);
    return route === undefined ? [] : [{ ...route, configPath, inherited: inheritedKeys.has(key) }];
  });
}

function readRoute(entry: unknown): Omit<Route, "configPath" | "inherited"> | undefined {
  const table = isTable(entry) ? entry : { pattern: entry };
  const { pattern: written, custom_domain: custom, zone_name: zone } = table;
  if (typeof written !== "string" || written === "") return undefined;
  const pattern = written.replace(/^https?:\/\//i, "");
  const slash = pattern.indexOf("/");
  const customDomain = custom === true;
  return {
    pattern,
    host: (slash === -1 ? pattern : pattern.slice(0, slash)).toLowerCase(),
    // A route without a path matches the root alone.
    path: customDomain ? "/*" : slash === -1 ? "/" : pattern.slice(slash),
    customDomain,
    ...(typeof zone === "string" && { zoneName: zone }),
  };
}
