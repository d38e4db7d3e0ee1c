import { describe, expect, it } from "@jest/globals";
import { passArgo, passK6P95, passK6Rate, passThreeInARow } from "../../tooling/verdict-quality.ts";

/** P(rule lets it pass), over every sequence of `n` answers: true is a bad one. */
function enumerate(n: number, p: number, passes: (answers: readonly boolean[]) => boolean): number {
  let sum = 0;
  for (let bits = 0; bits < 2 ** n; bits += 1) {
    const answers = Array.from({ length: n }, (_, i) => ((bits >> i) & 1) === 1);
    const bad = answers.filter(Boolean).length;
    if (passes(answers)) sum += p ** bad * (1 - p) ** (n - bad);
  }
  return sum;
}

/** The quantile as k6 documents it: linear between the neighbours of rank q × (n − 1). */
function interpolate(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = q * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(rank)]!, sorted[Math.ceil(rank)]!];
  return below + (above - below) * (rank - Math.floor(rank));
}

describe("the columns of other ways to decide", () => {
  it.each([0, 0.03, 0.4, 0.9])("follow their rules over every sequence of answers, share %d", (p) => {
    const inARow = (answers: readonly boolean[]): boolean =>
      answers.some((_, i) => i >= 2 && !answers[i]! && !answers[i - 1]! && !answers[i - 2]!);
    expect(passThreeInARow(p, 10)).toBeCloseTo(enumerate(10, p, inARow), 12);
    expect(passArgo(p, 5)).toBeCloseTo(
      enumerate(5, p, (answers) => !answers.includes(true)),
      12,
    );
    for (const limit of [0.1, 0.25, 0.5]) {
      const below = (answers: readonly boolean[]): boolean => answers.filter(Boolean).length / 12 < limit;
      expect(passK6Rate(p, 12, limit)).toBeCloseTo(enumerate(12, p, below), 12);
    }
    for (const n of [5, 13]) {
      const fast = (answers: readonly boolean[]): boolean =>
        interpolate(
          answers.map((slow) => (slow ? 10_000 : 20)),
          0.95,
        ) < 50;
      expect(passK6P95(p, n)).toBeCloseTo(enumerate(n, p, fast), 12);
    }
  });

  it("lets k6 pass one service in two that lies on the limit", () => {
    expect(passK6Rate(0.001, 10_000, 0.001)).toBeCloseTo(0.4579, 3);
    expect(passK6P95(0.05, 100)).toBeCloseTo(0.436, 3);
  });
});
