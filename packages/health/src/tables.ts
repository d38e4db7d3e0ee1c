import { formatDuration, formatPercentage, type ResultTable } from "@gate/core";
import { tabulateBaseline } from "./baseline/object-to-baseline.ts";
import type { HealthFacts, LatencyFacts, ObjectiveFacts } from "./facts.ts";
import { formatCount } from "./plan.ts";

/** What a person sees of the facts: the objectives, and the latencies of each route. */
export function tabulateHealth(facts: HealthFacts): ResultTable[] {
  const { load, objectives, plan } = facts;
  if (load === undefined) return drawSignals(facts.signals);
  const confidence = formatPercentage(plan.confidence, 6);
  const judged = {
    title: "Objectives",
    columns: ["Objective", "Verdict", "Bad", "Share", `Bounds at ${confidence}`, "Limit", "Needed"],
    rows: objectives.map((objective) => drawObjective(objective)),
  };
  return [
    ...(facts.shard === undefined ? [judged] : []),
    {
      title: "Latency from the planned instant",
      columns: ["What", "Requests", "Failed", "p50", "p90", "p95", "p99", "p99.9", "max"],
      rows: [
        drawLatency("first byte", load.samples, load.failed, load.ttfb),
        drawLatency("end of the answer", load.samples, load.failed, load.total),
        ...(objectives.some(({ text }) => text.includes("[server]"))
          ? [drawLatency("the service itself", load.samples, load.failed, load.server)]
          : []),
        ...(load.routes.length < 2 ? [] : load.routes).map((route) =>
          drawLatency(`${route.route}, first byte`, route.samples, route.failed, route.ttfb),
        ),
      ],
    },
    ...drawShards(facts.shards),
    ...tabulateBaseline(facts.baseline),
    ...drawSignals(facts.signals),
  ];
}

function drawShards(shards: HealthFacts["shards"] = []): ResultTable[] {
  if (shards.length === 0) return [];
  const columns = ["Shard", "Requests", "From", "Until", "Round trip", "Evidence"];
  const rows = shards.map(({ index, file, samples, from = "", until = "", roundTripMs }) => [
    `${index} of ${shards.length}`,
    formatCount(samples),
    from,
    until,
    roundTripMs === undefined ? "" : formatDuration(roundTripMs),
    file,
  ]);
  return [{ title: "Merged shards", columns, rows }];
}

function drawSignals(signals: HealthFacts["signals"] = []): ResultTable[] {
  if (signals.length === 0) return [];
  const columns = ["Signal", "Says", "Why", "Rests on", "Newest data"];
  const rows = signals.map(({ name, state, reason, samples, ageMs }) => [
    name,
    state,
    reason,
    samples === undefined ? "" : formatCount(Math.round(samples)),
    ageMs === undefined ? "" : `${formatDuration(ageMs)} old`,
  ]);
  return [{ title: "Signals", columns, rows }];
}

function drawObjective(objective: ObjectiveFacts): string[] {
  const { text, verdict, bad, n, estimate, lower, upper, limit, needed } = objective;
  return [
    text,
    verdict,
    `${formatCount(bad)} of ${formatCount(n)}`,
    estimate === undefined ? "no answers" : formatPercentage(estimate),
    `${formatPercentage(lower)} to ${formatPercentage(upper)}`,
    formatPercentage(limit),
    formatCount(needed),
  ];
}

function drawLatency(what: string, samples: number, failed: number, latency: LatencyFacts): string[] {
  const times = (["p50", "p90", "p95", "p99", "p999"] as const).map((name) => {
    const ms = latency[name];
    return ms === undefined ? "" : formatDuration(ms) + drawBounds(latency.bounds[name]);
  });
  const max = latency.max === undefined ? "" : formatDuration(latency.max);
  return [what, formatCount(samples), formatCount(failed), ...times, max];
}

function drawBounds({ lower, upper }: { lower?: number; upper?: number } = {}): string {
  if (upper === undefined) return lower === undefined ? "" : ` (${formatDuration(lower)} or more)`;
  return ` (${formatDuration(lower ?? 0)} to ${formatDuration(upper)})`;
}
