import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { BASE, listProblems, load, loadError, sha256 } from "./load.ts";

/** The full example of docs/gate-yml.md: what a user copies. */
const page = readFileSync(path.join(import.meta.dirname, "../../../../docs/gate-yml.md"), "utf8");
const examples = [...page.matchAll(/```yaml\n(version: 1\n[^]*?)```/g)].map((match) => match[1] ?? "");
const full = examples.at(-1) ?? "";

describe("loadGateConfig", () => {
  it("reads every example of docs/gate-yml.md", () => {
    expect(examples).toHaveLength(2);
    for (const example of examples) expect(load(example).version).toBe(1);
  });

  it("reads the full example with its units, layers and places", () => {
    const config = load(full);
    expect(config.worker).toEqual({ config: "wrangler.toml" });
    expect([...config.environments.keys()]).toEqual(["production", "staging", "ci"]);
    expect(config.variableNames).toEqual(["CF_ACCESS_CLIENT_ID"]);
    expect(config.file).toBe("gate.yml");
    expect(config.digest).toBe(sha256(new TextEncoder().encode(full)));
    expect(config.release).toEqual({ maxAgeMs: 86_400_000, allowUnprovenVersion: false });
    expect(config.validate).toEqual({
      strict: false,
      bundle: false,
      rules: new Map([["env/binding-parity", "warning"]]),
      docs: "docs/operations/**/*.md",
      baseline: undefined,
    });
    expect(config.gates.get("pull-request")).toEqual([
      { check: "validate", location: at(full, "[validate, smoke-test@ci", 1) },
      { check: "smoke-test", environment: "ci", location: at(full, "smoke-test@ci") },
      { check: "health-gate", environment: "ci", location: at(full, "health-gate@ci") },
    ]);
    const staging = config.environments.get("staging");
    expect(staging).toMatchObject({
      name: "staging",
      url: "https://staging.hub.example.com",
      tier: "staging",
      headers: new Map([["CF-Access-Client-Id", "CF_ACCESS_CLIENT_ID"]]),
      start: undefined,
      location: at(full, "staging:\n"),
    });
    expect(staging?.smoke.suites).toEqual([
      { files: "smoke/*.hurl", always: false, location: at(full, "{ files: smoke/*.hurl }") },
      {
        files: "smoke/read/*.hurl",
        environments: ["production", "staging"],
        always: false,
        location: at(full, "{ files: smoke/read"),
      },
      { files: "smoke/cleanup/*.hurl", always: true, location: at(full, "{ files: smoke/cleanup") },
    ]);
    expect(staging?.health).toMatchObject({
      check: "smoke/health.hurl",
      version: "$.data.version",
      environment: "$.data.environment",
      wait: { deadlineMs: 300_000, intervalMs: 2000, consecutive: 3 },
      load: {
        rate: 50,
        warmupMs: 5000,
        maxRequests: 10_000,
        timeoutMs: 10_000,
        routes: [
          { path: "/api/health", weight: 1, location: at(full, "{ path: /api/health") },
          { file: "smoke/items.hurl", entry: 2, weight: 3, location: at(full, "{ file: smoke/items") },
        ],
      },
      confidence: 0.95,
    });
    expect(staging?.health.objectives.map(({ text, location }) => ({ text, location }))).toEqual([
      { text: "error-rate < 0.1%", location: at(full, "error-rate < 0.1%, p95 < 50ms") },
      { text: "p95 < 50ms", location: at(full, "p95 < 50ms") },
      { text: "p99(GET /api/items) < 200ms", location: at(full, "p99(GET") },
    ]);
    const ci = config.environments.get("ci");
    expect(ci?.start).toEqual(
      "npx wrangler dev --env ci --port {port} --var GATE_VERSION:{commit}".split(" "),
    );
    expect(ci?.url).toBe("http://127.0.0.1:{port}");
    expect(ci?.health.load).toMatchObject({ rate: 300, warmupMs: 5000 });
    expect(ci?.health.objectives.map(({ text, location }) => ({ text, location }))).toEqual([
      { text: "error-rate < 0.1%", location: at(full, "error-rate < 0.1%, p95 < 500ms") },
      { text: "p95 < 500ms", location: at(full, "p95 < 500ms") },
    ]);
  });

  it("fills in the values that DESIGN shows when the blocks are absent", () => {
    const config = load(BASE);
    const { smoke, health, headers } = config.environments.get("ci") ?? {};
    expect(smoke).toEqual({ suites: [], jobs: 16 });
    expect(headers).toEqual(new Map());
    expect(health).toMatchObject({
      version: "$.data.version",
      wait: { deadlineMs: 300_000, intervalMs: 2000, consecutive: 3 },
      load: { rate: 50, warmupMs: 5000, maxRequests: 10_000, timeoutMs: 10_000 },
      confidence: 0.95,
    });
    expect(health?.check).toBeUndefined();
    expect(health?.environment).toBeUndefined();
    expect(health?.load.routes).toBeUndefined();
    expect(health?.objectives).toEqual([
      { text: "error-rate < 0.1%", kind: "error-rate", limit: 0.001 },
      { text: "p95 < 50ms", kind: "latency", quantile: 0.95, limitMs: 50, measure: "ttfb" },
    ]);
    expect(config.validate).toEqual({ strict: false, bundle: false, rules: new Map() });
    expect(config.gates.size).toBe(0);
    expect(config.release).toEqual({ maxAgeMs: 86_400_000, allowUnprovenVersion: false });
  });

  it("lays an environment's block over the global one: blocks merge, lists and scalars replace", () => {
    const { environments } = load(`version: 1
worker: { config: wrangler.toml }
environments:
  ci:
    url: http://127.0.0.1:8787/app///
    tier: test
    smoke: { suites: [{ files: ci.hurl }] }
    health: { wait: { interval: 1s }, load: { rate: 9/s, routes: [{ path: /ci }] } }
  staging: { url: "https://example.com/", tier: staging }
smoke: { jobs: 2, suites: [{ files: a.hurl }, { files: b.hurl }] }
health: { version: none, wait: { interval: 3s, consecutive: 7 }, load: { warmup: 1s, routes: [{ path: /a }, { path: /b }] } }
`);
    expect(environments.get("ci")).toMatchObject({
      url: "http://127.0.0.1:8787/app",
      smoke: { jobs: 2, suites: [{ files: "ci.hurl", location: { line: 7, column: 23 } }] },
      health: {
        version: "none",
        wait: { deadlineMs: 300_000, intervalMs: 1000, consecutive: 7 },
        load: {
          rate: 9,
          warmupMs: 1000,
          routes: [{ path: "/ci", weight: 1, location: { line: 8, column: 67 } }],
        },
      },
    });
    expect(environments.get("staging")).toMatchObject({
      url: "https://example.com",
      smoke: { jobs: 2, suites: [{ files: "a.hurl" }, { files: "b.hurl" }] },
      health: { wait: { intervalMs: 3000 }, load: { rate: 50, routes: [{ path: "/a" }, { path: "/b" }] } },
    });
  });

  it("takes anchors for what is written once and meant twice", () => {
    const { environments } = load(`version: 1
worker: { config: wrangler.toml }
environments:
  a: { url: http://a.example, tier: staging, health: { load: &load { rate: 5/s } } }
  b: { url: http://b.example, tier: staging, health: { load: *load } }
`);
    expect(environments.get("b")?.health.load.rate).toBe(5);
  });

  it("names every variable that the file mentions, wherever it stands", () => {
    const config = load(`version: 1
worker: { config: wrangler.toml }
environments:
  a:
    url: http://a.example
    tier: test
    headers: { A: $ONE, B: $TWO }
    start: serve '$THREE'
`);
    expect(config.variableNames).toEqual(["ONE", "THREE", "TWO"]);
  });

  it("takes text, bytes and a byte order mark for the same", () => {
    const bytes = new TextEncoder().encode(`\uFEFF${BASE}`);
    expect(load(bytes).environments.get("ci")?.location).toEqual({ file: "gate.yml", line: 3, column: 17 });
  });
});

