import type { Timings } from "@gate/http";
import { describeClusters } from "./clusters.ts";
import type { ApartFacts, LagFacts, LatencyFacts, LoadFacts, PhaseFacts, RouteFacts } from "./facts.ts";
import { findApart } from "./judge.ts";
import type { LoadRun, Sample } from "./load.ts";
import type { Route } from "./routes.ts";
import type { Samples } from "./sample-columns.ts";
import { estimateServerMs } from "./server-time.ts";
import { boundQuantile, readQuantile } from "./statistics.ts";
import { drawTimeline } from "./timeline.ts";

const BLOCK_MS = 10_000;
const MAX_BLOCKS = 100;
const MAX_CAUSES = 10;
/** Different causes that are told apart; whatever else comes is counted together. */
const KNOWN_CAUSES = 200;

/** A lag below this is small against any limit: timers of the platform are no finer. */
const LAG_FLOOR_MS = 5;
const LAG_SHARE = 0.1;

/**
 * Whether requests left late. The p99 of the lag may be a tenth of the tightest latency limit, at least 5 ms;
 * without a latency objective it is reported and not judged.
 * @param tightestMs the tightest latency limit
 */
export function measureLag(lagsMs: Float64Array, tightestMs: number | undefined): LagFacts {
  const sorted = lagsMs.toSorted();
  const allowedMs = tightestMs === undefined ? undefined : Math.max(LAG_FLOOR_MS, tightestMs * LAG_SHARE);
  const p99 = readQuantile(sorted, 0.99);
  return {
    p50: round(readQuantile(sorted, 0.5)),
    p99: round(p99),
    max: round(sorted.at(-1)),
    allowedMs,
    late: p99 !== undefined && allowedMs !== undefined && p99 > allowedMs,
  };
}

export interface MeasureContext {
  routes: readonly Route[];
  run: LoadRun;
  lag: LagFacts;
  roundTripMs?: number | undefined;
  /** Of each bound of a percentile. */
  confidence: number;
}

/** Everything about a load that is not a judgement. Goes through the samples several times and keeps none. */
export function measureLoad(samples: Samples, context: MeasureContext): LoadFacts {
  const { routes, run, lag, roundTripMs, confidence } = context;
  const readServer = ({ shot: { serverTime }, ttfbMs }: Sample): number =>
    serverTime === undefined ? ttfbMs : estimateServerMs(serverTime, roundTripMs);
  const blocks = countBlocks(samples);
  const apart = groupApart(samples, routes);
  const { failed, followed } = countFailed(samples);
  return {
    samples: samples.length,
    failed,
    apart: apart.reduce((sum, { count }) => sum + count, 0),
    apartGroups: apart.slice(0, MAX_CAUSES),
    durationMs: round(samples.at(-1)?.plannedMs) ?? 0,
    warmup: run.warmup,
    ttfb: measureLatency(samples, ({ ttfbMs }) => ttfbMs, confidence),
    total: measureLatency(samples, ({ totalMs }) => totalMs, confidence),
    server: measureLatency(samples, readServer, confidence),
    phases: measurePhases(samples),
    lag,
    routes: measureRoutes(samples, routes, confidence),
    timeline: drawTimeline(samples, (sample) => findApart(sample) === undefined),
    blocks,
    clusters: describeClusters({ samples: samples.length, failed, blocks }, followed),
    causes: countCauses(samples, routes).slice(0, MAX_CAUSES),
  };
}

/** How many failed, and how many of them right after another one. */
function countFailed(samples: Iterable<Sample>): { failed: number; followed: number } {
  let [failed, followed, hasFailed] = [0, 0, false];
  for (const sample of samples) {
    if (isFailed(sample)) {
      failed += 1;
      if (hasFailed) followed += 1;
    }
    hasFailed = isFailed(sample);
  }
  return { failed, followed };
}

