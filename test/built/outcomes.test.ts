import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { type Evidence, parseEvidence } from "@gate/core";
import type { HostRunResult } from "@gate/testing";
import { OUTPUTS } from "@gate/cli";
import { type ActionName, useBuiltActions } from "./built-action.ts";
import { setScene } from "./worker.ts";

const actions = useBuiltActions();

/** Outputs that are empty where there is nothing to name. */
const MAY_BE_EMPTY = ["previous-tag", "release-url"];

function expectGreen(action: ActionName, result: HostRunResult): void {
  expect(result).toMatchObject({
    exitCode: 0,
    conclusion: "success",
    outputs: { verdict: "pass" },
    annotations: [],
    survivors: [],
    state: {},
    envFile: "",
    pathFile: "",
  });
  const promised = Object.keys(OUTPUTS[action]);
  const planned = action === "verdict" ? ["validate", "smoke-test", "health-gate"] : [];
  expect(Object.keys(result.outputs).sort()).toEqual(
    promised.filter((name) => !planned.includes(name)).sort(),
  );
  for (const [name, value] of Object.entries(result.outputs))
    if (!MAY_BE_EMPTY.includes(name)) expect(value).not.toBe("");
  // A secret that looks like an output would make the runner drop it.
  expect(result.jobOutputs["verdict"]).toBe("pass");
  expect(result.summary?.length).toBeGreaterThan(40);
}

async function readRecorded(root: string, result: HostRunResult): Promise<Evidence> {
  const file = result.outputs["evidence"] ?? "";
  expect(path.basename(file)).toBe(result.outputs["evidence-name"]);
  return parseEvidence(await readFile(path.join(root, file), "utf8"), file);
}

