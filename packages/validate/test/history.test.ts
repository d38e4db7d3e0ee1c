import { describe, expect, it } from "@jest/globals";
import { createTemporaryRepository } from "@gate/testing";
import { GATE_YML, HUB, judge, lineOf, summarise, WRANGLER_TOML } from "./hub-repository.ts";

const V1 = '[[migrations]]\ntag = "v1"\nnew_sqlite_classes = ["Room"]\n';
const V2 = '\n[[migrations]]\ntag = "v2"\nnew_sqlite_classes = ["Hall"]\n';
const withMigrations = (text: string): string => WRANGLER_TOML.replace(V1, text);

describe("do/history-rewritten", () => {
  it.each([
    ["is added", V1, V1 + V2, []],
    ["stays as it is", V1 + V2, V1 + V2, []],
    [
      "is changed",
      V1,
      V1.replace('["Room"]', '["Room", "Hall"]'),
      ["the migration v1 was changed", 'tag = "v1"'],
    ],
    ["is put before another", V1, V2 + V1, ["the migration v1 was moved", 'tag = "v1"']],
    ["is gone", V1 + V2, V1, ["the migration v2 is gone", 'tag = "v1"']],
  ])("judges a migration that %s", async (_, past, present, [message, place]) => {
    await using repository = await createTemporaryRepository({
      ...HUB,
      "wrangler.toml": withMigrations(past),
    });
    const text = withMigrations(present);
    await repository.write({ "wrangler.toml": text });
    await repository.commit("feat: change it");
    const { findings } = await judge(repository);
    if (message === undefined) {
      expect(findings).toEqual([]);
      return;
    }
    const line = lineOf(text, place ?? "") - 1;
    expect(summarise(findings)).toEqual([`do/history-rewritten error wrangler.toml:${line}`]);
    expect(findings[0]?.message).toBe(`production, staging, ci: ${message}, and it may have run already`);
  });

  it("compares with the revision that is given", async () => {
    await using repository = await createTemporaryRepository(HUB);
    await repository.write({ "wrangler.toml": withMigrations(V1.replace("v1", "v0")) });
    await repository.commit("feat: rewrite it");
    await repository.commit("chore: nothing");
    expect((await judge(repository)).findings).toEqual([]);
    expect(summarise((await judge(repository, { base: "HEAD~2" })).findings)).toHaveLength(1);
  });

  it("says that it cannot tell in a clone that has not the commit before", async () => {
    await using origin = await createTemporaryRepository(HUB);
    await origin.commit("chore: nothing");
    await using clone = await createTemporaryRepository();
    await clone.git("fetch", "--quiet", "--depth=1", `file://${origin.root}`, "main");
    await clone.git("reset", "--quiet", "--hard", "FETCH_HEAD");
    const { verdict, findings } = await judge(clone);
    expect([verdict, summarise(findings)]).toEqual(["pass", ["do/history-rewritten notice wrangler.toml:1"]]);
    expect(findings[0]?.message).toContain("this clone is shallow");
  });

  it("says that it cannot tell when the config before is no config", async () => {
    await using repository = await createTemporaryRepository({ ...HUB, "wrangler.toml": "[" });
    await repository.write({ "wrangler.toml": WRANGLER_TOML });
    await repository.commit("fix: mend it");
    expect(summarise((await judge(repository)).findings)).toEqual([
      "do/history-rewritten notice wrangler.toml:1",
    ]);
  });
});

