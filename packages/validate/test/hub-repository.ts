import { createHash } from "node:crypto";
import process from "node:process";
import { type CheckResult, type Clock, type Finding, type GateConfig, loadGateConfig } from "@gate/core";
import { createProcesses, createSystemClock } from "@gate/runtime";
import { createTemporaryRepository, type TemporaryRepository } from "@gate/testing";
import { runValidate, type ValidateFacts, type ValidateOptions } from "../src/index.ts";

export const GATE_YML = `version: 1
worker:
  config: wrangler.toml
environments:
  production: { url: "https://hub.example", tier: production }
  staging: { url: "https://staging.hub.example", tier: staging }
  ci: { url: "http://127.0.0.1:8787", tier: test }
gates:
  pull-request: [validate]
`;

const environmentToml = (name: string, digit: string, domain: string | undefined): string => `
[env.${name}]
routes = [${domain === undefined ? "" : `{ pattern = "${domain}", custom_domain = true }`}]

[env.${name}.vars]
ENVIRONMENT = "${name}"
PUBLIC_KEY = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE"

[env.${name}.secrets]
required = ["SESSION_SECRET"]

[[env.${name}.kv_namespaces]]
binding = "CACHE"
id = "${digit.repeat(32)}"

[[env.${name}.d1_databases]]
binding = "DB"
database_name = "hub-${name}"
database_id = "${digit.repeat(8)}-0000-4000-8000-${digit.repeat(12)}"

[[env.${name}.r2_buckets]]
binding = "FILES"
bucket_name = "hub-files-${name}"

[[env.${name}.queues.producers]]
binding = "JOBS"
queue = "hub-jobs-${name}"

[[env.${name}.queues.consumers]]
queue = "hub-jobs-${name}"

[[env.${name}.durable_objects.bindings]]
name = "ROOMS"
class_name = "Room"

[[env.${name}.workflows]]
binding = "ONBOARD"
name = "hub-onboard-${name}"
class_name = "Onboard"

[[env.${name}.hyperdrive]]
binding = "SQL"
id = "${digit.repeat(31)}f"

[[env.${name}.analytics_engine_datasets]]
binding = "HITS"
dataset = "hub_hits_${name}"

[[env.${name}.vectorize]]
binding = "SEARCH"
index_name = "hub-search-${name}"

[env.${name}.version_metadata]
binding = "CF_VERSION_METADATA"
`;

export const WRANGLER_TOML = `name = "hub"
main = "src/index.ts"
compatibility_date = "2026-01-15"
compatibility_flags = ["nodejs_compat"]

[observability]
enabled = true

[[migrations]]
tag = "v1"
new_sqlite_classes = ["Room"]
${environmentToml("production", "1", "hub.example")}${environmentToml("staging", "2", "staging.hub.example")}${environmentToml("ci", "3", undefined)}`;

function environmentJson(name: string, digit: string, domain: string | undefined): Record<string, unknown> {
  return {
    routes: domain === undefined ? [] : [{ pattern: domain, custom_domain: true }],
    vars: { ENVIRONMENT: name, PUBLIC_KEY: "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE" },
    secrets: { required: ["SESSION_SECRET"] },
    kv_namespaces: [{ binding: "CACHE", id: digit.repeat(32) }],
    d1_databases: [
      {
        binding: "DB",
        database_name: `hub-${name}`,
        database_id: `${digit.repeat(8)}-0000-4000-8000-${digit.repeat(12)}`,
      },
    ],
    r2_buckets: [{ binding: "FILES", bucket_name: `hub-files-${name}` }],
    queues: {
      producers: [{ binding: "JOBS", queue: `hub-jobs-${name}` }],
      consumers: [{ queue: `hub-jobs-${name}` }],
    },
    durable_objects: { bindings: [{ name: "ROOMS", class_name: "Room" }] },
    workflows: [{ binding: "ONBOARD", name: `hub-onboard-${name}`, class_name: "Onboard" }],
    hyperdrive: [{ binding: "SQL", id: `${digit.repeat(31)}f` }],
    analytics_engine_datasets: [{ binding: "HITS", dataset: `hub_hits_${name}` }],
    vectorize: [{ binding: "SEARCH", index_name: `hub-search-${name}` }],
    version_metadata: { binding: "CF_VERSION_METADATA" },
  };
}

/** The same config as data. */
export function createJsonConfig(): Record<string, unknown> {
  return {
    name: "hub",
    main: "src/index.ts",
    compatibility_date: "2026-01-15",
    compatibility_flags: ["nodejs_compat"],
    observability: { enabled: true },
    migrations: [{ tag: "v1", new_sqlite_classes: ["Room"] }],
    env: {
      production: environmentJson("production", "1", "hub.example"),
      staging: environmentJson("staging", "2", "staging.hub.example"),
      ci: environmentJson("ci", "3", undefined),
    },
  };
}

