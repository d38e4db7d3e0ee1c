import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { effectiveEnvironment, inheritanceOf, parseWranglerConfig } from "../src/index.ts";
import { KNOWN_KEYS } from "../src/inheritance.ts";
import { installedWrangler, runScript } from "./registry.ts";

const parse = (text: string) => parseWranglerConfig({ root: "/repository", file: "wrangler.toml", text });

const TOML = `\
name = "api"
compatibility_date = "2026-01-01"
account_id = "1"
keep_vars = true
routes = ["a.example/*"]

[vars]
A = "1"

[[kv_namespaces]]
binding = "KV"
id = "top"

[triggers]
crons = ["* * * * *"]

[env.staging]
account_id = ""
keep_vars = false
routes = []

[[env.staging.kv_namespaces]]
binding = "KV"
id = "staging"

[env.production]
name = "api-live"

[env.production.triggers]
crons = []
`;

describe("effectiveEnvironment", () => {
  it("takes from the top level what is inherited, as a whole, and nothing else", () => {
    const staging = effectiveEnvironment(parse(TOML), "staging");
    expect(JSON.parse(JSON.stringify(staging.values))).toEqual({
      name: "api-staging",
      compatibility_date: "2026-01-01",
      account_id: "1",
      keep_vars: true,
      routes: [],
      triggers: { crons: ["* * * * *"] },
      kv_namespaces: [{ binding: "KV", id: "staging" }],
    });
    expect([...staging.inheritedKeys].sort()).toEqual([
      "account_id",
      "compatibility_date",
      "keep_vars",
      "name",
      "triggers",
    ]);
    const production = effectiveEnvironment(parse(TOML), "production");
    expect(production.values["triggers"]).toEqual({ crons: [] });
    expect(production.values["kv_namespaces"]).toBeUndefined();
  });

  it.each<[string | undefined, string]>([
    [undefined, "api"],
    ["staging", "api-staging"],
    ["production", "api-live"],
  ])("knows the name of the Worker when the environment is %s", (name, workerName) => {
    expect(effectiveEnvironment(parse(TOML), name).workerName).toBe(workerName);
  });

  it("has no name for a Worker that nobody names", () => {
    expect(effectiveEnvironment(parse("[env.staging]"), "staging").workerName).toBe("");
  });

  it("gives the top level without its environments", () => {
    const top = effectiveEnvironment(parse(TOML), undefined);
    expect(Object.keys(top.values)).toEqual([
      "name",
      "compatibility_date",
      "account_id",
      "keep_vars",
      "routes",
      "vars",
      "kv_namespaces",
      "triggers",
    ]);
    expect(top.inheritedKeys.size).toBe(0);
  });

  it("finds the place of a value where it is written", () => {
    const staging = effectiveEnvironment(parse(TOML), "staging");
    expect(staging.locate(["routes"]).line).toBe(20);
    expect(staging.locate(["kv_namespaces", 0, "id"]).line).toBe(24);
    expect(staging.locate(["triggers", "crons"]).line).toBe(15);
    expect(staging.locate(["name"]).line).toBe(1);
    expect(staging.locate(["vars"]).line).toBe(17);
  });

  it("refuses an environment that does not exist or is no table", () => {
    expect(() => effectiveEnvironment(parse(TOML), "prod")).toThrow(
      expect.objectContaining({ code: "ENVIRONMENT_UNKNOWN" }),
    );
    expect(() => effectiveEnvironment(parse(TOML), "toString")).toThrow(/no environment "toString"/);
    expect(() => effectiveEnvironment(parse("[env]\nx = 1"), "x")).toThrow(
      expect.objectContaining({
        code: "WRANGLER_CONFIG_UNREADABLE",
        location: expect.objectContaining({ line: 2 }),
      }),
    );
  });
});