describe("a built action", () => {
  it("shows what is found in files of the change before the rest of what is as grave", async () => {
    await using scene = await setScene();
    const { repository } = scene;
    const deploys = (count: number): string =>
      `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n${"      - run: npx wrangler deploy\n".repeat(count)}`;
    for (const [name, count] of [
      ["a", 12],
      ["z", 2],
    ] as const) {
      await repository.write({ [`.github/workflows/${name}.yml`]: deploys(count) });
      await repository.git("add", "--all");
      await repository.git("commit", "--quiet", "--message", name);
    }
    const { exitCode, annotations } = await actions.run("validate", repository.root);
    expect(exitCode).toBe(1);
    const files = annotations.map(({ file }) => file);
    expect(files.slice(0, 3)).toEqual([
      ".github/workflows/z.yml",
      ".github/workflows/z.yml",
      ".github/workflows/a.yml",
    ]);
    expect(files).toHaveLength(10);
  });

  it("passes on a sound Worker, each with all its outputs, summary and evidence, up to go", async () => {
    await using scene = await setScene();
    const { root } = scene.repository;
    for (const [action, environment, shown] of [
      ["validate", undefined, "✅ pass | validate"],
      ["smoke-test", "staging", "✅ pass | smoke"],
      ["health-gate", "staging", "error\\-rate"],
    ] as const) {
      const result = await actions.run(action, root, environment === undefined ? {} : { environment });
      expectGreen(action, result);
      expect(result.summary).toContain(shown);
      expect(result.log).toContain(result.outputs["headline"]);
      const { subject, predicate } = await readRecorded(root, result);
      expect(subject[0]).toEqual({ name: "git", digest: { gitCommit: scene.commit } });
      expect(predicate.result).toBe("PASSED");
      expect(predicate.gate.result).toMatchObject({ check: action, verdict: "pass" });
      expect(predicate.gate.suite.version).toMatch(/^\d+\.\d+\.\d+/);
      expect(predicate.gate.result.environment).toBe(environment);
      if (environment !== undefined)
        expect(predicate.gate.version).toMatchObject({ answered: scene.commit, state: "proven" });
    }

    const verdict = await actions.run("verdict", root, { gate: "before-production" });
    expectGreen("verdict", verdict);
    expect(verdict.outputs["decision"]).toBe("go");
    expect(verdict.summary).toContain("GO: before\\-production");

    const notes = await actions.run("release-notes", root);
    expectGreen("release-notes", notes);
    for (const name of ["notes-file", "deploy-plan-file", "rollback-plan-file"]) {
      const text = await readFile(path.join(root, notes.outputs[name] ?? ""), "utf8");
      expect(text).toContain(scene.commit);
    }
    expect(notes.summary).toContain("Rollback plan");
  });

  it("runs a whole gate as the root action, with the report and the notes", async () => {
    await using scene = await setScene();
    const { root } = scene.repository;
    const result = await actions.run("run", root, { gate: "before-production", notes: "true" });
    expectGreen("run", result);
    expect(result.outputs["decision"]).toBe("go");
    const report = await readFile(path.join(root, result.outputs["report"] ?? ""), "utf8");
    expect(report).toContain("health-gate@staging");
    expect(result.log).toContain(`npx wrangler deploy --env production --tag ${scene.commit}`);
    expect(await scene.repository.git("status", "--porcelain")).toBe("");
  });

  it("says with plan what a gate names, and judges nothing", async () => {
    await using scene = await setScene();
    const result = await actions.run("verdict", scene.repository.root, {
      gate: "before-production",
      plan: "true",
    });
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toEqual({
      validate: "true",
      "smoke-test": '["staging"]',
      "health-gate": '["staging"]',
      verdict: "inconclusive",
    });
  });

  it("shows each finding of validate at its line", async () => {
    await using scene = await setScene();
    const { repository } = scene;
    const toml = await readFile(path.join(repository.root, "wrangler.toml"), "utf8");
    await repository.write({ "wrangler.toml": toml.replace("6d02", "6d01") });
    await repository.commit("feat: share the cache");
    const result = await actions.run("validate", repository.root);
    expect(result).toMatchObject({ exitCode: 1, conclusion: "failure", outputs: { verdict: "fail" } });
    const line = toml.split("\n").findIndex((text) => text.includes("6d02")) + 1;
    expect(result.annotations).toContainEqual(
      expect.objectContaining({
        level: "error",
        title: "env/shared-resource",
        file: "wrangler.toml",
        line,
      }),
    );
    expect(result.summary).toContain(`wrangler.toml:${line}`);
    expect((await readRecorded(repository.root, result)).predicate.result).toBe("FAILED");
  });

  it("shows a failed assertion of smoke-test at its line, and the verdict action says no-go", async () => {
    await using scene = await setScene();
    const { root } = scene.repository;
    scene.answers.before = ({ url }, response) => {
      if (url !== "/api/items") return false;
      response.end(JSON.stringify({ data: [{ id: 2 }] }));
      return true;
    };
    const result = await actions.run("smoke-test", root, { environment: "staging" });
    expect(result).toMatchObject({ exitCode: 1, conclusion: "failure", outputs: { verdict: "fail" } });
    expect(result.annotations).toEqual([
      expect.objectContaining({ level: "error", file: "smoke/items.hurl", line: 4 }),
    ]);
    expect((await readRecorded(root, result)).predicate.gate.result.verdict).toBe("fail");

    const verdict = await actions.run("verdict", root, { gate: "before-production" });
    expect(verdict).toMatchObject({
      exitCode: 1,
      conclusion: "failure",
      outputs: { verdict: "fail", decision: "no-go" },
    });
    expect(verdict.summary).toContain("⛔ NO-GO");
    expect(verdict.summary).toContain("smoke\\-test\\@");
    expect(verdict.annotations.map(({ title }) => title)).toEqual([
      "no-go: validate",
      "no-go: smoke-test@staging",
      "no-go: health-gate@staging",
    ]);
  });

  it("fails health-gate when another version answers, and says which", async () => {
    await using scene = await setScene();
    scene.answers.version = "v0.0.1";
    const result = await actions.run("health-gate", scene.repository.root, {
      environment: "staging",
      "health-wait-deadline": "1s",
    });
    expect(result.exitCode).toBe(1);
    expect(["fail", "inconclusive"]).toContain(result.outputs["verdict"]);
    expect(result.annotations[0]?.message).toContain(`v0.0.1 answers, expected ${scene.commit}`);
  });
});
