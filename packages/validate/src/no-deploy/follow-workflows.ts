import { GateError, type Location } from "@gate/core";
import type { SourceFiles } from "../source-files.ts";
import { parseWorkflow, type Workflow } from "../workflow/read-workflow.ts";
import type { YamlText } from "../workflow/yaml-text.ts";
import { type LineOutcomes, StepFollower } from "./follow-steps.ts";
import type { Outcome } from "./outcome.ts";
import { inputValues, localPath, surroundJob, type Surroundings } from "./surroundings.ts";

/** The gate's own workflows, under the name that its documents give: said once for each workflow. */
function isOwnName(uses: string): boolean {
  return uses.trim().startsWith("wrangler-gate/wrangler-gate/");
}

const OWN_TOPIC = "the gate";

/** An outcome at the line of a workflow that leads to it. */
export interface PlacedOutcome extends Outcome {
  location: Location;
}

/** Follows every tracked workflow, the ones that are only called through their callers. */
export class WorkflowFollower {
  readonly #files: SourceFiles;
  readonly #steps: StepFollower;
  readonly #called = new Set<string>();
  readonly #workflows = new Map<string, Promise<Workflow>>();

  constructor(files: SourceFiles, signal: AbortSignal) {
    this.#files = files;
    this.#steps = new StepFollower(files, signal);
  }

  async followAll(workflowFiles: readonly string[]): Promise<PlacedOutcome[]> {
    const outcomes: PlacedOutcome[] = [];
    const onlyCalled: string[] = [];
    for (const file of workflowFiles) {
      const workflow = await this.#read(file, outcomes);
      if (workflow?.onlyCalled) onlyCalled.push(file);
      else if (workflow) outcomes.push(...(await this.#followRoot(workflow)));
    }
    for (const file of onlyCalled) {
      if (this.#called.has(file)) continue;
      const workflow = await this.#read(file, outcomes);
      if (workflow) outcomes.push(...(await this.#followRoot(workflow)));
    }
    return outcomes;
  }

  async #read(file: string, outcomes: PlacedOutcome[]): Promise<Workflow | undefined> {
    try {
      let workflow = this.#workflows.get(file);
      if (workflow === undefined) {
        workflow = this.#files.read(file).then((text) => parseWorkflow(file, text));
        this.#workflows.set(file, workflow);
      }
      return await workflow;
    } catch (error) {
      if (!(error instanceof GateError)) throw error;
      outcomes.push({ kind: "unreadable", trail: [error.message], location: error.location ?? { file } });
      return undefined;
    }
  }

  async #followRoot(workflow: Workflow): Promise<PlacedOutcome[]> {
    const outcomes: PlacedOutcome[] = [];
    for (const job of workflow.jobs) {
      for (const around of surroundJob(workflow, job, [], [workflow.file], new Map())) {
        const lines: LineOutcomes[] = job.uses
          ? [{ line: job.uses.line, found: await this.#followCall(job.uses, job.with, around) }]
          : await this.#steps.followSteps(job.steps, around);
        for (const { line, found } of lines) {
          for (const outcome of found) outcomes.push({ ...outcome, location: { file: workflow.file, line } });
        }
      }
    }
    return outcomes;
  }

  async #followCall(
    uses: YamlText,
    given: ReadonlyMap<string, YamlText>,
    around: Surroundings,
  ): Promise<Outcome[]> {
    const trail = [...around.trail, `${around.file}:${uses.line}`, uses.text.trim()];
    const file = localPath(uses.text.trim());
    if (file === undefined) {
      const topic = isOwnName(uses.text) ? OWN_TOPIC : undefined;
      return [
        { kind: "unresolved", trail: [...trail, "a workflow of another repository is not read"], topic },
      ];
    }
    if (around.files.includes(file)) return [];
    if (!this.#files.tracked.has(file))
      return [{ kind: "unresolved", trail: [...trail, "it is not tracked"] }];
    this.#called.add(file);
    const problems: PlacedOutcome[] = [];
    const workflow = await this.#read(file, problems);
    if (workflow === undefined)
      return problems.map((problem) => ({ ...problem, trail: [...trail, ...problem.trail] }));
    const inputs = inputValues(workflow.inputs, given, around.expressions);
    const outcomes: Outcome[] = [];
    for (const job of workflow.jobs) {
      this.#steps.spendJob();
      for (const inside of surroundJob(workflow, job, trail, [...around.files, file], inputs)) {
        if (job.uses) outcomes.push(...(await this.#followCall(job.uses, job.with, inside)));
        else
          outcomes.push(...(await this.#steps.followSteps(job.steps, inside)).flatMap(({ found }) => found));
      }
    }
    return outcomes;
  }
}
