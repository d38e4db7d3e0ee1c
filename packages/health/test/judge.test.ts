import { describe, expect, it } from "@jest/globals";
import { createJudge } from "../src/judge.ts";
import type { Sample } from "../src/load.ts";
import { measureLag, measureLoad } from "../src/measure.ts";
import { planLoad } from "../src/plan.ts";
import type { Route } from "../src/routes.ts";
import type { Shot } from "../src/shot.ts";
import { writeConfig } from "./service.ts";

const ROUTES: Route[] = ["GET /api/health", "GET /api/items"].map((label) => ({
  label,
  weight: 1,
  health: false,
  shoot: () => Promise.resolve({}),
}));

function sample(further: Partial<Sample> = {}, shot: Shot = {}): Sample {
  return { route: 0, plannedMs: 0, lagMs: 0, ttfbMs: 5, totalMs: 6, censored: false, shot, ...further };
}

function judgeAll(objectives: string[], samples: Sample[], late = false, maxRequests = 1000) {
  const config = writeConfig(objectives, { maxRequests });
  const judge = createJudge(planLoad(config, ROUTES), ROUTES, { maxRequests, roundTripMs: 20 });
  for (const next of samples) if (judge.take(next) === "stop") break;
  return { judge, facts: judge.conclude(late) };
}

const repeat = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

describe("createJudge", () => {
  it.each<[string, Partial<Sample>, Shot, "pass" | "fail"]>([
    ["p90 < 50ms", { ttfbMs: 49.9, totalMs: 900 }, {}, "pass"],
    ["p90 < 50ms", { ttfbMs: 50 }, {}, "fail"],
    ["p90[total] < 50ms", { ttfbMs: 5, totalMs: 50 }, {}, "fail"],
    ["p90 < 50ms", { ttfbMs: 1 }, { failure: "answered 500" }, "fail"],
    ["error-rate < 10%", { ttfbMs: 900 }, {}, "pass"],
    ["p90[server] < 50ms", { ttfbMs: 900 }, { serverTime: { waitedMs: 69 } }, "pass"],
    ["p90[server] < 50ms", {}, { serverTime: { waitedMs: 70 } }, "fail"],
    ["p90[server] < 50ms", {}, { serverTime: { toldMs: 49, waitedMs: 900 } }, "pass"],
    ["p90[server] < 50ms", {}, { serverTime: { toldMs: 50, waitedMs: 51 } }, "fail"],
    ["p90[server] < 50ms", {}, {}, "fail"],
    ["error-rate < 10%", {}, { failure: "answered 500" }, "fail"],
  ])("judges %s with %j %j: %s", (objective, further, shot, verdict) => {
    const { facts } = judgeAll(
      [objective],
      repeat(200, () => sample(further, shot)),
    );
    expect(facts[0]?.verdict).toBe(verdict);
  });

  it("gives an objective the answers of its route alone", () => {
    const mixed = repeat(400, (i) =>
      sample({ route: i % 2 }, i % 2 === 1 ? { failure: "answered 500" } : {}),
    );
    const { facts } = judgeAll(
      ["error-rate(GET /api/health) < 10%", "error-rate(GET /api/items) < 10%"],
      mixed,
    );
    expect(facts.map(({ verdict, bad }) => [verdict, bad > 0])).toEqual([
      ["pass", false],
      ["fail", true],
    ]);
  });

  it("counts nothing after the decision", () => {
    const { facts } = judgeAll(
      ["p90 < 50ms", "error-rate < 1%"],
      repeat(1000, (i) => sample({ ttfbMs: i < 60 ? 5 : 500 })),
    );
    expect(facts[0]).toMatchObject({ verdict: "pass", bad: 0, slow: 0 });
    expect(facts[0]?.n).toBe(facts[0]?.needed);
    expect(facts[1]!.n).toBeGreaterThan(facts[0]!.n);
  });

  it.each<[string, number, "fail" | "inconclusive"]>([
    ["which the lag explains", 480, "inconclusive"],
    ["slow by themselves too", 100, "fail"],
  ])("leaves a latency undecided when the generator was late, but for answers %s", (_, lagMs, verdict) => {
    const { facts } = judgeAll(
      ["p90 < 50ms", "error-rate < 10%"],
      repeat(300, () => sample({ ttfbMs: 500, lagMs })),
      true,
    );
    expect(facts.map((fact) => fact.verdict)).toEqual([verdict, "pass"]);
  });

  it("does not pass a latency when the generator was late", () => {
    const { facts } = judgeAll(
      ["p90 < 50ms"],
      repeat(300, () => sample()),
      true,
    );
    expect(facts[0]?.verdict).toBe("inconclusive");
  });

  it("is inconclusive without samples", () => {
    expect(judgeAll(["p90 < 50ms"], []).facts[0]).toMatchObject({
      verdict: "inconclusive",
      n: 0,
      lower: 0,
      upper: 1,
    });
  });

  it("says that nothing would settle a share that lies on the limit", () => {
    const { facts } = judgeAll(
      ["error-rate < 10%"],
      repeat(1000, (i) => sample({}, i % 10 === 5 ? { failure: "x" } : {})),
    );
    expect(facts[0]).toMatchObject({ verdict: "inconclusive", n: 1000, bad: 100, estimate: 0.1 });
    expect(facts[0]?.settledBy).toBeUndefined();
  });

  it("gives up when more answers stand apart than the verdict can bear", () => {
    const { judge, facts } = judgeAll(
      ["error-rate < 10%"],
      repeat(1000, () => sample({}, { cached: { reason: "a cache answered", cure: "bypass it" } })),
    );
    expect([judge.apart, judge.taken, facts[0]?.verdict]).toEqual([11, 11, "inconclusive"]);
  });
});

