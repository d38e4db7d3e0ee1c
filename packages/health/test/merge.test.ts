import { describe, expect, it } from "@jest/globals";
import type { HealthFacts } from "../src/facts.ts";
import { unpackSamples } from "../src/samples.ts";
import { ruleIds } from "./judging.ts";
import { writeConfig } from "./service.ts";
import { makeShards, merge, type Piece } from "./shard-files.ts";

const CONFIG = writeConfig(["error-rate < 5%", "p90 < 50ms"], { maxRequests: 1000 });

describe("mergeHealthGate", () => {
  it("decides once on the samples of all shards, and asks the service nothing", async () => {
    const files = makeShards(CONFIG, 3);
    const result = await merge(CONFIG, files);
    expect(result.verdict).toBe("pass");
    expect(result.headline).toBe(
      "version v2: error-rate < 5%, p90 < 50ms met in 1,000 requests of 3 shards, p95 5 ms",
    );
    const { facts } = result;
    expect(facts.objectives.map(({ n, bad, verdict }) => [n, bad, verdict])).toEqual([
      [1000, 0, "pass"],
      [1000, 0, "pass"],
    ]);
    expect(facts.load).toMatchObject({ samples: 1000, warmup: { requests: 15, failed: 3 } });
    expect(facts.shards).toEqual(
      files.map(({ file, sha256, evidence }, i) => ({
        index: i + 1,
        file,
        sha256,
        finishedAt: evidence.predicate.gate.finishedAt,
        from: "2026-11-25T12:00:00.000Z",
        until: expect.any(String),
        samples: i === 0 ? 334 : 333,
        roundTripMs: 10 * (i + 1),
      })),
    );
    expect(unpackSamples(facts.samples, "x").samples).toHaveLength(1000);
    expect(result.tables?.map(({ title }) => title)).toContain("Merged shards");
  });

  it("does not care in which order the files come", async () => {
    const files = makeShards(CONFIG, 4);
    const { startedAt: _a, durationMs: _b, ...forward } = await merge(CONFIG, files);
    const { startedAt: _c, durationMs: _d, ...backward } = await merge(CONFIG, [...files].reverse());
    expect(backward).toEqual(forward);
  });

  it("fails, with the cause, what all shards together show to be bad", async () => {
    const bad = (share: number): Piece => ({
      shot: (i) => (i % share === 0 ? { failure: "answered 500" } : {}),
    });
    const { verdict, headline } = await merge(CONFIG, makeShards(CONFIG, 2, { 1: bad(4), 2: bad(10) }));
    expect(verdict).toBe("fail");
    expect(headline).toBe(
      "error-rate < 5% failed: GET /api/health answered 500 (175 of 1,000 requests) (limit 5 %)",
    );
  });

  it("does not pass what one shard alone would hide: bad ones behind the first thousand good ones count", async () => {
    // Alone, the first 300 requests would pass both objectives: nothing after them would have been looked at.
    const late: Piece = { shot: (i) => (i >= 400 ? { failure: "answered 500" } : {}) };
    const result = await merge(CONFIG, makeShards(CONFIG, 2, { 2: late }));
    expect([result.verdict, result.facts.objectives[0]?.bad]).toEqual(["fail", 100]);
  });

  it("takes the round trip of each shard off its own answers", async () => {
    const config = writeConfig(["p90[server] < 50ms"], { maxRequests: 1000 });
    const waited: Piece = { shot: () => ({ serverTime: { waitedMs: 65 } }) };
    const result = await merge(config, makeShards(config, 2, { 0: waited }));
    // 65 ms less 10 ms is slow, less 20 ms is not.
    expect(result.facts.objectives[0]).toMatchObject({ n: 1000, slow: 500, verdict: "fail" });
    expect(result.facts.load?.server).toMatchObject({ p50: 45, max: 55 });
    const { samples } = unpackSamples(result.facts.samples, "x");
    expect(new Set(samples.map(({ serverTime }) => serverTime?.waitedMs))).toEqual(new Set([65]));
  });

  it("puts requests in the order in which they were due, whichever machine sent them", async () => {
    const result = await merge(CONFIG, makeShards(CONFIG, 2, { 2: { fromMs: 700 } }));
    const { samples } = unpackSamples(result.facts.samples, "x");
    const instants = samples.map(({ plannedMs }) => plannedMs);
    expect(instants).toEqual(instants.toSorted((a, b) => a - b));
    expect(instants.at(-1)).toBeCloseTo(700 + 499 * 5, 6);
  });
});

