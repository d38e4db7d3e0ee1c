import { DOCUMENT, DOCUMENT_FILE } from "./hub-document.ts";
import { CI_YML, createJsonConfig, WRANGLER_TOML, writeJson, writeJsonc } from "./hub-repository.ts";

export const FORMATS = ["toml", "json", "jsonc"] as const;
export type Format = (typeof FORMATS)[number];

/** The wrangler config of the hub in each format. */
export const CONFIGS: Readonly<Record<Format, string>> = {
  toml: WRANGLER_TOML,
  json: writeJson(createJsonConfig()),
  jsonc: writeJsonc(createJsonConfig()),
};

/** A mistake that lies in another file than the wrangler config, or in what the config was before. */
export interface MistakeBeside {
  name: string;
  rule: string;
  level?: "warning";
  /** Rules that have something to say about it too. */
  also?: readonly string[];
  /** Absent: all three. */
  formats?: readonly Format[];
  /** Files written over those of the hub, whose config is `wrangler.<format>`. */
  files: (format: Format) => Readonly<Record<string, string>>;
  /** Where it must be found; without a text it is line 1. */
  place: (format: Format) => readonly [file: string, text?: string];
}

const CI = ".github/workflows/ci.yml";
/** Put together, so that no scanner takes it for a leak. */
const TOKEN = ["gh", "p_Zq7Wk2Lm9Xv4Bn6Ht1Rs8Yd3Fg5Jp0QcTuEi"].join("");

function replaceIn(text: string, before: string, after: string): string {
  if (!text.includes(before)) throw new Error(`no ${before} in the text`);
  return text.replace(before, after);
}

/** A mistake in one file that does not depend on the format of the config. */
function inFile(
  rule: string,
  name: string,
  [file, text, line]: readonly [file: string, text: string, line?: string],
  rest: Pick<MistakeBeside, "level" | "also"> = {},
): MistakeBeside {
  return {
    name,
    rule,
    ...rest,
    files: () => ({ [file]: text }),
    place: () => (line === undefined ? [file] : [file, line]),
  };
}

const inDocument = (
  rule: string,
  name: string,
  [before, after, line]: readonly [before: string, after: string, line?: string],
  rest: Pick<MistakeBeside, "level" | "also"> = {},
): MistakeBeside =>
  inFile(rule, name, [DOCUMENT_FILE, replaceIn(DOCUMENT, before, after), line ?? after], rest);

const inWorkflow = (rule: string, name: string, step: string, level?: "warning"): MistakeBeside =>
  inFile(
    rule,
    name,
    [CI, `${CI_YML}      - ${step}\n`, step.slice(step.lastIndexOf("\n") + 1).trim()],
    level && { level },
  );

const database = { type: "cloudflare_d1_database", name: "db", address: "cloudflare_d1_database.db" };
const drifted = { name: "hub-production", id: "99999999-0000-4000-8000-999999999999" };
const shown = {
  format_version: "1.0",
  values: { root_module: { resources: [{ ...database, values: drifted }] } },
};
const script = (attributes: string): string =>
  `resource "cloudflare_workers_script" "hub" {\n  script_name = "hub-production"\n${attributes}\n}\n`;
const SIGN = { toml: "#", json: "//", jsonc: "//" };

/** In the config, found where the first environment's key of this name stands. */
const keyOf = (toml: string, json: string) => (format: Format) =>
  [`wrangler.${format}`, format === "toml" ? toml : json] as const;

