import { describe, expect, it } from "@jest/globals";
import type { GateError, HealthConfig } from "@gate/core";
import { createSystemClock } from "@gate/runtime";
import { runHealthGate } from "../src/health-gate.ts";
import type { HealthTarget } from "../src/target.ts";
import { type Answer, answerHealthy, judge, ruleIds } from "./judging.ts";
import { aimAt, HEALTHY, sendJson, startService, withDeps, writeConfig } from "./service.ts";

describe("runHealthGate with a good service", () => {
  it("passes and records what it rests on", async () => {
    const config = writeConfig(["error-rate < 10%", "p90 < 15s", "p90[total](GET /api/items) < 16s"], {
      warmupMs: 50,
    });
    const { result, lines, service } = await judge(answerHealthy, config);
    expect(result).toMatchObject({
      check: "health-gate",
      environment: "staging",
      verdict: "pass",
      findings: [],
    });
    expect(result.headline).toContain("version v2: error-rate < 10%, p90 < 15s");
    const { facts } = result;
    expect(lines[0]).toBe(facts.plan.line);
    expect(facts.version).toEqual({ expected: "v2", answered: "v2", state: "proven" });
    expect(facts.environment).toBe("staging");
    expect(facts.wait).toMatchObject({ state: "healthy", attempts: 2, inARow: 2 });
    expect(facts.objectives.map(({ verdict }) => verdict)).toEqual(["pass", "pass", "pass"]);
    for (const { n, bad, needed, upper, limit, lower } of facts.objectives) {
      expect({ n, bad, lower }).toEqual({ n: needed, bad: 0, lower: 0 });
      expect(upper).toBeLessThan(limit);
    }
    const { load } = facts;
    expect(load?.warmup).toEqual({ requests: 20, failed: 0 });
    expect(load).toMatchObject({ failed: 0, apart: 0, causes: [], blocks: { count: 1, failed: [] } });
    // The route's objective decides last: it sees every second request.
    expect(load?.samples).toBe(facts.plan.requests);
    expect(load?.routes.map(({ route, samples }) => [route, samples])).toEqual([
      ["GET /api/health", facts.plan.requests / 2],
      ["GET /api/items", facts.plan.requests / 2],
    ]);
    expect(new Set(service.requests)).toEqual(new Set(["/api/health", "/api/items"]));
    expect(JSON.parse(JSON.stringify(facts))).toEqual(JSON.parse(JSON.stringify(structuredClone(facts))));
    expect(result.tables?.map(({ title }) => title)).toEqual([
      "Objectives",
      "Latency from the planned instant",
    ]);
  });

  it("sends the headers of the origin with every request", async () => {
    const seen = new Set<string | undefined>();
    const { result } = await judge(
      (request, response) => {
        seen.add(request.headers["cf-access-client-id"]?.toString());
        sendJson(response, HEALTHY);
      },
      writeConfig(["error-rate(GET /api/items) < 20%"]),
      { originHeaders: [["CF-Access-Client-Id", "me"]] },
    );
    expect([result.verdict, [...seen]]).toEqual(["pass", ["me"]]);
  });

  it.each<[string, Partial<HealthConfig>, Partial<HealthTarget>]>([
    ["with version: none", { version: "none" }, {}],
    ["without an expected version", {}, { expectedVersion: undefined }],
    ["with the expected version none", {}, { expectedVersion: "none" }],
  ])("passes and says that the version is unproven %s", async (_, config, target) => {
    const { result } = await judge(answerHealthy, writeConfig(undefined, {}, config), target);
    expect(result.verdict).toBe("pass");
    expect(result.facts.version).toMatchObject({ expected: "none", state: "unproven" });
    expect(result.headline).toContain("unproven");
  });

  it("asks the health check once more when the load does not hold it", async () => {
    const config = writeConfig(undefined, {
      routes: [{ path: "/api/items", weight: 1, location: { file: "gate.yml" } }],
    });
    const good = await judge(answerHealthy, config);
    expect([good.result.verdict, good.result.facts.afterLoad?.state]).toEqual(["pass", "healthy"]);
    let loaded = false;
    const rolledBack = await judge((request, response) => {
      loaded ||= request.url === "/api/items";
      sendJson(response, loaded ? { ...HEALTHY, data: { ...HEALTHY.data, version: "v1" } } : HEALTHY);
    }, config);
    expect(rolledBack.result.verdict).toBe("fail");
    expect(rolledBack.result.headline).toContain(
      "after the load: GET /api/health: version v1 answers, expected v2",
    );
  });
});

