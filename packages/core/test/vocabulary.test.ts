import { describe, expect, it } from "@jest/globals";
import {
  badShareLimit,
  createErrorResult,
  exitCodeOf,
  formatCheckRef,
  formatDuration,
  formatLocation,
  formatPercentage,
  GateError,
  parseDuration,
  parseObjective,
  parsePercentage,
  parseRate,
  sortFindings,
  toGateError,
  worstVerdict,
} from "@gate/core";
import type { Finding } from "@gate/core";

describe("units", () => {
  it.each([
    ["250ms", 250],
    ["1.5s", 1500],
    ["5m", 300_000],
    ["24h", 86_400_000],
    ["2d", 172_800_000],
    [" 0s ", 0],
  ])("reads the duration %s", (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  it.each(["5", "", "5 s", "-5s", "5S", "1e3s", ".5s", "5s6", "five"])("refuses the duration %j", (text) => {
    expect(() => parseDuration(text)).toThrow(expect.objectContaining({ code: "CONFIG_INVALID" }));
  });

  it.each([
    ["50/s", 50],
    ["300/m", 5],
    ["36/h", 0.01],
    ["0.5/s", 0.5],
  ])("reads the rate %s", (text, rate) => {
    expect(parseRate(text)).toBeCloseTo(rate, 12);
  });

  it.each(["50", "0/s", "50/d", "-1/s", "50 /s"])("refuses the rate %j", (text) => {
    expect(() => parseRate(text)).toThrow(expect.objectContaining({ code: "CONFIG_INVALID" }));
  });

  it.each([
    ["0.1%", 0.001],
    ["95%", 0.95],
    ["99.9 %", 0.999],
    ["0%", 0],
    ["100%", 1],
  ])("reads the percentage %s as the nearest number", (text, fraction) => {
    expect(parsePercentage(text)).toBe(fraction);
  });

  it.each(["0.1", "101%", "-1%", "%", "1%%"])("refuses the percentage %j", (text) => {
    expect(() => parsePercentage(text)).toThrow(expect.objectContaining({ code: "CONFIG_INVALID" }));
  });

  it.each([
    [0.123, "0.12 ms"],
    [9.96, "10 ms"],
    [340.4, "340 ms"],
    [12_500, "12.5 s"],
    [185_000, "3 min 5 s"],
    [7_800_000, "2 h 10 min"],
    [Infinity, "for ever"],
  ])("shows %d ms as a person reads it", (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });

  it("shows a share", () => {
    expect(formatPercentage(0.00123456)).toBe("0.123 %");
    expect(formatPercentage(1)).toBe("100 %");
  });
});

describe("parseObjective", () => {
  it.each([
    ["error-rate < 0.1%", { kind: "error-rate", limit: 0.001 }, 0.001],
    [
      "error-rate(POST /api/items) < 1%",
      { kind: "error-rate", limit: 0.01, route: { method: "POST", path: "/api/items" } },
      0.01,
    ],
    ["p95 < 50ms", { kind: "latency", quantile: 0.95, limitMs: 50, measure: "ttfb" }, 0.05],
    [
      "p99.9[total]( GET /a?b=c ) < 1.5s",
      {
        kind: "latency",
        quantile: 0.999,
        limitMs: 1500,
        measure: "total",
        route: { method: "GET", path: "/a?b=c" },
      },
      0.001,
    ],
    ["p50[server]<2m", { kind: "latency", quantile: 0.5, limitMs: 120_000, measure: "server" }, 0.5],
  ])("reads %s", (text, expected, share) => {
    const objective = parseObjective(text, { file: "gate.yml", line: 2 });
    expect(objective).toEqual({ ...expected, text, location: { file: "gate.yml", line: 2 } });
    expect(badShareLimit(objective)).toBe(share);
  });

  it.each([
    ["", "not an objective"],
    ["p95 <= 50ms", "is not a duration"],
    ["p95 < 50", "is not a duration"],
    ["p95 < 0ms", "must be above 0"],
    ["p0 < 5ms", "must lie between 0 and 100"],
    ["p100 < 5ms", "not an objective"],
    ["p95[cpu] < 5ms", "is no measure"],
    ["error-rate < 0%", "between 0% and 100%"],
    ["error-rate < 100%", "between 0% and 100%"],
    ["error-rate < 5", "is not a percentage"],
    ["error-rate[total] < 5%", "not an objective"],
    ["p95(GET items) < 5ms", "not an objective"],
    ["p95(get /items) < 5ms", "not an objective"],
    ["p95(GET //evil.example/) < 5ms", "not a path on the environment's own address"],
    ["p95(GET /a\\b) < 5ms", "not a path on the environment's own address"],
    ["p95(GET /a#b) < 5ms", "not a path on the environment's own address"],
    [`p95(GET /${" ".repeat(50_000)}`, "not an objective"],
  ])("refuses %j", (text, why) => {
    expect(() => parseObjective(text)).toThrow(
      expect.objectContaining({ code: "CONFIG_INVALID", message: expect.stringContaining(why) }),
    );
  });
});

describe("verdicts", () => {
  it("are worst by error, fail, inconclusive, pass; and inconclusive when there are none", () => {
    expect(worstVerdict([])).toBe("inconclusive");
    expect(worstVerdict(["pass", "pass"])).toBe("pass");
    expect(worstVerdict(["pass", "inconclusive"])).toBe("inconclusive");
    expect(worstVerdict(["inconclusive", "fail", "pass"])).toBe("fail");
    expect(worstVerdict(["fail", "error", "inconclusive"])).toBe("error");
  });

  it("have the exit codes of the documented contract", () => {
    expect((["pass", "fail", "inconclusive", "error"] as const).map(exitCodeOf)).toEqual([0, 1, 1, 2]);
  });
});

describe("findings", () => {
  it("are shown errors first, then by place and rule", () => {
    const finding = (level: Finding["level"], file: string, line: number, ruleId = "a/b"): Finding => ({
      ruleId,
      level,
      message: "m",
      location: { file, line },
    });
    const sorted = [
      finding("error", "a", 1),
      finding("error", "a", 2, "a/a"),
      finding("error", "a", 2, "a/c"),
      finding("error", "b", 1),
      finding("warning", "a", 1),
      finding("notice", "a", 1),
    ];
    expect(sortFindings(sorted.toReversed())).toEqual(sorted);
  });

  it("name their place as far as it is known", () => {
    expect(formatLocation({ file: "a" })).toBe("a");
    expect(formatLocation({ file: "a", line: 2 })).toBe("a:2");
    expect(formatLocation({ file: "a", line: 2, column: 3 })).toBe("a:2:3");
    expect(formatLocation({ file: "a", column: 3 })).toBe("a");
  });
});

describe("errors", () => {
  it("are INTERNAL and called a bug unless they are ours", () => {
    const ours = new GateError("USAGE", "no");
    expect(toGateError(ours)).toBe(ours);
    const cause = new RangeError("boom");
    expect(toGateError(cause)).toMatchObject({ code: "INTERNAL", message: "internal error: boom", cause });
    expect(toGateError("text")).toMatchObject({ code: "INTERNAL", message: "internal error: text" });
    expect(toGateError(cause).hint).toMatch(/bug/);
  });

  it("become the result of a check that could not judge, with every problem as a finding", () => {
    const location = { file: "gate.yml", line: 4, column: 1 };
    const time = { startedAt: "2026-01-01T00:00:00.000Z", durationMs: 5 };
    const details = [{ message: "one", hint: "mend", location }, { message: "two" }];
    const result = createErrorResult(
      { check: "smoke-test", environment: "ci" },
      new GateError("CONFIG_INVALID", "one", { hint: "mend", location, details }),
      time,
    );
    const finding = { ruleId: "error/config-invalid", level: "error", docs: "docs/errors.md#config_invalid" };
    expect(result).toEqual({
      check: "smoke-test",
      environment: "ci",
      verdict: "error",
      headline: "gate.yml:4:1: one",
      facts: { code: "CONFIG_INVALID" },
      findings: [
        { ...finding, message: "one", hint: "mend", location },
        { ...finding, message: "two" },
      ],
      ...time,
    });
    const others = new GateError("HURL_SYNTAX", "first", { details: [{ message: "second" }] });
    expect(
      createErrorResult({ check: "validate" }, others, time).findings.map(({ message }) => message),
    ).toEqual(["first", "second"]);
    expect(formatCheckRef(result)).toBe("smoke-test@ci");
  });
});
