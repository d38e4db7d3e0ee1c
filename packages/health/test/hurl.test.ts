import { describe, expect, it } from "@jest/globals";
import type { HealthConfig } from "@gate/core";
import { runHealthGate } from "../src/health-gate.ts";
import type { HealthTarget } from "../src/target.ts";
import { checkHealthOnce } from "../src/wait.ts";
import { aimAt, HEALTHY, sendJson, startService, withDeps, writeConfig } from "./service.ts";

const HEALTH_FILE = `GET {{base_url}}/status
HTTP 200
[Asserts]
jsonpath "$.success" == true
jsonpath "$.data.status" == "healthy"
`;

const ITEMS_FILE = `# what the load sends
GET {{base_url}}/other
HTTP 200

POST {{base_url}}/api/items
{ "name": "probe" }
HTTP 201
[Asserts]
jsonpath "$.ok" == true
`;

function reading(files: Record<string, string>): Pick<HealthTarget, "readFile"> {
  return {
    readFile(path) {
      const text = files[path];
      return text === undefined
        ? Promise.reject(new Error(`no file ${path}`))
        : Promise.resolve({ file: `app/${path}`, text });
    },
  };
}

const withCheck = (further: Partial<HealthConfig> = {}): HealthConfig =>
  writeConfig(undefined, {}, { check: "health.hurl", ...further });

describe("health.check as a Hurl file", () => {
  it("judges waiting and load by its asserts, and reads who answers from its last answer", async () => {
    const service = await startService((_, response) => sendJson(response, HEALTHY));
    const target = aimAt(service.url, withCheck(), reading({ "health.hurl": HEALTH_FILE }));
    const result = await withDeps((deps) => runHealthGate(deps, target));
    await service.close();
    expect(result.verdict).toBe("pass");
    expect(result.facts.version).toMatchObject({ answered: "v2", state: "proven" });
    expect(result.facts.load?.routes.map(({ route }) => route)).toEqual(["app/health.hurl"]);
    expect(new Set(service.requests)).toEqual(new Set(["/status"]));
  });

  it.each<[string, string, object, string, string]>([
    ["an assert fails", HEALTH_FILE, { ...HEALTHY, success: false }, "unhealthy", "(app/health.hurl:4"],
    ["it asserts nothing", "GET {{base_url}}/status", HEALTHY, "unhealthy", "nothing was asserted"],
    [
      "another version answers",
      HEALTH_FILE,
      { ...HEALTHY, data: { ...HEALTHY.data, version: "v1" } },
      "other-version",
      "version v1 answers, expected v2",
    ],
    [
      "the answer names no version",
      HEALTH_FILE,
      { ...HEALTHY, data: { status: "healthy", environment: "staging" } },
      "version-unreadable",
      "names no version at $.data.version",
    ],
    [
      "it retries without end",
      HEALTH_FILE.replace("HTTP 200", "[Options]\nretry: -1\nretry-interval: 10ms\nHTTP 204"),
      HEALTHY,
      "unhealthy",
      "not through within 300 ms",
    ],
  ])("is not healthy when %s", async (_, text, body, state, reason) => {
    const service = await startService((_, response) => sendJson(response, body));
    const config = { ...withCheck(), load: { ...withCheck().load, timeoutMs: 300 } };
    const target = aimAt(service.url, config, reading({ "health.hurl": text }));
    const answer = await withDeps((deps) => checkHealthOnce(deps, target));
    await service.close();
    expect(answer).toMatchObject({ state, reason: expect.stringContaining(reason) });
  });

  it("does not take a cache's answer for the Worker's", async () => {
    const service = await startService((_, response) =>
      sendJson(response, HEALTHY, { headers: { age: "1" } }),
    );
    const target = aimAt(service.url, withCheck(), reading({ "health.hurl": HEALTH_FILE }));
    const answer = await withDeps((deps) => checkHealthOnce(deps, target));
    await service.close();
    expect(answer).toMatchObject({ state: "unhealthy", reason: expect.stringContaining("a cache answered") });
  });

  it("is an error when the file does not parse", async () => {
    const target = aimAt("http://127.0.0.1:9", withCheck(), reading({ "health.hurl": "GTE {{" }));
    await expect(withDeps((deps) => checkHealthOnce(deps, target))).rejects.toMatchObject({
      code: "HURL_SYNTAX",
    });
  });
});

