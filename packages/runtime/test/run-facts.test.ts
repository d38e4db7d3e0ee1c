import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

import { readRunFacts } from "../src/index.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gate facts "));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const pull = (head: unknown, base: unknown = { repo: { full_name: "octocat/hub" } }): unknown => ({
  pull_request: { head, base },
});
const own = { repo: { full_name: "Octocat/Hub" } };
const foreign = { repo: { full_name: "mallory/hub" } };
const workflowRun = (event: unknown, head: unknown): unknown => ({
  workflow_run: { event, head_repository: head, repository: { full_name: "octocat/hub" } },
});

describe("readRunFacts", () => {
  it.each<[string, string, unknown, boolean]>([
    ["the repository itself", "pull_request", pull(own), false],
    ["another repository", "pull_request", pull(foreign), true],
    ["another repository", "pull_request_target", pull(foreign), true],
    ["another repository", "pull_request_review", pull(foreign), true],
    ["a deleted fork", "pull_request", pull({ repo: null }), true],
    ["no head", "pull_request", { pull_request: {} }, true],
    ["an empty payload", "pull_request", {}, true],
    ["a payload that is no object", "pull_request", "text", true],
    [
      "a payload with odd names",
      "pull_request",
      pull({ repo: { full_name: 7 } }, { repo: { full_name: 7 } }),
      true,
    ],
    ["a push", "push", {}, false],
    ["a dispatch", "workflow_dispatch", {}, false],
    [
      "a run for a fork's pull request",
      "workflow_run",
      workflowRun("pull_request", { full_name: "mallory/hub" }),
      true,
    ],
    [
      "a run for a pull request of its own",
      "workflow_run",
      workflowRun("pull_request", { full_name: "octocat/hub" }),
      false,
    ],
    ["a run for a push", "workflow_run", workflowRun("push", null), false],
    ["a run for who knows what", "workflow_run", {}, true],
  ])("sees in %s (%s) whether it is a fork", async (name, event, payload, fromFork) => {
    const file = path.join(folder, `${name}.json`);
    await writeFile(file, JSON.stringify(payload));
    expect(
      readRunFacts({ GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: file }),
    ).toEqual({ event, fromFork, attempt: 1 });
  });

  it.each([
    ["missing", undefined],
    ["not JSON", "{"],
  ])("takes a pull request for a fork's when its payload is %s", async (name, text) => {
    const file = path.join(folder, `${name}.json`);
    if (text !== undefined) await writeFile(file, text);
    expect(
      readRunFacts({ GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "pull_request", GITHUB_EVENT_PATH: file })
        .fromFork,
    ).toBe(true);
    expect(readRunFacts({ GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "pull_request" }).fromFork).toBe(true);
  });

  it("reads repository, tag, attempt and address", () => {
    const env = {
      GITHUB_ACTIONS: "true",
      GITHUB_EVENT_NAME: "push",
      GITHUB_REPOSITORY: "octocat/hub",
      GITHUB_REF_TYPE: "tag",
      GITHUB_REF_NAME: "v1.2.3",
      GITHUB_RUN_ATTEMPT: "3",
      GITHUB_RUN_ID: "42",
      GITHUB_SERVER_URL: "https://ghe.example",
    };
    expect(readRunFacts(env)).toEqual({
      event: "push",
      fromFork: false,
      repository: "octocat/hub",
      tag: "v1.2.3",
      attempt: 3,
      url: "https://ghe.example/octocat/hub/actions/runs/42",
    });
    expect(readRunFacts({ ...env, GITHUB_REF_TYPE: "branch", GITHUB_RUN_ATTEMPT: "x" })).toMatchObject({
      attempt: 1,
    });
    expect(readRunFacts({ ...env, GITHUB_REF_TYPE: "branch" })).not.toHaveProperty("tag");
  });

  it("names the commit that the run was started for", () => {
    const env = { GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "push", GITHUB_SHA: "a".repeat(40) };
    expect(readRunFacts(env).commit).toBe("a".repeat(40));
  });

  it("says local outside of a runner", () => {
    expect(readRunFacts({ GITHUB_EVENT_NAME: "pull_request" })).toEqual({
      event: "local",
      fromFork: false,
      attempt: 1,
    });
  });
});