describe("a key whose function comes later", () => {
  it.each([
    ["release: { approval: review }", '4:22 release.approval: "review" is not available yet'],
    ["release: { freeze: [{ from: friday }] }", "4:20 release.freeze is not available yet"],
    ["release: { locale: de }", '4:20 release.locale: "de" is not available yet'],
  ])("is refused at its place: %s", (yaml, problem) => {
    const error = loadError(`${BASE}${yaml}\n`);
    expect(listProblems(error)).toEqual([problem]);
    expect(error.code).toBe("CONFIG_NOT_AVAILABLE_YET");
    expect(error.hint).toMatch(/^Only \S+ is available; remove the key\.$/);
  });

  it.each(["{ strict: true }", "{}", ""])("is the block validate in an environment: %s", (block) => {
    const error = loadError(
      `version: 1\nworker: { config: w.toml }\nenvironments:\n  ci: { url: http://x, tier: test, validate: ${block} }\n`,
    );
    expect(error.code).toBe("CONFIG_NOT_AVAILABLE_YET");
    expect(error.message).toBe("environments.ci.validate is not available yet in an environment");
  });

  it("is accepted with the value that is its default, and what is there with any", () => {
    const config = load(`${BASE}
validate: { bundle: true, rules: { env/observability: off, docs: off, env: error, size: warning }, docs: "docs/**/*.md" }
health: { load: { arrival: constant }, signals: [] }
release: { approval: environment, freeze: [], locale: en }
`);
    expect(config.validate.rules.get("env")).toBe("error");
    expect(config.validate.bundle).toBe(true);
    expect(config.validate.docs).toBe("docs/**/*.md");
  });

  it("is CONFIG_INVALID together with a mistake, which weighs more", () => {
    const error = loadError(`${BASE}release: { locale: de }\nsmok: {}\n`);
    expect(error).toMatchObject({
      code: "CONFIG_INVALID",
      message: 'unknown key "smok"',
      location: { line: 5 },
    });
    expect(error.details).toHaveLength(2);
  });

  it("lets the whole of the design's example parse", () => {
    const config = load(`version: 1
worker:
  config: wrangler.toml
environments:
  production: { url: https://hub-evolution.com, tier: production }
  staging:
    url: https://staging.hub-evolution.com
    tier: staging
    headers: { CF-Access-Client-Id: $CF_ACCESS_CLIENT_ID }
  ci:
    tier: test
    url: http://127.0.0.1:{port}
    start: npx wrangler dev --env ci --port {port} --var GATE_VERSION:{commit}
    health: { load: { rate: 300/s }, objectives: [error-rate < 0.1%, p95 < 500ms] }
validate:
  strict: false
  bundle: false
  rules: { env/observability: off }
  docs: docs/operations/**/*.md
smoke:
  suites:
    - { files: smoke/*.hurl }
    - { files: smoke/read/*.hurl, environments: [production, staging] }
    - { files: smoke/cleanup/*.hurl, always: true }
  jobs: 16
  contract: openapi.yaml
  command: { run: npx playwright test, junit: results.xml }
health:
  check: smoke/health.hurl
  version: $.data.version
  environment: $.data.environment
  objectives: [error-rate < 0.1%, p95 < 50ms]
  wait: { deadline: 5m, interval: 2s, consecutive: 3 }
  load: { rate: 50/s, arrival: constant, warmup: 5s, max-requests: 10000, timeout: 10s, routes: [{ path: /api/health, weight: 1 }] }
  confidence: 95%
  baseline: none
  signals: []
gates:
  pull-request: [validate, smoke-test@ci]
  before-production: [validate, smoke-test@staging, health-gate@staging]
  after-production: [smoke-test@production, health-gate@production]
release:
  max-age: 24h
  approval: environment
  allow-unproven-version: false
  freeze: []
  locale: en
`);
    expect(config.environments.get("ci")?.smoke.jobs).toBe(16);
    expect([...config.gates.keys()]).toEqual(["pull-request", "before-production", "after-production"]);
  });
});

/** Where a piece of text begins, `skip` characters further on. */
function at(source: string, piece: string, skip = 0): { file: string; line: number; column: number } {
  const offset = source.indexOf(piece) + skip;
  if (offset < skip) throw new Error(`"${piece}" does not stand in it`);
  const before = source.slice(0, offset).split("\n");
  return { file: "gate.yml", line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
