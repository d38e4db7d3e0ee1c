import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import {
  type CheckResult,
  createEvidence,
  GateError,
  type HealthConfig,
  serializeEvidence,
} from "@gate/core";
import { createSystemClock } from "@gate/runtime";
import type { HealthFacts } from "../../src/facts.ts";
import { packSamples, type SavedSample, unpackSamples } from "../../src/samples.ts";
import type { HealthTarget } from "../../src/target.ts";
import { type Answer, judge, ruleIds } from "../judging.ts";
import { readSavedRun } from "../../src/baseline/saved-run.ts";
import { aimAt, HEALTHY, sendJson, writeConfig } from "../service.ts";
import { tellTime, withToldTimes } from "./told-times.ts";

const LOCATION = { file: "gate.yml", line: 20, column: 3 };
const OBJECTIVES = ["error-rate < 10%"];
const LOAD: Partial<HealthConfig["load"]> = { rate: 500, maxRequests: 4000, timeoutMs: 30_000 };
const SAVED = 1200;

const answerAs =
  (version: string, tookMs = 20): Answer =>
  (_, response) => {
    tellTime(response, tookMs);
    sendJson(response, { ...HEALTHY, data: { ...HEALTHY.data, version } });
  };

/** Of a real run of version v1 that passed, with the samples of a longer one on a machine without noise. */
let kept: Promise<CheckResult<HealthFacts>> | undefined;
const keepRun = (): Promise<CheckResult<HealthFacts>> =>
  (kept ??= runOnce().then((run) => {
    const { samples, routes } = unpackSamples(run.facts.samples, "last.json");
    const longer = Array.from({ length: SAVED }, (_, index) => ({
      ...(samples[index % samples.length] as SavedSample),
      plannedMs: 2 * index,
      ttfbMs: 20 + (index % 7),
    }));
    return { ...run, facts: { ...run.facts, samples: packSamples(longer, routes) } };
  }));
const runOnce = async (): Promise<CheckResult<HealthFacts>> =>
  (await judge(answerAs("v1"), writeConfig(OBJECTIVES, LOAD), { expectedVersion: "v1" })).result;

const compareWith = async (
  readSavedRun: HealthTarget["readSavedRun"],
  {
    tookMs = 20,
    load = {},
    ...baseline
  }: {
    tookMs?: number;
    load?: Partial<HealthConfig["load"]>;
    allowedIncrease?: number;
    maxAgeMs?: number;
  } = {},
): Promise<CheckResult<HealthFacts>> => {
  const config = writeConfig(
    // Quickly decided, so that only the comparison asks for a long load.
    ["error-rate < 10%"],
    { ...LOAD, ...load },
    { baseline: { file: "last.json", maxAgeMs: 3_600_000, location: LOCATION, ...baseline } },
  );
  const answer = answerAs("v2", tookMs);
  return (await withToldTimes((client) => judge(answer, config, { readSavedRun }, { client }))).result;
};

/** Sets the value at a path of plain data; `undefined` takes it out. */
function set(data: unknown, path: string, value: unknown): void {
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  const block = keys.reduce<Record<string, unknown>>(
    (found, key) => found[key] as Record<string, unknown>,
    data as Record<string, unknown>,
  );
  expect(Object.hasOwn(block, last)).toBe(true);
  block[last] = value;
}

/** The path of every value of plain data but those in lists. */
function listPaths(data: unknown, before = ""): string[] {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return [];
  return Object.entries(data).flatMap(([key, value]) => [
    before + key,
    ...listPaths(value, `${before}${key}.`),
  ]);
}

/** The kept run with another value at a path, as the text of a file. */
const write = async (path: string, value: unknown): Promise<string> => {
  const run: unknown = JSON.parse(JSON.stringify(await keepRun()));
  set(run, path, value);
  return JSON.stringify(run);
};

