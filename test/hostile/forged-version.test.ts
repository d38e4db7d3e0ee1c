import { describe, expect, it } from "@jest/globals";
import { createVictim, FILES, runGate, type Victim } from "./victim.ts";

describe("gate run", () => {
  const ON_TAG = { GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "push", GITHUB_REF_TYPE: "tag" };

  it.each<[string, (victim: Victim) => Promise<Record<string, string>>, RegExp]>([
    [
      "the run is for a tag that is not checked out",
      async (victim) => {
        victim.version = "v0.9.0";
        return { ...ON_TAG, GITHUB_REF_NAME: "v0.9.0", GITHUB_SHA: "0".repeat(40) };
      },
      /^ {2}smoke-test@ci: fail: .*version v0\.9\.0 answers, expected [0-9a-f]{40}$/m,
    ],
    [
      "a tag is called like another commit",
      async (victim) => {
        victim.version = "1".repeat(40);
        await victim.repository.git("tag", victim.version);
        return {};
      },
      /^ {2}smoke-test@ci: fail: .*version 1{40} answers, expected (?!1{40})[0-9a-f]{40}$/m,
    ],
    [
      "the version that answers ends in a line break",
      async (victim) => {
        victim.version += "\r\n";
        return {};
      },
      /^ {2}smoke-test@ci: fail: .*version [0-9a-f]{40} +answers, expected [0-9a-f]{40}$/m,
    ],
    [
      "no version answers",
      async (victim) => {
        victim.version = "";
        return {};
      },
      /^ {2}smoke-test@ci: inconclusive: .*names no version at \$\.data\.version, expected [0-9a-f]{40}$/m,
    ],
  ])(
    "is no-go when %s",
    async (_, prepare, reason) => {
      await using victim = await createVictim();
      const env = await prepare(victim);
      const run = await runGate(victim.repository.root, ["run"], env);
      expect(run.stdout).toMatch(/^NO-GO pull-request/m);
      expect(run.stdout).toMatch(reason);
      expect(run.exitCode).toBe(1);
    },
    120_000,
  );

  it("is go for the tag of the run when that commit is checked out, local tag or not", async () => {
    await using victim = await createVictim();
    const env = { ...ON_TAG, GITHUB_REF_NAME: "v1.0.0", GITHUB_SHA: victim.version };
    victim.version = "v1.0.0";
    expect((await runGate(victim.repository.root, ["run"], env)).exitCode).toBe(0);
  });

  it("sends no smoke test to another environment than the one that was asked for", async () => {
    await using victim = await createVictim({
      "gate.yml": (FILES["gate.yml"] ?? "").replace("$.data.environment", "$.data.status"),
    });
    const paths: string[] = [];
    const { answer } = victim;
    victim.answer = (pathname, response) => {
      paths.push(pathname);
      answer(pathname, response);
    };
    const run = await runGate(victim.repository.root, ["smoke-test"]);
    expect(run.stdout).toMatch(/environment healthy answers, expected ci/);
    expect(paths).toEqual(["/api/health"]);
    expect(run.exitCode).toBe(1);
  });
});