describe("a load route that is a Hurl entry", () => {
  const routes = [{ file: "items.hurl", entry: 2, weight: 1, location: { file: "gate.yml", line: 20 } }];
  const run = async (status: number, body: object, text = ITEMS_FILE) => {
    const service = await startService((request, response) => {
      if (request.url === "/api/items") sendJson(response, body, { status });
      else sendJson(response, HEALTHY);
    });
    const config = writeConfig(["error-rate(POST /api/items) < 10%", "p90(POST /api/items) < 15s"], {
      routes,
    });
    const target = aimAt(service.url, config, reading({ "items.hurl": text }));
    try {
      return { service, result: await withDeps((deps) => runHealthGate(deps, target)) };
    } finally {
      await service.close();
    }
  };

  it("sends that entry alone, binds to objectives by its path, and asks for health afterwards", async () => {
    const { result, service } = await run(201, { ok: true });
    expect(result.verdict).toBe("pass");
    expect(result.facts.objectives.map(({ n, needed }) => n === needed)).toEqual([true, true]);
    expect(new Set(service.requests)).toEqual(new Set(["/api/health", "/api/items"]));
    expect(result.facts.afterLoad?.state).toBe("healthy");
    expect(result.facts.load!.ttfb.p50).toBeGreaterThan(0);
  });

  it.each<[string, number, object, string]>([
    ["the status is another", 500, { ok: true }, "app/items.hurl:7"],
    ["an assert fails", 201, { ok: false }, "app/items.hurl:9"],
  ])("fails when %s, and names the line", async (_, status, body, place) => {
    const { result } = await run(status, body);
    expect(result.verdict).toBe("fail");
    expect(result.headline).toContain("POST /api/items: ");
    expect(result.headline).toContain(place);
  });

  it("counts an answer that needed a retry as failed", async () => {
    let count = 0;
    const service = await startService((request, response) => {
      if (request.url === "/api/items")
        sendJson(response, { ok: true }, { status: (count += 1) % 2 === 0 ? 201 : 503 });
      else sendJson(response, HEALTHY);
    });
    const text = ITEMS_FILE.replace("HTTP 201", "[Options]\nretry: 3\nretry-interval: 1ms\nHTTP 201").replace(
      '{ "name": "probe" }\n[Options]\nretry: 3\nretry-interval: 1ms\n',
      '[Options]\nretry: 3\nretry-interval: 1ms\n{ "name": "probe" }\n',
    );
    const config = writeConfig(["error-rate < 10%"], { routes });
    const result = await withDeps((deps) =>
      runHealthGate(deps, aimAt(service.url, config, reading({ "items.hurl": text }))),
    );
    await service.close();
    expect(result.verdict).toBe("fail");
    expect(result.headline).toMatch(/POST \/api\/items needed \d attempts/);
  });

  it("counts a warm connection that was closed instead of an answer as failed", async () => {
    const warm = new WeakSet<object>();
    const service = await startService((request, response, count) => {
      if (count % 4 === 0 && warm.has(request.socket)) request.socket.destroy();
      else sendJson(response, HEALTHY);
      warm.add(request.socket);
    });
    const target = aimAt(service.url, withCheck(), reading({ "health.hurl": HEALTH_FILE }));
    const result = await withDeps((deps) => runHealthGate(deps, target));
    await service.close();
    expect(result.verdict).toBe("fail");
    expect(result.headline).toContain("the connection was closed instead of an answer");
  });

  it("refuses an entry that is not there", async () => {
    const config = writeConfig([], { routes: [{ ...routes[0]!, entry: 3 }] });
    const target = aimAt("http://127.0.0.1:9", config, reading({ "items.hurl": ITEMS_FILE }));
    await expect(withDeps((deps) => runHealthGate(deps, target))).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message: "app/items.hurl has 2 entries, no entry 3",
      location: { line: 20 },
    });
  });
});
