import { describe, expect, it } from "@jest/globals";
import type { CloudflareSignal, SignalConfig } from "@gate/core";
import { sendJson } from "../service.ts";
import { askOne, askStandIn, LOCATION, type Reply } from "./asking.ts";
import {
  answering,
  answeringAnything,
  buildCloudflare,
  objectToQuery,
  readBody,
} from "./graphql-stand-in.ts";

const VERSION = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";

function writeSignal(
  further: Partial<CloudflareSignal> & { deadlineMs?: number } = {},
): SignalConfig & CloudflareSignal {
  return {
    type: "cloudflare",
    name: "workers",
    url: "",
    token: "PROM_TOKEN",
    account: "a1b2",
    script: "hub-production",
    expect: { text: "< 1%", operator: "<", bound: 0.01 },
    windowMs: 900_000,
    freshnessMs: 600_000,
    minSamples: 100,
    cpuMs: 50,
    memoryMb: 128,
    deadlineMs: 1900,
    location: LOCATION,
    ...further,
  };
}

const around = (value: number, spread: number, valid = true): object => ({
  estimate: value,
  lower: Math.max(0, value - spread),
  upper: value + spread,
  sampleSize: 500,
  isValid: valid,
});

interface Facts {
  requests?: number;
  errors?: number;
  spread?: number | null;
  valid?: boolean;
  sampleInterval?: number;
  cpuMicroseconds?: number | null;
  memoryBytes?: number | null;
  ageMs?: number;
}

/** A row as the API gives it; `spread` null: no interval. */
function writeData({
  requests = 2000,
  errors = 2,
  spread = 1,
  valid = true,
  sampleInterval = 1,
  cpuMicroseconds = 12_000,
  memoryBytes = 40 * 1024 * 1024,
  ageMs = 120_000,
}: Facts = {}): object {
  const confidence = {
    sum: { requests: around(requests, spread ?? 0, valid), errors: around(errors, spread ?? 0, valid) },
  };
  const row = {
    sum: { requests, errors },
    avg: { sampleInterval },
    quantiles: { cpuTimeP99: cpuMicroseconds, memoryUsageBytesP99: memoryBytes },
    confidence: spread === null ? null : confidence,
  };
  const datetimeMinute = new Date(Math.floor((Date.now() - ageMs) / 60_000) * 60_000).toISOString();
  return { viewer: { accounts: [{ all: [row], newest: [{ dimensions: { datetimeMinute } }] }] } };
}

const DATASET = "AccountWorkersInvocationsAdaptive";

