import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { computeVerdicts, type StoppingRule } from "../src/boundaries.ts";
import type { LoadFacts } from "../src/facts.ts";
import type { Sample } from "../src/load.ts";
import { type LoadPlan, planLoad } from "../src/plan.ts";
import type { Route } from "../src/routes.ts";
import { packSamples, toSavedSample, unpackSamples } from "../src/samples.ts";
import { describeAnswers } from "../src/shards/describe-shard.ts";
import { judgeOnce } from "../src/shards/judge-once.ts";
import { mergeLags } from "../src/shards/merge-health.ts";
import { mergeSamples, type ShardSamples } from "../src/shards/merge-samples.ts";
import { createSingleLook } from "../src/shards/single-look.ts";
import { boundShare } from "../src/statistics.ts";
import type { Shot } from "../src/shot.ts";
import { writeConfig } from "./service.ts";

const ROUTES: Route[] = ["GET /api/health", "GET /api/items"].map((label) => ({
  label,
  weight: 1,
  health: false,
  shoot: () => Promise.resolve({}),
}));
const ROUND_TRIP_MS = 7;
const CONFIG = writeConfig(
  [
    "error-rate < 20%",
    "p80 < 50ms",
    "p80[total] < 60ms",
    "p80[server] < 30ms",
    "error-rate(GET /api/items) < 30%",
  ],
  { maxRequests: 400 },
);
const PLAN: LoadPlan = planLoad(CONFIG, ROUTES);

const ms = fc.double({ min: 0, max: 200, noNaN: true });
const times = fc.record({ dnsMs: ms, connectMs: ms, tlsMs: ms, firstByteMs: ms, totalMs: ms });
const shot: fc.Arbitrary<Shot> = fc
  .record({
    outcome: fc.oneof(
      { weight: 8, arbitrary: fc.constant<Shot>({}) },
      {
        weight: 2,
        arbitrary: fc.constantFrom("answered 500", "cut", "timeout").map((failure): Shot => ({ failure })),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom<Shot>(
          { cached: { reason: "a cache", cure: "bypass it" } },
          { edge: { reason: "the edge", cure: "let it through" } },
          { health: { state: "other-version", reason: "v1 answers" } },
        ),
      },
    ),
    timings: fc.option(times, { nil: undefined }),
    serverTime: fc.option(fc.record({ toldMs: fc.option(ms, { nil: undefined }), waitedMs: ms }), {
      nil: undefined,
    }),
  })
  .map(({ outcome, ...rest }) => ({ ...outcome, ...rest }));

/** Samples with the shard that measured each; instants are whole milliseconds, so that no sum rounds. */
const divided = (shards: number) =>
  fc
    .array(
      fc.record({
        gap: fc.integer({ min: 1, max: 900 }),
        shard: fc.nat({ max: shards - 1 }),
        sample: fc.record({
          route: fc.nat({ max: 1 }),
          lagMs: fc.double({ min: 0, max: 1, noNaN: true }),
          ttfbMs: ms,
          totalMs: ms,
          censored: fc.boolean(),
          shot,
        }),
      }),
      { minLength: 1, maxLength: 150 },
    )
    .map((rows) => {
      let plannedMs = -(rows[0]?.gap ?? 0);
      return rows.map(({ gap, shard, sample }) => ({
        shard,
        sample: { ...sample, plannedMs: (plannedMs += gap) },
      }));
    });

/** What the evidence of one shard keeps of its samples, written and read. */
function saveShard(samples: readonly Sample[]): ShardSamples {
  const offsetMs = samples[0]?.plannedMs ?? 0;
  const own = samples.map((sample) => ({ ...sample, plannedMs: sample.plannedMs - offsetMs }));
  const saved: unknown = JSON.parse(JSON.stringify(packSamples(own.map(toSavedSample), ["a", "b"])));
  return {
    samples: unpackSamples(saved, "x").samples,
    offsetMs,
    roundTripMs: ROUND_TRIP_MS,
    ...describeAnswers(own),
  };
}

const judgeAll = (samples: readonly Sample[], roundTripMs: number | undefined) => {
  const lag = mergeLags([samples], 30);
  const warmup = { requests: 0, failed: 0 };
  const judged = judgeOnce(samples, { config: CONFIG, plan: PLAN, routes: ROUTES, warmup, lag, roundTripMs });
  const causes = PLAN.objectives.map((_, index) => byText(judged.causesOf(index)));
  return { objectives: judged.objectives, causes, load: inOneOrder(judged.load) };
};

/** Of equal counts any order is right. */
const byText = <T extends { text: string }>(list: readonly T[]): T[] =>
  list.toSorted((a, b) => (a.text < b.text ? -1 : 1));
const inOneOrder = (load: LoadFacts) => ({
  ...load,
  causes: byText(load.causes),
  apartGroups: load.apartGroups.toSorted((a, b) => (a.kind + a.route < b.kind + b.route ? -1 : 1)),
});

