import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { compareFiles } from "../../packages/hurl/test/compare.ts";
import { generateFiles } from "../../packages/hurl/test/generated-cases.ts";
import { generateRegexFiles } from "../../packages/hurl/test/regex-cases.ts";
import { describeWithHurl } from "../../packages/hurl/test/hurl-peer.ts";
import { startWorld, type World } from "../../packages/hurl/test/world.ts";

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world.close());

describeWithHurl("hurl 8 and this engine, on thousands of generated files", (hurl) => {
  it.each([1, 2, 3, 4, 5, 6])(
    "pass none that hurl fails, and differ in at most one of a hundred (seed %i)",
    async (seed) => {
      const files = generateFiles(1000, seed);
      const result = await compareFiles(hurl, files, world);
      expect(result.falsePasses).toEqual([]);
      if (result.differences.length > files.length / 100) throw new Error(result.differences.join("\n"));
      expect(result.otherWords).toEqual([]);
      expect(result.alike).toBeGreaterThan(files.length * 0.8);
    },
    600_000,
  );

  it.each([1, 2, 3])(
    "find the same matches of generated regular expressions, or refuse the expression (seed %i)",
    async (seed) => {
      const result = await compareFiles(hurl, generateRegexFiles(1500, seed), world);
      expect(result.falsePasses).toEqual([]);
      expect(result.differences).toEqual([]);
      expect(result.alike).toBeGreaterThan(1000);
    },
    600_000,
  );
});
