import { access, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { parseEvidence } from "@gate/core";
import type { HostRunOptions } from "@gate/testing";
import { useBuiltActions } from "./built-action.ts";
import { setScene } from "./worker.ts";

const actions = useBuiltActions();

type Event = NonNullable<HostRunOptions["event"]>;

const pullRequest = (head: string, name = "pull_request"): Event => ({
  name,
  payload: {
    pull_request: { head: { repo: { full_name: head } }, base: { repo: { full_name: "octocat/hub" } } },
  },
});
const FORK: Partial<HostRunOptions> = { event: pullRequest("mallory/hub") };
const REFUSED: [string, Event][] = [
  ["pull_request_target", pullRequest("octocat/hub", "pull_request_target")],
  ["pull_request_target from a fork", pullRequest("mallory/hub", "pull_request_target")],
  [
    "workflow_run",
    {
      name: "workflow_run",
      payload: {
        workflow_run: {
          event: "pull_request",
          head_repository: { full_name: "mallory/hub" },
          repository: { full_name: "octocat/hub" },
        },
      },
    },
  ],
];

/** Leaves a mark when it runs. */
const DEV = "  dev: { url: 'http://127.0.0.1:{port}', tier: test, start: 'node dev.js {port} {commit}' }";
const DEV_FILES = {
  "dev.js": `
require("node:fs").writeFileSync("ran.txt", "");
const answer = (data) => JSON.stringify({ success: true, data });
require("node:http").createServer((request, response) => {
  response.setHeader("Content-Type", "application/json");
  response.end(answer(request.url === "/api/health" ? { status: "healthy", environment: "dev", version: process.argv[3] } : [{ id: 1 }]));
}).listen(Number(process.argv[2]), "127.0.0.1");
`,
  ".gitignore": "gate-evidence/\nran.txt\n",
};

const exists = async (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

describe("a pull request from a fork", () => {
  it("gets the verdict that its author gets, without any secret", async () => {
    await using scene = await setScene({ environment: DEV, files: DEV_FILES });
    const { repository } = scene;
    const judge = async (event: Partial<HostRunOptions>): Promise<unknown[]> => [
      (await actions.run("validate", repository.root, {}, event)).outputs,
      (await actions.run("smoke-test", repository.root, { environment: "dev" }, event)).outputs,
    ];
    const onPush = await judge({});
    expect(onPush).toEqual([
      expect.objectContaining({ verdict: "pass" }),
      expect.objectContaining({ verdict: "pass" }),
    ]);
    expect(await judge(FORK)).toEqual(onPush);

    await repository.write({ "smoke/items.hurl": "GET {{base_url}}/api/items\nHTTP 500\n" });
    await repository.commit("feat: break it");
    const broken = await judge({});
    expect(broken).toEqual([
      expect.objectContaining({ verdict: "pass" }),
      expect.objectContaining({ verdict: "fail" }),
    ]);
    expect(await judge(FORK)).toEqual(broken);
  });

  it("leaves evidence that says whose code ran", async () => {
    await using scene = await setScene({ environment: DEV, files: DEV_FILES });
    const { root } = scene.repository;
    const result = await actions.run("smoke-test", root, { environment: "dev" }, FORK);
    expect(result).toMatchObject({ exitCode: 0, outputs: { verdict: "pass" } });
    const file = result.outputs["evidence"] ?? "";
    const { source } = parseEvidence(await readFile(path.join(root, file), "utf8"), file).predicate.gate;
    expect(source).toMatchObject({ event: "pull_request", ranPullRequestCode: true });
    expect(await exists(path.join(root, "ran.txt"))).toBe(true);
  });

  it.each([
    ["the url of gate.yml", { environment: "production" }, FORK],
    ["a url that begins like loopback", { url: "http://127.0.0.1.evil.invalid" }, FORK],
    ["the address of a cloud's metadata", { url: "http://169.254.169.254" }, FORK],
    [
      "a payload that cannot be read",
      { environment: "production" },
      { event: { name: "pull_request", payload: {} } },
    ],
  ] as const)("calls no host that the workflow did not name: %s", async (_, inputs, event) => {
    await using scene = await setScene();
    const result = await actions.run("health-gate", scene.repository.root, inputs, event);
    expect(result).toMatchObject({ exitCode: 2, outputs: { verdict: "error" } });
    expect(result.annotations.map(({ title }) => title)).toEqual(["HOST_NOT_ALLOWED"]);
  });

  it("calls the host that the workflow names", async () => {
    await using scene = await setScene();
    const inputs = {
      url: "http://hub.invalid",
      "allowed-hosts": "hub.invalid",
      "health-wait-deadline": "2s",
    };
    const result = await actions.run("health-gate", scene.repository.root, inputs, FORK);
    expect(result.log).not.toContain("HOST_NOT_ALLOWED");
    expect(result.conclusion).toBe("failure");
    expect(result.log).toContain("hub.invalid");
  });
});

describe("code of a pull request", () => {
  it.each(REFUSED)("is not run on %s", async (_, event) => {
    await using scene = await setScene({ environment: DEV, files: DEV_FILES });
    const { root } = scene.repository;
    const result = await actions.run("smoke-test", root, { environment: "dev" }, { event });
    expect(result).toMatchObject({ exitCode: 2, outputs: { verdict: "error" } });
    expect(result.annotations.map(({ title }) => title)).toEqual(["CODE_NOT_ALLOWED"]);
    expect(await exists(path.join(root, "ran.txt"))).toBe(false);
  });

  it("is not run where a secret that gate.yml names is present", async () => {
    const secret = `${DEV.slice(0, -2)}, headers: { X-Key: $HUB_KEY } }`;
    await using scene = await setScene({ environment: secret, files: DEV_FILES });
    const { root } = scene.repository;
    const event = { ...FORK, env: { HUB_KEY: "a-key-that-is-secret" } };
    const result = await actions.run("smoke-test", root, { environment: "dev" }, event);
    expect(result).toMatchObject({ exitCode: 2, outputs: { verdict: "error" } });
    expect(result.log).toMatch(/CODE_NOT_ALLOWED.*HUB_KEY/);
    expect(result.rawLog.replace(/^::add-mask::.*$/gm, "")).not.toContain("a-key-that-is-secret");
    expect(await exists(path.join(root, "ran.txt"))).toBe(false);
  });

  it("is not run by validate on pull_request_target either: the repository's wrangler stays where it is", async () => {
    await using scene = await setScene();
    const { repository } = scene;
    const marker = path.join(repository.root, "ran.txt");
    await repository.write({
      "package.json": '{ "devDependencies": { "wrangler": "4.156.0" } }',
      "node_modules/wrangler/package.json":
        '{ "name": "wrangler", "version": "4.156.0", "main": "index.js" }',
      "node_modules/wrangler/index.js": "",
      "node_modules/esbuild/package.json": '{ "name": "esbuild", "version": "0.0.0", "main": "index.js" }',
      "node_modules/esbuild/index.js": `require("node:fs").writeFileSync(${JSON.stringify(marker)}, "");\n`,
      ".gitignore": "gate-evidence/\nnode_modules/\nran.txt\n",
    });
    await repository.commit("feat: bring a wrangler");
    for (const [, event] of [...REFUSED, ["a fork", FORK.event ?? { name: "", payload: {} }] as const]) {
      const result = await actions.run("validate", repository.root, {}, { event });
      expect(result).toMatchObject({ exitCode: 0, outputs: { verdict: "pass" } });
    }
    expect(await exists(marker)).toBe(false);
    await actions.run("validate", repository.root);
    expect(await exists(marker)).toBe(true);
  });
});
