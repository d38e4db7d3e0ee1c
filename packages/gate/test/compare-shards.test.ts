import { describe, expect, it } from "@jest/globals";
import { SHARDS, sumGate } from "@gate/gate";
import { ask, makeEvidence, type Piece } from "./make-evidence.ts";

const A = "a".repeat(64);
const B = "b".repeat(64);

/** The decision on two shards with these divisions. */
function decide(divisions: readonly (string | undefined)[], further: Partial<Piece> = {}) {
  const evidence = divisions.map((division, at) => {
    const shard = { index: at + 1, count: divisions.length };
    const named = makeEvidence({ check: "smoke-test", environment: "ci", shard, ...(at === 0 && further) });
    if (division !== undefined)
      named.evidence.predicate.configuration.push({ name: SHARDS, digest: { sha256: division } });
    return named;
  });
  const validate = makeEvidence({ check: "validate" });
  return sumGate({ ...ask("pull-request", []), evidence: [validate, ...evidence] });
}

describe("the shards of a check", () => {
  it.each([
    ["one division", [A, A], "go"],
    ["two divisions", [A, B], "no-go"],
    ["a shard that does not say how it was divided", [A, undefined], "no-go"],
    ["a whole", [undefined], "go"],
  ])("of %s: %s", (_, divisions, decision) => {
    const summed = decide(divisions);
    expect(summed.decision).toBe(decision);
    if (decision === "no-go")
      expect(summed.reasons.map(({ check, message }) => `${check}: ${message}`)).toEqual([
        "smoke-test@ci: the shards divided the tests in different ways: some may be in none of them",
      ]);
  });

  it("are no-go for the failure alone where one of them failed", () => {
    const { reasons } = decide([undefined, A], { verdict: "fail" });
    expect(reasons.map(({ message }) => message)).toEqual(["shard 1 of 2: fail: smoke-test says fail"]);
  });
});
