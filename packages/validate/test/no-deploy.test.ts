import { describe, expect, it } from "@jest/globals";
import { createTemporaryRepository } from "@gate/testing";
import { workflowNoDeploy } from "../src/rules/workflow-no-deploy.ts";
import { judge, lineOf } from "./hub-repository.ts";
import { HIDDEN_DEPLOYS, HIDDEN_FILES, HIDDEN_QUIET, HIDDEN_UNRESOLVED } from "./no-deploy-hidden.ts";
import * as steps from "./no-deploy-steps.ts";
import { TOOL_DEPLOYS, TOOL_FILES, TOOL_QUIET, TOOL_UNRESOLVED } from "./no-deploy-tools.ts";

const FILES = { ...steps.FILES, ...TOOL_FILES, ...HIDDEN_FILES };
const DEPLOYS = [...steps.DEPLOYS, ...TOOL_DEPLOYS, ...HIDDEN_DEPLOYS];
const QUIET = [...steps.QUIET, ...TOOL_QUIET, ...HIDDEN_QUIET];
const UNRESOLVED = [...steps.UNRESOLVED, ...TOOL_UNRESOLVED, ...HIDDEN_UNRESOLVED];

function workflowOf(step: string): string {
  const [first = "", ...others] = step.split("\n");
  const lines = [`      - ${first}`, ...others.map((line) => `        ${line}`)];
  return `name: Release
on: [push, workflow_dispatch]
jobs:
  release:
    runs-on: ubuntu-latest
    steps:
${lines.join("\n")}
`;
}

/** One repository with a workflow for each step: every finding is told apart by its file. */
async function judgeSteps(
  steps: readonly string[],
): Promise<Map<string, { level: string; message: string; line: number | undefined }[]>> {
  const files: Record<string, string> = { ...FILES };
  const names = steps.map((step, index) => [`.github/workflows/step-${index}.yml`, step] as const);
  for (const [name, step] of names) files[name] = workflowOf(step);
  await using repository = await createTemporaryRepository(files);
  const { findings, verdict } = await judge(repository, { rules: [workflowNoDeploy] });
  expect(verdict).not.toBe("error");
  return new Map(
    names.map(([name, step]) => [
      step,
      findings
        .filter(({ location }) => location?.file === name)
        .map(({ level, message, location }) => ({ level, message, line: location?.line })),
    ]),
  );
}

describe("workflow/no-deploy", () => {
  const judged = judgeSteps([
    ...DEPLOYS.map(([step]) => step),
    ...QUIET,
    ...UNRESOLVED.map(([step]) => step),
  ]);

  it.each(DEPLOYS)("finds the deploy in %j", async (step, trail) => {
    const line = lineOf(workflowOf(step), "HERE");
    const findings = (await judged).get(step);
    expect(findings?.map(({ level, line: at }) => [level, at])).toEqual([["error", line]]);
    expect(findings?.[0]?.message).toMatch(
      /^a workflow can deploy: \.github\/workflows\/step-\d+\.yml:\d+ → /,
    );
    expect(findings?.[0]?.message).toContain(`→ ${trail}`);
  });

  it.each(QUIET)("stays quiet about %j", async (step) => {
    expect((await judged).get(step)).toEqual([]);
  });

  it.each(UNRESOLVED)("says that it cannot tell about %j", async (step, why) => {
    const findings = (await judged).get(step);
    expect(findings).toHaveLength(1);
    expect(findings?.[0]?.level).toBe("notice");
    expect(findings?.[0]?.message).toMatch(/^cannot tell whether this deploys: /);
    expect(findings?.[0]?.message).toContain(why);
  });
});
