/**
 * Exact binomial arithmetic on the regularised incomplete beta function.
 * Sources: DLMF 8.17.5 (binomial tails), 8.17.22 (continued fraction), 5.11.1 (Stirling series);
 * Clopper and Pearson, Biometrika 26 (1934).
 */

const { PI, abs, ceil, exp, log, log1p, max } = Math;

const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360];

/** Natural logarithm of the gamma function for x > 0; relative error below 1e-13. */
export function logGamma(x: number): number {
  // The series needs a large argument: Γ(x) = Γ(x + 1) / x lifts a small one.
  let shift = 0;
  let z = x;
  for (; z < 12; z += 1) shift += log(z);
  let series = 0;
  let power = 1 / z;
  for (const coefficient of STIRLING) {
    series += coefficient * power;
    power /= z * z;
  }
  return (z - 0.5) * log(z) - z + 0.5 * log(2 * PI) + series - shift;
}

/** I_x(a, b), the regularised incomplete beta function, for a, b > 0 and 0 ≤ x ≤ 1. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The continued fraction converges fast on this side only; the other is its complement.
  if (x > (a + 1) / (a + b + 2)) return 1 - betaFraction(1 - x, b, a);
  return betaFraction(x, a, b);
}

function betaFraction(x: number, a: number, b: number): number {
  const logFront = a * log(x) + b * log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b);
  const tiny = 1e-300;
  const away = (value: number): number => (abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= 10_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    value *= d * c;
    if (abs(d * c - 1) < 1e-15) break;
  }
  return (exp(logFront) * value) / a;
}

/** P(at most `k` bad among `n`) when each is bad with probability `p`. */
export function binomialAtMost(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n) return 1;
  return incompleteBeta(1 - p, n - k, k + 1);
}

/** P(at least `k` bad among `n`) when each is bad with probability `p`. */
export function binomialAtLeast(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n) return 0;
  return incompleteBeta(p, k, n - k + 1);
}

/** A share seen in a sample of fixed size, with one-sided exact bounds. */
export interface ShareInterval {
  /** With the stated confidence the true share is at least this. */
  lower: number;
  /** With the stated confidence the true share is at most this. */
  upper: number;
}

/**
 * Exact one-sided Clopper-Pearson bounds, each with the whole `confidence` (0.95 with 0 of 3,000: upper
 * 0.0998 %). No evidence (n = 0) says nothing: 0 to 1.
 */
export function boundShare(bad: number, n: number, confidence: number): ShareInterval {
  const alpha = 1 - confidence;
  return {
    lower: bad <= 0 ? 0 : solveRising((p) => binomialAtLeast(bad, n, p), alpha),
    upper: bad >= n ? 1 : solveRising((p) => 1 - binomialAtMost(bad, n, p), 1 - alpha),
  };
}

/** The p in [0, 1] at which a rising function reaches `target`. */
function solveRising(f: (p: number) => number, target: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 100 && high - low > 1e-15; step += 1) {
    const middle = (low + high) / 2;
    if (f(middle) < target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Ranks, from 1, of order statistics that enclose a quantile; absent where a sample of this size has none. */
export interface QuantileRanks {
  lower?: number | undefined;
  upper?: number | undefined;
}

/**
 * An interval for a quantile without any assumption about the distribution (David and Nagaraja, Order
 * Statistics, 7.1): each bound holds with the whole `confidence`. 1,000 values, p95, 95 %: ranks 938 and 962;
 * 100 values have no upper bound for p99.
 */
export function boundQuantile(n: number, quantile: number, confidence: number): QuantileRanks {
  const alpha = 1 - confidence;
  // The number of values below the quantile is binomial; the bounds are where its tails become small.
  const upper = firstRank(n, (rank) => binomialAtMost(rank - 1, n, quantile) >= confidence);
  const beyond = firstRank(n, (rank) => binomialAtMost(rank - 1, n, quantile) > alpha) ?? n + 1;
  return { lower: beyond > 1 ? beyond - 1 : undefined, upper };
}

/** The first rank of 1..n at which a condition, once true for good, holds. */
function firstRank(n: number, holds: (rank: number) => boolean): number | undefined {
  if (n < 1 || !holds(n)) return undefined;
  let low = 0;
  let high = n;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * The exact order statistic at a quantile (nearest rank: the smallest value that at least this share does
 * not exceed); `undefined` without samples.
 */
export function readQuantile(sorted: Float64Array, quantile: number): number | undefined {
  // 1e-9: 0.999 × 1,000 is a hair above 999 in binary, and would pick the next rank.
  return sorted[max(0, ceil(quantile * sorted.length - 1e-9) - 1)];
}
