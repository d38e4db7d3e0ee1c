import type { IncomingMessage, ServerResponse } from "node:http";
import type { CheckResult, HealthConfig } from "@gate/core";
import type { HealthFacts } from "../src/facts.ts";
import { runHealthGate } from "../src/health-gate.ts";
import type { HealthDeps, HealthTarget } from "../src/target.ts";
import { aimAt, HEALTHY, sendJson, type Service, startService, withDeps, writeConfig } from "./service.ts";

export type Answer = (request: IncomingMessage, response: ServerResponse, count: number) => void;

export const answerHealthy: Answer = (_, response) => sendJson(response, HEALTHY);

/** Judges a service; the result, the lines that were said, and what the service saw. */
export async function judge(
  answer: Answer,
  config: HealthConfig = writeConfig(),
  further: Partial<HealthTarget> = {},
  deps: Partial<HealthDeps> = {},
): Promise<{ result: CheckResult<HealthFacts>; lines: string[]; service: Service }> {
  const service = await startService(answer);
  try {
    return await withDeps(async (own, lines) => {
      const result = await runHealthGate(own, aimAt(service.url, config, further));
      return { result, lines, service };
    }, deps);
  } finally {
    await service.close();
  }
}

export function ruleIds(result: CheckResult<HealthFacts>): string[] {
  return result.findings.map(({ ruleId }) => ruleId);
}
