import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { Evidence } from "@gate/core";
import { createFakeRuntime, startServer, type TemporaryRepository } from "@gate/testing";
import type { CommandOutcome } from "../src/outcome.ts";
import { answerHealth, createWorker, GATE_YML, runCommand } from "./worker.ts";

const FILES = {
  "smoke/a.hurl": "GET {{base_url}}/api/health\nHTTP 200\n",
  "smoke/b.hurl": 'GET {{base_url}}/api/health\nHTTP 200\n[Asserts]\njsonpath "$.data.version" == "v2"\n',
};

const smoke = (worker: TemporaryRepository, values: Record<string, string>): Promise<CommandOutcome> =>
  runCommand("smoke-test", createFakeRuntime({ cwd: worker.root }), {
    environment: "staging",
    "expected-version": "v1",
    ...values,
  });
const verdict = (worker: TemporaryRepository): Promise<CommandOutcome> =>
  runCommand("verdict", createFakeRuntime({ cwd: worker.root }), { gate: "live", "expected-version": "v1" });
const read = (worker: TemporaryRepository, file: string): Promise<string> =>
  readFile(path.join(worker.root, file), "utf8");

describe("a part of the suites", () => {
  it.each([
    ["files", "smoke/a.hurl"],
    ["filter", "**/{a,health}.hurl"],
  ])("is no evidence for a gate when it passes: %s", async (name, value) => {
    await using server = await startServer(answerHealth("v1"));
    await using worker = await createWorker(server.url, FILES);
    expect(await smoke(worker, { [name]: value })).toMatchObject({ verdict: "pass" });
    const { decision } = await verdict(worker);
    expect(decision?.decision).toBe("no-go");
    expect(decision?.reasons[0]?.message).toContain("of a run with other settings than gate.yml has (files)");
  });

  it("counts against the whole when it does not", async () => {
    await using server = await startServer(answerHealth("v1"));
    await using worker = await createWorker(server.url, FILES);
    expect(await smoke(worker, { filter: "smoke/b.hurl" })).toMatchObject({ verdict: "fail" });
    expect((await verdict(worker)).decision?.reasons[0]?.message).toMatch(/^fail: smoke\/b\.hurl:4: /);
  });
});

describe("shards", () => {
  it("are go only together, and their evidence has their name", async () => {
    await using server = await startServer(answerHealth("v1"));
    await using worker = await createWorker(server.url, { "smoke/a.hurl": FILES["smoke/a.hurl"] });
    const first = await smoke(worker, { shard: "1/2" });
    expect(first).toMatchObject({
      verdict: "pass",
      outputs: { evidence: "gate-evidence/hub-smoke-test-staging-1of2-a1.json" },
    });
    expect((await verdict(worker)).decision?.reasons[0]?.message).toBe(
      "there is no evidence of shard 2 of 2",
    );
    await smoke(worker, { shard: "2/2" });
    expect((await verdict(worker)).decision?.decision).toBe("go");
  });

  it("that cannot judge leave evidence of that under their name", async () => {
    await using worker = await createWorker(undefined, { "smoke/a.hurl": "GET" });
    await expect(smoke(worker, { shard: "2/3" })).rejects.toMatchObject({ code: "HURL_SYNTAX" });
    const evidence = JSON.parse(
      await read(worker, "gate-evidence/hub-smoke-test-staging-2of3-a1.json"),
    ) as Evidence;
    expect(evidence.predicate.gate).toMatchObject({
      shard: { index: 2, count: 3 },
      result: { verdict: "error" },
    });
  });

  it("are balanced by an earlier JUnit file, and by nothing when it cannot be read", async () => {
    await using server = await startServer(answerHealth("v1"));
    const third = { "smoke/a.hurl": FILES["smoke/a.hurl"], "smoke/c.hurl": FILES["smoke/a.hurl"] };
    const times = ["smoke/a.hurl", "smoke/c.hurl", "smoke/health.hurl"].map(
      (file, index) => `<testcase name="1" file="${file}" time="${[1, 9, 2][index]}"/>`,
    );
    await using worker = await createWorker(server.url, {
      ...third,
      "old.xml": `<testsuite>${times.join("")}</testsuite>`,
      "old-1.xml": `<testsuite>${times.slice(0, 1).join("")}</testsuite>`,
      "old-2.xml": `<testsuite>${times.slice(1).join("")}</testsuite>`,
    });
    const filesOf = async (values: Record<string, string>): Promise<string[]> =>
      ((await smoke(worker, values)).document as { facts: { files: { file: string }[] } }).facts.files.map(
        ({ file }) => file,
      );
    expect(await filesOf({ shard: "1/2", "previous-junit": "old.xml" })).toEqual(["smoke/c.hurl"]);
    // Of the shards of an earlier run there is a file each.
    expect(await filesOf({ shard: "1/2", "previous-junit": "old-1.xml, none.xml, old-2.xml" })).toEqual([
      "smoke/c.hurl",
    ]);
    // Now c is in the first shard of one division, and a in neither shard that was run.
    await smoke(worker, { shard: "2/2" });
    expect((await verdict(worker)).decision?.reasons).toMatchObject([
      { message: "the shards divided the tests in different ways: some may be in none of them" },
    ]);
    await smoke(worker, { shard: "2/2", "previous-junit": "old.xml" });
    expect((await verdict(worker)).decision?.decision).toBe("go");
    expect(await filesOf({ shard: "1/2", "previous-junit": "none.xml" })).toEqual([
      "smoke/a.hurl",
      "smoke/health.hurl",
    ]);
  });
});

