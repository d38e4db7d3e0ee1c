import { formatLocation } from "@gate/core";
import { sha256 } from "../bundle/digest.ts";
import { type PlacedOutcome, WorkflowFollower } from "../no-deploy/follow-workflows.ts";
import { formatTrail } from "../no-deploy/outcome.ts";
import type { Rule, RuleFinding } from "../rule.ts";
import { listWorkflows } from "../workflow/list-workflows.ts";

const HINT =
  "a person deploys with wrangler; a workflow only judges. Take the step out, or add --dry-run where the bundle is what you want";

const MOST_OF_A_LINE = 5;

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
    const deploying = new Set(outcomes.filter(({ kind }) => kind === "deploys").map(placeOf));
    const groups = new Map<string, PlacedOutcome[]>();
    for (const outcome of outcomes) {
      // Beside a certain deploy of the same line a doubt says nothing new.
      if (outcome.kind === "unresolved" && deploying.has(placeOf(outcome))) continue;
      const key = groupOf(outcome);
      groups.set(key, [...(groups.get(key) ?? []), outcome]);
    }
    return gatherLines([...groups.values()]).flatMap((group): RuleFinding[] => {
      const [shortest] = group.sort((a, b) => lineOrder(a, b) || a.trail.length - b.trail.length);
      if (shortest === undefined) return [];
      return [describe(shortest, countOthers(group), otherLines(shortest, group))];
    });
  },
};

/** Of one line that deploys a whole workspace the first commands are told, and the others are counted with the last. */
function gatherLines(groups: readonly PlacedOutcome[][]): PlacedOutcome[][] {
  const byLine = new Map<string, PlacedOutcome[][]>();
  for (const group of groups) {
    const [first] = group;
    if (first === undefined) continue;
    const key = JSON.stringify([placeOf(first), first.kind]);
    byLine.set(key, [...(byLine.get(key) ?? []), group]);
  }
  return [...byLine.values()].flatMap((line) => {
    const told = line.slice(0, MOST_OF_A_LINE - 1);
    const last = line.slice(MOST_OF_A_LINE - 1).flat();
    return last.length === 0 ? told : [...told, last];
  });
}

/**
 * What is said once: a command at its place however it is reached, all the doubts of a workflow line, and those of one
 * topic for the whole workflow.
 */
function groupOf(outcome: PlacedOutcome): string {
  if (outcome.topic !== undefined) return JSON.stringify([outcome.location.file, outcome.topic]);
  const end = outcome.kind === "unresolved" ? [] : outcome.trail.slice(-2);
  return JSON.stringify([placeOf(outcome), outcome.kind, ...end]);
}

/** `3 more`; of different commands also which ones, so that a baseline which knows them does not answer for another. */
function countOthers(group: readonly PlacedOutcome[]): string | undefined {
  const others = new Set(group.map(formatTrail)).size - 1;
  if (others === 0) return undefined;
  const isOne = group.every(
    (outcome) => outcome.kind === "unresolved" || groupOf(outcome) === groupOf(group[0] ?? outcome),
  );
  if (isOne) return `${others} more`;
  const trails = group.map(({ trail }) => JSON.stringify(trail).replaceAll(/:\d+/g, ""));
  return `${others} more, together ${sha256(JSON.stringify([...new Set(trails)].sort())).slice(0, 8)}`;
}

function otherLines({ location }: PlacedOutcome, group: readonly PlacedOutcome[]): number[] {
  const lines = new Set(group.map((outcome) => outcome.location.line ?? 1));
  return [...lines].filter((line) => line !== location.line).sort((a, b) => a - b);
}

function describe(outcome: PlacedOutcome, others: string | undefined, lines: readonly number[]): RuleFinding {
  const { location } = outcome;
  const where =
    lines.length === 0
      ? ""
      : `; also ${lines.length === 1 ? "line" : "lines"} ${lines.slice(0, 20).join(", ")}`;
  const trail = `${formatTrail(outcome)}${others === undefined ? "" : ` (and ${others}${where})`}`;
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

/** The first line of a topic, where a group has several. */
function lineOrder(a: PlacedOutcome, b: PlacedOutcome): number {
  return (a.location.line ?? 1) - (b.location.line ?? 1);
}

function placeOf({ location }: PlacedOutcome): string {
  return formatLocation({ ...location, column: undefined });
}
