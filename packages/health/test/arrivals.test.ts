import { describe, expect, it } from "@jest/globals";
import { createSchedule } from "../src/arrivals.ts";

const list = (next: () => number, count: number): number[] => Array.from({ length: count }, () => next());

describe("createSchedule", () => {
  it("spaces constant arrivals evenly, from the start", () => {
    expect(list(createSchedule("constant", 200), 4)).toEqual([0, 5, 10, 15]);
  });

  it("does not drift over a million constant arrivals", () => {
    const next = createSchedule("constant", 3);
    expect(list(next, 1_000_001).at(-1)).toBeCloseTo(1e9 / 3, 3);
  });

  it("spaces Poisson arrivals with independent exponential gaps", () => {
    const count = 100_000;
    const times = list(createSchedule("poisson", 1000), count);
    const gaps = times.map((time, i) => time - (times[i - 1] ?? 0));
    const mean = times.at(-1)! / count;
    const among = (share: (gap: number, i: number) => boolean): number => gaps.filter(share).length / count;
    // Four standard errors of each share.
    expect(Math.abs(mean - 1)).toBeLessThan(4 / Math.sqrt(count));
    for (const ms of [0.1, 0.5, 1, 2, 5]) {
      const expected = Math.exp(-ms);
      const error = Math.sqrt((expected * (1 - expected)) / count);
      expect(Math.abs(among((gap) => gap > ms) - expected)).toBeLessThan(4 * error);
      const both = among((gap, i) => gap > ms && (gaps[i + 1] ?? 0) > ms);
      expect(Math.abs(both - expected ** 2)).toBeLessThan(8 * error);
    }
    expect(gaps.every((gap) => gap >= 0 && Number.isFinite(gap))).toBe(true);
  });

  it("gives two runs the same instants", () => {
    expect(list(createSchedule("poisson", 50), 9)).toEqual(list(createSchedule("poisson", 50), 9));
  });
});
