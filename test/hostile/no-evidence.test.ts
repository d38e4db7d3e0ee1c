import { describe, expect, it } from "@jest/globals";
import { EMPTY_CASES } from "./no-evidence-cases.ts";
import { createVictim, runGate } from "./victim.ts";

describe("a check", () => {
  it("passes where there is evidence: the control of all cases below", async () => {
    await using victim = await createVictim();
    const run = await runGate(victim.repository.root, ["run"]);
    expect(run.stdout).toMatch(/^GO pull-request for commit [0-9a-f]{40}$/m);
    expect(run.exitCode).toBe(0);
    expect(victim.requests).toBeGreaterThan(59);
    const verdict = await runGate(victim.repository.root, ["verdict", "--json"]);
    expect(JSON.parse(verdict.stdout)).toMatchObject({ decision: "go", reasons: [] });
    expect(verdict.exitCode).toBe(0);
  });

  it.each(EMPTY_CASES)(
    "does not pass when $name",
    async ({ files, args, prepare, exitCode, verdict, says }) => {
      await using victim = await createVictim(files);
      await prepare?.(victim);
      const words = args.map((word) =>
        word
          .replace("{url}", victim.url)
          .replace("{localhost}", victim.url.replace("127.0.0.1", "localhost")),
      );
      const run = await runGate(victim.repository.root, words);
      expect(run.text).toMatch(says);
      expect(run.text).not.toMatch(/^(?:GO|PASS)\b/m);
      expect(run.exitCode).toBe(exitCode);
      // For a program: one document on standard output, and nothing else there.
      const machine = await runGate(victim.repository.root, [...words, "--json"]);
      const document = JSON.parse(machine.stdout) as { verdict?: string; decision?: string };
      expect(document.verdict ?? document.decision).toBe(verdict);
      expect(machine.exitCode).toBe(exitCode);
    },
    120_000,
  );
});
