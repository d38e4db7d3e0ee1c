import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { listActionErrors, parseWorkflow } from "../workflows/parse-workflow.ts";
import { readSnippets, readWorkflowSnippets } from "../workflows/read-snippets.ts";

const root = path.dirname(path.dirname(import.meta.dirname));
const OWN = "wrangler-gate/wrangler-gate";

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  "continue-on-error"?: unknown;
}
interface Job extends Step {
  permissions?: Record<string, string>;
  steps?: Step[];
  secrets?: unknown;
}
interface Workflow {
  on: Record<string, { inputs?: Record<string, unknown>; secrets?: Record<string, unknown> } | null>;
  permissions?: unknown;
  jobs: Record<string, Job>;
}

const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
const readWorkflow = (file: string): Workflow => parse(read(file)) as Workflow;
const WORKFLOWS = globSync(".github/workflows/*.yml", { cwd: root }).sort();
const ACTIONS = ["action.yml", ...globSync("actions/*/action.yml", { cwd: root }).sort()];
const SNIPPETS = readWorkflowSnippets();

function listSteps(file: string): Step[] {
  return Object.values(readWorkflow(file).jobs).flatMap((job) => [job, ...(job.steps ?? [])]);
}

/** What may be written, and why; every other job reads at most. */
const WRITES: Record<string, Record<string, string>> = {
  "release-tag.yml notes": { contents: "write" },
  "release-tag.yml verdict": { contents: "read", statuses: "write" },
  "pre-production.yml verdict": { contents: "read", statuses: "write" },
};

