/**
 * The middle of two samples compared without any assumption about their shape.
 * Sources: Mann and Whitney, Annals of Mathematical Statistics 18 (1947); the correction for ties: Lehmann,
 * Nonparametrics (1975), 1.A (1.35); the shift and its interval: Hodges and Lehmann, Annals of Mathematical
 * Statistics 34 (1963), and Lehmann, 2.6; the normal tail: DLMF 7.6.2.
 */

const { PI, abs, exp, floor, max, min, sqrt } = Math;

/** Ranks of the values of two samples put together, from 1; equal values share the mean of their ranks. */
export interface Ranks {
  /** The rank of a value of either sample. */
  rankOf: (value: number) => number;
  /** Σ (t³ − t) over groups of t equal values. */
  ties: number;
}

/** @param sorted both samples together, in order; Infinity (no good answer) is a value like any other */
export function rankTogether(sorted: Float64Array): Ranks {
  let ties = 0;
  const ranks = new Map<number, number>();
  for (let from = 0; from < sorted.length;) {
    const value = sorted[from] ?? 0;
    let to = from + 1;
    while (to < sorted.length && sorted[to] === value) to += 1;
    const count = to - from;
    ties += count ** 3 - count;
    ranks.set(value, from + (count + 1) / 2);
    from = to;
  }
  return { rankOf: (value) => ranks.get(value) ?? Number.NaN, ties };
}

/** The spread of the Mann-Whitney statistic when nothing differs, less what ties take away from it. */
function spreadOf(candidates: number, rivals: number, ties: number): number {
  const all = candidates + rivals;
  return sqrt(((candidates * rivals) / 12) * (all + 1 - ties / (all * (all - 1))));
}

/**
 * P(a candidate's rank sum at least, and at most, as high as this one) when nothing differs: the normal
 * approximation with the corrections for ties and for continuity, for samples of hundreds.
 */
export function testRanks(
  rankSum: number,
  { candidates, rivals, ties }: { candidates: number; rivals: number; ties: number },
): { atLeast: number; atMost: number } {
  const spread = spreadOf(candidates, rivals, ties);
  if (!(spread > 0)) return { atLeast: 1, atMost: 1 };
  const above = rankSum - (candidates * (candidates + rivals + 1)) / 2;
  return { atLeast: normalAbove((above - 0.5) / spread), atMost: normalAbove((-above - 0.5) / spread) };
}

/** How much later the middle of one sample lies than that of another; milliseconds. */
export interface Shift {
  /** The median of the differences of all pairs; `lower` and `upper` enclose the true one. */
  estimate: number;
  lower: number;
  upper: number;
}

/**
 * The Hodges-Lehmann estimate and its interval, to the microsecond.
 * @param candidate in order, as is `rival`
 * @param z of each bound: 2.326 for 99 %
 */
export function estimateShift(candidate: Float64Array, rival: Float64Array, ties: number, z: number): Shift {
  const pairs = candidate.length * rival.length;
  const reach = z * spreadOf(candidate.length, rival.length, ties);
  const lowerRank = max(1, floor(pairs / 2 - reach));
  return {
    estimate: readDifference(candidate, rival, floor((pairs + 1) / 2)),
    lower: readDifference(candidate, rival, lowerRank),
    upper: readDifference(candidate, rival, pairs + 1 - lowerRank),
  };
}

/** The difference of a rank among those of all pairs: halving where it lies, without making the pairs. */
function readDifference(candidate: Float64Array, rival: Float64Array, rank: number): number {
  const [first, last] = [findFinite(candidate), findFinite(rival)];
  let low = first.least - last.most - 1;
  let high = first.most - last.least + 1;
  if (!(high > low) || countDifferences(candidate, rival, high) < rank) return Infinity;
  if (countDifferences(candidate, rival, low) >= rank) return -Infinity;
  while (high - low > 0.0005) {
    const middle = (low + high) / 2;
    if (countDifferences(candidate, rival, middle) < rank) low = middle;
    else high = middle;
  }
  return high;
}

/** Pairs whose difference is at most `shift`; two answers that never came differ by nothing. */
function countDifferences(candidate: Float64Array, rival: Float64Array, shift: number): number {
  let count = 0;
  let reached = 0;
  for (const value of rival) {
    while (reached < candidate.length && (candidate[reached] ?? Infinity) <= value + shift) reached += 1;
    count += reached;
  }
  return count;
}

function findFinite(sorted: Float64Array): { least: number; most: number } {
  const most = sorted.findLast(Number.isFinite);
  return { least: sorted[0] ?? 0, most: most ?? 0 };
}

/** P(Z > z) of the standard normal distribution; absolute error below 1e-15. */
export function normalAbove(z: number): number {
  const x = abs(z);
  let tail = 0;
  if (x < 9) {
    // P(0 < Z < x) = φ(x) Σ x^(2n+1) / (1·3·5···(2n+1)): all terms are positive, so nothing cancels.
    let term = x;
    let sum = x;
    for (let n = 1; term > sum * 1e-17 && n < 500; n += 1) {
      term *= (x * x) / (2 * n + 1);
      sum += term;
    }
    tail = max(0, 0.5 - (exp((-x * x) / 2) / sqrt(2 * PI)) * sum);
  }
  return min(1, z >= 0 ? tail : 1 - tail);
}
