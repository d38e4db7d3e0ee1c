import path from "node:path";
import { GateError, type HealthConfig, type Objective, parseObjective } from "@gate/core";
import type { HealthTarget } from "@gate/health";
import { readSourceFile } from "@gate/smoke";
import type { OpenEnvironment } from "./environment.ts";
import type { Session } from "./session.ts";

/** Who must answer, and what it is measured against. @throws GateError USAGE for an objective that is none */
export function targetOf(
  session: Session,
  environment: OpenEnvironment,
  objectives: readonly string[] = [],
  shard?: HealthTarget["shard"],
): HealthTarget {
  const { health, name } = environment.config;
  const config: HealthConfig =
    objectives.length === 0 ? health : { ...health, objectives: objectives.map(readObjective) };
  return {
    url: environment.url,
    environmentName: name,
    config,
    expectedVersion: environment.expectedVersion,
    originHeaders: environment.originHeaders,
    onSecret: (value) => void session.runtime.registerSecret(value),
    readFile: (file) => readSourceFile(path.resolve(session.folder, file), session.repository.root),
    shard,
    signal: session.runtime.signal,
  };
}

function readObjective(text: string): Objective {
  try {
    return parseObjective(text);
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    throw new GateError("USAGE", `--objectives: ${error.message}`, { hint: error.hint, cause: error });
  }
}
