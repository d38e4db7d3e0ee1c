import { checkHealth } from "../checks.ts";
import type { Command } from "../outcome.ts";
import { runTargetCheck } from "./target-check.ts";

/** `gate health-gate`: waits for the expected version, then decides the objectives under load. */
export const runHealthGateCommand: Command<"health-gate"> = (runtime, options, overrides) =>
  runTargetCheck("health-gate", runtime, options, overrides, (session, environment) =>
    checkHealth(session, environment, options.objectives),
  );