describe("a signal of type cloudflare", () => {
  it("asks for what the schema has, in the window, of one version, and passes", async () => {
    const { said, questions } = await askStandIn(answering(writeData()), writeSignal(), {}, VERSION);
    expect(said).toMatchObject({ state: "pass", samples: 2000, value: 0.001 });
    expect(said.reason).toBe(
      "0.1 % of 2,000 invocations ended in an error, as expected < 1%, CPU time P99 12 ms, below 80 % of 50 ms, " +
        "memory P99 40 MiB, below 80 % of 128 MiB",
    );
    expect(new Set(questions.map(({ headers }) => headers.authorization))).toEqual(
      new Set(["Bearer t0ps3cret"]),
    );
    expect(questions.flatMap((question) => objectToQuery(readBody(question)))).toEqual([]);
    const { query, variables } = readBody(questions.at(-1)!);
    expect(variables).toMatchObject({ account: "a1b2", script: "hub-production", version: VERSION });
    expect(Date.parse(variables["to"]!) - Date.parse(variables["from"]!)).toBe(900_000);
    expect(query).toContain("scriptVersion: $version");
  });

  it("counts every version when a tag or a commit is expected", async () => {
    for (const expected of ["v1.4.0", undefined]) {
      const { questions } = await askStandIn(answering(writeData()), writeSignal(), {}, expected);
      expect(readBody(questions.at(-1)!).query).not.toContain("version");
    }
  });

  it.each<[string, Facts, string]>([
    ["errors above the bound", { errors: 100 }, "5 % of 2,000 invocations ended in an error, expected < 1%"],
    ["errors on the bound", { errors: 20, spread: 0 }, "1 % of 2,000"],
    ["CPU time at 80 %", { cpuMicroseconds: 40_000 }, "CPU time P99 40 ms, expected below 80 % of 50 ms"],
    [
      "memory above 80 %",
      { memoryBytes: 120 * 1024 * 1024 },
      "memory P99 120 MiB, expected below 80 % of 128 MiB",
    ],
    [
      "CPU time, although the share is unclear",
      { errors: 19, spread: 9, cpuMicroseconds: 49_000 },
      "CPU time P99 49 ms",
    ],
  ])("fails by %s", async (_, facts, reason) => {
    const { said } = await askStandIn(answering(writeData(facts)), writeSignal());
    expect([said.state, said.reason]).toEqual(["fail", expect.stringContaining(reason)]);
  });

  it.each<[string, Reply, string]>([
    [
      "samples that leave it open",
      answering(writeData({ errors: 19, spread: 5 })),
      "by its samples 0.698 % to 1.2 %",
    ],
    [
      "no interval and sampled data",
      answeringAnything(writeData({ spread: null, sampleInterval: 10 })),
      "samples of unknown precision",
    ],
    [
      "an interval of too few samples",
      answering(writeData({ valid: false, sampleInterval: 10 })),
      "samples of unknown precision",
    ],
    [
      "too few invocations",
      answering(writeData({ requests: 99, errors: 0 })),
      "99 invocations (min-samples 100)",
    ],
    ["data that is too old", answering(writeData({ ageMs: 1_200_000 })), "old (freshness 10 min)"],
    ["no CPU time", answeringAnything(writeData({ cpuMicroseconds: null })), "no CPU time P99"],
    ["no memory", answeringAnything(writeData({ memoryBytes: null })), "no memory P99"],
    ["no rows", answering({ viewer: { accounts: [{ all: [], newest: [] }] } }), "no data"],
    ["another account", answering({ viewer: { accounts: [] } }), "the account was not found"],
    [
      "counts that are none",
      answeringAnything({
        viewer: {
          accounts: [
            {
              all: [{ sum: { requests: "9" } }],
              newest: [{ dimensions: { datetimeMinute: "2026-01-01T00:00:00Z" } }],
            },
          ],
        },
      }),
      "not that of Cloudflare's API",
    ],
  ])("says nothing with %s", async (_, reply, reason) => {
    const { said } = await askStandIn(reply, writeSignal());
    expect([said.state, said.reason]).toEqual(["inconclusive", expect.stringContaining(reason)]);
  });

  it("takes unsampled data as it is where there is no interval", async () => {
    const schema = buildCloudflare([`${DATASET}.confidence`]);
    const { said } = await askStandIn(answering(writeData({ spread: null }), schema), writeSignal());
    expect(said.state).toBe("pass");
    const small = await askStandIn(answering(writeData({ valid: false })), writeSignal());
    expect(small.said.state).toBe("pass");
  });

  it.each([
    [[`${DATASET}Quantiles.cpuTimeP99`], "its API knows no CPU time P99 any more"],
    [[`${DATASET}Quantiles.memoryUsageBytesP99`], "its API knows no memory P99 any more"],
    [[`${DATASET}.confidence`, `${DATASET}.avg`], "samples of unknown precision"],
    [[`${DATASET}Sum.errors`], 'it cannot answer: unknown field "errors"'],
  ])("never passes when the schema has lost %j", async (names, reason) => {
    const data = writeData(
      names.some((name) => name.endsWith("confidence")) ? { spread: null, sampleInterval: 0 } : {},
    );
    const { said } = await askStandIn(answering(data, buildCloudflare(names)), writeSignal());
    expect([said.state, said.reason]).toEqual(["inconclusive", expect.stringContaining(reason)]);
  });

  it("judges CPU time and memory only where their limits are given", async () => {
    const config = writeSignal({ cpuMs: undefined, memoryMb: undefined });
    const { said, questions } = await askStandIn(answering(writeData({ cpuMicroseconds: 1e9 })), config);
    expect(said.state).toBe("pass");
    expect(readBody(questions.at(-1)!).query).not.toContain("quantiles");
  });

  it.each<[string, Reply, string]>([
    [
      "200 with errors",
      (_, r) => sendJson(r, { data: null, errors: [{ message: "cannot request data older than 7d" }] }),
      "cannot request data older than 7d",
    ],
    ["errors beside data", (_, r) => sendJson(r, { data: writeData(), errors: [{}] }), "no reason given"],
    [
      "400",
      (_, r) => sendJson(r, { errors: [{ message: "unknown field" }] }, { status: 400 }),
      "unknown field",
    ],
    ["401", (_, r) => sendJson(r, { errors: [] }, { status: 401 }), "answered 401"],
    ["403", (_, r) => sendJson(r, { errors: [] }, { status: 403 }), "answered 403"],
    [
      "429",
      (_, r) => sendJson(r, { errors: [{ message: "rate limiter budget depleted" }] }, { status: 429 }),
      "answered 429",
    ],
    [
      "429 with Retry-After",
      (_, r) => sendJson(r, {}, { status: 429, headers: { "retry-after": "300" } }),
      "answered 429",
    ],
    ["500", (_, r) => sendJson(r, {}, { status: 500 }), "answered 500"],
    ["503", (_, r) => sendJson(r, {}, { status: 503 }), "answered 503"],
    ["an empty object", (_, r) => sendJson(r, {}), "not that of a GraphQL API"],
    [
      "a schema without the dataset",
      (_, r) => sendJson(r, { data: { __type: null } }),
      `its schema has no ${DATASET}`,
    ],
  ])("says nothing when the API answers %s", async (_, reply, reason) => {
    const { said } = await askStandIn(reply, writeSignal());
    expect([said.state, said.reason]).toEqual(["inconclusive", expect.stringContaining(reason)]);
  });

  it("asks nobody without its token", async () => {
    const said = await askOne(writeSignal({ url: "http://127.0.0.1:9" }), { readToken: () => undefined });
    expect(said).toMatchObject({
      state: "inconclusive",
      reason: expect.stringContaining("PROM_TOKEN is not set"),
    });
  });
});
