import { checkHealth } from "../check-health.ts";
import type { Command } from "../outcome.ts";
import { runTargetCheck } from "./target-check.ts";

/** `gate health-gate`: waits for the expected version, then decides the objectives under load. */
export const runHealthGateCommand: Command<"health-gate"> = (runtime, options, overrides) => {
  const { objectives } = options;
  return runTargetCheck(runtime, options, overrides, {
    name: "health-gate",
    prepare: () =>
      Promise.resolve({
        given: { objectives },
        run: (session, environment) => checkHealth(session, environment, objectives),
      }),
  });
};