/** Answers that count for nothing, by who gave them and on which route; the most frequent first. */
function groupApart(samples: Iterable<Sample>, routes: readonly Route[]): ApartFacts[] {
  const groups = new Map<string, ApartFacts>();
  for (const sample of samples) {
    const found = findApart(sample);
    if (found === undefined) continue;
    const route = routes[sample.route]?.label ?? "";
    const key = `${found.kind} ${route}`;
    const group = groups.get(key) ?? { ...found, route, count: 0 };
    groups.set(key, { ...group, count: group.count + 1 });
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}

/** Why requests failed, the most frequent first. */
export function countCauses(
  samples: Iterable<Sample>,
  routes: readonly Route[],
): { text: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { route, shot } of samples) {
    if (shot.failure === undefined) continue;
    const label = routes[route]?.label ?? "";
    const text = /^(?:answered|needed) /.test(shot.failure)
      ? `${label} ${shot.failure}`
      : `${label}: ${shot.failure}`;
    const key = counts.has(text) || counts.size < KNOWN_CAUSES ? text : "other causes";
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}

function isFailed({ shot }: Sample): boolean {
  return shot.failure !== undefined;
}

function measureRoutes(samples: Samples, routes: readonly Route[], confidence: number): RouteFacts[] {
  const counts = routes.map(() => ({ samples: 0, failed: 0, apart: 0, censored: 0 }));
  for (const sample of samples) {
    const count = counts[sample.route];
    if (count === undefined) continue;
    count.samples += 1;
    if (isFailed(sample)) count.failed += 1;
    if (findApart(sample) !== undefined) count.apart += 1;
    else if (sample.censored) count.censored += 1;
  }
  const latencies = counts.map(({ samples, apart }) => new Float64Array(samples - apart));
  const filled = routes.map(() => 0);
  for (const sample of samples) {
    const { route, ttfbMs } = sample;
    const [own, at] = [latencies[route], filled[route]];
    if (own === undefined || at === undefined || findApart(sample) !== undefined) continue;
    own[at] = ttfbMs;
    filled[route] = at + 1;
  }
  return routes.map(({ label, weight }, index) => {
    const { censored = 0, ...count } = counts[index] ?? { samples: 0, failed: 0, apart: 0 };
    const ttfb = describeLatency(latencies[index] ?? new Float64Array(), censored, confidence);
    return { route: label, weight, ...count, ttfb };
  });
}

const PERCENTILES = [
  ["p50", 0.5],
  ["p90", 0.9],
  ["p95", 0.95],
  ["p99", 0.99],
  ["p999", 0.999],
] as const;

function measureLatency(
  samples: Samples,
  read: (sample: Sample) => number,
  confidence: number,
): LatencyFacts {
  let censored = 0;
  const latencies = collect(samples, (sample) => {
    if (findApart(sample) !== undefined) return undefined;
    if (sample.censored) censored += 1;
    return read(sample);
  });
  return describeLatency(latencies, censored, confidence);
}

/** One number of each sample that has it. */
function collect(samples: Samples, read: (sample: Sample) => number | undefined): Float64Array {
  const numbers = new Float64Array(samples.length);
  let count = 0;
  for (const sample of samples) {
    const number = read(sample);
    if (number !== undefined) numbers[count++] = number;
  }
  return numbers.subarray(0, count);
}

function describeLatency(latencies: Float64Array, censored: number, confidence: number): LatencyFacts {
  const sorted = latencies.sort();
  const bounds: LatencyFacts["bounds"] = {};
  for (const [name, quantile] of PERCENTILES) {
    const ranks = boundQuantile(sorted.length, quantile, confidence);
    const lower = ranks.lower === undefined ? undefined : round(sorted[ranks.lower - 1]);
    const upper = ranks.upper === undefined ? undefined : round(sorted[ranks.upper - 1]);
    if (lower === undefined && upper === undefined) continue;
    bounds[name] = { ...(lower !== undefined && { lower }), ...(upper !== undefined && { upper }) };
  }
  return {
    p50: round(readQuantile(sorted, 0.5)),
    p90: round(readQuantile(sorted, 0.9)),
    p95: round(readQuantile(sorted, 0.95)),
    p99: round(readQuantile(sorted, 0.99)),
    p999: round(readQuantile(sorted, 0.999)),
    max: round(sorted.at(-1)),
    bounds,
    censored,
  };
}

const PHASES: readonly (readonly [PhaseFacts["phase"], (timings: Timings) => number])[] = [
  ["dns", ({ dnsMs }) => dnsMs],
  ["connect", ({ connectMs }) => connectMs],
  ["tls", ({ tlsMs }) => tlsMs],
  ["wait", ({ firstByteMs, dnsMs, connectMs, tlsMs }) => firstByteMs - dnsMs - connectMs - tlsMs],
  ["body", ({ totalMs, firstByteMs }) => totalMs - firstByteMs],
];

function measurePhases(samples: Samples): PhaseFacts[] {
  return PHASES.map(([phase, read]) => {
    const skips = phase === "dns" || phase === "connect" || phase === "tls";
    const sorted = collect(samples, ({ shot: { timings } }) => {
      const ms = timings && read(timings);
      return ms !== undefined && (ms > 0 || !skips) ? ms : undefined;
    }).sort();
    return {
      phase,
      count: sorted.length,
      p50: round(readQuantile(sorted, 0.5)),
      p95: round(readQuantile(sorted, 0.95)),
      p99: round(readQuantile(sorted, 0.99)),
      max: round(sorted.at(-1)),
    };
  });
}

function countBlocks(samples: Iterable<Sample>): LoadFacts["blocks"] {
  const blocks = new Map<number, { fromMs: number; samples: number; failed: number }>();
  for (const sample of samples) {
    const number = Math.floor(sample.plannedMs / BLOCK_MS);
    const block = blocks.get(number) ?? { fromMs: number * BLOCK_MS, samples: 0, failed: 0 };
    block.samples += 1;
    if (isFailed(sample)) block.failed += 1;
    blocks.set(number, block);
  }
  const failed = [...blocks.values()].filter((block) => block.failed > 0).slice(0, MAX_BLOCKS);
  return { lengthMs: BLOCK_MS, count: blocks.size, failed };
}

/** To microseconds: more digits are noise in the evidence. */
function round(ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : Math.round(ms * 1000) / 1000;
}
