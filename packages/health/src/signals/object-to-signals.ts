import type { SignalConfig } from "@gate/core";
import type { SignalFacts } from "../facts.ts";
import type { Objection } from "../verdict.ts";

/** What speaks against a pass, or beside it explains a failure. A source that says nothing is never a pass. */
export function objectToSignals(
  facts: readonly SignalFacts[],
  configs: readonly Pick<SignalConfig, "name" | "location">[],
): Objection[] {
  return facts.flatMap((said): Objection[] => {
    if (said.state === "pass") return [];
    const location = configs.find(({ name }) => name === said.name)?.location;
    if (said.state === "incident") {
      const message = `${said.name} reports: ${said.reason}`;
      const hint = "It may explain what failed; it excuses nothing.";
      return [
        {
          verdict: "pass",
          finding: { ruleId: "health/provider-incident", level: "warning", message, hint, location },
        },
      ];
    }
    const verb = said.state === "fail" ? "says no" : "says nothing";
    const message = `signal ${said.name} ${verb}: ${said.reason}`;
    const finding = { ruleId: "health/signal", level: "error" as const, message, hint: said.hint, location };
    return [{ verdict: said.state, finding }];
  });
}
