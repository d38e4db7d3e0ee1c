import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { compareFiles } from "./compare.ts";
import { generateFiles } from "./generated-cases.ts";
import { generateRegexFiles } from "./regex-cases.ts";
import { describeWithHurl } from "./hurl-peer.ts";
import { startWorld, type World } from "./world.ts";

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world.close());

// test/full compares thousands; this sample finds a mistake of today within a minute.
describeWithHurl("hurl 8 and this engine, on generated files", (hurl) => {
  it("pass none that hurl fails, and differ in at most one of a hundred", async () => {
    const files = generateFiles(400, 20_260_101);
    const result = await compareFiles(hurl, files, world);
    expect(result.falsePasses).toEqual([]);
    expect(result.differences.length).toBeLessThanOrEqual(files.length / 100);
    expect(result.otherWords).toEqual([]);
    expect(result.alike).toBeGreaterThan(files.length * 0.8);
  }, 120_000);

  it("find the same matches of generated regular expressions, or refuse the expression", async () => {
    const result = await compareFiles(hurl, generateRegexFiles(300, 20_260_101), world);
    expect(result.falsePasses).toEqual([]);
    expect(result.differences).toEqual([]);
    expect(result.alike).toBeGreaterThan(200);
  }, 120_000);
});
