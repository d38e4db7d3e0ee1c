import type { CheckResult, Finding, GateDecision } from "@gate/core";

export function makeFinding(further: Partial<Finding> = {}): Finding {
  return { ruleId: "env/required", level: "error", message: "a message", ...further };
}

export function makeResult(further: Partial<CheckResult> = {}): CheckResult {
  return {
    check: "smoke-test",
    environment: "ci",
    verdict: "fail",
    headline: "it is so",
    findings: [],
    facts: {},
    startedAt: "2026-01-02T03:04:05.000Z",
    durationMs: 1234,
    ...further,
  };
}

/** A result that says `text` at every place where somebody else's words can stand. */
export function sayEverywhere(text: string): CheckResult {
  return makeResult({
    headline: text,
    findings: [
      makeFinding({ message: text, hint: text, location: { file: `${text}.ts`, line: 3, column: 5 } }),
      makeFinding({ message: text, level: "warning", ruleId: `group/${text}` }),
    ],
    tables: [
      {
        title: text,
        columns: ["first", text],
        rows: [
          [text, "a"],
          ["b", text],
        ],
      },
    ],
  });
}

export function makeDecision(text = "a reason"): GateDecision {
  return {
    gate: "pull-request",
    decision: "no-go",
    commit: "0123456789abcdef0123456789abcdef01234567",
    reasons: [{ check: "smoke-test@ci", message: text, hint: text }],
    items: [
      {
        ref: { check: "smoke-test", environment: "ci" },
        verdict: "fail",
        headline: text,
        finishedAt: "2026-01-02T03:04:05.000Z",
      },
      { ref: { check: "validate" }, verdict: "missing", headline: text },
    ],
  };
}
