import { describe, expect, it } from "@jest/globals";
import type { CheckResult, GateDecision } from "@gate/core";
import { toAnnotations } from "../src/index.ts";

const decide = (reasons: GateDecision["reasons"]): GateDecision => ({
  gate: "before-production",
  commit: "0123456789abcdef0123456789abcdef01234567",
  decision: reasons.length === 0 ? "go" : "no-go",
  reasons,
  items: [],
});
const result = (verdict: CheckResult["verdict"]): CheckResult => ({
  check: "smoke-test",
  environment: "staging",
  verdict,
  headline: "said so",
  findings: [],
  facts: {},
  startedAt: "2026-01-01T00:00:00.000Z",
  durationMs: 1,
});
const missing = { check: "validate", message: "there is no evidence", hint: "Run validate." };

describe("toAnnotations of a decision", () => {
  it("says every reason of a no-go where no result does", () => {
    expect(toAnnotations([], decide([missing]))).toEqual([
      { level: "error", title: "no-go: validate", message: "there is no evidence\nRun validate." },
    ]);
  });

  it("keeps a reason beside a result that passed", () => {
    const reason = { check: "smoke-test@staging", message: "the tree was not clean" };
    expect(toAnnotations([result("pass")], decide([reason])).map(({ title }) => title)).toEqual([
      "no-go: smoke-test@staging",
    ]);
  });

  it("does not say twice what a result says", () => {
    const reason = { check: "smoke-test@staging", message: "fail: said so" };
    expect(toAnnotations([result("fail")], decide([reason, missing])).map(({ title }) => title)).toEqual([
      "smoke-test@staging",
      "no-go: validate",
    ]);
  });

  it("is silent about a go", () => {
    expect(toAnnotations([result("pass")], decide([]))).toEqual([]);
  });
});