export const MISTAKES_BESIDE: readonly MistakeBeside[] = [
  {
    name: "a second config lies beside",
    rule: "config/rival-config",
    files: (format) =>
      ({
        toml: { "wrangler.jsonc": "{}\n" },
        json: { "wrangler.toml": 'name = "old"\n' },
        jsonc: { "wrangler.json": "{}\n" },
      })[format],
    place: (format) => [{ toml: "wrangler.jsonc", json: "wrangler.toml", jsonc: "wrangler.json" }[format]],
  },
  inFile("config/rival-config", "a redirect to another config is tracked", [
    ".wrangler/deploy/config.json",
    '{ "configPath": "../../dist/wrangler.json" }\n',
  ]),
  {
    name: "terraform has another database",
    rule: "env/terraform-drift",
    files: () => ({ "terraform.json": JSON.stringify(shown) }),
    place: keyOf("database_id", '"database_id"'),
  },
  {
    name: "terraform binds another namespace",
    rule: "env/terraform-drift",
    files: () => ({
      "main.tf": script(`  bindings = [{ name = "CACHE", namespace_id = "${"9".repeat(32)}" }]`),
    }),
    place: keyOf("[[env.production.kv_namespaces]]", '{\n          "binding": "CACHE"'),
  },
  inFile(
    "env/cached-api",
    "a page rule caches the API of staging",
    [
      "pages.tf",
      '# all of it\nresource "cloudflare_page_rule" "all" {\n  target = "staging.hub.example/*"\n  actions {\n    cache_level = "cache_everything"\n  }\n}\n',
      "resource",
    ],
    { level: "warning" },
  ),
  {
    name: "a migration of the past has another tag",
    rule: "do/history-rewritten",
    files: (format) => ({ [`wrangler.${format}`]: CONFIGS[format].replace(/(tag"?(?: =|:) "v)1/, "$10") }),
    place: keyOf("[[migrations]]", '"migrations"'),
  },
  {
    name: "production's database is another one than before",
    rule: "env/new-binding",
    level: "warning",
    files: (format) => ({
      [`wrangler.${format}`]: replaceIn(
        CONFIGS[format],
        "11111111-0000-4000-8000-111111111111",
        "77777777-0000-4000-8000-777777777777",
      ),
    }),
    place: keyOf("database_id", '"database_id"'),
  },
  inFile("secret/in-repo", "a token stands in the code", [
    "src/token.ts",
    `// one\nconst token = "${TOKEN}";\n`,
    "const token",
  ]),
  inFile("secret/dotenv-tracked", "the secrets of wrangler dev are tracked", [".dev.vars", "A=1\n"]),
  inFile("secret/dotenv-tracked", "an environment's .env is tracked", [".env.production", "A=1\n"]),
  {
    name: "a secret that is needed is not required",
    rule: "secret/undeclared",
    files: () => ({ ".dev.vars.example": "MAIL_TOKEN=\n" }),
    place: keyOf("required =", '"required"'),
  },
  inWorkflow("workflow/no-deploy", "a workflow deploys", "run: npx wrangler deploy"),
  inWorkflow("workflow/no-deploy", "a workflow deploys by a script of package.json", "run: npm run ship"),
  inWorkflow(
    "workflow/cloudflare-credentials",
    "a workflow has a token of the account",
    "run: npm test\n        env:\n          CLOUDFLARE_API_TOKEN: ${{ secrets.CF_TOKEN }}",
    "warning",
  ),
  inFile("workflow/parse-error", "a workflow is no YAML", [
    ".github/workflows/broken.yml",
    "on: [push\njobs: {}\n",
    "jobs",
  ]),
  inFile(
    "workflow/not-a-gate",
    "the gate only runs when somebody starts it",
    [CI, replaceIn(CI_YML, "[push, pull_request]", "workflow_dispatch")],
    { level: "warning" },
  ),
  inDocument("docs/front-matter", "a document has no owner", ["owner: team-hub\n", "", "---"]),
  inDocument("docs/code-ref", "a document names code that is gone", ["src/index.ts", "src/gone.ts"]),
  inDocument("docs/test-ref", "a document names tests that are gone", [
    "testRefs: []",
    "testRefs: [test/gone.test.ts]",
  ]),
  inDocument("docs/stale", "a document is older than its code", ["2026-11-20", "2025-12-31"], {
    level: "warning",
  }),
  inDocument("docs/link", "a link leads nowhere", ["../../gate.yml", "../gate.yml"]),
  inDocument("release/rollback-plan", "no version to go back to is named", [
    "npx wrangler rollback <version-id>",
    "go back",
    "## Rollback",
  ]),
  {
    name: "a comment silences without a reason",
    rule: "ignore/no-reason",
    also: ["ignore/unused"],
    formats: ["toml", "jsonc"],
    files: (format) => ({
      [`wrangler.${format}`]: `${SIGN[format]} validate-ignore env/workers-dev\n${CONFIGS[format]}`,
    }),
    place: (format) => [`wrangler.${format}`],
  },
  {
    name: "a comment silences nothing",
    rule: "ignore/unused",
    level: "warning",
    formats: ["toml", "jsonc"],
    files: (format) => ({
      [`wrangler.${format}`]: `${SIGN[format]} validate-ignore env/workers-dev it is meant so\n${CONFIGS[format]}`,
    }),
    place: (format) => [`wrangler.${format}`],
  },
];
