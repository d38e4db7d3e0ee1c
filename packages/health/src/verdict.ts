import { type Finding, formatDuration, formatPercentage, type HealthConfig, type Verdict } from "@gate/core";
import type { HealthState } from "./answer.ts";
import type { ApartFacts, HealthFacts, LagFacts, LoadFacts, ObjectiveFacts } from "./facts.ts";
import { objectToBaseline } from "./baseline/object-to-baseline.ts";
import { objectToSignals } from "./signals/object-to-signals.ts";
import { APART_SHARE } from "./judge.ts";
import { HELD_UP } from "./shot.ts";
import { nameShard } from "./shards/plan-shard.ts";
import { formatCount, type LoadPlan, type ObjectivePlan } from "./plan.ts";

/** One thing that keeps the verdict from `pass`, or a warning beside it. */
export interface Objection {
  verdict: "fail" | "inconclusive" | "pass";
  finding: Finding;
}

export interface Judgement {
  verdict: Exclude<Verdict, "error">;
  headline: string;
  findings: Finding[];
}

/**
 * The verdict of health-gate and what it rests on. `pass` only when waiting ended healthy, at least one
 * objective was judged, every one passed, and nothing speaks against the measurement itself.
 * @param causesOf why requests that count for an objective failed, the most frequent first
 * @param config what gate.yml asks beside the objectives
 */
export function concludeHealth(
  facts: HealthFacts,
  plan: LoadPlan,
  label: string,
  causesOf: (index: number) => readonly { text: string; count: number }[],
  { signals = [], baseline }: Pick<HealthConfig, "signals" | "baseline"> = {},
): Judgement {
  const objections: Objection[] = [
    ...objectToHealth(facts.wait, label, ` after ${formatDuration(facts.wait.waitedMs)}`),
    ...(facts.wait.state === "healthy" ? objectToLoad(facts, plan, label, causesOf) : []),
    ...(facts.load === undefined ? [] : objectToBaseline(facts.baseline, baseline)),
    ...objectToSignals(facts.signals ?? [], signals),
    ...objectToShard(facts),
  ];
  const worst = (["fail", "inconclusive"] as const).find((verdict) =>
    objections.some((o) => o.verdict === verdict),
  );
  const findings = objections.map(({ finding }) => finding);
  const verdict = worst ?? "pass";
  const cause = objections.find((objection) => objection.verdict === worst)?.finding.message;
  return { verdict, headline: cause ?? describePass(facts), findings };
}

function objectToLoad(
  facts: HealthFacts,
  plan: LoadPlan,
  label: string,
  causesOf: (index: number) => readonly { text: string; count: number }[],
): Objection[] {
  const { load } = facts;
  if (load === undefined || plan.objectives.length === 0) {
    const message = "no objective was judged: none is configured";
    return [
      object("inconclusive", "health/no-objective", message, "Name what must hold in health.objectives."),
    ];
  }
  const judged = plan.objectives.map((planned, index) => ({
    planned,
    facts: facts.objectives[index],
    index,
  }));
  const missed = judged.flatMap(({ planned, facts, index }) =>
    facts === undefined || facts.verdict === "pass"
      ? []
      : [objectToObjective(planned, facts, causesOf(index), load.lag)],
  );
  return [
    ...objectToLag(load.lag),
    ...objectToApart(load, plan),
    ...objectToClusters(load),
    ...objectToHealth(facts.afterLoad ?? { state: "healthy" }, label, " after the load"),
    ...(missed.length === 0 && facts.shard === undefined ? objectToRoutes(load) : []),
    // A failed objective tells the cause better than one that could not be decided.
    ...missed.filter(({ verdict }) => verdict === "fail"),
    ...missed.filter(({ verdict }) => verdict !== "fail"),
  ];
}

