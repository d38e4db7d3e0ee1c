import { describe, expect, it } from "@jest/globals";
import { computeMeanCount, computeVerdicts, countLeastProof, findBoundaries } from "../src/boundaries.ts";
import { createDecider } from "../src/decision.ts";
import { ERROR_RATE, P95, walk } from "./simulation.ts";

describe("findBoundaries", () => {
  it("gives the published boundaries for error-rate < 0.1%, 95 %, 10,000 requests", () => {
    expect(ERROR_RATE.passAt).toEqual([3826, 5733, 7404, 8962]);
    expect(ERROR_RATE.failBy.slice(0, 7)).toEqual([0, 0, 76, 274, 570, 938, 1361]);
    expect(ERROR_RATE.passLevel.toFixed(4)).toBe("0.0218");
    expect(ERROR_RATE.failLevel.toFixed(4)).toBe("0.0028");
  });

  it("lets a clean service pass a p95 after 100", () => {
    expect(P95.passAt[0]).toBe(100);
  });

  it.each([
    [0.001, 0.95, 10_000],
    [0.001, 0.99, 10_000],
    [0.0001, 0.95, 60_000],
    [0.01, 0.9, 10_000],
    [0.05, 0.95, 2000],
    [0.05, 0.95, 10_000],
    [0.1, 0.999, 1000],
    [0.5, 0.95, 200],
    [0.9, 0.95, 112],
    [0.001, 0.95, 2995],
    [0.3, 0.5, 7],
  ])(
    "keeps both error rates over all looks together at limit %d, confidence %d, cap %d",
    (limit, confidence, cap) => {
      const boundaries = findBoundaries({ limit, confidence, cap });
      const { pass, fail } = walk(boundaries, limit);
      expect(pass).toBeLessThanOrEqual((1 - confidence) * (1 + 1e-6));
      expect(fail).toBeLessThanOrEqual(0.02 * (1 + 1e-6));
      expect(
        boundaries.passAt.every((n, k) => n > k && n <= cap && n > (boundaries.passAt[k - 1] ?? 0)),
      ).toBe(true);
    },
  );

  it("passes with the very number of requests that one look takes, and not with one less", () => {
    expect(countLeastProof(0.001, 0.95)).toBe(2995);
    expect(findBoundaries({ limit: 0.001, confidence: 0.95, cap: 2995 }).passAt).toEqual([2995]);
    expect(findBoundaries({ limit: 0.001, confidence: 0.95, cap: 2994 }).passAt).toEqual([]);
  });
});

describe("computeVerdicts", () => {
  // Reference: the table of error-rate < 0.1%, confidence 95 %, cap 10,000, as published in docs.
  it.each([
    { share: 0, pass: [1, 0], fail: [0, 0], meanN: 3826 },
    { share: 0.0001, pass: [0.9897, 5e-5], fail: [0, 1e-4], meanN: 4664 },
    { share: 0.0002, pass: [0.914, 5e-4], fail: [0.0001, 5e-5], meanN: 5668 },
    { share: 0.0005, pass: [0.42, 5e-3], fail: [0.0013, 5e-5], meanN: 8298 },
    { share: 0.001, pass: [0.05, 5e-4], fail: [0.02, 5e-4], meanN: 9636 },
    { share: 0.002, pass: [0.0006, 5e-5], fail: [0.6, 5e-3], meanN: 6892 },
    { share: 0.02, pass: [0, 1e-6], fail: [1, 1e-6], meanN: 132 },
  ])("gives the published rates when the true share is $share", ({ share, pass, fail, meanN }) => {
    const exact = walk(ERROR_RATE, share);
    expect(Math.abs(exact.pass - pass[0]!)).toBeLessThanOrEqual(pass[1]!);
    expect(Math.abs(exact.fail - fail[0]!)).toBeLessThanOrEqual(fail[1]!);
    expect(Math.abs(exact.meanN - meanN)).toBeLessThanOrEqual(1);
  });

  it.each([
    [ERROR_RATE, 0.0005],
    [ERROR_RATE, 0.002],
    [P95, 0.02],
    [P95, 0.05],
    [P95, 0.1],
  ])("agrees with walking outcome by outcome (%#)", (boundaries, share) => {
    const exact = walk(boundaries, share);
    const fast = computeVerdicts(boundaries, share);
    expect(fast.pass).toBeCloseTo(exact.pass, 9);
    expect(fast.fail).toBeCloseTo(exact.fail, 9);
    expect(fast.undecided).toBeCloseTo(exact.undecided, 9);
    expect(computeMeanCount(boundaries, share)).toBeCloseTo(exact.meanN, 6);
  });

  it("fails a p95 whose slow share is 10 % after 214 on average", () => {
    expect(Math.abs(walk(P95, 0.1).meanN - 214)).toBeLessThanOrEqual(1);
  });

  it.each([0, 1])("says what is certain when the true share is %d", (share) => {
    expect(computeVerdicts(P95, share)).toEqual({ pass: 1 - share, fail: share, undecided: 0 });
  });
});

describe("createDecider", () => {
  it("never passes a share that lies on the limit strictly periodically", () => {
    for (let phase = 0; phase < 20; phase += 1) {
      const decider = createDecider(P95);
      for (let i = 0; i < 3000; i += 1) decider.add(i % 20 === phase);
      expect(decider.state).not.toBe("pass");
    }
  });

  it("stays decided and counts no further", () => {
    const decider = createDecider(P95);
    for (let i = 0; i < 100; i += 1) decider.add(false);
    expect([decider.state, decider.n, decider.add(true), decider.n, decider.bad]).toEqual([
      "pass",
      100,
      "pass",
      100,
      0,
    ]);
  });

  it("gives no verdict on nothing, nor beyond its cap", () => {
    const rule = { cap: 3, passAt: [], failBy: [0, 0] };
    expect(createDecider(rule)).toMatchObject({ state: "undecided", n: 0, exhausted: false });
    const decider = createDecider(rule);
    for (let i = 0; i < 9; i += 1) decider.add(true);
    expect(decider).toMatchObject({ state: "undecided", n: 3, exhausted: true });
  });
});
