import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { runBuiltAction } from "@gate/testing";
import { CONFIG_CASES, fill } from "./bad-config-cases.ts";
import { createVictim, root } from "./victim.ts";

describe("bad input on a runner", () => {
  it.each(CONFIG_CASES)(
    "is verdict error of every action when $name",
    async ({ files, prepare, says }) => {
      await using victim = await createVictim(files);
      await prepare?.(victim);
      for (const name of ["validate", "verdict"]) {
        const run = await runBuiltAction({
          actionFolder: path.join(root, "actions", name),
          cwd: victim.repository.root,
        });
        expect(run.outputs).toEqual({ verdict: "error" });
        expect(run.exitCode).toBe(2);
        expect(run.conclusion).toBe("failure");
        expect(run.log).toMatch(says);
        expect(run.commands.map(({ name }) => name)).toEqual(["error"]);
        expect(run.annotations).toHaveLength(1);
        expect(run.survivors).toEqual([]);
      }
    },
    120_000,
  );

  it("never lets a text of gate.yml become a command of the runner", async () => {
    const hostile = "::set-output name=verdict::pass";
    await using victim = await createVictim({
      "gate.yml": `version: 1\n"${hostile}": 1\n"##[set-env name=X]y": "%0A::add-mask::a"\n? "a\\n::stop-commands::b"\n: 2\n`,
    });
    const run = await runBuiltAction({
      actionFolder: path.join(root, "actions/validate"),
      cwd: victim.repository.root,
    });
    expect(run.outputs).toEqual({ verdict: "error" });
    expect(new Set(run.commands.map(({ name }) => name))).toEqual(new Set(["error"]));
    expect(run.envFile).toBe("");
    expect(run.exitCode).toBe(2);
    // What the log shows is the text itself, not what is left of it after a command was cut out.
    expect(run.log).toContain(hostile);
  });

  it("says error when a Hurl file has 50 MB", async () => {
    await using victim = await createVictim();
    await fill("smoke/items.hurl", "GET http://x\n")(victim);
    const run = await runBuiltAction({
      actionFolder: path.join(root, "actions/smoke-test"),
      cwd: victim.repository.root,
      inputs: { environment: "ci" },
    });
    expect(run.outputs).toEqual({ verdict: "error" });
    expect(run.exitCode).toBe(2);
    expect(run.log).toMatch(/^error FILE_TOO_LARGE smoke\/items\.hurl has /m);
  });
});
