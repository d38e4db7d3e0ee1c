import type { AnsweredVersion } from "@gate/core";
import type { HealthState } from "../answer.ts";
import type { HealthFacts, PlanFacts, ShardFacts, SignalFacts, WaitFacts } from "../facts.ts";

/** What a merge takes from the facts of a shard's evidence; everything else it measures anew from the samples. */
export interface ReadFacts {
  url: string;
  version: AnsweredVersion;
  environment?: string | undefined;
  plan: Omit<PlanFacts, "line" | "durationMs">;
  wait: WaitFacts;
  afterLoad?: HealthFacts["afterLoad"];
  /** As the shard counted. */
  load?:
    | { samples: number; failed: number; apart: number; warmup: { requests: number; failed: number } }
    | undefined;
  shard: ShardFacts;
  signals?: readonly SignalFacts[] | undefined;
}

/** Something that facts do not say, or not as a shard says it. */
export class FactsProblem extends Error {}

/** A kind of value, one of several words, `[[shape]]` for a list, or a table; with `?` it may be absent. */
type Shape =
  | "number"
  | "number?"
  | "text"
  | "text?"
  | readonly string[]
  | readonly [[Shape]]
  | { readonly [key: string]: Shape };

const STATES: Record<HealthState, 0> = {
  healthy: 0,
  unhealthy: 0,
  "other-version": 0,
  "version-unreadable": 0,
  "other-environment": 0,
  "edge-answered": 0,
};
const HEALTH = { state: Object.keys(STATES), reason: "text?", hint: "text?" } as const;
const FACTS: Shape = {
  url: "text",
  version: { expected: "text", answered: "text?", state: ["proven", "unproven", "mismatch"] },
  environment: "text?",
  plan: {
    rate: "number",
    arrival: ["constant", "poisson"],
    warmupMs: "number",
    maxRequests: "number",
    timeoutMs: "number",
    confidence: "number",
    requests: "number",
  },
  wait: { ...HEALTH, attempts: "number", inARow: "number", waitedMs: "number", roundTripMs: "number?" },
  "afterLoad?": HEALTH,
  "load?": {
    samples: "number",
    failed: "number",
    apart: "number",
    warmup: { requests: "number", failed: "number" },
  },
  shard: {
    index: "number",
    count: "number",
    requests: "number",
    rate: "number",
    from: "text?",
    until: "text?",
    failures: [[{ route: "number", text: "text", count: "number" }]],
    apart: [[{ kind: ["cache", "edge", "version"], route: "number", reason: "text", cure: "text?" }]],
  },
  "signals?": [
    [
      {
        name: "text",
        type: ["tail"],
        state: ["pass", "fail", "inconclusive", "incident"],
        reason: "text",
        hint: "text?",
        value: "number?",
        samples: "number?",
      },
    ],
  ],
};

/**
 * Reads untrusted facts; what nobody knows is left out.
 * @throws FactsProblem with the place
 */
export function readShardFacts(facts: unknown): ReadFacts {
  // The shape is that of the type, key by key.
  return read(facts, FACTS, "facts") as ReadFacts;
}

function read(value: unknown, shape: Shape, place: string): unknown {
  if (typeof shape === "string") {
    if (value === undefined && shape.endsWith("?")) return undefined;
    const isRight = shape.startsWith("text")
      ? typeof value === "string"
      : Number.isFinite(value) && Number(value) >= 0;
    if (isRight) return value;
  } else if (isList(shape)) {
    const [first] = shape;
    if (typeof first === "string" || first === undefined) {
      if (shape.some((word) => word === value)) return value;
    } else if (Array.isArray(value)) {
      return value.map((item, i) => read(item, first[0], `${place}[${i}]`));
    }
  } else if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    const table = value as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(shape).flatMap(([name, inner]) => {
        const key = name.replace("?", "");
        if (table[key] === undefined && key !== name) return [];
        return [[key, read(table[key], inner, place === "facts" ? key : `${place}.${key}`)]];
      }),
    );
  }
  throw new FactsProblem(`${place} is ${value === undefined ? "missing" : "no such thing"}`);
}

function isList(shape: Shape): shape is readonly string[] | readonly [[Shape]] {
  return Array.isArray(shape);
}
