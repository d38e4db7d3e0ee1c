import { GateError } from "@gate/core";
import { listWorkflows } from "../workflow/list-workflows.ts";
import { parseWorkflow, type Workflow } from "../workflow/read-workflow.ts";
import type { Rule } from "../rule.ts";

/** Events by which a change comes to the branch that people deploy from. */
const CHANGES = ["pull_request", "merge_group", "push", "workflow_run", "pull_request_target"];

/** A repository in which no workflow runs the gate when something changes. */
export const workflowNotAGate: Rule = {
  id: "workflow/not-a-gate",
  title: "no workflow runs the gate",
  async run({ gate, files }) {
    const workflows = listWorkflows(files);
    // Without any workflow the checks run elsewhere, or nobody has got to it yet.
    if (workflows.length === 0) return [];
    const gated: Workflow[] = [];
    for (const file of workflows) {
      try {
        const workflow = parseWorkflow(file, await files.read(file));
        if (runsGate(workflow)) gated.push(workflow);
      } catch (error) {
        // What cannot be read is another rule's; it is no gate either.
        if (!(error instanceof GateError)) throw error;
      }
    }
    if (
      gated.some(({ triggers }) =>
        triggers.some((trigger) => CHANGES.includes(trigger) || trigger === "workflow_call"),
      )
    )
      return [];
    const [first] = gated;
    return [
      {
        message: first
          ? `the gate runs only when somebody starts it (${first.triggers.join(", ")}): a change reaches the branch that is deployed unseen`
          : "no workflow runs the gate: a change reaches the branch that is deployed unseen",
        hint: "call the quality gate on pull_request (and merge_group where a merge queue is used), and require it on the branch",
        location: first ? { file: first.file, line: 1 } : { file: gate.file, line: 1 },
      },
    ];
  },
};

function runsGate({ jobs }: Workflow): boolean {
  return jobs.some(
    ({ uses, steps }) =>
      [uses, ...steps.map((step) => step.uses)].some((text) => text !== undefined && isGate(text.text)) ||
      steps.some(
        ({ run }) =>
          run !== undefined &&
          /(?:^|[\s;&|/])(?:wrangler-gate|gate(?:\.js)?)\s+(?:run|validate|verdict)\b/.test(run.text),
      ),
  );
}

/** The actions and reusable workflows of this project, by any fork's name and by the project's own. */
function isGate(uses: string): boolean {
  return (
    /(?:^|\/)wrangler-gate(?:\/|@|$)/i.test(uses) ||
    /^\$\/(?:actions\/(?:validate|quality-gate|verdict)|\.github\/workflows\/(?:pull-request|gate))/.test(
      uses,
    )
  );
}
