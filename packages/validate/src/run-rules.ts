import { type Finding, GateError, toGateError, type ValidateConfig } from "@gate/core";
import { docsPageOf, levelOfFinding, type Rule, type RuleContext } from "./rule.ts";
import { levelOfRule } from "./rule-levels.ts";

/** What became of one rule. */
export interface RuleReport {
  id: string;
  level: "off" | "warning" | "error";
  /** `failed`: it threw, so that nothing can be said about what it looks for. */
  state: "ran" | "off" | "failed";
  findings: number;
}

export interface RulesOutcome {
  reports: RuleReport[];
  findings: Finding[];
  /** What the failed rules threw. */
  failures: { ruleId: string; error: GateError }[];
}

/**
 * Runs every rule that is not off, one after the other; a rule that throws does not keep the others from
 * speaking.
 * @throws GateError CANCELLED when the signal is aborted: half a judgement is none
 */
export async function runRules(
  rules: readonly Rule[],
  context: RuleContext,
  settings: ValidateConfig["rules"],
): Promise<RulesOutcome> {
  const outcome: RulesOutcome = { reports: [], findings: [], failures: [] };
  for (const rule of rules) {
    const level = levelOfRule(rule.id, settings);
    if (level === "off") {
      outcome.reports.push({ id: rule.id, level, state: "off", findings: 0 });
      continue;
    }
    refuseCancelled(context.signal);
    const docs = docsPageOf(rule.id);
    try {
      const found = await rule.run(context);
      for (const finding of found) {
        const { message, hint, location } = finding;
        outcome.findings.push({
          ruleId: rule.id,
          level: levelOfFinding(finding, level),
          message,
          hint,
          location,
          docs,
        });
      }
      outcome.reports.push({ id: rule.id, level, state: "ran", findings: found.length });
    } catch (thrown) {
      refuseCancelled(context.signal);
      const error = toGateError(thrown);
      const { hint, location } = error;
      const message = `this rule could not judge: ${error.message}`;
      outcome.failures.push({ ruleId: rule.id, error });
      outcome.findings.push({ ruleId: rule.id, level: "error", message, hint, location, docs });
      outcome.reports.push({ id: rule.id, level, state: "failed", findings: 1 });
    }
  }
  refuseCancelled(context.signal);
  return outcome;
}

function refuseCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new GateError("CANCELLED", "validate was cancelled", { cause: signal.reason });
}
