import { copyFile, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { CheckResult, Evidence } from "@gate/core";
import type { HealthFacts } from "@gate/health";
import { createFakeRuntime, startServer, type TemporaryRepository } from "@gate/testing";
import type { CommandOutcome } from "../src/outcome.ts";
import { answerHealth, createWorker, GATE_YML, runCommand } from "./worker.ts";

const ID = "3f2a1b0c-1111-4222-8333-abcdefabcdef";
const OTHER = "4f2a1b0c-1111-4222-8333-abcdefabcdef";
const HEADER = "cloudflare-workers-version-overrides";

/** Serves `now`, and to whoever asks for one of the ids by the name of staging's Worker the version before it. */
const startBoth = (now: string) =>
  startServer((request, response) => {
    const asked = [ID, OTHER].some((id) => request.headers[HEADER] === `hub-staging="${id}"`);
    return answerHealth(asked ? "v1" : now)(request, response);
  });

const createCompared = (url: string, baseline: string): Promise<TemporaryRepository> =>
  createWorker(url, {
    "gate.yml": GATE_YML(url, "")
      .replace("live: [smoke-test@staging]", "live: [health-gate@staging]")
      .concat(
        `health:
  objectives: [error-rate < 10%]
  wait: { interval: 50ms, consecutive: 1 }
  load: { rate: 500/s, warmup: 0s, max-requests: 2000, timeout: 30s }
  baseline: ${baseline}
`,
      ),
  });

const judge = (
  { root: cwd }: TemporaryRepository,
  version: string,
  overrides: Record<string, string> = {},
): Promise<CommandOutcome> =>
  runCommand(
    "health-gate",
    createFakeRuntime({ cwd }),
    { environment: "staging", "expected-version": version },
    overrides,
  );
const sum = (
  { root: cwd }: TemporaryRepository,
  overrides: Record<string, string> = {},
): Promise<CommandOutcome> =>
  runCommand("verdict", createFakeRuntime({ cwd }), { gate: "live", "expected-version": "v2" }, overrides);
const baselineOf = ({ results }: CommandOutcome): HealthFacts["baseline"] =>
  (results[0] as CheckResult<HealthFacts>).facts.baseline;

describe("gate health-gate with a baseline", () => {
  it("asks for the version by the name of the environment's Worker, and its evidence is of that baseline alone", async () => {
    await using server = await startBoth("v2");
    await using worker = await createCompared(server.url, `{ version: ${ID}, answers: v1 }`);
    const outcome = await judge(worker, "v2");
    expect(outcome.verdict).toBe("pass");
    expect(baselineOf(outcome)).toMatchObject({ name: ID, answered: "v1", state: "compared" });
    expect((await sum(worker)).decision?.decision).toBe("go");
    // Of another version, as an input of the job gives it: the gate takes it only where it is told of it too.
    const other = { "health-baseline-version": OTHER };
    const reasons = (await sum(worker, other)).decision?.reasons.map(({ message }) => message).join();
    expect(reasons).toContain("of a run with other settings than gate.yml has (baseline)");
    expect((await judge(worker, "v2", other)).verdict).toBe("pass");
    expect((await sum(worker)).decision?.decision).toBe("no-go");
    expect((await sum(worker, other)).decision?.decision).toBe("go");
  });

  it("compares with the evidence of an earlier run", async () => {
    await using server = await startBoth("v2");
    await using worker = await createCompared(server.url, `{ version: ${ID}, answers: v1 }`);
    const { outputs } = await judge(worker, "v2");
    const evidence = outputs["evidence"] ?? "";
    await copyFile(path.join(worker.root, evidence), path.join(worker.root, "last.json"));
    const { predicate } = JSON.parse(await readFile(path.join(worker.root, "last.json"), "utf8")) as Evidence;
    await using later = await startBoth("v3");
    await worker.write({
      "gate.yml": (await readFile(path.join(worker.root, "gate.yml"), "utf8"))
        .replace(server.url, later.url)
        .replace(`{ version: ${ID}, answers: v1 }`, "{ file: last.json }"),
    });
    const outcome = await judge(worker, "v3");
    expect(outcome.verdict).toBe("pass");
    const { samples } = predicate.gate.result.facts as HealthFacts;
    expect(baselineOf(outcome)).toMatchObject({
      name: "last.json",
      answered: "v2",
      state: "compared",
      sha256: samples?.sha256,
    });
  });

  it.each([
    ["missing.json", /^the baseline missing\.json is not compared: missing\.json cannot be read: /],
    ["../last.json", /lies outside the repository$/],
    ["smoke", /is not a regular file$/],
  ])("is inconclusive without the file: %s", async (file, reason) => {
    await using server = await startBoth("v2");
    await using worker = await createCompared(server.url, `{ file: ${file} }`);
    const outcome = await judge(worker, "v2");
    expect([outcome.verdict, outcome.exitCode]).toEqual(["inconclusive", 1]);
    expect(outcome.outputs["headline"]).toMatch(reason);
  });

  it("is inconclusive where nothing names the Worker", async () => {
    await using server = await startBoth("v2");
    await using worker = await createCompared(server.url, `{ version: ${ID}, answers: v1 }`);
    await worker.write({ "wrangler.toml": "no toml" });
    const outcome = await judge(worker, "v2");
    expect(outcome.verdict).toBe("inconclusive");
    expect(outcome.outputs["headline"]).toMatch(/nothing names the Worker$/);
  });
});
