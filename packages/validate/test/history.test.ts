import { describe, expect, it } from "@jest/globals";
import { createTemporaryRepository } from "@gate/testing";
import { HUB, judge, lineOf, summarise, WRANGLER_TOML } from "./hub-repository.ts";

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
