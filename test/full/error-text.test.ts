import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { compareFiles } from "../../packages/hurl/test/compare.ts";
import { describeWithHurl } from "../../packages/hurl/test/hurl-peer.ts";
import { mutateTexts } from "../../packages/hurl/test/mutated-cases.ts";
import { RUN_ERROR_CASES } from "../../packages/hurl/test/run-error-cases.ts";
import { SYNTAX_ERROR_CASES } from "../../packages/hurl/test/syntax-error-cases.ts";
import { startWorld, type World } from "../../packages/hurl/test/world.ts";

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world.close());

describeWithHurl("hurl 8 and this engine, on all files that fail", (hurl) => {
  it.each([
    ["cannot be read", SYNTAX_ERROR_CASES, 550],
    ["fail when they run", RUN_ERROR_CASES, 1500],
    ["became another text by one or two changes", mutateTexts(3000, 1), 1500],
  ] as const)(
    "name the same place and show the same lines for those that %s",
    async (_, texts, least) => {
      const result = await compareFiles(hurl, texts, world);
      expect(result.falsePasses).toEqual([]);
      expect(result.differences).toEqual([]);
      expect(result.otherWords).toEqual([]);
      expect(result.sameErrors).toBeGreaterThan(least);
    },
    600_000,
  );
});
