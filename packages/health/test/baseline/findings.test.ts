import { describe, expect, it } from "@jest/globals";
import type { BaselineFacts } from "../../src/baseline/baseline-facts.ts";
import { doubtSignals } from "../../src/baseline/doubt-signals.ts";
import { objectToBaseline, tabulateBaseline } from "../../src/baseline/object-to-baseline.ts";
import { createPairPicker } from "../../src/baseline/side-by-side.ts";
import type { SignalFacts } from "../../src/facts.ts";
import type { Route } from "../../src/routes.ts";

type Aspects = NonNullable<BaselineFacts["comparison"]>["aspects"];

const CONFIG = { file: "last.json", maxAgeMs: 1, location: { file: "gate.yml", line: 7 } };
const CHANCES = { chanceWorse: 0.00001, chanceBetter: 1 };
const factsOf = (aspects: Aspects, further: Partial<BaselineFacts> = {}): BaselineFacts => ({
  kind: "version",
  name: "3f2a",
  answered: "v1",
  state: "compared",
  requests: 2000,
  comparison: {
    candidate: 2000,
    baseline: 1990,
    shift: { estimate: 12.34, lower: 10, upper: 15.5 },
    aspects,
  },
  ...further,
});
const MIDDLE: Aspects[number] = { aspect: "middle", candidate: 32, baseline: 20, says: "worse", ...CHANCES };
const TAIL: Aspects[number] = {
  aspect: "p99",
  candidate: 0.055,
  baseline: 0.01,
  beyondMs: 81,
  says: "worse",
  ...CHANCES,
};
const ERRORS: Aspects[number] = {
  aspect: "errors",
  candidate: 0.02,
  baseline: 0,
  says: "no difference",
  chanceWorse: 0.04,
  chanceBetter: 1,
};

describe("objectToBaseline", () => {
  it("names what is worse and by how much, as a warning", () => {
    const [objection, ...others] = objectToBaseline(factsOf([MIDDLE, TAIL, ERRORS]), CONFIG);
    expect(others).toEqual([]);
    expect(objection).toMatchObject({
      verdict: "pass",
      finding: { ruleId: "health/worse-than-baseline", level: "warning" },
    });
    expect(objection?.finding.message).toBe(
      "worse than the baseline 3f2a: median 32 ms instead of 20 ms, later by 12 ms (10 ms to 16 ms); " +
        "5.5 % of the answers came after the baseline's p99 of 81 ms, of its own 1 %",
    );
  });

  it("fails for what exceeds the allowed increase, and names that alone", () => {
    const facts = factsOf(
      [
        { ...MIDDLE, exceeds: false },
        { ...ERRORS, says: "worse", exceeds: true },
      ],
      {
        allowedIncrease: 0.1,
      },
    );
    const [objection] = objectToBaseline(facts, CONFIG);
    expect(objection).toMatchObject({ verdict: "fail", finding: { level: "error" } });
    expect(objection?.finding.message).toBe(
      "worse than the baseline 3f2a (surely more than the allowed 10 % worse): 2 % of the answers failed, of the baseline's 0 %",
    );
  });

  it("says nothing of what is better or the same, or where no baseline is asked for", () => {
    expect(objectToBaseline(factsOf([{ ...MIDDLE, says: "better" }, ERRORS]), CONFIG)).toEqual([]);
    expect(objectToBaseline(undefined, undefined)).toEqual([]);
  });

  it("never passes over a comparison that is not there", () => {
    expect(objectToBaseline(undefined, CONFIG)).toMatchObject([
      {
        verdict: "inconclusive",
        finding: { ruleId: "health/baseline-missing", level: "error", location: { line: 7 } },
      },
    ]);
    const { comparison: _comparison, ...facts } = factsOf([]);
    for (const state of ["compared", "inconclusive"] as const) {
      expect(objectToBaseline({ ...facts, state }, CONFIG)).toMatchObject([
        { verdict: "inconclusive", finding: { ruleId: "health/baseline-missing", level: "error" } },
      ]);
    }
  });
});

describe("tabulateBaseline", () => {
  it("shows both sides, what is said, and the chance of it", () => {
    expect(tabulateBaseline(factsOf([{ ...MIDDLE, exceeds: true }, TAIL, ERRORS]))).toEqual([
      {
        title: "Compared with v1 (2,000 answers with 1,990)",
        columns: ["What", "Candidate", "Baseline", "Says", "Chance without a difference"],
        rows: [
          ["median of the first byte", "32 ms", "20 ms", "worse, more than allowed", "< 0.01 %"],
          ["after the baseline's p99 (81 ms)", "5.5 %", "1 %", "worse", "< 0.01 %"],
          ["failed", "2 %", "0 %", "no difference", "4 %"],
        ],
      },
    ]);
    expect(tabulateBaseline(undefined)).toEqual([]);
  });
});

describe("doubtSignals", () => {
  const said = (type: SignalFacts["type"], state: SignalFacts["state"]): SignalFacts => ({
    name: "s",
    type,
    state,
    reason: "0 of 900 events were bad",
  });

  it.each<[SignalFacts["type"], SignalFacts["state"], string, SignalFacts["state"]]>([
    ["tail", "pass", "v2", "inconclusive"],
    ["cloudflare", "pass", "v2", "inconclusive"],
    ["tail", "pass", "3f2a1b0c-1111-4222-8333-abcdefabcdef", "pass"],
    ["tail", "fail", "v2", "fail"],
    ["cloudflare", "inconclusive", "v2", "inconclusive"],
    ["pagerduty", "pass", "v2", "pass"],
    ["d1", "pass", "v2", "pass"],
  ])("of %s, which says %s, with version %s: %s", (type, state, version, expected) => {
    const [found] = doubtSignals([said(type, state)], version);
    expect(found?.state).toBe(expected);
    expect(found?.reason.startsWith("it counted the baseline's requests too: ")).toBe(expected !== state);
  });
});

describe("createPairPicker", () => {
  const routesOf = (side: string): Route[] =>
    [3, 1].map((weight, index) => ({
      label: `${side}${index}`,
      weight,
      health: false,
      shoot: () => Promise.resolve({}),
    }));

  it("sends the two of a pair to the same route of each side, in an order that follows no rhythm", () => {
    const pick = createPairPicker(routesOf("candidate"), routesOf("baseline"));
    const orders: number[] = [];
    const counts = new Map<string, number>();
    for (let pair = 0; pair < 4000; pair += 1) {
      const both = [pick(), pick()];
      const labels = both.map(({ item }) => item.label);
      const route = (both[0]?.index ?? 0) % 2;
      expect(labels.toSorted()).toEqual([`baseline${route}`, `candidate${route}`]);
      expect(both.map(({ index }) => index).toSorted((a, b) => a - b)).toEqual([route, route + 2]);
      orders.push(labels[0]?.startsWith("c") === true ? 1 : -1);
      for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    expect(counts).toEqual(
      new Map([
        ["candidate0", 3000],
        ["baseline0", 3000],
        ["candidate1", 1000],
        ["baseline1", 1000],
      ]),
    );
    // Against any rhythm of 1 to 50 pairs the order is like a coin: within four standard deviations.
    for (let period = 1; period <= 50; period += 1) {
      const sum = orders.reduce(
        (total, order, pair) => total + (pair % period < period / 2 ? order : -order),
        0,
      );
      expect(Math.abs(sum)).toBeLessThan(4 * Math.sqrt(orders.length));
    }
  });
});
