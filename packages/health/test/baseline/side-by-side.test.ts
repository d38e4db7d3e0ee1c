import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "@jest/globals";
import type { CheckResult, HealthConfig } from "@gate/core";
import type { HealthFacts } from "../../src/facts.ts";
import type { HealthTarget } from "../../src/target.ts";
import { type Answer, judge, ruleIds } from "../judging.ts";
import { HEALTHY, sendJson, writeConfig } from "../service.ts";
import { tellTime, withToldTimes } from "./told-times.ts";

const ID = "3f2a1b0c-1111-4222-8333-abcdefabcdef";
const HEADER = "cloudflare-workers-version-overrides";
const LOCATION = { file: "gate.yml", line: 20, column: 3 };
const PAIRS = 2000;

type Version = NonNullable<Extract<HealthConfig["baseline"], { version: string }>>;

const asksForBaseline = (request: IncomingMessage): boolean => request.headers[HEADER] === `hub="${ID}"`;

/** Answers as `version`, with a status, and tells what it took. */
interface Behaviour {
  version: string;
  tookMs?: number;
  status?: (count: number) => number;
}

/** One server that holds both versions, as Cloudflare does: which of them answers, the header decides. */
function serveBoth(candidate: Behaviour, baseline: Behaviour): { answer: Answer; counts: number[] } {
  const counts = [0, 0];
  const answer: Answer = (request, response) => {
    const side = asksForBaseline(request) ? 1 : 0;
    const { version, tookMs = 20, status = () => 200 } = side === 1 ? baseline : candidate;
    counts[side] = (counts[side] ?? 0) + 1;
    const code = status(counts[side] ?? 0);
    tellTime(response, tookMs);
    sendJson(response, { ...HEALTHY, data: { ...HEALTHY.data, version } }, { status: code });
  };
  return { answer, counts };
}

const compare = async (
  { answer }: { answer: Answer },
  baseline: Partial<Version> = {},
  target: Partial<HealthTarget> = {},
  load: Partial<HealthConfig["load"]> = {},
): Promise<CheckResult<HealthFacts>> => {
  const config = writeConfig(
    ["error-rate < 10%"],
    { rate: 500, maxRequests: PAIRS, timeoutMs: 30_000, ...load },
    { baseline: { version: ID, answers: "v1", location: LOCATION, ...baseline } },
  );
  const aim = { worker: "hub", ...target };
  return (await withToldTimes((client) => judge(answer, config, aim, { client }))).result;
};

const says = ({ facts }: CheckResult<HealthFacts>): (string | undefined)[] =>
  facts.baseline?.comparison?.aspects.map((aspect) => aspect.says) ?? [];

