import { execFileSync } from "node:child_process";
import { describe, expect, it } from "@jest/globals";
import type { ReleaseNotes } from "@gate/changelog";
import {
  buildNotes,
  createWorkerRepository,
  GATE_YML,
  readGateConfig,
  sectionOf,
  WRANGLER_TOML,
} from "./worker-repository.ts";

/** The notes of v1.1.0 after one commit that writes these files. */
async function release(files: Record<string, string>, tag = "v1.1.0"): Promise<ReleaseNotes> {
  await using repository = await createWorkerRepository();
  await repository.write(files);
  await repository.commit("feat: change");
  await repository.git("tag", tag);
  // Awaited here: the repository is gone when this function has returned.
  return await buildNotes(repository, { tag });
}

function editConfig(from: string, to: string): Record<string, string> {
  if (!WRANGLER_TOML.includes(from)) throw new Error(`the config does not hold ${from}`);
  return { "wrangler.toml": WRANGLER_TOML.replace(from, to) };
}

const production = "[env.production]\n";

describe("the rollback class", () => {
  it.each<[string, Record<string, string>, string, string]>([
    ["code alone changed", { "src/index.ts": "" }, "SAFE TO ROLL BACK", "only code"],
    ["a var changed", editConfig('LOG = "info"', 'LOG = "debug"'), "SAFE TO ROLL BACK", "only code"],
    [
      "only staging changed",
      editConfig("[env.staging]\n", '[env.staging]\nroutes = ["x.example.com/*"]\n'),
      "SAFE TO ROLL BACK",
      "only code",
    ],
    [
      "a binding was added",
      editConfig(production, `${production}kv_namespaces = [{ binding = "KV", id = "k" }]\n`),
      "SAFE TO ROLL BACK",
      "only code",
    ],
    [
      "a route was added",
      editConfig('"hub.example.com/*"', '"hub.example.com/*", "new.example.com/*"'),
      "ROLL BACK WITH STEPS",
      "routes",
    ],
    [
      "a cron was added",
      editConfig(production, `${production}triggers = { crons = ["0 * * * *"] }\n`),
      "ROLL BACK WITH STEPS",
      "crons",
    ],
    [
      "a secret is required",
      editConfig(production, `${production}secrets = { required = ["API_KEY"] }\n`),
      "ROLL BACK WITH STEPS",
      "API\\_KEY",
    ],
    [
      "a migration was added",
      { "migrations/0002_add.sql": "ALTER TABLE items ADD COLUMN name TEXT;" },
      "ROLL BACK WITH STEPS",
      "new schema",
    ],
    [
      "a binding was removed",
      editConfig('database_name = "hub", ', ""),
      "ROLL BACK WITH STEPS",
      "must still exist",
    ],
    [
      "observability changed",
      editConfig(production, `${production}observability = { enabled = true }\n`),
      "ROLL BACK WITH STEPS",
      "observability",
    ],
    [
      "a migration drops a table",
      { "migrations/0002_drop.sql": "drop table items;" },
      "CANNOT TELL",
      "0002\\_drop\\.sql",
    ],
    [
      "a released migration was edited",
      { "migrations/0001_init.sql": "CREATE TABLE other (id);" },
      "CANNOT TELL",
      "0001\\_init\\.sql",
    ],
    [
      "a Durable Object migration was added",
      { "wrangler.toml": `migrations = [{ tag = "v1", new_sqlite_classes = ["Room"] }]\n${WRANGLER_TOML}` },
      "DO NOT ROLL BACK",
      "Fix forward",
    ],
  ])("is right when %s", async (_name, files, expected, reason) => {
    const { rollbackClass, rollbackPlan, markdown } = await release(files);
    expect(rollbackClass).toBe(expected);
    expect(rollbackPlan).toContain(`### production (\`hub-production\`): ${expected}`);
    expect(rollbackPlan).toContain(reason);
    expect(markdown).toContain(`Rollback: **${expected}**`);
  });

  it("cannot tell when the previous release had no such environment or config", async () => {
    await using repository = await createWorkerRepository();
    for (const [older, reason] of [
      ["name = 'hub'", "had no environment production"],
      ["env = { production = 1 }", "cannot be read"],
      ["broken = [", "cannot be read"],
    ]) {
      await repository.write({ "wrangler.toml": older ?? "" });
      await repository.commit("chore: older");
      await repository.git("tag", "--force", "v1.1.0");
      await repository.write({ "wrangler.toml": WRANGLER_TOML });
      await repository.commit("feat: newer");
      const { rollbackClass, rollbackPlan } = await buildNotes(repository);
      expect(rollbackClass).toBe("CANNOT TELL");
      expect(rollbackPlan).toContain(reason);
    }
  });
});