describe("the digest", () => {
  const digestOf = (text: string, name: string | undefined = "e") =>
    effectiveEnvironment(parse(text), name).digest;

  it("is the same for the same config, however it is written", () => {
    const json = parseWranglerConfig({
      root: "/repository",
      file: "wrangler.jsonc",
      text: '{ "$schema": "x", "env": { "e": { "vars": { "B": 2, "A": "ü" } } }, /* c */ "name": "api" }',
    });
    const digest = digestOf('name = "api"\n[env.e.vars]\nA = "ü"\nB = 2');
    expect(effectiveEnvironment(json, "e").digest).toBe(digest);
    expect(digestOf('# c\nname="api"\nenv.e.vars = { B = 2, A = "\\u00fc" }')).toBe(digest);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    // Written down, so that a release cannot change what older evidence means without anybody noticing.
    expect(digest).toBe("40c544683802905e8b95d99f0dd06bd2b679b4ef9a9a6de1fd4559d8cca8d0b6");
  });

  it.each<[string, string]>([
    ["another value of a var", '[env.e.vars]\nA = "2"'],
    ["another type", "[env.e.vars]\nA = 1"],
    ["another key", '[env.e.vars]\nB = "1"'],
    ["an inherited key", 'compatibility_date = "2026-01-02"\n[env.e.vars]\nA = "1"'],
    ["a key that only a newer wrangler knows", 'brand_new = "1"\n[env.e.vars]\nA = "1"'],
  ])("changes with %s", (_, text) => {
    expect(digestOf(text)).not.toBe(digestOf('[env.e.vars]\nA = "1"'));
  });

  it("does not change with another environment or with what is not inherited", () => {
    expect(digestOf('[vars]\nZ = "9"\n[env.e.vars]\nA = "1"\n[env.f]\nname = "f"')).toBe(
      digestOf('[env.e.vars]\nA = "1"'),
    );
  });
});

describe("the table of inheritance", () => {
  // Each key at the top level over an empty environment, and in an environment, as wrangler judges it.
  const SCRIPT = String.raw`
    const fs = require("node:fs"), os = require("node:os"), path = require("node:path");
    const esbuild = require.resolve("esbuild");
    require.cache[esbuild] = { id: esbuild, loaded: true, exports: { ...require("esbuild"),
      formatMessagesSync: (list) => list.map(({ text, notes }) => [text, ...(notes ?? []).map((note) => note.text)].join("\n")) } };
    const { unstable_readConfig: read } = require("wrangler");
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "gate-inheritance-"));
    const said = (config) => {
      const file = path.join(folder, "wrangler.json");
      fs.writeFileSync(file, JSON.stringify(config));
      let text = "";
      console.warn = (words) => { text += words; };
      try { read({ config: file, env: "e" }); } catch (error) { text += error.message; }
      return text;
    };
    const values = ["x", {}, []];
    const result = Object.fromEntries(process.argv.slice(1).map((key) => {
      const top = values.map((value) => said({ name: "w", [key]: value, env: { e: {} } })).join("\n");
      const own = values.map((value) => said({ name: "w", env: { e: { [key]: value } } })).join("\n");
      if (top.includes('"' + key + '" exists at the top level, but not on')) return [key, "not-inherited"];
      if (new RegExp('Unexpected fields found in top-level field: .*"' + key + '"').test(top)) return [key, "unknown"];
      if (new RegExp('Unexpected fields found in env.e field: .*"' + key + '"').test(own)) return [key, "top-level-only"];
      return [key, "inherited"];
    }));
    fs.rmSync(folder, { recursive: true });
    process.stdout.write(JSON.stringify(result), () => process.exit(0));
  `;

  it("agrees with the installed wrangler", async () => {
    const said = JSON.parse(await runScript(SCRIPT, ...KNOWN_KEYS)) as Record<string, string>;
    const expected = Object.fromEntries(KNOWN_KEYS.map((key) => [key, inheritanceOf(key)]));
    // Only other versions of wrangler know this one.
    expect(said).toEqual({ ...expected, websearch: "unknown" });
  });

  it("knows every key of the installed wrangler's schema", async () => {
    const text = await readFile(path.join(path.dirname(installedWrangler), "config-schema.json"), "utf8");
    const { definitions } = JSON.parse(text) as {
      definitions: Record<string, { properties?: Record<string, unknown> }>;
    };
    const keys = Object.keys(definitions["RawConfig"]?.properties ?? {});
    expect(keys.length).toBeGreaterThan(70);
    const notConfig = ["$schema", "env", "legacy_env"];
    expect(keys.filter((key) => !KNOWN_KEYS.includes(key) && !notConfig.includes(key))).toEqual([]);
  });
});
