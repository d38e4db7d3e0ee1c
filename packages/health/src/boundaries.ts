import { binomialAtLeast, binomialAtMost } from "./statistics.ts";

const { ceil, exp, floor, log, log10, log1p, max, min } = Math;

/** What is asked of a sequential decision. */
export interface BoundaryQuestion {
  /** The share of bad requests at which the objective is just missed, above 0 and below 1. */
  limit: number;
  /** 0.95: a service whose bad share is at or above the limit passes in at most 5 % of runs. */
  confidence: number;
  /** The most outcomes that may be looked at. */
  cap: number;
}

/**
 * Where an exact group-sequential test of `share of bad < limit` stops. It looks after every outcome, and
 * its two error rates hold for all the looks together.
 */
export interface Boundaries extends BoundaryQuestion, StoppingRule {
  /** Nominal levels of one look, a and b of {@link findBoundaries}. */
  passLevel: number;
  failLevel: number;
}

/** When to stop; the part of {@link Boundaries} that a decision needs. */
export interface StoppingRule {
  /** Nothing is looked at beyond this number of outcomes. */
  cap: number;
  /** At index k the number of outcomes after which at most k bad ones are a pass. Rising; empty: out of reach. */
  passAt: readonly number[];
  /** At index k the number of outcomes by which bad one number k is a fail; 0: it never is. */
  failBy: readonly number[];
}

/** A service that only just meets its objective is failed in at most this share of runs. */
export const WRONG_FAIL_RATE = 0.02;

/**
 * Finds the boundaries: pass at the first n with P(at most k bad | limit) ≤ a, fail when bad one number
 * k ≥ 2 arrives while P(at least k bad | limit) ≤ b. The nominal levels a and b are the largest for which
 * P(pass | limit) ≤ 1 − confidence and P(fail | limit) ≤ 2 % over all looks together, by bisection on the
 * exact probabilities of {@link computeVerdicts}.
 */
export function findBoundaries(question: BoundaryQuestion): Boundaries {
  const alpha = 1 - question.confidence;
  // Fail first and without pass boundaries: those only take away runs that could still fail, so the bound holds with them.
  const failLevel = findLevel(WRONG_FAIL_RATE, (level) => {
    const failBy = listFailBy(question, level);
    return computeVerdicts({ cap: question.cap, passAt: [], failBy }, question.limit).fail <= WRONG_FAIL_RATE;
  });
  const failBy = listFailBy(question, failLevel);
  const passLevel = findLevel(alpha, (level) => {
    const passAt = listPassAt(question, level);
    // 1e-9: a single look spends alpha exactly, but for rounding.
    return computeVerdicts({ cap: question.cap, passAt, failBy }, question.limit).pass <= alpha * (1 + 1e-9);
  });
  return { ...question, passLevel, failLevel, passAt: listPassAt(question, passLevel), failBy };
}

/** The least number of outcomes, all good, that can prove the share below the limit in a single look. */
export function countLeastProof(limit: number, confidence: number): number {
  return ceil(log(1 - confidence) / log1p(-limit));
}

/**
 * The largest level in (0, top] that is accepted, rounded down to four significant digits so that it can be
 * printed and checked by hand; acceptance must be falling in the level. 0 when none is.
 */
function findLevel(top: number, accepts: (level: number) => boolean): number {
  if (accepts(top)) return top;
  let low = 0;
  let high = top;
  while (high - low > high * 1e-6 && high > 1e-15) {
    const middle = (low + high) / 2;
    if (accepts(middle)) low = middle;
    else high = middle;
  }
  const digit = 10 ** (floor(log10(low)) - 3);
  return low === 0 ? 0 : Number((floor(low / digit) * digit).toPrecision(4));
}

function listPassAt({ limit, cap }: BoundaryQuestion, level: number): number[] {
  const passAt: number[] = [];
  for (let k = 0, from = 1; ; k += 1) {
    const n = firstAtLeast(from, cap, (n) => binomialAtMost(k, n, limit) <= level);
    if (n === undefined) return passAt;
    passAt.push(n);
    from = n + 1;
  }
}

function listFailBy({ limit, cap }: BoundaryQuestion, level: number): number[] {
  // No fail on the first bad one alone, however early: one lost packet is no verdict.
  const failBy = [0, 0];
  for (let k = 2, from = 1; k <= cap; k += 1) {
    const beyond = firstAtLeast(max(from, k), cap, (n) => binomialAtLeast(k, n, limit) > level);
    const last = beyond === undefined ? cap : beyond - 1;
    failBy.push(last < k ? 0 : last);
    if (last === cap) break;
    from = last + 1;
  }
  return failBy;
}

