import { describe, expect, it } from "@jest/globals";
import { runHealthGate } from "../src/health-gate.ts";
import { checkHealthOnce } from "../src/wait.ts";
import { judge, ruleIds } from "./judging.ts";
import { aimAt, HEALTHY, sendJson, type Service, startService, withDeps, writeConfig } from "./service.ts";

const WAYS: readonly [name: string, write: (other: Service) => string][] = [
  ["its address is written out", (other) => `GET ${other.url}/api/health\nHTTP 200\n`],
  ["it follows a redirect", () => "GET {{base_url}}/api/health\n[Options]\nlocation: true\nHTTP 200\n"],
  [
    "an option leads there",
    (other) =>
      `GET {{base_url}}/api/items\n[Options]\nconnect-to: ::127.0.0.1:${new URL(other.url).port}\nHTTP 200\n`,
  ],
];

/** A service that is broken, and another one that is well. */
async function withBoth<T>(run: (broken: Service, other: Service) => Promise<T>): Promise<T> {
  const other = await startService((_, response) => sendJson(response, HEALTHY));
  const broken = await startService((request, response) => {
    if (request.url === "/api/health") response.writeHead(302, { location: `${other.url}/login` }).end();
    else sendJson(response, {}, { status: 500 });
  });
  try {
    return await run(broken, other);
  } finally {
    await Promise.all([broken.close(), other.close()]);
  }
}

describe("an answer of another place than the environment", () => {
  it.each(WAYS)("says nothing about the health when %s", async (_, write) => {
    await withBoth(async (broken, other) => {
      const config = writeConfig(undefined, {}, { check: "health.hurl" });
      const target = aimAt(broken.url, config, {
        readFile: () => Promise.resolve({ file: "health.hurl", text: write(other) }),
      });
      const answer = await withDeps((deps) => checkHealthOnce(deps, target));
      expect(answer).toMatchObject({
        state: "edge-answered",
        reason: expect.stringContaining(`the answer is not one of ${broken.url}, but of `),
        hint: expect.stringContaining("{{base_url}}"),
      });
      expect(answer.version).toBeUndefined();
    });
  });

  it.each(WAYS)("is no sample of a load when %s", async (_, write) => {
    await withBoth(async (broken, other) => {
      const well = await startService((request, response) =>
        request.url === "/api/health" && request.headers["x-load"] !== undefined
          ? void response.writeHead(302, { location: `${other.url}/` }).end()
          : sendJson(response, HEALTHY),
      );
      const routes = [{ file: "load.hurl", entry: 1, weight: 1, location: { file: "gate.yml" } }];
      const text = write(other).replace("\n", "\nx-load: 1\n");
      const target = aimAt(well.url, writeConfig(undefined, { routes }), {
        readFile: () => Promise.resolve({ file: "load.hurl", text }),
      });
      const result = await withDeps((deps) => runHealthGate(deps, target));
      await well.close();
      expect(result.verdict).toBe("inconclusive");
      expect(ruleIds(result)).toContain("health/edge-answered");
      expect(result.facts.load).toMatchObject({ failed: 0, apart: result.facts.load?.samples });
      expect(broken.requests).toEqual([]);
    });
  });
});

describe("a load that asks the health check too rarely to watch who answers", () => {
  it("asks it once more at the end, so that a version which took over is seen", async () => {
    const routes = [
      { path: "/api/health", weight: 1, location: { file: "gate.yml" } },
      { path: "/api/items", weight: 20, location: { file: "gate.yml" } },
    ];
    let items = 0;
    const { result } = await judge(
      (request, response) => {
        if (request.url === "/api/items") items += 1;
        const version = items > 15 ? "v1" : "v2";
        sendJson(response, { ...HEALTHY, data: { ...HEALTHY.data, version } });
      },
      writeConfig(["error-rate < 10%"], { routes }),
    );
    expect(result.verdict).toBe("fail");
    expect(result.headline).toContain("after the load: GET /api/health: version v1 answers, expected v2");
  });
});

describe("a route of the load that nothing is known of", () => {
  const load = (weight: number) => ({
    routes: [
      { path: "/api/health", weight: 1, location: { file: "gate.yml" } },
      { path: "/api/items", weight, location: { file: "gate.yml" } },
    ],
  });
  const breakItems = (url: string | undefined): number => (url === "/api/items" ? 500 : 200);

  it.each([
    ["no request goes there", 1e-9, "nothing is known of GET /api/items: no request of the load went there"],
    [
      "it never answers well and has little weight",
      0.02,
      "nothing is known of GET /api/items: 1 of 1 requests failed, and none was answered well",
    ],
  ])("keeps a load from a pass when %s", async (_, weight, message) => {
    const { result } = await judge(
      (request, response) => sendJson(response, HEALTHY, { status: breakItems(request.url) }),
      writeConfig(["error-rate < 10%"], load(weight)),
    );
    expect([result.verdict, result.headline]).toEqual(["inconclusive", message]);
    expect(result.facts.objectives[0]?.verdict).toBe("pass");
    expect(ruleIds(result)).toEqual(["health/route-unproven"]);
  });

  it("is a pass when it was answered well", async () => {
    const { result } = await judge(
      (_, response) => sendJson(response, HEALTHY),
      writeConfig(["error-rate < 10%"], load(0.02)),
    );
    expect([result.verdict, result.findings]).toEqual(["pass", []]);
  });

  it("is one failure when it answers with a part that nobody asked for", async () => {
    const { result } = await judge(
      (request, response) =>
        sendJson(response, HEALTHY, { status: request.url === "/api/items" ? 206 : 200 }),
      writeConfig(["error-rate < 10%"], load(1)),
    );
    expect(result.verdict).toBe("fail");
    expect(result.headline).toContain("GET /api/items answered 206, a part of the answer");
  });
});
