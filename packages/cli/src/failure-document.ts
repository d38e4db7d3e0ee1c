import { type CheckName, CHECK_NAMES, createErrorResult } from "@gate/core";
import type { CommandName } from "./options.ts";

/**
 * What `--json` prints when a command could not judge: a check's result with the verdict `error`, and the same
 * without the name of a check for commands that are none.
 */
export function describeFailure(
  command: CommandName,
  environment: string | undefined,
  thrown: unknown,
  time: { startedAt: string; durationMs: number },
): object {
  const check = CHECK_NAMES.find((name: CheckName) => name === command);
  if (check !== undefined) return createErrorResult({ check, environment }, thrown, time);
  const {
    check: _check,
    environment: _environment,
    ...rest
  } = createErrorResult({ check: "validate" }, thrown, time);
  return rest;
}
