import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { type BundleFacts, bundleDigestsOf, type Evidence } from "@gate/core";
import type { RunFacts } from "@gate/runtime";
import { createFakeRuntime, type TemporaryRepository } from "@gate/testing";
import { describe, expect, it } from "@jest/globals";
import { createWorker, GATE_YML, runCommand } from "./worker.ts";

/** A wrangler of the repository that builds one module for the Worker `hub`. */
const WRANGLER = `const fs = require("node:fs");
const option = (name) => process.argv.find((word) => word.startsWith("--" + name + "=")).slice(name.length + 3);
fs.writeFileSync(option("outdir") + "/index.js", "built");
const event = { type: "deploy", worker_name: "hub-" + option("env"), wrangler_environment: option("env"), bundle_size: { raw_bytes: 5, gzip_bytes: 5 } };
fs.writeFileSync(process.env.WRANGLER_OUTPUT_FILE_PATH, JSON.stringify(event) + "\\n");
`;

async function createBuilding(): Promise<TemporaryRepository> {
  const url = "https://staging.hub.example";
  const gateYml = GATE_YML(
    url,
    "  tree: [validate]\nvalidate: { bundle: true, rules: { config: off, env: off } }\n",
  );
  const worker = await createWorker(url, {
    "gate.yml": gateYml.replace("tier: staging }", "tier: staging, headers: { X-Key: $STAGING_KEY } }"),
    ".gitignore": "node_modules\ngate-evidence\n",
  });
  const folder = path.join(worker.root, "node_modules/wrangler");
  await mkdir(path.join(folder, "bin"), { recursive: true });
  await writeFile(path.join(folder, "package.json"), '{ "name": "wrangler", "version": "4.999.0" }');
  await writeFile(path.join(folder, "bin/wrangler.js"), WRANGLER);
  return worker;
}

const runOf = (event: string, fromFork = false): RunFacts => ({ event, fromFork, attempt: 1 });

describe("validate with bundle: true", () => {
  it.each([
    [runOf("push"), {}, true, false],
    [runOf("push"), { STAGING_KEY: "s" }, true, false],
    [runOf("pull_request"), {}, true, true],
    [runOf("pull_request", true), {}, false, false],
    [runOf("pull_request"), { STAGING_KEY: "s" }, false, false],
    [runOf("pull_request_target", true), {}, false, false],
    [runOf("workflow_run"), {}, false, false],
  ])(
    "on %j with %j builds: %s, and ran code of a pull request: %s",
    async (run, variables, builds, ranCode) => {
      await using worker = await createBuilding();
      const runtime = createFakeRuntime({ cwd: worker.root, run, variables });
      const { verdict, outputs, results } = await runCommand("validate", runtime);
      expect(verdict).toBe("pass");
      const file = path.join(worker.root, outputs["evidence"] ?? "");
      const evidence = JSON.parse(await readFile(file, "utf8")) as Evidence;
      const names = builds ? ["ci", "production", "staging"] : [];
      expect([...bundleDigestsOf(evidence).keys()]).toEqual(names);
      const facts = (results[0]?.facts ?? {}) as { bundles?: Record<string, BundleFacts> };
      for (const [name, digest] of bundleDigestsOf(evidence))
        expect(facts.bundles?.[name]?.digest).toBe(digest);
      expect(evidence.predicate.gate.source).toMatchObject({ ranPullRequestCode: ranCode, dirty: false });
    },
  );

  it("is go in a gate of its own, and no-go where the run built nothing", async () => {
    await using worker = await createBuilding();
    const runtime = () => createFakeRuntime({ cwd: worker.root, run: runOf("push") });
    await runCommand("validate", runtime());
    expect((await runCommand("verdict", runtime(), { gate: "tree" })).decision?.decision).toBe("go");
    await runCommand("validate", createFakeRuntime({ cwd: worker.root, run: runOf("pull_request", true) }));
    const { decision } = await runCommand("verdict", runtime(), { gate: "tree" });
    expect(decision?.reasons.map(({ message }) => message)).toEqual(
      ["production", "staging", "ci"].map(
        (name) => `the evidence does not say which bundle of ${name} was built`,
      ),
    );
  });
});
