import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { createFakeRuntime, startServer, type TemporaryRepository } from "@gate/testing";
import type { CommandName } from "../src/options.ts";
import { answerHealth, createWorker, runCommand } from "./worker.ts";

const play = (
  command: CommandName,
  worker: TemporaryRepository,
  values: Record<string, string>,
  event = "local",
) =>
  runCommand(
    command,
    createFakeRuntime({ cwd: worker.root, run: { event, fromFork: false, attempt: 1, repository: "o/r" } }),
    values,
  );

describe("gate release-notes", () => {
  it("calls no pass what no gate takes: of a changed tree, unreadable, or of another commit", async () => {
    await using worker = await createWorker();
    await worker.git("tag", "v1.0.0");
    const rowsOf = async (values: Record<string, string> = {}): Promise<string[]> => {
      const { markdown = "" } = await play("release-notes", worker, values);
      return markdown.split("\n").filter((line) => /^\| (?:validate|x)/.test(line));
    };
    await play("validate", worker, {});
    expect(await rowsOf()).toEqual([expect.stringMatching(/^\| validate \| all \| pass \|/)]);
    await worker.write({ "gate-evidence/x.json": "{", "src/index.ts": "changed" });
    await play("validate", worker, {});
    expect(await rowsOf()).toEqual([
      expect.stringMatching(/^\| x\\\.json \| all \| does not count \| x\\\.json is not evidence/),
      expect.stringMatching(/^\| validate \| all \| does not count \| of a tree with uncommitted changes/),
    ]);
    await worker.git("stash", "--quiet");
    await worker.write({ "src/other.ts": "" });
    await worker.git("add", "src/other.ts");
    await worker.commit("feat: more");
    await play("validate", worker, {});
    expect(await rowsOf({ tag: "v1.0.0" })).toEqual([]);
  });
});

