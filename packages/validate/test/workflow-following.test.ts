import { symlink } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { createTemporaryRepository } from "@gate/testing";
import { HUB, judge, judgeHub, lineOf, summarise } from "./hub-repository.ts";

const workflow = (jobs: string, on = "push"): string => `name: X\non: ${on}\njobs:\n${jobs}`;
const runJob = (run: string): string =>
  `  job:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${run}\n`;
const RELEASE = ".github/workflows/release.yml";
const CALLED = ".github/workflows/called.yml";

describe("workflow/no-deploy through workflows", () => {
  it("follows a local reusable workflow and reports the line of its caller", async () => {
    const { findings } = await judgeHub({
      [RELEASE]: workflow(
        "  call:\n    uses: ./.github/workflows/called.yml\n    with: { command: deploy }\n",
      ),
      [CALLED]: workflow(
        runJob("npx wrangler ${{ inputs.command }}"),
        "{ workflow_call: { inputs: { command: { type: string, default: whoami } } } }",
      ),
    });
    expect(summarise(findings)).toEqual([`workflow/no-deploy error ${RELEASE}:5`]);
    expect(findings[0]?.message).toBe(
      `a workflow can deploy: ${RELEASE}:5 → ./.github/workflows/called.yml → ${CALLED}:7 → wrangler deploy`,
    );
  });

  it("stays quiet when the caller's input is a command that only reads", async () => {
    const { findings } = await judgeHub({
      [RELEASE]: workflow("  call:\n    uses: $/.github/workflows/called.yml\n"),
      [CALLED]: workflow(
        runJob("npx wrangler ${{ inputs.command }}"),
        "{ workflow_call: { inputs: { command: { type: string, default: whoami } } } }",
      ),
    });
    expect(findings).toEqual([]);
  });

  it("judges a reusable workflow by itself when nobody calls it", async () => {
    const { findings } = await judgeHub({ [CALLED]: workflow(runJob("npm run ship"), "workflow_call") });
    expect(summarise(findings)).toEqual([`workflow/no-deploy error ${CALLED}:7`]);
  });

  it("ends when reusable workflows call each other in a circle", async () => {
    const call = workflow("  again:\n    uses: ./.github/workflows/called.yml\n", "workflow_call");
    const { findings, verdict } = await judgeHub({ [CALLED]: call });
    expect([verdict, findings]).toEqual(["pass", []]);
  });

  it("says that a workflow of another repository is not read", async () => {
    const { findings, verdict } = await judgeHub({
      [RELEASE]: workflow("  call:\n    uses: other/repository/.github/workflows/x.yml@v1\n"),
    });
    expect(verdict).toBe("pass");
    expect(summarise(findings)).toEqual([`workflow/no-deploy notice ${RELEASE}:5`]);
  });

  it("takes working-directory and env from the defaults of job and workflow", async () => {
    const text = `on: push
defaults: { run: { working-directory: apps } }
env: { VERB: deploy }
jobs:
  job:
    runs-on: ubuntu-latest
    steps:
      - run: ./x.sh
      - run: npx wrangler \${{ env.VERB }}
      - run: npx wrangler $VERB
        env: { VERB: whoami }
`;
    const { findings } = await judgeHub({ [RELEASE]: text, "apps/x.sh": "wrangler publish\n" });
    expect(summarise(findings)).toEqual([
      `workflow/no-deploy error ${RELEASE}:${lineOf(text, "./x.sh")}`,
      `workflow/no-deploy error ${RELEASE}:${lineOf(text, "env.VERB")}`,
    ]);
  });

  it("reads steps that are repeated by an alias, once for each job", async () => {
    const text = `on: push
jobs:
  one:
    runs-on: ubuntu-latest
    steps: &steps
      - run: npm run ship
  two:
    runs-on: ubuntu-latest
    steps: *steps
`;
    const { findings } = await judgeHub({ [RELEASE]: text });
    expect(summarise(findings)).toEqual([`workflow/no-deploy error ${RELEASE}:6`]);
  });
});

