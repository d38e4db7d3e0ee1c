import { describe, expect, it } from "@jest/globals";
import { chartHealth, drawTimeline } from "../src/timeline.ts";
import { answerHealthy, judge } from "./judging.ts";
import { writeConfig } from "./service.ts";

const at = (plannedMs: number, ttfbMs: number) => ({ plannedMs, ttfbMs });

describe("latency over the load", () => {
  it("shows when it jumped: 10 ms in the first half, 200 ms in the second", () => {
    const samples = Array.from({ length: 400 }, (_, i) => at(i * 10, i < 200 ? 10 : 200));
    const timeline = drawTimeline(samples, () => true)!;
    expect(timeline.p50).toHaveLength(30);
    expect(timeline.lengthMs * 30).toBeCloseTo(3990);
    expect(timeline.p50.slice(0, 15)).toEqual(Array.from({ length: 15 }, () => 10));
    expect(timeline.p99.slice(16)).toEqual(Array.from({ length: 14 }, () => 200));
  });

  it("repeats a block for one without a sample", () => {
    const samples = Array.from({ length: 40 }, (_, i) => at(i < 30 ? i * 10 : 1000, i < 30 ? 5 : 7));
    expect(drawTimeline(samples, () => true)?.p50).toEqual([5, 5, 5, 7]);
  });

  it("begins with the first block that has a sample", () => {
    const samples = Array.from({ length: 40 }, (_, i) => at(300 + i * 10, 5));
    expect(drawTimeline(samples, () => true)?.p99).toEqual([5, 5, 5, 5]);
  });

  it.each([
    ["no sample", 0, 10],
    ["fewer samples than a curve needs", 39, 10],
    ["all samples at one instant", 100, 0],
  ])("is no curve with %s", (_, count, stepMs) => {
    expect(
      drawTimeline(
        Array.from({ length: count }, (_none, i) => at(i * stepMs, 5)),
        () => true,
      ),
    ).toBeUndefined();
  });

  it("stands in the result as a chart whose upper line is the p99", async () => {
    const { result } = await judge(answerHealthy, writeConfig(["error-rate < 5%"]));
    const [upper = [], lower = []] = result.charts?.[0]?.lines ?? [];
    expect(upper.length).toBeGreaterThanOrEqual(4);
    expect(lower.every((ms, i) => ms > 0 && ms <= (upper[i] ?? 0))).toBe(true);
    expect(result.charts?.[0]?.x.to).toBeCloseTo(result.facts.load!.durationMs / 1000, 1);
  });

  it("is no chart without a load", () => {
    expect(chartHealth({})).toEqual([]);
  });
});
