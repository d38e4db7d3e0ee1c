import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

import { type HostRunOptions, type HostRunResult, runBuiltAction } from "../src/index.ts";

let folder = "";

beforeAll(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), "gate host ")));
  await mkdir(path.join(folder, "work"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const ACTION = `
name: sample
description: sample
inputs:
  some-name: { description: one, default: preset }
  two words: { description: two }
  token: { description: three, default: "\${{ github.token }}" }
runs: { using: node24, main: dist/main.cjs }
`;

async function run(
  script: string,
  options: Partial<HostRunOptions> = {},
  action = ACTION,
): Promise<HostRunResult> {
  const actionFolder = await mkdtemp(path.join(folder, "action "));
  await mkdir(path.join(actionFolder, "dist"));
  await writeFile(path.join(actionFolder, "action.yml"), action);
  await writeFile(
    path.join(actionFolder, "dist", "main.cjs"),
    `const fs = require("node:fs"); const env = process.env;\n${script}`,
  );
  return runBuiltAction({ actionFolder, cwd: path.join(folder, "work"), ...options });
}

describe("runBuiltAction", () => {
  it("gives inputs, context and event as a runner does", async () => {
    const script = `
      const event = JSON.parse(fs.readFileSync(env.GITHUB_EVENT_PATH, "utf8"));
      const seen = [env["INPUT_SOME-NAME"], env.INPUT_TWO_WORDS, env.INPUT_TOKEN === env.WANTED, event.number, env.GITHUB_EVENT_NAME, process.cwd() === env.GITHUB_WORKSPACE, env.GITHUB_SHA, process.stdout.isTTY === true];
      fs.appendFileSync(env.GITHUB_OUTPUT, "seen=" + JSON.stringify(seen) + "\\n");
    `;
    const result = await run(script, {
      inputs: { "two words": "given", unknown: "x" },
      event: { name: "pull_request", payload: { number: 7 } },
      token: "ghs_tok",
      env: { WANTED: "ghs_tok", GITHUB_SHA: "abc" },
    });
    expect(result).toMatchObject({ exitCode: 0, conclusion: "success", survivors: [] });
    expect(JSON.parse(result.outputs["seen"] ?? "")).toEqual([
      "preset",
      "given",
      true,
      7,
      "pull_request",
      true,
      "abc",
      false,
    ]);
    expect(result.annotations).toEqual([
      { level: "warning", message: expect.stringContaining("Unexpected input(s) 'unknown'") },
    ]);
  });

  it("reads both outputs as commands, cut at every end of line, and masks", async () => {
    const script = `
      process.stdout.write("one\\r::notice::two\\r\\n::add-mask::hush-hush\\n");
      process.stdout.write("say hush-hush, not " + Buffer.from("hush-hush").toString("base64") + "\\n");
      process.stdout.write("::set-output name=old::");
      setTimeout(() => process.stdout.write("way"), 50);
      process.on("exit", () => fs.appendFileSync(env.GITHUB_OUTPUT, "leak=hush-hush\\nfine=1\\nempty=\\n"));
    `;
    const result = await run(script);
    expect(result.annotations).toEqual([{ level: "notice", message: "two" }]);
    expect(result.log.split("\n")).toEqual(["one", "##[notice]two", "say ***, not ***"]);
    expect(result.rawLog).toContain("hush-hush");
    expect(result.outputs).toEqual({ old: "way", leak: "hush-hush", fine: "1", empty: "" });
    expect(result.jobOutputs).toEqual({ old: "way", fine: "1" });
    const errors = await run(`process.stderr.write("x ##[error]from stderr\\n")`);
    expect(errors.annotations).toEqual([{ level: "error", message: "from stderr" }]);
  });

  it("fails the step when a command file cannot be read, whatever the exit code", async () => {
    const result = await run(`fs.writeFileSync(env.GITHUB_OUTPUT, "a=1\\nnonsense\\n")`);
    expect(result).toMatchObject({ exitCode: 0, conclusion: "failure", outputs: { a: "1" } });
    expect(result.annotations[0]?.message).toContain("Invalid format 'nonsense'");
  });

  it("takes a summary of one mebibyte and no byte more", async () => {
    const taken = await run(`fs.writeFileSync(env.GITHUB_STEP_SUMMARY, "x".repeat(1024 * 1024))`);
    expect(taken.summary).toHaveLength(1024 * 1024);
    const refused = await run(`fs.writeFileSync(env.GITHUB_STEP_SUMMARY, "x".repeat(1024 * 1024 + 1))`);
    expect(refused.summary).toBeUndefined();
    expect(refused.conclusion).toBe("success");
    expect(refused.annotations[0]?.message).toContain("upload aborted");
  });

  it("hands over what was written to GITHUB_ENV, GITHUB_PATH and GITHUB_STATE", async () => {
    const result = await run(
      `fs.writeFileSync(env.GITHUB_ENV, "A=1"); fs.writeFileSync(env.GITHUB_PATH, "/x"); fs.writeFileSync(env.GITHUB_STATE, "s=2")`,
    );
    expect(result).toMatchObject({ envFile: "A=1", pathFile: "/x", state: { s: "2" } });
  });

  it("cancels with SIGINT, then SIGTERM, then SIGKILL", async () => {
    const polite = await run(
      `process.on("SIGINT", () => process.exit(130)); setInterval(() => {}, 1000); console.log("ready")`,
      { cancelWhenLogged: "ready" },
    );
    expect(polite).toMatchObject({ exitCode: 130, conclusion: "cancelled" });
    const script = `for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => console.log(name)); setInterval(() => {}, 1000);`;
    const stubborn = await run(script, { cancelAfterMs: 500 });
    expect(stubborn).toMatchObject({ exitCode: null, signal: "SIGKILL", conclusion: "cancelled" });
    expect(stubborn.log.split("\n")).toEqual(["SIGINT", "SIGTERM"]);
  });

  it("finds and ends what the step left running", async () => {
    const script = `require("node:child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore", detached: true }).unref()`;
    const result = await run(script);
    if (process.platform === "linux")
      expect(result.survivors).toEqual([
        { pid: expect.any(Number), command: expect.stringContaining("setInterval") },
      ]);
    else expect(result.survivors).toBeUndefined();
  });

  it.each([
    ["using: composite", "runs: { using: composite, steps: [] }"],
    ["no post", "runs: { using: node24, main: dist/main.cjs, post: dist/main.cjs }"],
  ])("refuses what it cannot run: %s", async (message, runs) => {
    await expect(run("", {}, `name: a\n${runs}\n`)).rejects.toThrow(message);
  });

  it("refuses a default that it cannot evaluate", async () => {
    const action = `name: a\ninputs: { x: { default: "\${{ github.actor }}" } }\nruns: { using: node24, main: dist/main.cjs }\n`;
    await expect(run("", {}, action)).rejects.toThrow("cannot evaluate");
  });
});