describe("runHealthGate with a service that is bad under load", () => {
  it("fails and names a route that answers 500", async () => {
    const { result } = await judge(
      (request, response) =>
        sendJson(response, HEALTHY, { status: request.url === "/api/items" ? 500 : 200 }),
      writeConfig(["error-rate < 10%", "error-rate(GET /api/items) < 20%"]),
    );
    expect(result.verdict).toBe("fail");
    expect(result.headline).toMatch(
      /^error-rate < 10% failed: GET \/api\/items answered 500 \(\d+ of \d+ requests\) \(limit 10 %\)$/,
    );
    expect(result.findings.map(({ location }) => location?.line)).toEqual([10, 11]);
    expect(result.facts.load?.blocks.failed[0]).toMatchObject({ fromMs: 0 });
  });

  it.each<[string, Answer, string]>([
    [
      "a redirect",
      (_, r, count) =>
        count > 2 ? void r.writeHead(302, { location: "/elsewhere" }).end() : sendJson(r, HEALTHY),
      "GET /api/health answered 302, a redirect to /elsewhere",
    ],
    [
      "success: false",
      (_, r, count) => sendJson(r, { ...HEALTHY, success: count <= 2 }),
      "GET /api/health: success is false, expected true",
    ],
    [
      "another environment",
      (_, r, count) =>
        sendJson(r, count > 2 ? { ...HEALTHY, data: { ...HEALTHY.data, environment: "ci" } } : HEALTHY),
      "GET /api/health: environment ci answers, expected staging",
    ],
  ])("fails when the health check answers %s", async (_, answer, cause) => {
    const { result } = await judge(answer);
    expect([result.verdict, ruleIds(result)]).toEqual(["fail", ["health/objective"]]);
    expect(result.headline).toContain(cause);
  });

  it("fails both kinds of objective when requests hang", async () => {
    const { result } = await judge(
      (_, response, count) => void (count <= 20 && sendJson(response, HEALTHY)),
      writeConfig(["p90 < 5s", "error-rate < 10%"], { timeoutMs: 400 }),
    );
    expect(result.verdict).toBe("fail");
    expect(result.facts.objectives.map(({ verdict }) => verdict)).toEqual(["fail", "fail"]);
    const { load } = result.facts;
    // A request without an answer stands among the latencies with all the time that was waited for it.
    expect(load?.ttfb.max).toBeGreaterThanOrEqual(400);
    expect(load?.ttfb.censored).toBe(load?.failed);
    expect(result.headline).toContain("deadline of 400 ms");
  });

  it("does not pass when one request in twenty is slow, and says so", async () => {
    const { result } = await judge(
      (_, response, count) => {
        setTimeout(() => sendJson(response, HEALTHY), count % 20 === 0 ? 900 : 0);
      },
      writeConfig(["p95 < 600ms"], { timeoutMs: 3000 }),
    );
    expect(result.verdict).not.toBe("pass");
    const finding = result.findings.find(({ ruleId }) => ruleId === "health/objective");
    expect(finding?.message).toMatch(/p95 < 600ms .* % of \d+ answers took 600 ms or longer \(limit 5 %\)/);
  });

  it("fails when slow answers arrive after enough fast ones for a pass", async () => {
    // Three in ten take a second. Judged in the order of arrival, the first hundred answers are all fast.
    const { result } = await judge(
      (_, response, count) => {
        setTimeout(() => sendJson(response, HEALTHY), count > 2 && count % 10 < 3 ? 1000 : 0);
      },
      writeConfig(["p95 < 600ms"], { timeoutMs: 3000 }),
    );
    expect(result.facts.objectives[0]).toMatchObject({ verdict: "fail", failed: 0 });
    expect(result.facts.objectives[0]!.slow).toBeGreaterThanOrEqual(3);
  });

  it("is inconclusive when the budget ends before the decision, and says what would settle it", async () => {
    const { result } = await judge(
      (request, response, count) =>
        sendJson(response, HEALTHY, { status: request.url === "/api/items" && count % 14 === 0 ? 500 : 200 }),
      writeConfig(["error-rate < 10%"], {
        maxRequests: 60,
        routes: [{ path: "/api/items", weight: 1, location: { file: "gate.yml" } }],
      }),
    );
    expect(result.verdict).toBe("inconclusive");
    expect(result.headline).toContain(
      "error-rate < 10% undecided after 60 requests: GET /api/items answered 500 (4 of 60",
    );
    const [objective] = result.facts.objectives;
    expect(objective).toMatchObject({ n: 60, bad: 4, failed: 4, slow: 0 });
    expect(objective!.settledBy).toBeGreaterThan(60);
    expect(result.findings[0]?.hint).toContain("raise health.load.max-requests");
  });
});

