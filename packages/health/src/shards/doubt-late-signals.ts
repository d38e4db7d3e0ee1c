import { formatDuration, type SignalConfig } from "@gate/core";
import type { SignalFacts } from "../facts.ts";

/**
 * A source whose window begins after the load has ended saw nothing of it: what it passes then is the quiet afterwards.
 * A merge can come hours after its shards.
 * @param ended milliseconds since the epoch at which the last request of all shards was due
 */
export function doubtLateSignals(
  signals: readonly SignalFacts[] | undefined,
  configs: readonly SignalConfig[] | undefined,
  { ended, now }: { ended: number; now: number },
): SignalFacts[] | undefined {
  return signals?.map((said) => {
    const config = configs?.find(({ name }) => name === said.name);
    const windowMs = config !== undefined && "windowMs" in config ? config.windowMs : Infinity;
    if (said.state !== "pass" || now - ended <= windowMs) return said;
    const window = formatDuration(windowMs);
    const late = formatDuration(now - ended);
    return {
      ...said,
      state: "inconclusive",
      reason: `the load ended ${late} before the question, and its window is ${window}: ${said.reason}`,
      hint: "Merge right after the shards, or let the signal look further back (window).",
    };
  });
}
