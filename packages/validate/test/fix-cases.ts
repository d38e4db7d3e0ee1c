export const HEAD = 'name = "hub"\nmain = "src/index.ts"\ncompatibility_date = "2026-01-01"\n';
export const STAGING = `[env.staging]
workers_dev = false
[[env.staging.kv_namespaces]]
binding = "CACHE"
id = "22222222222222222222222222222222"
[[env.staging.d1_databases]]
binding = "DB"
database_name = "hub-staging"
database_id = "33333333-3333-4333-8333-333333333333"
migrations_dir = "db"
[[env.staging.queues.producers]]
binding = "JOBS"
queue = "jobs-staging"
[[env.staging.ratelimits]]
name = "LIMIT"
namespace_id = "5555"
simple = { limit = 100, period = 60 }
[[env.staging.vectorize]]
binding = "INDEX"
index_name = "index-staging"
[env.staging.ai]
binding = "AI"
[env.staging.secrets]
required = ["TOKEN", "KEY"]
`;
const jsonStaging = `"staging": {
      "workers_dev": false,
      "kv_namespaces": [{ "binding": "CACHE", "id": "22222222222222222222222222222222" },
        { "binding": "MORE", "id": "44444444444444444444444444444444" }],
      "queues": { "producers": [{ "binding": "JOBS", "queue": "jobs-staging" }] },
      "durable_objects": { "bindings": [{ "name": "ROOM", "class_name": "Room", "script_name": "rooms-staging" }] }
    }`;
export const json = (production: string): string => `{
  // kept: a comment
  "name": "hub",
  "main": "src/index.ts",
  "compatibility_date": "2026-01-01",
  "env": {
    "production": ${production},
    ${jsonStaging}
  }
}
`;

interface Case {
  name: string;
  file: string;
  text: string;
  /** Stubs that a person can uncomment as they are. */
  stands: boolean;
}

const toml = (name: string, text: string, stands = true): Case => ({
  name,
  file: "wrangler.toml",
  text,
  stands,
});
const jsonc = (name: string, text: string, stands = true): Case => ({
  name,
  file: "wrangler.jsonc",
  text,
  stands,
});
export const CASES: Case[] = [
  toml(
    "a table of its own",
    `${HEAD}\n[env.production] # kept\nvars = { A = "1" }\n\n# kept: about staging\n${STAGING}`,
  ),
  toml("an environment at the end, without a last line break", `${HEAD}${STAGING}\n[env.production]`),
  toml("CRLF", `${HEAD}\n[env.production]\nworkers_dev = true # kept\n\n${STAGING}`.replaceAll("\n", "\r\n")),
  toml("CRLF and a byte order mark", `\u{feff}${HEAD}[env.production]\n${STAGING}`.replaceAll("\n", "\r\n")),
  toml("tabs", `${HEAD}\n[env]\n\t[env.production]\n\t\t# kept\n\t\tvars = { A = "1" }\n\n${STAGING}`),
  toml(
    "what is inherited",
    `workers_dev = true\n${HEAD}\n[env.production]\nvars = { A = "1" }\n\n${STAGING}`,
  ),
  toml(
    "no table of its own",
    `${HEAD}\n${STAGING}\n# kept: about the variables\n[env.production.vars]\nA = """\n# [env.production]\n"""\n`,
  ),
  toml(
    "only a list of tables",
    `${HEAD}\n[[env.production.kv_namespaces]]\nbinding = "CACHE"\nid = "1"\n\n${STAGING}`,
  ),
  toml("a quoted name", `${HEAD}\n["env" . 'production']\nvars = { A = "1" }\n${STAGING}`),
  toml("an inline table", `${HEAD}\n${STAGING}\n[env]\nproduction = { vars = { A = "1" } } # kept\n`, false),
  toml(
    "an empty inline table",
    `${HEAD}env = { production = {}, staging = { kv_namespaces = [{ binding = "CACHE", id = "1" }], workers_dev = false } }\nlogpush = true\n`,
    false,
  ),
  toml(
    "a key within an inline table",
    `${HEAD}${STAGING}[env]\nproduction = { workers_dev = true, name = "x" }\n`,
    false,
  ),
  toml(
    "dotted keys",
    `${HEAD}env.production.vars.A = "1"\nenv.staging.workers_dev = false\nenv.staging.kv_namespaces = [{ binding = "CACHE", id = "1" }]\nlogpush = true\n`,
    false,
  ),
  toml(
    "a list that is written inline",
    `${HEAD}[env.production]\nkv_namespaces = [\n  { binding = "OWN", id = "9" },\n]\n\n[env.staging]\nworkers_dev = false\nkv_namespaces = [{ binding = "OWN", id = "8" }, { binding = "CACHE", id = "1" }]\n`,
    false,
  ),
  jsonc("an object over lines", json('{ // kept: behind the brace\n      "vars": { "A": "1" }\n    }')),
  jsonc(
    "CRLF",
    json('{\n      "workers_dev": true, // kept\n      "vars": {}\n    }').replaceAll("\n", "\r\n"),
  ),
  jsonc("tabs", json('{\n      /* kept */\n      "vars": {}\n    }').replaceAll("  ", "\t")),
  jsonc("one line", json('{ "vars": { "A": "1" } }')),
  jsonc("an empty object", json("{}")),
  jsonc("an empty object over lines", json("{\n    }")),
  jsonc(
    "all on one line",
    '{"name":"hub","env":{"production":{"vars":{}},"staging":{"workers_dev":false,"ai":{"binding":"AI"}}}}',
  ),
  jsonc(
    "a list that is there",
    json('{\n      "kv_namespaces": [{ "binding": "OWN", "id": "9" }]\n    }'),
    false,
  ),
  jsonc("a key that stands twice", json('{ "workers_dev": true, "name": "x", "workers_dev": true }')),
];
