import { stat } from "node:fs/promises";
import path from "node:path";
import { type CheckResult, explainSystemError, GateError } from "@gate/core";
import { type EvidenceFile, readEvidenceFile, readEvidenceFolder, readEvidenceText } from "@gate/gate";
import {
  type HealthDeps,
  type HealthFacts,
  type HealthTarget,
  mergeHealthGate,
  runHealthGate,
  tabulateHealth,
} from "@gate/health";
import type { OpenEnvironment } from "./environment.ts";
import { targetOf } from "./health-target.ts";
import { describeSubject } from "./record.ts";
import type { Session } from "./session.ts";
import type { GivenSettings } from "./settings.ts";
import { openSignals } from "./signals.ts";
import { isPullRequestRun } from "./trust.ts";
import { findWorkerName } from "./worker-name.ts";

/** Waits for the expected version of one environment and decides its objectives; of a shard, only measures. */
export async function checkHealth(
  session: Session,
  environment: OpenEnvironment,
  objectives: readonly string[],
  shard?: HealthTarget["shard"],
): Promise<CheckResult<HealthFacts>> {
  const access = await reachBaseline(session, environment);
  const target = { ...targetOf(session, environment, objectives, shard), ...access };
  const result = await runHealthGate(depsOf(session, environment), target);
  return { ...result, tables: tabulateHealth(result.facts) };
}

/**
 * Decides the objectives of one environment on the evidence of all shards.
 * @param merge files and folders, relative to the current folder
 */
export async function mergeHealth(
  session: Session,
  environment: OpenEnvironment,
  merge: readonly string[],
  given: GivenSettings & { objectives: readonly string[] },
): Promise<CheckResult<HealthFacts>> {
  const { runtime, config } = session;
  const { name } = environment.config;
  const about = await describeSubject(session, { check: "health-gate", environment: name }, given);
  const files = await readShards(session, merge, { worker: about.worker, environment: name });
  return mergeHealthGate(
    depsOf(session, environment),
    targetOf(session, environment, given.objectives),
    files,
    {
      ...about,
      environment: name,
      runUrl: runtime.run.url,
      takesPullRequestCode: isPullRequestRun(session),
      maxAgeMs: config.release.maxAgeMs,
      now: runtime.clock.now(),
    },
  );
}

/** How the baseline of gate.yml is reached, where there is one. */
async function reachBaseline(
  session: Session,
  { config }: OpenEnvironment,
): Promise<Pick<HealthTarget, "worker" | "readSavedRun">> {
  if (config.health.baseline === undefined) return {};
  return {
    worker: await findWorkerName(session, config.name),
    readSavedRun(file) {
      const absolute = path.resolve(session.folder, file);
      const { root } = session.repository;
      if (absolute.startsWith(root + path.sep)) return readEvidenceText(absolute, file);
      throw new GateError("FILE_OUTSIDE_REPOSITORY", `${file} lies outside the repository`);
    },
  };
}

function depsOf(session: Session, environment: OpenEnvironment): HealthDeps {
  const { runtime, client } = session;
  return {
    client,
    clock: runtime.clock,
    progress: (line) => runtime.progress(line),
    signals: openSignals(session, environment.config.name),
  };
}

/**
 * The files that were named, and of folders the shards of this Worker in this environment; what cannot be read there
 * may be one of them.
 * @throws GateError EVIDENCE_UNREADABLE, FILE_UNREADABLE, CANCELLED
 */
async function readShards(
  { runtime }: Session,
  merge: readonly string[],
  about: { worker: string; environment: string },
): Promise<EvidenceFile[]> {
  const found = new Map<string, EvidenceFile>();
  for (const named of merge) {
    const absolute = path.resolve(runtime.cwd, named);
    if (!(await isFolder(absolute, named))) {
      found.set(absolute, await readEvidenceFile(absolute, named));
      continue;
    }
    const { evidence, broken } = await readEvidenceFolder(absolute, runtime.signal);
    const [first] = broken;
    if (first !== undefined) {
      const file = path.posix.join(named, first.file);
      throw new GateError("EVIDENCE_UNREADABLE", first.message, {
        location: { file },
        hint: "It may be the evidence of a shard. Run the shards again, or name the files instead of the folder.",
      });
    }
    for (const one of evidence) {
      const { result, shard, worker } = one.evidence.predicate.gate;
      if (result.check !== "health-gate" || shard === undefined) continue;
      if (worker !== about.worker || result.environment !== about.environment) continue;
      found.set(path.resolve(absolute, one.file), { ...one, file: path.posix.join(named, one.file) });
    }
  }
  return [...found.values()];
}

async function isFolder(absolute: string, named: string): Promise<boolean> {
  try {
    return (await stat(absolute)).isDirectory();
  } catch (error) {
    throw new GateError("FILE_UNREADABLE", `${named} cannot be read: ${explainSystemError(error)}`, {
      location: { file: named },
      hint: "Name the evidence files of the shards, or the folder that they were downloaded to.",
      cause: error,
    });
  }
}
