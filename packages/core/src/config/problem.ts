import { GateError } from "../errors.ts";
import type { Location } from "../finding.ts";

/** One mistake of a gate.yml or of an override. */
export interface Problem {
  /** `later`: a key whose function is not written yet. `override`: a flag or input, not the file, is wrong. */
  kind: "invalid" | "later" | "override";
  message: string;
  hint?: string | undefined;
  location?: Location | undefined;
}

/** A file with thousands of mistakes is told of the first ones. */
const MOST_PROBLEMS = 50;

const CODES = {
  invalid: "CONFIG_INVALID",
  override: "USAGE",
  later: "CONFIG_NOT_AVAILABLE_YET",
} as const;

/**
 * All problems as one error, in the order of the file; the first one speaks, all of them are its details.
 * The gravest kind gives the code: a mistake in the file, a wrong override, a key that comes later.
 */
export function problemsToError(problems: readonly Problem[]): GateError {
  // A global block stands under every environment, so its mistake is found once for each.
  const distinct = new Map(
    problems.map((problem) => [JSON.stringify([problem.message, problem.location]), problem]),
  );
  const sorted = [...distinct.values()].sort(
    (a, b) =>
      (a.location?.line ?? Infinity) - (b.location?.line ?? Infinity) ||
      (a.location?.column ?? 0) - (b.location?.column ?? 0) ||
      // Infinity minus Infinity is NaN: overrides keep their own order.
      0,
  );
  const kind = (["invalid", "override", "later"] as const).find((kind) =>
    sorted.some((problem) => problem.kind === kind),
  );
  const first = sorted.find((problem) => problem.kind === kind);
  if (kind === undefined || first === undefined) throw new GateError("INTERNAL", "no problem to report");
  return new GateError(CODES[kind], first.message, {
    hint: first.hint,
    location: first.location,
    details: sorted.slice(0, MOST_PROBLEMS).map(({ message, hint, location }) => ({
      message,
      ...(hint !== undefined && { hint }),
      ...(location && { location }),
    })),
  });
}
