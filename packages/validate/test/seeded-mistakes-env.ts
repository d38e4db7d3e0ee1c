import type { JsonEdit } from "./hub-repository.ts";
import type { Mistake } from "./seeded-mistakes.ts";

const behind = (anchor: string, ...lines: string[]): Mistake["toml"] => [
  anchor,
  [anchor, ...lines].join("\n"),
];
const ROUTE_OF_PRODUCTION = '{ pattern = "hub.example", custom_domain = true }';
export const ROOMS_OF_PRODUCTION =
  '[[env.production.durable_objects.bindings]]\nname = "ROOMS"\nclass_name = "Room"';
const production = (...path: (string | number)[]): (string | number)[] => ["env", "production", ...path];

/** A service binding in every environment, so that only its target is wrong. */
function bindAuth(
  targets: Readonly<Record<"production" | "staging" | "ci", string>>,
): Pick<Mistake, "toml" | "json"> {
  const names = Object.keys(targets) as (keyof typeof targets)[];
  const anchors = names.map((name) => `[env.${name}.vars]`);
  const texts = names.map(
    (name, index) =>
      `[[env.${name}.services]]\nbinding = "AUTH"\nservice = "${targets[name]}"\n${anchors[index]}`,
  );
  return {
    toml: [anchors.join("|"), texts.join("|")],
    json: names.map((name): JsonEdit => [
      ["env", name, "services"],
      [{ binding: "AUTH", service: targets[name] }],
    ]),
  };
}

