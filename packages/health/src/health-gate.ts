import {
  type AnsweredVersion,
  type CheckResult,
  GateError,
  type HealthConfig,
  isoTime,
  type Objective,
  type SignalConfig,
  sortFindings,
} from "@gate/core";
import type { BaselineRun } from "./baseline/baseline-run.ts";
import { doubtSignals } from "./baseline/doubt-signals.ts";
import { openBaseline, planBaseline } from "./baseline/open-baseline.ts";
import type { HealthFacts, LoadFacts, ObjectiveFacts, PlanFacts } from "./facts.ts";
import { APART_SHARE, createJudge, type Judge } from "./judge.ts";
import { type LoadOptions, type LoadRun, runLoad } from "./load.ts";
import { countCauses, measureLag, measureLoad } from "./measure.ts";
import { formatCount, type LoadPlan, planLoad } from "./plan.ts";
import { openRoutes, type Route, watchesIdentity } from "./routes.ts";
import { packTaken } from "./samples.ts";
import { describeShard } from "./shards/describe-shard.ts";
import { planShard, type ShardPlan } from "./shards/plan-shard.ts";
import { askSignals, type SignalContext } from "./signals/ask-signals.ts";
import { readVersionId } from "./signals/signal.ts";
import { type EndTail, NUDGE_HEADER, openTails } from "./signals/tail.ts";
import { tabulateHealth } from "./tables.ts";
import { type HealthDeps, type HealthTarget, readExpectedVersion, throwIfCancelled } from "./target.ts";
import { chartHealth } from "./timeline.ts";
import { concludeHealth } from "./verdict.ts";
import { checkHealthOnce, waitUntilHealthy, type WaitOutcome } from "./wait.ts";

const PROGRESS_MS = 1000;

/**
 * The check `health-gate`: plans, waits until the expected version is healthy, sends load and decides each
 * objective. A negative verdict is a result; thrown is only what kept it from judging.
 * @throws GateError OBJECTIVE_OUT_OF_REACH, CONFIG_INVALID before any request; CANCELLED; what reading and parsing Hurl files throw
 */
export async function runHealthGate(
  deps: HealthDeps,
  target: HealthTarget,
): Promise<CheckResult<HealthFacts>> {
  try {
    return await judgeHealth(deps, target);
  } catch (error) {
    // Whatever broke while everything was being stopped broke because of that.
    if (!(error instanceof GateError)) throwIfCancelled(target.signal);
    throw error;
  }
}

