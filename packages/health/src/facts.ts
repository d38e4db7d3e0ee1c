import type { AnsweredVersion, SignalConfig, Verdict } from "@gate/core";
import type { HealthState } from "./answer.ts";
import type { BaselineFacts } from "./baseline/baseline-facts.ts";
import type { SavedSamples } from "./samples.ts";

/** What health-gate measured: plain JSON, part of the evidence. Shares are fractions, times milliseconds. */
export interface HealthFacts {
  /** The address that was judged. */
  url: string;
  version: AnsweredVersion;
  /** The environment that the service named, where gate.yml asks. */
  environment?: string | undefined;
  plan: PlanFacts;
  wait: WaitFacts;
  /** In the order of gate.yml; empty when waiting failed. */
  objectives: readonly ObjectiveFacts[];
  /** A last health check, made where the load itself holds none. */
  afterLoad?: { state: HealthState; reason?: string | undefined; hint?: string | undefined } | undefined;
  /** Absent: there was no load, because waiting failed or there is nothing to prove. */
  load?: LoadFacts | undefined;
  /** Every measured request, packed; absent without load, and for a load too long to be saved. */
  samples?: SavedSamples | undefined;
  /** Which part of a load this run sent: then no objective is judged. */
  shard?: ShardFacts | undefined;
  /** The runs that were merged, in the order of their shards. */
  shards?: readonly MergedShardFacts[] | undefined;
  /** Absent: none is configured, or there was no load. */
  baseline?: BaselineFacts | undefined;
  /** In the order of gate.yml; absent: none is configured. */
  signals?: readonly SignalFacts[] | undefined;
}

export interface PlanFacts {
  /** What was said before the start. */
  line: string;
  rate: number;
  arrival: "constant" | "poisson";
  warmupMs: number;
  maxRequests: number;
  timeoutMs: number;
  confidence: number;
  /** Requests and time after which a service without a bad answer passes everything. */
  requests: number;
  durationMs: number;
}

/** One part of a load that several runs share. */
export interface ShardFacts {
  index: number;
  count: number;
  /** What this part was to measure, and requests per second. */
  requests: number;
  rate: number;
  /** ISO 8601, UTC: when the first and the last measured request were due; absent without load. */
  from?: string | undefined;
  until?: string | undefined;
  /** What the samples keep as a class only, by the number of the route. */
  failures: readonly { route: number; text: string; count: number }[];
  apart: readonly { kind: ApartFacts["kind"]; route: number; reason: string; cure?: string | undefined }[];
}

/** Where the samples of a merge come from. */
export interface MergedShardFacts {
  index: number;
  /** The evidence file, and the SHA-256 (hex) of its bytes. */
  file: string;
  sha256: string;
  /** ISO 8601, UTC. */
  finishedAt: string;
  from?: string | undefined;
  until?: string | undefined;
  samples: number;
  roundTripMs?: number | undefined;
}

export interface WaitFacts {
  state: HealthState;
  /** Why it is not healthy. */
  reason?: string | undefined;
  /** What to do about it, where the answer itself tells. */
  hint?: string | undefined;
  /** Probes sent. */
  attempts: number;
  /** Healthy answers in a row at the end. */
  inARow: number;
  waitedMs: number;
  /** The shortest round trip that a new connection took. */
  roundTripMs?: number | undefined;
}

export interface ObjectiveFacts {
  text: string;
  verdict: Exclude<Verdict, "error">;
  /** Answers that were counted, in the order of the planned instants, up to the decision. */
  n: number;
  /** `failed` + `slow`. */
  bad: number;
  failed: number;
  /** Not failed, but at or above the limit; 0 for an error rate. */
  slow: number;
  /** The share of bad answers at which the objective is just missed. */
  limit: number;
  /** bad / n; absent without answers. */
  estimate?: number | undefined;
  /** Exact one-sided Clopper-Pearson bounds for this n, each with the plan's confidence. */
  lower: number;
  upper: number;
  /** Answers that a service without a bad one needs. */
  needed: number;
  /** Undecided only: about how many answers in all would settle it at this share of bad ones; absent: none would. */
  settledBy?: number | undefined;
}

