import { describe, expect, it } from "@jest/globals";
import { createEvidence, type Evidence, type HealthConfig, type SignalConfig } from "@gate/core";
import type { HealthFacts } from "../src/facts.ts";
import { runHealthGate } from "../src/health-gate.ts";
import { planLoad } from "../src/plan.ts";
import { unpackSamples } from "../src/samples.ts";
import type { WranglerSignals } from "../src/signals/signal.ts";
import { planShard } from "../src/shards/plan-shard.ts";
import type { ShardFile } from "../src/shards/read-shard.ts";
import { type Answer, answerHealthy, judge, ruleIds } from "./judging.ts";
import { aimAt, sendJson, HEALTHY, startService, withDeps, writeConfig } from "./service.ts";
import { HEALTH_ROUTE, makeShards, merge, QUESTION } from "./shard-files.ts";

/** Long enough that shards of a busy machine, which begin when each has waited, measure together. */
const CONFIG = writeConfig(["error-rate < 20%", "p90 < 15s"], {
  rate: 100,
  maxRequests: 300,
  warmupMs: 100,
  timeoutMs: 30_000,
});

/** Runs all shards at the same time, as a matrix of jobs does, and merges their evidence. */
async function runAndMerge(answer: Answer, config: HealthConfig, count: number) {
  const service = await startService(answer);
  try {
    const results = await withDeps((deps) =>
      Promise.all(
        Array.from({ length: count }, (_, i) =>
          runHealthGate(deps, aimAt(service.url, config, { shard: { index: i + 1, count } })),
        ),
      ),
    );
    const now = Date.now();
    const files = results.map((result, i): ShardFile => {
      const { tables: _tables, charts: _charts, ...plain } = result;
      const evidence = createEvidence({
        ...QUESTION,
        result: plain,
        shard: { index: i + 1, count },
        attempt: 1,
        finishedAt: new Date(now).toISOString(),
        version: result.facts.version,
        source: { dirty: false, event: "push", ranPullRequestCode: false, runUrl: QUESTION.runUrl },
      });
      return {
        file: `${i + 1}.json`,
        sha256: "0".repeat(64),
        evidence: JSON.parse(JSON.stringify(evidence)) as Evidence,
      };
    });
    const asked = service.requests.length;
    const merged = await merge(config, files, { question: { now }, target: { url: service.url } });
    expect(service.requests).toHaveLength(asked);
    return { results, merged };
  } finally {
    await service.close();
  }
}

describe("a shard", () => {
  it("measures its part of the load, all of it, decides nothing and is no pass", async () => {
    const { result, lines, service } = await judge(answerHealthy, CONFIG, { shard: { index: 2, count: 3 } });
    expect(result.verdict).toBe("inconclusive");
    expect(result.headline).toBe("shard 2 of 3 measured 100 of 100 requests and decides nothing");
    expect(result.findings.map(({ ruleId, level }) => [ruleId, level])).toEqual([["health/shard", "notice"]]);
    const { facts } = result;
    // Alone it would be sure after 14 requests.
    expect(facts.load).toMatchObject({ samples: 100, warmup: { requests: 3 } });
    expect(facts).toMatchObject({
      objectives: [],
      plan: { rate: 100, requests: 300, durationMs: 3000 },
      shard: { index: 2, count: 3, requests: 100, failures: [], apart: [] },
    });
    const { samples } = unpackSamples(facts.samples, "x");
    expect(samples.at(-1)!.plannedMs).toBeCloseTo(99 * 30, 3);
    const { from = "", until = "" } = facts.shard!;
    expect(Date.parse(until) - Date.parse(from)).toBeCloseTo(2970, -1);
    expect(lines[0]).toBe(
      "shard 2 of 3: 100 of 300 requests (3 s at 33.33/s) after 100 ms of warm-up; the merge of all shards decides",
    );
    expect(result.tables?.map(({ title }) => title)).toEqual(["Latency from the planned instant"]);
    expect(service.requests.length).toBe(2 + 3 + 100);
  });

  it("fails by itself where waiting does", async () => {
    const { result } = await judge(
      (_, response) => sendJson(response, { success: false }, { status: 500 }),
      writeConfig(undefined, {}, { wait: { deadlineMs: 50, intervalMs: 10, consecutive: 2 } }),
      { shard: { index: 1, count: 2 } },
    );
    expect([result.verdict, ruleIds(result)]).toEqual([
      "fail",
      expect.arrayContaining(["health/not-healthy", "health/shard"]),
    ]);
    expect(result.facts.samples).toBeUndefined();
  });

  it("goes on when a broken service has long shown itself to be so, but not when a cache answers", async () => {
    const bad = await judge(
      (_, response, count) => sendJson(response, HEALTHY, { status: count > 2 ? 500 : 200 }),
      CONFIG,
      { shard: { index: 1, count: 6 } },
    );
    expect([bad.result.verdict, bad.result.facts.load?.failed]).toEqual(["inconclusive", 50]);
    expect(bad.result.facts.shard?.failures).toEqual([{ route: 0, text: "answered 500", count: 50 }]);
    const cached = await judge(
      (_, response, count) => sendJson(response, HEALTHY, count > 2 ? { headers: { age: "7" } } : {}),
      CONFIG,
      { shard: { index: 1, count: 2 } },
    );
    expect(cached.result.facts.load).toMatchObject({ samples: 2, apart: 2 });
    expect(ruleIds(cached.result)).toEqual(["health/cached-route", "health/shard"]);
  });
});

