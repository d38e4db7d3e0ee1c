import { describe, expect, it } from "@jest/globals";
import { BASE, load, loadError } from "./load.ts";

const ID = "3f2a1b0c-1111-4222-8333-abcdefabcdef";
const baselineOf = (yaml: string, overrides: Record<string, string> = {}, environment = "ci"): unknown =>
  load(`${BASE}${yaml}\n`, overrides).environments.get(environment)?.health.baseline;

describe("health.baseline", () => {
  it.each<[string, unknown]>([
    ["", undefined],
    ["health: { baseline: none }", undefined],
    [`health: { baseline: { version: ${ID.toUpperCase()} } }`, { version: ID, answers: ID }],
    [
      `health: { baseline: { version: hub=${ID}, answers: v1, allowed-increase: 10% } }`,
      { version: ID, worker: "hub", answers: "v1", allowedIncrease: 0.1 },
    ],
    ["health: { baseline: { file: a.json } }", { file: "a.json", maxAgeMs: 30 * 86_400_000 }],
    ["health: { baseline: { file: a.json, max-age: 3d } }", { file: "a.json", maxAgeMs: 3 * 86_400_000 }],
  ])("is read from %j", (yaml, expected) => {
    const found = baselineOf(yaml);
    if (expected === undefined) expect(found).toBeUndefined();
    else
      expect(found).toEqual({ ...(expected as object), location: { file: "gate.yml", line: 4, column: 21 } });
  });

  it("of an environment stands instead of the global one, not half of each", () => {
    const text = (own: string): string => `version: 1
worker: { config: w.toml }
environments:
  ci: { url: http://x.example, tier: test, health: { baseline: ${own} } }
  staging: { url: http://y.example, tier: staging }
health: { baseline: { version: ${ID}, answers: v1, allowed-increase: 10% } }
`;
    const of = (own: string, name: string): unknown =>
      load(text(own)).environments.get(name)?.health.baseline;
    expect(of("{ file: a.json }", "ci")).toEqual({
      file: "a.json",
      maxAgeMs: 30 * 86_400_000,
      location: { file: "gate.yml", line: 4, column: 64 },
    });
    expect(of("{ file: a.json }", "staging")).toMatchObject({ version: ID, answers: "v1" });
    expect(of("none", "ci")).toBeUndefined();
  });

  it("is given from outside where gate.yml has none, and is not passed over there", () => {
    const given = { "health-baseline-version": ID, "health-baseline-answers": "v1" };
    for (const yaml of ["", "health: { baseline: none }"]) {
      expect(baselineOf(yaml, given)).toMatchObject({ version: ID, answers: "v1" });
    }
    expect(loadError(BASE, { "health-baseline-version": "v1" })).toMatchObject({
      code: "USAGE",
      message: 'health-baseline-version: "v1" is not the id of a version',
    });
    const both = loadError(`${BASE}health: { baseline: { file: a.json } }\n`, given);
    expect(both.message).toContain("a baseline has either version or file");
  });
});