export interface LoadFacts {
  /** Measured answers in all; those given up in flight when everything was decided are none. */
  samples: number;
  failed: number;
  /** Answers of a cache, the edge or another version: neither good nor bad, they count for no objective. */
  apart: number;
  apartGroups: readonly ApartFacts[];
  /** Planned instant of the last one. */
  durationMs: number;
  /** With a baseline version those to it too. */
  warmup: { requests: number; failed: number };
  /** From the planned instant to the first byte, and to the end. */
  ttfb: LatencyFacts;
  total: LatencyFacts;
  /** What the service itself took: its word (Server-Timing), else first byte less the shortest round trip. */
  server: LatencyFacts;
  /** From the hand-over of the request; in the order of an exchange. */
  phases: readonly PhaseFacts[];
  /** How much later than planned requests were sent. */
  lag: LagFacts;
  routes: readonly RouteFacts[];
  /** First byte by planned instant, in blocks of equal length; absent where there is too little for a curve. */
  timeline?: { lengthMs: number; p50: readonly number[]; p99: readonly number[] } | undefined;
  /** Failures by planned instant: only blocks that have some, at most a hundred. */
  blocks: {
    lengthMs: number;
    count: number;
    failed: readonly { fromMs: number; samples: number; failed: number }[];
  };
  /** What says that failures come together more than by chance; absent: nothing does. */
  clusters?: string | undefined;
  /** The most frequent first, at most ten. */
  causes: readonly { text: string; count: number }[];
}

/** Answers to one route that somebody else gave than the Worker that is judged. */
export interface ApartFacts {
  kind: "cache" | "edge" | "version";
  route: string;
  count: number;
  /** Of the first one. */
  reason: string;
  /** What to do so that the Worker is reached. */
  cure?: string | undefined;
}

/** Exact order statistics. Absent without samples. */
export interface LatencyFacts {
  p50?: number | undefined;
  p90?: number | undefined;
  p95?: number | undefined;
  p99?: number | undefined;
  p999?: number | undefined;
  max?: number | undefined;
  /**
   * Order statistics that enclose each percentile, each bound with the plan's confidence; one that so few
   * samples do not have is absent.
   */
  bounds: Partial<Record<"p50" | "p90" | "p95" | "p99" | "p999", { lower?: number; upper?: number }>>;
  /** Requests without a complete answer; each stands in the order with at least the timeout, a lower bound. */
  censored: number;
}

export interface LagFacts {
  p50?: number | undefined;
  p99?: number | undefined;
  max?: number | undefined;
  /** A p99 above this is no small part of the tightest latency limit; absent without a latency objective. */
  allowedMs?: number | undefined;
  late: boolean;
}

export interface PhaseFacts {
  phase: "dns" | "connect" | "tls" | "wait" | "body";
  /** Answers that went through it: a warm connection skips the first three. */
  count: number;
  p50?: number | undefined;
  p95?: number | undefined;
  p99?: number | undefined;
  max?: number | undefined;
}

export interface RouteFacts {
  route: string;
  /** Its share of the load, relative to the other routes. */
  weight: number;
  samples: number;
  failed: number;
  apart: number;
  ttfb: LatencyFacts;
}

/** What a further source said. Reason and hint may hold untrusted text. */
export interface SignalFacts {
  name: string;
  type: SignalConfig["type"];
  /** `incident`: the provider has one, which explains a failure and decides nothing. */
  state: "pass" | "fail" | "inconclusive" | "incident";
  reason: string;
  hint?: string | undefined;
  /** The number that was judged. */
  value?: number | undefined;
  /** How much it rests on, and how old the newest of it was. */
  samples?: number | undefined;
  ageMs?: number | undefined;
}
