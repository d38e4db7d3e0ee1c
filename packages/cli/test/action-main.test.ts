import { describe, expect, it } from "@jest/globals";
import { createFakeRuntime, startServer } from "@gate/testing";
import { createActionMain } from "../src/action-main.ts";
import { inputsOf } from "../src/inputs.ts";
import type { CommandName } from "../src/options.ts";
import { OUTPUTS } from "../src/outcome.ts";
import { answerHealth, createWorker } from "./worker.ts";

function play(command: CommandName, cwd: string, inputs: Record<string, string>) {
  const runtime = createFakeRuntime({ cwd, inputs });
  const run = async (): Promise<unknown> => {
    try {
      return await createActionMain(command, inputsOf(command))(runtime);
    } finally {
      await runtime.close();
    }
  };
  return { runtime, outcome: run() };
}

describe("the main of an action", () => {
  it("sets every output that its manifest promises, but the verdict, which the runtime writes last", async () => {
    await using server = await startServer(answerHealth("v1"));
    await using worker = await createWorker(server.url);
    const { runtime, outcome } = play("smoke-test", worker.root, {
      environment: "staging",
      "expected-version": "v1",
    });
    expect(await outcome).toEqual({ verdict: "pass", exitCode: 0 });
    expect([...runtime.recorded.outputs.keys(), "verdict"].sort()).toEqual(
      Object.keys(OUTPUTS["smoke-test"]).sort(),
    );
    expect(runtime.recorded.published).toMatchObject([
      { results: [{ check: "smoke-test", verdict: "pass" }] },
    ]);
    expect(runtime.recorded.documents).toEqual([]);
  });

  it("hands the values of gate.yml that are overridden to the command", async () => {
    await using server = await startServer(answerHealth("v2"));
    await using worker = await createWorker(server.url);
    const inputs = { environment: "staging", "expected-version": "v1" };
    const { outcome } = play("smoke-test", worker.root, inputs);
    expect(await outcome).toEqual({ verdict: "fail", exitCode: 1 });
    const overridden = play("smoke-test", worker.root, { ...inputs, "health-version": "none" });
    expect(await overridden.outcome).toEqual({ verdict: "pass", exitCode: 0 });
  });

  it("registers the token before anything else is done", async () => {
    await using worker = await createWorker();
    const { runtime, outcome } = play("verdict", worker.root, { token: "ghs_secret", gate: "unknown" });
    await expect(outcome).rejects.toMatchObject({ code: "GATE_UNKNOWN" });
    expect(runtime.recorded.secrets).toEqual(["ghs_secret"]);
  });

  it("gives the error of a check that could not judge to the runtime, without outputs", async () => {
    await using worker = await createWorker(undefined, { "smoke/health.hurl": "GET\n" });
    const { runtime, outcome } = play("smoke-test", worker.root, { environment: "ci" });
    await expect(outcome).rejects.toMatchObject({ code: "HURL_SYNTAX" });
    expect(runtime.recorded.outputs.size).toBe(0);
  });
});
