import { readdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { HostRunOptions } from "@gate/testing";
import { useBuiltActions } from "../built/built-action.ts";
import { type Change, copyExample } from "./example.ts";

const actions = useBuiltActions();

const FROM_FORK: Partial<HostRunOptions> = {
  event: {
    name: "pull_request",
    payload: {
      pull_request: {
        head: { repo: { full_name: "mallory/hub" } },
        base: { repo: { full_name: "octocat/hub" } },
      },
    },
  },
};

/** What is proven here is the way of the actions, not the speed of workerd on a busy machine. */
const LIGHT: Change = {
  "gate.yml": (text) =>
    text.replace(
      /load: \{ rate: 300\/s[^\n]*\n( *)objectives: [^\n]*/,
      "load: { rate: 50/s, warmup: 500ms }\n$1objectives: [error-rate < 5%]",
    ),
};

describe("the built actions on the example Worker under wrangler dev", () => {
  it("go for a pull request from a fork, in one process", async () => {
    await using example = await copyExample(LIGHT);
    const result = await actions.run("run", example.root, { notes: "true" }, FROM_FORK);
    expect(result.annotations).toEqual([]);
    expect(result).toMatchObject({
      exitCode: 0,
      conclusion: "success",
      outputs: { verdict: "pass", decision: "go" },
      envFile: "",
      pathFile: "",
      survivors: [],
    });
    expect(result.summary).toContain("GO: pull\\-request");
    expect((await readdir(path.join(example.root, "gate-evidence"))).sort()).toEqual([
      "deploy-plan.md",
      "hub-health-gate-ci-a1.json",
      "hub-smoke-test-ci-a1.json",
      "hub-validate-a1.json",
      "release-notes.md",
      "report.html",
      "rollback-plan.md",
    ]);
  }, 180_000);

  it("go in a step each, summed by verdict", async () => {
    await using example = await copyExample(LIGHT);
    for (const [action, inputs] of [
      ["validate", {}],
      ["smoke-test", { environment: "ci" }],
      ["health-gate", { environment: "ci" }],
    ] as const) {
      const result = await actions.run(action, example.root, inputs);
      expect(result.annotations).toEqual([]);
      expect(result).toMatchObject({ exitCode: 0, outputs: { verdict: "pass" }, survivors: [] });
    }
    const verdict = await actions.run("verdict", example.root);
    expect(verdict).toMatchObject({ exitCode: 0, outputs: { verdict: "pass", decision: "go" } });
  }, 240_000);

  it("leave no workerd behind when they are cancelled under load", async () => {
    await using example = await copyExample();
    const result = await actions.run(
      "run",
      example.root,
      {},
      { cancelWhenLogged: "PASS         smoke-test@ci" },
    );
    expect(result).toMatchObject({
      exitCode: 130,
      conclusion: "cancelled",
      outputs: { verdict: "error" },
      survivors: [],
    });
    expect(await readdir(path.join(example.root, "gate-evidence"))).toEqual(
      expect.arrayContaining(["hub-smoke-test-ci-a1.json", "hub-health-gate-ci-a1.json", "report.html"]),
    );
  }, 180_000);
});
