import type { CheckResult } from "@gate/core";
import { type HealthFacts, runHealthGate, tabulateHealth } from "@gate/health";
import type { OpenEnvironment } from "./environment.ts";
import { targetOf } from "./health-target.ts";
import type { Session } from "./session.ts";
import { openSignals } from "./signals.ts";

/** Waits for the expected version of one environment and decides its objectives. */
export async function checkHealth(
  session: Session,
  environment: OpenEnvironment,
  objectives: readonly string[],
): Promise<CheckResult<HealthFacts>> {
  const { runtime } = session;
  const target = targetOf(session, environment, objectives);
  const result = await runHealthGate(
    {
      client: session.client,
      clock: runtime.clock,
      progress: (line) => runtime.progress(line),
      signals: openSignals(session, environment.config.name),
    },
    target,
  );
  return { ...result, tables: tabulateHealth(result.facts) };
}
