import { describe, expect, it } from "@jest/globals";
import { GateError, type HealthConfig } from "@gate/core";
import { planLoad } from "../src/plan.ts";
import { openRoutes } from "../src/routes.ts";
import { aimAt, withDeps, writeConfig } from "./service.ts";

const HEALTH = { label: "GET /api/health", weight: 1 };
const ITEMS = { label: "GET /api/items", weight: 3 };

function catchError(run: () => unknown): GateError {
  try {
    run();
  } catch (error) {
    if (error instanceof GateError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("planLoad", () => {
  it("says what each objective needs and how long that takes", () => {
    const config = writeConfig(["error-rate < 0.1%", "p95 < 500ms"], {
      rate: 300,
      maxRequests: 10_000,
      warmupMs: 5000,
    });
    const plan = planLoad(config, [HEALTH]);
    expect(plan.line).toBe(
      "error-rate < 0.1% needs 3,826 good answers in a row (12.8 s at 300/s); p95 < 500ms needs 100 (333 ms); " +
        "at most 10,000 requests (33.3 s) after 5 s of warm-up",
    );
    expect(plan.objectives.map(({ needed }) => needed)).toEqual([3826, 100]);
    expect([plan.requests, Math.round(plan.durationMs)]).toEqual([3826, 12_753]);
  });

  it("counts only the share of the load that goes to an objective's route", () => {
    const config = writeConfig(["p95(GET /api/items) < 1s", "p95(GET /api/health) < 1s"], {
      rate: 100,
      maxRequests: 10_000,
    });
    const plan = planLoad(config, [HEALTH, ITEMS]);
    expect(
      plan.objectives.map(({ share, needed, neededMs }) => [share, needed, Math.round(neededMs)]),
    ).toEqual([
      [0.75, 100, 1340],
      [0.25, 100, 4000],
    ]);
    expect(plan.requests).toBe(400);
    expect(plan.line).toContain("p95(GET /api/items) < 1s needs 100 good answers in a row (1.3 s at 75/s)");
  });

  it.each<[string, readonly { label: string; weight: number }[], number, string, string]>([
    [
      "error-rate < 0.1%",
      [HEALTH],
      2994,
      "it takes 2,995 answers without a bad one",
      "to 2995 or more (10 s at 300/s)",
    ],
    ["p99.9 < 50ms", [HEALTH], 2994, "it takes 2,995", "to 2995 or more"],
    ["p95 < 50ms", [HEALTH], 58, "it takes 59", "to 59 or more"],
    ["p95(GET /api/health) < 50ms", [HEALTH, ITEMS], 235, "of which 58 go to its route", "to 236 or more"],
  ])("refuses %s when the budget can never prove it (%#)", (objective, routes, maxRequests, why, wayOut) => {
    const error = catchError(() => planLoad(writeConfig([objective], { rate: 300, maxRequests }), routes));
    expect(error).toMatchObject({
      code: "OBJECTIVE_OUT_OF_REACH",
      location: { file: "gate.yml", line: 10, column: 7 },
    });
    expect(error.message).toContain(why);
    expect(error.hint).toContain(wayOut);
  });

  it.each<[string, readonly { label: string; weight: number }[], number, number]>([
    ["error-rate < 0.1%", [HEALTH], 2995, 2995],
    ["p95 < 50ms", [HEALTH], 59, 59],
    ["p95(GET /api/health) < 50ms", [HEALTH, ITEMS], 236, 59],
  ])("accepts %s with the budget that the refusal names (%#)", (objective, routes, maxRequests, needed) => {
    expect(planLoad(writeConfig([objective], { maxRequests }), routes).objectives[0]?.needed).toBe(needed);
  });

  it("says so when there is nothing to prove", () => {
    expect(planLoad(writeConfig([]), [HEALTH])).toMatchObject({
      requests: 0,
      line: expect.stringContaining("no objective"),
    });
  });
});

describe("openRoutes", () => {
  const LOCATION = { file: "gate.yml", line: 30 };
  const open = (config: HealthConfig) =>
    withDeps((deps) => openRoutes(deps, aimAt("http://127.0.0.1:9", config)));

  it("takes the health check and each route that an objective names, once", async () => {
    const routes = await open(
      writeConfig([
        "p95(GET /api/items?page=2) < 1s",
        "error-rate(GET /api/items?page=2) < 1%",
        "p95(GET /api/health) < 1s",
      ]),
    );
    expect(routes.map(({ label, weight, health }) => [label, weight, health])).toEqual([
      ["GET /api/health", 1, true],
      ["GET /api/items?page=2", 1, false],
    ]);
  });

  it("takes the routes of gate.yml alone where there are some", async () => {
    const routes = await open(
      writeConfig([], { routes: [{ path: "/api/items", weight: 2, location: LOCATION }] }),
    );
    expect(routes.map(({ label }) => label)).toEqual(["GET /api/items"]);
  });

  it.each<[string, HealthConfig, RegExp]>([
    [
      "an objective whose route gets no load",
      writeConfig(["p95(GET /other) < 1s"], {
        routes: [{ path: "/api/items", weight: 1, location: LOCATION }],
      }),
      /no load goes to GET \/other/,
    ],
    [
      "a method that load does not send by itself",
      writeConfig(["p95(POST /api/items) < 1s"]),
      /no load goes to POST/,
    ],
    [
      "a weight of nothing",
      writeConfig([], { routes: [{ path: "/api/items", weight: 0, location: LOCATION }] }),
      /weight of GET \/api\/items must be above 0/,
    ],
    [
      "a path that leads to another origin",
      writeConfig([], { routes: [{ path: "@evil.example/", weight: 1, location: LOCATION }] }),
      /leads away/,
    ],
    ["a version that is no JSONPath", writeConfig([], {}, { version: "data.version" }), /not a JSONPath/],
    ["an environment that is no JSONPath", writeConfig([], {}, { environment: "$.a[" }), /not a JSONPath/],
  ])("refuses %s", async (_, config, message) => {
    const error = await open(config).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "CONFIG_INVALID", message: expect.stringMatching(message) });
  });
});
