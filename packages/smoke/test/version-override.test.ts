import { describe, expect, it } from "@jest/globals";
import { startServer } from "@gate/testing";
import { runSmokeTest, type SmokeOptions } from "@gate/smoke";
import { aimAt, healthConfig, serve, smokeOptions, suiteOf, withClient } from "./service.ts";

const ID = "3f2a1b0c-1111-4222-8333-abcdefabcdef";
const GOOD = "GET {{base_url}}/good\nHTTP 200\n";

/** Serves `overridden` to whoever asks for it by the header, else `now`. */
async function play(
  { now, overridden, status = 200 }: { now?: string; overridden?: string; status?: number },
  further: Parameters<typeof aimAt>[1] = {},
) {
  let asked: unknown;
  const handle = serve(
    () => {
      const version = asked === `hub-staging="${ID}"` ? overridden : now;
      return version === undefined ? {} : { version };
    },
    (_, response) => response.writeHead(status).end(),
  );
  await using server = await startServer((request, response) => {
    asked = request.headers["cloudflare-workers-version-overrides"];
    return handle(request, response);
  });
  const options: SmokeOptions = smokeOptions(server.url, {
    target: aimAt(server.url, { originHeaders: [["X-Key", "secret key"]], ...further }),
    suites: [suiteOf({ "a.hurl": GOOD })],
    versionOverride: { worker: "hub-staging", id: ID },
  });
  const result = await withClient((deps) => runSmokeTest(deps, options));
  return { result, requests: server.requests };
}

describe("a version override", () => {
  it("goes with every request, and passes when the health answers prove it", async () => {
    const { result, requests } = await play({ now: "v0", overridden: "v1" });
    expect(result).toMatchObject({
      verdict: "pass",
      facts: { version: { expected: "v1", answered: "v1", state: "proven" }, versionOverride: ID },
    });
    expect(requests.map(({ headers }) => headers["cloudflare-workers-version-overrides"])).toEqual(
      Array(3).fill(`hub-staging="${ID}"`),
    );
  });

  it.each([
    ["it was passed over and another version answers", { now: "v0", overridden: "v0" }, {}],
    ["nobody names a version", {}, {}],
    ["no version is expected", { now: "v1", overridden: "v1" }, { expectedVersion: undefined }],
    [
      "the service names no version",
      { now: "v1", overridden: "v1" },
      { config: healthConfig({ version: "none" }) },
    ],
  ])("is inconclusive when %s", async (_, answers, further) => {
    const { result } = await play(answers, further);
    expect(result.verdict).toBe("inconclusive");
    expect(result.findings.at(-1)).toMatchObject({ ruleId: "smoke/override-unproven", level: "error" });
  });

  it("leaves a failed assert a fail, and the line that repeats it names the override and no secret", async () => {
    const { result } = await play({ now: "v0", overridden: "v1", status: 500 });
    expect(result.verdict).toBe("fail");
    expect(result.tests?.[0]?.repeat).toContain(
      `'Cloudflare-Workers-Version-Overrides: hub-staging="${ID}"'`,
    );
    expect(result.tests?.[0]?.repeat).not.toContain("secret key");
  });
});
