import path from "node:path";
import { type CheckResult, GateError, type HealthConfig, type Objective, parseObjective } from "@gate/core";
import { type HealthFacts, type HealthTarget, runHealthGate, tabulateHealth } from "@gate/health";
import { loadSuites, readSourceFile, runSmokeTest, selectSuites, type SmokeFacts } from "@gate/smoke";
import { runValidate, type ValidateFacts } from "@gate/validate";
import type { OpenEnvironment } from "./environment.ts";
import type { Session } from "./session.ts";
import { openSignals } from "./signals.ts";
import { mayUseRepositoryWrangler } from "./trust.ts";

/** A person waits for a smoke test; a slow endpoint is the health gate's affair. */
const SMOKE_REQUEST_MS = 30_000;

/** Judges the tree. */
export function checkTree(session: Session): Promise<CheckResult<ValidateFacts>> {
  const { runtime, repository, config } = session;
  return runValidate(
    { processes: runtime.processes, clock: runtime.clock, nodePath: runtime.nodePath },
    {
      root: repository.root,
      config,
      allowRepositoryWrangler: mayUseRepositoryWrangler(session),
      signal: runtime.signal,
    },
  );
}

export interface SmokeExtras {
  /** Hurl files or globs instead of the suites of gate.yml; relative to the current folder. */
  files: readonly string[];
  /** `name=value` each. */
  variables: readonly string[];
}

/** Runs the smoke tests of one environment. */
export async function checkSmoke(
  session: Session,
  environment: OpenEnvironment,
  extras: SmokeExtras,
): Promise<CheckResult<SmokeFacts>> {
  const { runtime, repository, folder } = session;
  const { smoke } = environment.config;
  const given = extras.files.map((files) => ({ files, always: false }));
  const suites =
    given.length > 0
      ? await loadSuites(given, { root: repository.root, folder: runtime.cwd })
      : await loadSuites(selectSuites(smoke.suites, environment.config), { root: repository.root, folder });
  return runSmokeTest(
    { client: session.client, clock: runtime.clock, progress: (line) => runtime.progress(line) },
    {
      target: targetOf(session, environment),
      suites,
      jobs: smoke.jobs,
      failFast: false,
      variables: parseVariables(extras.variables),
      requestTimeoutMs: SMOKE_REQUEST_MS,
    },
  );
}

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
      signals: openSignals(session),
    },
    target,
  );
  return { ...result, tables: tabulateHealth(result.facts) };
}

function targetOf(
  session: Session,
  environment: OpenEnvironment,
  objectives: readonly string[] = [],
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
    readFile: (file) => readSourceFile(path.resolve(session.folder, file), session.repository.root),
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

function parseVariables(words: readonly string[]): Map<string, string> {
  return new Map(
    words.map((word) => {
      const [, name, value] = /^([A-Za-z_][\w-]*)=([\s\S]*)$/.exec(word) ?? [];
      if (name === undefined || value === undefined) {
        throw new GateError("USAGE", `"${word}" is not a variable`, {
          hint: "Write variables as name=value.",
        });
      }
      return [name, value];
    }),
  );
}
