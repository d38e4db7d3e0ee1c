import { editJson, type JsonEdit } from "./hub-repository.ts";

export interface Mistake {
  name: string;
  rule: string;
  /** Absent: an error. */
  level?: "warning";
  /** Rules that have something to say about it too. */
  also?: readonly string[];
  /** Absent: all three. */
  formats?: readonly ("toml" | "json" | "jsonc")[];
  /** Replaced in wrangler.toml: the whole text of the first, by the second. */
  toml: readonly [before: string, after: string];
  json: readonly JsonEdit[];
  /** Text whose line the finding must have: `#n` is its n-th occurrence. */
  tomlLine: string;
  jsonLine: string;
  message: string;
  hint?: string;
  gateYml?: string;
}

export const envTable = (name: string): Pick<Mistake, "tomlLine" | "jsonLine"> => ({
  tomlLine: `[env.${name}]`,
  jsonLine: `"${name}": {`,
});

const uuid = (digit: string): string => `${digit.repeat(8)}-0000-4000-8000-${digit.repeat(12)}`;
const extra = (environment: string): string => (environment === "ci" ? "e" : "f").repeat(32);

export const MISTAKES: Mistake[] = [
  {
    name: "wrangler refuses the type of a key",
    rule: "config/wrangler-error",
    toml: ['compatibility_date = "2026-01-15"', "compatibility_date = 20260115"],
    json: [[["compatibility_date"], 20260115]],
    tomlLine: "compatibility_date",
    jsonLine: '"compatibility_date"',
    message: 'wrangler refuses production, staging, ci: Expected "compatibility_date"',
  },
  {
    name: "wrangler refuses one environment",
    rule: "config/wrangler-error",
    toml: ["[env.staging.vars]", 'workers_dev = "yes"\n[env.staging.vars]'],
    json: [[["env", "staging", "workers_dev"], "yes"]],
    tomlLine: "workers_dev",
    jsonLine: '"workers_dev"',
    message: "wrangler refuses staging: ",
  },
  {
    name: "an environment is missing",
    rule: "env/required",
    toml: ["zone of ci", ""],
    json: [[["env", "ci"], undefined]],
    tomlLine: "[env.production]",
    jsonLine: '"env"',
    message: "environment ci of gate.yml:7:3 is missing in wrangler.",
    hint: "has production, staging; add env.ci",
  },
  {
    name: "an environment is misspelt",
    rule: "env/required",
    toml: ["env.staging", "env.stagging"],
    json: [
      [["env", "stagging"], { ...(editJson([])["env"] as Record<string, object>)["staging"] }],
      [["env", "staging"], undefined],
    ],
    tomlLine: "[env.stagging]",
    jsonLine: '"stagging"',
    message: "environment staging of gate.yml:6:3 is missing",
    hint: "did you mean staging where it says stagging?",
  },
  {
    name: "a KV binding is missing in production",
    rule: "env/binding-parity",
    toml: [`[[env.production.kv_namespaces]]\nbinding = "CACHE"\nid = "${"1".repeat(32)}"\n`, ""],
    json: [[["env", "production", "kv_namespaces"], undefined]],
    ...envTable("production"),
    message: "KV binding CACHE is missing in production",
    hint: "staging has it (wrangler.",
  },
  {
    name: "one of two KV bindings is missing in production",
    rule: "env/binding-parity",
    toml: [
      "[env.staging.vars]|[env.ci.vars]",
      ["staging", "ci"]
        .map(
          (name) =>
            `[[env.${name}.kv_namespaces]]\nbinding = "EXTRA"\nid = "${extra(name)}"\n[env.${name}.vars]`,
        )
        .join("|"),
    ],
    json: ["staging", "ci"].map((name): JsonEdit => [
      ["env", name, "kv_namespaces", 1],
      { binding: "EXTRA", id: extra(name) },
    ]),
    ...envTable("production"),
    message: "KV binding EXTRA is missing in production",
  },
  {
    name: "a D1 binding is there in one environment only",
    rule: "env/binding-parity",
    toml: [
      "[env.staging.vars]",
      `[[env.staging.d1_databases]]\nbinding = "REPORTS"\ndatabase_name = "r"\ndatabase_id = "${uuid("9")}"\n[env.staging.vars]`,
    ],
    json: [
      [
        ["env", "staging", "d1_databases", 1],
        { binding: "REPORTS", database_name: "r", database_id: uuid("9") },
      ],
    ],
    ...envTable("production"),
    message: "D1 binding REPORTS is missing in production",
  },
  {
    name: "a queue producer is missing while the consumer is there",
    rule: "env/binding-parity",
    toml: ['[[env.production.queues.producers]]\nbinding = "JOBS"\nqueue = "hub-jobs-production"\n', ""],
    json: [[["env", "production", "queues", "producers"], undefined]],
    ...envTable("production"),
    message: "queue producer JOBS is missing in production",
  },
  {
    name: "the queues are missing",
    rule: "env/binding-parity",
    toml: [
      '[[env.production.queues.producers]]\nbinding = "JOBS"\nqueue = "hub-jobs-production"\n\n[[env.production.queues.consumers]]\nqueue = "hub-jobs-production"\n',
      "",
    ],
    json: [[["env", "production", "queues"], undefined]],
    ...envTable("production"),
    message: "queue producer JOBS is missing in production",
  },
  {
    name: "a Durable Object binding is missing",
    rule: "env/binding-parity",
    toml: ['[[env.production.durable_objects.bindings]]\nname = "ROOMS"\nclass_name = "Room"\n', ""],
    json: [[["env", "production", "durable_objects"], undefined]],
    ...envTable("production"),
    message: "Durable Object binding ROOMS is missing in production",
  },
  {
    name: "a required secret is declared for one environment less",
    rule: "env/binding-parity",
    toml: ['[env.ci.secrets]\nrequired = ["SESSION_SECRET"]', "[env.ci.secrets]\nrequired = []"],
    json: [[["env", "ci", "secrets", "required"], []]],
    ...envTable("ci"),
    message: "required secret SESSION_SECRET is missing in ci",
  },
  {
    name: "no secret is declared for an environment",
    rule: "env/binding-parity",
    toml: ['[env.ci.secrets]\nrequired = ["SESSION_SECRET"]\n', ""],
    json: [[["env", "ci", "secrets"], undefined]],
    ...envTable("ci"),
    message: "required secret SESSION_SECRET is missing in ci",
  },
  {
    name: "staging uses production's KV namespace",
    rule: "env/shared-resource",
    toml: [`id = "${"2".repeat(32)}"`, `id = "${"1".repeat(32)}"`],
    json: [[["env", "staging", "kv_namespaces", 0, "id"], "1".repeat(32)]],
    tomlLine: `id = "${"1".repeat(32)}"#2`,
    jsonLine: `"id": "${"1".repeat(32)}"#2`,
    message:
      "staging uses the same KV namespace as production: 11111111111111111111111111111111 (first at wrangler.",
  },
  {
    name: "staging uses production's D1 database",
    rule: "env/shared-resource",
    toml: [uuid("2"), uuid("1")],
    json: [[["env", "staging", "d1_databases", 0, "database_id"], uuid("1")]],
    tomlLine: `database_id = "${uuid("1")}"#2`,
    jsonLine: `"database_id": "${uuid("1")}"#2`,
    message: "staging uses the same D1 database as production",
  },
  {
    name: "ci, which is only served locally, uses staging's D1 database",
    rule: "env/shared-resource",
    toml: [uuid("3"), uuid("2")],
    json: [[["env", "ci", "d1_databases", 0, "database_id"], uuid("2")]],
    tomlLine: `database_id = "${uuid("2")}"#2`,
    jsonLine: `"database_id": "${uuid("2")}"#2`,
    message: "ci uses the same D1 database as staging",
  },
  {
    name: "two environments use one R2 bucket",
    rule: "env/shared-resource",
    toml: ['bucket_name = "hub-files-staging"', 'bucket_name = "hub-files-production"'],
    json: [[["env", "staging", "r2_buckets", 0, "bucket_name"], "hub-files-production"]],
    tomlLine: 'bucket_name = "hub-files-production"#2',
    jsonLine: '"bucket_name": "hub-files-production"#2',
    message: "staging uses the same R2 bucket as production: hub-files-production",
  },
  {
    name: "two environments use one Hyperdrive config",
    rule: "env/shared-resource",
    toml: [`id = "${"3".repeat(31)}f"`, `id = "${"1".repeat(31)}f"`],
    json: [[["env", "ci", "hyperdrive", 0, "id"], `${"1".repeat(31)}f`]],
    tomlLine: `id = "${"1".repeat(31)}f"#2`,
    jsonLine: `"id": "${"1".repeat(31)}f"#2`,
    message: "ci uses the same Hyperdrive config as production",
  },
  {
    name: "two environments consume one queue",
    rule: "env/shared-resource",
    toml: [
      '[[env.staging.queues.consumers]]\nqueue = "hub-jobs-staging"',
      '[[env.staging.queues.consumers]]\nqueue = "hub-jobs-production"',
    ],
    json: [[["env", "staging", "queues", "consumers", 0, "queue"], "hub-jobs-production"]],
    tomlLine: 'queue = "hub-jobs-production"#3',
    jsonLine: '"queue": "hub-jobs-production"#3',
    message: "staging uses the same queue as production: hub-jobs-production",
  },
  {
    name: "ci produces into production's queue",
    rule: "env/shared-resource",
    toml: ['binding = "JOBS"\nqueue = "hub-jobs-ci"', 'binding = "JOBS"\nqueue = "hub-jobs-production"'],
    json: [[["env", "ci", "queues", "producers", 0, "queue"], "hub-jobs-production"]],
    tomlLine: 'queue = "hub-jobs-production"#3',
    jsonLine: '"queue": "hub-jobs-production"#3',
    message: "ci uses the same queue as production",
  },
  {
    name: "two environments run one workflow",
    rule: "env/shared-resource",
    toml: ['name = "hub-onboard-staging"', 'name = "hub-onboard-production"'],
    json: [[["env", "staging", "workflows", 0, "name"], "hub-onboard-production"]],
    tomlLine: 'name = "hub-onboard-production"#2',
    jsonLine: '"name": "hub-onboard-production"#2',
    message: "staging uses the same workflow as production",
  },
  {
    name: "two environments write to one Analytics Engine dataset",
    rule: "env/shared-resource",
    toml: ['dataset = "hub_hits_staging"', 'dataset = "hub_hits_production"'],
    json: [[["env", "staging", "analytics_engine_datasets", 0, "dataset"], "hub_hits_production"]],
    tomlLine: 'dataset = "hub_hits_production"#2',
    jsonLine: '"dataset": "hub_hits_production"#2',
    message: "staging uses the same Analytics Engine dataset as production",
  },
];