describe("runHealthGate with answers that count for nothing", () => {
  it.each<[string, string, object, Record<string, string>]>([
    ["another version", "health/answers-apart", { version: "v1" }, {}],
    ["a cache", "health/cached-route", {}, { "cf-cache-status": "HIT" }],
  ])("is inconclusive when more than one in a hundred comes from %s", async (_, rule, data, headers) => {
    const { result } = await judge((_, response, count) => {
      const stray = count > 2 && count % 10 === 0;
      if (stray) sendJson(response, { ...HEALTHY, data: { ...HEALTHY.data, ...data } }, { headers });
      else sendJson(response, HEALTHY);
    });
    expect(result.verdict).toBe("inconclusive");
    expect(ruleIds(result)).toContain(rule);
    expect(result.facts.load?.causes).toEqual([]);
  });

  it.each<[string, string, object, Record<string, string>]>([
    ["another version", "health/answers-apart", { version: "v1" }, {}],
    ["a cache", "health/cached-route", {}, { age: "3" }],
  ])("passes with a warning when hardly one comes from %s", async (_, ruleId, data, headers) => {
    const { result } = await judge(
      (_, response, count) => {
        if (count !== 30) return sendJson(response, HEALTHY);
        sendJson(response, { ...HEALTHY, data: { ...HEALTHY.data, ...data } }, { headers });
      },
      writeConfig(["error-rate < 3%"]),
    );
    expect(result).toMatchObject({ verdict: "pass", findings: [{ ruleId, level: "warning" }] });
    expect(result.facts.objectives[0]?.n).toBe(result.facts.load!.samples - 1);
  });
});

describe("runHealthGate without evidence", () => {
  it("is inconclusive without objectives", async () => {
    const { result } = await judge(answerHealthy, writeConfig([]));
    expect([result.verdict, ruleIds(result)]).toEqual(["inconclusive", ["health/no-objective"]]);
    expect(result.headline).toContain("no objective was judged");
  });

  it("is inconclusive when the generator is late, however fast the answers", async () => {
    const clock = createSystemClock();
    const late = { ...clock, sleep: (ms: number, signal?: AbortSignal) => clock.sleep(ms + 150, signal) };
    const { result } = await judge(
      answerHealthy,
      writeConfig(["p90 < 1s", "error-rate < 10%"]),
      {},
      { clock: late },
    );
    expect(result.verdict).toBe("inconclusive");
    expect(result.headline).toContain("the load generator was late");
    expect(ruleIds(result)).toEqual(["health/generator-late", "health/objective"]);
    expect(result.facts.objectives.map(({ verdict }) => verdict)).toEqual(["inconclusive", "pass"]);
    expect(result.facts.load?.lag).toMatchObject({ late: true, allowedMs: 100 });
  });

  it("refuses an objective that the budget can never prove, before any request", async () => {
    const service = await startService(answerHealthy);
    const error = await withDeps((deps) =>
      runHealthGate(deps, aimAt(service.url, writeConfig(["error-rate < 0.1%"], { maxRequests: 2994 }))),
    ).catch((error: unknown) => error);
    await service.close();
    expect(error).toMatchObject({ code: "OBJECTIVE_OUT_OF_REACH", location: { line: 10 } });
    expect((error as GateError).hint).toContain("max-requests to 2995");
    expect(service.requests).toEqual([]);
  });
});

describe("runHealthGate when it is cancelled", () => {
  it.each<[string, Answer, Partial<HealthConfig["load"]>]>([
    ["while it waits for an answer", () => undefined, {}],
    ["while it waits for the next probe", (_, r) => sendJson(r, HEALTHY, { status: 503 }), {}],
    ["under load", (_, r, count) => void (count <= 2 && sendJson(r, HEALTHY)), {}],
    ["during warm-up", (_, r) => sendJson(r, HEALTHY), { warmupMs: 60_000 }],
  ])("ends within a second and sends nothing more: %s", async (_, answer, load) => {
    const service = await startService(answer);
    const stop = new AbortController();
    const config = writeConfig(
      undefined,
      { timeoutMs: 20_000, ...load },
      { wait: { deadlineMs: 60_000, intervalMs: 100, consecutive: 2 } },
    );
    let abortedAt = Infinity;
    setTimeout(() => {
      abortedAt = performance.now();
      stop.abort();
    }, 300);
    await withDeps(async (deps) => {
      await expect(
        runHealthGate(deps, aimAt(service.url, config, { signal: stop.signal })),
      ).rejects.toMatchObject({
        code: "CANCELLED",
      });
      // Three times what is promised.
      expect(performance.now() - abortedAt).toBeLessThan(3000);
      const seen = service.requests.length;
      await deps.clock.sleep(200);
      // What was on the wire already may still arrive.
      expect(service.requests.length - seen).toBeLessThanOrEqual(2);
    });
    await service.close();
  });
});
