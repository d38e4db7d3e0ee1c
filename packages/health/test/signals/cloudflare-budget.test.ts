import { describe, expect, it } from "@jest/globals";
import type { CloudflareSignal, SignalConfig } from "@gate/core";
import { createSystemClock } from "@gate/runtime";
import type { SignalDeps } from "../../src/signals/signal.ts";
import { sendJson } from "../service.ts";
import { askStandIn, LOCATION, type Reply } from "./asking.ts";
import { answering, answeringAnything, objectToQuery, readBody } from "./graphql-stand-in.ts";

const DAY_MS = 86_400_000;
/** Midnight: each day of the window is whole and lies in one span. */
const NOW = Date.UTC(2026, 10, 25);
const at = (now: number): Partial<SignalDeps> => ({ clock: { ...createSystemClock(), now: () => now } });

const BUDGET: SignalConfig & CloudflareSignal = {
  type: "cloudflare",
  name: "error budget",
  url: "",
  token: "PROM_TOKEN",
  account: "a1b2",
  script: "hub-production",
  expect: { text: "< 0.1%", operator: "<", bound: 0.001 },
  uptime: 0.999,
  windowMs: 30 * DAY_MS,
  freshnessMs: 600_000,
  minSamples: 100,
  deadlineMs: 1900,
  location: LOCATION,
};

interface Days {
  /** Invocations and errors a day. */
  requests?: number;
  errors?: number;
  /** The interval of each count, half; null: the API gives none. */
  spread?: number | null;
  sampleInterval?: number;
  days?: number;
  ageMs?: number;
}

/** Rows as the API gives them, by days, each in the span that it belongs to. */
function writeData({
  requests = 10_000,
  errors = 5,
  spread = 0,
  sampleInterval = 1,
  days = 30,
  ageMs = 0,
}: Days): (variables: Record<string, string>) => object {
  const around = (value: number): object => ({
    estimate: value,
    lower: value - (spread ?? 0),
    upper: value + (spread ?? 0),
    sampleSize: 500,
    isValid: true,
  });
  const rows = Array.from({ length: days }, (_, back) => ({
    dimensions: { date: new Date(NOW - (back + 1) * DAY_MS).toISOString().slice(0, 10) },
    sum: { requests, errors },
    avg: { sampleInterval },
    confidence: spread === null ? null : { sum: { requests: around(requests), errors: around(errors) } },
  }));
  return (variables) => {
    const spans = Object.keys(variables)
      .filter((name) => name.startsWith("from"))
      .map((name) => {
        const index = name.slice("from".length);
        const [from, to] = [variables[name]!, variables[`to${index}`]!];
        return [
          `span${index}`,
          rows.filter(({ dimensions: { date } }) => `${date}T23:59:59Z` >= from && `${date}T23:59:59Z` < to),
        ] as const;
      });
    const datetimeMinute = new Date(NOW - 60_000 - ageMs).toISOString();
    const account = Object.fromEntries(spans);
    return {
      viewer: { accounts: [{ ...account, newest: days === 0 ? [] : [{ dimensions: { datetimeMinute } }] }] },
    };
  };
}

