import type { AnsweredVersion } from "@gate/core";
import type { HealthState } from "../answer.ts";
import type { HealthFacts, PlanFacts, ShardFacts, SignalFacts, WaitFacts } from "../facts.ts";

/** What a merge takes from the facts of a shard's evidence; everything else it measures anew from the samples. */
export interface ReadFacts {
  url: string;
  version: AnsweredVersion;
  environment?: string | undefined;
  plan: Omit<PlanFacts, "line">;
  wait: WaitFacts;
  afterLoad?: HealthFacts["afterLoad"];
  warmup?: { requests: number; failed: number } | undefined;
  /** As the shard counted them. */
  counts?: { samples: number; failed: number; apart: number } | undefined;
  shard: ShardFacts;
  signals: readonly SignalFacts[];
}

const STATES: Record<HealthState, true> = {
  healthy: true,
  unhealthy: true,
  "other-version": true,
  "version-unreadable": true,
  "other-environment": true,
  "edge-answered": true,
};
const SIGNAL_STATES = ["pass", "fail", "inconclusive", "incident"] as const;
const KINDS = ["cache", "edge", "version"] as const;
const ARRIVALS = ["constant", "poisson"] as const;
const VERSION_STATES = ["proven", "unproven", "mismatch"] as const;
const MOST_TEXTS = 100_000;

/** Something that facts do not say, or not as `describeShard` and a health gate say it. */
export class FactsProblem extends Error {}

/**
 * Reads untrusted facts.
 * @throws FactsProblem with the place
 */
export function readShardFacts(facts: unknown): ReadFacts {
  const all = readTable(facts, "facts");
  const load = all["load"] === undefined ? undefined : readTable(all["load"], "load");
  return {
    url: readText(all["url"], "url"),
    version: readVersion(all["version"]),
    environment: readOptional(all["environment"], "environment"),
    plan: readPlan(all["plan"]),
    wait: readWait(all["wait"]),
    afterLoad: all["afterLoad"] === undefined ? undefined : readHealth(all["afterLoad"], "afterLoad"),
    warmup: load && readNumbers(load["warmup"], "load.warmup", ["requests", "failed"]),
    counts: load && readNumbers(load, "load", ["samples", "failed", "apart"]),
    shard: readShard(all["shard"]),
    signals: readList(all["signals"] ?? [], "signals").map((signal, i) =>
      readSignal(signal, `signals[${i}]`),
    ),
  };
}

function readVersion(value: unknown): AnsweredVersion {
  const { expected, answered, state } = readTable(value, "version");
  return {
    expected: readText(expected, "version.expected"),
    answered: readOptional(answered, "version.answered"),
    state: readWord(state, "version.state", VERSION_STATES),
  };
}

function readPlan(value: unknown): Omit<PlanFacts, "line"> {
  const numbers = readNumbers(value, "plan", [
    "rate",
    "warmupMs",
    "maxRequests",
    "confidence",
    "requests",
    "durationMs",
  ]);
  return { ...numbers, arrival: readWord(readTable(value, "plan")["arrival"], "plan.arrival", ARRIVALS) };
}

function readWait(value: unknown): WaitFacts {
  const { roundTripMs } = readTable(value, "wait");
  return {
    ...readHealth(value, "wait"),
    ...readNumbers(value, "wait", ["attempts", "inARow", "waitedMs"]),
    roundTripMs: roundTripMs === undefined ? undefined : readNumber(roundTripMs, "wait.roundTripMs"),
  };
}

function readHealth(value: unknown, place: string): NonNullable<HealthFacts["afterLoad"]> {
  const { state, reason, hint } = readTable(value, place);
  return {
    state: readWord(state, `${place}.state`, Object.keys(STATES) as HealthState[]),
    reason: readOptional(reason, `${place}.reason`),
    hint: readOptional(hint, `${place}.hint`),
  };
}

function readShard(value: unknown): ShardFacts {
  const { from, until, failures, apart } = readTable(value, "shard");
  return {
    ...readNumbers(value, "shard", ["index", "count", "requests", "rate"]),
    from: readOptional(from, "shard.from"),
    until: readOptional(until, "shard.until"),
    failures: readList(failures, "shard.failures").map((failure) => ({
      ...readNumbers(failure, "shard.failures", ["route", "count"]),
      text: readText(readTable(failure, "shard.failures")["text"], "shard.failures"),
    })),
    apart: readList(apart, "shard.apart").map((group) => {
      const { kind, reason, cure } = readTable(group, "shard.apart");
      return {
        ...readNumbers(group, "shard.apart", ["route"]),
        kind: readWord(kind, "shard.apart.kind", KINDS),
        reason: readText(reason, "shard.apart.reason"),
        cure: readOptional(cure, "shard.apart.cure"),
      };
    }),
  };
}

function readSignal(value: unknown, place: string): SignalFacts {
  const { name, type, state, reason, hint, samples } = readTable(value, place);
  return {
    name: readText(name, place),
    type: readWord(type, place, ["tail"]),
    state: readWord(state, place, SIGNAL_STATES),
    reason: readText(reason, place),
    hint: readOptional(hint, place),
    samples: samples === undefined ? undefined : readNumber(samples, place),
  };
}

function readTable(value: unknown, place: string): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  throw new FactsProblem(`${place} is missing`);
}

function readList(value: unknown, place: string): unknown[] {
  if (Array.isArray(value) && value.length <= MOST_TEXTS) return value;
  throw new FactsProblem(`${place} is no list`);
}

function readNumbers<Key extends string>(
  value: unknown,
  place: string,
  keys: readonly Key[],
): Record<Key, number> {
  const table = readTable(value, place);
  return Object.fromEntries(keys.map((key) => [key, readNumber(table[key], `${place}.${key}`)])) as Record<
    Key,
    number
  >;
}

function readNumber(value: unknown, place: string): number {
  if (typeof value === "number" && Number.isFinite(value) && value >= 0) return value;
  throw new FactsProblem(`${place} is no number`);
}

function readText(value: unknown, place: string): string {
  if (typeof value === "string") return value;
  throw new FactsProblem(`${place} is no text`);
}

function readOptional(value: unknown, place: string): string | undefined {
  return value === undefined ? undefined : readText(value, place);
}

function readWord<Word extends string>(value: unknown, place: string, words: readonly Word[]): Word {
  const word = words.find((known) => known === value);
  if (word === undefined) throw new FactsProblem(`${place} is not ${words.join(", ")}`);
  return word;
}
