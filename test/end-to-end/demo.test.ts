import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "@jest/globals";
import { type Change, copyExample, runDemo } from "./example.ts";

const execute = promisify(execFile);
const root = path.dirname(path.dirname(import.meta.dirname));

/** Quicker than the example's own load, for cases that the load does not decide. */
const QUICK = [
  "--health-load-rate",
  "600/s",
  "--health-load-warmup",
  "500ms",
  "--health-wait-deadline",
  "6s",
];

const replace = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

interface Case {
  name: string;
  change: Change;
  exitCode: number;
  /** Each must stand in one line of the output together: the cause and its place. */
  says: RegExp[];
  args?: string[];
}

const CASES: Case[] = [
  {
    name: "health answers success: false",
    change: { "src/index.ts": replace("success: healthy, data", "success: false, data") },
    exitCode: 1,
    says: [/smoke\/health\.hurl:6.*success|success is false/, /health-gate@ci.*success is false/],
  },
  {
    name: "health answers 200 with HTML",
    change: {
      "src/index.ts": replace(
        /return c\.json\(\{ success: healthy[^;]*;/,
        'return c.html("<!doctype html><title>Welcome</title>", healthy ? 200 : 503);',
      ),
    },
    exitCode: 1,
    says: [/health-gate@ci.*text\/html/],
  },
  {
    name: "another version answers than expected",
    change: { "src/health.ts": replace(/version: env\.CF[^,\n]*/, 'version: "v0.0.1"') },
    exitCode: 1,
    says: [
      /smoke-test@ci.*v0\.0\.1 answers, expected [0-9a-f]{40}/,
      /health-gate@ci.*v0\.0\.1 answers, expected [0-9a-f]{40}/,
    ],
  },
  {
    name: "another environment answers",
    change: { "wrangler.toml": replace('vars = { ENVIRONMENT = "ci"', 'vars = { ENVIRONMENT = "staging"') },
    exitCode: 1,
    says: [/health-gate@ci.*staging answers, expected ci/],
  },
  {
    name: "/api/items answers 500",
    change: {
      "src/items.ts": replace(
        'itemRoutes.get("/", async (c) => {',
        'itemRoutes.get("/", async (c) => {\n  return c.text("boom", 500);',
      ),
    },
    exitCode: 1,
    says: [/smoke\/items\.hurl:3.*500/, /health-gate@ci.*\/api\/items.*500/],
  },
  {
    name: "one request in twenty takes 2 s",
    change: {
      "src/index.ts": (text) =>
        text.replace(
          'app.get("/api/health", async (c) => {',
          `let count = 0;
app.use("/api/items", async (c, next) => {
  count += 1;
  if (c.req.method === "GET" && count % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 2000));
  await next();
});
app.get("/api/health", async (c) => {`,
        ),
    },
    exitCode: 1,
    says: [/health-gate@ci.*p95\(GET \/api\/items\) < 500ms/],
    args: [],
  },
  {
    name: "a KV binding is missing in production",
    change: {
      "wrangler.toml": replace(
        /\[\[env\.production\.kv_namespaces\]\]\nbinding = "CACHE"\nid = "[^"]*"\n/,
        "",
      ),
    },
    exitCode: 1,
    says: [/env\/binding-parity wrangler\.toml:\d+.*CACHE.*production/],
  },
  {
    name: "staging and production share a D1 database",
    change: { "wrangler.toml": replace("0a4d2f1f7a02", "0a4d2f1f7a01") },
    exitCode: 1,
    says: [/env\/shared-resource wrangler\.toml:\d+.*(staging.*production|production.*staging)/],
  },
  {
    name: "a token stands in [vars]",
    change: {
      "wrangler.toml": replace(
        'vars = { ENVIRONMENT = "production"',
        `vars = { PAYMENT_KEY = "${["sk", "live", "51NqExampleExampleExample0123456789"].join("_")}", ENVIRONMENT = "production"`,
      ),
    },
    exitCode: 1,
    says: [/secret\/in-vars wrangler\.toml:\d+.*PAYMENT_KEY/],
  },
  {
    name: "a workflow runs npm run ship, which runs wrangler deploy",
    change: {
      "package.json": replace('"serve":', '"ship": "wrangler deploy --env production",\n    "serve":'),
      ".github/workflows/ship.yml": () =>
        "name: ship\non: push\npermissions: {}\njobs:\n  ship:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm run ship\n",
    },
    exitCode: 1,
    says: [
      /workflow\/no-deploy \.github\/workflows\/ship\.yml:8.*npm run ship.*package\.json:\d+.*wrangler deploy/,
    ],
  },
  {
    name: "a Hurl file has a syntax error",
    change: { "smoke/items.hurl": replace("HTTP 201", "HTTP 201\n[Assert]") },
    exitCode: 2,
    says: [/smoke-test@ci.*smoke\/items\.hurl:\d+:\d+/],
  },
  {
    name: "a Hurl file asserts nothing",
    change: { "smoke/extra.hurl": () => "GET {{base_url}}/api/items\n" },
    exitCode: 1,
    says: [/smoke-test@ci.*smoke\/extra\.hurl:1.*asserts nothing/],
  },
  {
    name: "gate.yml has an unknown key",
    change: { "gate.yml": replace("tier: staging", "teir: staging") },
    exitCode: 2,
    says: [/gate\.yml:\d+:\d+.*teir.*tier/],
  },
  {
    name: "the Worker does not start",
    change: { "src/index.ts": replace("export default app;", "export default {") },
    exitCode: 2,
    says: [/did not start.*npm run serve/, /src\/index\.ts/],
  },
];

describe("the demo", () => {
  it("is GO on the untouched example and leaves the tree clean", async () => {
    await using example = await copyExample();
    const run = await runDemo(example.root);
    expect(run.text).toMatch(/^GO pull-request/m);
    expect(run.exitCode).toBe(0);
    for (const check of ["validate", "smoke-test@ci", "health-gate@ci"]) {
      expect(run.text).toMatch(new RegExp(`^PASS +${check}`, "m"));
    }
    const commit = await example.git("rev-parse", "HEAD");
    expect(run.text).toContain(`npx wrangler deploy --env staging --tag ${commit}`);
    expect(run.text).toMatch(/no earlier tag/);
    const written = await readdir(path.join(example.root, "gate-evidence"));
    expect(written.sort()).toEqual([
      "deploy-plan.md",
      "hub-health-gate-ci-a1.json",
      "hub-smoke-test-ci-a1.json",
      "hub-validate-a1.json",
      "release-notes.md",
      "report.html",
      "rollback-plan.md",
    ]);
    expect(await readFile(path.join(example.root, "gate-evidence/release-notes.md"), "utf8")).toMatch(
      /first commit/,
    );
    expect(await example.git("status", "--porcelain")).toBe("");
  }, 180_000);

  it.each(CASES)(
    "is not GO when $name",
    async ({ change, exitCode, says, args }) => {
      await using example = await copyExample(change);
      const run = await runDemo(example.root, args ?? QUICK);
      expect(run.text).not.toMatch(/^GO /m);
      for (const line of says) expect(run.text).toMatch(line);
      expect(run.exitCode).toBe(exitCode);
    },
    180_000,
  );

  it("is not GO in a shallow clone and says how to deepen it", async () => {
    await using example = await copyExample();
    const folder = await mkdtemp(path.join(tmpdir(), "gate shallow "));
    try {
      await execute("git", ["clone", "--quiet", "--depth", "1", `file://${example.root}`, folder]);
      await symlink(path.join(root, "node_modules"), path.join(folder, "node_modules"));
      const run = await runDemo(folder, QUICK);
      expect(run.text).not.toMatch(/^GO /m);
      expect(run.text).toMatch(/release-notes.*shallow/);
      expect(run.text).toMatch(/fetch-depth: 0|--unshallow/);
      expect(run.exitCode).toBe(2);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 180_000);

  it.each(["SIGINT", "SIGTERM"] as const)(
    "stops everything that it started on %s",
    async (signal) => {
      await using example = await copyExample();
      let stopped = 0;
      const run = await runDemo(example.root, [], (text, stop) => {
        if (stopped === 0 && /^PASS +smoke-test@ci/m.test(text)) {
          stopped = performance.now();
          stop(signal);
        }
      });
      expect(stopped).toBeGreaterThan(0);
      expect(run.exitCode).toBe(signal === "SIGINT" ? 130 : 143);
      expect(run.text).not.toMatch(/^GO /m);
      // A bound against hangs, three times what is promised.
      expect(performance.now() - stopped).toBeLessThan(15_000);
      const { stdout } = await execute("ps", ["-eo", "args"]);
      expect(stdout.split("\n").filter((line) => line.includes(example.root))).toEqual([]);
      expect(await readdir(path.join(example.root, "gate-evidence"))).toContain("report.html");
    },
    120_000,
  );
});