const toEvidence = (result: CheckResult, shard?: { index: number; count: number }): string =>
  serializeEvidence(
    createEvidence({
      result: { ...result, tables: undefined, charts: undefined },
      worker: "hub",
      commit: "a".repeat(40),
      configDigests: {},
      shard,
      attempt: 1,
      finishedAt: result.startedAt,
      suite: { version: "0.1.0", distDigest: "b".repeat(64) },
      source: { dirty: false, event: "push", ranPullRequestCode: false },
    }),
  );

describe("a saved run as the baseline", () => {
  it.each([
    ["what --json printed", (run: CheckResult) => JSON.stringify(run)],
    ["its evidence", (run: CheckResult) => toEvidence(run)],
  ])("is compared with, request by request, from %s", async (_, toText) => {
    const run = await keepRun();
    const result = await compareWith((path) => {
      expect(path).toBe("last.json");
      return Promise.resolve(toText(run));
    });
    expect(result.verdict).toBe("pass");
    const { baseline, load, objectives } = result.facts;
    expect(baseline).toMatchObject({ kind: "file", name: "last.json", answered: "v1", state: "compared" });
    expect(baseline?.sha256).toBe(run.facts.samples?.sha256);
    const n = run.facts.samples?.count ?? 0;
    expect(n).toBe(SAVED);
    expect(baseline).toMatchObject({ requests: n, comparison: { candidate: n, baseline: n } });
    // The objective was decided long before; the load went on until there was as much to compare.
    expect(load?.samples).toBe(n);
    expect(objectives[0]?.n).toBe(objectives[0]?.needed);
  });

  it("tells a slower candidate, whose finding says that another day may be to blame", async () => {
    const run = await keepRun();
    const text = JSON.stringify(run);
    const result = await compareWith(() => Promise.resolve(text), { tookMs: 60, allowedIncrease: 0.5 });
    expect([result.verdict, ruleIds(result)]).toEqual(["fail", ["health/worse-than-baseline"]]);
    expect(result.findings[0]).toMatchObject({ location: LOCATION });
    expect(result.findings[0]?.hint).toContain("another day");
  });
});