describe("a workflow that cannot be judged", () => {
  it.each([
    ["broken YAML", "on: push\njobs:\n  a: [\n", 4],
    ["a list", "- a\n", 1],
    ["no jobs", "on: push\n", 1],
    ["a key twice", "on: push\njobs: {}\njobs: {}\n", 3],
    ["a job that is text", "on: push\njobs:\n  a: text\n", 3],
    ["a step without uses and run", "on: push\njobs:\n  a:\n    steps:\n      - name: x\n", 5],
    ["a run that is a list", "on: push\njobs:\n  a:\n    steps:\n      - run: [a]\n", 5],
    ["nesting without end", `on: push\njobs: ${"[".repeat(20_000)}`, undefined],
    ["no UTF-8 text", Buffer.from([0xff, 0xfe, 0x00]).toString("latin1"), undefined],
    ["more than 1 MiB", `# ${"x".repeat(1024 * 1024)}`, undefined],
  ])("is an error with a place: %s", async (name, text, line) => {
    await using repository = await createTemporaryRepository(HUB);
    await repository.write({ [RELEASE]: name === "no UTF-8 text" ? Buffer.from(text, "latin1") : text });
    await repository.commit("chore: add a workflow");
    const { findings, verdict } = await judge(repository);
    expect(verdict).toBe("fail");
    // What is too large to be read is not searched for credentials either, and that is said.
    expect(findings.filter(({ ruleId }) => ruleId !== "secret/in-repo")).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      ruleId: "workflow/parse-error",
      level: "error",
      location: { file: RELEASE },
    });
    expect(findings[0]?.message).toMatch(
      /cannot be read: |is not UTF-8|is larger than|cannot be opened|more than/,
    );
    if (line !== undefined) expect(findings[0]?.location?.line).toBe(line);
  });

  it("is an error when it is a YAML bomb in a place that is read", async () => {
    const levels = Array.from(
      { length: 30 },
      (_, index) => `x${index}: &x${index} [${index === 0 ? "a, a" : `*x${index - 1}, *x${index - 1}`}]`,
    );
    const text = `${levels.join("\n")}\non: push\njobs:\n  a:\n    runs-on: *x29\n    steps: *x29\n`;
    const { findings, verdict } = await judgeHub({ [RELEASE]: text });
    expect(verdict).toBe("fail");
    expect(findings[0]?.message).toContain("a step is not a mapping");
  });

  it("is an error when aliases repeat steps beyond any sane number", async () => {
    const steps = Array.from({ length: 1000 }, () => "      - run: echo").join("\n");
    const jobs = Array.from({ length: 20 }, (_, index) => `  job${index}: { steps: *s }`).join("\n");
    const text = `on: push\njobs:\n  first:\n    steps: &s\n${steps}\n${jobs}\n`;
    const { findings } = await judgeHub({ [RELEASE]: text });
    expect(findings.map(({ message }) => message)).toEqual([
      "release.yml cannot be read: it has more than 5000 steps",
    ]);
  });

  it.each([
    ["is missing from the work tree", undefined, "it is missing from the work tree"],
    ["is a symbolic link out of the repository", "../outside.yml", "symbolic link out of the repository"],
    ["is a symbolic link to itself", "release.yml", "its symbolic links run in a circle"],
    ["is a symbolic link to a folder", "../../src", "not a regular file"],
  ])("is an error when it %s", async (_, target, why) => {
    await using repository = await createTemporaryRepository(HUB);
    await using outside = await createTemporaryRepository({ "outside.yml": "on: push\n" });
    await repository.write({ [RELEASE]: "on: push\n" });
    await repository.commit("chore: add a workflow");
    await repository.git("rm", "--cached", "--quiet", RELEASE);
    const { rm } = await import("node:fs/promises");
    const file = path.join(repository.root, RELEASE);
    await rm(file);
    if (target !== undefined)
      await symlink(target.startsWith("../outside") ? path.join(outside.root, "outside.yml") : target, file);
    const { findings, verdict } = await judge(repository, { trackedFiles: [...Object.keys(HUB), RELEASE] });
    expect(verdict).toBe("fail");
    const errors = findings.filter(({ level }) => level === "error");
    expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining(why)]);
  });

  it("reads a symbolic link that stays inside the repository", async () => {
    await using repository = await createTemporaryRepository(HUB);
    await repository.write({ "shared/x.yml": workflow(runJob("npm run ship")) });
    await symlink("../../shared/x.yml", path.join(repository.root, RELEASE));
    await repository.commit("chore: add a workflow");
    expect(summarise((await judge(repository)).findings)).toEqual([`workflow/no-deploy error ${RELEASE}:7`]);
  });

  it.each([
    ["package.json", { "package.json": "{ no json" }, "package.json is not valid JSON"],
    [
      "action.yml",
      {
        "action.yml": "runs: [",
        [RELEASE]: workflow("  a:\n    runs-on: x\n    steps:\n      - uses: ./\n"),
      },
      "action.yml cannot be read",
    ],
  ])("is an error when the %s on its way cannot be read", async (_, changes, why) => {
    const { findings, verdict } = await judgeHub(changes);
    expect(verdict).toBe("fail");
    expect(findings.length).toBeGreaterThan(0);
    for (const { message, level } of findings) {
      expect([level, message]).toEqual(["error", expect.stringContaining(why)]);
    }
  });
});

describe("workflows that multiply", () => {
  it("are refused when actions use actions a hundred times each", async () => {
    const files: Record<string, string> = {
      [RELEASE]: workflow("  a:\n    runs-on: x\n    steps:\n      - uses: ./actions/0\n"),
    };
    for (let level = 0; level < 8; level += 1) {
      const step =
        level === 7 ? "    - run: echo\n      shell: bash\n" : `    - uses: ./actions/${level + 1}\n`;
      files[`actions/${level}/action.yml`] = `runs:\n  using: composite\n  steps:\n${step.repeat(100)}`;
    }
    const result = await judgeHub(files);
    expect(result.verdict).toBe("error");
    expect(result.headline).toBe(
      "workflow/no-deploy could not judge: the workflows run more steps than can be followed",
    );
  });

  it("are refused when scripts run scripts a hundred times each, with other words each time", async () => {
    const scripts: Record<string, string> = {};
    for (let level = 0; level < 8; level += 1) {
      scripts[`s${level}`] =
        level === 7
          ? "echo"
          : Array.from({ length: 100 }, (_, index) => `npm run s${level + 1} -- ${index}`).join(" && ");
    }
    const result = await judgeHub({
      [RELEASE]: workflow(runJob("npm run s0")),
      "package.json": JSON.stringify({ scripts: { ...scripts, test: "vitest", build: "vite build" } }),
    });
    expect(result.verdict).toBe("fail");
    expect(result.findings.map(({ message }) => message)).toEqual([
      `cannot be judged: ${RELEASE}:7 → the workflows run more commands than can be followed`,
    ]);
  });
});
