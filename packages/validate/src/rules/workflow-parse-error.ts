import { GateError } from "@gate/core";
import { listWorkflows } from "../workflow/list-workflows.ts";
import { parseWorkflow } from "../workflow/read-workflow.ts";
import type { Rule, RuleFinding } from "../rule.ts";

/** A workflow that GitHub would not run: a gate that is not there. */
export const workflowParseError: Rule = {
  id: "workflow/parse-error",
  title: "a workflow that GitHub does not run",
  async run({ files }) {
    const findings: RuleFinding[] = [];
    for (const file of listWorkflows(files)) {
      try {
        findings.push(...checkJobs(file, parseWorkflow(file, await files.read(file)).jobs));
      } catch (error) {
        if (!(error instanceof GateError)) throw error;
        findings.push({
          message: error.message,
          hint: "GitHub skips a workflow that it cannot read, and a required check that never runs; whether it deploys cannot be judged either",
          location: error.location ?? { file },
        });
      }
    }
    return findings;
  },
};

function checkJobs(file: string, jobs: ReturnType<typeof parseWorkflow>["jobs"]): RuleFinding[] {
  const ids = new Set(jobs.map(({ id }) => id));
  return jobs.flatMap(({ id, line, uses, steps, runsOn, needs }): RuleFinding[] => {
    const at = { file, line };
    const say = (message: string, hint: string): RuleFinding => ({ message, hint, location: at });
    return [
      ...(uses === undefined && steps.length === 0
        ? [say(`job ${id} has neither steps nor uses`, "GitHub refuses the whole workflow")]
        : []),
      ...(uses === undefined && !runsOn
        ? [say(`job ${id} has no runs-on`, "GitHub refuses the whole workflow")]
        : []),
      ...needs
        .filter((need) => !ids.has(need))
        .map((need) =>
          say(
            `job ${id} needs ${need}, which is no job of this workflow`,
            "GitHub refuses the whole workflow",
          ),
        ),
    ];
  });
}
