import { createEvidence, type Evidence, type Finding, GateError, type HealthConfig } from "@gate/core";
import type { HttpClient } from "@gate/http";
import { createSchedule } from "../src/arrivals.ts";
import type { HealthFacts } from "../src/facts.ts";
import { describePlan } from "../src/health-gate.ts";
import { createPicker, type Sample } from "../src/load.ts";
import { type LoadPlan, planLoad } from "../src/plan.ts";
import type { Route } from "../src/routes.ts";
import { packSamples, toSavedSample } from "../src/samples.ts";
import { describeAnswers } from "../src/shards/describe-shard.ts";
import { mergeHealthGate } from "../src/shards/merge-health.ts";
import { planShard } from "../src/shards/plan-shard.ts";
import type { MergeQuestion, ShardFile } from "../src/shards/read-shard.ts";
import type { Shot } from "../src/shot.ts";
import type { HealthDeps, HealthTarget } from "../src/target.ts";
import { aimAt, withDeps } from "./service.ts";

const URL_ASKED = "http://127.0.0.1:9";
export const BEGUN = Date.parse("2026-11-25T12:00:00.000Z");
export const HOUR = 3_600_000;

export const QUESTION: MergeQuestion = {
  worker: "hub",
  environment: "staging",
  commit: "1".repeat(40),
  configDigests: { staging: "c".repeat(64) },
  configuration: [
    { name: "gate.yml", digest: { sha256: "a".repeat(64) } },
    { name: "setting:load", digest: { sha256: "b".repeat(64) } },
  ],
  suite: { version: "0.1.0", distDigest: "e".repeat(64) },
  runUrl: "https://github.example/o/hub/actions/runs/7",
  takesPullRequestCode: false,
  maxAgeMs: 24 * HOUR,
  now: BEGUN + 10 * 60_000,
};

/** What one shard measured; everything not said is as a pass needs it. */
export interface Piece {
  shot?: (index: number, route: number) => Shot;
  sample?: (index: number) => Partial<Sample>;
  /** Milliseconds after BEGUN. */
  fromMs?: number;
  /** Of the planned requests, those that were measured. */
  measured?: number;
  facts?: (facts: HealthFacts) => unknown;
  findings?: Finding[];
  verdict?: "fail" | "inconclusive" | "error" | "pass";
  evidence?: (evidence: Evidence) => void;
}

export const HEALTH_ROUTE: Route = {
  label: "GET /api/health",
  weight: 1,
  health: true,
  shoot: () => Promise.resolve({}),
};

/** Boundaries take a while. */
const plans = new WeakMap<HealthConfig, LoadPlan>();

/** The evidence of a shard as a run would have written it. */
export function makeShard(
  config: HealthConfig,
  shard: { index: number; count: number },
  piece: Piece = {},
): ShardFile {
  const routes = [HEALTH_ROUTE];
  const plan = plans.get(config) ?? planLoad(config, routes);
  plans.set(config, plan);
  const part = planShard(config, plan, shard);
  const samples = listSamples(config, part, routes, piece);
  const failed = samples.filter(({ shot }) => shot.failure !== undefined).length;
  const apart = samples.filter(({ shot }) => shot.cached ?? shot.edge ?? shot.health).length;
  const from = BEGUN + (piece.fromMs ?? 0);
  const facts: HealthFacts = {
    url: URL_ASKED,
    version: { expected: "v2", answered: "v2", state: "proven" },
    plan: describePlan(config, plan, part),
    wait: { state: "healthy", attempts: 2, inARow: 2, waitedMs: 40, roundTripMs: 10 * shard.index },
    objectives: [],
    load: {
      samples: samples.length,
      failed,
      apart,
      warmup: { requests: 5, failed: 1 },
    } as HealthFacts["load"],
    samples: packSamples(samples.map(toSavedSample), ["GET /api/health"]),
    shard: {
      ...shard,
      requests: part.requests,
      rate: part.rate,
      from: new Date(from).toISOString(),
      until: new Date(from + (samples.at(-1)?.plannedMs ?? 0)).toISOString(),
      ...describeAnswers(samples),
    },
  };
  const evidence = createEvidence({
    ...QUESTION,
    result: {
      check: "health-gate",
      environment: "staging",
      verdict: piece.verdict ?? "inconclusive",
      headline: "it decides nothing",
      findings: [
        { ruleId: "health/shard", level: "notice", message: "it decides nothing" },
        ...(piece.findings ?? []),
      ],
      facts: piece.facts?.(facts) ?? facts,
      startedAt: new Date(from).toISOString(),
      durationMs: 0,
    },
    shard,
    attempt: 1,
    finishedAt: new Date(from + 60_000).toISOString(),
    version: facts.version,
    source: { dirty: false, event: "push", ranPullRequestCode: false, runUrl: QUESTION.runUrl },
  });
  // As it comes from a file: no undefined, no shared objects.
  const read = JSON.parse(JSON.stringify(evidence)) as Evidence;
  piece.evidence?.(read);
  return { file: `shard-${shard.index}.json`, sha256: String(shard.index).repeat(64), evidence: read };
}

function listSamples(
  { load }: HealthConfig,
  { requests, rate, index }: { requests: number; rate: number; index: number },
  routes: readonly Route[],
  { shot = () => ({}), sample = () => ({}), measured = requests }: Piece,
): Sample[] {
  const next = createSchedule(load.arrival, rate, index);
  const pick = createPicker(routes);
  for (let i = 0; i < Math.round((load.warmupMs / 1000) * rate); i += 1) next();
  let from: number | undefined;
  return Array.from({ length: measured }, (_, i): Sample => {
    const due = next();
    const { index: route } = pick();
    from ??= due;
    return {
      route,
      plannedMs: due - from,
      // No two machines are late by the same.
      lagMs: 0.1 + index / 1e6,
      ttfbMs: 5,
      totalMs: 6,
      censored: false,
      shot: shot(i, route),
      ...sample(i),
    };
  });
}

/** All shards; `pieces` by number. */
export function makeShards(
  config: HealthConfig,
  count: number,
  pieces: Record<number, Piece> = {},
): ShardFile[] {
  return Array.from({ length: count }, (_, i) =>
    makeShard(config, { index: i + 1, count }, pieces[i + 1] ?? pieces[0]),
  );
}

/** The service may not be asked by a merge. */
const SILENT: HttpClient = {
  send: () => Promise.reject(new Error("the merge asked the service")),
  close: () => Promise.resolve(),
};

export function merge(
  config: HealthConfig,
  files: readonly ShardFile[],
  further: {
    question?: Partial<MergeQuestion>;
    target?: Partial<HealthTarget>;
    deps?: Partial<HealthDeps>;
  } = {},
): ReturnType<typeof mergeHealthGate> {
  return withDeps((deps) =>
    mergeHealthGate(
      { ...deps, client: SILENT, ...further.deps },
      aimAt(URL_ASKED, config, further.target),
      files,
      { ...QUESTION, ...further.question },
    ),
  );
}

/** `CODE file: message` of the refusal; the verdict, where there is none. */
export async function refusalOf(merging: ReturnType<typeof merge>): Promise<string> {
  try {
    return (await merging).verdict;
  } catch (error) {
    return error instanceof GateError
      ? `${error.code} ${error.location?.file ?? ""}: ${error.message}`
      : `no GateError: ${String(error)}`;
  }
}
