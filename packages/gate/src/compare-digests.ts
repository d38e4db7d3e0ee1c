import { configDigestsOf, formatCheckRef } from "@gate/core";
import type { GateEntry, GateReason } from "@gate/core";
import type { NamedEvidence } from "./read-evidence-folder.ts";

/**
 * Whether the checks of a gate were about the same configuration: for every environment in its list, each
 * piece of evidence that judged it must carry the digest of its effective wrangler config, and all must be
 * equal.
 */
export function compareDigests(
  entries: readonly GateEntry[],
  counted: readonly NamedEvidence[],
): GateReason[] {
  const environments = new Set(entries.flatMap(({ environment }) => environment ?? []));
  return [...environments].flatMap((environment) => compareEnvironment(environment, counted));
}

function compareEnvironment(environment: string, counted: readonly NamedEvidence[]): GateReason[] {
  const reasons: GateReason[] = [];
  const digests = new Map<string, string>();
  for (const { evidence, file } of counted) {
    const { result } = evidence.predicate.gate;
    if (result.environment !== undefined && result.environment !== environment) continue;
    const check = formatCheckRef(result);
    const digest = configDigestsOf(evidence).get(environment);
    if (digest === undefined) {
      reasons.push({
        check,
        message: `the evidence does not say which configuration of ${environment} it is about`,
        hint: `Run ${check} again; see ${file}.`,
      });
    } else if (!digests.has(digest)) digests.set(digest, check);
  }
  if (digests.size > 1) {
    reasons.push({
      check: [...digests.values()].join(", "),
      message: `the checks are about different configurations of ${environment}`,
      hint: "Run them again for the same commit and the same wrangler config.",
    });
  }
  return reasons;
}