describe("before you deploy", () => {
  it("names what to prepare for each environment, never a value", async () => {
    const { markdown } = await release({
      "wrangler.toml": WRANGLER_TOML.replace(
        production,
        `${production}secrets = { required = ["API_KEY"] }\nkv_namespaces = [{ binding = "KV", id = "topsecretid" }]\n`,
      )
        .replace('LOG = "info"', 'LOG = "verbose-value"\nNEW = "new-value"')
        .replace('"hub.example.com/*"', '"other.example.com/*"'),
      "migrations/0002_add.sql": "ALTER TABLE items ADD COLUMN name TEXT;",
      "migrations/README.md": "no migration",
    });
    const section = sectionOf(markdown, "## Before you deploy");
    expect(sectionOf(section, "### production").trim().split("\n")).toEqual([
      "- **Secrets to set**: `API_KEY`",
      "- **New D1 migrations** of `hub`: `0002_add.sql`",
      "- New bindings, whose resources must exist: `KV (kv_namespaces)`",
      "- New vars: `NEW`",
      "- Vars with another value: `LOG`",
      "- New routes: `other.example.com/*`",
      "- Removed routes: `hub.example.com/*`",
    ]);
    expect(sectionOf(section, "### staging").trim()).toBe(
      "- **New D1 migrations** of `hub-staging`: `0002_add.sql`",
    );
    expect(section).not.toContain("### ci");
    expect(markdown).not.toMatch(/verbose-value|new-value|topsecretid/u);
  });

  it("says that there is nothing to prepare", async () => {
    const { markdown } = await release({ "src/index.ts": "" });
    expect(sectionOf(markdown, "### production")).toContain("Nothing to prepare");
  });

  it("leaves an environment out that the wrangler config does not have, with a warning", async () => {
    await using repository = await createWorkerRepository();
    const config = readGateConfig(
      GATE_YML.replace(
        "  staging:",
        "  elsewhere: { url: 'https://x.example.com', tier: staging }\n  staging:",
      ),
    );
    const { warnings, deployCommands } = await buildNotes(repository, { config });
    expect(warnings).toEqual(expect.arrayContaining([expect.stringContaining("no environment elsewhere")]));
    expect(deployCommands.map(({ environment }) => environment)).toEqual(["staging", "production"]);
  });
});

