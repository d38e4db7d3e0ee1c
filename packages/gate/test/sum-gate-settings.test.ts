import { describe, expect, it } from "@jest/globals";
import { sumGate } from "@gate/gate";
import { ask, type Piece } from "./make-evidence.ts";

const smoke: Piece = { check: "smoke-test", environment: "staging", settings: { files: "1", url: "2" } };
const health: Piece = { check: "health-gate", environment: "staging", settings: { files: "1", url: "2" } };
const settingsOf = (): ReadonlyMap<string, string> =>
  new Map([
    ["setting:files", "1"],
    ["setting:url", "2"],
  ]);
const judge = (...pieces: Piece[]): string[] => {
  const { decision, reasons } = sumGate(ask("live", pieces, { settingsOf }));
  return [decision, ...reasons.map(({ check, message }) => `${check}: ${message}`)];
};

describe("sumGate", () => {
  it("is go when the checks were asked what gate.yml asks", () => {
    expect(judge(smoke, health)).toEqual(["go"]);
  });

  it.each([
    ["another", { files: "other", url: "2" }],
    ["no", { url: "2" }],
  ])("is no-go when a pass rests on %s setting", (_, settings) => {
    expect(judge({ ...smoke, settings }, health)).toEqual([
      "no-go",
      "smoke-test@staging: there is no evidence (there is evidence of a run with other settings than gate.yml has (files))",
    ]);
  });

  it("is no-go when a newer run with other settings failed", () => {
    const newer: Piece = { ...smoke, settings: { files: "other", url: "2" }, verdict: "fail", age: 1 };
    expect(judge(smoke, newer, health)).toEqual(["no-go", "smoke-test@staging: fail: smoke-test says fail"]);
  });

  it("is go when a newer run with other settings passed, by the older one with the right settings", () => {
    const newer: Piece = { ...smoke, settings: { files: "other", url: "2" }, age: 1 };
    expect(judge(smoke, newer, health)).toEqual(["go"]);
  });
});