export type JsonEdit = readonly [path: readonly (string | number)[], value: unknown];

/** A copy with values set at paths; `undefined` takes a value away. */
export function editJson(edits: readonly JsonEdit[]): Record<string, unknown> {
  const config = createJsonConfig();
  for (const [path, value] of edits) {
    let table = config;
    for (const key of path.slice(0, -1)) table = (table[key] ??= {}) as Record<string, unknown>;
    const last = String(path.at(-1));
    if (Array.isArray(table) && value === undefined) table.splice(Number(last), 1);
    else if (value === undefined) delete table[last];
    else table[last] = value;
  }
  return config;
}

export const writeJson = (config: Record<string, unknown>): string =>
  `${JSON.stringify(config, undefined, 2)}\n`;
/** With a comment on top, so that lines are not those of the JSON file, and a trailing comma. */
export const writeJsonc = (config: Record<string, unknown>): string =>
  `// the Worker of the hub\n${JSON.stringify(config, undefined, 2).replace(/\n\}$/, ",\n}")}\n`;

const PACKAGE_JSON = `{
  "name": "hub",
  "private": true,
  "scripts": {
    "dev": "wrangler dev --env ci",
    "build": "wrangler deploy --dry-run --outdir dist --env production",
    "test": "vitest run",
    "ship": "npm run ship:production",
    "ship:production": "wrangler deploy --env production",
    "preship": "npm test"
  }
}
`;

export const CI_YML = `name: CI
on: [push, pull_request]
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - run: npm ci
      - run: npm test
      - run: |
          # nobody runs wrangler deploy here
          npm run build
          npx wrangler types --check
      - run: echo "run npx wrangler deploy by hand"
      - uses: wrangler-gate/wrangler-gate@v1
`;

export const HUB: Readonly<Record<string, string>> = {
  "gate.yml": GATE_YML,
  "wrangler.toml": WRANGLER_TOML,
  "package.json": PACKAGE_JSON,
  "src/index.ts":
    'export class Room {}\nexport class Onboard {}\nexport default { fetch: () => new Response("hello") };\n',
  ".github/workflows/ci.yml": CI_YML,
};

/** The day on which everything is judged, so that no test depends on the day it runs. */
const TODAY = "2026-11-25";
const clock: Clock = { ...createSystemClock(), now: () => Date.parse(`${TODAY}T10:00:00Z`) };

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Judges what lies in a repository with the gate.yml that lies there. */
export async function judge(
  repository: TemporaryRepository,
  options: Partial<ValidateOptions> & {
    gateYml?: string | undefined;
    gate?: Partial<GateConfig> | undefined;
  } = {},
): Promise<CheckResult<ValidateFacts>> {
  const { gateYml = GATE_YML, gate, ...rest } = options;
  const config = { ...loadGateConfig(gateYml, { file: "gate.yml", sha256 }), ...gate };
  return runValidate(
    {
      processes: createProcesses({ baseEnvironment: process.env }),
      clock,
      nodePath: process.execPath,
    },
    {
      root: repository.root,
      config,
      allowRepositoryWrangler: false,
      signal: new AbortController().signal,
      ...rest,
    },
  );
}

/** Makes a repository of the hub with other files laid over it, and judges it. `undefined` leaves a file out. */
export async function judgeHub(
  changes: Readonly<Record<string, string | Uint8Array | undefined>> = {},
  options: Parameters<typeof judge>[1] = {},
): Promise<CheckResult<ValidateFacts>> {
  const files: Record<string, string | Uint8Array> = {};
  for (const [name, text] of Object.entries({ ...HUB, ...changes }))
    if (text !== undefined) files[name] = text;
  await using repository = await createTemporaryRepository(files);
  const gateYml = files["gate.yml"]?.toString();
  return await judge(repository, { gateYml, ...options });
}

/** `rule level file:line` of each finding. */
export function summarise(findings: readonly Finding[]): string[] {
  return findings.map(
    ({ ruleId, level, location }) => `${ruleId} ${level} ${location?.file}:${location?.line}`,
  );
}

/** The line, from 1, on which the text that is searched for first stands. */
export function lineOf(text: string, wanted: string): number {
  const index = text.indexOf(wanted);
  if (index === -1) throw new Error(`no ${wanted} in the text`);
  return text.slice(0, index).split("\n").length;
}
