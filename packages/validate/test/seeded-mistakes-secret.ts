import type { Mistake } from "./seeded-mistakes.ts";

/** Looks like a live key; put together, so that no scanner takes it for a leak. */
export const FAKE_TOKEN = ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dc"].join("_");

export const SECRET_MISTAKES: Mistake[] = [
  {
    name: "a variable of one environment is a secret of the others",
    rule: "secret/overridden-by-var",
    also: ["env/binding-parity"],
    toml: [
      '[env.ci.secrets]\nrequired = ["SESSION_SECRET"]|ENVIRONMENT = "ci"',
      '[env.ci.secrets]\nrequired = []|ENVIRONMENT = "ci"\nSESSION_SECRET = "on"',
    ],
    json: [
      [["env", "ci", "secrets", "required"], []],
      [["env", "ci", "vars", "SESSION_SECRET"], "on"],
    ],
    tomlLine: "SESSION_SECRET =",
    jsonLine: '"SESSION_SECRET":',
    message: "ci sets SESSION_SECRET as a plain variable, and production requires it as a secret",
  },
  {
    name: "a token stands in the variables of staging",
    rule: "secret/in-vars",
    also: ["env/var-parity"],
    toml: ['ENVIRONMENT = "staging"', `ENVIRONMENT = "staging"\nPAYMENTS = "${FAKE_TOKEN}"`],
    json: [[["env", "staging", "vars", "PAYMENTS"], FAKE_TOKEN]],
    tomlLine: "PAYMENTS",
    jsonLine: '"PAYMENTS"',
    message:
      "[env.staging.vars] PAYMENTS holds what looks like a Stripe secret key (32 characters, not shown)",
    hint: "wrangler secret put PAYMENTS --env staging",
  },
  {
    name: "a token stands in the variables of the top level",
    rule: "secret/in-vars",
    also: ["config/wrangler-warning"],
    toml: ["[[migrations]]", `[vars]\nPAYMENTS = "${FAKE_TOKEN}"\n[[migrations]]`],
    json: [[["vars"], { PAYMENTS: FAKE_TOKEN }]],
    tomlLine: "PAYMENTS",
    jsonLine: '"PAYMENTS"',
    message: "[vars] PAYMENTS holds",
  },
  {
    name: "a password stands in a local connection string of Hyperdrive",
    rule: "secret/in-vars",
    toml: [
      `id = "${"3".repeat(31)}f"`,
      `id = "${"3".repeat(31)}f"\nlocalConnectionString = "postgres://hub:s3cr3t@localhost:5432/hub"`,
    ],
    json: [
      [["env", "ci", "hyperdrive", 0, "localConnectionString"], "postgres://hub:s3cr3t@localhost:5432/hub"],
    ],
    tomlLine: "localConnectionString",
    jsonLine: '"localConnectionString"',
    message:
      "[[env.ci.hyperdrive]] SQL.localConnectionString holds what looks like a connection string with a password",
    hint: "CLOUDFLARE_HYPERDRIVE_LOCAL_CONNECTION_STRING_SQL",
  },
];
