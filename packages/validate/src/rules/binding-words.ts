/** How a kind of binding is called, and the keys that one of its entries needs besides its name. */
export interface BindingWords {
  label: string;
  /** Key of the name; absent where the entry is the name itself. */
  nameKey?: string | undefined;
  /** Keys that point to something of the environment's own. */
  resourceKeys: readonly string[];
  /** Keys that are the same in every environment. */
  sameKeys: readonly string[];
}

const words = (
  label: string,
  nameKey: string,
  resourceKeys: string[] = [],
  sameKeys: string[] = [],
): BindingWords => ({
  label,
  nameKey,
  resourceKeys,
  sameKeys,
});

const WORDS: ReadonlyMap<string, BindingWords> = new Map([
  ["kv_namespaces", words("KV binding", "binding", ["id"])],
  ["d1_databases", words("D1 binding", "binding", ["database_name", "database_id"], ["migrations_dir"])],
  ["r2_buckets", words("R2 binding", "binding", ["bucket_name"])],
  ["queues.producers", words("queue producer", "binding", ["queue"])],
  ["services", words("service binding", "binding", ["service"])],
  ["durable_objects", words("Durable Object binding", "name", [], ["class_name"])],
  ["workflows", words("Workflow binding", "binding", ["name"], ["class_name"])],
  ["hyperdrive", words("Hyperdrive binding", "binding", ["id"])],
  ["analytics_engine_datasets", words("Analytics Engine binding", "binding", ["dataset"])],
  ["vectorize", words("Vectorize binding", "binding", ["index_name"])],
  ["dispatch_namespaces", words("dispatch namespace binding", "binding", ["namespace"])],
  ["pipelines", words("pipeline binding", "binding", ["pipeline"])],
  ["secrets.required", { label: "required secret", resourceKeys: [], sameKeys: [] }],
  ["ratelimits", words("rate limit binding", "name", ["namespace_id"])],
  ["send_email", words("email binding", "name")],
  ["unsafe", words("unsafe binding", "name", [], ["type"])],
  ["ai", words("AI binding", "binding")],
  ["browser", words("browser binding", "binding")],
  ["version_metadata", words("version metadata binding", "binding")],
]);

/** What is known about a kind; an unknown one is called by its key. */
export function wordsOf(kind: string): BindingWords {
  return WORDS.get(kind) ?? words(`${kind} binding`, "binding");
}
