import type { GateReason } from "@gate/core";
import type { NamedEvidence } from "./read-evidence-folder.ts";

/** Name of the configuration entry that carries the digest of how the tests were divided into shards. */
export const SHARDS = "shards";

/**
 * Whether the shards of one check are parts of one whole: of two divisions (balanced by other times, say) all
 * shards can be there and a test in none of them. Evidence that is no pass is a reason of its own.
 */
export function compareShards(check: string, counted: readonly NamedEvidence[]): GateReason[] {
  const divisions = counted
    .filter(({ evidence }) => evidence.predicate.gate.result.verdict === "pass")
    .map(
      ({ evidence: { predicate } }) =>
        predicate.configuration.find(({ name }) => name === SHARDS)?.digest["sha256"],
    );
  if (new Set(divisions).size <= 1) return [];
  return [
    {
      check,
      message: "the shards divided the tests in different ways: some may be in none of them",
      hint: "Run all shards again with the same previous-junit, or all without it.",
    },
  ];
}
