import type { ResultChart } from "@gate/core";
import type { HealthFacts, LoadFacts } from "./facts.ts";
import type { Sample } from "./load.ts";
import { readQuantile } from "./statistics.ts";

/** A curve of fewer points says no more than the table; of more, a summary has no room. */
const LEAST_POINTS = 4;
const MOST_POINTS = 30;
/** So that no point is a single request. */
const LEAST_SAMPLES = 10;

/**
 * Percentiles of the first byte over the load, in blocks of equal length; `undefined` for a load too short. A
 * block without a sample (its answers stand apart) repeats the one before it, at the start the first that has one.
 * @param samples in the order of their planned instants
 * @param counts which of them count
 */
export function drawTimeline<T extends Pick<Sample, "plannedMs" | "ttfbMs">>(
  samples: Iterable<T>,
  counts: (sample: T) => boolean,
): LoadFacts["timeline"] {
  let [count, last] = [0, 0];
  for (const sample of samples) {
    if (!counts(sample)) continue;
    count += 1;
    last = sample.plannedMs;
  }
  const points = Math.min(MOST_POINTS, Math.floor(count / LEAST_SAMPLES));
  if (points < LEAST_POINTS || last <= 0) return undefined;
  const blocks = Array.from({ length: points }, (): number[] => []);
  for (const sample of samples) {
    const { plannedMs, ttfbMs } = sample;
    if (counts(sample)) blocks[Math.min(points - 1, Math.floor((plannedMs / last) * points))]?.push(ttfbMs);
  }
  const curve = (quantile: number): number[] => {
    const found = blocks.map((block) => readQuantile(Float64Array.from(block).sort(), quantile));
    let before = found.find((ms) => ms !== undefined) ?? 0;
    return found.map((ms) => {
      before = ms ?? before;
      return Number(before.toFixed(3));
    });
  };
  return { lengthMs: last / points, p50: curve(0.5), p99: curve(0.99) };
}

/** What an on-call engineer looks for first: whether latency stood, crept or jumped while the load ran. */
export function chartHealth({ load }: Pick<HealthFacts, "load">): ResultChart[] {
  const { timeline } = load ?? {};
  if (timeline === undefined) return [];
  const { lengthMs, p50, p99 } = timeline;
  return [
    {
      title: "First byte over the load: p99 (upper line) and p50 (lower line)",
      x: { label: "seconds from the start", from: 0, to: (lengthMs * p50.length) / 1000 },
      y: { label: "ms" },
      lines: [p99, p50],
    },
  ];
}
