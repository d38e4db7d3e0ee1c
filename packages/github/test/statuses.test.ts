import { describe, expect, it } from "@jest/globals";
import { type RecordedRequest, type ScriptedAnswer, startLoopbackApi } from "./loopback-api.ts";

const repo = { owner: "ada", repo: "hub" };
const sha = "0123456789abcdef0123456789abcdef01234567";
const options = {
  repo,
  sha,
  context: "gate/before-production",
  state: "success" as const,
  description: "go: 3 of 3 checks",
  targetUrl: "https://github.test/ada/hub/actions/runs/1",
};

interface Status {
  context: string;
  state: string;
  description: string | null;
  target_url: string | null;
}

/** Keeps statuses as GitHub does: every write is a new one, the list is newest first. */
function keepStatuses(statuses: Status[]): (request: RecordedRequest) => ScriptedAnswer {
  return ({ method, body, query }) => {
    if (method === "GET") {
      const start = (Number(query["page"]) - 1) * Number(query["per_page"]);
      return { body: statuses.slice(start, start + Number(query["per_page"])) };
    }
    const written = body as Partial<Status>;
    const status: Status = {
      context: written.context ?? "default",
      state: written.state ?? "",
      description: written.description ?? null,
      target_url: written.target_url ?? null,
    };
    statuses.unshift(status);
    return { status: 201, body: status };
  };
}

describe("setCommitStatus", () => {
  it("sends what GitHub's API describes and nothing the second time", async () => {
    await using server = await startLoopbackApi(keepStatuses([]));
    expect(await server.api.setCommitStatus(options)).toEqual({
      written: true,
      description: "go: 3 of 3 checks",
    });
    expect(server.requests).toMatchObject([
      {
        method: "GET",
        path: `/repos/ada/hub/commits/${sha}/statuses`,
        query: { per_page: "100", page: "1" },
      },
      {
        method: "POST",
        path: `/repos/ada/hub/statuses/${sha}`,
        headers: { authorization: "token loopback-token", accept: "application/vnd.github.v3+json" },
      },
    ]);
    expect(server.requests[1]?.body).toEqual({
      state: "success",
      context: "gate/before-production",
      description: "go: 3 of 3 checks",
      target_url: "https://github.test/ada/hub/actions/runs/1",
    });
    expect(await server.api.setCommitStatus(options)).toMatchObject({ written: false, outcome: "unchanged" });
    expect(server.requests.map(({ method }) => method)).toEqual(["GET", "POST", "GET"]);
  });

  it("writes again when only an older status of the context is equal", async () => {
    const equal = {
      context: options.context,
      state: "success",
      description: options.description,
      target_url: options.targetUrl,
    };
    await using server = await startLoopbackApi(keepStatuses([{ ...equal, state: "failure" }, equal]));
    expect(await server.api.setCommitStatus(options)).toMatchObject({ written: true });
  });

  it("looks past other contexts, also on later pages", async () => {
    const others = Array.from({ length: 150 }, () => ({
      context: "ci",
      state: "success",
      description: null,
      target_url: null,
    }));
    const equal = {
      context: options.context,
      state: "success",
      description: options.description,
      target_url: options.targetUrl,
    };
    await using server = await startLoopbackApi(keepStatuses([...others, equal]));
    expect(await server.api.setCommitStatus(options)).toMatchObject({ outcome: "unchanged" });
  });

  it.each([
    ["140 characters stay", "x".repeat(140), "x".repeat(140)],
    ["141 are cut to 140", "x".repeat(141), `${"x".repeat(139)}…`],
    ["half of a pair is never sent", `${"x".repeat(138)}😀${"y".repeat(9)}`, `${"x".repeat(138)}…`],
    ["lines and escapes become spaces", "no-go:\n::error::\u001b[31mred", "no-go: ::error:: [31mred"],
  ])("cuts the description: %s", async (_name, given, sent) => {
    await using server = await startLoopbackApi(keepStatuses([]));
    await server.api.setCommitStatus({ ...options, description: given });
    expect(server.requests[1]?.body).toMatchObject({ description: sent });
    expect(sent.length).toBeLessThanOrEqual(140);
    expect(await server.api.setCommitStatus({ ...options, description: given })).toMatchObject({
      outcome: "unchanged",
    });
  });

  it("is a result and not an error when the token may only read", async () => {
    await using server = await startLoopbackApi(({ method }) =>
      method === "GET"
        ? { body: [] }
        : { status: 403, body: { message: "Resource not accessible by personal access token" } },
    );
    expect(await server.api.setCommitStatus(options)).toMatchObject({
      written: false,
      outcome: "refused",
      reason: expect.stringContaining("statuses: write"),
    });
  });

  it.each<[string, ScriptedAnswer]>([
    ["502", { status: 502, body: "bad gateway" }],
    ["422", { status: 422, body: { message: `No commit found for SHA: ${sha}` } }],
    ["cut JSON", { body: '[{"context": "ga' }],
    ["an unknown state", { body: [{ context: options.context, state: "green" }] }],
  ])("throws GITHUB_FAILED when reading is answered by %s, and writes nothing", async (_name, answer) => {
    await using server = await startLoopbackApi(() => answer);
    await expect(server.api.setCommitStatus(options)).rejects.toMatchObject({
      code: "GITHUB_FAILED",
      hint: expect.any(String),
    });
    expect(server.requests.map(({ method }) => method)).toEqual(["GET"]);
  });
});
