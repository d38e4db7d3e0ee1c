import { describe, expect, it } from "@jest/globals";
import { parseExpectation, type SignalConfig } from "@gate/core";
import { createHttpClient } from "@gate/http";
import { createSystemClock } from "@gate/runtime";
import { askSignals } from "../../src/signals/ask-signals.ts";
import { judge, answerHealthy, ruleIds } from "../judging.ts";
import { sendJson, startService, writeConfig } from "../service.ts";
import { LOCATION, writePrometheus } from "./asking.ts";

/** Answers as Prometheus does; its newest sample is so old, in seconds. */
async function startMetrics(age: () => string) {
  const service = await startService((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const query = new URLSearchParams(Buffer.concat(chunks).toString()).get("query") ?? "";
      const value = query.startsWith("time()") ? age() : query.startsWith("sum(increase") ? "1200" : "0";
      const result = [{ metric: {}, value: [Date.now() / 1000, value] }];
      sendJson(response, { status: "success", data: { resultType: "vector", result } });
    });
  });
  return { ...service, [Symbol.asyncDispose]: () => service.close() };
}

const deps = { signals: { readToken: () => undefined, runCommand: () => Promise.reject(new Error("no")) } };

describe("a source that has counted nothing since the load began", () => {
  it("does not pass, though what it knows of the time before is fresh and good", async () => {
    await using metrics = await startMetrics(() => "100");
    const signals: SignalConfig[] = [writePrometheus({ url: metrics.url })];
    const { result } = await judge(answerHealthy, writeConfig(undefined, {}, { signals }), {}, deps);
    expect([result.verdict, ruleIds(result)]).toEqual(["inconclusive", ["health/signal"]]);
    expect(result.headline).toBe(
      "signal errors says nothing: its newest data is 1 min 40 s old, from before the load",
    );
  });

  it("is asked again until it has", async () => {
    let asked = 0;
    await using metrics = await startMetrics(() => ((asked += 1) === 1 ? "100" : "0"));
    const signals: SignalConfig[] = [writePrometheus({ url: metrics.url, deadlineMs: 30_000 })];
    const { result } = await judge(answerHealthy, writeConfig(undefined, {}, { signals }), {}, deps);
    expect([result.verdict, asked]).toEqual(["pass", 2]);
  });

  it("passes all the same by what it counted of the expected version alone, or of the weeks before", async () => {
    const version = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";
    const minute = new Date(Date.now() - 200_000).toISOString();
    const row = { sum: { requests: 1000, errors: 0 }, avg: { sampleInterval: 1 } };
    const data = {
      viewer: { accounts: [{ all: [row], newest: [{ dimensions: { datetimeMinute: minute } }] }] },
    };
    const api = await startService((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const fields = [
          { name: "avg", type: { name: "A" } },
          { name: "sampleInterval", type: {} },
        ];
        const isSchema = Buffer.concat(chunks).toString().includes("__type");
        sendJson(response, { data: isSchema ? { __type: { fields } } : data, errors: null });
      });
    });
    const analytics: SignalConfig = {
      type: "cloudflare",
      name: "analytics",
      url: api.url,
      account: "a1",
      script: "hub",
      token: "TOKEN",
      expect: parseExpectation("< 1%"),
      windowMs: 900_000,
      freshnessMs: 600_000,
      minSamples: 100,
      deadlineMs: 1000,
      location: LOCATION,
    };
    await using metrics = await startMetrics(() => "100");
    const budget = writePrometheus({ url: metrics.url, uptime: 0.9, query: "up", minSamples: 1 });
    const client = createHttpClient({ env: {} });
    const clock = createSystemClock();
    const ask = (config: SignalConfig, expectedVersion: string) =>
      askSignals(
        { client, clock, ...deps.signals, readToken: () => "t0ken", progress: () => undefined },
        [config],
        { url: api.url, expectedVersion, signal: new AbortController().signal, loadedAt: clock.monotonic() },
      );
    expect(await ask(analytics, "v2")).toMatchObject([
      { state: "inconclusive", reason: expect.stringContaining("from before the load") },
    ]);
    expect(await ask(analytics, version)).toMatchObject([{ state: "pass" }]);
    // The stand-in counts 0 of a hundred looks: it came past the age, and no further.
    expect(await ask(budget, "v2")).toMatchObject([
      { state: "inconclusive", reason: expect.stringContaining("its data covers") },
    ]);
    await Promise.all([client.close(), api.close()]);
  });
});
