import type { CheckRef, CheckResult } from "./check-result.ts";
import { toGateError } from "./errors.ts";
import { placeMessage } from "./finding.ts";

/**
 * The result of a check that could not judge: verdict `error`, with everything that the error says as
 * findings. Rule ids are `error/<code in lower case>`.
 */
export function createErrorResult(
  ref: CheckRef,
  thrown: unknown,
  time: { startedAt: string; durationMs: number },
): CheckResult<{ code: string }> {
  const error = toGateError(thrown);
  const main = { message: error.message, hint: error.hint, location: error.location };
  const isListed = error.details.some(({ message }) => message === error.message);
  const problems = isListed ? error.details : [main, ...error.details];
  return {
    check: ref.check,
    environment: ref.environment,
    verdict: "error",
    // The headline alone stands in a gate's reasons, and there too it says where.
    headline: placeMessage(error.message, error.location),
    findings: problems.map(({ message, hint, location }) => ({
      ruleId: `error/${error.code.toLowerCase().replaceAll("_", "-")}`,
      level: "error" as const,
      message,
      hint,
      location,
      docs: `docs/errors.md#${error.code.toLowerCase()}`,
    })),
    facts: { code: error.code },
    ...time,
  };
}
