export type { HealthAnswer, HealthState } from "./answer.ts";
export {
  type Boundaries,
  type BoundaryQuestion,
  computeMeanCount,
  computeVerdicts,
  findBoundaries,
  type StoppingRule,
  type VerdictRates,
} from "./boundaries.ts";
export { createDecider, type Decider, type DeciderState } from "./decision.ts";
export type * from "./facts.ts";
export { type Answer, compareAnswers } from "./baseline/compare.ts";
export type { BaselineFacts } from "./baseline/baseline-facts.ts";
export { runHealthGate } from "./health-gate.ts";
export { type LoadPlan, type ObjectivePlan, planLoad } from "./plan.ts";
export { type SavedSample, type SavedSamples, unpackSamples } from "./samples.ts";
export { mergeHealthGate } from "./shards/merge-health.ts";
export { type MergeQuestion, type ShardFile } from "./shards/read-shard.ts";
export type { SignalDeps, WranglerSignals } from "./signals/signal.ts";
export { tabulateHealth } from "./tables.ts";
export { HEALTH_PATH } from "./target.ts";
export type { HealthDeps, HealthTarget } from "./target.ts";
export { askForVersion, OVERRIDE_HEADER, type VersionOverride } from "./version-override.ts";
export { checkHealthOnce, waitUntilHealthy, type WaitOutcome } from "./wait.ts";
