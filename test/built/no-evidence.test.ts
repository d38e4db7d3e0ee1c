import { rm } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { HostRunResult } from "@gate/testing";
import { type ActionName, useBuiltActions } from "./built-action.ts";
import { type Scene, setScene } from "./worker.ts";

const actions = useBuiltActions();

function expectNotGreen(result: HostRunResult): void {
  expect(result.conclusion).toBe("failure");
  expect([1, 2, 64]).toContain(result.exitCode);
  expect(result.outputs["verdict"]).toMatch(/^(fail|inconclusive|error)$/);
  expect(result.annotations.some(({ level }) => level === "error")).toBe(true);
  expect(result.summary).toMatch(/❌|💥|⛔|❔/u);
  expect(result.log).not.toMatch(/^\s+at .*\.js/m);
  expect(result.survivors).toEqual([]);
}

interface Case {
  name: string;
  action: ActionName;
  inputs?: Record<string, string>;
  change?: (scene: Scene) => Promise<void>;
  says: RegExp;
}

const write =
  (files: Record<string, string | Uint8Array>) =>
  async ({ repository }: Scene): Promise<void> => {
    await repository.write(files);
    await repository.commit("feat: change it");
  };

const CASES: Case[] = [
  {
    name: "there is no gate.yml",
    action: "validate",
    change: async ({ repository }) => rm(path.join(repository.root, "gate.yml")),
    says: /CONFIG_NOT_FOUND.*there is no gate\.yml/,
  },
  { name: "gate.yml is empty", action: "run", change: write({ "gate.yml": "" }), says: /gate\.yml.*empty/ },
  {
    name: "gate.yml is binary",
    action: "validate",
    change: write({ "gate.yml": Uint8Array.from({ length: 4096 }, (_, index) => (index * 7) % 256) }),
    says: /CONFIG_\w+/,
  },
  {
    name: "the gate is not declared",
    action: "run",
    inputs: { gate: "before-lunch" },
    says: /before-lunch.*\n?.*before-production/,
  },
  {
    name: "the environment is missing",
    action: "smoke-test",
    inputs: {},
    says: /ENVIRONMENT_UNKNOWN.*no environment was named/,
  },
  {
    name: "the environment is not declared",
    action: "health-gate",
    inputs: { environment: "stagin" },
    says: /ENVIRONMENT_UNKNOWN.*stagin/,
  },
  {
    name: "no Hurl file matches",
    action: "smoke-test",
    inputs: { environment: "staging", files: "nothing/*.hurl" },
    says: /nothing\/\*\.hurl/,
  },
  {
    name: "a Hurl file asserts nothing",
    action: "smoke-test",
    inputs: { environment: "staging" },
    change: write({ "smoke/empty.hurl": "GET {{base_url}}/api/items\n" }),
    says: /smoke\/empty\.hurl.*asserts nothing/,
  },
  {
    name: "nothing listens",
    action: "health-gate",
    inputs: { environment: "staging", "health-wait-deadline": "1s" },
    change: async ({ server }) => server.close(),
    says: /refused/i,
  },
  {
    name: "the service closes every connection",
    action: "smoke-test",
    inputs: { environment: "staging" },
    change: async ({ answers }) => {
      answers.before = (request) => {
        request.socket.destroy();
        return true;
      };
      return Promise.resolve();
    },
    says: /closed|reset/i,
  },
  {
    name: "there is no evidence",
    action: "verdict",
    inputs: { gate: "before-production" },
    says: /EVIDENCE_UNREADABLE.*it does not exist/,
  },
  {
    name: "the evidence was cut off",
    action: "verdict",
    inputs: { gate: "before-production" },
    change: write({ "gate-evidence/hub-validate-a1.json": '{"_type": "https://in-toto.io/Stat' }),
    says: /hub-validate-a1\.json/,
  },
  {
    name: "an input is no number",
    action: "health-gate",
    inputs: { environment: "staging", "health-load-rate": "many" },
    says: /health-load-rate/,
  },
  {
    name: "a switch is neither true nor false",
    action: "run",
    inputs: { "no-start": "yes please" },
    says: /no-start/,
  },
  {
    name: "the folder is no repository",
    action: "validate",
    change: async ({ repository }) => rm(path.join(repository.root, ".git"), { recursive: true }),
    says: /GIT_NOT_A_REPOSITORY/,
  },
  {
    name: "the tag of the notes is unknown",
    action: "release-notes",
    inputs: { tag: "v9.9.9" },
    says: /v9\.9\.9/,
  },
  {
    name: "a draft is asked for without a token",
    action: "release-notes",
    inputs: { publish: "draft" },
    says: /publish: draft needs a tag, a token/,
  },
];

describe("a built action is not green", () => {
  it.each(CASES)("when $name", async ({ action, inputs, change, says }) => {
    await using scene = await setScene();
    await change?.(scene);
    const result = await actions.run(action, scene.repository.root, inputs);
    expectNotGreen(result);
    expect(result.log).toMatch(says);
  });

  it("when an older pass is followed by a check that could not judge", async () => {
    await using scene = await setScene();
    const { root } = scene.repository;
    for (const [action, inputs] of [
      ["validate", {}],
      ["smoke-test", { environment: "staging" }],
      ["health-gate", { environment: "staging" }],
    ] as const) {
      expect((await actions.run(action, root, inputs)).exitCode).toBe(0);
    }
    const gate = { gate: "before-production" };
    expect((await actions.run("verdict", root, gate)).outputs["decision"]).toBe("go");
    const second = await actions.run("smoke-test", root, { environment: "staging", files: "wrangler.toml" });
    expect(second).toMatchObject({ exitCode: 2, outputs: { verdict: "error" } });
    expect((await actions.run("verdict", root, gate)).outputs["decision"]).toBe("no-go");
  });
});
