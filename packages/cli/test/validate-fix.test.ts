import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { createFakeRuntime, type TemporaryRepository } from "@gate/testing";
import { inputsOf } from "../src/inputs.ts";
import { createWorker, runCommand, WRANGLER_TOML } from "./worker.ts";

const FIXED = WRANGLER_TOML.replace("[env.production]\n", "[env.production]\nworkers_dev = false\n");
const read = ({ root }: TemporaryRepository): Promise<string> =>
  readFile(path.join(root, "wrangler.toml"), "utf8");
const play = (worker: TemporaryRepository, values: Record<string, string>, event = "local") =>
  runCommand(
    "validate",
    createFakeRuntime({ cwd: worker.root, run: { event, fromFork: false, attempt: 1 } }),
    values,
  );

/** Runs the command as a person does: in a process of its own. */
function gate(cwd: string, ...words: string[]) {
  const program = path.join(import.meta.dirname, "fixtures", "gate.ts");
  const child = spawn(
    process.execPath,
    ["--conditions=source", "--disable-warning=ExperimentalWarning", program, ...words],
    { cwd, env: { PATH: process.env["PATH"], NO_COLOR: "1" }, stdio: ["ignore", "pipe", "pipe"] },
  );
  const seen = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => (seen.stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (seen.stderr += chunk.toString()));
  return new Promise<{ exitCode: number | null; stdout: string; stderr: string }>((resolve) =>
    child.once("close", (exitCode) => resolve({ exitCode, ...seen })),
  );
}

describe("gate validate --fix", () => {
  it("prints a patch that git applies and nothing else there, writes nothing and says that it judged nothing", async () => {
    await using worker = await createWorker();
    const shown = await gate(worker.root, "validate", "--fix");
    expect(shown.exitCode).toBe(0);
    expect(shown.stdout).toMatch(/^diff --git a\/wrangler\.toml b\/wrangler\.toml\n/);
    expect(shown.stderr).toContain("Nothing was judged and no evidence was written: gate validate judges.\n");
    expect(await worker.git("status", "--short")).toBe("");
    await writeFile(path.join(worker.root, ".git", "fix.patch"), shown.stdout);
    await worker.git("apply", ".git/fix.patch");
    expect(await read(worker)).toBe(FIXED);
    const again = await gate(worker.root, "validate", "--fix");
    expect(again).toMatchObject({ exitCode: 0, stdout: "" });
    expect(again.stderr).toMatch(
      /^Nothing in wrangler\.toml can be fixed mechanically\.\nNothing was judged/,
    );
  });

  it("applies the patch with --write and keeps the mode of the file; no evidence, no pass", async () => {
    await using worker = await createWorker();
    const file = path.join(worker.root, "wrangler.toml");
    await chmod(file, 0o755);
    await worker.commit("chore: a mode");
    const outcome = await play(worker, { fix: "true", write: "true" });
    expect(outcome).toMatchObject({ verdict: "inconclusive", exitCode: 0, results: [], outputs: {} });
    expect(outcome.document).toMatchObject({ judged: false, written: true });
    expect(await read(worker)).toBe(FIXED);
    if (process.platform !== "win32") expect((await stat(file)).mode & 0o777).toBe(0o755);
    expect(existsSync(path.join(worker.root, "gate-evidence"))).toBe(false);
    expect(await play(worker, { fix: "true", write: "true" })).toMatchObject({ patch: "", exitCode: 0 });
    expect(await read(worker)).toBe(FIXED);
  });

  it("ends with 2 for a file with uncommitted changes, and leaves it", async () => {
    await using worker = await createWorker();
    await worker.write({ "wrangler.toml": `${WRANGLER_TOML}# mine\n` });
    const refused = await gate(worker.root, "validate", "--fix", "--write");
    expect(refused).toMatchObject({ exitCode: 2, stdout: "" });
    expect(refused.stderr).toContain("error FIX_REFUSED wrangler.toml has uncommitted changes\n");
    expect(await read(worker)).toBe(`${WRANGLER_TOML}# mine\n`);
  });

  it.each([
    [{ write: "true" }, "local", "--write without --fix"],
    [{ fix: "true", sarif: "a.sarif" }, "local", "--fix judges nothing, so --sarif has no meaning with it"],
    [{ fix: "true", base: "HEAD" }, "local", "--fix judges nothing, so --base has no meaning with it"],
    [{ fix: "true" }, "push", "--fix judges nothing, so it does not run in a workflow"],
    [{ fix: "true" }, "pull_request", "--fix judges nothing, so it does not run in a workflow"],
  ])("refuses %j on %s", async (values, event, message) => {
    await using worker = await createWorker();
    await expect(play(worker, values as Record<string, string>, event)).rejects.toMatchObject({
      code: "USAGE",
      message,
    });
    expect(await worker.git("status", "--short")).toBe("");
  });

  it("is no input of the action", () => {
    expect(Object.keys(inputsOf("validate"))).toEqual(expect.arrayContaining(["config", "sarif"]));
    expect(Object.keys(inputsOf("validate"))).not.toEqual(expect.arrayContaining(["fix"]));
    expect(Object.keys(inputsOf("validate"))).not.toEqual(expect.arrayContaining(["write"]));
  });
});
