import type { Decision, Level, Verdict } from "@gate/core";

/** The word and the sign that stand for a verdict in every sink; colour never carries meaning alone. */
export const VERDICT_MARK: Record<Verdict, string> = {
  pass: "✅",
  fail: "❌",
  inconclusive: "❔",
  error: "💥",
};
export const DECISION_MARK: Record<Decision, string> = { go: "✅", "no-go": "⛔" };
export const DECISION_WORD: Record<Decision, string> = { go: "GO", "no-go": "NO-GO" };
export const LEVEL_MARK: Record<Level, string> = { error: "❌", warning: "⚠️", notice: "ℹ️" };
