import { existsSync } from "node:fs";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, describe, expect, it } from "@jest/globals";

import { type HostRunOptions, type HostRunResult, runBuiltAction } from "@gate/testing";

const actionFolder = path.join(import.meta.dirname, "fixtures", "action");
// Not in beforeAll: tests that run side by side do not wait for it.
const cwd = await realpath(await mkdtemp(path.join(tmpdir(), "gate action ")));

afterAll(async () => {
  await rm(cwd, { recursive: true, force: true });
});

function play(scenario: string, options: Partial<HostRunOptions> = {}): Promise<HostRunResult> {
  return runBuiltAction({
    actionFolder,
    cwd,
    ...options,
    inputs: { scenario, ...options.inputs },
    env: {
      NODE_OPTIONS: "--conditions=source --disable-warning=ExperimentalWarning",
      CLOUDFLARE_API_TOKEN: "canary-cloudflare",
      MY_API_TOKEN: "canary-own",
      ...options.env,
    },
  });
}

describe("runAction", () => {
  it.concurrent("writes the outputs, the verdict as main says, and ends with 0 on a pass", async () => {
    const result = await play("pass");
    expect(result).toMatchObject({
      exitCode: 0,
      conclusion: "success",
      survivors: [],
      envFile: "",
      pathFile: "",
      state: {},
      annotations: [],
    });
    expect(result.outputs).toEqual({ report: "a\nb\n::error::no", verdict: "pass" });
    expect(result.summary).toContain("all good");
    expect(result.log).toContain("PASS");
  });

  it.concurrent("shows nine findings, a tenth that counts the rest, and ends with 1 on a fail", async () => {
    const result = await play("fail");
    expect(result).toMatchObject({ exitCode: 1, conclusion: "failure", outputs: { verdict: "fail" } });
    expect(result.annotations).toHaveLength(10);
    expect(result.annotations[0]).toMatchObject({
      level: "error",
      file: "smoke/a,b:c.hurl",
      line: 1,
      column: 2,
    });
    expect(result.annotations[9]?.message).toContain("21 more");
    expect(result.commands.map((command) => command.name)).toEqual(Array(10).fill("error"));
  });

  it.concurrent("lets no foreign text become a command", async () => {
    const result = await play("hostile");
    expect(result).toMatchObject({
      exitCode: 1,
      outputs: { verdict: "inconclusive" },
      jobOutputs: { verdict: "inconclusive" },
      masks: ["ghs_0123456789abcdefghijklmnopqrstuvwxyz"],
    });
    expect(result.commands.map((command) => command.name)).toEqual(["group", "endgroup", "error"]);
    expect(result.rawLog).not.toMatch(/[\0-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f]/);
  });

  it.concurrent("hides a secret in every form, in every sink", async () => {
    const token = "Zq4-canary+token/value";
    const secret = `${token}/"<&*_ü`;
    const result = await play("secret", { inputs: { token } });
    const masks = result.masks.filter((mask) => mask !== "");
    expect(masks).toContain(secret);
    // Without the registration itself, which a runner does not log.
    const raw = result.rawLog
      .split(/\r?\n/)
      .filter((line) => !line.startsWith("::add-mask::"))
      .join("\n");
    const sinks = [
      raw,
      result.log,
      result.summary ?? "",
      JSON.stringify(result.outputs),
      JSON.stringify(result.annotations),
      JSON.stringify(result.commands.filter((command) => command.name !== "add-mask")),
    ];
    for (const sink of sinks) {
      expect(sink.length).toBeGreaterThan(10);
      expect(sink).not.toContain("canary");
      expect(sink).not.toContain(Buffer.from("canary").toString("hex"));
      for (const shift of ["", "x", "xy"]) {
        const core = Buffer.from(`${shift}${token}`).toString("base64").slice(4, -4);
        expect(sink).not.toContain(core);
      }
    }
  });

  it.concurrent(
    "gives a child no runner file and no token, and undoes what it wrote by the way around",
    async () => {
      const result = await play("spy");
      expect(result.rawLog.match(/found \[\]/g)).toHaveLength(2);
      expect(result.rawLog).not.toContain("canary");
      if (process.platform === "linux") expect(result.rawLog).toContain("wrote OUTPUT");
      expect(result).toMatchObject({
        outputs: { verdict: "fail" },
        state: {},
        envFile: "",
        pathFile: "",
        commands: [],
        survivors: [],
      });
      expect(result.outputs).not.toHaveProperty("forged");
      expect(result.summary).toBeUndefined();
    },
  );

  it.concurrent.each([
    ["throws", "CONFIG_NOT_FOUND", "no gate.yml"],
    ["bug", "INTERNAL", "undefined"],
    ["uncaught", "INTERNAL", "out of a timer"],
    ["rejected", "INTERNAL", "nobody looked"],
    ["never", "INTERNAL", "without a verdict"],
  ])("ends with verdict error, an annotation and 2 when main %s", async (scenario, code, message) => {
    const result = await play(scenario);
    expect(result).toMatchObject({
      exitCode: 2,
      conclusion: "failure",
      outputs: { verdict: "error" },
      survivors: [],
    });
    expect(result.annotations).toHaveLength(1);
    expect(result.annotations[0]).toMatchObject({
      level: "error",
      title: code,
      message: expect.stringContaining(message),
    });
    expect(result.summary).toContain(code);
    expect(result.log).not.toMatch(/^\s+at /m);
  });

  it.concurrent("shows where a bug happened when debugging is on", async () => {
    const result = await play("uncaught", { debug: true });
    expect(result.log).toMatch(/│\s+at .*main\.ts/);
  });

  it.concurrent("names every wrong input", async () => {
    const result = await play("inputs");
    expect(result).toMatchObject({ exitCode: 2, outputs: { verdict: "error" } });
    expect(result.annotations[0]?.title).toBe("ACTION_INPUT_INVALID");
    expect(result.log).toContain("max-requests");
    expect(result.log).toContain("missing");
    expect(result.log).not.toContain("input empty");
  });

  it.concurrent("cuts a summary that a runner would refuse, and says so", async () => {
    const result = await play("large");
    expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: "pass" }, annotations: [] });
    expect(result.summary?.slice(0, 200)).toContain("This summary was cut");
  });

  it.concurrent.each([
    ["lost-output", {}, "the outputs cannot be written"],
    ["lost-summary", { verdict: "error" }, "the job summary cannot be written"],
    ["late-crash", { verdict: "error" }, "while it was closing"],
  ])("is not green when a pass meets a %s", async (scenario, outputs, message) => {
    const result = await play(scenario);
    expect(result).toMatchObject({ exitCode: 2, conclusion: "failure", survivors: [] });
    expect(result.outputs).toEqual(outputs);
    expect(result.annotations).toEqual([
      expect.objectContaining({ level: "error", message: expect.stringContaining(message) }),
    ]);
  });

  it.concurrent("says above a summary that was green already what went wrong since", async () => {
    const { summary = "" } = await play("late-crash");
    expect(summary.indexOf("INTERNAL")).toBeGreaterThan(-1);
    expect(summary.indexOf("INTERNAL")).toBeLessThan(summary.indexOf("all good"));
  });

  it.concurrent("writes what it has and leaves no child when it is cancelled", async () => {
    const result = await play("wait", { cancelWhenLogged: "ready" });
    expect(result).toMatchObject({
      exitCode: 130,
      signal: null,
      conclusion: "cancelled",
      outputs: { verdict: "error" },
      survivors: [],
    });
    expect(existsSync(path.join(cwd, "partial.json"))).toBe(true);
  });

  it.concurrent("does not wait for a main that does not listen when it is cancelled", async () => {
    const started = performance.now();
    const result = await play("stuck", { cancelWhenLogged: "ready" });
    expect(result).toMatchObject({ exitCode: 130, outputs: { verdict: "error" }, survivors: [] });
    expect(performance.now() - started).toBeLessThan(7500 * 3);
  });
});
