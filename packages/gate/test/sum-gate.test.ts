import { describe, expect, it } from "@jest/globals";
import type { GateDecision } from "@gate/core";
import { sumGate } from "@gate/gate";
import { ask, COMMIT, makeConfig, mergedOf, OTHER_COMMIT, VERSION } from "./make-evidence.ts";
import type { Piece } from "./make-evidence.ts";

const validate: Piece = { check: "validate" };
const smoke: Piece = { check: "smoke-test", environment: "staging" };
const health: Piece = { check: "health-gate", environment: "staging" };
const right = [validate, smoke, health];
const smokeCi: Piece = { check: "smoke-test", environment: "ci" };

const parts = [20, 19].map((age, i): Piece => ({
  ...health,
  age,
  verdict: "inconclusive",
  shard: { index: i + 1, count: 2 },
}));

const sum = (pieces: readonly Piece[], gate = "before-production"): GateDecision =>
  sumGate(ask(gate, pieces));
const say = (decision: GateDecision): string[] =>
  decision.reasons.map(({ check, message }) => `${check}: ${message}`);

describe("sumGate", () => {
  it("is go when every check has passed, with an item for each", () => {
    const options = ask("before-production", right);
    expect(sumGate(options)).toEqual({
      gate: "before-production",
      decision: "go",
      commit: COMMIT,
      reasons: [],
      items: options.evidence.map(({ file, evidence }) => ({
        ref: {
          ...(evidence.predicate.gate.result.environment && { environment: "staging" }),
          check: evidence.predicate.gate.result.check,
        },
        verdict: "pass",
        headline: "all is well",
        finishedAt: "2026-05-01T11:50:00.000Z",
        evidence: file,
      })),
    });
  });

  it.each<[string, readonly Piece[]]>([
    ["with warnings", [{ ...validate, warned: true }, smoke, health]],
    [
      "when evidence of other moments lies beside it",
      [...right, { ...smoke, commit: OTHER_COMMIT, verdict: "fail", age: 1 }],
    ],
    [
      "when another Worker has failed",
      [...right, { ...smoke, worker: "hub-admin", verdict: "fail", age: 1 }],
    ],
    ["when another environment has failed", [...right, { ...smokeCi, verdict: "fail", age: 1 }]],
    [
      "when another version has failed",
      [...right, { ...smoke, version: { expected: "v9", state: "unproven" }, verdict: "fail", age: 1 }],
    ],
    ["when a newer pass follows a failure", [...right, { ...smoke, verdict: "fail", age: 20 }]],
    [
      "when a later attempt of the same run passed, by a clock that is behind",
      [
        validate,
        health,
        { ...smoke, runUrl: "r", verdict: "fail", age: 6 },
        { ...smoke, runUrl: "r", attempt: 2, age: 9 },
      ],
    ],
    [
      "when the second attempt of a shard passes",
      [
        validate,
        health,
        { ...smoke, shard: { index: 1, count: 2 } },
        { ...smoke, shard: { index: 2, count: 2 }, verdict: "fail", age: 20 },
        { ...smoke, shard: { index: 2, count: 2 }, attempt: 2, age: 5 },
      ],
    ],
    [
      "when older evidence was divided otherwise",
      [
        validate,
        health,
        { ...smoke, shard: { index: 1, count: 2 } },
        { ...smoke, shard: { index: 2, count: 2 } },
        { ...smoke, verdict: "fail", age: 30 },
        { ...smoke, shard: { index: 3, count: 3 }, verdict: "fail", age: 30 },
      ],
    ],
    [
      "when shards lie beside their merge, and an older failure",
      [
        validate,
        smoke,
        { ...health, age: 30, verdict: "fail" },
        ...parts,
        { ...health, age: 18, facts: mergedOf(...parts) },
      ],
    ],
    ["at an age just below max-age", [{ ...validate, age: 24 * 60 - 1 }, smoke, health]],
    ["with a clock that is four minutes ahead", [{ ...validate, age: -4 }, smoke, health]],
  ])("is go %s", (_, pieces) => {
    expect(say(sum(pieces))).toEqual([]);
  });

  it("compares the configurations of the checks with each other where validate is not in the list", () => {
    expect(sum([smoke, health], "live").decision).toBe("go");
    expect(say(sum([smoke, { ...health, digests: { staging: "f".repeat(64) } }], "live"))).toEqual([
      "smoke-test@staging, health-gate@staging: the checks are about different configurations of staging",
    ]);
  });

  it("compares nothing between environments", () => {
    expect(sum([smokeCi, { ...smokeCi, environment: "ci2" }], "tests").decision).toBe("go");
  });

  it("takes a run of a pull request's code where every environment has tier test, and nowhere else", () => {
    const ran = { ranPullRequestCode: true };
    expect(sum([validate, { ...smokeCi, ...ran }], "pull-request").decision).toBe("go");
    expect(
      sum(
        [
          { ...validate, ...ran },
          { ...smokeCi, ...ran },
        ],
        "pull-request",
      ).decision,
    ).toBe("go");
    expect(sum([{ ...validate, ...ran }], "tree").decision).toBe("no-go");
    expect(sum([{ ...validate, ...ran }, smoke, health]).decision).toBe("no-go");
  });

  it("takes a run of a pull request's code without any environment only where the pull request is decided", () => {
    const ran = [{ ...validate, ranPullRequestCode: true }];
    expect(sumGate(ask("tree", ran, { isPullRequest: true })).decision).toBe("go");
    expect(sumGate(ask("tree", ran, { isPullRequest: false })).decision).toBe("no-go");
    expect(sumGate(ask("before-production", [...ran, smoke, health], { isPullRequest: true })).decision).toBe(
      "no-go",
    );
  });

  it("takes an unproven version only where gate.yml says so, and another version never", () => {
    const config = makeConfig("{ allow-unproven-version: true }");
    const decide = (version: Piece["version"]): string =>
      sumGate(ask("before-production", [validate, health, { ...smoke, version }], { config })).decision;
    expect(decide({ expected: "none", state: "unproven" })).toBe("go");
    expect(decide({ expected: VERSION, state: "unproven" })).toBe("go");
    expect(decide("absent")).toBe("go");
    expect(decide({ expected: VERSION, answered: "v1", state: "mismatch" })).toBe("no-go");
    expect(decide({ expected: "v1", state: "unproven" })).toBe("no-go");
  });

  it("takes evidence of a dirty tree only where a clean one is not required", () => {
    const pieces = right.map((piece) => ({ ...piece, dirty: true }));
    expect(sumGate(ask("before-production", pieces)).decision).toBe("no-go");
    expect(sumGate(ask("before-production", pieces, { requireCleanTree: false })).decision).toBe("go");
  });

  it("counts a file that cannot be read as a reason, whatever else there is", () => {
    const broken = [{ file: "a/half.json", message: "it is not JSON" }];
    const decision = sumGate(ask("before-production", right, { broken }));
    expect(decision.decision).toBe("no-go");
    expect(say(decision)).toEqual(["before-production: a/half.json: it is not JSON"]);
  });

  it("is never go for a gate without checks, however it came to be", () => {
    const config = makeConfig();
    const empty = { ...config, gates: new Map([["before-production", []]]) };
    expect(sumGate(ask("before-production", right, { config: empty })).decision).toBe("no-go");
  });

  it("shows what did not pass as missing, unless the check itself did not pass", () => {
    const decision = sum([
      { ...validate, age: 48 * 60 },
      { ...smoke, verdict: "inconclusive" },
    ]);
    expect(decision.items.map(({ verdict }) => verdict)).toEqual(["missing", "inconclusive", "missing"]);
    expect(decision.items.map(({ headline }) => headline)).toEqual([
      "the evidence is 48 h old; at most 24 h counts",
      "smoke-test says inconclusive",
      "there is no evidence",
    ]);
    expect(decision.items[2]).not.toHaveProperty("evidence");
  });

  it("knows no other gate than those of gate.yml", () => {
    expect(() => sumGate(ask("before-prodution", right))).toThrow(
      expect.objectContaining({ code: "GATE_UNKNOWN", hint: 'did you mean "before-production"?' }),
    );
  });
});