describe("mergeSamples", () => {
  it("says of a load that was divided, however it was, exactly what one run with all its samples would", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }).chain((count) => fc.tuple(fc.constant(count), divided(count))),
        ([count, rows]) => {
          const shards = Array.from({ length: count }, (_, i) =>
            rows.filter(({ shard }) => shard === i).map(({ sample }) => sample),
          );
          const merged = mergeSamples(shards.map(saveShard));
          const whole = rows.map(({ sample }) => sample);
          expect(merged.saved).toEqual(whole.map(toSavedSample));
          expect(judgeAll(merged.samples, undefined)).toEqual(judgeAll(whole, ROUND_TRIP_MS));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("mergeLags", () => {
  const lags = (count: number, lagMs: number) => Array.from({ length: count }, () => ({ lagMs }));
  it("is late when one shard was, though all requests together were not", () => {
    expect(mergeLags([lags(1000, 1), lags(5, 80)], 50)).toMatchObject({ late: true, p99: 80 });
    expect(mergeLags([lags(1000, 1), lags(1000, 2)], 50)).toMatchObject({ late: false, p99: 2 });
  });
});

/**
 * The same decision, written as a rule that may stop as soon as what is left cannot change it: so the exact
 * probabilities of the shipped dynamic program hold for it.
 */
function curtail(limit: number, confidence: number, cap: number): StoppingRule {
  const verdictOf = (bad: number): string => {
    const look = createSingleLook({ limit, confidence, cap });
    for (let i = 0; i < cap; i += 1) look.add(i < bad);
    return look.state;
  };
  let most = -1;
  while (most < cap && verdictOf(most + 1) === "pass") most += 1;
  let least = Math.max(2, most + 1);
  while (least <= cap && verdictOf(least) !== "fail") least += 1;
  return {
    cap,
    passAt: Array.from({ length: most + 1 }, (_, k) => cap - most + k),
    failBy: Array.from({ length: least + 1 }, (_, k) => (k === least ? cap : 0)),
  };
}

describe("createSingleLook", () => {
  const CASES: [limit: number, confidence: number, cap: number][] = [
    [0.05, 0.95, 100],
    [0.05, 0.95, 58],
    [0.1, 0.99, 333],
    [0.2, 0.8, 40],
    [0.01, 0.95, 1000],
  ];

  it.each(CASES)(
    "is wrong no more often than promised: limit %d, confidence %d, %d requests",
    (limit, confidence, cap) => {
      const rule = curtail(limit, confidence, cap);
      for (let step = 0; step <= 40; step += 1) {
        const above = limit * (1 / limit) ** (step / 40);
        expect(computeVerdicts(rule, above).pass).toBeLessThanOrEqual((1 - confidence) * (1 + 1e-9));
        expect(computeVerdicts(rule, limit * (step / 40)).fail).toBeLessThanOrEqual(0.02 * (1 + 1e-9));
      }
    },
  );

  it.each(CASES)(
    "passes when the upper bound lies below the limit, and only then: %d, %d, %d",
    (limit, confidence, cap) => {
      for (let bad = 0; bad <= Math.min(cap, 60); bad += 1) {
        const look = createSingleLook({ limit, confidence, cap });
        for (let i = 0; i < cap; i += 1) look.add(i < bad);
        expect(look.state === "pass").toBe(boundShare(bad, cap, confidence).upper < limit);
      }
    },
  );

  it("decides nothing before the last outcome, nor without one, and counts none beyond", () => {
    const look = createSingleLook({ limit: 0.5, confidence: 0.95, cap: 10 });
    for (let i = 0; i < 9; i += 1) expect(look.add(false)).toBe("undecided");
    expect([look.add(false), look.add(true), look.n, look.bad]).toEqual(["pass", "pass", 10, 0]);
    expect(createSingleLook({ limit: 0.5, confidence: 0.95, cap: 0 })).toMatchObject({
      state: "undecided",
      n: 0,
    });
  });

  it("never fails on one bad answer alone", () => {
    const look = createSingleLook({ limit: 0.001, confidence: 0.95, cap: 1 });
    expect([look.add(true), look.exhausted]).toEqual(["undecided", true]);
  });

  it("passes error-rate < 0.1% at 10,000 requests as often as the docs say", () => {
    const rule = curtail(0.001, 0.95, 10_000);
    expect(rule.passAt).toHaveLength(5);
    const pass = (share: number): number => computeVerdicts(rule, share).pass;
    expect(pass(0.001)).toBeLessThanOrEqual(0.05);
    expect(pass(0.002)).toBeLessThanOrEqual(0.002);
    expect(pass(0.0001)).toBeGreaterThanOrEqual(0.98);
    expect(pass(0.0002)).toBeGreaterThanOrEqual(0.9);
    expect(computeVerdicts(rule, 0.0005).fail).toBeLessThanOrEqual(0.01);
  });

  it("ends as computed over 5,000 loads at the limit", () => {
    const [limit, confidence, cap, runs] = [0.05, 0.95, 200, 5000];
    const exact = computeVerdicts(curtail(limit, confidence, cap), limit);
    let seed = 20_261_125;
    const random = (): number => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
    let passed = 0;
    for (let run = 0; run < runs; run += 1) {
      const look = createSingleLook({ limit, confidence, cap });
      for (let i = 0; i < cap; i += 1) look.add(random() < limit);
      if (look.state === "pass") passed += 1;
    }
    const error = Math.sqrt((exact.pass * (1 - exact.pass)) / runs);
    expect(Math.abs(passed / runs - exact.pass)).toBeLessThan(4 * error);
  });
});
