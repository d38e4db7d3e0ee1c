import { describe, expect, it } from "@jest/globals";
import { describeClusters } from "../src/clusters.ts";
import { measureLag, measureLoad } from "../src/measure.ts";
import type { Sample } from "../src/load.ts";

const ROUTES = [{ label: "GET /", weight: 1, health: false, shoot: () => Promise.resolve({}) }];

/** A load of 6,000 requests at 100/s, of which these fail. */
function load(fails: (index: number) => boolean): string | undefined {
  const samples = Array.from({ length: 6000 }, (_, i): Sample => {
    const shot = fails(i) ? { failure: "answered 500" } : {};
    return { route: 0, plannedMs: i * 10, lagMs: 0, ttfbMs: 1, totalMs: 1, censored: false, shot };
  });
  const run = { warmup: { requests: 0, failed: 0 }, measuredFrom: 0, lagsMs: new Float64Array(0) };
  const lag = measureLag(run.lagsMs, undefined);
  return measureLoad(samples, { routes: ROUTES, run, lag, confidence: 0.95 }).clusters;
}

describe("describeClusters", () => {
  it.each<[string, (index: number) => boolean, string]>([
    ["a burst", (i) => i >= 2000 && i < 2012, "12 of 12 failed requests were planned between 20 s and 30 s"],
    [
      "a burst among scattered ones",
      (i) => i % 600 === 7 || (i >= 4100 && i < 4130 && i % 2 === 0),
      "of 25 failed requests were planned between 40 s and 50 s",
    ],
    [
      "a first block alone",
      (i) => i < 900 && i % 60 === 0,
      "15 of 15 failed requests were planned between 0 ms",
    ],
    [
      "pairs all over the load",
      (i) => i % 400 < 2,
      "15 of 30 failed requests followed another failure at once",
    ],
  ])("says so: %s", (_, fails, message) => {
    expect(load(fails)).toContain(message);
  });

  it.each<[string, (index: number) => boolean]>([
    ["no failure", () => false],
    ["one failure", (i) => i === 5],
    ["failures far apart", (i) => i % 250 === 0],
    ["two in one block", (i) => i === 2100 || i === 2700],
    ["nothing but failures", () => true],
    ["every second request", (i) => i % 2 === 0],
  ])("says nothing about %s", (_, fails) => {
    expect(load(fails)).toBeUndefined();
  });

  it("calls independent failures clustered in at most one load of a thousand", () => {
    let state = 7;
    const draw = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    let called = 0;
    for (let run = 0; run < 300; run += 1) {
      const failures = Array.from({ length: 1000 }, () => draw() < 0.02);
      const blocks = Array.from({ length: 10 }, (_, b) => ({
        fromMs: b * 10_000,
        samples: 100,
        failed: failures.slice(b * 100, b * 100 + 100).filter(Boolean).length,
      }));
      const followed = failures.filter((fails, i) => fails && failures[i - 1] === true).length;
      const facts = {
        samples: 1000,
        failed: failures.filter(Boolean).length,
        blocks: { lengthMs: 10_000, count: 10, failed: blocks },
      };
      if (describeClusters(facts, followed) !== undefined) called += 1;
    }
    expect(called).toBeLessThanOrEqual(3);
  });
});
