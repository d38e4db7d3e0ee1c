/**
 * How wrangler hands a key of the top level down to an environment (workers-sdk,
 * packages/workers-utils/src/config/validation.ts, `normalizeAndValidateEnvironment`). A test holds this table
 * against the installed wrangler.
 */
export type Inheritance = "inherited" | "not-inherited" | "top-level-only";

/** An environment that needs one of these must repeat it: everything that code reaches by a binding. */
const NOT_INHERITED = splitWords(`
  vars secrets define durable_objects workflows kv_namespaces cloudchamber containers
  send_email queues connect r2_buckets d1_databases vectorize ai_search_namespaces
  ai_search websearch agent_memory hyperdrive services analytics_engine_datasets
  dispatch_namespaces mtls_certificates tail_consumers streaming_tail_consumers unsafe
  browser analytics ai images stream media pipelines k2 secrets_store_secrets
  artifacts unsafe_hello_world flagship worker_loaders ratelimits vpc_services
  vpc_networks version_metadata
`);

/** What an environment gets from the top level as a whole unless it has the key itself; nothing is merged. */
const INHERITED = splitWords(`
  account_id compatibility_date compatibility_flags jsx_factory jsx_fragment tsconfig
  rules name main find_additional_modules preserve_file_names base_dir route routes
  triggers assets limits placement build workers_dev preview_urls migrations
  exports logfwdr no_bundle minify keep_names first_party_worker logpush
  upload_source_maps observability access cache compliance_region python_modules previews
`);

/** What wrangler reads at the top only; in an environment it is an unexpected field. */
const TOP_LEVEL_ONLY = splitWords(`
  keep_vars send_metrics dev site alias pages_build_output_dir addresses
  dependencies_instrumentation wasm_modules text_blobs data_blobs
`);

const TABLE: ReadonlyMap<string, Inheritance> = new Map<string, Inheritance>([
  ...NOT_INHERITED.map((key) => [key, "not-inherited"] as const),
  ...INHERITED.map((key) => [key, "inherited"] as const),
  ...TOP_LEVEL_ONLY.map((key) => [key, "top-level-only"] as const),
]);

/** All keys that the table knows. */
export const KNOWN_KEYS: readonly string[] = [...TABLE.keys()];

/**
 * A key that the table does not know counts as inherited: a newer wrangler may read it, and a digest that
 * changes once too often asks for a check, one that does not change hides one.
 */
export function inheritanceOf(key: string): Inheritance {
  return TABLE.get(key) ?? "inherited";
}

function splitWords(text: string): string[] {
  return text.trim().split(/\s+/);
}