export const ENVIRONMENT_MISTAKES: Mistake[] = [
  {
    name: "the top level can be deployed with a route",
    rule: "env/top-level-deployable",
    level: "warning",
    toml: behind('main = "src/index.ts"', 'routes = ["top.example/*"]'),
    json: [[["routes"], ["top.example/*"]]],
    tomlLine: "top.example",
    jsonLine: '"top.example/*"',
    message: "wrangler deploy without --env would deploy the top level as hub, with route top.example/*",
  },
  {
    name: "a variable is there in one environment only",
    rule: "env/var-parity",
    level: "warning",
    toml: behind('ENVIRONMENT = "staging"', 'FEATURE = "on"'),
    json: [[["env", "staging", "vars", "FEATURE"], "on"]],
    tomlLine: "[env.production]",
    jsonLine: '"production": {',
    message: "variable FEATURE is missing in production",
  },
  {
    name: "two environments are deployed as one Worker",
    rule: "env/shared-name",
    toml: behind("[env.staging]", 'name = "hub-production"'),
    json: [[["env", "staging", "name"], "hub-production"]],
    tomlLine: 'name = "hub-production"#2',
    jsonLine: '"name": "hub-production"',
    message: "staging is deployed as hub-production, and so is production (wrangler.",
  },
  {
    name: "two environments claim one custom domain",
    rule: "env/route-overlap",
    toml: ['pattern = "staging.hub.example"', 'pattern = "hub.example"'],
    json: [[["env", "staging", "routes", 0, "pattern"], "hub.example"]],
    tomlLine: 'pattern = "hub.example"#2',
    jsonLine: '{\n          "pattern": "hub.example"#2',
    message:
      "staging claims custom domain hub.example, which is custom domain hub.example of production (wrangler.",
  },
  {
    name: "the routes of two environments cross",
    rule: "env/route-overlap",
    toml: [ROUTE_OF_PRODUCTION, '{ pattern = "*.hub.example/api*", zone_name = "hub.example" }'],
    json: [[production("routes", 0), { pattern: "*.hub.example/api*", zone_name: "hub.example" }]],
    tomlLine: 'pattern = "staging.hub.example"',
    jsonLine: '{\n          "pattern": "staging.hub.example"',
    message:
      "staging claims custom domain staging.hub.example, which overlaps route *.hub.example/api* of production",
  },
  {
    name: "the route of one environment lies inside that of another",
    rule: "env/route-overlap",
    level: "warning",
    toml: [ROUTE_OF_PRODUCTION, '{ pattern = "*.hub.example/*", zone_name = "hub.example" }'],
    json: [[production("routes", 0), { pattern: "*.hub.example/*", zone_name: "hub.example" }]],
    tomlLine: 'pattern = "staging.hub.example"',
    jsonLine: '{\n          "pattern": "staging.hub.example"',
    message:
      "staging claims custom domain staging.hub.example, which lies inside route *.hub.example/* of production",
    hint: "requests to staging reach production before its first deploy",
  },
  {
    name: "staging inherits the crons of the top level",
    rule: "env/cron-inherited",
    level: "warning",
    also: ["env/top-level-deployable"],
    toml: ["[[migrations]]", '[triggers]\ncrons = ["0 * * * *"]\n[[migrations]]'],
    json: [[["triggers"], { crons: ["0 * * * *"] }]],
    tomlLine: "[env.staging]",
    jsonLine: '"staging": {',
    message: 'staging inherits the cron "0 * * * *" from the top level (wrangler.',
  },
  {
    name: "a Worker is its own tail consumer",
    rule: "env/self-reference",
    toml: [
      "[env.production.vars]",
      '[[env.production.tail_consumers]]\nservice = "hub-production"\n[env.production.vars]',
    ],
    json: [[production("tail_consumers"), [{ service: "hub-production" }]]],
    tomlLine: "service = ",
    jsonLine: '"service"',
    message: "production: hub-production is its own consumer in tail_consumers",
  },
  {
    name: "a queue is its own dead letter queue",
    rule: "env/self-reference",
    toml: behind(
      '[[env.production.queues.consumers]]\nqueue = "hub-jobs-production"',
      'dead_letter_queue = "hub-jobs-production"',
    ),
    json: [[production("queues", "consumers", 0, "dead_letter_queue"), "hub-jobs-production"]],
    tomlLine: "dead_letter_queue",
    jsonLine: '"dead_letter_queue"',
    message: "production: queue hub-jobs-production is its own dead letter queue",
  },
  {
    name: "environments lie in different accounts",
    rule: "env/account-mismatch",
    level: "warning",
    toml: [
      "[env.production]|[env.staging]",
      `[env.production]\naccount_id = "${"a".repeat(32)}"|[env.staging]\naccount_id = "${"b".repeat(32)}"`,
    ],
    json: [
      [production("account_id"), "a".repeat(32)],
      [["env", "staging", "account_id"], "b".repeat(32)],
    ],
    tomlLine: "account_id#2",
    jsonLine: '"account_id"#2',
    message: "staging is deployed to another account than production (wrangler.",
  },
  {
    name: "production is bound to a service of staging",
    rule: "env/cross-binding",
    ...bindAuth({ production: "auth-staging", staging: "auth-staging", ci: "auth-ci" }),
    tomlLine: 'service = "auth-staging"',
    jsonLine: '"service": "auth-staging"',
    message: "production: bound to the service auth-staging, which belongs to staging",
  },
  {
    name: "staging is bound to the Worker of production",
    rule: "env/cross-binding",
    ...bindAuth({ production: "auth", staging: "hub-production", ci: "auth-ci" }),
    tomlLine: 'service = "hub-production"',
    jsonLine: '"service": "hub-production"',
    message: "staging: bound to the service hub-production, which belongs to production",
  },
  {
    name: "production uses a Durable Object of staging's Worker",
    rule: "env/cross-binding",
    toml: behind(ROOMS_OF_PRODUCTION, 'script_name = "rooms-staging"'),
    json: [[production("durable_objects", "bindings", 0, "script_name"), "rooms-staging"]],
    tomlLine: "script_name",
    jsonLine: '"script_name"',
    message: "production: bound to the Durable Object of rooms-staging, which belongs to staging",
  },
  {
    name: "staging answers from the cache of older versions",
    rule: "env/cached-api",
    level: "warning",
    toml: behind("[env.staging]", "cache = { enabled = true, cross_version_cache = true }"),
    json: [[["env", "staging", "cache"], { enabled: true, cross_version_cache: true }]],
    tomlLine: "cross_version_cache",
    jsonLine: '"cross_version_cache"',
    message: "staging: cross_version_cache lets the answers of older versions come from the cache",
  },
  {
    name: "production is on workers.dev too",
    rule: "env/workers-dev",
    level: "warning",
    toml: behind("[env.production]", "workers_dev = true"),
    json: [[production("workers_dev"), true]],
    tomlLine: "workers_dev",
    jsonLine: '"workers_dev"',
    message: "production: workers_dev is on",
  },
  {
    name: "production is on workers.dev because it has no routes",
    rule: "env/workers-dev",
    level: "warning",
    toml: [ROUTE_OF_PRODUCTION, ""],
    json: [[production("routes"), []]],
    tomlLine: "[env.production]",
    jsonLine: '"production": {',
    message: "production: without routes workers_dev is on",
  },
  {
    name: "production has preview URLs",
    rule: "env/preview-urls",
    level: "warning",
    toml: behind("[env.production]", "preview_urls = true"),
    json: [[production("preview_urls"), true]],
    tomlLine: "preview_urls",
    jsonLine: '"preview_urls"',
    message: "production: preview_urls is on",
  },
  {
    name: "observability is off in production",
    rule: "env/observability",
    level: "warning",
    toml: ["[observability]\nenabled = true", "[observability]\nenabled = false"],
    json: [[["observability", "enabled"], false]],
    tomlLine: "enabled = false",
    jsonLine: '"enabled": false',
    message: "production keeps no logs: observability.enabled is false",
  },
  {
    name: "observability samples nothing",
    rule: "env/observability",
    level: "warning",
    toml: behind("[observability]\nenabled = true", "head_sampling_rate = 0"),
    json: [[["observability", "head_sampling_rate"], 0]],
    tomlLine: "head_sampling_rate",
    jsonLine: '"head_sampling_rate"',
    message: "production keeps no logs: observability.head_sampling_rate is 0",
  },
  {
    name: "nobody thought of observability",
    rule: "env/observability",
    level: "warning",
    toml: ["[observability]\nenabled = true", ""],
    json: [[["observability"], undefined]],
    tomlLine: "[env.production]",
    jsonLine: '"production": {',
    message: "production keeps no logs: observability is not set",
  },
  {
    name: "production believes that it is staging",
    rule: "env/dev-value",
    level: "warning",
    toml: ['ENVIRONMENT = "production"', 'ENVIRONMENT = "staging"'],
    json: [[production("vars", "ENVIRONMENT"), "staging"]],
    tomlLine: 'ENVIRONMENT = "staging"',
    jsonLine: '"ENVIRONMENT": "staging"',
    message: 'production has ENVIRONMENT = "staging", the name of the environment staging',
  },
  {
    name: "production calls this machine",
    rule: "env/dev-value",
    level: "warning",
    toml: ['ENVIRONMENT = "production"', 'ENVIRONMENT = "http://localhost:8787/"'],
    json: [[production("vars", "ENVIRONMENT"), "http://localhost:8787/"]],
    tomlLine: "localhost",
    jsonLine: "localhost",
    message: 'production has ENVIRONMENT = "http://localhost:8787/", an address of this machine',
  },
];
