import { describe, expect, it } from "@jest/globals";
import { listGateKeys, listOverridableKeys } from "@gate/core";
import { BASE, load, loadError } from "./load.ts";

const LAYERED = `version: 1
worker: { config: wrangler.toml }
environments:
  ci: { url: http://127.0.0.1:1, tier: test, smoke: { jobs: 3 }, health: { load: { rate: 300/s }, wait: { interval: 1s } } }
  live: { url: https://example.com, tier: production }
health: { load: { rate: 20/s } }
`;

describe("overrides", () => {
  it("replace a scalar globally and in every environment's block", () => {
    const { environments, validate, release } = load(LAYERED, {
      "health-load-rate": "50/s",
      "smoke-jobs": "4",
      "health-wait-deadline": "30s",
      "health-load-max-requests": "77",
      "validate-strict": "true",
      "release-max-age": "1h",
    });
    for (const name of ["ci", "live"]) {
      expect(environments.get(name)).toMatchObject({
        smoke: { jobs: 4 },
        health: { load: { rate: 50, maxRequests: 77 }, wait: { deadlineMs: 30_000 } },
      });
    }
    expect(environments.get("ci")?.health.wait.intervalMs).toBe(1000);
    expect(validate.strict).toBe(true);
    expect(release.maxAgeMs).toBe(3_600_000);
  });

  it("are not given when they are empty or undefined", () => {
    expect(
      load(LAYERED, { "smoke-jobs": "", "health-load-rate": undefined }).environments.get("ci"),
    ).toMatchObject({
      smoke: { jobs: 3 },
      health: { load: { rate: 300 } },
    });
  });

  it("mend a wrong value of the file, which then does not count", () => {
    expect(
      load(`${BASE}smoke: { jobs: 0 }\n`, { "smoke-jobs": "2" }).environments.get("ci")?.smoke.jobs,
    ).toBe(2);
  });

  it.each([
    [
      { "smoke-job": "4" },
      "USAGE",
      'nothing in gate.yml can be overridden by "smoke-job"',
      'did you mean "smoke-jobs"?',
    ],
    [
      { "health-objectives": "p95 < 1ms" },
      "USAGE",
      'nothing in gate.yml can be overridden by "health-objectives"',
      undefined,
    ],
    [
      { "environments-ci-url": "http://evil.example" },
      "USAGE",
      'nothing in gate.yml can be overridden by "environments-ci-url"',
      undefined,
    ],
    [{ version: "2" }, "USAGE", 'nothing in gate.yml can be overridden by "version"', undefined],
    [{ "smoke-jobs": "many" }, "USAGE", 'smoke-jobs: expected a number, found "many"', undefined],
    [{ "smoke-jobs": "0" }, "USAGE", "smoke-jobs must lie between 1 and 256", undefined],
    [
      { "validate-strict": "yes" },
      "USAGE",
      'validate-strict: expected true or false, found "yes"',
      undefined,
    ],
    [{ "health-load-rate": "50" }, "USAGE", 'health-load-rate: "50" is not a rate', undefined],
    [
      { "health-wait-deadline": "1s" },
      "USAGE",
      "health.wait: the interval is longer than the deadline",
      undefined,
    ],
    [
      { "release-locale": "de" },
      "CONFIG_NOT_AVAILABLE_YET",
      'release-locale: "de" is not available yet',
      undefined,
    ],
  ])("are refused when they are wrong: %j", (overrides, code, message, hint) => {
    const error = loadError(BASE, overrides);
    expect(error).toMatchObject({ code, message });
    if (hint !== undefined) expect(error.hint).toBe(hint);
  });

  it("are not blamed for a file that is wrong too", () => {
    expect(loadError(`${BASE}smok: {}\n`, { "smoke-jobs": "0" })).toMatchObject({
      code: "CONFIG_INVALID",
      message: 'unknown key "smok"',
    });
  });
});

describe("listOverridableKeys", () => {
  it("lists every available scalar once, with a description", () => {
    const keys = listOverridableKeys();
    expect(keys.map(({ flag }) => flag)).toEqual([
      "worker-config",
      "validate-strict",
      "validate-bundle",
      "validate-docs",
      "validate-baseline",
      "smoke-jobs",
      "smoke-contract",
      "smoke-command-run",
      "smoke-command-junit",
      "health-check",
      "health-version",
      "health-environment",
      "health-wait-deadline",
      "health-wait-interval",
      "health-wait-consecutive",
      "health-load-rate",
      "health-load-arrival",
      "health-load-warmup",
      "health-load-max-requests",
      "health-load-timeout",
      "health-confidence",
      "health-baseline-version",
      "health-baseline-answers",
      "health-baseline-file",
      "health-baseline-max-age",
      "health-baseline-allowed-increase",
      "release-max-age",
      "release-allow-unproven-version",
    ]);
    for (const { flag, path, description } of keys) {
      expect(flag).toBe(path.join("-"));
      expect(description).toMatch(/^\S.+/);
    }
    expect(keys.find(({ flag }) => flag === "health-load-rate")?.description).toBe(
      "Requests a second. Default: 50/s",
    );
  });

  it("says of every key what the schema of the whole file says of it", () => {
    const all = new Map(listGateKeys().map(({ path, schema }) => [path.join("-"), schema]));
    for (const { flag, description } of listOverridableKeys())
      expect(description.startsWith(all.get(flag)?.description ?? "?")).toBe(true);
    // Apart from what comes later, a scalar is left out only where a list or a name of the user's leads to it.
    const blocks = ["worker", "validate", "smoke", "health", "release"];
    const scalars = listGateKeys().filter(
      ({ path, schema, available }) =>
        blocks.includes(path[0] ?? "") &&
        !path.some((part) => part === "<name>" || part === "[]") &&
        ["string", "number", "integer", "boolean"].includes(schema.type ?? "") &&
        available,
    );
    expect(listOverridableKeys().map(({ path }) => path)).toEqual(scalars.map(({ path }) => path));
  });

  it("lists one alone when it is asked for", () => {
    const keys = listOverridableKeys();
    for (const key of keys) expect(listOverridableKeys(key.flag)).toEqual([key]);
    for (const flag of [
      "health",
      "health-load",
      "health-load-",
      "health-load-rates",
      "release-locale",
      "version",
      "",
    ])
      expect(listOverridableKeys(flag)).toEqual([]);
  });
});
