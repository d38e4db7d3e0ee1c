import { describe, expect, it } from "@jest/globals";
import type { GateConfig } from "@gate/core";
import { load } from "./load.ts";

describe("smoke.command", () => {
  const read = (environments: string, smoke: string): GateConfig =>
    load(`version: 1\nworker: { config: w.toml }\nenvironments:\n${environments}\nsmoke: ${smoke}\n`);
  const ENVIRONMENTS = `  production: { url: "https://a.example", tier: production }
  staging: { url: "https://b.example", tier: staging }`;
  const commandOf = (config: GateConfig, name: string): readonly string[] | undefined =>
    config.environments.get(name)?.smoke.command?.words;

  it("is split into words and runs everywhere but in production", () => {
    const config = read(ENVIRONMENTS, `{ command: { run: npx playwright test "a b", junit: out/r.xml } }`);
    expect(config.environments.get("staging")?.smoke.command).toEqual({
      words: ["npx", "playwright", "test", "a b"],
      junit: "out/r.xml",
      location: { file: "gate.yml", line: 6, column: expect.any(Number) },
    });
    expect(commandOf(config, "production")).toBeUndefined();
  });

  it("runs in production when the environment's own block names it", () => {
    const own = ENVIRONMENTS.replace(
      "tier: production }",
      "tier: production, smoke: { command: { run: npm run read-only, junit: r.xml } } }",
    );
    const config = read(own, "{ command: { run: npm test, junit: r.xml } }");
    expect(commandOf(config, "production")).toEqual(["npm", "run", "read-only"]);
    expect(commandOf(config, "staging")).toEqual(["npm", "test"]);
  });

  it.each([
    ["{ command: { run: a && b, junit: r.xml } }", 'smoke.command.run: "&" needs a shell'],
    ["{ command: { run: npm test } }", 'smoke.command: the key "junit" is missing'],
    ["{ command: { run: npm test, junit: /r.xml } }", 'smoke.command.junit: "/r.xml" is not relative'],
  ])("is refused: %s", (smoke, message) => {
    expect(() => read(ENVIRONMENTS, smoke)).toThrow(message);
  });
});
