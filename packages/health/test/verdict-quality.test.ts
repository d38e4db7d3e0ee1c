import { describe, expect, it } from "@jest/globals";
import { computeMeanCount, computeVerdicts } from "../src/boundaries.ts";
import { createDecider } from "../src/decision.ts";
import { CELLS, countStandardErrors, ERROR_RATE, P95, simulate } from "./simulation.ts";

const passes = (share: number): number => computeVerdicts(ERROR_RATE, share).pass;
const fails = (share: number): number => computeVerdicts(ERROR_RATE, share).fail;

describe("the verdict on error-rate < 0.1%, confidence 95 %, cap 10,000", () => {
  it("is a wrong pass in at most 5 % at the limit, and in at most 0.2 % at twice the limit", () => {
    expect(passes(0.001)).toBeLessThanOrEqual(0.05);
    expect(passes(0.002)).toBeLessThanOrEqual(0.002);
  });

  it("is a wrong fail in at most 1 % at half the limit, and in at most 2 % at the limit", () => {
    expect(fails(0.0005)).toBeLessThanOrEqual(0.01);
    expect(fails(0.001)).toBeLessThanOrEqual(0.02);
  });

  it("is a pass for a clean service within 3,850 requests", () => {
    const decider = createDecider(ERROR_RATE);
    while (decider.add(false) === "undecided");
    expect([decider.state, decider.n <= 3850]).toEqual(["pass", true]);
  });

  it("is a pass in at least 98 % at 0.01 %, and in at least 90 % at 0.02 %", () => {
    expect(passes(0.0001)).toBeGreaterThanOrEqual(0.98);
    expect(passes(0.0002)).toBeGreaterThanOrEqual(0.9);
  });

  it("is a fail within 150 requests on average at 2 %", () => {
    expect(fails(0.02)).toBeGreaterThan(0.999_999);
    expect(computeMeanCount(ERROR_RATE, 0.02)).toBeLessThanOrEqual(150);
  });
});

describe("the verdict on a p95", () => {
  it("is a pass in at most 5 % when 5 % are slow at random", () => {
    expect(computeVerdicts(P95, 0.05).pass).toBeLessThanOrEqual(0.05);
  });

  it("is never a pass when one in twenty is slow, strictly periodically, wherever the period begins", () => {
    for (let phase = 0; phase < 20; phase += 1) {
      const decider = createDecider(P95);
      for (let i = 0; i < P95.cap && decider.add(i % 20 === phase) === "undecided"; i += 1);
      expect(decider.state).not.toBe("pass");
    }
  });
});

describe("the verdict on any share", () => {
  const STEPS = 60;
  it.each([
    ["error rate", ERROR_RATE],
    ["p95", P95],
  ])("is wrong no more often than promised, whatever the share: %s", (_, boundaries) => {
    const { limit, confidence } = boundaries;
    for (let step = 0; step <= STEPS; step += 1) {
      const above = limit * (1 / limit) ** (step / STEPS);
      const below = limit * (step / STEPS);
      expect(computeVerdicts(boundaries, above).pass).toBeLessThanOrEqual((1 - confidence) * (1 + 1e-9));
      expect(computeVerdicts(boundaries, below).fail).toBeLessThanOrEqual(0.02 * (1 + 1e-9));
    }
  });

  // Four standard errors for a thousand deploys: three would be left by chance in one of forty-eight comparisons.
  // The project full holds three for 20,000 deploys.
  it.each(CELLS)("ends as computed over a thousand deploys: %s, %#", (_, boundaries, share) => {
    const seen = simulate(boundaries, share, 1000, 20_261_125 + Math.round(share * 1e6));
    expect(countStandardErrors(seen, boundaries, share, 1000)).toBeLessThanOrEqual(4);
  });
});
