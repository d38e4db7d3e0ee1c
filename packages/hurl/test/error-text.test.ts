import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { compareFiles } from "./compare.ts";
import { findOtherWords } from "./error-text.ts";
import { describeWithHurl } from "./hurl-peer.ts";
import { RUN_ERROR_CASES } from "./run-error-cases.ts";
import { SYNTAX_ERROR_CASES } from "./syntax-error-cases.ts";
import { startWorld, type World } from "./world.ts";

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world.close());

/** The same half in every run; test/full takes all. */
function takeHalf(texts: readonly string[]): string[] {
  return texts.filter((_, index) => (Math.imul(index + 1, 2_654_435_761) >>> 20) % 2 === 0);
}

describeWithHurl("hurl 8 and this engine, on files that fail", (hurl) => {
  it.each([
    ["cannot be read", SYNTAX_ERROR_CASES, 250],
    ["fail when they run", RUN_ERROR_CASES, 700],
  ] as const)(
    "name the same place and show the same lines for those that %s",
    async (_, texts, least) => {
      const result = await compareFiles(hurl, takeHalf(texts), world);
      expect(result.falsePasses).toEqual([]);
      expect(result.differences).toEqual([]);
      expect(result.otherWords).toEqual([]);
      // Files that failed in neither, or were not compared, would be alike, too.
      expect(result.sameErrors).toBeGreaterThan(least);
    },
    120_000,
  );
});

describe("findOtherWords", () => {
  const shown = ["   |", " 4 | status toInt == 1", "   |        ^^^^^ missing value to apply filter", "   |"];
  const theirs = { title: "Filter error", place: "4:8", shown };
  const changed = (from: string, to: string): string[] => shown.map((line) => line.replace(from, to));

  it("takes the same lines, and a hint below them", () => {
    expect(findOtherWords({ title: "Filter error", shown: [...shown, "a hint"] }, theirs)).toBeUndefined();
  });

  it.each([
    ["title", "Assert failure", shown],
    ["source line", "Filter error", changed("toInt", "toint")],
    ["column of the carets", "Filter error", changed("  ^", " ^")],
    ["width of the carets", "Filter error", changed("^ m", " m")],
    ["message", "Filter error", changed("missing", "no")],
    ["number of lines", "Filter error", shown.slice(0, 2)],
  ])("sees another %s", (_, title, lines) => {
    expect(findOtherWords({ title, shown: lines }, theirs)).toBeDefined();
  });
});
