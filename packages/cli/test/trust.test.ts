import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { Evidence } from "@gate/core";
import { HttpFault, type HttpOptions } from "@gate/http";
import type { RunFacts } from "@gate/runtime";
import { createFakeRuntime, type FakeRuntime, startServer } from "@gate/testing";
import { mayCallHost, restrictClient } from "../src/hosts.ts";
import { judgeCodeOfRun, mayUseRepositoryWrangler } from "../src/trust.ts";
import { answerHealth, createWorker, GATE_YML, runCommand } from "./worker.ts";

const runOf = (event: string, fromFork = false): RunFacts => ({ event, fromFork, attempt: 1 });
const config = { variableNames: ["CF_ACCESS_CLIENT_ID", "OTHER"] };

function judge(run: RunFacts, variables: Record<string, string> = {}) {
  const session = { runtime: createFakeRuntime({ run, variables }), config } as unknown as Parameters<
    typeof judgeCodeOfRun
  >[0];
  return { ...judgeCodeOfRun(session), wrangler: mayUseRepositoryWrangler(session) };
}

describe("judgeCodeOfRun", () => {
  it.each([
    ["local", false, {}, true, false, true],
    ["push", false, { OTHER: "s" }, true, false, true],
    ["workflow_dispatch", false, { OTHER: "s" }, true, false, true],
    ["schedule", false, {}, true, false, true],
    ["pull_request", false, {}, true, true, true],
    ["pull_request", true, {}, true, true, false],
    ["pull_request", false, { OTHER: "" }, true, true, true],
    ["pull_request", false, { UNNAMED: "x" }, true, true, true],
    ["pull_request", false, { OTHER: "s" }, false, true, false],
    ["merge_group", false, {}, true, true, true],
    ["merge_group", false, { CF_ACCESS_CLIENT_ID: "s" }, false, true, false],
    ["pull_request_target", false, {}, false, true, false],
    ["pull_request_target", true, {}, false, true, false],
    ["workflow_run", false, {}, false, true, false],
    ["workflow_run", true, {}, false, true, false],
  ] as const)(
    "on %s (fork: %s) with %j: may run %s, code of a pull request %s, its wrangler %s",
    (event, fromFork, variables, mayRun, isPullRequestCode, wrangler) => {
      expect(judge(runOf(event, fromFork), variables)).toMatchObject({ mayRun, isPullRequestCode, wrangler });
    },
  );

  it("names the secret that is present, not its value", () => {
    const { reason } = judge(runOf("pull_request"), { OTHER: "hunter22" });
    expect(reason).toBe("a secret is present (OTHER)");
  });
});

describe("mayCallHost", () => {
  it.each([
    ["localhost", true],
    ["127.0.0.1", true],
    ["127.3.2.1", true],
    ["[::1]", true],
    ["allowed.example", true],
    ["127.0.0.1.evil.example", false],
    ["localhost.evil.example", false],
    ["sub.allowed.example", false],
    ["169.254.169.254", false],
    ["0.0.0.0", false],
    ["", false],
  ])("in a pull request from a fork, %j: %s", (host, may) => {
    expect(mayCallHost({ run: runOf("pull_request", true) }, host, ["Allowed.example"])).toBe(may);
    expect(mayCallHost({ run: runOf("pull_request") }, host, [])).toBe(true);
  });

  it("binds every request and every redirect", async () => {
    const asked: string[] = [];
    const inner = {
      send: (request: { url: string }, options: { maxRedirects: number }) => {
        asked.push(`${request.url} ${options.maxRedirects}`);
        return Promise.resolve("answer");
      },
      close: () => Promise.resolve(),
    } as unknown as Parameters<typeof restrictClient>[0];
    const runtime = { run: runOf("pull_request", true) };
    const send = (url: string, options: Partial<HttpOptions> = {}) =>
      restrictClient(inner, runtime, []).send({ method: "GET", url, headers: [] }, {
        maxRedirects: 9,
        ...options,
      } as never);
    await send("http://127.0.0.1:1/a");
    for (const url of ["https://evil.example/a?b=c", "http://127.0.0.1@evil.example/", "nonsense"])
      await expect(send(url)).rejects.toThrow(HttpFault);
    const local = "http://127.0.0.1:1/b";
    for (const connection of [
      { peer: { host: "evil.example", port: 443 } },
      { peer: { host: "2001:db8::1", port: 443 } },
      { proxy: "http://evil.example:8080" },
      { proxy: "evil.example:8080" },
      { socketPath: "/var/run/docker.sock" },
    ])
      await expect(send(local, { connection })).rejects.toThrow(HttpFault);
    await send(local, { connection: { peer: { host: "::1", port: 2 }, proxy: "http://127.0.0.1:3" } });
    expect(asked).toEqual(["http://127.0.0.1:1/a 0", "http://127.0.0.1:1/b 0"]);
    expect(restrictClient(inner, { run: runOf("push") }, [])).toBe(inner);
  });
});

