import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { getOctokit } from "@actions/github";
import { createGithubApi, type GithubApi, MAX_RELEASE_BODY_BYTES } from "@gate/github";
import { createEmulator, type Emulator } from "emulate";
import { type RecordedRequest, type ScriptedAnswer, startLoopbackApi } from "./loopback-api.ts";

const repo = { owner: "ada", repo: "hub" };

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe("upsertDraftRelease against a stateful GitHub", () => {
  let emulator: Emulator;
  let octokit: ReturnType<typeof getOctokit>;
  let api: GithubApi;
  let calls: string[] = [];

  beforeAll(async () => {
    emulator = await createEmulator({
      service: "github",
      port: await findFreePort(),
      seed: {
        tokens: { "writer-token": { login: "ada", scopes: ["repo"] } },
        github: { users: [{ login: "ada" }], repos: [{ owner: "ada", name: "hub", auto_init: true }] },
      },
    });
  });
  beforeEach(() => {
    emulator.reset();
    octokit = getOctokit("writer-token", { baseUrl: emulator.url });
    calls = [];
    octokit.hook.before("request", ({ method }) => {
      calls.push(method);
    });
    api = createGithubApi(octokit);
  });
  afterAll(() => emulator.close());

  async function readReleases(): Promise<
    { id: number; draft: boolean; name: string | null; body: string }[]
  > {
    const { data } = await octokit.rest.repos.listReleases(repo);
    return data.map(({ id, draft, name, body }) => ({ id, draft, name, body: body ?? "" }));
  }

  it("creates a draft and writes nothing when it is run again with the same text", async () => {
    const options = { repo, tag: "v1.2.0", name: "v1.2.0", body: "# Notes\n\n- [ ] approve" };
    expect(await api.upsertDraftRelease(options)).toMatchObject({
      written: true,
      outcome: "created",
      warnings: [],
    });
    const before = await readReleases();
    expect(before).toHaveLength(1);
    expect(before[0]).toMatchObject({ draft: true, name: "v1.2.0" });
    expect(before[0]?.body).toContain("# Notes\n\n- [ ] approve");
    calls = [];
    expect(await api.upsertDraftRelease(options)).toMatchObject({ written: false, outcome: "unchanged" });
    expect(calls).toEqual(["GET"]);
    expect(await readReleases()).toEqual(before);
  });

  it("changes only its own part of a draft that a person began", async () => {
    await octokit.rest.repos.createRelease({
      ...repo,
      tag_name: "v1.2.0",
      name: "My title",
      body: "Dear all,",
      draft: true,
    });
    await api.upsertDraftRelease({ repo, tag: "v1.2.0", name: "v1.2.0", body: "first" });
    expect(
      await api.upsertDraftRelease({ repo, tag: "v1.2.0", name: "v1.2.0", body: "second" }),
    ).toMatchObject({
      outcome: "updated",
    });
    const [release] = await readReleases();
    expect(release).toMatchObject({ draft: true, name: "My title" });
    expect(release?.body.startsWith("Dear all,\n\n<!-- gate:begin")).toBe(true);
    expect(release?.body).toContain("\nsecond\n");
    expect(release?.body).not.toContain("first");
  });

  it("leaves a published release alone when it was written by hand", async () => {
    await octokit.rest.repos.createRelease({
      ...repo,
      tag_name: "v1.2.0",
      name: "Out",
      body: "By hand.",
      draft: false,
    });
    calls = [];
    const result = await api.upsertDraftRelease({ repo, tag: "v1.2.0", name: "v1.2.0", body: "notes" });
    expect(result).toMatchObject({
      written: false,
      outcome: "refused",
      reason: expect.stringContaining("published"),
    });
    expect(calls).toEqual(["GET"]);
    expect((await readReleases())[0]).toMatchObject({ body: "By hand.", draft: false });
  });

  it("does not take another tag's release for its own", async () => {
    await api.upsertDraftRelease({ repo, tag: "v1.2.0", name: "v1.2.0", body: "notes" });
    await api.upsertDraftRelease({
      repo,
      tag: "v1.2.0-rc.1",
      name: "v1.2.0-rc.1",
      body: "notes",
      prerelease: true,
    });
    expect(await readReleases()).toHaveLength(2);
  });

  it("finds a draft beyond the first page", async () => {
    const tag = "v0.0.1";
    await api.upsertDraftRelease({ repo, tag, name: tag, body: "old" });
    for (let i = 0; i < 100; i += 1) {
      await octokit.rest.repos.createRelease({ ...repo, tag_name: `v1.0.${i}`, draft: true });
    }
    calls = [];
    expect(await api.upsertDraftRelease({ repo, tag, name: tag, body: "new" })).toMatchObject({
      outcome: "updated",
    });
    expect(calls).toEqual(["GET", "GET", "PATCH"]);
  });

  it("refuses a text that GitHub would not take, in bytes", async () => {
    const body = "é".repeat(MAX_RELEASE_BODY_BYTES / 2);
    await expect(api.upsertDraftRelease({ repo, tag: "v1.2.0", name: "v1.2.0", body })).rejects.toMatchObject(
      {
        code: "GITHUB_FAILED",
        hint: expect.stringContaining("max-length"),
      },
    );
    expect(await readReleases()).toEqual([]);
  });

  it("says which repository cannot be found", async () => {
    const nowhere = { owner: "ada", repo: "nowhere" };
    await expect(
      api.upsertDraftRelease({ repo: nowhere, tag: "v1", name: "v1", body: "notes" }),
    ).rejects.toMatchObject({
      code: "GITHUB_FAILED",
      message: expect.stringContaining("ada/nowhere"),
      hint: expect.stringContaining("does not exist"),
    });
  });
});