describe("GitHub's own parser", () => {
  it("is asked about every file that there is", () => {
    expect(WORKFLOWS.map((file) => path.basename(file))).toEqual([
      "ci.yml",
      "pre-production.yml",
      "pull-request.yml",
      "release-tag.yml",
    ]);
    expect(ACTIONS).toHaveLength(7);
    expect(SNIPPETS.length).toBeGreaterThanOrEqual(4);
  });

  it.each(WORKFLOWS)("takes %s", async (file) => {
    expect((await parseWorkflow(file)).jobs.length).toBeGreaterThan(0);
  });

  it.each(SNIPPETS)("takes the workflow at $place", async ({ place, text }) => {
    expect((await parseWorkflow(place, text)).jobs.length).toBeGreaterThan(0);
  });

  it.each(ACTIONS)("takes %s", (file) => {
    expect(listActionErrors(file)).toEqual([]);
  });

  it("does not take a job that needs one that is not there, nor an action without a main", async () => {
    const wrong = "on: push\njobs: { a: { needs: b, runs-on: x, steps: [{ run: echo }] } }\n";
    await expect(parseWorkflow("wrong.yml", wrong)).rejects.toThrow(/wrong\.yml \(Line: 2/);
    expect(listActionErrors("wrong.yml", "name: wrong\nruns: { using: node24 }\n")).not.toEqual([]);
  });
});

describe.each(WORKFLOWS)("%s", (file) => {
  const workflow = readWorkflow(file);
  const steps = listSteps(file);

  it("gives no permission to all jobs, and each job what it needs", () => {
    expect(workflow.permissions).toEqual({});
    for (const [name, job] of Object.entries(workflow.jobs)) {
      const known = WRITES[`${path.basename(file)} ${name}`];
      if (known !== undefined) expect(job.permissions).toEqual(known);
      else expect([{}, { contents: "read" }]).toContainEqual(job.permissions);
    }
  });

  it("inherits no secrets and lets no step fail unseen but one that decides nothing", () => {
    expect(Object.values(workflow.jobs).map((job) => job.secrets)).not.toContain("inherit");
    const unseen = Object.entries(workflow.jobs).flatMap(([name, job]) =>
      (job.steps ?? []).filter((step) => "continue-on-error" in step).map(({ uses }) => `${name}: ${uses}`),
    );
    const isDivided = "health-shards" in workflow.jobs;
    expect(unseen).toEqual(isDivided ? ["health-shards: $/actions/health-gate"] : []);
  });

  it("asks whoever measures, merges and sums for one and the same thing", () => {
    const given = (uses: string, ...own: string[]): string[] =>
      steps
        .filter((step) => step.uses === `$/actions/${uses}` && step.with?.["plan"] === undefined)
        .map((step) =>
          JSON.stringify(Object.entries(step.with ?? {}).filter(([name]) => !own.includes(name))),
        );
    expect(new Set(given("health-gate", "shard", "merge")).size).toBeLessThanOrEqual(1);
    const [baseline] = [...given("health-gate"), "[]"].map((text) => text.match(/"health-baseline[^\]]*/g));
    for (const verdict of given("verdict"))
      expect(verdict.match(/"health-baseline[^\]]*/g)).toEqual(baseline);
    const inputs = workflow.on["workflow_call"]?.inputs ?? {};
    const handedOn = JSON.stringify(workflow.jobs);
    for (const name of Object.keys(inputs)) expect(handedOn).toContain(`inputs.${name}`);
  });

  it("never checks out with credentials that stay", () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith("actions/checkout@")))
      expect(step.with).toMatchObject({ "persist-credentials": false });
  });

  it("runs on no event that gives secrets to a fork", () => {
    expect(Object.keys(workflow.on)).not.toContain("pull_request_target");
    expect(Object.keys(workflow.on)).not.toContain("workflow_run");
  });
});

describe.each([...WORKFLOWS, ...ACTIONS, ...SNIPPETS.map(({ place }) => place)])("%s", (file) => {
  const text = SNIPPETS.find(({ place }) => place === file)?.text ?? read(file);

  it("uses nothing but full SHAs with their version beside them, and its own repository", () => {
    const uses = [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map((match) => match[1] ?? "");
    for (const use of uses) {
      if (/^wrangler-gate\/wrangler-gate[@/]/.test(use)) expect(use).toMatch(/@<full commit SHA>$/);
      else if (use.startsWith("$/"))
        expect(existsSync(path.join(root, use.slice(2), "action.yml"))).toBe(true);
      else expect(use).toMatch(/^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  it("puts no expression into a run", () => {
    const document = parse(text) as { jobs?: Record<string, Job>; runs?: { steps?: Step[] } };
    const steps = [
      ...Object.values(document.jobs ?? {}).flatMap((job) => job.steps ?? []),
      ...(document.runs?.steps ?? []),
    ];
    for (const { run } of steps) expect(run ?? "").not.toContain("${{");
  });
});

describe("a call", () => {
  const inputsOf = (folder: string): string[] =>
    Object.keys((parse(read(path.posix.join(folder, "action.yml"))) as { inputs: object }).inputs);

  it.each(WORKFLOWS)("of an action in %s names only inputs that it has", (file) => {
    for (const { uses, with: given } of listSteps(file)) {
      if (uses?.startsWith("$/") === true)
        for (const name of Object.keys(given ?? {})) expect(inputsOf(uses.slice(2))).toContain(name);
    }
  });

  it.each(readSnippets("yaml"))("in the document at $place names only what there is", ({ text }) => {
    const called = findCalls(parse(text));
    for (const { uses, given, secrets, permissions } of called) {
      const target = uses.slice(OWN.length + 1, uses.indexOf("@"));
      if (!target.startsWith(".github/")) {
        for (const name of given) expect(inputsOf(uses.startsWith(`${OWN}@`) ? "" : target)).toContain(name);
        continue;
      }
      const workflow = readWorkflow(target);
      for (const name of given)
        expect(Object.keys(workflow.on["workflow_call"]?.inputs ?? {})).toContain(name);
      for (const name of secrets)
        expect(Object.keys(workflow.on["workflow_call"]?.secrets ?? {})).toContain(name);
      // A called job can have no more than its caller: the run would not start.
      for (const job of Object.values(workflow.jobs))
        for (const [scope, level] of Object.entries(job.permissions ?? {}))
          expect([level, "write"]).toContain(permissions[scope]);
    }
  });
});

interface Call {
  uses: string;
  given: string[];
  secrets: string[];
  permissions: Record<string, string>;
}

/** Every `uses:` of ours in a snippet, however deep it stands. */
function findCalls(value: unknown): Call[] {
  if (Array.isArray(value)) return value.flatMap(findCalls);
  if (typeof value !== "object" || value === null) return [];
  const job = value as Job;
  const own = typeof job.uses === "string" && job.uses.startsWith(OWN);
  const call = {
    uses: job.uses ?? "",
    given: Object.keys(job.with ?? {}),
    secrets: Object.keys(job.secrets ?? {}),
    permissions: job.permissions ?? {},
  };
  return [...(own ? [call] : []), ...Object.values(value).flatMap(findCalls)];
}