describe("measureLag", () => {
  it.each<[number, number | undefined, number | undefined, boolean]>([
    [4.9, 20, 5, false],
    [5.1, 20, 5, true],
    [49, 500, 50, false],
    [51, 500, 50, true],
    [900, undefined, undefined, false],
  ])("judges a lag of %d ms against a limit of %s ms", (lag, tightest, allowedMs, late) => {
    const facts = measureLag(
      Float64Array.from({ length: 100 }, () => lag),
      tightest,
    );
    expect(facts).toMatchObject({ p50: lag, p99: lag, max: lag, late });
    expect(facts.allowedMs).toBe(allowedMs);
  });

  it("forgives one late request in a hundred", () => {
    expect(
      measureLag(
        Float64Array.from({ length: 100 }, (_, i) => (i === 7 ? 400 : 1)),
        50,
      ).late,
    ).toBe(false);
  });
});

describe("measureLoad", () => {
  it("counts failures by planned instant in blocks of 10 s, and causes by frequency", () => {
    const samples = repeat(300, (i) =>
      sample(
        { plannedMs: i * 100, route: i % 2 },
        i >= 150 && i < 160 ? { failure: i < 153 ? "answered 503" : "cut" } : {},
      ),
    );
    const run = { warmup: { requests: 0, failed: 0 }, measuredFrom: 0, lagsMs: new Float64Array(0) };
    const facts = measureLoad(samples, {
      routes: ROUTES,
      run,
      lag: measureLag(run.lagsMs, 50),
      confidence: 0.95,
    });
    expect(facts).toMatchObject({ samples: 300, failed: 10, durationMs: 29_900 });
    expect(facts.blocks).toEqual({
      lengthMs: 10_000,
      count: 3,
      failed: [{ fromMs: 10_000, samples: 100, failed: 10 }],
    });
    expect(facts.causes).toEqual([
      { text: "GET /api/items: cut", count: 4 },
      { text: "GET /api/health: cut", count: 3 },
      { text: "GET /api/health answered 503", count: 2 },
      { text: "GET /api/items answered 503", count: 1 },
    ]);
    expect(facts.ttfb).toMatchObject({ p50: 5, p999: 5, max: 5, censored: 0 });
  });
});
