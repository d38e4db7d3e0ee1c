import { describe, expect, it } from "@jest/globals";
import { startServer } from "@gate/testing";
import { runSmokeTest } from "@gate/smoke";
import { aimAt, healthConfig, serve, smokeOptions, suiteOf, withClient } from "./service.ts";

const GOOD = "GET {{base_url}}/good\nHTTP 200\n";

describe("who answers before and after the suites", () => {
  const play = async (
    answers: readonly { version?: string; environment?: string; status?: string }[],
    further: Parameters<typeof aimAt>[1] = {},
  ) => {
    await using server = await startServer(
      serve(
        (count) => answers[Math.min(count, answers.length) - 1] ?? {},
        (_, response) => response.end(),
      ),
    );
    const suites = [suiteOf({ "a.hurl": GOOD })];
    const options = smokeOptions(server.url, { suites, target: aimAt(server.url, further) });
    const result = await withClient((deps) => runSmokeTest(deps, options));
    return { result, requests: server.requests.map(({ url }) => url) };
  };
  const byEnvironment = { config: healthConfig({ environment: "$.data.environment" }) };
  const unnamed = { config: healthConfig({ version: "none" }) };
  const onlyEnvironment = { config: healthConfig({ version: "none", environment: "$.data.environment" }) };

  it.each([
    ["the expected version", [{ version: "v1" }], {}, "pass", "proven", undefined],
    ["another version", [{ version: "v0" }], {}, "fail", "mismatch", "smoke/other-version"],
    [
      "another one at the end",
      [{ version: "v1" }, { version: "v2" }],
      {},
      "fail",
      "mismatch",
      "smoke/other-version",
    ],
    ["no version", [{}], {}, "inconclusive", "unproven", "smoke/version-unreadable"],
    ["none at the end", [{ version: "v1" }, {}], {}, "inconclusive", "unproven", "smoke/version-unreadable"],
    ["unhealthy", [{ status: "sick" }], {}, "fail", "unproven", "smoke/not-healthy"],
    [
      "unhealthy at the end",
      [{ version: "v1" }, { status: "sick" }],
      {},
      "fail",
      "unproven",
      "smoke/not-healthy",
    ],
    [
      "any version, when none is expected",
      [{ version: "v7" }],
      { expectedVersion: undefined },
      "pass",
      "unproven",
      undefined,
    ],
    [
      "two versions, when none is expected",
      [{ version: "v7" }, { version: "v8" }],
      { expectedVersion: undefined },
      "inconclusive",
      "unproven",
      "smoke/version-changed",
    ],
    [
      "the right environment",
      [{ version: "v1", environment: "staging" }],
      byEnvironment,
      "pass",
      "proven",
      undefined,
    ],
    [
      "another environment at the end",
      [
        { version: "v1", environment: "staging" },
        { version: "v1", environment: "production" },
      ],
      byEnvironment,
      "fail",
      "unproven",
      "smoke/other-environment",
    ],
    ["nobody is asked with version: none", [{ status: "sick" }], unnamed, "pass", "unproven", undefined],
    [
      "only the environment is asked for",
      [{ environment: "staging" }],
      onlyEnvironment,
      "pass",
      "unproven",
      undefined,
    ],
    [
      "and is another one",
      [{ environment: "ci" }],
      onlyEnvironment,
      "fail",
      "unproven",
      "smoke/other-environment",
    ],
  ])("%s", async (_, answers, further, verdict, state, rule) => {
    const { result } = await play(answers, further);
    expect(result).toMatchObject({ verdict, facts: { version: { state } } });
    expect(result.findings.map(({ ruleId }) => ruleId)).toEqual(rule === undefined ? [] : [rule]);
  });

  it("runs no file against another environment than the one that was meant", async () => {
    const { result, requests } = await play([{ version: "v1", environment: "production" }], byEnvironment);
    expect(requests).toEqual(["/api/health"]);
    expect(result.headline).toMatch(
      /^before the suites, .* environment production answers, expected staging$/,
    );
  });
});
