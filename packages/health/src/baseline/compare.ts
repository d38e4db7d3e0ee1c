import { binomialAtLeast, binomialAtMost, readQuantile } from "../statistics.ts";
import { BLOCKS, testBlocks } from "./block-test.ts";
import { type ExceedanceCase, exceedAtLeast, exceedAtMost } from "./exceedance.ts";
import { estimateShift, rankTogether, type Shift, testRanks } from "./rank-test.ts";

/** One good or failed answer of the candidate or of what it is compared with. */
export interface Answer {
  /** First byte from the planned instant; Infinity: it failed, which is slower than anything. */
  ms: number;
  /** In which of the 16 blocks of time it was planned, from 0. */
  block: number;
}

/** With fewer answers on either side nothing is said: of 1,000, ten lie beyond the p99. */
export const LEAST_ANSWERS = 1000;
/** A worse candidate is reported in at most this share of the runs in which nothing differs; a better one in as many. */
const LEVEL = 0.01;
const NEVER = Infinity;
/** Of each bound of the shift: `LEVEL`, as a normal quantile. */
const Z = 2.3263478740408408;

type Aspect = "middle" | "p95" | "p99" | "errors";

/** What one test says. Times in milliseconds, shares as fractions. */
export interface AspectFacts {
  aspect: Aspect;
  /** The medians; for a tail the share of answers beyond the baseline's percentile; the shares that failed. */
  candidate: number;
  baseline: number;
  /** The baseline's percentile, for a tail; absent: it is no finite time. */
  beyondMs?: number | undefined;
  /** The chance of so much, or more, when nothing differs. */
  chanceWorse: number;
  chanceBetter: number;
  says: "worse" | "better" | "no difference";
  /** Only with `allowedIncrease`: surely worse by more than that. */
  exceeds?: boolean | undefined;
}

export interface Comparison {
  /** Answers on each side. */
  candidate: number;
  baseline: number;
  /** Of the first byte, candidate less baseline, each bound with 99 % confidence; absent where it is no finite time. */
  shift?: Shift | undefined;
  aspects: readonly AspectFacts[];
}

/**
 * Compares the middle (rank test), both tails (exceedance of the baseline's p95 and p99) and the share of failed
 * answers. Of each, the larger of two chances counts: that of the exact or rank test, which takes answers as
 * independent, and that of exchanging blocks of time, which does not. Holm's rule (Scandinavian Journal of Statistics
 * 6, 1979) over the four keeps the chance of any false report at `LEVEL` a side.
 * @param allowedIncrease 0.1: whether the candidate exceeds even a baseline whose times and errors are 10 % higher
 * @returns `undefined` with fewer than `LEAST_ANSWERS` on either side
 */
export function compareAnswers(
  candidate: readonly Answer[],
  baseline: readonly Answer[],
  allowedIncrease?: number,
): Comparison | undefined {
  if (candidate.length < LEAST_ANSWERS || baseline.length < LEAST_ANSWERS) return undefined;
  const plain = testAspects(candidate, baseline, 1);
  const allowed =
    allowedIncrease === undefined ? undefined : testAspects(candidate, baseline, 1 + allowedIncrease);
  const worse = rejectByHolm(plain.map(({ chanceWorse }) => chanceWorse));
  const better = rejectByHolm(plain.map(({ chanceBetter }) => chanceBetter));
  const exceeds = allowed && rejectByHolm(allowed.map(({ chanceWorse }) => chanceWorse));
  return {
    candidate: candidate.length,
    baseline: baseline.length,
    shift: measureShift(candidate, baseline),
    aspects: plain.map((facts, index) => ({
      ...facts,
      says: worse[index] === true ? "worse" : better[index] === true ? "better" : "no difference",
      ...(exceeds && { exceeds: worse[index] === true && exceeds[index] === true }),
    })),
  };
}

/** @param factor the baseline is taken to be so many times slower and worse than it is */
function testAspects(
  candidate: readonly Answer[],
  plainBaseline: readonly Answer[],
  factor: number,
): Omit<AspectFacts, "says">[] {
  const baseline =
    factor === 1 ? plainBaseline : plainBaseline.map(({ ms, block }) => ({ ms: ms * factor, block }));
  const [ours, theirs] = [sortTimes(candidate), sortTimes(baseline)];
  const both = Float64Array.from([...ours, ...theirs]).sort();
  return [
    testMiddle(candidate, baseline, both, { ours, theirs }),
    testTail("p95", 0.95, candidate, baseline, both, { ours, theirs }),
    testTail("p99", 0.99, candidate, baseline, both, { ours, theirs }),
    testErrors(candidate, baseline, factor),
  ];
}

interface Sorted {
  ours: Float64Array;
  theirs: Float64Array;
}

function testMiddle(
  candidate: readonly Answer[],
  baseline: readonly Answer[],
  both: Float64Array,
  { ours, theirs }: Sorted,
): Omit<AspectFacts, "says"> {
  const { rankOf, ties } = rankTogether(both);
  const rankSum = candidate.reduce((sum, { ms }) => sum + rankOf(ms), 0);
  const sizes = { candidates: candidate.length, rivals: baseline.length, ties };
  const independent = testRanks(rankSum, sizes);
  const middle = (both.length + 1) / 2;
  const blocks = testBlocks(sumByBlock(candidate, baseline, ({ ms }) => rankOf(ms) - middle));
  return {
    aspect: "middle",
    candidate: readQuantile(ours, 0.5) ?? 0,
    baseline: readQuantile(theirs, 0.5) ?? 0,
    ...takeLarger(independent, blocks),
  };
}

