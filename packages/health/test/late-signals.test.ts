import { describe, expect, it } from "@jest/globals";
import type { SignalConfig } from "@gate/core";
import type { HttpResponse } from "@gate/http";
import { createSystemClock } from "@gate/runtime";
import { writeConfig } from "./service.ts";
import { makeShards, merge, QUESTION } from "./shard-files.ts";

describe("a source that is asked by a merge", () => {
  it.each<[string, number, string, RegExp]>([
    [
      "is inconclusive when its window holds nothing of the load",
      5,
      "inconclusive",
      /^signal metrics.*the load ended 9 min/,
    ],
    ["passes when its window holds the load", 15, "pass", /met/],
  ])("%s", async (_, minutes, verdict, headline) => {
    const metrics: SignalConfig = {
      type: "prometheus",
      name: "metrics",
      url: "http://127.0.0.1:9",
      query: "errors",
      series: "requests",
      expect: { text: "< 10", operator: "<", bound: 10 },
      windowMs: minutes * 60_000,
      freshnessMs: 60_000,
      minSamples: 1,
      deadlineMs: 1000,
      location: { file: "gate.yml", line: 1 },
    };
    const config = writeConfig(["error-rate < 10%"], { maxRequests: 300 }, { signals: [metrics] });
    const body = {
      status: "success",
      data: { resultType: "vector", result: [{ metric: {}, value: [QUESTION.now / 1000, "1"] }] },
    };
    const answer = { status: 200, headers: [], body: Buffer.from(JSON.stringify(body)) };
    const deps = {
      clock: { ...createSystemClock(), now: () => QUESTION.now },
      client: {
        send: () => Promise.resolve(answer as Partial<HttpResponse> as HttpResponse),
        close: () => Promise.resolve(),
      },
      signals: {
        readToken: () => undefined,
        runCommand: () => Promise.reject(new Error("nothing was to be run")),
      },
    };
    const result = await merge(config, makeShards(config, 2), { deps });
    expect([result.verdict, result.headline]).toEqual([verdict, expect.stringMatching(headline)]);
  });
});
