import { describe, expect, it } from "@jest/globals";
import { runHealthGate } from "../src/health-gate.ts";
import { type Answer, answerHealthy, judge, ruleIds } from "./judging.ts";
import { aimAt, HEALTHY, sendJson, startService, withDeps, writeConfig } from "./service.ts";

const BRIEF = { wait: { deadlineMs: 100, intervalMs: 20, consecutive: 2 } };

describe("runHealthGate with a service that never becomes healthy", () => {
  const withData = (data: object) => ({ success: true, data: { ...HEALTHY.data, ...data } });
  it.each<{ name: string; answer: Answer; verdict?: string; rule?: string; cause: string }>([
    {
      name: "success is false",
      answer: (_, r) => sendJson(r, { ...HEALTHY, success: false }),
      cause: "success is false",
    },
    {
      name: "success is a word",
      answer: (_, r) => sendJson(r, { ...HEALTHY, success: "true" }),
      cause: 'success is "true"',
    },
    {
      name: "the status is another",
      answer: (_, r) => sendJson(r, withData({ status: "degraded" })),
      cause: 'data.status is "degraded"',
    },
    {
      name: "there is no data",
      answer: (_, r) => sendJson(r, { success: true }),
      cause: "data.status is missing",
    },
    {
      name: "a value nested without end",
      answer: (_, r) =>
        r
          .writeHead(200, { "content-type": "application/json" })
          .end(`{"success":true,"data":{"status":${"[".repeat(200_000)}${"]".repeat(200_000)}}}`),
      cause: "data.status is a list",
    },
    { name: "JSON that is no object", answer: (_, r) => sendJson(r, [HEALTHY]), cause: "not an object" },
    {
      name: "HTML with 200",
      answer: (_, r) => r.writeHead(200, { "content-type": "text/html" }).end("<h1>ok</h1>"),
      cause: "GET /api/health answered 200 with text/html, expected JSON",
    },
    {
      name: "broken JSON",
      answer: (_, r) => r.writeHead(200, { "content-type": "application/json" }).end('{"success":true'),
      cause: "the body is not JSON",
    },
    {
      name: "201",
      answer: (_, r) => sendJson(r, HEALTHY, { status: 201 }),
      cause: "answered 201, expected 200",
    },
    {
      name: "500",
      answer: (_, r) => sendJson(r, HEALTHY, { status: 500 }),
      cause: "GET /api/health answered 500",
    },
    {
      name: "an aged answer",
      answer: (_, r) => sendJson(r, HEALTHY, { headers: { age: "12" } }),
      cause: "a cache answered, not the Worker (age: 12)",
    },
    ...["HIT", "STALE", "UPDATING", "REVALIDATED"].map((status) => ({
      name: `cf-cache-status ${status}`,
      answer: ((_, r) => sendJson(r, HEALTHY, { headers: { "cf-cache-status": status } })) satisfies Answer,
      cause: `a cache answered, not the Worker (cf-cache-status: ${status})`,
    })),
    {
      name: "another version",
      answer: (_, r) => sendJson(r, withData({ version: "v1" })),
      rule: "health/other-version",
      cause: "version v1 answers, expected v2",
    },
    {
      name: "a version that only begins like the expected one",
      answer: (_, r) => sendJson(r, withData({ version: "v2-rc1" })),
      rule: "health/other-version",
      cause: "version v2-rc1 answers, expected v2",
    },
    {
      name: "no version",
      answer: (_, r) => sendJson(r, withData({ version: null })),
      verdict: "inconclusive",
      rule: "health/version-unreadable",
      cause: "names no version at $.data.version, expected v2",
    },
    {
      name: "another environment",
      answer: (_, r) => sendJson(r, withData({ environment: "production", version: "v1" })),
      rule: "health/other-environment",
      cause: "environment production answers, expected staging",
    },
    {
      name: "no environment",
      answer: (_, r) => sendJson(r, withData({ environment: undefined })),
      rule: "health/other-environment",
      cause: "names no environment",
    },
    {
      name: "no answer at all",
      answer: () => undefined,
      cause: "no answer in time: the total deadline of 1000 ms passed",
    },
    {
      name: "a cut body",
      answer: (_, r) => {
        r.writeHead(200, { "content-type": "application/json", "content-length": "500" });
        r.write('{"success":');
        setTimeout(() => r.destroy(), 5);
      },
      cause: "GET /api/health: ",
    },
    {
      name: "every second answer is bad",
      answer: (_, r, count) => sendJson(r, HEALTHY, { status: count % 2 === 1 ? 503 : 200 }),
      cause: "answered 503",
    },
  ])(
    "does not pass and names the cause: $name",
    async ({ answer, verdict = "fail", rule = "health/not-healthy", cause }) => {
      const { result, service } = await judge(answer, writeConfig(undefined, { timeoutMs: 1000 }, BRIEF));
      expect(result).toMatchObject({ verdict, findings: [{ ruleId: rule, level: "error" }] });
      expect(result.headline).toContain(cause);
      expect(result.headline).not.toContain("t0ps3cret");
      expect(result.facts.load).toBeUndefined();
      expect(new Set(service.requests)).toEqual(new Set(["/api/health"]));
    },
  );

  it("finds no version in a body nested deeper than a search goes", async () => {
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    const { result } = await judge(
      (_, response) =>
        response
          .writeHead(200, { "content-type": "application/json" })
          .end(`{"success":true,"data":{"status":"healthy","environment":"staging"},"deep":${deep}}`),
      writeConfig(undefined, {}, { ...BRIEF, version: "$..version" }),
    );
    expect([result.verdict, ruleIds(result)]).toEqual(["inconclusive", ["health/version-unreadable"]]);
  });

  it("does not pass when nobody listens", async () => {
    const service = await startService(answerHealthy);
    await service.close();
    const result = await withDeps((deps) =>
      runHealthGate(deps, aimAt(service.url, writeConfig(undefined, {}, BRIEF))),
    );
    expect(result).toMatchObject({ verdict: "fail", findings: [{ ruleId: "health/not-healthy" }] });
    expect(result.headline).toContain("refused");
  });

  it("waits for a service that becomes healthy, and says meanwhile why it is not", async () => {
    const { result, lines } = await judge((_, response, count) =>
      sendJson(response, HEALTHY, { status: count < 4 ? 503 : 200 }),
    );
    expect(result.verdict).toBe("pass");
    expect(result.facts.wait).toMatchObject({ attempts: 5, inARow: 2 });
    expect(lines[1]).toMatch(/^waiting for GET \/api\/health \(.* of 20 s\): answered 503$/);
  });
});