/** A share over all routes may be kept although one of them never answers well, or was never asked. */
function objectToRoutes({ routes }: LoadFacts): Objection[] {
  return routes.flatMap(({ route, samples, failed, apart }) => {
    if (samples > failed + apart) return [];
    const what =
      samples === 0
        ? "no request of the load went there"
        : `${formatCount(failed)} of ${formatCount(samples)} requests failed, and none was answered well`;
    const hint =
      samples === 0
        ? "Give the route more weight in health.load.routes, or leave it out."
        : "Ask the route yourself. An objective of its own, as error-rate(GET /path) < 1%, decides it alone.";
    return [object("inconclusive", "health/route-unproven", `nothing is known of ${route}: ${what}`, hint)];
  });
}

/** A part of a load never passes: the merge of all parts decides. */
function objectToShard({ shard, load }: HealthFacts): Objection[] {
  if (shard === undefined) return [];
  const measured = `${formatCount(load?.samples ?? 0)} of ${formatCount(shard.requests)} requests`;
  const message = `${nameShard(shard)} measured ${measured} and decides nothing`;
  const hint = "Merge the evidence of all shards: gate health-gate --merge <folder>.";
  return [{ verdict: "inconclusive", finding: { ruleId: "health/shard", level: "notice", message, hint } }];
}

const HEALTH_RULES: Record<Exclude<HealthState, "healthy">, { rule: string; hint: string }> = {
  unhealthy: {
    rule: "health/not-healthy",
    hint: "Open the address of the health check, or see what the Worker logs while it is asked.",
  },
  "other-version": {
    rule: "health/other-version",
    hint: "Deploy the expected version, or name the one that should answer with expected-version.",
  },
  "version-unreadable": {
    rule: "health/version-unreadable",
    hint: "Let the health check answer its version at health.version, or write version: none in gate.yml.",
  },
  "other-environment": {
    rule: "health/other-environment",
    hint: "Does the url in gate.yml lead to this environment, and was the Worker deployed with the right --env?",
  },
  "edge-answered": {
    rule: "health/edge-answered",
    hint: "Let the gate's requests through to the Worker.",
  },
};

/** Nothing was learnt about the Worker. */
const UNKNOWN: ReadonlySet<HealthState> = new Set(["version-unreadable", "edge-answered"]);

function objectToHealth(
  {
    state,
    reason = "",
    hint,
  }: { state: HealthState; reason?: string | undefined; hint?: string | undefined },
  label: string,
  when: string,
): Objection[] {
  if (state === "healthy") return [];
  const verdict = UNKNOWN.has(state) ? "inconclusive" : "fail";
  const { rule, hint: usual } = HEALTH_RULES[state];
  const said = /^(?:answered|names) /.test(reason) ? `${label} ${reason}` : `${label}: ${reason}`;
  return [object(verdict, rule, `not healthy${when}: ${said}`, hint ?? usual)];
}

function objectToLag(lag: LagFacts): Objection[] {
  if (!lag.late) return [];
  const message =
    `the load generator was late: 1 % of the requests left ${formatDuration(lag.p99 ?? 0)} or more after their time ` +
    `(at most ${formatDuration(lag.allowedMs ?? 0)} is small against the tightest latency limit)`;
  const hint = "Run it on a machine with less to do, or lower health.load.rate.";
  return [object("inconclusive", "health/generator-late", message, hint)];
}

const APART_RULES: Record<ApartFacts["kind"], { rule: string; hint: string }> = {
  cache: { rule: "health/cached-route", hint: "Bypass caches for this route." },
  edge: { rule: "health/edge-answered", hint: "Let the gate's requests through to the Worker." },
  version: { rule: "health/answers-apart", hint: "Let the load reach one version only." },
};

/** One answer of the edge is too many: whatever limits or challenges the gate may do so to anybody. */
function objectToApart({ apart, apartGroups, samples }: LoadFacts, plan: LoadPlan): Objection[] {
  const location = plan.objectives[0]?.objective.location;
  return apartGroups.map(({ kind, count, route, reason, cure }) => {
    const { rule, hint } = APART_RULES[kind];
    const verdict = kind === "edge" || apart / samples > APART_SHARE ? "inconclusive" : "pass";
    const message = `${formatCount(count)} of ${formatCount(samples)} answers count for nothing: ${route}: ${reason}`;
    const objection = object(verdict, rule, message, cure ?? hint);
    return { ...objection, finding: { ...objection.finding, location } };
  });
}