/** The first n in [from, to] at which a condition, once true for good, holds. Gallops: the answer lies near `from`. */
function firstAtLeast(from: number, to: number, holds: (n: number) => boolean): number | undefined {
  let low = from - 1;
  let high = from;
  for (let stride = 1; high < to && !holds(high); stride *= 2) {
    low = high;
    high = min(to, high + stride);
  }
  if (high >= to && (to < from || !holds(to))) return undefined;
  while (high - low > 1) {
    const middle = floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** How often a service ends in each verdict. */
export interface VerdictRates {
  pass: number;
  fail: number;
  undecided: number;
}

/**
 * The exact probability of each verdict for a service whose true share of bad outcomes is `share`, outcomes
 * being independent: dynamic programming over the count of bad ones, from one boundary to the next.
 */
export function computeVerdicts(rule: StoppingRule, share: number): VerdictRates {
  const { passAt, failBy, cap } = rule;
  const stops = [...new Set([...passAt, ...failBy, cap])]
    .filter((n) => n > 0 && n <= cap)
    .sort((a, b) => a - b);
  // At index j: the probability that the run is undecided so far with j bad outcomes.
  let open: Float64Array = Float64Array.of(1);
  let passed = 0;
  let reached = 0;
  let nextPass = 0;
  let failCount = 2;
  for (const stop of stops) {
    while (failCount < failBy.length && (failBy[failCount] ?? 0) < stop) failCount += 1;
    const ceiling = failCount < failBy.length ? failCount : Infinity;
    // The count only rises, so whoever is below the ceiling at the end of the stretch was so all along.
    open = advance(open, stop - reached, share, ceiling);
    reached = stop;
    if (passAt[nextPass] === stop) {
      for (let bad = 0; bad <= nextPass && bad < open.length; bad += 1) {
        passed += open[bad] ?? 0;
        open[bad] = 0;
      }
      nextPass += 1;
    }
  }
  const undecided = open.reduce((sum, probability) => sum + probability, 0);
  return { pass: passed, fail: max(0, 1 - passed - undecided), undecided };
}

/** The distribution after `steps` more outcomes, without the runs that reached `ceiling` bad ones. */
function advance(open: Float64Array, steps: number, share: number, ceiling: number): Float64Array {
  const added = listBinomial(steps, share, ceiling);
  const next = new Float64Array(min(ceiling, open.length + added.length - 1));
  for (let bad = 0; bad < open.length; bad += 1) {
    const here = open[bad] ?? 0;
    if (here === 0) continue;
    const room = min(added.length, next.length - bad);
    for (let more = 0; more < room; more += 1) {
      next[bad + more] = (next[bad + more] ?? 0) + here * (added[more] ?? 0);
    }
  }
  return next;
}

/** P(exactly i bad among n) for i = 0, 1, … below `end`; the far tail under 1e-18 is left out. */
function listBinomial(n: number, p: number, end: number): Float64Array {
  if (p <= 0) return Float64Array.of(1);
  if (p >= 1) return Float64Array.from({ length: min(n + 1, end) }, (_, i) => (i === n ? 1 : 0));
  const probabilities: number[] = [];
  let current = exp(n * log1p(-p));
  for (let i = 0; i <= n && i < end; i += 1) {
    probabilities.push(current);
    current *= ((n - i) / (i + 1)) * (p / (1 - p));
    if (current < 1e-18 && i > n * p) break;
  }
  return Float64Array.from(probabilities);
}

/**
 * The mean number of outcomes that are looked at for a service whose true share of bad ones is `share`,
 * undecided runs included with the cap: outcome by outcome, because a fail may come at any.
 */
export function computeMeanCount({ passAt, failBy, cap }: StoppingRule, share: number): number {
  // At index j: the probability of being undecided with j bad outcomes, 0 outside of least … most.
  const open = new Float64Array(cap + 2);
  open[0] = 1;
  let [least, most, mean] = [0, 0, 0];
  for (let n = 1; n <= cap && least <= most; n += 1) {
    for (let bad = least; bad <= most; bad += 1) mean += open[bad] ?? 0;
    for (let bad = most + 1; bad >= least; bad -= 1) {
      const arrived = n <= (failBy[bad] ?? 0) || bad === 0 ? 0 : (open[bad - 1] ?? 0) * share;
      open[bad] = n === passAt[bad] ? 0 : (open[bad] ?? 0) * (1 - share) + arrived;
    }
    if ((open[most + 1] ?? 0) > 0) most += 1;
    while (least <= most && open[least] === 0) least += 1;
  }
  return mean;
}
