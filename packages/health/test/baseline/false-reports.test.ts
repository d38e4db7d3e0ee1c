import { describe, expect, it } from "@jest/globals";
import { compareAnswers, type Comparison, LEAST_ANSWERS } from "../../src/baseline/compare.ts";
import { createRandom } from "../../src/arrivals.ts";

const { cos, exp, floor, log, PI, round, sqrt } = Math;
/** Requests to each side that a comparison takes when nothing else asks for more. */
const PAIRS = 2000;

type Draw = () => number;
/** A service, made anew for each side of each run. */
type Service = (random: Draw) => Draw;

const normal = (random: Draw): number => sqrt(-2 * log(1 - random())) * cos(2 * PI * random());
/** Median 20 ms; σ = 0.6 gives a p95 of 54 ms. */
const lognormal =
  (sigma: number, factor = 1): Service =>
  (random) =>
  () =>
    factor * 20 * exp(sigma * normal(random));
/** No finite variance: one answer may take as long as all others together. */
const pareto: Service = (random) => () => 5 / (1 - random()) ** (1 / 1.1);
/** A clock of 5 ms: eight values in all. */
const quantised: Service = (random) => () => round((20 * exp(0.3 * normal(random))) / 5) * 5;
const failing =
  (service: Service, share: number): Service =>
  (random) => {
    const draw = service(random);
    return () => (random() < share ? Infinity : draw());
  };
/** Each side pauses on its own: once in 200 answers the next 20 wait for up to 400 ms. */
const pausing: Service = (random) => {
  const draw = lognormal(0.4)(random);
  let left = 0;
  return () => {
    if (left > 0) {
      left -= 1;
      return 400 * random();
    }
    if (random() < 0.005) left = 20;
    return draw();
  };
};
/** Neighbours resemble each other: a correlation of 0.9, on each side on its own. */
const drifting: Service = (random) => {
  let x = normal(random);
  return () => {
    x = 0.9 * x + sqrt(1 - 0.81) * normal(random);
    return 20 * exp(0.5 * x);
  };
};
/** The slowest answers take twice as long. */
const slowTail: Service = (random) => {
  const draw = lognormal(0.6)(random);
  const p95 = 20 * exp(0.6 * 1.6449);
  return () => {
    const ms = draw();
    return ms > p95 ? 2 * ms : ms;
  };
};

/** Puts pairs of services through the shipped comparison; the shares of runs that say so. */
function simulate(
  candidate: Service,
  baseline: Service,
  { runs, seed, allowed }: { runs: number; seed: number; allowed?: number },
): { worse: number; better: number; exceeds: number } {
  const random = createRandom(seed);
  const fill = (service: Service): { ms: number; block: number }[] => {
    const draw = service(random);
    return Array.from({ length: PAIRS }, (_, place) => ({ ms: draw(), block: floor((place * 16) / PAIRS) }));
  };
  const seen = { worse: 0, better: 0, exceeds: 0 };
  for (let run = 0; run < runs; run += 1) {
    const found = compareAnswers(fill(candidate), fill(baseline), allowed);
    const has = (holds: (aspect: Comparison["aspects"][number]) => boolean): number =>
      found?.aspects.some(holds) === true ? 1 : 0;
    seen.worse += has(({ says }) => says === "worse");
    seen.better += has(({ says }) => says === "better");
    seen.exceeds += has(({ exceeds }) => exceeds === true);
  }
  return { worse: seen.worse / runs, better: seen.better / runs, exceeds: seen.exceeds / runs };
}

describe("compareAnswers without a difference", () => {
  it.each<[string, Service]>([
    ["an ordinary latency", lognormal(0.6)],
    ["a tail without a variance", pareto],
    ["times on a grid", quantised],
    ["a time that never changes", () => () => 20],
    ["errors of 1 %", failing(lognormal(0.6), 0.01)],
    ["pauses of each side on its own", pausing],
    ["neighbours that resemble each other", drifting],
  ])("reports one in at most 1 % of the runs a side: %s", (_, service) => {
    const { worse, better } = simulate(service, service, { runs: 300, seed: 20_261_125 });
    expect(worse).toBeLessThanOrEqual(0.01);
    expect(better).toBeLessThanOrEqual(0.01);
  });

  it("does not take a candidate that is as much slower as is allowed for one that exceeds it", () => {
    const { exceeds } = simulate(lognormal(0.6, 1.1), lognormal(0.6), { runs: 300, seed: 3, allowed: 0.1 });
    expect(exceeds).toBeLessThanOrEqual(0.01);
  });
});

