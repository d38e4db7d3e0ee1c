import { describe, expect, it } from "@jest/globals";
import { sumGate } from "@gate/gate";
import { ask, DIGESTS, mergedOf, OTHER_COMMIT, VERSION } from "./make-evidence.ts";
import type { Piece } from "./make-evidence.ts";

const validate: Piece = { check: "validate" };
const smoke: Piece = { check: "smoke-test", environment: "staging" };
const health: Piece = { check: "health-gate", environment: "staging" };
const right = [validate, smoke, health];
const parts = [20, 19].map((age, i): Piece => ({
  ...health,
  age,
  verdict: "inconclusive",
  shard: { index: i + 1, count: 2 },
}));
const [part = health, lastPart = health] = parts;
const smokeCi: Piece = { check: "smoke-test", environment: "ci" };

describe("sumGate", () => {
  it.each<[string, readonly Piece[], string]>([
    ["there is nothing", [], "validate: there is no evidence"],
    ["a check is missing", [validate, smoke], "health-gate@staging: there is no evidence"],
    [
      "a check failed",
      [validate, smoke, { ...health, verdict: "fail" }],
      "health-gate@staging: fail: health-gate says fail",
    ],
    [
      "a check is inconclusive",
      [validate, smoke, { ...health, verdict: "inconclusive" }],
      "health-gate@staging: inconclusive: health-gate says inconclusive",
    ],
    [
      "a check could not judge",
      [validate, smoke, { ...health, verdict: "error" }],
      "health-gate@staging: error: health-gate says error",
    ],
    [
      "a newer failure follows a pass",
      [...right, { ...smoke, verdict: "fail", age: 1 }],
      "smoke-test@staging: fail: smoke-test says fail",
    ],
    [
      "a newer attempt is inconclusive",
      [...right, { ...smoke, verdict: "inconclusive", age: 1, attempt: 2 }],
      "smoke-test@staging: inconclusive: smoke-test says inconclusive",
    ],
    [
      "two attempts of equal time differ",
      [...right, { ...smoke, verdict: "fail", attempt: 2 }],
      "smoke-test@staging: fail: smoke-test says fail",
    ],
    [
      "a later attempt of the same run failed, by a clock that is behind",
      [
        ...right.map((piece) => ({ ...piece, runUrl: "r" })),
        { ...smoke, verdict: "fail", age: 14, attempt: 2, runUrl: "r" },
      ],
      "smoke-test@staging: fail: smoke-test says fail",
    ],
    [
      "a later attempt of a shard failed, by a clock that is behind",
      [
        validate,
        health,
        ...[1, 2].map((index) => ({ ...smoke, shard: { index, count: 2 }, runUrl: "r" })),
        { ...smoke, shard: { index: 2, count: 2 }, verdict: "fail", age: 14, attempt: 2, runUrl: "r" },
      ],
      "smoke-test@staging: shard 2 of 2: fail: smoke-test says fail",
    ],
    [
      "a failure of equal time comes first",
      [{ ...smoke, verdict: "fail" }, ...right],
      "smoke-test@staging: fail: smoke-test says fail",
    ],
    [
      "it is of another commit",
      [validate, health, { ...smoke, commit: OTHER_COMMIT }],
      "smoke-test@staging: there is no evidence (there is evidence of commit 222222222222)",
    ],
    [
      "it is of another Worker",
      [validate, health, { ...smoke, worker: "hub-admin" }],
      "smoke-test@staging: there is no evidence (there is evidence of the Worker hub-admin)",
    ],
    ["it is of another environment", [validate, health, smokeCi], "smoke-test@staging: there is no evidence"],
    [
      "it is of another version",
      [validate, health, { ...smoke, version: { expected: "v1", answered: "v1", state: "proven" } }],
      "smoke-test@staging: there is no evidence (there is evidence of version v1)",
    ],
    [
      "a shard of health-gate calls itself a pass",
      [validate, smoke, { ...health, shard: { index: 1, count: 1 } }],
      "health-gate@staging: shard 1 of 1: pass: a part of a load decides nothing",
    ],
    [
      "a shard was run after the merge",
      [...right, { ...health, age: 1, verdict: "inconclusive", shard: { index: 1, count: 1 } }],
      "health-gate@staging: shard 1 of 1: inconclusive: health-gate says inconclusive",
    ],
    [
      "a merge is young and one of its shards is not",
      [validate, smoke, { ...health, facts: mergedOf(health, { ...health, age: 25 * 60 }) }],
      "health-gate@staging: the evidence is 25 h old; at most 24 h counts",
    ],
    [
      "old shards are merged again after a newer failure",
      [
        validate,
        smoke,
        { ...health, age: 15, verdict: "fail" },
        { ...health, age: 1, facts: mergedOf(...parts) },
      ],
      "health-gate@staging: fail: health-gate says fail",
    ],
    [
      "a shard of another load is newer than those that were merged",
      [
        validate,
        smoke,
        { ...health, age: 1, facts: mergedOf(...parts) },
        { ...health, age: 18, verdict: "inconclusive", shard: { index: 2, count: 2 } },
      ],
      "health-gate@staging: shard 2 of 2: inconclusive: health-gate says inconclusive",
    ],
    [
      "a shard of another load ended in the moment of one that was merged",
      [
        validate,
        smoke,
        { ...health, age: 18, facts: mergedOf(...parts) },
        part,
        { ...lastPart, facts: { url: "https://other.example" } },
      ],
      "health-gate@staging: shard 2 of 2: inconclusive: health-gate says inconclusive",
    ],
    [
      "a shard of the same load has another number",
      [
        validate,
        smoke,
        { ...health, age: 18, facts: mergedOf(lastPart, part) },
        { ...lastPart, verdict: "inconclusive" },
      ],
      "health-gate@staging: shard 2 of 2: inconclusive: health-gate says inconclusive",
    ],
    [
      "a merge does not say how old a shard is",
      [
        validate,
        smoke,
        {
          ...health,
          facts: { shards: [{ index: 1, finishedAt: "2026-05-01T11:50:00.000Z" }, { index: 2 }] },
        },
      ],
      "health-gate@staging: the evidence is from the future (undefined)",
    ],
    [
      "a merge does not say what was merged",
      [validate, smoke, { ...health, facts: { shards: "all" } }],
      "health-gate@staging: the evidence is from the future (undefined)",
    ],
    [
      "it is of a dirty tree",
      [{ ...validate, dirty: true }, smoke, health],
      "validate: there is no evidence (there is evidence of a tree with uncommitted changes)",
    ],
    [
      "it ran a pull request's code",
      [validate, health, { ...smoke, ranPullRequestCode: true }],
      "smoke-test@staging: there is no evidence (there is evidence of a run of a pull request's code, which is never evidence for a release)",
    ],
    [
      "another version answered",
      [validate, health, { ...smoke, version: { expected: VERSION, answered: "v1", state: "mismatch" } }],
      `smoke-test@staging: the version v1 answered, not ${VERSION}`,
    ],
    [
      "another version answered lately",
      [...right, { ...smoke, age: 1, version: { expected: VERSION, answered: "v1", state: "mismatch" } }],
      `smoke-test@staging: the version v1 answered, not ${VERSION}`,
    ],
    [
      "no version answered",
      [validate, health, { ...smoke, version: { expected: VERSION, state: "unproven" } }],
      "smoke-test@staging: nothing proves which version answered",
    ],
    [
      "the version was not asked for",
      [validate, health, { ...smoke, version: { expected: "none", state: "unproven" } }],
      "smoke-test@staging: nothing proves which version answered",
    ],
    [
      "a version none was found",
      [validate, health, { ...smoke, version: { expected: "none", answered: "none", state: "proven" } }],
      `smoke-test@staging: the version none answered, not ${VERSION}`,
    ],
    [
      "nothing is said about the version",
      [validate, health, { ...smoke, version: "absent" }],
      "smoke-test@staging: nothing proves which version answered",
    ],
    [
      "the service failed to answer lately",
      [...right, { ...smoke, age: 1, verdict: "fail", version: { expected: VERSION, state: "unproven" } }],
      "smoke-test@staging: fail: smoke-test says fail",
    ],
    [
      "it is as old as max-age",
      [{ ...validate, age: 24 * 60 }, smoke, health],
      "validate: the evidence is 24 h old; at most 24 h counts",
    ],
    [
      "it is from the future",
      [{ ...validate, age: -6 }, smoke, health],
      "validate: the evidence is from the future (2026-05-01T12:06:00.000Z)",
    ],
    [
      "a shard is missing",
      [validate, health, { ...smoke, shard: { index: 1, count: 2 } }],
      "smoke-test@staging: there is no evidence of shard 2 of 2",
    ],
    [
      "a shard failed",
      [
        validate,
        health,
        { ...smoke, shard: { index: 1, count: 2 } },
        { ...smoke, shard: { index: 2, count: 2 }, verdict: "fail" },
      ],
      "smoke-test@staging: shard 2 of 2: fail: smoke-test says fail",
    ],
    [
      "the newest division into shards is not whole",
      [...right, { ...smoke, shard: { index: 1, count: 3 }, age: 1 }],
      "smoke-test@staging: there is no evidence of shard 2 of 3",
    ],
    [
      "an old shard hides a newer failure of the whole",
      [
        validate,
        health,
        { ...smoke, shard: { index: 1, count: 2 }, age: 20 },
        { ...smoke, verdict: "fail", age: 15 },
        { ...smoke, shard: { index: 2, count: 2 }, age: 1 },
      ],
      "smoke-test@staging: fail: smoke-test says fail",
    ],
    [
      "a failure of the whole is as old as the oldest shard",
      [
        validate,
        health,
        { ...smoke, shard: { index: 1, count: 2 }, age: 20 },
        { ...smoke, verdict: "fail", age: 20 },
        { ...smoke, shard: { index: 2, count: 2 }, age: 1 },
      ],
      "smoke-test@staging: fail: smoke-test says fail",
    ],
    [
      "the configuration is another one",
      [validate, health, { ...smoke, digests: { staging: "f".repeat(64) } }],
      "validate, smoke-test@staging: the checks are about different configurations of staging",
    ],
    [
      "validate does not know the environment",
      [{ ...validate, digests: { ci: DIGESTS["ci"] ?? "" } }, smoke, health],
      "validate: the evidence does not say which configuration of staging it is about",
    ],
    [
      "a check does not name its configuration",
      [validate, smoke, { ...health, digests: {} }],
      "health-gate@staging: the evidence does not say which configuration of staging it is about",
    ],
  ])("is no-go when %s", (_, pieces, reason) => {
    const decision = sumGate(ask("before-production", pieces));
    expect(decision.decision).toBe("no-go");
    expect(decision.reasons.map(({ check, message }) => `${check}: ${message}`)).toContain(reason);
    for (const { hint } of decision.reasons) expect(hint).toMatch(/\S/);
  });
});