async function judgeHealth(deps: HealthDeps, target: HealthTarget): Promise<CheckResult<HealthFacts>> {
  throwIfCancelled(target.signal);
  const startedAt = isoTime(deps.clock);
  const begun = deps.clock.monotonic();
  const { config } = target;
  const routes = await openRoutes(deps, target);
  const plan = planLoad(config, routes);
  const part = target.shard && planShard(config, plan, target.shard);
  const comparison = planBaseline(config, plan);
  deps.progress(part?.line ?? plan.line);
  if (comparison !== undefined) deps.progress(comparison.line);

  const wait = await waitUntilHealthy(deps, target);
  const loads = wait.state === "healthy" && plan.objectives.length > 0;
  const tails = loads ? await openConfigured(deps, target) : undefined;
  const baseline =
    loads && config.baseline !== undefined && comparison !== undefined
      ? await openBaseline(config.baseline, { deps, target, routes, requests: comparison.requests })
      : undefined;
  const { roundTripMs } = wait;
  const loaded = loads
    ? await loadRoutes(deps, target, { plan, routes, roundTripMs, part, baseline })
    : undefined;
  const compared = await baseline?.conclude();
  const signals = await askConfigured(deps, target, { tails, loadedAt: loaded?.run.measuredFrom });
  const { answer, label, ...waitFacts } = wait;
  const facts: HealthFacts = {
    url: target.url,
    version: describeVersion(target, wait),
    environment: answer.environment,
    plan: describePlan(config, plan, part),
    wait: waitFacts,
    objectives: loaded?.objectives ?? [],
    load: loaded?.load,
    samples:
      loaded &&
      packTaken(
        loaded.judge.samples,
        routes.map(({ label }) => label),
      ),
    ...(part && {
      shard: describeShard(part, deps.clock, loaded && { ...loaded, samples: loaded.judge.samples }),
    }),
    afterLoad: loaded?.afterLoad,
    baseline: compared,
    signals,
  };
  const causesOf = (index: number): ReturnType<typeof countCauses> =>
    loaded === undefined ? [] : countCauses(loaded.judge.listCounted(index), routes);
  const { verdict, headline, findings } = concludeHealth(facts, plan, label, causesOf, config);
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

/** What has to watch while the load runs. */
async function openConfigured(deps: HealthDeps, target: HealthTarget): Promise<ReadonlyMap<string, EndTail>> {
  const { clock, signals } = deps;
  if (signals === undefined) return new Map();
  const versionId = readVersionId(readExpectedVersion(target));
  const marked = { ...target, originHeaders: [...(target.originHeaders ?? []), NUDGE_HEADER] };
  const nudge = (): Promise<unknown> => checkHealthOnce(deps, marked);
  const progress = (line: string): void => deps.progress(line);
  return openTails({ clock, progress, ...signals }, listSignals(target), {
    versionId,
    signal: target.signal,
    nudge,
  });
}

/** Of several runs that share a load the first one watches it, and the merge asks everything else. */
function listSignals({ config, shard }: HealthTarget): readonly SignalConfig[] {
  const { signals = [] } = config;
  if (shard === undefined) return signals;
  return shard.index === 1 ? signals.filter(({ type }) => type === "tail") : [];
}

/** Without load there is nothing to measure, but a provider's incident may say why. */
export async function askConfigured(
  deps: HealthDeps,
  target: HealthTarget,
  { tails, loadedAt }: Pick<SignalContext, "tails" | "loadedAt">,
): Promise<HealthFacts["signals"]> {
  const asked = listSignals(target).filter(({ type }) => tails !== undefined || type === "statuspage");
  if (asked.length === 0) return undefined;
  if (deps.signals === undefined) {
    const reason = "it cannot be asked here";
    return asked.map(({ name, type }) => ({ name, type, state: "inconclusive", reason }));
  }
  const { client, clock } = deps;
  const progress = (line: string): void => deps.progress(line);
  const { url, signal } = target;
  const about = { url, expectedVersion: readExpectedVersion(target), signal, tails, loadedAt };
  const said = await askSignals({ client, clock, progress, ...deps.signals }, asked, about);
  const { baseline } = target.config;
  const doubled = baseline !== undefined && "version" in baseline;
  return doubled ? doubtSignals(said, about.expectedVersion) : said;
}

interface Loaded {
  judge: Judge;
  run: LoadRun;
  objectives: ObjectiveFacts[];
  load: LoadFacts;
  afterLoad: HealthFacts["afterLoad"];
}

interface LoadQuestion {
  plan: LoadPlan;
  routes: readonly Route[];
  roundTripMs: number | undefined;
  part: ShardPlan | undefined;
  baseline: BaselineRun | undefined;
}

async function loadRoutes(
  deps: HealthDeps,
  target: HealthTarget,
  { plan, routes, roundTripMs, part, baseline }: LoadQuestion,
): Promise<Loaded> {
  const { arrival, warmupMs, timeoutMs } = target.config.load;
  const { rate, maxRequests } = part ? { ...part, maxRequests: part.requests } : target.config.load;
  const judge = createJudge(plan, routes, { maxRequests, roundTripMs });
  const report = createReporter(deps, judge, plan, part);
  const load: LoadOptions = {
    routes,
    rate,
    arrival,
    warmupMs,
    maxRequests,
    timeoutMs,
    shard: part?.index,
    signal: target.signal,
    take(sample) {
      const next = judge.take(sample);
      report(sample.shot.failure !== undefined);
      // What a part has seen must not decide how much of it there is; too many answers apart spoil it anyway.
      return part === undefined || judge.apart > APART_SHARE * maxRequests ? next : "go on";
    },
  };
  const run = await runLoad(deps.clock, baseline?.extend(load) ?? load);
  const lag = measureLag(run.lagsMs, findTightestLimit(target.config.objectives));
  const afterLoad = watchesIdentity(routes) ? undefined : await checkHealthOnce(deps, target);
  return {
    judge,
    run,
    objectives: part === undefined ? judge.conclude(lag.late) : [],
    load: measureLoad(judge.samples, { routes, run, lag, roundTripMs, confidence: target.config.confidence }),
    afterLoad: afterLoad && { state: afterLoad.state, reason: afterLoad.reason, hint: afterLoad.hint },
  };
}

function createReporter(
  deps: HealthDeps,
  judge: Judge,
  plan: LoadPlan,
  part: ShardPlan | undefined,
): (failed: boolean) => void {
  let failures = 0;
  let toldAt = deps.clock.monotonic();
  return (failed) => {
    if (failed) failures += 1;
    const now = deps.clock.monotonic();
    if (now - toldAt < PROGRESS_MS) return;
    toldAt = now;
    const [planned, decided] =
      part === undefined
        ? [
            `${formatCount(plan.requests)} requests or more`,
            `, ${judge.decided} of ${plan.objectives.length} objectives decided`,
          ]
        : [`${formatCount(part.requests)} requests`, ""];
    deps.progress(
      `load: ${formatCount(judge.taken)} of ${planned}, ${formatCount(failures)} failed${decided}`,
    );
  };
}

/** What was planned; with a part, the numbers of all parts together. */
export function describePlan(config: HealthConfig, plan: LoadPlan, part?: PlannedTotal): PlanFacts {
  const { rate, arrival, warmupMs, maxRequests, timeoutMs } = config.load;
  return {
    line: part?.line ?? plan.line,
    rate,
    arrival,
    warmupMs,
    maxRequests,
    timeoutMs,
    confidence: config.confidence,
    requests: part?.total ?? plan.requests,
    durationMs: part === undefined ? plan.durationMs : (part.total / rate) * 1000,
  };
}

type PlannedTotal = Pick<ShardPlan, "total" | "line">;

export function findTightestLimit(objectives: readonly Objective[]): number | undefined {
  const limits = objectives.flatMap((objective) => (objective.kind === "latency" ? [objective.limitMs] : []));
  return limits.length === 0 ? undefined : Math.min(...limits);
}

function describeVersion(target: HealthTarget, { state, answer }: WaitOutcome): AnsweredVersion {
  const expected = readExpectedVersion(target);
  const answered = answer.version;
  if (expected === undefined) return { expected: "none", answered, state: "unproven" };
  if (state === "other-version") return { expected, answered, state: "mismatch" };
  return { expected, answered, state: state === "healthy" ? "proven" : "unproven" };
}
