import { isTable, readPath } from "./plain-value.ts";
import type { Binding, ConfigPath, EffectiveEnvironment } from "./types.ts";

/** How the bindings of one kind are written. */
type Kind = { kind: string; path?: ConfigPath | undefined } & (
  | {
      /** A list of tables, or one table, each with a name and perhaps a resource. */
      form: "list" | "single";
      /** The key that holds the name in code; absent: it has none. */
      name?: "binding" | "name" | undefined;
      /** Keys of the resource. The first that is set counts, an inner list is joined by `/`. */
      resource?: readonly (string | readonly string[])[] | undefined;
    }
  /** A table whose keys are the names, or a list of names. */
  | { form: "keys" | "names" }
);

const list = (kind: string, ...resource: (string | readonly string[])[]): Kind => ({
  kind,
  form: "list",
  name: "binding",
  resource,
});

/** Every kind of wrangler's config schema; the list in workers-sdk is `friendlyBindingNames`. */
const KINDS: readonly Kind[] = [
  list("kv_namespaces", "id"),
  list("d1_databases", "database_id", "database_name"),
  // Buckets of different jurisdictions are different buckets, whatever their names.
  list("r2_buckets", ["jurisdiction", "bucket_name"], "bucket_name"),
  { ...list("queues.producers", "queue"), path: ["queues", "producers"] },
  { kind: "queues.consumers", path: ["queues", "consumers"], form: "list", resource: ["queue"] },
  list("services", ["service", "entrypoint"], "service"),
  {
    kind: "durable_objects",
    path: ["durable_objects", "bindings"],
    form: "list",
    name: "name",
    resource: [["script_name", "class_name"], "class_name"],
  },
  { kind: "vars", form: "keys" },
  { kind: "secrets.required", path: ["secrets", "required"], form: "names" },
  list("workflows", "name"),
  list("hyperdrive", "id"),
  // Without a dataset Cloudflare takes the binding's name for it.
  list("analytics_engine_datasets", "dataset", "binding"),
  list("vectorize", "index_name"),
  list("dispatch_namespaces", "namespace"),
  list("mtls_certificates", "certificate_id"),
  { kind: "send_email", form: "list", name: "name", resource: ["destination_address"] },
  { kind: "ratelimits", form: "list", name: "name", resource: ["namespace_id"] },
  list("secrets_store_secrets", ["store_id", "secret_name"]),
  list("pipelines", "stream", "pipeline"),
  list("k2", "stream"),
  list("ai_search", ["namespace", "instance_name"], "instance_name"),
  list("ai_search_namespaces", "namespace"),
  list("websearch"),
  list("agent_memory", "namespace"),
  list("artifacts", "namespace"),
  list("flagship", "app_id"),
  list("worker_loaders"),
  list("vpc_services", "service_id"),
  list("vpc_networks", "network_id", "tunnel_id"),
  list("unsafe_hello_world"),
  { kind: "unsafe", path: ["unsafe", "bindings"], form: "list", name: "name" },
  { kind: "logfwdr", path: ["logfwdr", "bindings"], form: "list", name: "name", resource: ["destination"] },
  { kind: "ai", form: "single", name: "binding" },
  { kind: "browser", form: "single", name: "binding" },
  { kind: "analytics", form: "single", name: "binding" },
  { kind: "images", form: "single", name: "binding" },
  { kind: "stream", form: "single", name: "binding" },
  { kind: "media", form: "single", name: "binding" },
  { kind: "version_metadata", form: "single", name: "binding" },
  { kind: "assets", form: "single", name: "binding", resource: ["directory"] },
  { kind: "wasm_modules", form: "keys" },
  { kind: "text_blobs", form: "keys" },
  { kind: "data_blobs", form: "keys" },
  { kind: "tail_consumers", form: "list", resource: ["service"] },
  { kind: "streaming_tail_consumers", form: "list", resource: ["service"] },
];

/**
 * Everything that the Worker of an environment reaches by a name or is attached to, in a fixed order of kinds,
 * then as written. An entry that is malformed (no name, no table) is left out: wrangler's own verdict has it.
 */
export function listBindings(environment: EffectiveEnvironment): Binding[] {
  return KINDS.flatMap((kind) => {
    const path = kind.path ?? [kind.kind];
    const value = readPath(environment.values, path);
    switch (kind.form) {
      case "keys":
        return isTable(value)
          ? Object.keys(value).map((name) => ({ kind: kind.kind, name, inCode: true, path: [...path, name] }))
          : [];
      case "names":
        return readList(value).flatMap((name, index) =>
          typeof name === "string" ? [{ kind: kind.kind, name, inCode: true, path: [...path, index] }] : [],
        );
      case "list":
        return readList(value).flatMap((entry, index) => readEntry(kind, entry, [...path, index]));
      case "single":
        return readEntry(kind, value, path);
    }
  });
}

function readEntry(
  kind: Extract<Kind, { form: "list" | "single" }>,
  entry: unknown,
  path: ConfigPath,
): Binding[] {
  if (!isTable(entry)) return [];
  const resource = readResource(entry, kind.resource ?? []);
  const name = kind.name === undefined ? resource : readText(entry[kind.name]);
  if (name === undefined) return [];
  return [
    {
      kind: kind.kind,
      name,
      ...(resource !== undefined && { resource }),
      inCode: kind.name !== undefined,
      path,
    },
  ];
}

function readResource(
  entry: Readonly<Record<string, unknown>>,
  choices: readonly (string | readonly string[])[],
): string | undefined {
  for (const choice of choices) {
    const parts = (typeof choice === "string" ? [choice] : choice).map((key) => readText(entry[key]));
    if (parts.every((part) => part !== undefined)) return parts.join("/");
  }
  return undefined;
}

function readText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function readList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
