import { beforeAll, describe, expect, it } from "@jest/globals";
import { createTemporaryRepository, startServer } from "@gate/testing";
import { type ActRun, findAct, pinCommit, runAct } from "./run-act.ts";

const act = findAct();
if (act === undefined) {
  process.stderr.write(
    "skipped: pre-production.yml under act; install it by go install github.com/nektos/act@v0.2.89\n",
  );
}

const CALLER = pinCommit(`name: Pre-production
on: workflow_dispatch
permissions: {}
jobs:
  gate:
    permissions: { contents: read, statuses: write }
    uses: wrangler-gate/wrangler-gate/.github/workflows/pre-production.yml@<full commit SHA>
    with:
      install: ""
      expected-version: v1
      smoke-test-shards: '["1/2", "2/2"]'
      health-gate-shards: '["1/2", "2/2"]'
`);
/** Half a minute of load: shards that one machine starts one after the other still measure together. */
const gateYml = (url: string): string => `version: 1
worker: { config: wrangler.toml }
environments:
  staging: { url: "${url}", tier: staging }
smoke: { suites: [{ files: smoke/*.hurl }] }
health:
  wait: { interval: 100ms, consecutive: 1 }
  load: { rate: 40/s, warmup: 0s, max-requests: 1200, timeout: 30s }
  objectives: [error-rate < 10%]
gates:
  before-production: [smoke-test@staging, health-gate@staging]
`;
const HURL = "GET {{base_url}}/api/health\nHTTP 200\n";
async function dispatch(): Promise<ActRun> {
  await using server = await startServer((_request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ success: true, data: { status: "healthy", version: "v1" } }));
  });
  await using repository = await createTemporaryRepository({
    ".gitignore": "gate-evidence/\n",
    ".github/workflows/gate.yml": CALLER,
    "gate.yml": gateYml(server.url),
    "wrangler.toml": 'name = "hub"\nmain = "index.js"\n[env.staging]\n',
    "smoke/a.hurl": HURL,
    "smoke/b.hurl": HURL,
  });
  return await runAct({
    repository: repository.root,
    event: "workflow_dispatch",
    payload: {},
    concurrentJobs: 4,
  });
}

(act === undefined ? describe.skip : describe)("pre-production.yml with shards", () => {
  let run: ActRun;
  beforeAll(async () => {
    run = await dispatch();
  }, 240_000);

  it("is green by the merge, though no shard is", () => {
    expect({ ...run, text: run.text.slice(-6000) }).toMatchObject({
      jobs: { plan: "success", "smoke-test": "success", "health-shards": "success" },
    });
    expect(run.jobs).toMatchObject({ "health-gate": "success", verdict: "success" });
    expect(run.exitCode).toBe(0);
    expect(run.summaries.at(-1)).toMatch(/^## ✅ GO: before\\-production\n/);
  });

  it("keeps the evidence of every shard and of the merge", () => {
    expect(run.artifacts).toEqual([
      "hub-health-gate-staging-1of2-a1.json",
      "hub-health-gate-staging-2of2-a1.json",
      "hub-health-gate-staging-a1.json",
      "hub-smoke-test-staging-1of2-a1.json",
      "hub-smoke-test-staging-2of2-a1.json",
    ]);
  });
});
