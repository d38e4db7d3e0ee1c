import type { Route } from "@gate/wrangler";

/** How the requests of two routes relate. */
export type RouteRelation = "apart" | "same" | "wider" | "narrower" | "crossing";

/**
 * Compares two routes as Cloudflare matches them: a `*` stands for any text, in the host only at its beginning, in
 * the path only at its end (developers.cloudflare.com/workers/configuration/routing/routes).
 */
export function compareRoutes(a: Route, b: Route): RouteRelation {
  const host = compareParts(splitHost(a.host), splitHost(b.host), (text, end) => text.endsWith(end));
  const path = compareParts(splitPath(a.path), splitPath(b.path), (text, start) => text.startsWith(start));
  if (host === "apart" || path === "apart") return "apart";
  if (host === "same") return path;
  return path === "same" || path === host ? host : "crossing";
}

/** Text that must stand at one end, and whether anything may stand at the other. */
interface Pattern {
  fixed: string;
  open: boolean;
}

function splitHost(host: string): Pattern {
  const open = host.startsWith("*");
  return { fixed: open ? host.slice(1) : host, open };
}

function splitPath(path: string): Pattern {
  const open = path.endsWith("*");
  return { fixed: open ? path.slice(0, -1) : path, open };
}

function compareParts(
  a: Pattern,
  b: Pattern,
  holds: (text: string, fixed: string) => boolean,
): Exclude<RouteRelation, "crossing"> {
  if (a.fixed === b.fixed && a.open === b.open) return "same";
  const covers = (one: Pattern, other: Pattern): boolean => one.open && holds(other.fixed, one.fixed);
  if (covers(a, b)) return "wider";
  return covers(b, a) ? "narrower" : "apart";
}
