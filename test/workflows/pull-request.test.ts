import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { type Change, copyExample } from "../end-to-end/example.ts";
import { type ActRun, findAct, pinCommit, runAct } from "./run-act.ts";

const root = path.dirname(path.dirname(import.meta.dirname));
const act = findAct();
if (act === undefined) {
  process.stderr.write(
    "skipped: pull-request.yml under act; install it by go install github.com/nektos/act@v0.2.89\n",
  );
}
const FORK = { full_name: "someone/hub" };
const PAYLOAD = {
  pull_request: { number: 7, head: { repo: FORK }, base: { repo: { full_name: "team/hub" } } },
};

/** The first snippet of the README, with what this machine has instead of `npm ci`. */
function readCaller(): string {
  const readme = readFileSync(path.join(root, "README.md"), "utf8");
  const [, snippet = ""] = /```yaml\n(name: Gate\n[^`]*)```/.exec(readme) ?? [];
  return `${pinCommit(snippet)}    with:\n      install: ln -s '${path.join(root, "node_modules")}' node_modules\n`;
}

/** A pull request from a fork on the example Worker. The load is light and the objectives are wide: the machine is no subject here. */
async function runPullRequest(change: Change = {}): Promise<ActRun> {
  await using example = await copyExample({
    ".github/workflows/gate.yml": readCaller,
    "gate.yml": (text) =>
      text
        .replace(
          /objectives: \[error-rate < 0\.1%, p95 < 500ms.*\]/,
          "objectives: [error-rate < 5%, p95 < 9s]",
        )
        .replace("rate: 300/s", "rate: 40/s")
        .replace("deadline: 20s", "deadline: 6s"),
    ...change,
  });
  return await runAct({ repository: example.root, event: "pull_request", payload: PAYLOAD });
}

const describeWithAct = act === undefined ? describe.skip : describe;

describeWithAct("pull-request.yml on a pull request from a fork", () => {
  let run: ActRun;
  beforeAll(async () => {
    run = await runPullRequest();
  }, 150_000);

  it("is green: every job that the gate names, and the verdict", () => {
    const success = {
      plan: "success",
      validate: "success",
      "smoke-test": "success",
      "health-gate": "success",
    };
    expect({ ...run, text: "" }).toMatchObject({ jobs: { ...success, verdict: "success" }, errors: {} });
    expect(run.exitCode).toBe(0);
  });

  it("says GO in the summary of the job verdict, with one line a check", () => {
    const last = run.summaries.at(-1);
    expect(last).toMatch(/^## ✅ GO: pull\\-request\n/);
    for (const check of ["validate", "smoke\\-test", "health\\-gate"])
      expect(last).toContain(`| ✅ pass | ${check}`);
  });

  it("keeps one artifact a check, named like the evidence in it", () => {
    expect(run.artifacts).toEqual([
      "hub-health-gate-ci-a1.json",
      "hub-smoke-test-ci-a1.json",
      "hub-validate-a1.json",
    ]);
  });

  it("lets no code of the fork run where its tree is judged", () => {
    // act says nothing about a step that it skips.
    expect(run.steps["validate: Install dependencies"]).toBeUndefined();
    expect(run.steps["smoke-test: Install dependencies"]).toBe("success");
  });
});

describeWithAct("pull-request.yml when the Worker answers success: false", () => {
  let run: ActRun;
  beforeAll(async () => {
    run = await runPullRequest({
      "src/index.ts": (text) => text.replace("success: healthy, data", "success: false, data"),
    });
  }, 150_000);

  it("is red where it is wrong and in the job verdict, which runs all the same", () => {
    expect({ ...run, text: "" }).toMatchObject({
      jobs: { validate: "success", "smoke-test": "failure", "health-gate": "failure", verdict: "failure" },
    });
    expect(run.exitCode).toBe(1);
  });

  it("says NO-GO with every reason in the summary of the job verdict", () => {
    const last = run.summaries.at(-1) ?? "";
    expect(last).toMatch(/^## ⛔ NO-GO: pull\\-request\n/);
    expect(last).toMatch(/\*\*smoke\\-test.*success is false, expected true/);
    expect(last).toMatch(/\*\*health\\-gate.*success is false, expected true/);
  });

  it("names the cause and its line in the annotations, in the job verdict too", () => {
    expect(run.errors["smoke-test"]).toContainEqual(
      expect.stringMatching(
        /^smoke\/health\.hurl:6 Assert failure: actual: boolean <false>, expected: boolean <true>/,
      ),
    );
    expect(run.errors["health-gate"]).toContainEqual(
      expect.stringContaining("success is false, expected true"),
    );
    expect(run.errors["verdict"]).toContainEqual(expect.stringContaining("success is false, expected true"));
  });

  it("keeps the evidence of what failed", () => {
    expect(run.artifacts).toContain("hub-smoke-test-ci-a1.json");
    expect(run.artifacts).toContain("hub-health-gate-ci-a1.json");
  });
});
