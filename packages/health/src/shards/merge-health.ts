import { type CheckResult, isoTime, sortFindings, worstVerdict } from "@gate/core";
import type { HealthFacts, LagFacts, WaitFacts } from "../facts.ts";
import { askConfigured, describePlan, findTightestLimit } from "../health-gate.ts";
import { measureLag } from "../measure.ts";
import { formatCount, type LoadPlan, planLoad } from "../plan.ts";
import { openHealthRoute, openRoutes, type Route, watchesIdentity } from "../routes.ts";
import { packSamples } from "../samples.ts";
import type { EndTail } from "../signals/tail.ts";
import { tabulateHealth } from "../tables.ts";
import { type HealthDeps, type HealthTarget, readExpectedVersion, throwIfCancelled } from "../target.ts";
import { chartHealth } from "../timeline.ts";
import { concludeHealth, type Judgement } from "../verdict.ts";
import { checkParts, findBeginnings, orderShards } from "./check-shards.ts";
import { doubtLateSignals } from "./doubt-late-signals.ts";
import { judgeOnce, type JudgedOnce } from "./judge-once.ts";
import { mergeSamples } from "./merge-samples.ts";
import { countTotal } from "./plan-shard.ts";
import { type MergeQuestion, readShard, type ReadShard, refuse, type ShardFile } from "./read-shard.ts";

/**
 * The check `health-gate` on the samples of several runs that shared a load: sends nothing to the service, asks the
 * signals and decides each objective once on all samples.
 * @throws GateError MERGE_REFUSED, EVIDENCE_UNREADABLE; OBJECTIVE_OUT_OF_REACH, CONFIG_INVALID; CANCELLED; what
 * reading and parsing Hurl files throw
 */
export async function mergeHealthGate(
  deps: HealthDeps,
  target: HealthTarget,
  files: readonly ShardFile[],
  question: MergeQuestion,
): Promise<CheckResult<HealthFacts>> {
  throwIfCancelled(target.signal);
  const startedAt = isoTime(deps.clock);
  const begun = deps.clock.monotonic();
  const { config } = target;
  const routes = await openRoutes(deps, target);
  const { label } = await openHealthRoute(deps, target);
  const plan = planLoad(config, routes);
  const shards = orderShards(files.map((file) => readShard(file, question)));
  const planned = describeMerge(target, plan, shards);
  checkParts(shards, config, plan, planned, routes);
  refuseForeign(shards, target);

  const isMeasured = shards.every(({ saved }) => saved !== undefined) && plan.objectives.length > 0;
  const merged = isMeasured ? judgeMerged(shards, target, plan, routes) : undefined;
  const { clock } = deps;
  const begins = shards.map(({ shard }) => Date.parse(shard.from ?? "")).filter(Number.isFinite);
  const asked = await askConfigured(deps, target, {
    tails: isMeasured ? listTails(shards) : undefined,
    ...(begins.length > 0 && { loadedAt: clock.monotonic() - (clock.now() - Math.min(...begins)) }),
  });
  const ends = shards.map(({ shard }) => Date.parse(shard.until ?? "")).filter(Number.isFinite);
  const ended = Math.max(...ends);
  const signals = doubtLateSignals(asked, config.signals, { ended, now: clock.now() });
  const facts: HealthFacts = {
    url: target.url,
    version: (shards.find(({ wait }) => wait.state !== "healthy") ?? shards[0]).version,
    environment: shards[0].environment,
    plan: planned,
    wait: mergeWaits(shards),
    objectives: merged?.judged.objectives ?? [],
    load: merged?.judged.load,
    samples:
      merged &&
      packSamples(
        merged.saved,
        routes.map((route) => route.label),
      ),
    shards: shards.map(({ shard, file, sha256, finishedAt, saved, wait }) => ({
      index: shard.index,
      file,
      sha256,
      finishedAt,
      from: shard.from,
      until: shard.until,
      samples: saved?.samples.length ?? 0,
      roundTripMs: wait.roundTripMs,
    })),
    afterLoad: mergeAfterLoads(shards, routes),
    signals,
  };
  const judgement = concludeHealth(facts, plan, label, (i) => merged?.judged.causesOf(i) ?? [], config);
  const { verdict, headline, findings } = addShards(judgement, shards);
  return {
    check: "health-gate",
    ...(target.environmentName !== undefined && { environment: target.environmentName }),
    verdict,
    headline,
    findings: sortFindings(findings),
    facts,
    tables: tabulateHealth(facts),
    charts: chartHealth(facts),
    startedAt,
    durationMs: Math.round(deps.clock.monotonic() - begun),
  };
}

function refuseForeign([shard]: readonly ReadShard[], target: HealthTarget): void {
  if (shard === undefined) return;
  const { file, url, version, name } = shard;
  if (url !== target.url) throw refuse(file, `${name} asked ${url}, and the merge is about ${target.url}`);
  const expected = readExpectedVersion(target) ?? "none";
  if (version.expected === expected) return;
  throw refuse(file, `${name} expected version ${version.expected}, and the merge expects ${expected}`);
}

function describeMerge(
  { config }: HealthTarget,
  plan: LoadPlan,
  shards: readonly ReadShard[],
): HealthFacts["plan"] {
  const total = countTotal(config, plan);
  const line = `${formatCount(total)} requests of ${shards.length} shards, decided once`;
  return describePlan(config, plan, { total, line });
}

