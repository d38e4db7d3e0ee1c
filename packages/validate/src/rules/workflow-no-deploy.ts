import { formatLocation } from "@gate/core";
import { type PlacedOutcome, WorkflowFollower } from "../no-deploy/follow-workflows.ts";
import { formatTrail } from "../no-deploy/outcome.ts";
import type { Rule, RuleFinding } from "../rule.ts";
import { listWorkflows } from "../workflow/list-workflows.ts";

const HINT =
  "a person deploys with wrangler; a workflow only judges. Take the step out, or add --dry-run where the bundle is what you want";

/** Every way from a workflow to a command that changes a Cloudflare account. */
export const workflowNoDeploy: Rule = {
  id: "workflow/no-deploy",
  title: "a workflow that can deploy",
  async run({ files, levelOf, signal }) {
    const followed = await new WorkflowFollower(files, signal).followAll(listWorkflows(files));
    // Where workflow/parse-error says as an error that a workflow cannot be read, it need not be said twice.
    const saidElsewhere = levelOf("workflow/parse-error") === "error";
    const outcomes = followed.filter(
      ({ kind, trail }) => !(saidElsewhere && kind === "unreadable" && trail.length === 1),
    );
    const groups = new Map<string, PlacedOutcome[]>();
    for (const outcome of outcomes) {
      const key = groupOf(outcome);
      groups.set(key, [...(groups.get(key) ?? []), outcome]);
    }
    const deploying = new Set(outcomes.filter(({ kind }) => kind === "deploys").map(placeOf));
    return [...groups.values()].flatMap((group): RuleFinding[] => {
      const [shortest] = group.sort((a, b) => a.trail.length - b.trail.length);
      // Beside a certain deploy of the same line a doubt says nothing new.
      if (shortest === undefined || (shortest.kind === "unresolved" && deploying.has(placeOf(shortest))))
        return [];
      return [describe(shortest, new Set(group.map(formatTrail)).size - 1)];
    });
  },
};

/** What is said once: a command at its place however it is reached, and all the doubts of a workflow line. */
function groupOf(outcome: PlacedOutcome): string {
  const end = outcome.kind === "unresolved" ? [] : outcome.trail.slice(-2);
  return JSON.stringify([placeOf(outcome), outcome.kind, ...end]);
}

function describe(outcome: PlacedOutcome, others: number): RuleFinding {
  const { location } = outcome;
  const trail = `${formatTrail(outcome)}${others === 0 ? "" : ` (and ${others} more)`}`;
  switch (outcome.kind) {
    case "deploys":
      return { message: `a workflow can deploy: ${trail}`, hint: HINT, location };
    case "unreadable":
      return {
        message: `cannot be judged: ${trail}`,
        hint: "what cannot be read may deploy; mend the file",
        location,
      };
    case "unresolved":
      return {
        message: `cannot tell whether this deploys: ${trail}`,
        hint: "look at it yourself, or write the command out in the workflow or in a script of package.json",
        location,
        level: "notice",
      };
  }
}

function placeOf({ location }: PlacedOutcome): string {
  return formatLocation({ ...location, column: undefined });
}