describe("upsertDraftRelease against faults", () => {
  const options = { repo, tag: "v1.2.0", name: "v1.2.0", body: "notes" };
  const release = {
    id: 7,
    tag_name: "v1.2.0",
    draft: true,
    body: "",
    html_url: "https://github.test/ada/hub/releases/7",
  };
  const forbidden = {
    message: "Resource not accessible by integration",
    documentation_url: "https://docs.github.test",
  };

  function answerWrites(write: ScriptedAnswer): (request: RecordedRequest) => ScriptedAnswer {
    return ({ method }) => (method === "GET" ? { body: [] } : write);
  }

  it("sends what GitHub's API describes", async () => {
    await using server = await startLoopbackApi(answerWrites({ status: 201, body: release }));
    await server.api.upsertDraftRelease({ ...options, prerelease: true, target: "0123abcd" });
    expect(server.requests[1]?.body).toEqual({
      tag_name: "v1.2.0",
      target_commitish: "0123abcd",
      name: "v1.2.0",
      body: expect.stringMatching(/^<!-- gate:begin sha256=[0-9a-f]{64} -->\nnotes\n<!-- gate:end -->$/u),
      draft: true,
      prerelease: true,
    });
  });

  it("is a result and not an error when the token may only read", async () => {
    await using server = await startLoopbackApi(answerWrites({ status: 403, body: forbidden }));
    expect(await server.api.upsertDraftRelease(options)).toMatchObject({
      written: false,
      outcome: "refused",
      reason: expect.stringContaining("contents: write"),
    });
    expect(server.requests.map(({ method }) => method)).toEqual(["GET", "POST"]);
  });

  it("is a result also when the token may not even list", async () => {
    await using server = await startLoopbackApi(() => ({ status: 403, body: forbidden }));
    expect(await server.api.upsertDraftRelease(options)).toMatchObject({
      written: false,
      outcome: "refused",
    });
    expect(server.requests).toHaveLength(1);
  });

  it.each<[string, ScriptedAnswer, RegExp]>([
    [
      "502 with a page of HTML",
      { status: 502, headers: { "content-type": "text/html" }, body: "<h1>Bad\u001b[31m</h1>" },
      /GitHub's side/u,
    ],
    [
      "422",
      { status: 422, body: { message: "Validation Failed", errors: [{ field: "tag_name" }] } },
      /which field/u,
    ],
    [
      "403 by the rate limit",
      { status: 403, headers: { "x-ratelimit-remaining": "0" }, body: { message: "no more" } },
      /rate limit/u,
    ],
    ["403 by a rule", { status: 403, body: { message: "Repository rule violations found" } }, /permissions/u],
    ["401", { status: 401, body: { message: "Bad credentials" } }, /expired/u],
    ["200 with cut JSON", { status: 201, body: '{"id": 7, "tag_name": "v1.' }, /cut short/u],
    ["200 with a body that ends early", { status: 201, body: release, cutAfter: 9 }, /cut short|network/u],
    ["200 with another shape", { status: 201, body: { ok: true } }, /cut short/u],
  ])("throws GITHUB_FAILED with a hint when a write is answered by %s", async (_name, answer, hint) => {
    await using server = await startLoopbackApi(answerWrites(answer));
    await expect(server.api.upsertDraftRelease(options)).rejects.toMatchObject({
      code: "GITHUB_FAILED",
      message: expect.not.stringMatching(/[\u0000-\u001f\u007f]/u),
      hint: expect.stringMatching(hint),
    });
  });

  it("throws GITHUB_FAILED when nobody answers", async () => {
    const dead = createGithubApi(getOctokit("t", { baseUrl: `http://127.0.0.1:${await findFreePort()}` }));
    await expect(dead.upsertDraftRelease(options)).rejects.toMatchObject({
      code: "GITHUB_FAILED",
      hint: expect.stringContaining("network"),
    });
  });

  it("throws CANCELLED when the caller's signal aborts", async () => {
    await using server = await startLoopbackApi(answerWrites({ status: 201, body: release }));
    await expect(
      server.api.upsertDraftRelease({ ...options, signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ code: "CANCELLED" });
  });

  it("names the other drafts when a race made two, and deletes none", async () => {
    const other = { ...release, id: 8, html_url: "https://github.test/ada/hub/releases/8" };
    let created = false;
    await using server = await startLoopbackApi(({ method }) => {
      if (method === "GET") return { body: created ? [other, release] : [] };
      created = true;
      return { status: 201, body: release };
    });
    const { warnings } = await server.api.upsertDraftRelease(options);
    expect(warnings).toEqual([expect.stringContaining(other.html_url)]);
    expect(server.requests.map(({ method }) => method)).toEqual(["GET", "POST", "GET"]);
  });

  it("does not follow a Link header to another host", async () => {
    const page = Array.from({ length: 100 }, (_, i) => ({ ...release, id: i + 10, tag_name: `v0.${i}` }));
    await using server = await startLoopbackApi(({ method, query }) =>
      method === "POST"
        ? { status: 201, body: release }
        : {
            headers: { link: '<http://evil.test/steal?page=2>; rel="next"' },
            body: query["page"] === "1" ? page : [],
          },
    );
    expect(await server.api.upsertDraftRelease(options)).toMatchObject({ outcome: "created" });
    expect(server.requests.map(({ path, query }) => `${path} ${query["page"] ?? ""}`).slice(0, 3)).toEqual([
      "/repos/ada/hub/releases 1",
      "/repos/ada/hub/releases 2",
      "/repos/ada/hub/releases ",
    ]);
  });
});
