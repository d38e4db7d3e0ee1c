import type { ServerResponse } from "node:http";
import { describe, expect, it } from "@jest/globals";
import { sendJson } from "../service.ts";
import { askOne, askStandIn, type Question, type Reply, writePrometheus } from "./asking.ts";

/** Of the instant at which it is sent. */
const vector = (...values: string[]): object => ({
  status: "success",
  data: {
    resultType: "vector",
    result: values.map((text, i) => ({
      metric: { instance: String(i) },
      get value() {
        return [Date.now() / 1000, text];
      },
    })),
  },
});

const scalar = (agoSeconds: number): object => ({
  status: "success",
  data: {
    resultType: "scalar",
    get result() {
      return [Date.now() / 1000 - agoSeconds, "0"];
    },
  },
});

/** Answers as Prometheus does: age of the newest sample, growth, and the query. */
const answering =
  (value: object, { age = vector("4.2"), growth = vector("1200") } = {}): Reply =>
  ({ body }, response) => {
    const query = new URLSearchParams(body).get("query") ?? "";
    sendJson(response, query.startsWith("time()") ? age : query.startsWith("sum(increase") ? growth : value);
  };

const failing =
  (status: number, body: unknown = {}, headers: Record<string, string> = {}): Reply =>
  (_: Question, response: ServerResponse) =>
    sendJson(response, body, { status, headers });