describe("env/new-binding", () => {
  /** Judges what a commit makes of the config. */
  const judgeChange = async (
    present: string,
    { past = WRANGLER_TOML, ...options }: Parameters<typeof judge>[1] & { past?: string } = {},
  ) => {
    await using repository = await createTemporaryRepository({ ...HUB, "wrangler.toml": past });
    await repository.write({ "wrangler.toml": present });
    await repository.commit("feat: change it");
    const { verdict, findings } = await judge(repository, options);
    return { verdict, found: findings.map(({ ruleId, level, message }) => `${ruleId} ${level} ${message}`) };
  };
  const NAMES = ["production", "staging", "ci"] as const;
  /** The hub with one entry more in every environment. */
  const bindEverywhere = (entry: (name: string) => string): string =>
    NAMES.reduce(
      (text, name) => text.replace(`[env.${name}.vars]`, `${entry(name)}\n[env.${name}.vars]`),
      WRANGLER_TOML,
    );

  it("tells in deployed environments what must be there before the deploy", async () => {
    const bucket = (name: string): string =>
      `[[env.${name}.r2_buckets]]\nbinding = "LOGS"\nbucket_name = "hub-logs-${name}"\n[[env.${name}.services]]\nbinding = "AUTH"\nservice = "auth-${name}"`;
    const present = bindEverywhere(bucket).replaceAll(
      '["SESSION_SECRET"]',
      '["SESSION_SECRET", "MAIL_TOKEN"]',
    );
    const { verdict, found } = await judgeChange(present);
    expect(verdict).toBe("pass");
    expect(found).toHaveLength(6);
    expect(found.filter((text) => text.includes(" production: "))).toEqual([
      "env/new-binding notice production: R2 binding LOGS is new: hub-logs-production must exist before the deploy",
      "env/new-binding notice production: service binding AUTH is new: auth-production must be deployed before hub-production",
      "env/new-binding notice production: required secret MAIL_TOKEN is new: wrangler refuses the deploy until it is set",
    ]);
  });

  it("says nothing of what a deploy makes itself, of what was used before and of an unchanged config", async () => {
    const present = bindEverywhere(
      (name) =>
        `[[env.${name}.analytics_engine_datasets]]\nbinding = "MORE"\ndataset = "more_${name}"\n[[env.${name}.queues.producers]]\nbinding = "AGAIN"\nqueue = "hub-jobs-${name}"\n[[env.${name}.services]]\nbinding = "SELF"\nservice = "hub-${name}"`,
    );
    expect(await judgeChange(present)).toEqual({ verdict: "pass", found: [] });
    expect(await judgeChange(`# seen\n${WRANGLER_TOML}`)).toEqual({ verdict: "pass", found: [] });
  });

  it("warns where production leaves its data behind, and not in staging", async () => {
    const rename = (name: string): string =>
      WRANGLER_TOML.replace(`bucket_name = "hub-files-${name}"`, `bucket_name = "hub-new-${name}"`);
    expect(await judgeChange(rename("staging"))).toEqual({ verdict: "pass", found: [] });
    const message =
      "env/new-binding warning production: R2 binding FILES pointed to hub-files-production before this change, and now to hub-new-production";
    expect(await judgeChange(rename("production"))).toEqual({ verdict: "pass", found: [message] });
    const gateYml = `${GATE_YML}validate: { strict: true }\n`;
    expect((await judgeChange(rename("production"), { gateYml })).verdict).toBe("fail");
  });

  it("tells a new environment once, and nothing where the config is new", async () => {
    const past = WRANGLER_TOML.slice(0, WRANGLER_TOML.indexOf("[env.staging]"));
    const { found } = await judgeChange(WRANGLER_TOML, { past });
    expect(found).toEqual([
      "env/new-binding notice staging is a new environment: 8 resources, secrets and Workers that it is bound to must exist before its first deploy",
    ]);
    const { "wrangler.toml": toml = "", ...rest } = HUB;
    await using repository = await createTemporaryRepository(rest);
    await repository.write({ "wrangler.toml": toml });
    await repository.commit("feat: begin");
    expect((await judge(repository)).findings).toEqual([]);
  });

  it("says that it cannot tell in a shallow clone without migrations", async () => {
    await using origin = await createTemporaryRepository({
      ...HUB,
      "wrangler.toml": WRANGLER_TOML.replace(V1, "").replaceAll(/\[\[env\.\w+\.durable_objects[^[]+/g, ""),
    });
    await origin.commit("chore: nothing");
    await using clone = await createTemporaryRepository();
    await clone.git("fetch", "--quiet", "--depth=1", `file://${origin.root}`, "main");
    await clone.git("reset", "--quiet", "--hard", "FETCH_HEAD");
    const { verdict, findings } = await judge(clone);
    expect([verdict, summarise(findings)]).toEqual(["pass", ["env/new-binding notice wrangler.toml:1"]]);
  });
});
