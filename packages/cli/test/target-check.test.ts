import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { configDigestsOf, commitOf, type Evidence } from "@gate/core";
import type { RunFacts } from "@gate/runtime";
import { createFakeRuntime, startServer, type TemporaryRepository } from "@gate/testing";
import type { CommandOutcome } from "../src/outcome.ts";
import { answerHealth, createWorker, GATE_YML, runCommand } from "./worker.ts";

const readEvidence = async (worker: TemporaryRepository, outcome: CommandOutcome): Promise<Evidence> =>
  JSON.parse(await readFile(path.join(worker.root, outcome.outputs["evidence"] ?? ""), "utf8")) as Evidence;

const smoke = (
  worker: TemporaryRepository,
  values: Record<string, string> = {},
  run?: Partial<RunFacts>,
  overrides: Record<string, string> = {},
): Promise<CommandOutcome> =>
  runCommand(
    "smoke-test",
    createFakeRuntime({ cwd: worker.root, run: { event: "local", fromFork: false, attempt: 1, ...run } }),
    { environment: "staging", ...values },
    overrides,
  );

describe("the evidence of a check", () => {
  it("is named by Worker, check, environment and attempt, and says what it is about", async () => {
    await using server = await startServer(answerHealth("v1"));
    await using worker = await createWorker(server.url);
    const outcome = await smoke(worker, { "expected-version": "v1" }, { attempt: 3, event: "push" });
    expect(outcome.outputs).toEqual({
      headline: "1 assertions in 1 file hold",
      evidence: "gate-evidence/hub-smoke-test-staging-a3.json",
      "evidence-name": "hub-smoke-test-staging-a3.json",
    });
    const evidence = await readEvidence(worker, outcome);
    expect(commitOf(evidence)).toBe(await worker.git("rev-parse", "HEAD"));
    expect([...configDigestsOf(evidence).keys()]).toEqual(["staging"]);
    expect(evidence.predicate).toMatchObject({
      result: "PASSED",
      configuration: [
        "gate.yml",
        "setting:worker",
        "setting:url",
        "setting:identity",
        "setting:files",
        "setting:variables",
        "setting:version-override",
        "setting:contract",
        "setting:command",
      ].map((name) => ({ name })),
      gate: {
        worker: "hub",
        attempt: 3,
        version: { expected: "v1", answered: "v1", state: "proven" },
        source: { dirty: false, event: "push", ranPullRequestCode: false },
      },
    });
    expect(JSON.stringify(evidence)).not.toContain('"tables"');
  });

  it("of validate carries the digest of every environment, and goes where it is told to", async () => {
    await using worker = await createWorker();
    const runtime = createFakeRuntime({ cwd: worker.root });
    const outcome = await runCommand("validate", runtime, { "evidence-folder": "out/here" });
    expect(outcome.outputs["evidence"]).toBe("out/here/hub-validate-a1.json");
    expect([...configDigestsOf(await readEvidence(worker, outcome)).keys()]).toEqual([
      "ci",
      "production",
      "staging",
    ]);
  });

  it.each([
    ["nothing", {}, undefined, false],
    ["what a gate run wrote before", { "gate-evidence/report.html": "x" }, undefined, false],
    ["a tracked file", { "src/index.ts": "changed" }, undefined, true],
    ["an untracked file", { "src/new.ts": "new" }, undefined, true],
    [
      "a tracked file in the evidence folder",
      { "smoke/health.hurl": "GET {{base_url}}/\nHTTP 200" },
      "smoke",
      true,
    ],
  ])("is dirty when the tree differs by %s: %j", async (_, files, folder, dirty) => {
    await using server = await startServer(answerHealth("v1"));
    await using worker = await createWorker(server.url);
    await worker.write(files);
    const outcome = await smoke(worker, {
      "expected-version": "v1",
      ...(folder !== undefined && { "evidence-folder": folder }),
    });
    expect((await readEvidence(worker, outcome)).predicate.gate.source.dirty).toBe(dirty);
  });

  it("is not written for a bare address, and a bare address needs no gate.yml", async () => {
    await using server = await startServer(answerHealth("v1"));
    await using worker = await createWorker(server.url, { "gate.yml": "not: [read" });
    const runtime = createFakeRuntime({ cwd: worker.root });
    const outcome = await runCommand("smoke-test", runtime, { url: `${server.url}/`, files: "smoke/*.hurl" });
    expect(outcome).toMatchObject({
      verdict: "pass",
      outputs: { evidence: "", "evidence-name": "" },
      document: { facts: { url: server.url, version: { expected: "none", state: "unproven" } } },
    });
    expect(await worker.git("status", "--porcelain", "--ignored")).toBe("");
  });

  it("holds no secret of a header", async () => {
    await using server = await startServer((request, response) => {
      response.writeHead(200, { "content-type": "application/json", "x-echo": "yes" });
      response.end(
        JSON.stringify({ success: true, data: { status: "healthy", version: request.headers["x-key"] } }),
      );
    });
    await using worker = await createWorker(server.url, {
      "gate.yml": GATE_YML(server.url).replace(
        "tier: staging }",
        "tier: staging, headers: { X-Key: $KEY } }",
      ),
    });
    const runtime = createFakeRuntime({ cwd: worker.root, variables: { KEY: "s3cret value" } });
    const outcome = await runCommand("smoke-test", runtime, {
      environment: "staging",
      "expected-version": "v1",
    });
    expect(outcome.verdict).toBe("fail");
    const written = await readFile(path.join(worker.root, outcome.outputs["evidence"] ?? ""), "utf8");
    expect(written).not.toContain("s3cret value");
    expect(written).toContain("***");
    await expect(smoke(worker)).rejects.toMatchObject({
      code: "ENVIRONMENT_VARIABLE_MISSING",
      message: "the header X-Key of staging needs the variable KEY, which is not set",
    });
  });
});