describe("the deploy plan", () => {
  it("goes through staging first, with exact commands and the checks between", async () => {
    const { deployPlan, deployCommands, commit } = await release({
      ...editConfig(production, `${production}secrets = { required = ["API_KEY"] }\n`),
      "migrations/0002_add.sql": "ALTER TABLE items ADD COLUMN name TEXT;",
    });
    const commands = [...deployPlan.matchAll(/^ {2}(?!```)(.+)$/gmu)].map(([, command]) => command);
    expect(commands).toEqual([
      `git switch --detach ${commit}`,
      "npx wrangler deployments status --env staging --json",
      "npx wrangler d1 time-travel info hub-staging --env staging --json",
      "npx wrangler d1 migrations list hub-staging --env staging --remote",
      "npx wrangler d1 migrations apply hub-staging --env staging --remote",
      "WRANGLER_OUTPUT_FILE_PATH=gate-evidence/deploy-staging.ndjson npx wrangler deploy --env staging --tag v1.1.0",
      "gate smoke-test --environment staging --expected-version v1.1.0",
      "gate health-gate --environment staging --expected-version v1.1.0",
      "gate verdict --gate before-production",
      "npx wrangler secret put API_KEY --env production",
      "npx wrangler deployments status --env production --json",
      "npx wrangler d1 time-travel info hub --env production --json",
      "npx wrangler d1 migrations list hub --env production --remote",
      "npx wrangler d1 migrations apply hub --env production --remote",
      "WRANGLER_OUTPUT_FILE_PATH=gate-evidence/deploy-production.ndjson npx wrangler deploy --env production --tag v1.1.0",
      "gate smoke-test --environment production --expected-version v1.1.0",
      "gate health-gate --environment production --expected-version v1.1.0",
    ]);
    expect(deployCommands.map(({ command }) => command)).toEqual(
      commands.filter((command) => command?.includes("wrangler deploy ")),
    );
    expect(deployPlan.match(/^- \[ \] /gmu)?.length).toBeGreaterThanOrEqual(10);
    expect(deployPlan).toContain("A second person approves production");
  });

  it("hands a hostile tag to a shell as one word", async () => {
    const tag = "v1.1.0-$(touch${IFS}pwned)'x`y`;z";
    const { deployPlan } = await release({ "src/index.ts": "" }, tag.replaceAll("~", ""));
    const [check] = /^ {2}gate smoke-test .*$/mu.exec(deployPlan) ?? [];
    const [deploy] = /^ {2}WRANGLER_OUTPUT_FILE_PATH=.*$/mu.exec(deployPlan) ?? [];
    for (const [line, replaced] of [
      [check, "gate "],
      [deploy, "npx "],
    ]) {
      const words = execFileSync("sh", ["-c", (line ?? "").replace(replaced ?? "", "printf '%s\\n' ")])
        .toString()
        .split("\n");
      expect(words).toContain(tag);
    }
  });
});

describe("the rollback plan", () => {
  it("pins the version, explains where its id comes from, and offers the form that asks nothing", async () => {
    const { rollbackPlan } = await release({ "src/index.ts": "" });
    expect(rollbackPlan).toContain("npx wrangler deployments status --env production --json");
    expect(rollbackPlan).toContain('npx wrangler rollback "<VERSION_ID>" --env production --message');
    expect(rollbackPlan).toContain("<VERSION_ID>@100%");
    expect(rollbackPlan).toContain("10220");
    expect(rollbackPlan).toContain("deploy plan has you record");
    expect(rollbackPlan).toContain("`error-rate < 0.1%`, `p95 < 50ms`");
    expect(rollbackPlan).toContain("gate health-gate --environment production --expected-version v1.0.0");
    // Every rollback command names a version.
    for (const [line] of rollbackPlan.matchAll(/^npx wrangler (?:rollback|versions deploy).*$/gmu)) {
      expect(line).toContain("<VERSION_ID>");
    }
  });

  it.each<[string, Record<string, string>, boolean]>([
    ["a route changed", editConfig('"hub.example.com/*"', '"other.example.com/*"'), true],
    ["none did", { "src/index.ts": "" }, false],
  ])("puts triggers back from the old commit when %s", async (_name, files, expected) => {
    const { rollbackPlan } = await release(files);
    expect(
      /^git switch --detach [0-9a-f]{40}\nnpx wrangler triggers deploy --env production$/mu.test(
        rollbackPlan,
      ),
    ).toBe(expected);
  });

  it("offers no rollback command after a Durable Object migration", async () => {
    const { rollbackPlan } = await release({
      "wrangler.toml": `migrations = [{ tag = "v1", new_sqlite_classes = ["Room"] }]\n${WRANGLER_TOML}`,
    });
    expect(rollbackPlan).not.toMatch(/^npx wrangler/mu);
    expect(rollbackPlan).toContain("Fix forward");
  });

  it("names what does not come back, only when it applies", async () => {
    const plain = await release({ "src/index.ts": "" });
    const migrated = await release({ "migrations/0002_add.sql": "ALTER TABLE items ADD COLUMN name TEXT;" });
    expect(plain.rollbackPlan).not.toContain("Migrations of");
    expect(migrated.rollbackPlan).toContain("Migrations of `hub` have no way down");
  });
});
