import { describe, expect, it } from "@jest/globals";
import {
  binomialAtLeast,
  binomialAtMost,
  boundQuantile,
  boundShare,
  logGamma,
  readQuantile,
} from "../src/statistics.ts";

/** P(at most k bad among n) by summing, in whole numbers: the oracle for small n. */
function sumBinomial(k: number, n: number, numerator: bigint, denominator: bigint): number {
  let sum = 0n;
  let choose = 1n;
  for (let i = 0; i <= k; i += 1) {
    sum += choose * numerator ** BigInt(i) * (denominator - numerator) ** BigInt(n - i);
    choose = (choose * BigInt(n - i)) / BigInt(i + 1);
  }
  return Number((sum * 10n ** 30n) / denominator ** BigInt(n)) / 1e30;
}

describe("logGamma", () => {
  it.each([
    [0.5, Math.log(Math.sqrt(Math.PI))],
    [1, 0],
    [2, 0],
    [10, Math.log(362_880)],
    [101, 363.739_375_555_563_5],
  ])("is right at %d", (x, expected) => {
    expect(logGamma(x)).toBeCloseTo(expected, 11);
  });
});

describe("binomialAtMost and binomialAtLeast", () => {
  it.each([
    [0, 1, 1n, 2n],
    [0, 59, 1n, 20n],
    [3, 10, 1n, 3n],
    [9, 10, 99n, 100n],
    [17, 400, 1n, 20n],
    [40, 400, 1n, 20n],
    [4, 2000, 1n, 1000n],
    [12, 2000, 1n, 1000n],
  ])("agree with the exact sum for k = %d of %d", (k, n, numerator, denominator) => {
    const p = Number(numerator) / Number(denominator);
    const exact = sumBinomial(k, n, numerator, denominator);
    expect(binomialAtMost(k, n, p) / exact).toBeCloseTo(1, 10);
    expect(binomialAtLeast(k + 1, n, p)).toBeCloseTo(1 - exact, 10);
  });

  it("are certain where there is nothing to be drawn", () => {
    expect([
      binomialAtMost(-1, 5, 0.1),
      binomialAtMost(5, 5, 0.1),
      binomialAtMost(2, 5, 0),
      binomialAtMost(2, 5, 1),
    ]).toEqual([0, 1, 1, 0]);
    expect([binomialAtLeast(0, 5, 0.1), binomialAtLeast(6, 5, 0.1)]).toEqual([1, 0]);
  });
});

describe("boundShare", () => {
  // scipy.stats.binomtest(k, n).proportion_ci(confidence, "exact"), alternatives "less" and "greater"
  it.each([
    { bad: 0, n: 3000, confidence: 0.95, lower: 0, upper: 0.000_998_079 },
    { bad: 0, n: 2995, confidence: 0.95, lower: 0, upper: 0.000_999_744 },
    { bad: 0, n: 59, confidence: 0.95, lower: 0, upper: 0.049_507_6 },
    { bad: 1, n: 10, confidence: 0.95, lower: 0.005_116, upper: 0.394_163 },
    { bad: 5, n: 10, confidence: 0.975, lower: 0.187_086, upper: 0.812_914 },
    { bad: 10, n: 10, confidence: 0.95, lower: 0.741_134, upper: 1 },
  ])("gives the exact bounds of $bad in $n", ({ bad, n, confidence, lower, upper }) => {
    const bounds = boundShare(bad, n, confidence);
    expect(bounds.lower).toBeCloseTo(lower, 6);
    expect(bounds.upper).toBeCloseTo(upper, 6);
  });

  it.each([
    [2995, 0, 0.95],
    [4742, 1, 0.95],
    [6294, 2, 0.95],
    [4603, 0, 0.99],
    [6636, 1, 0.99],
    [8403, 2, 0.99],
  ])(
    "shows a rate below 0.1 %% with %d requests and %d failures at confidence %d, and with no request less",
    (n, bad, confidence) => {
      expect(boundShare(bad, n, confidence).upper).toBeLessThan(0.001);
      expect(boundShare(bad, n - 1, confidence).upper).toBeGreaterThanOrEqual(0.001);
    },
  );

  it("knows nothing without evidence", () => {
    expect(boundShare(0, 0, 0.95)).toEqual({ lower: 0, upper: 1 });
  });
});

describe("readQuantile", () => {
  const hundred = Float64Array.from({ length: 100 }, (_, i) => i + 1);
  const thousand = Float64Array.from({ length: 1000 }, (_, i) => i + 1);
  it.each([
    [hundred, 0.5, 50],
    [hundred, 0.95, 95],
    [hundred, 0.999, 100],
    [thousand, 0.999, 999],
    [thousand, 0.99, 990],
    [Float64Array.of(7), 0.5, 7],
    [new Float64Array(0), 0.5, undefined],
  ])("reads the nearest rank (%#)", (sorted, quantile, expected) => {
    expect(readQuantile(sorted, quantile)).toBe(expected);
  });
});

describe("boundQuantile", () => {
  it.each([
    [1000, 0.95, { lower: 938, upper: 962 }],
    [1000, 0.99, { lower: 985, upper: 996 }],
    [300, 0.99, { lower: 294, upper: 300 }],
    [59, 0.95, { lower: 53, upper: 59 }],
  ])("encloses a percentile of %d values (%d)", (n, quantile, ranks) => {
    expect(boundQuantile(n, quantile, 0.95)).toEqual(ranks);
  });

  it.each([
    [100, 0.99],
    [58, 0.95],
  ])("has no upper bound where %d values are too few for %d", (n, quantile) => {
    const { lower, upper } = boundQuantile(n, quantile, 0.95);
    expect([lower !== undefined, upper]).toEqual([true, undefined]);
  });

  it("has no lower bound where a percentile may lie below the smallest value", () => {
    expect(boundQuantile(3, 0.5, 0.95).lower).toBeUndefined();
    expect(boundQuantile(0, 0.5, 0.95)).toEqual({ lower: undefined, upper: undefined });
  });

  it.each([0.5, 0.95, 0.99])(
    "holds as often as it says, computed from the binomial itself, at %d",
    (quantile) => {
      for (const n of [20, 100, 400, 1000]) {
        const { lower, upper } = boundQuantile(n, quantile, 0.9);
        // The rank-th value lies at or above the quantile when fewer than that many lie below it.
        if (upper !== undefined) expect(binomialAtMost(upper - 1, n, quantile)).toBeGreaterThanOrEqual(0.9);
        if (lower !== undefined) expect(binomialAtLeast(lower, n, quantile)).toBeGreaterThanOrEqual(0.9);
      }
    },
  );
});
