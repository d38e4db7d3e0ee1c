import { describe, expect, it } from "@jest/globals";
import { load } from "./load.ts";

const read = (production: string, staging: string, further = "") =>
  load(`version: 1
worker: { config: w.toml }
environments:
  production: { url: ${production}, tier: production }
  staging: { url: ${staging} }
${further}`);

describe("two tiers at one address", () => {
  it.each([
    ["https://a.example", `"https://a.example", tier: staging`],
    ["https://a.example/", `"HTTPS://A.example:443", tier: test`],
    ["http://127.0.0.1:1/x", `"http://127.0.0.1:1/x/", tier: staging`],
    ["https://a.example", `"https://a.example", tier: staging, health: { environment: $.env }`],
  ])("are refused, because staging would answer for production: %s", (production, staging) => {
    expect(() => read(production, staging)).toThrow(
      expect.objectContaining({
        code: "CONFIG_INVALID",
        message: "staging has the url of production, and nothing tells their answers apart",
        location: expect.objectContaining({ line: 5 }),
      }),
    );
  });

  it.each([
    ["another address", `"https://b.example", tier: staging`, ""],
    ["another path", `"https://a.example/staging", tier: staging`, ""],
    ["the same tier", `"https://a.example", tier: production`, ""],
    ["a name in the answer", `"https://a.example", tier: staging`, "health: { environment: $.env }"],
    ["a port of its own", `"http://127.0.0.1:{port}", tier: test, start: "serve {port}"`, ""],
  ])("are told apart by %s", (_, staging, further) => {
    expect(read("https://a.example", staging, further).environments.size).toBe(2);
  });
});