function judgeMerged(
  shards: readonly ReadShard[],
  target: HealthTarget,
  plan: LoadPlan,
  routes: readonly Route[],
): { judged: JudgedOnce; saved: ReturnType<typeof mergeSamples>["saved"] } {
  const { config } = target;
  const beginnings = findBeginnings(shards);
  const first = Math.min(...beginnings);
  const { samples, saved } = mergeSamples(
    shards.map(({ saved, shard, wait }, i) => ({
      samples: saved?.samples ?? [],
      offsetMs: (beginnings[i] ?? first) - first,
      roundTripMs: wait.roundTripMs,
      failures: shard.failures,
      apart: shard.apart,
    })),
  );
  const sum = (key: "requests" | "failed"): number =>
    shards.reduce((total, { load }) => total + (load?.warmup[key] ?? 0), 0);
  const warmup = { requests: sum("requests"), failed: sum("failed") };
  const lag = mergeLags(
    shards.map(({ saved }) => saved?.samples ?? []),
    findTightestLimit(config.objectives),
  );
  return { judged: judgeOnce(samples, { config, plan, routes, warmup, lag }), saved };
}

/** The lag of all requests; where a shard was late by itself, which many others could hide, its own. */
export function mergeLags(
  shards: readonly (readonly { lagMs: number }[])[],
  tightestMs: number | undefined,
): LagFacts {
  const measure = (samples: readonly { lagMs: number }[]): LagFacts =>
    measureLag(
      Float64Array.from(samples, ({ lagMs }) => lagMs),
      tightestMs,
    );
  const all = measure(shards.flat());
  if (all.late) return all;
  return shards.map(measure).find(({ late }) => late) ?? all;
}

/** As if one run had waited: the first shard that did not get through, or what all needed. */
function mergeWaits(shards: readonly ReadShard[]): WaitFacts {
  const failed = shards.find(({ wait }) => wait.state !== "healthy");
  if (failed !== undefined) {
    return { ...failed.wait, reason: `${failed.name}: ${failed.wait.reason ?? "not healthy"}` };
  }
  const waits = shards.map(({ wait }) => wait);
  const trips = waits.flatMap(({ roundTripMs }) => roundTripMs ?? []);
  return {
    state: "healthy",
    attempts: waits.reduce((sum, { attempts }) => sum + attempts, 0),
    inARow: Math.min(...waits.map(({ inARow }) => inARow)),
    waitedMs: Math.max(...waits.map(({ waitedMs }) => waitedMs)),
    roundTripMs: trips.length === 0 ? undefined : Math.min(...trips),
  };
}

/** @throws GateError MERGE_REFUSED when a shard whose load holds no health check has not asked again after it */
function mergeAfterLoads(shards: readonly ReadShard[], routes: readonly Route[]): HealthFacts["afterLoad"] {
  const silent = shards.find(({ saved, afterLoad }) => saved !== undefined && afterLoad === undefined);
  if (silent !== undefined && !watchesIdentity(routes)) {
    throw refuse(silent.file, `${silent.name} does not say who answered after its load`);
  }
  const bad = shards.find(({ afterLoad }) => afterLoad !== undefined && afterLoad.state !== "healthy");
  if (bad?.afterLoad === undefined) return shards[0]?.afterLoad;
  return { ...bad.afterLoad, reason: `${bad.name}: ${bad.afterLoad.reason ?? "not healthy"}` };
}

/** What the first shard saw while it measured; who asks for another signal by that name finds none. */
function listTails(shards: readonly ReadShard[]): ReadonlyMap<string, EndTail> {
  return new Map(
    (shards[0]?.signals ?? []).map(({ name, ...answer }) => [name, () => Promise.resolve(answer)] as const),
  );
}

/**
 * What a shard holds against its own measurement stands in the merge too, whatever the sum of all shards looks like;
 * what the sum tells already is not said again.
 */
function addShards(judgement: Judgement, shards: readonly ReadShard[]): Judgement {
  const said = new Set(
    judgement.findings.filter(({ level }) => level === "error").map(({ ruleId }) => ruleId),
  );
  const told = shards.flatMap((shard) => {
    const { saved, name } = shard;
    const { requests } = shard.shard;
    const message = `${name} measured ${formatCount(saved?.samples.length ?? 0)} of ${formatCount(requests)} requests`;
    const cut = { ruleId: "health/shard", level: "error" as const, message, hint: "Run all shards again." };
    const own = shard.findings
      .filter(({ level, ruleId }) => level === "error" && !said.has(ruleId))
      .map((finding) => ({ ...finding, message: `${name}: ${finding.message}` }));
    const isCut = saved !== undefined && saved.samples.length < requests;
    const findings = isCut && own.length === 0 ? [cut] : own;
    return findings.map((finding) => ({ finding, verdict: shard.verdict }));
  });
  const worst = worstVerdict([judgement.verdict, ...told.map(({ verdict }) => verdict)]);
  const verdict = worst === "error" ? "inconclusive" : worst;
  const cause = told.find((one) => one.verdict === verdict)?.finding.message;
  return {
    verdict,
    headline: verdict === judgement.verdict ? judgement.headline : (cause ?? judgement.headline),
    findings: [...judgement.findings, ...told.map(({ finding }) => finding)],
  };
}