describe("smoke.contract", () => {
  const create = (url: string, contract: string): Promise<TemporaryRepository> =>
    createWorker(url, {
      "api/openapi.yaml": contract,
      "gate.yml": GATE_YML(url).replace("smoke: {", "smoke: { contract: api/openapi.yaml,"),
    });
  const contractOf = (type: string): string => `openapi: 3.1.0
paths: { /api/health: { get: { responses: { 200: { content: { application/json: { schema: { type: ${type} } } } } } } } }
`;

  it("is held against every answer", async () => {
    await using server = await startServer(answerHealth("v1"));
    await using kept = await create(server.url, contractOf("object"));
    expect(await smoke(kept, {})).toMatchObject({
      verdict: "pass",
      document: { facts: { contract: { compared: 1, broken: 0 } } },
    });
    await using broken = await create(server.url, contractOf("array"));
    expect(await smoke(broken, {})).toMatchObject({
      verdict: "fail",
      outputs: {
        headline: "smoke/health.hurl:1: GET /api/health breaks api/openapi.yaml: the body must be array",
      },
    });
  });

  it("is an error when it cannot be used", async () => {
    await using worker = await create("http://127.0.0.1:9", "swagger: '2.0'");
    await expect(smoke(worker, {})).rejects.toMatchObject({
      code: "FILE_UNREADABLE",
      location: { file: "api/openapi.yaml" },
    });
    await worker.git("rm", "--quiet", "api/openapi.yaml");
    await expect(smoke(worker, {})).rejects.toMatchObject({ code: "FILE_UNREADABLE" });
  });
});

describe("smoke.command", () => {
  const COMMAND = `import { writeFileSync } from "node:fs";
writeFileSync("gate-evidence-e2e.xml", '<testsuite name="e2e"><testcase name="a"/></testsuite>');
`;
  const create = (url: string, block: string): Promise<TemporaryRepository> =>
    createWorker(url, {
      "e2e.mjs": COMMAND,
      ".gitignore": "gate-evidence-e2e.xml\n",
      "gate.yml": GATE_YML(url).replace("smoke: {", `smoke: { ${block},`),
    });
  const BLOCK = "command: { run: node e2e.mjs, junit: gate-evidence-e2e.xml }";

  it("is evidence too, and its tests have their names in it", async () => {
    await using server = await startServer(answerHealth("v1"));
    await using worker = await create(server.url, BLOCK);
    expect(await smoke(worker, {})).toMatchObject({
      verdict: "pass",
      outputs: { headline: "1 assertions in 1 file hold, 1 tests of the command pass" },
    });
    const evidence = JSON.parse(
      await read(worker, "gate-evidence/hub-smoke-test-staging-a1.json"),
    ) as Evidence;
    expect(evidence.predicate.passedTests).toContain("e2e a");
  });

  it("is code of the work tree, and is treated like that", async () => {
    await using server = await startServer(answerHealth("v1"));
    await using worker = await create(server.url, BLOCK);
    const play = (event: string): Promise<CommandOutcome> =>
      runCommand(
        "smoke-test",
        createFakeRuntime({ cwd: worker.root, run: { event, fromFork: false, attempt: 1 } }),
        { environment: "staging", "expected-version": "v1" },
      );
    await expect(play("pull_request_target")).rejects.toMatchObject({
      code: "CODE_NOT_ALLOWED",
      message: "smoke.command is not run: the event pull_request_target is not trusted with it",
    });
    await play("pull_request");
    const evidence = JSON.parse(
      await read(worker, "gate-evidence/hub-smoke-test-staging-a1.json"),
    ) as Evidence;
    expect(evidence.predicate.gate.source.ranPullRequestCode).toBe(true);
  });

  it("is no part of a part, and reads nothing outside of the repository", async () => {
    await using server = await startServer(answerHealth("v1"));
    await using worker = await create(server.url, BLOCK.replace("node", "no-such-command"));
    expect(await smoke(worker, { filter: "**" })).toMatchObject({ verdict: "pass" });
    await expect(smoke(worker, {})).rejects.toMatchObject({ code: "COMMAND_NOT_FOUND" });
    await using other = await create(server.url, BLOCK.replace("junit: ", "junit: ../"));
    await expect(smoke(other, {})).rejects.toMatchObject({ code: "FILE_OUTSIDE_REPOSITORY" });
  });
});

