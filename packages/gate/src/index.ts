export { SHARDS } from "./compare-shards.ts";
export { readEvidenceFile, readEvidenceFolder, readEvidenceText } from "./read-evidence-folder.ts";
export type { BrokenEvidence, EvidenceFile, EvidenceFolder, NamedEvidence } from "./read-evidence-folder.ts";
export { runGate } from "./run-gate.ts";
export type { GateChecks, RunGateOptions } from "./run-gate.ts";
export { findGate } from "./find-gate.ts";
export { sumGate } from "./sum-gate.ts";
export type { SumGateOptions } from "./sum-gate.ts";
