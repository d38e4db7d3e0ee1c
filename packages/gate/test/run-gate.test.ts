import { describe, expect, it } from "@jest/globals";
import { formatCheckRef, GateError } from "@gate/core";
import type { CheckName, CheckResult, Clock, EnvironmentConfig } from "@gate/core";
import { runGate } from "@gate/gate";
import type { RunGateOptions } from "@gate/gate";
import { makeConfig, NOW } from "./make-evidence.ts";

const clock: Clock = {
  now: () => NOW,
  monotonic: () => 5,
  sleep: () => Promise.resolve(),
  spinUntil: () => Promise.resolve(),
};

function pass(check: CheckName, environment?: string): CheckResult {
  return {
    check,
    environment,
    verdict: "pass",
    headline: "ok",
    findings: [],
    facts: {},
    startedAt: "",
    durationMs: 1,
  };
}

function plan(change: Partial<RunGateOptions["checks"]> = {}): { options: RunGateOptions; log: string[] } {
  const log: string[] = [];
  const run = (check: CheckName) => (environment: EnvironmentConfig | undefined) => {
    log.push(`run ${check} ${environment?.name ?? "-"}`);
    return Promise.resolve(pass(check, environment?.name));
  };
  const options: RunGateOptions = {
    config: makeConfig(),
    gate: "before-production",
    checks: {
      validate: run("validate"),
      "smoke-test": run("smoke-test"),
      "health-gate": run("health-gate"),
      ...change,
    },
    clock,
    onStart: (ref) => void log.push(`start ${formatCheckRef(ref)}`),
    onResult: async (result) => {
      await Promise.resolve();
      log.push(`${result.verdict} ${formatCheckRef(result)}`);
    },
  };
  return { options, log };
}

describe("runGate", () => {
  it("runs each check once, in the order of the list, and tells of each before the next", async () => {
    const { options, log } = plan();
    const results = await runGate(options);
    expect(log).toEqual([
      "start validate",
      "run validate -",
      "pass validate",
      "start smoke-test@staging",
      "run smoke-test staging",
      "pass smoke-test@staging",
      "start health-gate@staging",
      "run health-gate staging",
      "pass health-gate@staging",
    ]);
    expect(results.map(formatCheckRef)).toEqual(["validate", "smoke-test@staging", "health-gate@staging"]);
  });

  it.each([
    [
      "a GateError",
      new GateError("START_FAILED", "it did not start", { hint: "look" }),
      "it did not start",
      "error/start-failed",
    ],
    ["a bug", new TypeError("x is undefined"), "internal error: x is undefined", "error/internal"],
    ["no error at all", "text", "internal error: text", "error/internal"],
  ])("makes %s of one check its verdict error, and runs the others", async (_, thrown, headline, ruleId) => {
    const { options, log } = plan({ "smoke-test": () => Promise.reject(thrown) });
    const results = await runGate(options);
    expect(results.map(({ verdict }) => verdict)).toEqual(["pass", "error", "pass"]);
    expect(results[1]).toMatchObject({
      check: "smoke-test",
      environment: "staging",
      headline,
      startedAt: "2026-05-01T12:00:00.000Z",
      findings: [{ ruleId, level: "error" }],
    });
    expect(log).toContain("run health-gate staging");
  });

  it("takes a check that throws at once for one that rejects", async () => {
    const { options } = plan({
      validate: () => {
        throw new Error("at once");
      },
    });
    expect((await runGate(options)).map(({ verdict }) => verdict)).toEqual(["error", "pass", "pass"]);
  });

  it("runs nothing after a cancellation, and nothing of the rest is green", async () => {
    const { options, log } = plan({
      "smoke-test": () => Promise.reject(new GateError("CANCELLED", "stopped")),
    });
    const results = await runGate(options);
    expect(results.map(({ verdict, headline }) => `${verdict} ${headline}`)).toEqual([
      "pass ok",
      "error stopped",
      "error not run: the gate was cancelled",
    ]);
    expect(log).not.toContain("start health-gate@staging");
  });

  it("runs nothing when the signal was given before", async () => {
    const { options, log } = plan();
    const results = await runGate({ ...options, signal: AbortSignal.abort() });
    expect(results.map(({ verdict }) => verdict)).toEqual(["error", "error", "error"]);
    expect(log.filter((line) => line.startsWith("run"))).toEqual([]);
  });

  it("takes no answer for another check or environment", async () => {
    const { options } = plan({
      "smoke-test": () => Promise.resolve(pass("smoke-test", "ci")),
      "health-gate": () => Promise.resolve(pass("validate")),
    });
    expect((await runGate(options)).map(({ verdict }) => verdict)).toEqual(["pass", "error", "error"]);
  });

  it("knows no other gate than those of gate.yml", async () => {
    const { options } = plan();
    await expect(runGate({ ...options, gate: "nothing" })).rejects.toMatchObject({
      code: "GATE_UNKNOWN",
      hint: "declared: pull-request, before-production, tree, live, tests",
    });
  });
});
