import { describe, expect, it } from "@jest/globals";
import type { WorkflowTemplate } from "@actions/workflow-parser";
import { isTrue, parseWorkflow, type Status } from "../workflows/parse-workflow.ts";

type Result = Status | "skipped";
const RESULTS: Result[] = ["success", "failure", "cancelled", "skipped"];
/** What the job plan can say about a check: named, not named, or nothing at all (an output that was lost). */
const SAYS = {
  validate: { named: "true", absent: "false", lost: "" },
  "smoke-test": { named: '["staging"]', absent: "[]", lost: "" },
  "health-gate": { named: '["staging"]', absent: "[]", lost: "" },
} as const;
type Check = keyof typeof SAYS;
const CHECKS = Object.keys(SAYS) as Check[];
type Plan = Record<Check, "named" | "absent" | "lost">;
const PLANS = combine(CHECKS, ["named", "absent", "lost"] as const) as Plan[];

/** Every way to give each name one of the values. */
function combine<Value>(names: readonly string[], values: readonly Value[]): Record<string, Value>[] {
  const [first, ...rest] = names;
  if (first === undefined) return [{}];
  return combine(rest, values).flatMap((others) => values.map((value) => ({ [first]: value, ...others })));
}

type Results = Record<string, Result>;

function contextOf(results: Results, plan: Plan): Record<string, unknown> {
  const outputs = Object.fromEntries(CHECKS.map((check) => [check, SAYS[check][plan[check]]]));
  const needs = Object.entries(results).map(([job, result]) => [job, { result, outputs: {} }]);
  return { needs: { ...Object.fromEntries(needs), plan: { result: results["plan"], outputs } } };
}

function jobOf(template: WorkflowTemplate, name: string) {
  const job = template.jobs.find(({ id }) => id.value === name);
  if (job?.type !== "job") throw new Error(`there is no job ${name}`);
  return job;
}

describe.each([
  ["pull-request.yml", [], []],
  ["pre-production.yml", [], ["health-shards"]],
  ["release-tag.yml", ["notes"], ["health-shards"]],
])("the job verdict of %s", (file, alsoNeeded, parts) => {
  const load = async () => jobOf(await parseWorkflow(`.github/workflows/${file}`), "verdict");
  const jobs = ["plan", ...CHECKS, ...alsoNeeded];

  it("runs whatever happened, and needs every other job", async () => {
    const verdict = await load();
    expect(verdict.if.expression).toBe("always()");
    expect(verdict.needs?.map(String).sort()).toEqual([...jobs, ...parts].sort());
    const template = await parseWorkflow(`.github/workflows/${file}`);
    expect(template.jobs.map(({ id }) => id.value).sort()).toEqual([...jobs, ...parts, "verdict"].sort());
  });

  it("sums the evidence whatever its other steps come to", async () => {
    const [refusal, ...rest] = (await load()).steps;
    expect(refusal).toMatchObject({ run: expect.anything() });
    expect(rest.map((step) => step.if?.expression)).toEqual(rest.map(() => "always()"));
    expect(rest.at(-1)).toMatchObject({ uses: { value: "$/actions/verdict" } });
  });

  it("is refused unless all that is needed succeeded: for every result of every job, and every plan", async () => {
    const refusal = (await load()).steps[0]?.if?.expression ?? "";
    let [green, turn] = [0, 0];
    for (const results of combine(jobs, RESULTS) as Results[]) {
      for (const plan of PLANS) {
        // What a part came to is told by the job that merges it.
        const ofParts = Object.fromEntries(parts.map((job) => [job, RESULTS[turn++ % RESULTS.length]]));
        const isRefused = isTrue(refusal, contextOf({ ...results, ...ofParts } as Results, plan));
        const isRight =
          results["plan"] === "success" &&
          alsoNeeded.every((job) => results[job] === "success") &&
          CHECKS.every(
            (check) =>
              results[check] === "success" || (results[check] === "skipped" && plan[check] === "absent"),
          );
        if (isRefused === isRight)
          throw new Error(`wrong for ${JSON.stringify({ results, plan, isRefused })}`);
        if (!isRefused) green++;
      }
    }
    // For each check: success whatever the plan says (3), or skipped because it is not named (1).
    expect(green).toBe(4 ** CHECKS.length);
  });
});

