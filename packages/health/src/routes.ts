import { GateError, type LoadRoute, type Location, type RouteName } from "@gate/core";
import { parseHurl } from "@gate/hurl";
import { checkPaths } from "./answer.ts";
import { type Shoot, shootHealth, shootHurl, shootPath } from "./shot.ts";
import { HEALTH_PATH, type HealthDeps, type HealthTarget } from "./target.ts";

/** Where load goes. */
export interface Route {
  /** `GET /api/items`, or `smoke/items.hurl:12` when the entry's path is not written out. */
  label: string;
  weight: number;
  /** true: the answer is judged by the whole health check, who answers included. */
  health: boolean;
  location?: Location | undefined;
  shoot: Shoot;
}

/** How an objective names a route. */
export function labelRoute(route: RouteName): string {
  return `${route.method} ${route.path}`;
}

/** Asked more rarely than this, the health check could miss that another version took over at the end. */
const LEAST_WATCHED = 0.1;

/** Whether a load asks the health check so often that it tells all along who answers. */
export function watchesIdentity(routes: readonly Pick<Route, "health" | "weight">[]): boolean {
  const sum = (list: typeof routes): number => list.reduce((total, { weight }) => total + weight, 0);
  return sum(routes.filter(({ health }) => health)) >= LEAST_WATCHED * sum(routes);
}

/**
 * The health check as the one route that waiting probes.
 * @throws GateError CONFIG_INVALID for a bad JSONPath; what reading and parsing the Hurl file throw
 */
export async function openHealthRoute(deps: HealthDeps, target: HealthTarget): Promise<Route> {
  checkPaths(target.config);
  const { check } = target.config;
  if (check === undefined) {
    const label = `GET ${HEALTH_PATH}`;
    return { label, weight: 1, health: true, shoot: shootHealth(deps, target, HEALTH_PATH) };
  }
  const { file, text } = await target.readFile(check);
  const shoot = shootHurl(deps, target, parseHurl(text, file), { health: true });
  return { label: file, weight: 1, health: true, shoot };
}

/**
 * The routes that the load goes to: those of gate.yml, or else the health check and every route that an
 * objective names, with equal weights.
 * @throws GateError CONFIG_INVALID when an objective names a route that gets no load, or a weight is not
 * positive; what reading and parsing a Hurl file throw
 */
export async function openRoutes(deps: HealthDeps, target: HealthTarget): Promise<Route[]> {
  const { objectives, load } = target.config;
  const routes: Route[] = [];
  if (load.routes === undefined || load.routes.length === 0) {
    routes.push(await openHealthRoute(deps, target));
    for (const { route, location } of objectives) {
      if (route === undefined || route.method !== "GET") continue;
      if (!routes.some((known) => known.label === labelRoute(route))) {
        routes.push(openPath(deps, target, { path: route.path, weight: 1, location }));
      }
    }
  } else {
    for (const route of load.routes) {
      routes.push("path" in route ? openPath(deps, target, route) : await openEntry(deps, target, route));
    }
  }
  for (const { weight, label, location } of routes) {
    if (!(weight > 0 && Number.isFinite(weight))) {
      throw new GateError("CONFIG_INVALID", `the weight of ${label} must be above 0`, { location });
    }
  }
  for (const { text, route, location } of objectives) {
    if (route === undefined || routes.some(({ label }) => label === labelRoute(route))) continue;
    throw new GateError("CONFIG_INVALID", `objective "${text}": no load goes to ${labelRoute(route)}`, {
      location,
      hint:
        route.method === "GET"
          ? `Add { path: ${route.path} } to health.load.routes.`
          : `Add the request to health.load.routes as an entry of a Hurl file: { file: …, entry: … }.`,
    });
  }
  return routes;
}

function openPath(
  deps: HealthDeps,
  target: HealthTarget,
  { path, weight, location }: { path: string; weight: number; location?: Location | undefined },
): Route {
  if (new URL(target.url + path).origin !== new URL(target.url).origin) {
    throw new GateError("CONFIG_INVALID", `the route ${path} leads away from ${target.url}`, {
      location,
      hint: "write a path that begins with /",
    });
  }
  const health = path === HEALTH_PATH && target.config.check === undefined;
  const shoot = health ? shootHealth(deps, target, path) : shootPath(deps, target, path);
  return { label: labelRoute({ method: "GET", path }), weight, health, location, shoot };
}

async function openEntry(
  deps: HealthDeps,
  target: HealthTarget,
  route: Extract<LoadRoute, { file: string }>,
): Promise<Route> {
  const { file, text } = await target.readFile(route.file);
  const parsed = parseHurl(text, file);
  const entry = parsed.entries[route.entry - 1];
  if (entry === undefined) {
    throw new GateError(
      "CONFIG_INVALID",
      `${file} has ${parsed.entries.length} entries, no entry ${route.entry}`,
      {
        location: route.location,
        hint: "entries count from 1",
      },
    );
  }
  const shoot = shootHurl(deps, target, parsed, { entry: route.entry, health: false });
  const label = readEntryRoute(text, entry.line) ?? `${file}:${entry.line}`;
  return { label, weight: route.weight, health: false, location: route.location, shoot };
}

/** `GET /api/items` of the line `GET {{base_url}}/api/items`; nothing when the path holds a template itself. */
function readEntryRoute(text: string, line: number): string | undefined {
  const [method, url] = (text.split("\n", line)[line - 1] ?? "").trim().split(/\s+/);
  const base = "{{base_url}}";
  if (method === undefined || url?.startsWith(`${base}/`) !== true) return undefined;
  const path = url.slice(base.length);
  return path.includes("{{") ? undefined : `${method} ${path}`;
}
