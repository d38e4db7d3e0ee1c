import { type Boundaries, computeVerdicts, findBoundaries, type VerdictRates } from "../src/boundaries.ts";
import { createDecider } from "../src/decision.ts";

const { abs, imul, max, min, sqrt } = Math;

/** The objectives of docs/health-gate.md, as `gate` plans them with its defaults. */
export const ERROR_RATE = findBoundaries({ limit: 0.001, confidence: 0.95, cap: 10_000 });
export const P95 = findBoundaries({ limit: 0.05, confidence: 0.95, cap: 2000 });

/** Every cell of the table in docs/health-gate.md: an objective and a true share of bad requests. */
export const CELLS = [
  ...[0, 0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.02].map(
    (share) => ["error-rate < 0.1%", ERROR_RATE, share] as const,
  ),
  ...[0, 0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.2].map((share) => ["p95", P95, share] as const),
];

/** The rates by brute force, one outcome at a time, written from the words of the rule alone. */
export function walk(
  { passAt, failBy, cap }: Boundaries,
  share: number,
): { pass: number; fail: number; undecided: number; meanN: number } {
  const result = { pass: 0, fail: 0, undecided: 0, meanN: 0 };
  // At index j the probability of being undecided with j bad outcomes; nothing above `most` yet.
  const open = new Float64Array(cap + 2);
  open[0] = 1;
  let least = 0;
  let most = 0;
  for (let n = 1; n <= cap; n += 1) {
    for (let bad = least; bad <= most; bad += 1) result.meanN += open[bad]!;
    for (let bad = most + 1; bad >= least; bad -= 1) {
      const arrived = bad > 0 ? open[bad - 1]! * share : 0;
      const fails = n <= (failBy[bad] ?? 0);
      if (fails) result.fail += arrived;
      open[bad] = open[bad]! * (1 - share) + (fails ? 0 : arrived);
      if (n >= (passAt[bad] ?? Infinity)) {
        result.pass += open[bad]!;
        open[bad] = 0;
      }
    }
    while (open[least] === 0 && least < most) least += 1;
    if (open[most + 1]! > 0) most += 1;
  }
  for (const probability of open) result.undecided += probability;
  return result;
}

/** Mulberry32: a fixed sequence, so that a simulation says the same thing every time. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Puts services with this true share of bad requests through the shipped decision. */
export function simulate(boundaries: Boundaries, share: number, runs: number, seed: number): VerdictRates {
  const random = createRandom(seed);
  const seen = { pass: 0, fail: 0, undecided: 0 };
  for (let run = 0; run < runs; run += 1) {
    const decider = createDecider(boundaries);
    for (let i = 0; i < boundaries.cap && decider.add(random() < share) === "undecided"; i += 1);
    seen[decider.state] += 1;
  }
  return { pass: seen.pass / runs, fail: seen.fail / runs, undecided: seen.undecided / runs };
}

/**
 * How far a simulation is from the exact rates, in standard errors: the furthest of the three verdicts. Half a
 * deploy is taken off, the usual continuity correction: of a verdict expected once in 30,000 deploys, the first
 * one seen in 1,000 would else count as six.
 */
export function countStandardErrors(
  seen: VerdictRates,
  boundaries: Boundaries,
  share: number,
  runs: number,
): number {
  const expected = computeVerdicts(boundaries, share);
  const distances = (["pass", "fail", "undecided"] as const).map((verdict) => {
    const p = min(1, expected[verdict]);
    const distance = max(0, abs(seen[verdict] - p) - 0.5 / runs);
    return distance / (sqrt((p * (1 - p)) / runs) + 1e-12);
  });
  return max(...distances);
}