describe("the expected version", () => {
  it.each([
    ["the input", { "expected-version": "given" }, { tag: "v9.9.9" }, "given"],
    ["else the tag of the run, where the commit has it", {}, { tag: "v1.2.2" }, "v1.2.2"],
    ["never a tag of the run that another commit has", {}, { tag: "v9.9.9" }, "v1.2.3"],
    ["else a tag of the commit", {}, {}, "v1.2.3"],
  ])("is %s", async (_, values, run, expected) => {
    await using server = await startServer(answerHealth(expected));
    await using worker = await createWorker(server.url);
    await worker.git("tag", "v1.2.2");
    await worker.git("tag", "v1.2.3");
    expect(await smoke(worker, values, run)).toMatchObject({
      verdict: "pass",
      document: { facts: { version: { expected, state: "proven" } } },
    });
  });

  it("is the full commit where nothing has a tag", async () => {
    await using worker = await createWorker();
    const commit = await worker.git("rev-parse", "HEAD");
    await using server = await startServer(answerHealth(commit.slice(0, 12)));
    await worker.write({ "gate.yml": GATE_YML(server.url) });
    const outcome = await smoke(worker);
    expect(outcome).toMatchObject({ verdict: "fail", exitCode: 1 });
    expect(outcome.results[0]?.headline).toContain(
      `version ${commit.slice(0, 12)} answers, expected ${commit}`,
    );
  });

  it("of an environment that is started with {commit} is the commit, tag or no tag", async () => {
    await using worker = await createWorker();
    const commit = await worker.git("rev-parse", "HEAD");
    await worker.git("tag", "v1.2.3");
    const outcome = await smoke(worker, { environment: "ci" }, { tag: "v1.2.3" });
    expect(outcome).toMatchObject({
      verdict: "pass",
      document: { facts: { version: { expected: commit, answered: commit, state: "proven" } } },
    });
    const named = await smoke(worker, { environment: "ci", "expected-version": "v1.2.3" });
    expect(named).toMatchObject({ verdict: "fail", document: { facts: { version: { state: "mismatch" } } } });
  });
});

