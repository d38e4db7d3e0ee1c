import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "@jest/globals";
import { CHANGES, QUICK } from "./changes.ts";
import { copyExample, listReasons, runDemo } from "./example.ts";

const execute = promisify(execFile);
const root = path.dirname(path.dirname(import.meta.dirname));

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
    expect(run.text).toMatch(/^The demo took \d+\.\d s\.$/m);
  }, 180_000);

  it.each(CHANGES)(
    "is not GO when $name",
    async ({ change, exitCode, against, says, hides, args }) => {
      await using example = await copyExample(change);
      const run = await runDemo(example.root, args ?? QUICK);
      expect(run.text).not.toMatch(/^GO /m);
      for (const line of says) expect(run.text).toMatch(line);
      expect(listReasons(run.text)).toEqual(against);
      if (hides !== undefined) expect(run.text).not.toContain(hides);
      expect(run.exitCode).toBe(exitCode);
      expect(await example.git("status", "--porcelain")).toBe("");
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
      expect(run.text).toMatch(/^ERROR +release-notes +this clone is shallow/m);
      expect(run.text).toMatch(/→ .*`git fetch --unshallow --tags`/);
      expect(listReasons(run.text)).toEqual(["release-notes"]);
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
