import { logGamma } from "../statistics.ts";

const { exp, max, min } = Math;

/**
 * How many values of one sample lie beyond an order statistic of another, when both come from the same
 * distribution whatever its shape: P(exactly k of n lie beyond the r-th smallest of m) =
 * C(n − k + r − 1, r − 1) C(k + m − r, k) / C(n + m, n), because every order of the n + m values is equally likely.
 * So the sampling error of the order statistic is part of it. Source: Gumbel and von Schelling, Annals of
 * Mathematical Statistics 21 (1950). Equal values make more than `count` beyond (`>`) rarer, and fewer than
 * `count` at or beyond (`>=`) too: with ties the tests below are conservative if each is given that count.
 */
export interface ExceedanceCase {
  /** Size of the sample whose values are counted. */
  n: number;
  /** Size of the other one. */
  m: number;
  /** Rank of its order statistic, from 1. */
  rank: number;
}

/** P(at least `count` of n lie beyond). */
export function exceedAtLeast(count: number, of: ExceedanceCase): number {
  if (count <= 0) return 1;
  // The sum goes over the tail on the far side of the mean: the other one begins with terms too small for a double.
  return count > meanOf(of) ? sumUp(count, of) : max(0, 1 - sumDown(count - 1, of));
}

/** P(at most `count` of n lie beyond). */
export function exceedAtMost(count: number, of: ExceedanceCase): number {
  if (count >= of.n) return 1;
  return count < meanOf(of) ? sumDown(count, of) : max(0, 1 - sumUp(count + 1, of));
}

function meanOf({ n, m, rank }: ExceedanceCase): number {
  return (n * (m - rank + 1)) / (m + 1);
}

function sumUp(count: number, of: ExceedanceCase): number {
  const { n, m, rank } = of;
  let term = probabilityOf(count, of);
  let sum = 0;
  for (let k = count; k <= n && term > sum * 1e-17; k += 1) {
    sum += term;
    term *= ((n - k) / max(1, n - k + rank - 1)) * ((k + 1 + m - rank) / (k + 1));
  }
  return min(1, sum);
}

function sumDown(count: number, of: ExceedanceCase): number {
  const { n, m, rank } = of;
  let term = probabilityOf(count, of);
  let sum = 0;
  for (let k = count; k >= 0 && term > sum * 1e-17; k -= 1) {
    sum += term;
    term *= ((n - k + rank) / (n - k + 1)) * (k / max(1, k + m - rank));
  }
  return min(1, sum);
}

function probabilityOf(k: number, { n, m, rank }: ExceedanceCase): number {
  if (k < 0 || k > n) return 0;
  return exp(logChoose(n - k + rank - 1, rank - 1) + logChoose(k + m - rank, k) - logChoose(n + m, n));
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