describe("the environment of a check", () => {
  it("must be named where there are several, and must exist", async () => {
    await using worker = await createWorker();
    const run = (values: Record<string, string>) =>
      runCommand("smoke-test", createFakeRuntime({ cwd: worker.root }), values);
    await expect(run({})).rejects.toMatchObject({
      code: "ENVIRONMENT_UNKNOWN",
      hint: "Choose one with --environment: production, staging, ci.",
    });
    await expect(run({ environment: "stagin" })).rejects.toMatchObject({ code: "ENVIRONMENT_UNKNOWN" });
    await expect(run({ environment: "ci", "no-start": "true" })).rejects.toMatchObject({ code: "USAGE" });
    await expect(run({ url: "http://127.0.0.1:9", config: "gate.yml" })).rejects.toMatchObject({
      code: "USAGE",
      message: "--config needs --environment beside --url",
    });
  });

  it.each([
    "nonsense",
    "ftp://a.example",
    "http:a.example",
    "https://user:secret@a.example",
    "https://a.example/?q",
    "https://a.example/#f",
  ])("has no address %j", async (url) => {
    await using worker = await createWorker();
    const error = expect.objectContaining({ code: "USAGE", message: expect.not.stringContaining("secret") });
    await expect(smoke(worker, { url })).rejects.toEqual(error);
    await expect(smoke(worker, { url, environment: "" })).rejects.toEqual(error);
  });

  it("may lie elsewhere than gate.yml says, and is then not started", async () => {
    await using worker = await createWorker();
    const commit = await worker.git("rev-parse", "HEAD");
    await using server = await startServer(answerHealth(commit));
    const outcome = await smoke(worker, { environment: "ci", url: server.url }, { event: "pull_request" });
    expect(outcome).toMatchObject({ verdict: "pass", document: { environment: "ci" } });
    expect((await readEvidence(worker, outcome)).predicate.gate.source.ranPullRequestCode).toBe(false);
    expect(server.requests.length).toBeGreaterThan(0);
  });

  it("is stopped after the check, and its log is shown when it does not start", async () => {
    await using worker = await createWorker(undefined, {
      "server.mjs": "console.log('::error::no database'); process.exit(3);",
    });
    const runtime = createFakeRuntime({ cwd: worker.root });
    await expect(runCommand("smoke-test", runtime, { environment: "ci" })).rejects.toMatchObject({
      code: "START_FAILED",
      message: expect.stringContaining("ended with exit code 3"),
    });
    expect(runtime.recorded.untrusted).toEqual([
      { text: "::error::no database\n", title: expect.stringMatching(/^output of node server\.mjs \d+ /) },
    ]);
  });
});

describe("an environment that is started", () => {
  it("shows its log when the check does not pass, and only then", async () => {
    const noisy = { "smoke/items.hurl": "GET {{base_url}}/api/items\nHTTP 200\n" };
    await using good = await createWorker();
    const quiet = createFakeRuntime({ cwd: good.root });
    await runCommand("smoke-test", quiet, { environment: "ci" });
    expect(quiet.recorded.untrusted).toEqual([]);
    await using bad = await createWorker(undefined, noisy);
    const runtime = createFakeRuntime({ cwd: bad.root });
    expect(await runCommand("smoke-test", runtime, { environment: "ci" })).toMatchObject({ verdict: "fail" });
    expect(runtime.recorded.untrusted).toEqual([{ text: "listening\n", title: "output of ci" }]);
  });

  it("shows the end of a long log, and keeps all of it beside the evidence", async () => {
    await using worker = await createWorker(undefined, {
      "smoke/items.hurl": "GET {{base_url}}/api/items\nHTTP 200\n",
      "server.mjs": `for (let line = 1; line <= 100; line++) console.log("line " + line);
import { createServer } from "node:http";
createServer((_, response) => response.writeHead(404).end()).listen(Number(process.argv[2]), "127.0.0.1");
`,
    });
    const runtime = createFakeRuntime({ cwd: worker.root });
    await runCommand("smoke-test", runtime, { environment: "ci" });
    const [shown] = runtime.recorded.untrusted;
    expect(shown?.title).toBe(
      "output of ci: the last 40 of 100 lines; all of them are in gate-evidence/ci.log",
    );
    expect(shown?.text.split("\n")).toEqual(Array.from({ length: 40 }, (_, at) => `line ${at + 61}`));
    const log = await readFile(path.join(worker.root, "gate-evidence/ci.log"), "utf8");
    expect(log.trimEnd().split("\n")).toHaveLength(100);
  });
});

describe("an override", () => {
  it("takes the place of a value of gate.yml", async () => {
    await using server = await startServer(answerHealth("v1"));
    await using worker = await createWorker(server.url);
    const without = await smoke(worker, { "expected-version": "v2" });
    expect(without.verdict).toBe("fail");
    const outcome = await smoke(worker, {}, {}, { "health-version": "none" });
    expect(outcome).toMatchObject({
      verdict: "pass",
      document: { facts: { version: { expected: "none", state: "unproven" } } },
    });
  });

  it("that is wrong is a wrong usage that names the flag", async () => {
    await using worker = await createWorker();
    await expect(smoke(worker, {}, {}, { "smoke-jobs": "many" })).rejects.toMatchObject({
      code: "USAGE",
      message: expect.stringMatching(/^smoke-jobs: expected /),
    });
  });
});
