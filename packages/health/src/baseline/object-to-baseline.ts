import {
  type BaselineConfig,
  formatDuration,
  formatPercentage,
  type Location,
  type ResultTable,
} from "@gate/core";
import { formatCount } from "../plan.ts";
import type { Objection } from "../verdict.ts";
import type { BaselineFacts } from "./baseline-facts.ts";
import type { AspectFacts, Comparison } from "./compare.ts";

/** What a comparison, or that there is none though gate.yml asks for it, says against a pass. */
export function objectToBaseline(
  facts: BaselineFacts | undefined,
  config: BaselineConfig | undefined,
): Objection[] {
  const location = config?.location;
  if (facts === undefined) {
    if (config === undefined) return [];
    const message = "the baseline is not compared: nothing was measured for it";
    return [write("inconclusive", "health/baseline-missing", message, undefined, location)];
  }
  if (facts.comparison === undefined) {
    const message = `the baseline ${facts.name} is not compared: ${facts.reason ?? "it is missing"}`;
    return [write("inconclusive", "health/baseline-missing", message, facts.hint, location)];
  }
  const { comparison, allowedIncrease } = facts;
  const worse = comparison.aspects.filter(({ says }) => says === "worse");
  if (worse.length === 0) return [];
  const exceeding = worse.filter(({ exceeds }) => exceeds === true);
  const fails = exceeding.length > 0;
  const named = (fails ? exceeding : worse).map((aspect) => describe(aspect, comparison)).join("; ");
  const bound = fails
    ? ` (surely more than the allowed ${formatPercentage(allowedIncrease ?? 0)} worse)`
    : "";
  const message = `worse than the baseline ${facts.name}${bound}: ${named}`;
  const hint =
    facts.kind === "file"
      ? "The saved run had another day, runner and network: repeat both before the Worker is blamed."
      : fails
        ? "Both versions had the same load at the same time: see what the change costs."
        : "A warning; health.baseline.allowed-increase makes what is surely worse by more than that a failure.";
  return [write(fails ? "fail" : "pass", "health/worse-than-baseline", message, hint, location)];
}

function write(
  verdict: Objection["verdict"],
  ruleId: string,
  message: string,
  hint: string | undefined,
  location: Location | undefined,
): Objection {
  return {
    verdict,
    finding: { ruleId, level: verdict === "pass" ? "warning" : "error", message, hint, location },
  };
}

function describe(aspect: AspectFacts, { shift }: Comparison): string {
  const { candidate, baseline, beyondMs } = aspect;
  if (aspect.aspect === "errors") {
    return `${formatPercentage(candidate)} of the answers failed, of the baseline's ${formatPercentage(baseline)}`;
  }
  if (aspect.aspect === "middle") {
    const by =
      shift === undefined
        ? ""
        : `, later by ${formatDuration(shift.estimate)} (${formatDuration(shift.lower)} to ${formatDuration(shift.upper)})`;
    return `median ${formatTime(candidate)} instead of ${formatTime(baseline)}${by}`;
  }
  return `${formatPercentage(candidate)} of the answers came after the baseline's ${aspect.aspect} of ${formatTime(beyondMs ?? Infinity)}, of its own ${formatPercentage(baseline)}`;
}

/** The comparison as a person reads it. */
export function tabulateBaseline(facts: BaselineFacts | undefined): ResultTable[] {
  const { comparison } = facts ?? {};
  if (facts === undefined || comparison === undefined) return [];
  const names: Record<AspectFacts["aspect"], string> = {
    middle: "median of the first byte",
    p95: "after the baseline's p95",
    p99: "after the baseline's p99",
    errors: "failed",
  };
  return [
    {
      title: `Compared with ${facts.answered ?? facts.name} (${formatCount(comparison.candidate)} answers with ${formatCount(comparison.baseline)})`,
      columns: ["What", "Candidate", "Baseline", "Says", "Chance without a difference"],
      rows: comparison.aspects.map((aspect) => {
        const show = aspect.aspect === "middle" ? formatTime : (share: number) => formatPercentage(share);
        const what =
          names[aspect.aspect] + (aspect.beyondMs === undefined ? "" : ` (${formatTime(aspect.beyondMs)})`);
        const says = aspect.exceeds === true ? `${aspect.says}, more than allowed` : aspect.says;
        const chance = Math.min(aspect.chanceWorse, aspect.chanceBetter);
        return [what, show(aspect.candidate), show(aspect.baseline), says, formatChance(chance)];
      }),
    },
  ];
}

function formatTime(ms: number): string {
  return Number.isFinite(ms) ? formatDuration(ms) : "no answer";
}

function formatChance(chance: number): string {
  return chance < 0.0001 ? "< 0.01 %" : formatPercentage(chance, 2);
}