describe("compareAnswers with a difference", () => {
  it.each<[string, Service, Service, number]>([
    ["20 % slower", lognormal(0.6, 1.2), lognormal(0.6), 0.99],
    ["20 % slower, widely spread", lognormal(1, 1.2), lognormal(1), 0.9],
    ["the slowest 5 % take twice as long", slowTail, lognormal(0.6), 0.99],
    ["1 % fails instead of none", failing(lognormal(0.6), 0.01), lognormal(0.6), 0.85],
  ])("finds it and calls it by its name: %s", (_, candidate, baseline, power) => {
    const found = simulate(candidate, baseline, { runs: 100, seed: 5 });
    expect(found.worse).toBeGreaterThanOrEqual(power);
    expect(found.better).toBeLessThanOrEqual(0.01);
    // The same seen from the other side: a baseline that is worse is no alarm.
    const reverse = simulate(baseline, candidate, { runs: 100, seed: 6 });
    expect(reverse.better).toBeGreaterThanOrEqual(power - 0.05);
    expect(reverse.worse).toBeLessThanOrEqual(0.01);
  });

  it("finds what exceeds the allowed increase", () => {
    const { exceeds } = simulate(lognormal(0.6, 1.3), lognormal(0.6), { runs: 50, seed: 7, allowed: 0.1 });
    expect(exceeds).toBe(1);
  });

  it("says which of the four it is", () => {
    const random = createRandom(9);
    const draw = lognormal(0.6)(random);
    const place = (index: number): number => floor((index * 16) / PAIRS);
    const baseline = Array.from({ length: PAIRS }, (_, index) => ({ ms: draw(), block: place(index) }));
    // 3 % fail, spread over the run; the others are the baseline's own times.
    const candidate = baseline.map((answer, index) =>
      index % 33 === 0 ? { ...answer, ms: Infinity } : answer,
    );
    const found = compareAnswers(candidate, baseline);
    expect(found?.aspects.map(({ aspect, says }) => [aspect, says])).toEqual([
      ["middle", "no difference"],
      ["p95", expect.any(String)],
      ["p99", "worse"],
      ["errors", "worse"],
    ]);
    expect(found?.aspects[3]).toMatchObject({ candidate: 61 / 2000, baseline: 0 });
    expect(found?.aspects[1]).toMatchObject({ baseline: 0.05 });
    expect(found?.shift?.lower).toBeLessThanOrEqual(0);
  });

  it("takes a burst in one stretch of the run for one event, and reports nothing", () => {
    const random = createRandom(10);
    const draw = lognormal(0.6)(random);
    const answers = (burst: boolean): { ms: number; block: number }[] =>
      Array.from({ length: PAIRS }, (_, index) => ({
        ms: burst && index >= 500 && index < 600 ? Infinity : draw(),
        block: floor((index * 16) / PAIRS),
      }));
    const found = compareAnswers(answers(true), answers(false));
    expect(found?.aspects.map(({ says }) => says)).toEqual(Array(4).fill("no difference"));
  });

  it("compares nothing with fewer answers than it needs on either side", () => {
    const some = (count: number): { ms: number; block: number }[] =>
      Array.from({ length: count }, (_, index) => ({ ms: index % 7, block: index % 16 }));
    expect(compareAnswers(some(LEAST_ANSWERS - 1), some(2000))).toBeUndefined();
    expect(compareAnswers(some(2000), some(LEAST_ANSWERS - 1))).toBeUndefined();
    expect(compareAnswers(some(LEAST_ANSWERS), some(LEAST_ANSWERS))?.candidate).toBe(LEAST_ANSWERS);
  });
});