function testTail(
  aspect: "p95" | "p99",
  quantile: number,
  candidate: readonly Answer[],
  baseline: readonly Answer[],
  both: Float64Array,
  { ours, theirs }: Sorted,
): Omit<AspectFacts, "says"> {
  const beyondMs = readQuantile(theirs, quantile) ?? NEVER;
  const rank = Math.max(1, Math.ceil(quantile * theirs.length - 1e-9));
  const of: ExceedanceCase = { n: ours.length, m: theirs.length, rank };
  const beyond = countAbove(ours, beyondMs);
  const independent = {
    atLeast: exceedAtLeast(beyond, of),
    atMost: exceedAtMost(ours.filter((ms) => ms >= beyondMs).length, of),
  };
  // A threshold of one side alone would not survive that sides are exchanged; that of both together does. What
  // lies on it counts by half, so that there is something beyond it where the slowest answers are all equal.
  const common = readQuantile(both, quantile) ?? NEVER;
  const countBeyond = (ms: number): number => (ms > common ? 1 : ms === common ? 0.5 : 0);
  const usual = both.reduce((sum, ms) => sum + countBeyond(ms), 0) / both.length;
  const blocks = testBlocks(sumByBlock(candidate, baseline, ({ ms }) => countBeyond(ms) - usual));
  return {
    aspect,
    candidate: beyond / ours.length,
    baseline: countAbove(theirs, beyondMs) / theirs.length,
    ...(Number.isFinite(beyondMs) && { beyondMs }),
    ...takeLarger(independent, blocks),
  };
}

/**
 * The failed answers of the candidate among all that failed are at most binomial when nothing differs (the
 * conditional test of Przyborowski and Wilenski, Biometrika 31 (1940); for shares it is conservative: Hoeffding,
 * Journal of the American Statistical Association 58 (1963), on sampling without replacement).
 */
function testErrors(
  candidate: readonly Answer[],
  baseline: readonly Answer[],
  factor: number,
): Omit<AspectFacts, "says"> {
  const [ours, theirs] = [countFailed(candidate), countFailed(baseline)];
  const share = (factor * candidate.length) / (factor * candidate.length + baseline.length);
  const failed = ours + theirs;
  const independent = {
    atLeast: binomialAtLeast(ours, failed, share),
    atMost: binomialAtMost(ours, failed, share),
  };
  const usual = failed / (candidate.length + baseline.length);
  const blocks = testBlocks(
    sumByBlock(candidate, baseline, (answer, side) =>
      isFailed(answer) ? (side === "baseline" ? factor : 1) - usual : -usual,
    ),
  );
  return {
    aspect: "errors",
    candidate: ours / candidate.length,
    baseline: theirs / baseline.length,
    ...takeLarger(independent, blocks),
  };
}

function sumByBlock(
  candidate: readonly Answer[],
  baseline: readonly Answer[],
  score: (answer: Answer, side: "candidate" | "baseline") => number,
): Float64Array {
  const sums = new Float64Array(BLOCKS);
  for (const answer of candidate) sums[answer.block] = (sums[answer.block] ?? 0) + score(answer, "candidate");
  for (const answer of baseline) sums[answer.block] = (sums[answer.block] ?? 0) - score(answer, "baseline");
  return sums;
}

interface Chances {
  atLeast: number;
  atMost: number;
}

function takeLarger(a: Chances, b: Chances): Pick<AspectFacts, "chanceWorse" | "chanceBetter"> {
  return {
    chanceWorse: Math.min(1, Math.max(a.atLeast, b.atLeast)),
    chanceBetter: Math.min(1, Math.max(a.atMost, b.atMost)),
  };
}

/** Which of some chances are rejected together at `LEVEL`. */
function rejectByHolm(chances: readonly number[]): boolean[] {
  const order = chances.map((chance, index) => ({ chance, index })).sort((a, b) => a.chance - b.chance);
  const rejected = chances.map(() => false);
  for (const [place, { chance, index }] of order.entries()) {
    if (chance > LEVEL / (chances.length - place)) break;
    rejected[index] = true;
  }
  return rejected;
}

function measureShift(candidate: readonly Answer[], baseline: readonly Answer[]): Shift | undefined {
  const [ours, theirs] = [sortTimes(candidate), sortTimes(baseline)];
  const { ties } = rankTogether(Float64Array.from([...ours, ...theirs]).sort());
  const shift = estimateShift(ours, theirs, ties, Z);
  if (![shift.estimate, shift.lower, shift.upper].every(Number.isFinite)) return undefined;
  const round = (ms: number): number => Math.round(ms * 1000) / 1000;
  return { estimate: round(shift.estimate), lower: round(shift.lower), upper: round(shift.upper) };
}

function sortTimes(answers: readonly Answer[]): Float64Array {
  return Float64Array.from(answers, ({ ms }) => ms).sort();
}

function countAbove(sorted: Float64Array, limit: number): number {
  return sorted.filter((ms) => ms > limit).length;
}

function countFailed(answers: readonly Answer[]): number {
  return answers.filter(isFailed).length;
}

function isFailed({ ms }: Answer): boolean {
  return ms === NEVER;
}