describe("a saved run that cannot be compared with", () => {
  const day = (shift: number): string => new Date(createSystemClock().now() + shift).toISOString();

  it.each<[string, string, unknown, RegExp]>([
    ["of another environment", "environment", "production", /is a run of the environment production$/],
    ["of a bare address", "environment", undefined, /is a run of a bare address$/],
    ["of another address", "facts.url", "http://localhost:1/base", /is a run of http:\/\/localhost:1\/base$/],
    ["of the version that is judged", "facts.version.answered", "v2", /compared with itself$/],
    ["at another rate", "facts.plan.rate", 50, /another load \(rate\)$/],
    ["with other routes", "facts.load.routes.0.route", "GET /x", /another load \(routes\)$/],
    ["with other weights", "facts.load.routes.0.weight", 2, /another load \(routes\)$/],
    ["with another timeout", "facts.plan.timeoutMs", 1, /another load \(timeout\)$/],
    ["with another arrival", "facts.plan.arrival", "poisson", /another load \(arrival\)$/],
    ["of an older gate that kept less", "facts.plan.timeoutMs", undefined, /another load \(timeout\)$/],
    ["that failed", "verdict", "fail", /whose verdict is fail$/],
    ["that could not judge", "verdict", "error", /whose verdict is error$/],
    [
      "that missed an objective",
      "facts.objectives.0.verdict",
      "inconclusive",
      /did not meet its objectives$/,
    ],
    ["without an objective", "facts.objectives", [], /did not meet its objectives$/],
    ["whose requests left late", "facts.load.lag.late", true, /left late$/],
    ["that is too old", "startedAt", day(-7_200_000), /is 2 h old, and may be 1 h$/],
    ["of the future", "startedAt", day(7_200_000), /does not say when it was made$/],
    ["without a time", "startedAt", "then", /does not say when it was made$/],
    ["without samples", "facts.samples", undefined, /cannot be read: there are none$/],
    ["in another format", "facts.samples.format", "gate-samples/9", /their format is not gate-samples\/1$/],
    ["with changed samples", "facts.samples.sha256", "0".repeat(64), /their digest is another one$/],
    ["with relabelled samples", "facts.samples.routes", ["GET /x"], /digest is another one$/],
    ["of another check", "check", "smoke-test", /is not the result of a health gate$/],
    ["without a load", "facts.load", undefined, /holds no load$/],
    ["without facts", "facts", [], /has not the facts/],
  ])("%s makes the verdict inconclusive", async (_, path, value, reason) => {
    const text = await write(path, value);
    const result = await compareWith(() => Promise.resolve(text));
    expect([result.verdict, ruleIds(result)]).toEqual(["inconclusive", ["health/baseline-missing"]]);
    expect(result.headline).toMatch(reason);
    expect(result.facts.baseline).toMatchObject({ kind: "file", state: "inconclusive" });
    expect(result.facts.objectives[0]?.verdict).toBe("pass");
    expect(result.findings[0]?.hint).not.toBe("");
  });

  it.each<[string, () => Promise<string>, RegExp]>([
    [
      "is missing",
      () => Promise.reject(new GateError("EVIDENCE_UNREADABLE", "last.json cannot be read: no such file")),
      /no such file$/,
    ],
    ["is cut", async () => JSON.stringify(await keepRun()).slice(0, -10), /is not JSON, or was cut off$/],
    ["is a list", () => Promise.resolve("[]"), /is not the result of a health gate$/],
    [
      "is evidence that contradicts itself",
      async () => toEvidence(await keepRun()).replace("PASSED", "FAILED"),
      /is not evidence that can be read/,
    ],
    [
      "is the evidence of one shard",
      async () => toEvidence(await keepRun(), { index: 1, count: 2 }),
      /of one shard only$/,
    ],
  ])("that %s makes the verdict inconclusive", async (_, readSavedRun, reason) => {
    const result = await compareWith(readSavedRun);
    expect([result.verdict, ruleIds(result)]).toEqual(["inconclusive", ["health/baseline-missing"]]);
    expect(result.headline).toMatch(reason);
  });

  it("that is any JSON in place of any of its values is told, never thrown and never taken for another run", async () => {
    const run: unknown = JSON.parse(JSON.stringify(await keepRun()));
    const paths = listPaths(run);
    const context = {
      deps: { client: { send: () => Promise.reject(new Error()), close: () => Promise.resolve() } },
      target: aimAt((await keepRun()).facts.url, writeConfig(OBJECTIVES, LOAD)),
      routes: [{ label: "GET /api/health", weight: 1 }],
      requests: 2000,
    };
    const read = (data: unknown): ReturnType<typeof readSavedRun> =>
      readSavedRun(
        { file: "last.json", maxAgeMs: 3_600_000 },
        {
          ...context,
          deps: { ...context.deps, clock: createSystemClock(), progress: () => undefined },
          target: { ...context.target, readSavedRun: () => Promise.resolve(JSON.stringify(data)) },
        },
      );
    const right = await read(run);
    expect(right).toHaveProperty("samples.length", SAVED);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.jsonValue(), async (path, value) => {
        const changed = structuredClone(run);
        set(changed, path, value);
        const found = await read(changed);
        if ("reason" in found) expect(found.reason.length).toBeLessThan(400);
        else expect({ ...found, answered: "" }).toEqual({ ...right, answered: "" });
      }),
      { numRuns: 150, seed: 4 },
    );
  });

  it("that is too short makes the verdict inconclusive", async () => {
    const short = await runOnce();
    const result = await compareWith(() => Promise.resolve(JSON.stringify(short)));
    expect(result.verdict).toBe("inconclusive");
    expect(result.headline).toMatch(/holds \d+ requests, and 1000 are needed$/);
  });

  it("that nothing can read makes the verdict inconclusive", async () => {
    const result = await compareWith(undefined);
    expect(result.headline).toMatch(/no file can be read here$/);
  });
});
