import { chmod } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { BOMB, CONFIG_CASES, GATE_YML, linkTo } from "./bad-config-cases.ts";
import { INPUT_CASES } from "./bad-input-cases.ts";
import { createVictim, runGate } from "./victim.ts";

/** The process itself takes about 100 MiB; nothing that is read may blow it up. */
const MOST_MIB = 400;

describe("bad input", () => {
  it.each([...CONFIG_CASES, ...INPUT_CASES])(
    "ends in one clear error when $name",
    async ({ files, prepare, args, env, exitCode = 2, says }) => {
      await using victim = await createVictim(files);
      await prepare?.(victim);
      const run = await runGate(victim.repository.root, args, env);
      expect(run.stderr).toMatch(says);
      expect(run.stderr.match(/^error /gm)).toHaveLength(1);
      expect(run.text).not.toMatch(/^\s+at .*:\d+:\d+\)?$|INTERNAL|^(?:GO|PASS)\b|\u001b/m);
      expect(run.exitCode).toBe(exitCode);
      expect(run.peakMiB).toBeLessThan(MOST_MIB);
    },
    120_000,
  );

  // Whoever is root may read everything; whoever is not finds out here.
  (process.getuid?.() === 0 ? it.skip : it)(
    "ends in one clear error when gate.yml may not be read",
    async () => {
      await using victim = await createVictim();
      await chmod(path.join(victim.repository.root, "gate.yml"), 0);
      const run = await runGate(victim.repository.root, ["run"]);
      expect(run.stderr).toMatch(
        /^error CONFIG_UNREADABLE gate\.yml cannot be read: this user may not read it \(EACCES\)$/m,
      );
      expect(run.exitCode).toBe(2);
    },
  );

  it("does not follow a loop of links when it looks for Hurl files", async () => {
    await using victim = await createVictim({
      "gate.yml": GATE_YML.replace("smoke/*.hurl", "smoke/**/*.hurl"),
    });
    await linkTo("..", "smoke/up")(victim);
    const run = await runGate(victim.repository.root, ["smoke-test", "--json"]);
    expect(JSON.parse(run.stdout)).toMatchObject({
      verdict: "pass",
      facts: { files: [{ file: "smoke/items.hurl" }] },
    });
  });

  it.each([
    ["workflow/parse-error", "validate: {}", "\\S* .*(?:cannot be read|is larger than)"],
    ["workflow/no-deploy", "validate: { rules: { workflow/parse-error: off } }", "\\S* cannot be judged: "],
  ])("says by %s that a workflow cannot be read", async (rule, block, words) => {
    await using victim = await createVictim({
      "gate.yml": `${GATE_YML}\n${block}\n`,
      ".github/workflows/big.yml": Buffer.alloc(50_000_000, "# a\n"),
      ".github/workflows/bomb.yml": BOMB,
      ".github/workflows/deep.yml": `a: ${"[".repeat(100_000)}`,
    });
    const run = await runGate(victim.repository.root, ["validate"]);
    for (const name of ["big", "bomb", "deep"]) {
      expect(run.stdout).toMatch(
        new RegExp(`^ {2}error ${rule} \\.github/workflows/${name}\\.yml${words}`, "m"),
      );
    }
    expect(run.exitCode).toBe(1);
    expect(run.peakMiB).toBeLessThan(MOST_MIB);
  });
});