const readEvidence = async (root: string, file: string): Promise<Evidence> =>
  JSON.parse(await readFile(path.join(root, file), "utf8")) as Evidence;

describe("a run with code of a pull request", () => {
  const smoke = (runtime: FakeRuntime, values: Record<string, string> = {}) =>
    runCommand("smoke-test", runtime, { environment: "ci", ...values });

  it("starts the environment from a fork without secrets, and its evidence says so", async () => {
    await using worker = await createWorker();
    const runtime = createFakeRuntime({ cwd: worker.root, run: runOf("pull_request", true) });
    const outcome = await smoke(runtime);
    expect(outcome).toMatchObject({ verdict: "pass", exitCode: 0 });
    const { source } = (await readEvidence(worker.root, outcome.outputs["evidence"] ?? "")).predicate.gate;
    expect(source).toMatchObject({ event: "pull_request", ranPullRequestCode: true });
  });

  it("is no such run on a push", async () => {
    await using worker = await createWorker();
    const runtime = createFakeRuntime({ cwd: worker.root, run: runOf("push") });
    const outcome = await smoke(runtime);
    const { source } = (await readEvidence(worker.root, outcome.outputs["evidence"] ?? "")).predicate.gate;
    expect(source).toMatchObject({ event: "push", ranPullRequestCode: false });
  });

  it.each([
    [runOf("pull_request_target", true), "the event pull_request_target is not trusted with it"],
    [runOf("workflow_run"), "the event workflow_run is not trusted with it"],
  ])("is refused on %j", async (run, reason) => {
    await using worker = await createWorker();
    await expect(smoke(createFakeRuntime({ cwd: worker.root, run }))).rejects.toMatchObject({
      code: "CODE_NOT_ALLOWED",
      message: `environments.ci.start is not run: ${reason}`,
      location: { file: "gate.yml", line: 6 },
    });
  });

  it("is refused where a secret of gate.yml is present", async () => {
    const headers = `environments:
  staging: { url: "http://127.0.0.1:9", tier: staging, headers: { X-Key: $STAGING_KEY } }
`;
    await using worker = await createWorker(undefined, {
      "gate.yml": GATE_YML("http://127.0.0.1:9").replace(
        /environments:\n[\s\S]*?\n {2}ci:/,
        `${headers}  ci:`,
      ),
    });
    const run = runOf("pull_request");
    const variables = { STAGING_KEY: "a secret" };
    await expect(smoke(createFakeRuntime({ cwd: worker.root, run, variables }))).rejects.toMatchObject({
      code: "CODE_NOT_ALLOWED",
      message: "environments.ci.start is not run: a secret is present (STAGING_KEY)",
    });
    expect(await smoke(createFakeRuntime({ cwd: worker.root, run }))).toMatchObject({ verdict: "pass" });
  });
});

describe("the hosts of a pull request from a fork", () => {
  const fork = runOf("pull_request", true);

  it("are refused when gate.yml or the url names another one", async () => {
    await using worker = await createWorker("https://elsewhere.example");
    const smoke = (values: Record<string, string>) =>
      runCommand("smoke-test", createFakeRuntime({ cwd: worker.root, run: fork }), values);
    for (const values of [
      { environment: "staging" },
      { environment: "ci", url: "https://elsewhere.example" },
      { url: "https://elsewhere.example", files: "smoke/*.hurl" },
    ])
      await expect(smoke(values)).rejects.toMatchObject({
        code: "HOST_NOT_ALLOWED",
        message: "elsewhere.example is not called: this is a pull request from a fork",
      });
  });

  it("may be called when the workflow allows them", async () => {
    await using server = await startServer(answerHealth("v1"), { name: "localhost" });
    await using worker = await createWorker(server.url);
    const outcome = await runCommand("smoke-test", createFakeRuntime({ cwd: worker.root, run: fork }), {
      environment: "staging",
      "expected-version": "v1",
      "allowed-hosts": "localhost",
    });
    expect(outcome.verdict).toBe("pass");
  });

  it("are not reached by a Hurl file or a redirect of the fork either", async () => {
    const hurl = `GET {{base_url}}/away
[Options]
location: true
HTTP 200

GET http://elsewhere.example/
HTTP 200
`;
    await using server = await startServer((request, response) => {
      if (request.url !== "/away") return answerHealth("v1")(request, response);
      response.writeHead(302, { location: "http://elsewhere.example/stolen" }).end();
      return undefined;
    });
    await using worker = await createWorker(server.url, { "smoke/health.hurl": hurl });
    const outcome = await runCommand("smoke-test", createFakeRuntime({ cwd: worker.root, run: fork }), {
      environment: "staging",
      "expected-version": "v1",
    });
    expect(outcome.verdict).toBe("fail");
    expect(outcome.results[0]?.headline).toContain("elsewhere.example is not called");
  });
});
