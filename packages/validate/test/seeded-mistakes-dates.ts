import { behind } from "./seeded-mistakes-config.ts";
import type { Mistake } from "./seeded-mistakes.ts";

/** Compatibility dates, and names that wrangler finds twice. */
export const DATE_AND_NAME_MISTAKES: Mistake[] = [
  {
    name: "the compatibility date is missing",
    rule: "config/compat-date",
    toml: ['compatibility_date = "2026-01-15"\n', ""],
    json: [[["compatibility_date"], undefined]],
    tomlLine: "name =",
    jsonLine: "",
    message: "production, staging, ci: there is no compatibility date",
    hint: 'write compatibility_date = "2026-11-25"',
  },
  {
    name: "the compatibility date is no date",
    rule: "config/wrangler-error",
    toml: ['"2026-01-15"', '"2026-13-45"'],
    json: [[["compatibility_date"], "2026-13-45"]],
    tomlLine: "compatibility_date",
    jsonLine: '"compatibility_date"',
    message: "wrangler refuses production, staging, ci: ",
  },
  {
    name: "the compatibility date is a day that does not exist",
    rule: "config/compat-date",
    toml: ['"2026-01-15"', '"2026-02-30"'],
    json: [[["compatibility_date"], "2026-02-30"]],
    tomlLine: "compatibility_date",
    jsonLine: '"compatibility_date"',
    message: 'production, staging, ci: the compatibility date "2026-02-30" is no day written as YYYY-MM-DD',
  },
  {
    name: "the compatibility date is written in words",
    rule: "config/compat-date",
    toml: ['"2026-01-15"', '"15 January 2026"'],
    json: [[["compatibility_date"], "15 January 2026"]],
    tomlLine: "compatibility_date",
    jsonLine: '"compatibility_date"',
    message:
      'production, staging, ci: the compatibility date "15 January 2026" is no day written as YYYY-MM-DD',
  },
  {
    name: "two bindings of an environment have one name",
    rule: "config/wrangler-error",
    also: ["env/binding-parity"],
    toml: [
      '[[env.production.r2_buckets]]\nbinding = "FILES"',
      '[[env.production.r2_buckets]]\nbinding = "CACHE"',
    ],
    json: [[["env", "production", "r2_buckets", 0, "binding"], "CACHE"]],
    tomlLine: "[[env.production.r2_buckets]]",
    jsonLine: '{\n          "binding": "CACHE"#2',
    message: "wrangler refuses production: CACHE assigned to KV Namespace and R2 Bucket bindings",
  },
  {
    name: "a variable and a required secret of an environment have one name",
    rule: "config/wrangler-error",
    toml: behind('ENVIRONMENT = "ci"', 'SESSION_SECRET = "on"'),
    json: [[["env", "ci", "vars", "SESSION_SECRET"], "on"]],
    tomlLine: "required =#3",
    jsonLine: '"SESSION_SECRET"#4',
    message: "wrangler refuses ci: SESSION_SECRET assigned to Environment Variable and Secret bindings",
  },
  {
    name: "the compatibility date was swallowed by the variables",
    rule: "config/swallowed-key",
    also: ["config/compat-date", "config/wrangler-warning"],
    toml: [
      'compatibility_date = "2026-01-15"\n|[[migrations]]',
      '|[vars]\ncompatibility_date = "2026-01-15"\n[[migrations]]',
    ],
    json: [
      [["compatibility_date"], undefined],
      [["vars"], { compatibility_date: "2026-01-15" }],
    ],
    tomlLine: "compatibility_date",
    jsonLine: '"compatibility_date"',
    message: "compatibility_date stands inside [vars]",
  },
  {
    name: "the compatibility date has not come yet",
    rule: "config/compat-date",
    toml: ['"2026-01-15"', '"2027-01-15"'],
    json: [[["compatibility_date"], "2027-01-15"]],
    tomlLine: "compatibility_date",
    jsonLine: '"compatibility_date"',
    message:
      "production, staging, ci: the compatibility date 2027-01-15 lies in the future (today is 2026-11-25",
  },
  {
    name: "the compatibility date is very old",
    rule: "config/compat-date",
    level: "warning",
    toml: ['"2026-01-15"', '"2024-01-15"'],
    json: [[["compatibility_date"], "2024-01-15"]],
    tomlLine: "compatibility_date",
    jsonLine: '"compatibility_date"',
    message: "production, staging, ci: the compatibility date 2024-01-15 is 1045 days old",
  },
];