describe("gate verdict", () => {
  it("sums what the checks wrote: go for the commit that they judged, no-go for another", async () => {
    await using server = await startServer(answerHealth("v1"));
    await using worker = await createWorker(server.url);
    const values = { "expected-version": "v1" };
    await play("smoke-test", worker, { environment: "staging", ...values });
    const go = await play("verdict", worker, { gate: "live", ...values });
    expect(go).toMatchObject({ verdict: "pass", exitCode: 0, outputs: { decision: "go" }, results: [] });
    const other = await play("verdict", worker, { gate: "live", "expected-version": "v2" });
    expect(other).toMatchObject({ verdict: "fail", exitCode: 1, outputs: { decision: "no-go" } });
    await worker.git("add", "gate-evidence");
    await worker.commit("fix: another");
    const later = await play("verdict", worker, { gate: "live", ...values });
    expect(later).toMatchObject({ exitCode: 1, decision: { decision: "no-go" } });
    expect(later.decision?.reasons[0]?.message).toMatch(
      /^there is no evidence \(there is evidence of commit/,
    );
  });

  it("is no-go without evidence, and an error without a folder or a gate of that name", async () => {
    await using worker = await createWorker(undefined, { "empty/.keep": "" });
    const folder = { "evidence-folder": "empty" };
    expect(await play("verdict", worker, { gate: "live", ...folder })).toMatchObject({
      verdict: "fail",
      exitCode: 1,
      document: { decision: "no-go", reasons: [{ check: "smoke-test@staging" }] },
    });
    await expect(play("verdict", worker, { gate: "live" })).rejects.toMatchObject({
      code: "EVIDENCE_UNREADABLE",
    });
    await expect(play("verdict", worker, { gate: "lve", ...folder })).rejects.toMatchObject({
      code: "GATE_UNKNOWN",
    });
  });

  it("plans: which checks a gate names, as a workflow needs it, and judges nothing", async () => {
    await using worker = await createWorker();
    expect(await play("verdict", worker, { gate: "before-production", plan: "true" })).toMatchObject({
      verdict: "inconclusive",
      exitCode: 0,
      outputs: { validate: "true", "smoke-test": '["staging"]', "health-gate": '["staging"]' },
      document: { checks: ["validate", "smoke-test@staging", "health-gate@staging"] },
    });
    const plan = await play("verdict", worker, { plan: "true" });
    expect(plan.outputs).toEqual({ validate: "false", "smoke-test": '["ci"]', "health-gate": "[]" });
    expect(plan.outputs).not.toHaveProperty("decision");
  });

  it.each([
    ["pull_request", "a-token", "status: none is set on a pull request"],
    ["pull_request_target", "a-token", "status: none is set on a pull request"],
    ["merge_group", "a-token", "status: none is set on a pull request"],
    ["push", "", "status: not set (it needs a token and a run on GitHub)"],
  ])("sets no status on %s with the token %j", async (event, token, line) => {
    await using worker = await createWorker(undefined, { "empty/.keep": "" });
    const values = { gate: "live", status: "true", token, "evidence-folder": "empty" };
    expect((await play("verdict", worker, values, event)).lines).toEqual([line]);
  });
});

describe("gate run", () => {
  it("is go when every check of the gate passed, says what a person does next, and leaves a report", async () => {
    await using worker = await createWorker();
    const outcome = await play("run", worker, { gate: "pull-request" });
    const commit = await worker.git("rev-parse", "HEAD");
    expect(outcome).toMatchObject({
      verdict: "pass",
      exitCode: 0,
      outputs: {
        decision: "go",
        "evidence-folder": "gate-evidence",
        report: "gate-evidence/report.html",
      },
      document: { evidence: ["gate-evidence/hub-smoke-test-ci-a1.json"] },
    });
    expect(outcome.lines.join("\n")).toContain("A person deploys staging by hand:");
    expect(outcome.lines.join("\n")).toMatch(new RegExp(`wrangler .*--env staging.*--tag ${commit}`));
    const report = await readFile(path.join(worker.root, "gate-evidence/report.html"), "utf8");
    expect(report).toContain("Gate pull-request");
    expect(report).toContain("GO");
  });

  it("is no-go with 1 when a check did not pass, and no deploy command is printed", async () => {
    await using worker = await createWorker(undefined, {
      "smoke/items.hurl": "GET {{base_url}}/items\nHTTP 200\n",
    });
    const outcome = await play("run", worker, { gate: "pull-request" });
    expect(outcome).toMatchObject({ verdict: "fail", exitCode: 1, outputs: { decision: "no-go" } });
    expect(outcome.decision?.reasons[0]?.message).toMatch(/^fail: smoke\/items\.hurl:2: /);
    expect(outcome.lines.join("\n")).not.toContain("wrangler");
  });

  it("is no-go with 2 when a check could not judge", async () => {
    await using worker = await createWorker(undefined, { "server.mjs": "process.exit(1)" });
    const outcome = await play("run", worker, { gate: "pull-request" });
    expect(outcome).toMatchObject({
      verdict: "error",
      exitCode: 2,
      outputs: { decision: "no-go" },
      results: [{ check: "smoke-test", environment: "ci", verdict: "error" }],
    });
  });

  it("is no-go in a tree with changes, because evidence names a commit", async () => {
    await using worker = await createWorker();
    await worker.write({ "src/index.ts": "changed" });
    const outcome = await play("run", worker, { gate: "pull-request" });
    expect(outcome).toMatchObject({ verdict: "fail", exitCode: 1, results: [{ verdict: "pass" }] });
    expect(outcome.decision?.reasons[0]?.message).toContain("of a tree with uncommitted changes");
  });

  it("with notes needs them to be written", async () => {
    await using origin = await createWorker();
    await origin.commit("feat: second");
    const clone = await createWorker();
    await using worker = clone;
    await worker.git("fetch", "--quiet", "--depth", "1", `file://${origin.root}`, "main");
    await worker.git("reset", "--quiet", "--hard", "FETCH_HEAD");
    const outcome = await play("run", worker, { gate: "pull-request", notes: "true" });
    expect(outcome).toMatchObject({ verdict: "error", exitCode: 2, outputs: { decision: "no-go" } });
    expect(outcome.decision?.reasons).toMatchObject([{ check: "release-notes" }]);
    const whole = await play("run", origin, { gate: "pull-request", notes: "true" });
    expect(whole).toMatchObject({ verdict: "pass", exitCode: 0 });
    expect(whole.lines).toContain("notes:    gate-evidence/release-notes.md");
  });

  it("names no gate that gate.yml does not declare", async () => {
    await using worker = await createWorker();
    await expect(play("run", worker, { gate: "pull-requests" })).rejects.toMatchObject({
      code: "GATE_UNKNOWN",
    });
  });
});
