// The table of docs/health-gate.md: how often a service ends in each verdict, exactly, and how often the usual
// ways to decide would have let it through, from their documented rules.
import { computeMeanCount, computeVerdicts, findBoundaries, type Boundaries } from "@gate/health";

const { exp, log, log1p, max, min } = Math;

/** P(at most k of n are bad), summed term by term. */
function sumBinomial(k: number, n: number, p: number): number {
  if (p <= 0) return 1;
  let logTerm = n * log1p(-p);
  let sum = exp(logTerm);
  for (let i = 1; i <= k; i += 1) {
    logTerm += log((n - i + 1) / i) + log(p / (1 - p));
    sum += exp(logTerm);
  }
  return min(1, sum);
}

/** P(three good answers in a row somewhere among `looks`), as waiting for readiness takes for healthy. */
export function passThreeInARow(p: number, looks: number): number {
  let rows = [1, 0, 0];
  let passed = 0;
  for (let look = 0; look < looks; look += 1) {
    const [none = 0, one = 0, two = 0] = rows;
    passed += two * (1 - p);
    rows = [(none + one + two) * p, none * (1 - p), one * (1 - p)];
  }
  return passed;
}

/** Argo's analysis with `count` measurements of one request each and its default `failureLimit: 0`. */
export function passArgo(p: number, count: number): number {
  return (1 - p) ** count;
}

/** k6's threshold `rate<limit` on `requests`: the share as it was measured. */
export function passK6Rate(p: number, requests: number, limit: number): number {
  // Strictly less; 1e-9: a tenth of a percent of 10,000 must not become 9.999… by rounding.
  let most = -1;
  while ((most + 1) / requests < limit - 1e-9) most += 1;
  return sumBinomial(most, requests, p);
}

/**
 * k6's threshold `p(95)<limit` on `requests`, where slow answers lie far above the limit: it interpolates between
 * the two neighbours of rank 0.95 × (n − 1), counted from 0, so the upper one must be a fast answer.
 */
export function passK6P95(p: number, requests: number): number {
  const upper = Math.ceil(0.95 * (requests - 1) - 1e-9);
  return sumBinomial(max(0, requests - 1 - upper), requests, p);
}

const ERROR_SHARES = [0, 0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.02];
const SLOW_SHARES = [0, 0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.2];
/** Looks of a wait with an interval of 2 s and a deadline of 5 minutes. */
const LOOKS = 150;

/** Both tables as Markdown. */
export function renderVerdictQuality(): string {
  const errorRate = findBoundaries({ limit: 0.001, confidence: 0.95, cap: 10_000 });
  const p95 = findBoundaries({ limit: 0.05, confidence: 0.95, cap: 2000 });
  return [
    "`error-rate < 0.1%`, confidence 95 %, at most 10,000 requests:",
    "",
    ...renderTable("True error rate", errorRate, ERROR_SHARES, [
      ["k6 `rate<0.001`, 1,000 requests", (p) => passK6Rate(p, 1000, 0.001)],
      ["k6 `rate<0.001`, 10,000 requests", (p) => passK6Rate(p, 10_000, 0.001)],
    ]),
    "",
    "`p95 < 50ms`, confidence 95 %, at most 2,000 requests:",
    "",
    ...renderTable("True slow share", p95, SLOW_SHARES, [
      ["k6 `p(95)<50`, 100 requests", (p) => passK6P95(p, 100)],
      ["k6 `p(95)<50`, 1,000 requests", (p) => passK6P95(p, 1000)],
    ]),
  ].join("\n");
}

function renderTable(
  first: string,
  boundaries: Boundaries,
  shares: readonly number[],
  k6: readonly (readonly [string, (share: number) => number])[],
): string[] {
  const rivals: typeof k6 = [
    ["three in a row", (p) => passThreeInARow(p, LOOKS)],
    ["Argo, default", (p) => passArgo(p, 1)],
    ["Argo, `count: 5`", (p) => passArgo(p, 5)],
    ...k6,
  ];
  const columns = [first, "pass", "fail", "inconclusive", "mean requests", ...rivals.map(([name]) => name)];
  const rows = shares.map((share) => {
    const { pass, fail, undecided } = computeVerdicts(boundaries, share);
    const mean = Math.round(computeMeanCount(boundaries, share)).toLocaleString("en-US");
    const mark = share === boundaries.limit ? " (the limit)" : "";
    return [
      `${Number((share * 100).toPrecision(6))} %${mark}`,
      ...[pass, fail, undecided].map(formatShare),
      mean,
      ...rivals.map(([, passes]) => formatShare(passes(share))),
    ];
  });
  return [columns, columns.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
}

/** In percent; what is neither never nor always is never shown as 0 or 100. */
function formatShare(share: number): string {
  const percent = share * 100;
  if (share < 1e-12) return "0 %";
  if (percent < 0.01) return "< 0.01 %";
  if (1 - share < 1e-12) return "100 %";
  if (percent > 99.99) return "> 99.99 %";
  return `${percent.toFixed(2)} %`;
}