/** A word, no verdict: the stated confidence takes requests as independent, and these were not. */
function objectToClusters({ clusters }: LoadFacts): Objection[] {
  if (clusters === undefined) return [];
  const message = `failures come together far beyond chance: ${clusters}`;
  const hint =
    "What happened at that time? The verdict takes requests as independent, so it is less sure here.";
  return [object("pass", "health/failures-clustered", message, hint)];
}

function objectToObjective(
  { objective }: ObjectivePlan,
  facts: ObjectiveFacts,
  causes: readonly { text: string; count: number }[],
  lag: LagFacts,
): Objection {
  const verdict = facts.verdict === "fail" ? "fail" : "inconclusive";
  const bad = describeBad(objective, facts, causes);
  let message = `${facts.text} failed: ${bad}`;
  let hint =
    "The service misses the objective; its answers are to blame, not chance (wrong in at most 2 % of runs).";
  if (verdict === "inconclusive") {
    if (facts.n === 0) message = `${facts.text} undecided: no answer counts for it`;
    else message = `${facts.text} undecided after ${formatCount(facts.n)} requests: ${bad}`;
    hint =
      lag.late && objective.kind === "latency"
        ? "With a late generator no latency can be judged."
        : causes.some(({ text }) => text.endsWith(HELD_UP))
          ? "Run it on a machine with less to do, and let the process run: it measures nothing while it stands still."
          : facts.settledBy === undefined
            ? "The share lies on the limit: no number of requests would settle it."
            : `About ${formatCount(facts.settledBy)} requests would settle it: raise health.load.max-requests.`;
  }
  const objection = object(verdict, "health/objective", message, hint);
  return { ...objection, finding: { ...objection.finding, location: objective.location } };
}

/** `GET /api/items answered 500 (12 of 12 requests)`; `5.2 % of 412 answers took 500 ms or longer (limit 5 %)`. */
function describeBad(
  objective: ObjectivePlan["objective"],
  facts: ObjectiveFacts,
  causes: readonly { text: string; count: number }[],
): string {
  const parts: string[] = [];
  const [first, ...others] = causes;
  if (first !== undefined) {
    const more =
      others.length === 0 ? "" : ` and ${others.length} more ${others.length === 1 ? "cause" : "causes"}`;
    parts.push(`${first.text} (${formatCount(first.count)} of ${formatCount(facts.n)} requests)${more}`);
  }
  if (objective.kind === "latency" && (facts.slow > 0 || first === undefined)) {
    const share = formatPercentage(facts.slow / facts.n, 2);
    parts.push(
      `${share} of ${formatCount(facts.n)} answers took ${formatDuration(objective.limitMs)} or longer`,
    );
  }
  if (parts.length === 0) parts.push(`none of ${formatCount(facts.n)} requests failed`);
  return `${parts.join(", ")} (limit ${formatPercentage(facts.limit)})`;
}

function describePass(facts: HealthFacts): string {
  const who =
    facts.version.state === "proven" ? `version ${facts.version.answered}` : "healthy, version unproven";
  const met = facts.objectives.map(({ text }) => text).join(", ");
  const { samples = 0, ttfb } = facts.load ?? {};
  const p95 = ttfb?.p95 === undefined ? "" : `, p95 ${formatDuration(ttfb.p95)}`;
  const shards = facts.shards === undefined ? "" : ` of ${facts.shards.length} shards`;
  return `${who}: ${met} met in ${formatCount(samples)} requests${shards}${p95}`;
}

function object(verdict: Objection["verdict"], ruleId: string, message: string, hint: string): Objection {
  return { verdict, finding: { ruleId, level: verdict === "pass" ? "warning" : "error", message, hint } };
}
