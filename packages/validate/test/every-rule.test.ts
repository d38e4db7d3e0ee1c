import { describe, expect, it } from "@jest/globals";
import { RULE_CATALOGUE } from "@gate/core";
import { createTemporaryRepository } from "@gate/testing";
import { CI_YML, GATE_YML, HUB, judge, WRANGLER_TOML } from "./hub-repository.ts";
import { CONFIG_MISTAKES } from "./seeded-mistakes-config.ts";
import { DURABLE_OBJECT_MISTAKES } from "./seeded-mistakes-do.ts";
import { ENVIRONMENT_MISTAKES } from "./seeded-mistakes-env.ts";
import { MISTAKES } from "./seeded-mistakes.ts";

const CI = ".github/workflows/ci.yml";
const DOCS = "docs/operations/**/*.md";
const FILE = "docs/operations/rollback.md";
const DOCUMENT = `---
description: How the hub is rolled back
owner: team-hub
priority: high
lastSync: 2026-11-20
codeRefs:
  - src/index.ts
  - .github/workflows/
testRefs: []
---

# Operations

See [the way back](#rollback) and [the config](../../wrangler.toml), [elsewhere](https://hub.example/x).

## Rollback

\`npx wrangler rollback <version-id> --env production\`.
Neither the D1 database nor a Durable Object goes back.
`;

/** Put together, so that no scanner takes it for a leak. */
const TOKEN = ["gh", "p_Zq7Wk2Lm9Xv4Bn6Ht1Rs8Yd3Fg5Jp0QcTuEi"].join("");
const document = (before: string, after: string): Record<string, string> => ({
  [FILE]: DOCUMENT.replace(before, after),
});
const database = { type: "cloudflare_d1_database", name: "db", address: "cloudflare_d1_database.db" };
const drifted = {
  ...database,
  values: { name: "hub-production", id: "99999999-0000-4000-8000-999999999999" },
};

/** Mistakes that lie outside the wrangler config, by the rule that finds them: files written over the hub's. */
const BESIDE: Record<string, Record<string, string>> = {
  "config/rival-config": { "wrangler.jsonc": "{}" },
  "env/terraform-drift": {
    "terraform.json": JSON.stringify({
      format_version: "1.0",
      values: { root_module: { resources: [drifted] } },
    }),
  },
  "do/history-rewritten": { "wrangler.toml": WRANGLER_TOML.replace('tag = "v1"', 'tag = "v0"') },
  "secret/in-repo": { "src/token.ts": `const token = "${TOKEN}";\n` },
  "secret/dotenv-tracked": { ".dev.vars": "A=1\n" },
  "secret/undeclared": { ".dev.vars.example": "MAIL_TOKEN=\n" },
  "secret/overridden-by-var": {
    "wrangler.toml": WRANGLER_TOML.replace(
      '[env.ci.secrets]\nrequired = ["SESSION_SECRET"]',
      "[env.ci.secrets]\nrequired = []",
    ).replace('ENVIRONMENT = "ci"', 'ENVIRONMENT = "ci"\nSESSION_SECRET = "on"'),
  },
  "workflow/no-deploy": { [CI]: `${CI_YML}      - run: npx wrangler deploy\n` },
  "workflow/cloudflare-credentials": {
    [CI]: `${CI_YML}      - run: npm test\n        env:\n          CLOUDFLARE_API_TOKEN: \${{ secrets.CF_TOKEN }}\n`,
  },
  "workflow/parse-error": { ".github/workflows/broken.yml": "on: [push\n" },
  "workflow/not-a-gate": { [CI]: CI_YML.replace("[push, pull_request]", "workflow_dispatch") },
  "docs/front-matter": document("owner: team-hub\n", ""),
  "docs/code-ref": document("src/index.ts", "src/gone.ts"),
  "docs/test-ref": document("testRefs: []", "testRefs: [test/gone.test.ts]"),
  "docs/stale": document("2026-11-20", "2025-12-31"),
  "docs/link": document("../../wrangler.toml", "../wrangler.toml"),
  "release/rollback-plan": document("npx wrangler rollback <version-id>", "go back"),
  "ignore/no-reason": { "wrangler.toml": `# validate-ignore env/workers-dev\n${WRANGLER_TOML}` },
  "ignore/unused": { "wrangler.toml": `# validate-ignore env/workers-dev because\n${WRANGLER_TOML}` },
};

const seeded = new Set<string>(
  [...MISTAKES, ...CONFIG_MISTAKES, ...ENVIRONMENT_MISTAKES, ...DURABLE_OBJECT_MISTAKES].map(
    ({ rule }) => rule,
  ),
);
const rules = RULE_CATALOGUE;
/** Their mistakes need the bundles of a dry run, which bundle.test.ts makes. */
const OF_BUNDLES = new Set(["size/bundle", "env/bundle-differs"]);

describe("every rule of the catalogue", () => {
  it.each(rules.map(({ id }) => id).filter((id) => !OF_BUNDLES.has(id)))("has a seeded mistake: %s", (id) => {
    expect(seeded.has(id) || id in BESIDE).toBe(true);
  });

  const hub = { ...HUB, [FILE]: DOCUMENT };

  const judgeOver = async (
    files: Record<string, string>,
    strict: boolean,
  ): Promise<{ verdict: string; found: string[] }> => {
    const gateYml = `${GATE_YML}validate: { docs: "${DOCS}", strict: ${strict} }\n`;
    await using changed = await createTemporaryRepository({ ...hub, "gate.yml": gateYml });
    await changed.write(files);
    const trackedFiles = [...Object.keys(hub), ...Object.keys(files)];
    const { verdict, findings } = await judge(changed, { gateYml, trackedFiles, base: "HEAD" });
    return { verdict, found: findings.map(({ ruleId, level }) => `${ruleId} ${level}`) };
  };

  it("says nothing of the tree without a mistake", async () => {
    expect(await judgeOver({}, true)).toEqual({ verdict: "pass", found: [] });
  });

  it.each(Object.entries(BESIDE))("fails as its level says: %s", async (id, files) => {
    const level = rules.find((rule) => rule.id === id)?.level;
    const { verdict, found } = await judgeOver(files, false);
    expect(found).toContain(`${id} ${level}`);
    expect(verdict).toBe(found.some((finding) => finding.endsWith(" error")) ? "fail" : "pass");
    if (level === "error") expect(verdict).toBe("fail");
    expect((await judgeOver(files, true)).verdict).toBe("fail");
  });
});