describe("a baseline version side by side", () => {
  it("gets the same load, is proven before and after, and counts for no objective", async () => {
    const both = serveBoth({ version: "v2" }, { version: "v1" });
    const { verdict, facts } = await compare(both, {}, {}, { warmupMs: 100 });
    expect(verdict).toBe("pass");
    expect(facts.baseline).toMatchObject({ kind: "version", name: ID, answered: "v1", state: "compared" });
    expect(facts.baseline?.comparison).toMatchObject({ candidate: PAIRS, baseline: PAIRS });
    // The decision rests on what it rests on without a baseline, though the load went on.
    expect(facts.objectives[0]).toMatchObject({ verdict: "pass", n: facts.objectives[0]?.needed, bad: 0 });
    expect(facts.load).toMatchObject({ samples: PAIRS, apart: 0, failed: 0 });
    expect(facts.samples?.count).toBe(PAIRS);
    expect(facts.baseline?.samples?.count).toBe(PAIRS);
    // Two looks before the load and two after it, and 50 of the warm-up.
    expect(both.counts[0]).toBeGreaterThanOrEqual(PAIRS + 50 + 4);
    expect(both.counts[1]).toBeGreaterThanOrEqual(PAIRS + 50 + 4);
  });

  it("is a warning when the candidate is slower, and a failure beyond the allowed increase", async () => {
    const both = (): ReturnType<typeof serveBoth> =>
      serveBoth({ version: "v2", tookMs: 2000 }, { version: "v1", tookMs: 20 });
    const warned = await compare(both());
    expect([warned.verdict, ruleIds(warned), says(warned)[0]]).toEqual([
      "pass",
      ["health/worse-than-baseline"],
      "worse",
    ]);
    expect(warned.findings[0]).toMatchObject({ level: "warning", location: LOCATION });
    expect(warned.findings[0]?.message).toMatch(
      new RegExp(`^worse than the baseline ${ID}: median \\S+ s instead of \\S+ ms, later by \\S+ s \\(`),
    );
    expect(warned.tables?.map(({ title }) => title)).toContain("Compared with v1 (2,000 answers with 2,000)");
    const failed = await compare(both(), { allowedIncrease: 0.1 });
    expect([failed.verdict, failed.findings[0]?.level]).toEqual(["fail", "error"]);
    expect(failed.headline).toContain("surely more than the allowed 10 % worse");
  });

  it("raises no alarm when the baseline is the slower one", async () => {
    const result = await compare(serveBoth({ version: "v2", tookMs: 20 }, { version: "v1", tookMs: 2000 }), {
      allowedIncrease: 0,
    });
    expect([result.verdict, result.findings, says(result)[0]]).toEqual(["pass", [], "better"]);
  });

  it("finds more errors than the baseline has, though the objective allows them", async () => {
    const status = (count: number): number => (count % 25 === 0 && count > 100 ? 500 : 200);
    const result = await compare(serveBoth({ version: "v2", status }, { version: "v1" }), {
      allowedIncrease: 0.5,
    });
    expect(result.facts.objectives[0]?.verdict).toBe("pass");
    expect([result.verdict, says(result)[3]]).toEqual(["fail", "worse"]);
    expect(result.headline).toMatch(/\d+(\.\d+)? % of the answers failed, of the baseline's 0 %/);
  });

  it("does not blame the candidate for errors of the baseline", async () => {
    const status = (count: number): number => (count % 10 === 0 && count > 100 ? 500 : 200);
    const result = await compare(serveBoth({ version: "v2" }, { version: "v1", status }));
    expect([result.verdict, says(result)[3], result.facts.load?.failed]).toEqual(["pass", "better", 0]);
    expect(result.findings).toEqual([]);
  });
});

describe("a baseline version that is not proven", () => {
  it.each<[string, () => Behaviour, Partial<Version>, Partial<HealthTarget>, RegExp]>([
    [
      "the override is passed over",
      () => ({ version: "v2" }),
      {},
      {},
      /nothing proves that version \S+ answers: version v2 answers, expected v1$/,
    ],
    [
      "the baseline names no version",
      () => ({ version: "" }),
      {},
      {},
      /names no version at \$\.data\.version, expected v1$/,
    ],
    ["the baseline is broken", () => ({ version: "v1", status: () => 500 }), {}, {}, /answered 500$/],
    [
      "the baseline is lost under load",
      () => {
        let count = 0;
        return {
          get version() {
            return (count += 1) > 1000 ? "v2" : "v1";
          },
        };
      },
      {},
      {},
      /[\d,]+ of [\d,]+ answers were not the baseline's: GET \/api\/health: version v2 answers, expected v1$/,
    ],
    [
      "no version is expected",
      () => ({ version: "v1" }),
      {},
      { expectedVersion: "none" },
      /no version is expected, so nothing tells the two sides apart$/,
    ],
    [
      "it is the version that is judged",
      () => ({ version: "v2" }),
      { answers: "v2" },
      {},
      /version v2 would be compared with itself$/,
    ],
    ["nothing names the Worker", () => ({ version: "v1" }), {}, { worker: undefined }, /names the Worker$/],
  ])(
    "makes the verdict inconclusive when %s, and the objectives are judged",
    async (_, baseline, config, target, reason) => {
      const result = await compare(serveBoth({ version: "v2" }, baseline()), config, target);
      expect([result.verdict, ruleIds(result)]).toEqual(["inconclusive", ["health/baseline-missing"]]);
      expect(result.headline).toMatch(/^the baseline \S+ is not compared: /);
      expect(result.headline).toMatch(reason);
      expect(result.findings[0]).toMatchObject({ level: "error", location: LOCATION });
      expect(result.facts.baseline?.comparison).toBeUndefined();
      expect(result.facts.objectives[0]?.verdict).toBe("pass");
    },
  );

  it("is inconclusive when the version is gone after a load that does not hold the health check", async () => {
    let loaded = 0;
    const answer: Answer = (request, response) => {
      if (request.url !== "/api/health") loaded += 1;
      const version = asksForBaseline(request) && loaded < 100 ? "v1" : "v2";
      sendJson(response, { ...HEALTHY, data: { ...HEALTHY.data, version } });
    };
    const routes = [{ path: "/api/items", weight: 1, location: LOCATION }];
    const result = await compare({ answer }, {}, {}, { routes });
    expect([result.verdict, ruleIds(result)]).toEqual(["inconclusive", ["health/baseline-missing"]]);
    expect(result.headline).toContain("after the load nothing proves that version");
  });

  it("stays a failure when an objective is missed too", async () => {
    const status = (count: number): number => (count > 10 ? 500 : 200);
    const result = await compare(serveBoth({ version: "v2", status }, { version: "v2" }));
    expect([result.verdict, ruleIds(result).sort()]).toEqual([
      "fail",
      ["health/baseline-missing", "health/objective"],
    ]);
  });

  it("is refused before any request when the budget leaves too few to compare", async () => {
    const both = serveBoth({ version: "v2" }, { version: "v1" });
    await expect(compare(both, {}, {}, { maxRequests: 1999 })).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      location: LOCATION,
      hint: expect.stringContaining("set max-requests to 2000 or more"),
    });
    expect(both.counts).toEqual([0, 0]);
  });
});
