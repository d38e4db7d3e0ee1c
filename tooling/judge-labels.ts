// Compares what workflow/no-deploy says of steps of public workflows with labels that were given by hand.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { listTrackedFiles } from "@gate/git";
import type { Processes } from "@gate/core";
import {
  createSourceFiles,
  listWorkflows,
  parseWorkflow,
  type PlacedOutcome,
  WorkflowFollower,
} from "@gate/validate";

/** What a step of a workflow does, read by a person. */
export interface StepLabel {
  /** `owner/name` */
  repository: string;
  commit: string;
  /** Path of the workflow. */
  workflow: string;
  job: string;
  /** Index of the step; absent: the job calls a workflow. */
  step?: number | undefined;
  /** Line on which the step begins. */
  line: number;
  /** `unknown`: the repository does not say it. */
  label: "deploys" | "quiet" | "unknown";
  reason: string;
}

/** What became of the labels of one checkout. */
export interface LabelReport {
  counts: Record<StepLabel["label"], number>;
  /** Steps that deploy and are no error. */
  missed: string[];
  /** Errors on steps that are quiet or unknown. */
  falseAlarms: string[];
  /** Notices on quiet steps. */
  needlessDoubts: string[];
  /** Unknown steps of which nothing is said. */
  silent: string[];
  /** Labels that name no step of the checkout. */
  misplaced: string[];
}

/** @param root absolute root of a git work tree @param labels those of its repository */
export async function judgeLabels(
  root: string,
  labels: readonly StepLabel[],
  processes: Processes,
): Promise<LabelReport> {
  const { signal } = new AbortController();
  const files = createSourceFiles(root, await listTrackedFiles(root, { processes, signal }));
  const outcomes = await new WorkflowFollower(files, signal).followAll(listWorkflows(files));
  const report: LabelReport = {
    counts: { deploys: 0, quiet: 0, unknown: 0 },
    missed: [],
    falseAlarms: [],
    needlessDoubts: [],
    silent: [],
    misplaced: [],
  };
  for (const label of labels) {
    const name = `${label.repository} ${label.workflow}:${label.line} (${label.label}: ${label.reason})`;
    // Of what git does not track nothing is read: a broken checkout would pass for a quiet one.
    const lines = files.tracked.has(label.workflow) ? findLines(root, label) : undefined;
    if (lines === undefined) {
      report.misplaced.push(name);
      continue;
    }
    report.counts[label.label] += 1;
    const said = judgeLines(outcomes, label.workflow, lines);
    if (label.label === "deploys" && said !== "deploys") report.missed.push(name);
    if (label.label !== "deploys" && said === "deploys") report.falseAlarms.push(name);
    if (label.label === "quiet" && said === "unresolved") report.needlessDoubts.push(name);
    if (label.label === "unknown" && said === undefined) report.silent.push(name);
  }
  return report;
}

/** The lines of a step, the last one left out; undefined when no step stands where the label says. */
function findLines(root: string, { workflow, job, step, line }: StepLabel): [number, number] | undefined {
  const file = path.join(root, workflow);
  if (!existsSync(file)) return undefined;
  const { jobs } = parseWorkflow(workflow, readFileSync(file, "utf8"));
  const found = jobs.find(({ id }) => id === job);
  if (step === undefined) return found?.uses?.line === line ? [line, line + 1] : undefined;
  if (found?.steps[step]?.line !== line) return undefined;
  const begins = jobs.flatMap(({ uses, steps }) => [
    ...(uses ? [uses.line] : []),
    ...steps.map((other) => other.line),
  ]);
  return [line, Math.min(...begins.filter((other) => other > line), Infinity)];
}

function judgeLines(
  outcomes: readonly PlacedOutcome[],
  workflow: string,
  [from, to]: [number, number],
): PlacedOutcome["kind"] | undefined {
  const kinds = outcomes
    .filter(({ location: { file, line = 1 } }) => file === workflow && line >= from && line < to)
    .map(({ kind }) => kind);
  return (["deploys", "unreadable", "unresolved"] as const).find((kind) => kinds.includes(kind));
}

/** @returns the labels of a file of labels */
export function readLabels(file: string): StepLabel[] {
  return JSON.parse(readFileSync(file, "utf8")) as StepLabel[];
}
