import type { SignalFacts } from "../facts.ts";
import { readVersionId } from "../signals/signal.ts";

/** Sources that see every request to the Worker, those to the baseline version among them. */
const SEE_BOTH: ReadonlySet<SignalFacts["type"]> = new Set(["tail", "cloudflare"]);

/**
 * Beside a baseline version half of the load is not the candidate's: good answers of the one would hide bad ones of the
 * other. What a source passes on both together says nothing, unless it counted the expected version alone.
 */
export function doubtSignals(
  signals: readonly SignalFacts[],
  expectedVersion: string | undefined,
): SignalFacts[] {
  const told = readVersionId(expectedVersion) !== undefined;
  return signals.map((said): SignalFacts => {
    if (told || said.state !== "pass" || !SEE_BOTH.has(said.type)) return said;
    return {
      ...said,
      state: "inconclusive",
      reason: `it counted the baseline's requests too: ${said.reason}`,
      hint: "Let the health check answer version ids, and expect one: then only its invocations count. Or leave out health.baseline.version.",
    };
  });
}
