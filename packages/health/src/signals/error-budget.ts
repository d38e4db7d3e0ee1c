import { formatDuration, formatPercentage } from "@gate/core";
import { sayNothing, type SignalAnswer } from "./signal.ts";

/** Data must lie in this share of the window; what is missing may have been the outage. */
const LEAST_COVERED = 0.9;

/** An objective over a long time. Both are shares; milliseconds. */
export interface Budget {
  uptime: number;
  windowMs: number;
}

/** Does the data reach over the window? Else what keeps it from deciding. */
export function objectToCoverage(covered: number, { windowMs }: Budget): SignalAnswer | undefined {
  if (covered >= LEAST_COVERED) return undefined;
  const window = formatDuration(windowMs);
  const hint = `Is it kept for so long? Keep it longer, or give the signal a shorter window.`;
  return sayNothing(`its data covers ${formatPercentage(covered, 2)} of ${window} (at least 90 %)`, { hint });
}

/**
 * Judges the share that was good. What is exactly spent is spent.
 * @param least and most: what the share may be, where it is not exact
 */
export function judgeBudget(
  value: number,
  { least, most }: { least: number; most: number },
  budget: Budget,
): SignalAnswer {
  const shown = describeBudget(value, budget);
  if (least > budget.uptime) return { state: "pass", value, reason: shown };
  if (most <= budget.uptime) {
    const hint = "Until it recovers, deploy only what makes the service more reliable.";
    return { state: "fail", value, reason: shown, hint };
  }
  const range = `${formatUptime(least)} to ${formatUptime(most)}`;
  return sayNothing(`${shown}, by its samples ${range}`, { again: {}, value });
}

/** `99.95 % of 30 d were good, 50 % of the error budget of 99.9 % is spent`. */
function describeBudget(value: number, { uptime, windowMs }: Budget): string {
  const spent = formatPercentage((1 - value) / (1 - uptime), 3);
  return `${formatUptime(value)} of ${formatDuration(windowMs)} were good, ${spent} of the error budget of ${formatUptime(uptime)} is spent`;
}

function formatUptime(share: number): string {
  return formatPercentage(share, 6);
}