describe("a signal of type cloudflare with an uptime", () => {
  it("asks for the days of the window, a week at a time, of every version", async () => {
    const version = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";
    const { said, questions } = await askStandIn(answering(writeData({})), BUDGET, at(NOW), version);
    expect(said).toMatchObject({ state: "pass", samples: 300_000 });
    expect(said.value).toBeCloseTo(0.9995, 9);
    expect(said.reason).toBe("99.95 % of 30 d were good, 50 % of the error budget of 99.9 % is spent");
    expect(questions.flatMap((question) => objectToQuery(readBody(question)))).toEqual([]);
    const { query, variables } = readBody(questions.at(-1)!);
    expect(query).not.toContain("scriptVersion");
    const spans = [0, 1, 2, 3, 4].map(
      (index) => Date.parse(variables[`to${index}`]!) - Date.parse(variables[`from${index}`]!),
    );
    expect(spans.map((ms) => ms / DAY_MS)).toEqual([7, 7, 7, 7, 2]);
    expect(variables).not.toHaveProperty("from5");
  });

  it.each<[string, Days, string]>([
    ["more errors than it allows", { errors: 15 }, "99.85 % of 30 d were good, 150 % of the error budget"],
    ["exactly as many as it allows", { errors: 10 }, "99.9 % of 30 d were good, 100 % of the error budget"],
    ["no good invocation", { errors: 10_000 }, "0 % of 30 d were good"],
  ])("fails with %s", async (_, days, reason) => {
    const { said } = await askStandIn(answering(writeData(days)), BUDGET, at(NOW));
    expect([said.state, said.reason]).toEqual(["fail", expect.stringContaining(reason)]);
  });

  it.each<[string, Reply, string]>([
    ["samples that leave it open", answering(writeData({ errors: 9, spread: 3 })), "by its samples 99.88"],
    [
      "no interval and sampled data",
      answeringAnything(writeData({ spread: null, sampleInterval: 10 })),
      "unknown precision",
    ],
    [
      "days that are missing",
      answering(writeData({ days: 20 })),
      "its data covers 67 % of 30 d (at least 90 %)",
    ],
    ["no data", answering(writeData({ days: 0 })), "no data"],
    [
      "too few invocations",
      answering(writeData({ requests: 3, errors: 0 })),
      "90 invocations (min-samples 100)",
    ],
    ["data that is too old", answering(writeData({ ageMs: 1_200_000 })), "its newest data is 20 min"],
    ["another account", answering({ viewer: { accounts: [] } }), "the account was not found"],
    [
      "a part that is missing",
      answeringAnything({ viewer: { accounts: [{ span0: [], newest: [] }] } }),
      "not that of Cloudflare's API",
    ],
    [
      "a day without a date",
      answeringAnything({ viewer: { accounts: [{ span0: [{ sum: { requests: 1, errors: 0 } }] }] } }),
      "not that of Cloudflare's API",
    ],
  ])("says nothing with %s", async (_, reply, reason) => {
    const { said } = await askStandIn(reply, BUDGET, at(NOW));
    expect([said.state, said.reason]).toEqual(["inconclusive", expect.stringContaining(reason)]);
  });

  it.each<[string, string[], string]>([
    ["half of a day that touches two", ["2026-11-25"], "its data covers 50 % of 24 h (at least 90 %)"],
    ["a day that was not asked for", ["2026-11-25", "2026-11-20"], "its data covers 50 % of 24 h"],
    ["the same day twice", ["2026-11-25", "2026-11-25"], "not that of Cloudflare's API"],
  ])("says nothing with %s", async (_, dates, reason) => {
    const noon = NOW + DAY_MS / 2;
    const rows = dates.map((date) => ({
      dimensions: { date },
      sum: { requests: 1000, errors: 0 },
      avg: { sampleInterval: 1 },
      confidence: null,
    }));
    const newest = [{ dimensions: { datetimeMinute: new Date(noon - 60_000).toISOString() } }];
    const data = { viewer: { accounts: [{ span0: rows, newest }] } };
    const ask = (answer: object) =>
      askStandIn(answeringAnything(answer), { ...BUDGET, windowMs: DAY_MS }, at(noon));
    const { said } = await ask(data);
    expect([said.state, said.reason]).toEqual(["inconclusive", expect.stringContaining(reason)]);
    const whole = [rows[0], { ...rows[0], dimensions: { date: "2026-11-24" } }];
    expect((await ask({ viewer: { accounts: [{ span0: whole, newest }] } })).said.state).toBe("pass");
  });

  it("says what the API says when it does not keep data for so long", async () => {
    const message = "cannot request data older than 2592000s";
    const reply: Reply = (question, response) =>
      readBody(question).query.includes("__type")
        ? answering({})(question, response, 0)
        : sendJson(response, { data: null, errors: [{ message }] });
    const { said } = await askStandIn(reply, BUDGET, at(NOW));
    expect([said.state, said.reason]).toEqual(["inconclusive", `it cannot answer: ${message}`]);
  });
});