describe("a signal of type prometheus", () => {
  it("asks for age, growth and value, by POST, with the window and the token", async () => {
    const config = writePrometheus({ token: "PROM_TOKEN", tenant: "team" });
    const { said, questions } = await askStandIn(answering(vector("0.002")), config);
    expect(said).toMatchObject({ state: "pass", value: 0.002, samples: 1200, ageMs: 4200 });
    expect(said.reason).toBe("0.2 %, as expected < 1%");
    expect(questions.map(({ method, path }) => `${method} ${path}`)).toEqual(
      Array.from({ length: 3 }, () => "POST /api/v1/query"),
    );
    expect(questions.map(({ body }) => Object.fromEntries(new URLSearchParams(body)))).toEqual([
      { query: 'time() - max(timestamp(all{job="hub"}))' },
      { query: 'sum(increase(all{job="hub"}[300000ms]))' },
      { query: "rate(bad[300000ms]) / rate(all[300000ms])" },
    ]);
    expect(questions[0]?.headers).toMatchObject({
      "content-type": "application/x-www-form-urlencoded",
      authorization: "Bearer t0ps3cret",
      "x-scope-orgid": "team",
    });
  });

  it("asks over how much of its window an error budget has data", async () => {
    const config = writePrometheus({ uptime: 0.999, windowMs: 30 * 86_400_000, query: "up_share" });
    const reply =
      (looks: string, share: string): Reply =>
      (question, response, count) =>
        new URLSearchParams(question.body).get("query")?.startsWith("count_over_time") === true
          ? sendJson(response, looks === "" ? vector() : vector(looks))
          : answering(vector(share))(question, response, count);
    const { said, questions } = await askStandIn(reply("90", "0.9996"), config);
    expect(said).toMatchObject({
      state: "pass",
      reason: "99.96 % of 30 d were good, 40 % of the error budget of 99.9 % is spent",
    });
    expect(new URLSearchParams(questions[2]?.body).get("query")).toBe(
      'count_over_time(count(all{job="hub"})[2592000000ms:25920000ms])',
    );
    expect((await askStandIn(reply("100", "0.999"), config)).said).toMatchObject({
      state: "fail",
      hint: expect.any(String),
    });
    for (const looks of ["89", "NaN", ""]) {
      const { said: thin } = await askStandIn(reply(looks, "1"), config);
      expect([thin.state, thin.reason]).toEqual([
        "inconclusive",
        expect.stringContaining("of 30 d (at least 90 %)"),
      ]);
    }
    for (const share of ["99.96", "-0.2", "NaN"])
      expect((await askStandIn(reply("100", share), config)).said.state).toBe("inconclusive");
  });

  it("sends user and token as basic authentication", async () => {
    const config = writePrometheus({ token: "PROM_TOKEN", user: "42" });
    const { questions } = await askStandIn(answering(vector("0")), config);
    expect(questions[0]?.headers.authorization).toBe(
      `Basic ${Buffer.from("42:t0ps3cret").toString("base64")}`,
    );
  });

  it.each([
    ["one that misses", vector("0.02"), "2 %, expected < 1%"],
    ["one on the bound", vector("0.01"), "1 %, expected < 1%"],
    ["one of several", vector("0.001", "0.5", "0.02"), "50 % (the worst of 3 series), expected < 1%"],
    [
      "a scalar",
      { status: "success", data: { resultType: "scalar", result: [Date.now() / 1000, "1"] } },
      "100 %, expected < 1%",
    ],
  ])("fails by %s", async (_, body, reason) => {
    const { said } = await askStandIn(answering(body), writePrometheus());
    expect([said.state, said.reason]).toEqual(["fail", reason]);
  });

  it("takes the lowest value for the worst where more is better", async () => {
    const config = writePrometheus({ expect: { text: ">= 0.5", operator: ">=", bound: 0.5 } });
    const { said } = await askStandIn(answering(vector("0.9", "0.6", "0.7")), config);
    expect(said).toMatchObject({ state: "pass", value: 0.6 });
  });

  it.each<[string, Reply, string]>([
    ["an empty series", answering(vector("0"), { age: vector() }), "no data: its series is empty"],
    ["data that is too old", answering(vector("0"), { age: vector("121") }), "newest data is 2 min 1 s old"],
    ["an age that is no number", answering(vector("0"), { age: vector("NaN") }), "old (freshness 2 min)"],
    [
      "too few samples",
      answering(vector("0"), { growth: vector("99.5") }),
      "counted 99.5 in 5 min (min-samples 100)",
    ],
    ["no growth", answering(vector("0"), { growth: vector() }), "counted 0 in 5 min"],
    ["a growth of NaN", answering(vector("0"), { growth: vector("NaN") }), "counted NaN"],
    ["an empty result", answering(vector()), "no data: the query found no series"],
    ["NaN", answering(vector("NaN")), "its value is NaN"],
    ["NaN beside a number", answering(vector("0.001", "NaN")), "its value is NaN"],
    ["infinity", answering(vector("+Inf")), "its value is Infinity"],
    ["minus infinity", answering(vector("-Inf")), "its value is -Infinity"],
    ["a number that is none", answering(vector("0x1")), "not that of Prometheus"],
    [
      "a number that is no text",
      answering({ status: "success", data: { resultType: "vector", result: [{ value: [1, 0] }] } }),
      "not that of Prometheus",
    ],
    [
      "a matrix",
      answering({ status: "success", data: { resultType: "matrix", result: [] } }),
      "the query gives a matrix",
    ],
    [
      "a warning",
      answering({ ...vector("0"), warnings: ["a store did not answer"] }),
      "may be partial: a store did not answer",
    ],
    ["a growth without end", answering(vector("0"), { growth: vector("+Inf") }), "counted Infinity"],
    [
      "a warning that is no list",
      answering({ ...vector("0"), warnings: "a store did not answer" }),
      "may be partial: a store did not answer",
    ],
    [
      "a part of VictoriaMetrics' storage",
      answering({ ...vector("0"), isPartial: true }),
      "may be partial: some of its storage did not answer",
    ],
    [
      "an answer that was computed an hour ago",
      answering(scalar(3600)),
      "its answer is of 1 h ago, not of now",
    ],
    ["a clock that is ahead", answering(scalar(-7200)), "2 h ahead, not of now"],
    [
      "a value of no time",
      answering({ status: "success", data: { resultType: "scalar", result: [null, "0"] } }),
      "not that of Prometheus",
    ],
    [
      "an error with 200",
      failing(200, { status: "error", errorType: "x", error: "broken" }),
      "cannot answer (200): broken",
    ],
    [
      "400",
      failing(400, { status: "error", errorType: "bad_data", error: "parse error" }),
      "cannot answer (400): parse error",
    ],
    [
      "422",
      failing(422, { status: "error", errorType: "execution", error: "too many" }),
      "cannot answer (422): too many",
    ],
    [
      "503 with a reason",
      failing(503, { status: "error", errorType: "timeout", error: "timed out" }),
      "cannot answer (503): timed out",
    ],
    ["503 of a proxy", (_, r) => r.writeHead(503).end("<h1>no</h1>"), "answered 503"],
    ["401", failing(401), "answered 401"],
    ["403", failing(403), "answered 403"],
    ["404", failing(404), "answered 404"],
    ["429 without Retry-After", failing(429), "answered 429: too many questions"],
    ["429 that says to come back later", failing(429, {}, { "retry-after": "3600" }), "answered 429"],
    ["500", failing(500), "answered 500"],
    [
      "a redirect to a login",
      (_, r) => r.writeHead(302, { location: "/login?next=x" }).end(),
      "a redirect to /login",
    ],
    [
      "HTML",
      (_, r) => r.writeHead(200, { "content-type": "text/html" }).end("<h1>Grafana</h1>"),
      "the body is not JSON",
    ],
    ["JSON of something else", failing(200, [1]), "not that of Prometheus"],
    ["success without data", failing(200, { status: "success" }), "not that of Prometheus"],
    ["a cut answer", (_, r) => r.writeHead(200, { "content-length": "99" }).end("{", () => r.destroy()), ""],
  ])("says nothing with %s", async (_, reply, reason) => {
    const { said } = await askStandIn(reply, writePrometheus());
    expect(said.state).toBe("inconclusive");
    expect(said.reason).toContain(reason);
    expect(said.reason).not.toBe("");
  });

  it("says nothing when nobody listens, and when the token is not set", async () => {
    expect((await askOne(writePrometheus())).state).toBe("inconclusive");
    const said = await askOne(writePrometheus({ token: "OTHER" }));
    expect([said.state, said.reason]).toEqual(["inconclusive", expect.stringContaining("OTHER is not set")]);
  });

  it("asks again while there is no data, and after the time that Retry-After names", async () => {
    const { said, questions } = await askStandIn(
      (question, response, count) => {
        if (count === 1) sendJson(response, {}, { status: 429, headers: { "retry-after": "1" } });
        else answering(vector("0"))(question, response, count);
      },
      writePrometheus({ deadlineMs: 20_000 }),
    );
    expect([said.state, questions.length]).toEqual(["pass", 4]);
  });
});
