import { type Finding, type GateConfig, RULE_CATALOGUE } from "@gate/core";
import { applyBaseline, readBaseline } from "./baseline.ts";
import { docsPageOf } from "./rule.ts";
import { levelOfRule } from "./rule-levels.ts";
import type { SourceFiles } from "./source-files.ts";
import { applySuppressions, findSuppressions, type IgnoredFinding } from "./suppressions.ts";

/** The ids under which answers that are none are reported; they have no `run`, the engine speaks for them. */
export const IGNORE_RULES = ["ignore/no-reason", "ignore/unused"] as const;

/**
 * Leaves out what a comment or the baseline answers for, and reports comments without a reason, comments that
 * silence nothing and baseline entries that are gone. What could not be judged at all is answered for by nobody.
 * @param failed rules that threw
 * @throws GateError FILE_UNREADABLE, CONFIG_INVALID for the baseline
 */
export async function leaveOutAnswered(
  found: readonly Finding[],
  options: {
    gate: GateConfig;
    files: SourceFiles;
    failed: ReadonlySet<string>;
    baseline?: string | undefined;
  },
): Promise<{ findings: Finding[]; ignored: IgnoredFinding[] }> {
  const { gate, files, failed, baseline } = options;
  const { rules } = gate.validate;
  const fixed = found.filter(({ ruleId }) => failed.has(ruleId));
  const open = found.filter(({ ruleId }) => !failed.has(ruleId));
  const further = gate.worker.config === "" ? [] : [gate.file];
  const suppressed = applySuppressions(open, await findSuppressions(files, open, further));
  const based =
    baseline === undefined
      ? { findings: suppressed.findings, ignored: [], stale: [] }
      : applyBaseline(suppressed.findings, readBaseline(baseline, await files.read(baseline)));
  const reports: Finding[] = [];
  const report = (
    ruleId: (typeof IGNORE_RULES)[number],
    finding: Pick<Finding, "message" | "hint" | "location">,
  ): void => {
    const level = levelOfRule(ruleId, rules);
    if (level !== "off") reports.push({ ruleId, level, docs: docsPageOf(ruleId), ...finding });
  };
  for (const { ruleId, location } of suppressed.withoutReason) {
    report("ignore/no-reason", {
      message: `validate-ignore ${ruleId} gives no reason, so it silences nothing`,
      hint: `write why: validate-ignore ${ruleId} <reason>`,
      location,
    });
  }
  for (const { ruleId, location } of suppressed.unused) {
    const known = RULE_CATALOGUE.some(({ id }) => id === ruleId);
    // A rule that is off finds nothing to silence.
    if (known && levelOfRule(ruleId, rules) === "off") continue;
    report("ignore/unused", {
      message: known
        ? `validate-ignore ${ruleId} silences nothing: the rule has nothing to say here`
        : `validate-ignore names ${ruleId}, and there is no such rule`,
      hint: "take the comment out",
      location,
    });
  }
  if (based.stale.length > 0 && baseline !== undefined) {
    report("ignore/unused", {
      message: `${based.stale.length} entries of the baseline are no longer found, the first: ${based.stale[0]?.ruleId} ${based.stale[0]?.file}`,
      hint: `write it anew, so that they stay gone: gate validate --json > ${baseline}`,
      location: { file: baseline, line: 1 },
    });
  }
  return {
    findings: [...fixed, ...based.findings, ...reports],
    ignored: [...suppressed.ignored, ...based.ignored],
  };
}