describe("shards of one load", () => {
  it("pass together where one run would", async () => {
    const { results, merged } = await runAndMerge(answerHealthy, CONFIG, 3);
    expect(results.map(({ verdict }) => verdict)).toEqual(["inconclusive", "inconclusive", "inconclusive"]);
    expect([merged.headline, merged.verdict]).toEqual([
      expect.stringContaining("version v2: error-rate < 20%, p90 < 15s met in 300 requests of 3 shards"),
      "pass",
    ]);
    expect(merged.facts.version).toEqual({ expected: "v2", answered: "v2", state: "proven" });
    const sum = results.reduce((total, { facts }) => total + facts.load!.warmup.requests, 0);
    expect(merged.facts.load?.warmup.requests).toBe(sum);
  });

  it("fail together and name the cause", async () => {
    const half: Answer = (request, response, count) =>
      count > 20 && count % 2 === 0
        ? sendJson(response, HEALTHY, { status: 503 })
        : answerHealthy(request, response, count);
    const { merged } = await runAndMerge(half, CONFIG, 2);
    expect(merged.verdict).toBe("fail");
    expect(merged.headline).toMatch(
      /^error-rate < 20% failed: GET \/api\/health answered 503 \(1[0-9]{2} of 300/,
    );
  });

  it("hold the load of each apart in time, though all are Poisson", async () => {
    const config = { ...CONFIG, load: { ...CONFIG.load, arrival: "poisson" as const } };
    const { merged, results } = await runAndMerge(answerHealthy, config, 2);
    expect(merged.verdict).toBe("pass");
    const [first, second] = results.map(({ facts }) =>
      unpackSamples(facts.samples, "x").samples.map(({ plannedMs }) => plannedMs),
    );
    expect(first!.slice(1, 20)).not.toEqual(second!.slice(1, 20));
  });
});

describe("planShard", () => {
  const plan = (objectives: string[], maxRequests: number, index: number, count: number) => {
    const config = writeConfig(objectives, { rate: 100, maxRequests });
    return planShard(config, planLoad(config, [HEALTH_ROUTE]), { index, count });
  };

  it.each([
    [["error-rate < 10%"], 400, 4, 400],
    [["error-rate < 10%"], 401, 4, 401],
    [["error-rate < 10%"], 403, 4, 403],
    // A p90 looks at a thousand answers: more would let a clean service wait.
    [["p90 < 50ms"], 5000, 3, 1000],
    [["p90 < 50ms", "error-rate < 5%"], 5000, 7, 2000],
  ])("divides the load for %j with at most %d requests among %d shards", (objectives, most, count, total) => {
    const parts = Array.from({ length: count }, (_, i) => plan(objectives, most, i + 1, count));
    expect(parts.reduce((sum, { requests }) => sum + requests, 0)).toBe(total);
    expect(parts.reduce((sum, { rate }) => sum + rate, 0)).toBeCloseTo(100, 9);
    const sizes = parts.map(({ requests }) => requests);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  it("refuses a baseline, which would be lost in the merge", async () => {
    const baseline = { version: "3f2a1b0c-1111-4222-8333-abcdefabcdef", answers: "v1" };
    const config = writeConfig(["error-rate < 10%"], {}, { baseline });
    const files = makeShards(writeConfig(["error-rate < 10%"]), 2);
    const refusal = { code: "USAGE", message: "shard: a baseline is compared in one run, not in shards" };
    await expect(merge(config, files)).rejects.toMatchObject(refusal);
    const shard = { index: 1, count: 2 };
    await expect(judge(answerHealthy, config, { shard })).rejects.toMatchObject(refusal);
  });

  it("refuses parts that are empty, or larger than evidence can hold", () => {
    expect(() => plan(["error-rate < 10%"], 100, 1, 101)).toThrow(
      /100 requests cannot be divided into 101 shards/,
    );
    const config = writeConfig(["error-rate < 10%"], { maxRequests: 400_000 });
    const [objective] = planLoad(config, [HEALTH_ROUTE]).objectives;
    const boundaries = { ...objective!.boundaries, cap: 400_000 };
    const large = { objectives: [{ ...objective!, boundaries }], requests: 0, durationMs: 0, line: "" };
    expect(() => planShard(config, large, { index: 1, count: 3 })).toThrow(/can hold \(100,000\)/);
    expect(planShard(config, large, { index: 1, count: 4 }).requests).toBe(100_000);
  });
});

describe("signals", () => {
  const tail: SignalConfig = {
    type: "tail",
    name: "tail",
    deadlineMs: 1000,
    location: { file: "gate.yml", line: 1 },
    expect: { text: "< 10%", operator: "<", bound: 0.1 },
    minSamples: 1,
  };
  const nobody = (): Promise<never> => Promise.reject(new Error("nothing was to be run"));

  it("are watched by the first shard where they must watch, and asked by no shard", async () => {
    const { location } = tail;
    const command: SignalConfig = {
      type: "command",
      name: "queue",
      run: ["never"],
      deadlineMs: 1000,
      location,
    };
    const config = writeConfig(["error-rate < 20%"], { maxRequests: 40 }, { signals: [tail, command] });
    let opened = 0;
    const openTail: WranglerSignals["openTail"] = () => {
      opened += 1;
      let stop = (): void => undefined;
      const stopped = new Promise<void>((resolve) => (stop = resolve));
      async function* show(): AsyncGenerator {
        yield { outcome: "ok", exceptions: [], logs: [], event: {} };
        await stopped;
      }
      return Promise.resolve({ events: show(), log: () => "", stop: () => Promise.resolve(stop()) });
    };
    const deps = {
      signals: {
        readToken: () => undefined,
        runCommand: nobody,
        wrangler: { openTail, openDatabase: nobody },
      },
    };
    const second = await judge(answerHealthy, config, { shard: { index: 2, count: 2 } }, deps);
    expect([second.result.facts.signals, opened]).toEqual([undefined, 0]);
    const first = await judge(answerHealthy, config, { shard: { index: 1, count: 2 } }, deps);
    expect(first.result.facts.signals).toMatchObject([{ name: "tail", type: "tail", state: "pass" }]);
    expect([first.result.verdict, opened]).toEqual(["inconclusive", 1]);
  });

  it.each<[string, Partial<HealthFacts>["signals"], string, RegExp]>([
    [
      "passes with what the first shard saw",
      [{ name: "tail", type: "tail", state: "pass", reason: "fine" }],
      "pass",
      /met/,
    ],
    ["fails by it", [{ name: "tail", type: "tail", state: "fail", reason: "7 threw" }], "fail", /7 threw/],
    [
      "is inconclusive where it saw nothing",
      undefined,
      "inconclusive",
      /no session was open during the load/,
    ],
    [
      "is inconclusive where it watched something else",
      [{ name: "other", type: "tail", state: "pass", reason: "fine" }],
      "inconclusive",
      /no session was open during the load/,
    ],
  ])("of a tail: the merge %s", async (_, signals, verdict, headline) => {
    const config = writeConfig(["error-rate < 10%"], { maxRequests: 300 }, { signals: [tail] });
    const files = makeShards(config, 2, { 1: { facts: (facts) => ({ ...facts, signals }) } });
    const deps = { signals: { readToken: () => undefined, runCommand: nobody } };
    const result = await merge(config, files, { deps });
    expect([result.verdict, result.headline]).toEqual([verdict, expect.stringMatching(headline)]);
    expect(result.facts.signals).toHaveLength(1);
  });
});
