import { formatLocation, type Location } from "@gate/core";
import { type Binding, type EffectiveEnvironment, listBindings } from "@gate/wrangler";
import type { Rule } from "../rule.ts";

/** Kinds whose resource holds or moves data, by the word for it; two kinds of one word share their resources. */
const RESOURCES: ReadonlyMap<string, string> = new Map([
  ["kv_namespaces", "KV namespace"],
  ["d1_databases", "D1 database"],
  ["r2_buckets", "R2 bucket"],
  ["hyperdrive", "Hyperdrive config"],
  ["queues.producers", "queue"],
  ["queues.consumers", "queue"],
  ["workflows", "workflow"],
  ["analytics_engine_datasets", "Analytics Engine dataset"],
  ["vectorize", "Vectorize index"],
  ["dispatch_namespaces", "dispatch namespace"],
  ["pipelines", "pipeline"],
  ["durable_objects", "Durable Object namespace"],
]);

interface Use {
  what: string;
  resource: string;
  environment: string;
  location: Location;
}

/** One resource in two declared environments, one that is only served locally included. */
export const envSharedResource: Rule = {
  id: "env/shared-resource",
  title: "a resource that two environments share",
  run({ environments }) {
    const uses = new Map<string, Use[]>();
    for (const [name, environment] of environments) {
      for (const use of listUses(name, environment)) {
        const key = JSON.stringify([use.what, use.resource.toLowerCase()]);
        const known = uses.get(key) ?? [];
        // Two names for one resource inside an environment are that environment's own business.
        if (!known.some((other) => other.environment === name)) uses.set(key, [...known, use]);
      }
    }
    return [...uses.values()].flatMap((shared) => {
      const [first, ...others] = shared.sort((a, b) => (a.location.line ?? 0) - (b.location.line ?? 0));
      if (first === undefined) return [];
      return others.map((use) => ({
        message: `${use.environment} uses the same ${use.what} as ${first.environment}: ${use.resource} (first at ${formatLocation({ ...first.location, column: undefined })})`,
        hint: `give ${use.environment} a ${use.what} of its own: what runs there must not change data of ${first.environment}`,
        location: use.location,
      }));
    });
  },
};

function listUses(environment: string, effective: EffectiveEnvironment): Use[] {
  return listBindings(effective).flatMap((binding) => {
    const what = RESOURCES.get(binding.kind);
    if (what === undefined || binding.resource === undefined || !isShareable(binding)) return [];
    return [{ what, resource: binding.resource, environment, location: locateResource(effective, binding) }];
  });
}

/** A Durable Object class without `script_name` is the environment's own Worker's: `class` and not `script/class`. */
function isShareable({ kind, resource }: Binding): boolean {
  return kind !== "durable_objects" || (resource?.includes("/") ?? false);
}

/** The line of the id where there is one, else of the entry. */
function locateResource(effective: EffectiveEnvironment, { path, resource }: Binding): Location {
  const entry = path.reduce<unknown>(
    (value, part) => (isTable(value) ? value[part] : undefined),
    effective.values,
  );
  const key = isTable(entry) ? Object.keys(entry).find((name) => entry[name] === resource) : undefined;
  return effective.locate(key === undefined ? path : [...path, key]);
}

function isTable(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === "object" && value !== null;
}
