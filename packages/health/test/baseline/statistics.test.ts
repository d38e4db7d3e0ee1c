import { describe, expect, it } from "@jest/globals";
import { testBlocks } from "../../src/baseline/block-test.ts";
import { exceedAtLeast, exceedAtMost } from "../../src/baseline/exceedance.ts";
import { estimateShift, normalAbove, rankTogether, testRanks } from "../../src/baseline/rank-test.ts";

const sorted = (values: readonly number[]): Float64Array => Float64Array.from(values).sort();

/** Every way to choose `size` of the places 0..all-1. */
function* choose(size: number, all: number, from = 0): Generator<number[]> {
  if (size === 0) yield [];
  else
    for (let first = from; first <= all - size; first += 1) {
      for (const rest of choose(size - 1, all, first + 1)) yield [first, ...rest];
    }
}

describe("normalAbove", () => {
  // Abramowitz and Stegun, table 26.1, and 1e-9 at 5.9978.
  it.each([
    [0, 0.5],
    [1, 0.158655253931457],
    [-1, 0.841344746068543],
    [2.3263478740408408, 0.01],
    [3.0902323061678132, 0.001],
    [5.9978070150076865, 1e-9],
    [40, 0],
  ])("of %d is %d", (z, chance) => {
    expect(normalAbove(z)).toBeCloseTo(chance, 13);
  });
});

describe("the rank test", () => {
  it("ranks ties at the mean of their places and counts them", () => {
    const { rankOf, ties } = rankTogether(sorted([3, 1, 3, 7, 3, Infinity, Infinity]));
    expect([1, 3, 7, Infinity].map((value) => rankOf(value))).toEqual([1, 3, 5, 6.5]);
    expect(ties).toBe(24 + 6);
  });

  it("agrees with the exact chance over all orders where samples are not small", () => {
    // Of two samples of 9: the chance of each rank sum, by counting all 48,620 orders.
    const sums = [...choose(9, 18)].map((places) => places.reduce((sum, place) => sum + place + 1, 0));
    for (const rankSum of [100, 105, 112, 120]) {
      const { atLeast, atMost } = testRanks(rankSum, { candidates: 9, rivals: 9, ties: 0 });
      const exact = (holds: (sum: number) => boolean): number => sums.filter(holds).length / sums.length;
      expect(Math.abs(atLeast - exact((sum) => sum >= rankSum))).toBeLessThan(0.005);
      expect(Math.abs(atMost - exact((sum) => sum <= rankSum))).toBeLessThan(0.005);
    }
  });

  it("says nothing of samples that are all the same", () => {
    expect(testRanks(10.5, { candidates: 3, rivals: 3, ties: 6 ** 3 - 6 })).toEqual({
      atLeast: 1,
      atMost: 1,
    });
  });
});

describe("estimateShift", () => {
  const differences = (ours: readonly number[], theirs: readonly number[]): number[] =>
    ours.flatMap((a) => theirs.map((b) => a - b)).sort((a, b) => a - b);

  it("is the median of all differences, enclosed by those of the ranks of the test", () => {
    const ours = [12, 15.5, 18, 21, 22.25, 30, 41];
    const theirs = [10, 11, 14, 14, 19, 20.5];
    const all = differences(ours, theirs);
    const shift = estimateShift(sorted(ours), sorted(theirs), 6, 1.645);
    expect(shift.estimate).toBeCloseTo(all[20] ?? 0, 2);
    // σ² = 42 / 12 × (14 − 6 / 156): 7.0; 21 − 1.645 × 7 = 9.5.
    expect(shift.lower).toBeCloseTo(all[8] ?? 0, 2);
    expect(shift.upper).toBeCloseTo(all[42 - 9] ?? 0, 2);
  });

  it("is exact for times on a grid, and not a time where answers are missing", () => {
    const grid = [10, 10, 15, 15, 15, 20];
    const same = estimateShift(sorted(grid), sorted(grid), 0, 1);
    expect(same.estimate).toBeCloseTo(0, 2);
    const missing = [10, Infinity, Infinity, Infinity, Infinity];
    expect(estimateShift(sorted(missing), sorted(grid), 0, 1).estimate).toBe(Infinity);
    expect(estimateShift(sorted(missing), sorted(missing), 0, 1).estimate).toBeLessThan(0.001);
  });
});

describe("exceedances", () => {
  it.each([
    [4, 5, 3],
    [5, 5, 5],
    [6, 4, 1],
    [3, 7, 6],
  ])(
    "of %d over one of %d values, rank %d, have the chances that counting all orders gives",
    (n, m, rank) => {
      // Places of the m values among all; how many of the n lie beyond the one of this rank.
      const beyond = [...choose(m, n + m)].map((places) => n - ((places[rank - 1] ?? 0) - (rank - 1)));
      for (let count = 0; count <= n; count += 1) {
        const exact = (holds: (k: number) => boolean): number => beyond.filter(holds).length / beyond.length;
        expect(exceedAtLeast(count, { n, m, rank })).toBeCloseTo(
          exact((k) => k >= count),
          12,
        );
        expect(exceedAtMost(count, { n, m, rank })).toBeCloseTo(
          exact((k) => k <= count),
          12,
        );
      }
    },
  );

  it("have tails that no small number swallows", () => {
    const of = { n: 20_000, m: 20_000, rank: 10_000 };
    expect(exceedAtLeast(0, of)).toBe(1);
    expect(exceedAtLeast(1, of)).toBeCloseTo(1, 12);
    expect(exceedAtLeast(10_000, of) + exceedAtMost(9999, of)).toBeCloseTo(1, 9);
    expect(exceedAtMost(20_000, of)).toBe(1);
    expect(exceedAtLeast(12_000, of)).toBeLessThan(1e-30);
  });
});

describe("testBlocks", () => {
  it("is the share of all exchanges that come to as much", () => {
    const differences = [3, -1, 2, 5, 0.5, -2, 1, 1];
    const seen = differences.reduce((a, b) => a + b, 0);
    const sums = Array.from({ length: 256 }, (_, way) =>
      differences.reduce((sum, value, block) => sum + (way & (1 << block) ? -value : value), 0),
    );
    expect(testBlocks(Float64Array.from(differences))).toEqual({
      atLeast: sums.filter((sum) => sum >= seen - 1e-9).length / 256,
      atMost: sums.filter((sum) => sum <= seen + 1e-9).length / 256,
    });
  });

  it("takes what happens in one block for one event, however much of it there is", () => {
    const burst = new Float64Array(16);
    burst[3] = 500;
    expect(testBlocks(burst)).toEqual({ atLeast: 0.5, atMost: 1 });
    expect(testBlocks(new Float64Array(16).fill(1)).atLeast).toBe(2 ** -16);
  });
});
