import { describe, expect, it } from "@jest/globals";
import { toAnnotations } from "@gate/report";
import { makeFinding, makeResult } from "./make-result.ts";

const numbered = (count: number, further: Parameters<typeof makeFinding>[0] = {}) =>
  Array.from({ length: count }, (_, index) =>
    makeFinding({ message: `number ${index + 1}`, location: { file: "a.ts", line: index + 1 }, ...further }),
  );

describe("toAnnotations", () => {
  it("keeps place, rule and the way out of a finding", () => {
    const location = { file: "smoke/a.hurl", line: 3, column: 2, endLine: 3, endColumn: 9 };
    const finding = makeFinding({ ruleId: "smoke/assert", message: "m", hint: "h", location });
    expect(toAnnotations([makeResult({ findings: [finding] })])).toEqual([
      { level: "error", title: "smoke/assert", message: "m\nh", ...location },
    ]);
  });

  it.each([
    [0, 0],
    [1, 1],
    [9, 9],
    [10, 10],
    [11, 10],
    [5000, 10],
  ])("makes of %i findings %i annotations", (count, shown) => {
    const annotations = toAnnotations([makeResult({ verdict: "pass", findings: numbered(count) })]);
    expect(annotations).toHaveLength(shown);
  });

  it("counts in the tenth what it does not show", () => {
    const annotations = toAnnotations([makeResult({ findings: numbered(12) })]);
    expect(annotations.slice(0, 9).map(({ message }) => message)).toEqual(
      Array.from({ length: 9 }, (_, index) => `number ${index + 1}`),
    );
    expect(annotations[9]).toEqual({
      level: "error",
      title: "more findings",
      message: "3 more findings: see the job summary",
    });
  });

  it("shows those in files that the change touches before others that are as grave", () => {
    const findings = [
      ...numbered(9),
      makeFinding({ message: "touched", location: { file: "z.ts", line: 1 } }),
      makeFinding({ message: "touched too", level: "warning", location: { file: "z.ts", line: 2 } }),
      makeFinding({ message: "nowhere", location: undefined }),
    ];
    const shown = toAnnotations([makeResult({ findings })], undefined, ["z.ts", "gone.ts"]);
    expect(shown.map(({ message }) => message)).toEqual([
      "touched",
      "nowhere",
      ...Array.from({ length: 7 }, (_, index) => `number ${index + 1}`),
      "3 more findings: see the job summary",
    ]);
  });

  it("counts over all results of a step, because the runner does", () => {
    const results = [
      makeResult({ findings: numbered(6) }),
      makeResult({ check: "validate", environment: undefined, findings: numbered(6) }),
    ];
    const annotations = toAnnotations(results);
    expect(annotations).toHaveLength(10);
    expect(annotations.at(-1)?.message).toBe("3 more findings: see the job summary");
  });

  it("puts errors before warnings and notices, whatever the order and the check", () => {
    const results = [
      makeResult({
        verdict: "pass",
        findings: [...numbered(9, { level: "notice" }), ...numbered(9, { level: "warning" })],
      }),
      makeResult({ check: "health-gate", findings: [makeFinding({ message: "the error" })] }),
    ];
    const annotations = toAnnotations(results);
    expect(annotations[0]).toMatchObject({ level: "error", message: "the error" });
    expect(annotations.slice(1, 9).every(({ level }) => level === "warning")).toBe(true);
  });

  it.each([
    ["error", "error"],
    ["warning", "warning"],
    ["notice", "notice"],
  ] as const)("gives the tenth the gravest level of the rest: %s", (level, expected) => {
    const errors = numbered(9);
    const rest = [...numbered(3, { level }), ...numbered(2, { level: "notice" })];
    const annotations = toAnnotations([makeResult({ findings: [...rest, ...errors] })]);
    expect(annotations[9]?.level).toBe(expected);
  });

  it.each(["fail", "inconclusive", "error"] as const)(
    "says why a step is red when the result is %s and names no error",
    (verdict) => {
      const result = makeResult({
        verdict,
        headline: "nothing answered",
        findings: [makeFinding({ level: "warning", message: "beside" })],
      });
      expect(toAnnotations([result])).toMatchObject([
        { level: "error", title: "smoke-test@ci", message: `${verdict}: nothing answered` },
        { level: "warning", message: "beside" },
      ]);
    },
  );

  it("keeps the headline of a result without findings among many findings of another", () => {
    const silent = makeResult({ check: "health-gate", verdict: "inconclusive", headline: "too few" });
    const annotations = toAnnotations([makeResult({ findings: numbered(40) }), silent]);
    expect(annotations[0]).toMatchObject({ title: "health-gate@ci", message: "inconclusive: too few" });
    expect(annotations.at(-1)?.message).toBe("32 more findings: see the job summary");
  });

  it("says nothing about a pass without findings", () => {
    expect(toAnnotations([makeResult({ verdict: "pass" })])).toEqual([]);
  });
});
