import type { Location } from "@gate/core";
import { matchesExpression, matchesWildcard, type ProbedRequest } from "./filter-expression.ts";
import type { TerraformPart, TerraformResource } from "./read-resources.ts";

/** Where terraform has a request cached for certain: the resource that does it. */
export function findCaching(
  resources: readonly TerraformResource[],
  request: ProbedRequest,
): { what: string; location: Location } | undefined {
  return findRuleset(resources, request) ?? findPageRule(resources, request);
}

/** Cache rules run one after the other, and the last one that matches wins. */
function findRuleset(
  resources: readonly TerraformResource[],
  request: ProbedRequest,
): { what: string; location: Location } | undefined {
  const caching = resources.find(({ type, texts, parts }) => {
    if (type !== "cloudflare_ruleset" || texts.get("phase") !== "http_request_cache_settings") return false;
    let isCached = false;
    for (const rule of parts.filter(({ name }) => name === "rules")) {
      if (rule.texts.get("enabled") === "false" || rule.texts.get("action") !== "set_cache_settings")
        continue;
      const expression = rule.texts.get("expression");
      const matches = expression === undefined ? undefined : matchesExpression(expression, request);
      const wanted = readEligibility(rule);
      // What may match and does not cache for certain makes it uncertain.
      if (matches === true && wanted !== undefined) isCached = wanted;
      else if (matches !== false && wanted !== true) isCached = false;
    }
    return isCached;
  });
  return caching && { what: "a cache rule", location: caching.location };
}

/** undefined: the rule says nothing that is written out. */
function readEligibility({ parts }: TerraformPart): boolean | undefined {
  const parameters = parts.find(({ name }) => name === "action_parameters");
  const eligible = parameters?.texts.get("cache");
  if (eligible === "false") return false;
  const ttl = parameters?.parts.find(({ name }) => name === "edge_ttl")?.texts.get("mode");
  return eligible === "true" || ttl === "override_origin" ? true : undefined;
}

/** Of the page rules that match one counts, and which one only their priorities say. */
function findPageRule(
  resources: readonly TerraformResource[],
  { host, path }: ProbedRequest,
): { what: string; location: Location } | undefined {
  const matching = resources.filter(({ type, texts }) => {
    const target = texts.get("target")?.replace(/^(?:https?:\/\/|\*:\/\/)/, "");
    return (
      type === "cloudflare_page_rule" &&
      texts.get("status") !== "disabled" &&
      (target === undefined || matchesWildcard(`${host}${path}`, target))
    );
  });
  const [first] = matching;
  const isCaching = ({ parts, texts }: TerraformResource): boolean =>
    texts.has("target") &&
    parts.some(({ name, texts: own }) => name === "actions" && own.get("cache_level") === "cache_everything");
  return first !== undefined && matching.every(isCaching)
    ? { what: "a page rule", location: first.location }
    : undefined;
}
