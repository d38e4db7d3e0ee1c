import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { createFakeRuntime, startServer, type FakeRuntimeOptions } from "@gate/testing";
import { readVariables } from "../src/variables.ts";
import { answerHealth, createWorker, runCommand } from "./worker.ts";

const cwd = await mkdtemp(path.join(tmpdir(), "gate variables "));
await writeFile(path.join(cwd, "a.env"), '# first\nfrom=file\r\n\n  both=file=1  \nquoted="12"\n');
await writeFile(path.join(cwd, "b.env"), "both=second");
await writeFile(path.join(cwd, "own.env"), "expected_version=v0\n");
await writeFile(path.join(cwd, "broken.env"), "a=1\nhunter2secret\n");
await writeFile(path.join(cwd, "secrets.env"), "token=12345\n");
await writeFile(path.join(cwd, "bytes.env"), Uint8Array.of(0x61, 0x3d, 0xff));

afterAll(() => rm(cwd, { recursive: true }));

const runtime = (options: FakeRuntimeOptions = {}): ReturnType<typeof createFakeRuntime> =>
  createFakeRuntime({ cwd, ...options });

describe("variables", () => {
  it("come from the environment, over it from files in their order, over them one by one", async () => {
    const variables = {
      HURL_VARIABLE_both: "env",
      HURL_VARIABLE_only: "1",
      HURL_VARIABLE_: "x",
      HURL_x: "y",
    };
    const read = await readVariables(runtime({ variables }), {
      variablesFiles: ["a.env", "b.env"],
      variables: ["from=flag"],
    });
    expect(read.variables).toEqual(["both=second", "from=flag", "only=1", 'quoted="12"']);
    expect(read.secrets.size).toBe(0);
  });

  it.each([
    [{ variablesFiles: ["none.env"] }, {}, "FILE_UNREADABLE", "none.env cannot be read"],
    [{ variablesFiles: ["."] }, {}, "FILE_UNREADABLE", "not a regular file"],
    [{ variablesFiles: ["bytes.env"] }, {}, "FILE_UNREADABLE", "not UTF-8"],
    [{ variablesFiles: ["broken.env"] }, {}, "USAGE", "is not a variable"],
    [{ variables: ["newDate=1"] }, {}, "USAGE", "is a function"],
    [{}, { "HURL_VARIABLE_a b": "1" }, "USAGE", "is not a variable"],
    [{ variables: ["a="] }, {}, "CONFIG_INVALID", "takes for a number"],
    [{ variables: ["a=1e999"] }, {}, "CONFIG_INVALID", "takes for a number"],
    [{}, { HURL_SECRET_a: "12345", HURL_VARIABLE_a: "1" }, "USAGE", "as a variable and as a secret"],
    [{ secretsFiles: ["secrets.env"] }, { HURL_SECRET_token: "67890" }, "USAGE", "given twice"],
    [{}, { HURL_SECRET_base_url: "https://elsewhere.example" }, "USAGE", "variable of the gate"],
    // Asked there with a query behind it, every path answers as the health endpoint does: green, whatever is broken.
    [{}, { HURL_VARIABLE_base_url: "https://elsewhere.example/health?" }, "USAGE", "variable of the gate"],
    [{ variables: ["environment=ci"] }, {}, "USAGE", "variable of the gate"],
    [{ variablesFiles: ["own.env"] }, {}, "USAGE", "variable of the gate"],
    [{}, { HURL_SECRET_a: "abc" }, "ACTION_INPUT_INVALID", "4 is the least"],
  ] as const)("are refused when they are wrong: %j with %j", async (given, variables, code, message) => {
    await expect(readVariables(runtime({ variables }), given)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message) as unknown,
    });
  });

  it("are settings of a run, so that its evidence is none for a gate, wherever they come from", async () => {
    await using server = await startServer(answerHealth("v1"));
    await using worker = await createWorker(server.url, { "vars.env": "a=1\n" });
    const smoke = (values: Record<string, string>, variables: Record<string, string> = {}) =>
      runCommand("smoke-test", createFakeRuntime({ cwd: worker.root, variables }), {
        environment: "staging",
        "expected-version": "v1",
        ...values,
      });
    const decide = async () => {
      const { decision } = await runCommand("verdict", createFakeRuntime({ cwd: worker.root }), {
        gate: "live",
        "expected-version": "v1",
      });
      return [decision?.decision, decision?.reasons[0]?.message];
    };
    for (const [values, variables] of [
      [{ "variables-file": "vars.env" }, {}],
      [{ variables: "a=1" }, {}],
      [{}, { HURL_VARIABLE_a: "1" }],
    ] as const) {
      expect(await smoke(values, variables)).toMatchObject({ verdict: "pass" });
      expect(await decide()).toEqual(["no-go", expect.stringContaining("(variables)")]);
    }
    expect(await smoke({}, { HURL_SECRET_a: "12345" })).toMatchObject({ verdict: "pass" });
    expect((await decide())[0]).toBe("go");
    const gate = createFakeRuntime({ cwd: worker.root, variables: { HURL_VARIABLE_a: "1" } });
    const run = await runCommand("run", gate, { gate: "live", "expected-version": "v1" });
    expect(run.decision?.decision).toBe("no-go");
    expect(run.decision?.reasons[0]?.message).toContain("(variables)");
  });

  it("that are secrets keep code of a pull request from running", async () => {
    await using worker = await createWorker();
    const run = createFakeRuntime({
      cwd: worker.root,
      variables: { HURL_SECRET_a: "12345" },
      run: { event: "pull_request", fromFork: false, attempt: 1 },
    });
    await expect(runCommand("smoke-test", run, { environment: "ci" })).rejects.toMatchObject({
      code: "CODE_NOT_ALLOWED",
      message: expect.stringContaining("HURL_SECRET_a") as unknown,
    });
    await expect(readVariables(run, { secretsFiles: ["secrets.env"] })).rejects.toMatchObject({
      code: "CODE_NOT_ALLOWED",
    });
  });
});
