import { request as send } from "node:http";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { type Answer, judge, ruleIds } from "../judging.ts";
import { HEALTHY, sendJson, type Service, startService, writeConfig } from "../service.ts";
import { askOne, writePrometheus } from "./asking.ts";
import { describeWithPrometheus, type RunningPrometheus, startPrometheus } from "./prometheus-peer.ts";

/** What the service counts by itself, as exporters do: errors too that no client sees. */
const counts = { ok: 0, error: 0 };

/** What goes on whoever asks: of a hundred five are bad, from one scrape to the next. */
const steady = { good: 0, bad: 0 };

const answerCounting =
  (hiddenErrors: number): Answer =>
  (_, response) => {
    counts.ok += 1;
    counts.error += hiddenErrors;
    sendJson(response, HEALTHY);
  };

const SIGNAL = {
  series: "jobs_total",
  query: 'sum(increase(jobs_total{outcome="error"}[{window}])) / sum(increase(jobs_total[{window}]))',
  windowMs: 60_000,
  minSamples: 20,
  deadlineMs: 20_000,
};

describeWithPrometheus("a real Prometheus that scrapes the service under load", (binary) => {
  let exporter: Service;
  let prometheus: RunningPrometheus;

  beforeAll(async () => {
    exporter = await startService((_, response) => {
      response.writeHead(200, { "content-type": "text/plain; version=0.0.4" });
      const lines = Object.entries(counts).map(([outcome, n]) => `jobs_total{outcome="${outcome}"} ${n}`);
      steady.good += 95;
      steady.bad += 5;
      lines.push(...Object.entries(steady).map(([outcome, n]) => `steady_total{outcome="${outcome}"} ${n}`));
      response.end(`# TYPE jobs_total counter\n${lines.join("\n")}\n`);
    });
    prometheus = await startPrometheus(binary, exporter.url);
  });

  afterAll(async () => {
    await prometheus.stop();
    await exporter.close();
  });

  const ask = (further: Parameters<typeof writePrometheus>[0]) =>
    askOne(writePrometheus({ ...SIGNAL, url: prometheus.url, deadlineMs: 1000, ...further }));

  it.each([
    ["no hidden error", 0, "pass", [], "0 %, as expected < 1%"],
    ["hidden errors", 0.2, "fail", ["health/signal"], "%, expected < 1%"],
  ])("joins the decision with %s", async (_, hiddenErrors, verdict, rules, reason) => {
    const signals = [writePrometheus({ ...SIGNAL, url: prometheus.url })];
    const config = writeConfig(["error-rate < 5%"], { rate: 40, maxRequests: 120 }, { signals });
    const deps = {
      signals: {
        readToken: () => undefined,
        runCommand: () => Promise.reject(new Error("no command was to be run")),
      },
    };
    const { result } = await judge(answerCounting(hiddenErrors), config, {}, deps);
    const [said] = result.facts.signals ?? [];
    expect([result.verdict, ruleIds(result), said?.reason]).toEqual([
      verdict,
      rules,
      expect.stringContaining(reason),
    ]);
    expect(said?.samples).toBeGreaterThanOrEqual(20);
  });

  const GOOD =
    '1 - sum(increase(steady_total{outcome="bad"}[{window}])) / sum(increase(steady_total[{window}]))';
  const budget = (uptime: number, windowMs: number, query = GOOD) =>
    ask({ series: "steady_total", uptime, windowMs, query });

  it.each([
    [0.9, "pass", "95 % of 2 s were good, 50 % of the error budget of 90 % is spent"],
    [0.999, "fail", "95 % of 2 s were good, 5000 % of the error budget of 99.9 % is spent"],
  ])("knows whether an error budget of %d is spent", async (uptime, state, reason) => {
    const said = await budget(uptime, 2000);
    expect([said.state, said.reason]).toEqual([state, reason]);
    expect(said.value).toBeCloseTo(0.95, 6);
  });

  it.each([
    [
      "data that does not reach back",
      600_000,
      GOOD,
      /^its data covers [\d.]+ % of 10 min \(at least 90 %\)$/,
    ],
    ["a query that gives no share", 2000, "sum(steady_total)", /^its value is \d+, which is no share$/],
    ["a budget without a value", 2000, "nobody_total", /^no data: the query found no series$/],
  ])("says nothing about an error budget with %s", async (_, windowMs, query, reason) => {
    const said = await budget(0.9, windowMs, query);
    expect([said.state, said.reason]).toEqual(["inconclusive", expect.stringMatching(reason)]);
  });

  it("is reached through Grafana, which passes requests on for a token", async () => {
    const grafana = await startService((request, response) => {
      const path = "/api/datasources/proxy/uid/prom";
      if (request.headers.authorization !== "Bearer t0ps3cret")
        return sendJson(response, {}, { status: 401 });
      if (request.url?.startsWith(path) !== true) return sendJson(response, {}, { status: 404 });
      const { method, headers } = request;
      const onward = send(
        `${prometheus.url}${request.url.slice(path.length)}`,
        { method, headers: { "content-type": headers["content-type"] ?? "" } },
        (answer) => {
          response.writeHead(answer.statusCode ?? 500, answer.headers);
          answer.pipe(response);
        },
      );
      request.pipe(onward);
    });
    const url = `${grafana.url}/api/datasources/proxy/uid/prom`;
    const through = {
      url,
      series: "steady_total",
      query: "sum(increase(steady_total[{window}]))",
      windowMs: 2000,
    };
    const bound = { expect: { text: "> 100", operator: ">", bound: 100 } as const };
    expect(await ask({ ...through, ...bound, token: "PROM_TOKEN" })).toMatchObject({ state: "pass" });
    expect(await ask({ ...through, ...bound })).toMatchObject({
      state: "inconclusive",
      reason: "answered 401",
    });
    await grafana.close();
  });

  it.each([
    ["an unknown series", { series: "nobody_total" }, "no data"],
    ["too few samples", { minSamples: 1_000_000 }, "(min-samples 1000000)"],
    ["a query that does not parse", { query: "sum(" }, "it cannot answer (400)"],
    ["a query without result", { query: "nobody_total" }, "no data: the query found no series"],
    ["a division by nothing", { query: "sum(jobs_total) * 0 / 0" }, "its value is NaN"],
    ["an infinity", { query: "sum(jobs_total) / 0" }, "its value is Infinity"],
    ["a range", { query: "jobs_total[1m]" }, "the query gives a matrix"],
  ])("says nothing with %s", async (_, further, reason) => {
    const said = await ask(further);
    expect([said.state, said.reason]).toEqual(["inconclusive", expect.stringContaining(reason)]);
  });

  it("says nothing soon after the target is gone", async () => {
    await exporter.close();
    let said = await ask({});
    // The next scrape leaves a mark that ends the series.
    for (let looks = 0; looks < 50 && said.state !== "inconclusive"; looks += 1) said = await ask({});
    expect(said).toMatchObject({ state: "inconclusive", reason: "no data: its series is empty" });
  });
});