describe.each(["pull-request.yml", "pre-production.yml", "release-tag.yml"])(
  "a check's job in %s",
  (file) => {
    it("runs where the gate names it or the plan was lost, and is skipped where it does not", async () => {
      const template = await parseWorkflow(`.github/workflows/${file}`);
      for (const check of CHECKS) {
        const condition = jobOf(template, check).if.expression;
        const runs = (says: "named" | "absent" | "lost"): boolean => {
          const plan = {
            validate: "named",
            "smoke-test": "named",
            "health-gate": "named",
            [check]: says,
          } as Plan;
          const results: Results = Object.fromEntries(["plan", ...CHECKS].map((job) => [job, "success"]));
          return isTrue(condition, contextOf({ ...results, "health-shards": "skipped" }, plan));
        };
        expect([check, runs("named"), runs("absent")]).toEqual([check, true, false]);
      }
    });

    it("is skipped when the plan failed or the run was cancelled", async () => {
      const template = await parseWorkflow(`.github/workflows/${file}`);
      const plan: Plan = { validate: "named", "smoke-test": "named", "health-gate": "named" };
      const results: Results = Object.fromEntries(CHECKS.map((job) => [job, "success"]));
      for (const check of CHECKS) {
        const condition = jobOf(template, check).if.expression;
        for (const status of ["failure", "cancelled"] as const)
          expect(isTrue(condition, contextOf({ ...results, plan: status }, plan), status)).toBe(false);
      }
    });
  },
);

describe.each(["pre-production.yml", "release-tag.yml"])("a load that is divided in %s", (file) => {
  const PLAN: Plan = { validate: "named", "smoke-test": "named", "health-gate": "named" };
  const runs = async (job: string, results: Results, shards: string, plan = PLAN): Promise<boolean> => {
    const { if: condition } = jobOf(await parseWorkflow(`.github/workflows/${file}`), job);
    const before: Results = { plan: "success", validate: "success", ...results };
    return isTrue(condition.expression, {
      ...contextOf(before, plan),
      inputs: { "health-gate-shards": shards },
    });
  };

  it("is measured by its shards only where it is divided and the gate names it", async () => {
    expect(await runs("health-shards", {}, '["1/2", "2/2"]')).toBe(true);
    expect(await runs("health-shards", {}, "[]")).toBe(false);
    expect(await runs("health-shards", {}, '["1/2"]', { ...PLAN, "health-gate": "absent" })).toBe(false);
  });

  it("is merged when every shard has measured, and never beside one that has not", async () => {
    for (const result of RESULTS) {
      const isDone = result === "success" || result === "skipped";
      expect([result, await runs("health-gate", { "health-shards": result }, "[]")]).toEqual([
        result,
        isDone,
      ]);
    }
  });

  it("is red where a shard came to anything but a part that was measured", async () => {
    const { steps } = jobOf(await parseWorkflow(`.github/workflows/${file}`), "health-shards");
    const last = steps.at(-1)?.if?.expression ?? "";
    expect(last).toMatch(/^always\(\) && /);
    const isRed = (verdict: string): boolean =>
      isTrue(last, { steps: { gate: { outputs: { verdict } } } }, "success");
    expect(["pass", "fail", "error", ""].map(isRed)).toEqual([true, true, true, true]);
    expect(isRed("inconclusive")).toBe(false);
  });
});

describe("release-tag.yml", () => {
  const PLAN: Plan = { validate: "named", "smoke-test": "named", "health-gate": "named" };
  const runs = async (job: string, results: Results, plan: Plan): Promise<boolean> =>
    isTrue(
      jobOf(await parseWorkflow(".github/workflows/release-tag.yml"), job).if.expression,
      contextOf({ plan: "success", "health-shards": "skipped", ...results }, plan),
      Object.values(results).includes("failure") ? "failure" : "success",
    );

  it("drafts no notes and asks no environment of a tree that is red", async () => {
    for (const job of ["notes", "health-gate", "smoke-test"]) {
      expect(await runs(job, { validate: "failure", "health-gate": "success" }, PLAN)).toBe(false);
      expect(await runs(job, { validate: "success", "health-gate": "success" }, PLAN)).toBe(true);
    }
  });

  it("smoke-tests only what the health gate has seen, or where the gate names none", async () => {
    expect(await runs("smoke-test", { validate: "success", "health-gate": "failure" }, PLAN)).toBe(false);
    expect(
      await runs(
        "smoke-test",
        { validate: "success", "health-gate": "skipped" },
        { ...PLAN, "health-gate": "absent" },
      ),
    ).toBe(true);
  });
});

describe("pull-request.yml", () => {
  it.each([
    [
      "a pull request of the repository",
      { pull_request: { head: { repo: { full_name: "team/hub" } } } },
      true,
    ],
    ["a pull request from a fork", { pull_request: { head: { repo: { full_name: "someone/hub" } } } }, false],
    ["a pull request whose fork is gone", { pull_request: { head: { repo: null } } }, false],
    ["a merge group", { merge_group: {} }, true],
  ])("installs dependencies before the tree of %s is judged: %j → %s", async (_, event, installs) => {
    const validate = jobOf(await parseWorkflow(".github/workflows/pull-request.yml"), "validate");
    const install = validate.steps.find((step) => "run" in step);
    const context = (command: string) => ({
      inputs: { install: command },
      github: { event, repository: "team/hub" },
    });
    expect(isTrue(install?.if?.expression ?? "", context("npm ci"))).toBe(installs);
    expect(isTrue(install?.if?.expression ?? "", context(""))).toBe(false);
  });
});