describe("the options of smoke-test", () => {
  it.each([
    ["shard", "0/2"],
    ["shard", "3/2"],
    ["shard", "1"],
    ["shard", "1/1001"],
    ["shard", "-1/2"],
    ["deadline", "soon"],
    ["version-override", "latest"],
    ["version-override", "Hub=3f2a1b0c-1111-4222-8333-abcdefabcdef"],
    ["version-override", "=3f2a1b0c-1111-4222-8333-abcdefabcdef"],
    ["deadline", "0s"],
    ["deadline", "10"],
  ])("%s is not %j", async (name, value) => {
    await using worker = await createWorker();
    await expect(smoke(worker, { [name]: value })).rejects.toMatchObject({
      code: "USAGE",
      message: expect.stringMatching(`^${name}: "${value}" (?:is not a|does not say which)`),
    });
  });

  it("write the tests as JUnit and TAP, and an old file never stands for a run that did not end", async () => {
    await using server = await startServer(answerHealth("v1"));
    await using worker = await createWorker(server.url, FILES);
    const files = { junit: "out/junit.xml", tap: "out/tests.tap" };
    expect(await smoke(worker, { ...files, "fail-fast": "true" })).toMatchObject({ verdict: "fail" });
    expect(await read(worker, files.junit)).toContain('<failure type="smoke/assert"');
    expect(await read(worker, files.tap)).toMatch(/^not ok 2 - smoke\/b\.hurl:1 1 GET /m);
    const evidence = JSON.parse(
      await read(worker, "gate-evidence/hub-smoke-test-staging-a1.json"),
    ) as Evidence;
    expect(evidence.predicate).toMatchObject({
      passedTests: [
        expect.stringMatching(/^smoke\/a\.hurl 1 GET /),
        expect.stringMatching(/^smoke\/health\.hurl 1 GET /),
      ],
      failedTests: [`smoke/b.hurl 1 GET ${server.url}/api/health`],
    });
    await worker.write({ "smoke/a.hurl": "GET" });
    await expect(smoke(worker, files)).rejects.toMatchObject({ code: "HURL_SYNTAX" });
    await expect(read(worker, files.junit)).rejects.toThrow("ENOENT");
    await expect(read(worker, files.tap)).rejects.toThrow("ENOENT");
  });

  it.each([
    ["3f2a1b0c-1111-4222-8333-abcdefabcdef", "hub-staging"],
    ["other=3f2a1b0c-1111-4222-8333-abcdefabcdef", "other"],
  ])("ask for a version by the name of the environment's Worker: %s", async (override, worker) => {
    await using server = await startServer(answerHealth("v1"));
    await using repository = await createWorker(server.url);
    expect(await smoke(repository, { "version-override": override })).toMatchObject({ verdict: "pass" });
    expect(server.requests.map(({ headers }) => headers["cloudflare-workers-version-overrides"])).toEqual(
      Array(3).fill(`${worker}="3f2a1b0c-1111-4222-8333-abcdefabcdef"`),
    );
    // The users of the environment still get another version.
    expect((await verdict(repository)).decision?.reasons[0]?.message).toContain(
      "of a run with other settings than gate.yml has (version-override)",
    );
  });

  it("end a run at its deadline", async () => {
    await using server = await startServer((request, response) =>
      request.url === "/never" ? undefined : answerHealth("v1")(request, response),
    );
    await using worker = await createWorker(server.url, {
      "smoke/a.hurl": "GET {{base_url}}/never\nHTTP 200\n",
    });
    expect(await smoke(worker, { deadline: "500ms" })).toMatchObject({
      verdict: "inconclusive",
      exitCode: 1,
      outputs: { headline: expect.stringContaining("did not end before the deadline") },
    });
  });
});