describe("a merge with a shard that could not measure well", () => {
  const late: Piece = { sample: () => ({ lagMs: 30, ttfbMs: 35, totalMs: 36 }) };
  const cached: Piece = {
    shot: (i) => (i < 3 ? { cached: { reason: "a cache answered", cure: "bypass" } } : {}),
  };
  it.each<[string, Piece, string, string]>([
    ["the generator of one was late", late, "inconclusive", "health/generator-late"],
    [
      "a cache answered more than 1 % of one",
      { ...cached, findings: [finding("health/cached-route", "a cache answered")] },
      "inconclusive",
      "health/cached-route",
    ],
    [
      "the edge answered once",
      { shot: (i) => (i === 9 ? { edge: { reason: "429", cure: "except the gate" } } : {}) },
      "inconclusive",
      "health/edge-answered",
    ],
    [
      "another version answered",
      { shot: (i) => (i < 60 ? { health: { state: "other-version", reason: "v1 answers" } } : {}) },
      "inconclusive",
      "health/answers-apart",
    ],
    [
      "one did not get through to the service",
      {
        verdict: "fail",
        findings: [finding("health/not-healthy", "answered 500")],
        facts: withoutLoad({ state: "unhealthy", reason: "answered 500" }),
      },
      "fail",
      "health/not-healthy",
    ],
    [
      "one found the version unreadable",
      { facts: withoutLoad({ state: "version-unreadable", reason: "names none" }) },
      "inconclusive",
      "health/version-unreadable",
    ],
    ["one was cut short", { measured: 20 }, "inconclusive", "health/shard"],
    [
      "one asked after its load and was answered badly",
      { facts: (facts) => ({ ...facts, afterLoad: { state: "other-version", reason: "v1 answers" } }) },
      "fail",
      "health/other-version",
    ],
    [
      "one holds something else against itself",
      { findings: [finding("health/unheard-of", "the moon was full")] },
      "inconclusive",
      "health/unheard-of",
    ],
  ])("does not pass when %s", async (_, piece, verdict, rule) => {
    const result = await merge(CONFIG, makeShards(CONFIG, 20, { 7: piece }));
    expect([result.verdict, ruleIds(result)]).toEqual([verdict, expect.arrayContaining([rule])]);
  });

  it("says which shard it was", async () => {
    const piece = { findings: [finding("health/unheard-of", "the moon was full")] };
    expect((await merge(CONFIG, makeShards(CONFIG, 3, { 2: piece }))).headline).toBe(
      "shard 2 of 3: the moon was full",
    );
  });

  it("decides no latency on late requests, though most shards were in time", async () => {
    const slow: Piece = { sample: () => ({ lagMs: 500, ttfbMs: 505, totalMs: 506 }) };
    const result = await merge(CONFIG, makeShards(CONFIG, 2, { 2: slow }));
    expect(result.facts.objectives.map(({ verdict }) => verdict)).toEqual(["pass", "inconclusive"]);
    expect(result.verdict).toBe("inconclusive");
  });
});

function finding(ruleId: string, message: string) {
  return { ruleId, level: "error" as const, message };
}

function withoutLoad(wait: Partial<HealthFacts["wait"]>): NonNullable<Piece["facts"]> {
  return ({ load: _load, samples: _samples, ...facts }) => ({ ...facts, wait: { ...facts.wait, ...wait } });
}
