import { formatLocation } from "@gate/core";
import type { RuleFinding } from "../rule.ts";

/** Something that is wrong for one environment, perhaps by a line that others inherit too. */
export interface EnvironmentRemark extends RuleFinding {
  environment: string;
}

/** Says once what several environments have from the same line: `production, staging: …`. */
export function gatherByPlace(remarks: Iterable<EnvironmentRemark>): RuleFinding[] {
  const byPlace = new Map<string, { finding: RuleFinding; environments: Set<string> }>();
  for (const { environment, ...finding } of remarks) {
    const key = `${finding.location ? formatLocation(finding.location) : ""} ${finding.level ?? ""} ${finding.message}`;
    const entry = byPlace.get(key) ?? { finding, environments: new Set<string>() };
    entry.environments.add(environment);
    byPlace.set(key, entry);
  }
  return [...byPlace.values()].map(({ finding, environments }) => ({
    ...finding,
    message: `${[...environments].join(", ")}: ${finding.message}`,
  }));
}
