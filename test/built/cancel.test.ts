import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { parseEvidence } from "@gate/core";
import type { HostRunResult } from "@gate/testing";
import { useBuiltActions } from "./built-action.ts";
import { type Scene, setScene } from "./worker.ts";

const actions = useBuiltActions();

/** Three times the two seconds that are promised: a bound against hangs, not a measurement. */
const BOUND_MS = 6000;

/** Answers that never end, and the moment of the first. */
function hang(scene: Scene, path: string): { since(): number } {
  let first = 0;
  scene.answers.before = ({ url }) => {
    if (url !== path) return false;
    first ||= performance.now();
    return true;
  };
  return { since: () => performance.now() - first };
}

function expectCancelled(result: HostRunResult): void {
  expect(result).toMatchObject({
    exitCode: 130,
    signal: null,
    conclusion: "cancelled",
    outputs: { verdict: "error" },
    survivors: [],
  });
  expect(result.annotations.map(({ title }) => title)).toContain("CANCELLED");
  expect(result.summary).toContain("CANCELLED");
}

async function readVerdict(scene: Scene, name: string): Promise<string> {
  const file = path.join(scene.repository.root, "gate-evidence", name);
  return parseEvidence(await readFile(file, "utf8"), name).predicate.gate.result.verdict;
}

describe("a cancelled action", () => {
  it("smoke-test ends within the bound with the verdict error, and leaves evidence of it", async () => {
    await using scene = await setScene();
    const hanging = hang(scene, "/api/items");
    const result = await actions.run(
      "smoke-test",
      scene.repository.root,
      { environment: "staging" },
      { cancelWhenLogged: "running smoke/items.hurl" },
    );
    expectCancelled(result);
    expect(hanging.since()).toBeLessThan(BOUND_MS);
    expect(await readVerdict(scene, "hub-smoke-test-staging-a1.json")).toBe("error");
  });

  it("health-gate ends in the middle of its load", async () => {
    await using scene = await setScene();
    const result = await actions.run(
      "health-gate",
      scene.repository.root,
      { environment: "staging", "health-load-warmup": "60s" },
      { cancelWhenLogged: "needs" },
    );
    expectCancelled(result);
    expect(await readVerdict(scene, "hub-health-gate-staging-a1.json")).toBe("error");
  });

  it("run keeps what was found out, writes the report and is no-go", async () => {
    await using scene = await setScene();
    hang(scene, "/api/items");
    const result = await actions.run(
      "run",
      scene.repository.root,
      { gate: "before-production" },
      { cancelWhenLogged: "PASS         validate" },
    );
    expectCancelled(result);
    expect(await readVerdict(scene, "hub-validate-a1.json")).toBe("pass");
    for (const check of ["smoke-test", "health-gate"])
      expect(await readVerdict(scene, `hub-${check}-staging-a1.json`)).toBe("error");
    const report = await readFile(path.join(scene.repository.root, "gate-evidence", "report.html"), "utf8");
    expect(report).toContain("validate");
    expect(report).not.toContain(">GO<");
  });

  it("ends a started program that ignores signals, with its children", async () => {
    const stubborn = `
process.on("SIGTERM", () => {}); process.on("SIGINT", () => {});
if (process.argv[2] === "child") setInterval(() => {}, 1000);
else {
  require("node:child_process").spawn(process.execPath, [__filename, "child"], { stdio: "ignore" });
  require("node:http").createServer(() => {}).listen(Number(process.argv[2]), "127.0.0.1");
}`;
    await using scene = await setScene({
      environment: "  dev: { url: 'http://127.0.0.1:{port}', tier: test, start: 'node stubborn.js {port}' }",
      files: { "stubborn.js": stubborn },
    });
    const result = await actions.run(
      "smoke-test",
      scene.repository.root,
      { environment: "dev" },
      { cancelAfterMs: 2500 },
    );
    expectCancelled(result);
    expect(await readVerdict(scene, "hub-smoke-test-dev-a1.json")).toBe("error");
  });
});
