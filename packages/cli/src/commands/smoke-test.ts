import { checkSmoke } from "../checks.ts";
import type { Command } from "../outcome.ts";
import { runTargetCheck } from "./target-check.ts";

/** `gate smoke-test`: runs Hurl files against one environment or a bare address. */
export const runSmokeTestCommand: Command<"smoke-test"> = (runtime, options, overrides) => {
  const { files, variables } = options;
  return runTargetCheck(runtime, options, overrides, {
    name: "smoke-test",
    given: { files, variables },
    run: (session, environment) => checkSmoke(session, environment, { files, variables }),
  });
};
