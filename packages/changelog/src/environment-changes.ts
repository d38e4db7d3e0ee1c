import { type Binding, type EffectiveEnvironment, listBindings } from "@gate/wrangler";

/** A list that lost and gained entries. Names and patterns only, never values. */
export interface Difference {
  added: string[];
  removed: string[];
}

export interface NamedBinding {
  kind: string;
  name: string;
}

/** What differs between two effective configs of one environment. */
export interface EnvironmentChanges {
  bindings: { added: NamedBinding[]; removed: NamedBinding[]; changed: NamedBinding[] };
  vars: Difference & { changed: string[] };
  /** Names in `secrets.required`. */
  secrets: Difference;
  routes: Difference;
  crons: Difference;
  /** Queues that the Worker consumes. */
  consumers: Difference;
  compatibilityDate?: { from: string; to: string } | undefined;
  /** Keys that are part of no version: a rollback leaves the new values. */
  unversioned: string[];
  /** true when Durable Object migrations or declared lifecycles differ: no version before them can run again. */
  durableObjects: boolean;
}

/** Settings that belong to the Worker and not to a version (Cloudflare's documentation of rollbacks). */
const UNVERSIONED_KEYS = ["workers_dev", "preview_urls", "logpush", "observability", "tail_consumers"];

/** Compares two effective configs; no older one counts as an empty one. */
export function compareEnvironments(
  before: EffectiveEnvironment | undefined,
  after: EffectiveEnvironment,
): EnvironmentChanges {
  const old = before?.values ?? {};
  // Vars and secrets have lists of their own.
  const isResource = (kind: string): boolean => kind !== "vars" && kind !== "secrets.required";
  const bindings = compareMaps(bindingsOf(before, isResource), bindingsOf(after, isResource));
  const vars = compareMaps(
    bindingsOf(before, (kind) => kind === "vars"),
    bindingsOf(after, (kind) => kind === "vars"),
  );
  const from = textOf(old["compatibility_date"]);
  const to = textOf(after.values["compatibility_date"]);
  return {
    bindings,
    vars: {
      added: vars.added.map(({ name }) => name),
      removed: vars.removed.map(({ name }) => name),
      changed: vars.changed.map(({ name }) => name),
    },
    secrets: compareLists(requiredSecrets(old), requiredSecrets(after.values)),
    routes: compareLists(routesOf(old), routesOf(after.values)),
    crons: compareLists(cronsOf(old), cronsOf(after.values)),
    consumers: compareLists(consumersOf(before), consumersOf(after)),
    compatibilityDate:
      before !== undefined && from !== undefined && to !== undefined && from !== to
        ? { from, to }
        : undefined,
    unversioned:
      before === undefined
        ? []
        : UNVERSIONED_KEYS.filter((key) => canonical(old[key]) !== canonical(after.values[key])),
    durableObjects: ["migrations", "exports"].some(
      (key) => canonical(old[key] ?? []) !== canonical(after.values[key] ?? []),
    ),
  };
}

/** Whether anything has to be applied by `wrangler triggers deploy` when the old version comes back. */
export function changesTriggers(changes: EnvironmentChanges): boolean {
  return [changes.routes, changes.crons, changes.consumers].some(
    ({ added, removed }) => added.length + removed.length > 0,
  );
}

interface Item extends NamedBinding {
  value: string;
}

function bindingsOf(
  environment: EffectiveEnvironment | undefined,
  wanted: (kind: string) => boolean,
): Map<string, Item> {
  if (environment === undefined) return new Map();
  return new Map(
    listBindings(environment)
      .filter((binding) => binding.inCode && wanted(binding.kind))
      .map((binding) => [
        `${binding.kind}\0${binding.name}`,
        { kind: binding.kind, name: binding.name, value: canonical(valueOf(environment, binding)) },
      ]),
  );
}

function valueOf(environment: EffectiveEnvironment, binding: Binding): unknown {
  return binding.path.reduce<unknown>((value, key) => childOf(value, key), environment.values);
}

function childOf(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return value[Number(key)];
  return isTable(value) ? value[String(key)] : undefined;
}

function compareMaps(
  before: ReadonlyMap<string, Item>,
  after: ReadonlyMap<string, Item>,
): { added: NamedBinding[]; removed: NamedBinding[]; changed: NamedBinding[] } {
  const pick = (map: ReadonlyMap<string, Item>, keep: (item: Item, key: string) => boolean): NamedBinding[] =>
    [...map]
      .filter(([key, item]) => keep(item, key))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { kind, name }]) => ({ kind, name }));
  return {
    added: pick(after, (_item, key) => !before.has(key)),
    removed: pick(before, (_item, key) => !after.has(key)),
    changed: pick(after, (item, key) => before.has(key) && before.get(key)?.value !== item.value),
  };
}

function compareLists(before: readonly string[], after: readonly string[]): Difference {
  const sorted = (list: readonly string[]): string[] => [...new Set(list)].sort();
  return {
    added: sorted(after.filter((entry) => !before.includes(entry))),
    removed: sorted(before.filter((entry) => !after.includes(entry))),
  };
}

type Values = Readonly<Record<string, unknown>>;

function requiredSecrets(values: Values): string[] {
  return textsOf(childOf(values["secrets"], "required"));
}

function routesOf(values: Values): string[] {
  const routes = Array.isArray(values["routes"]) ? values["routes"] : [];
  return [values["route"], ...routes].map(describeRoute).filter((route) => route !== undefined);
}

function describeRoute(route: unknown): string | undefined {
  if (typeof route === "string") return route;
  const pattern = textOf(childOf(route, "pattern"));
  if (pattern === undefined) return undefined;
  return childOf(route, "custom_domain") === true ? `${pattern} (custom domain)` : pattern;
}

function cronsOf(values: Values): string[] {
  return textsOf(childOf(values["triggers"], "crons"));
}

function consumersOf(environment: EffectiveEnvironment | undefined): string[] {
  if (environment === undefined) return [];
  return listBindings(environment)
    .filter(({ kind }) => kind === "queues.consumers")
    .map(({ name }) => name);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** JSON with sorted keys: two configs that say the same in another order are equal. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, nested: unknown) =>
      isTable(nested)
        ? Object.fromEntries(Object.entries(nested).sort(([a], [b]) => (a < b ? -1 : 1)))
        : nested,
    ) ?? "undefined"
  );
}
