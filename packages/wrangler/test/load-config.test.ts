import { execFileSync } from "node:child_process";
import { mkdir, symlink, truncate } from "node:fs/promises";
import path from "node:path";
import { GateError } from "@gate/core";
import { createTemporaryRepository } from "@gate/testing";
import { describe, expect, it } from "@jest/globals";
import { type ConfigPath, loadWranglerConfig, parseWranglerConfig } from "../src/index.ts";

const MAKE_PIPE = "mkfifo";

const TOML = `\
name = "api"
main = "src/index.ts" # entry
compatibility_flags = [
  "a",
  { b = 1, c = "2" },
]

[env.staging.vars]
"A.B" = "x"
c.d = 1

[[env.staging.kv_namespaces]]
binding = "KV"
id = "1"

[[env.staging.kv_namespaces]]
binding = "CACHE"

[env.production]
routes = [{ pattern = "a.example", custom_domain = true }]
`;

const JSONC = `\
{
  // entry
  "name": "api",
  "env": {
    "staging": { "vars": { "A.B": "x" }, "kv_namespaces": [
      { "binding": "KV", "id": "1" },
      { "binding": "CACHE" },
    ] },
    "production": { "name": "one", "name": "two" },
  },
}
`;

const parse = (file: string, text: string) => parseWranglerConfig({ root: "/repository", file, text });

describe("positions", () => {
  it.each<[string, string, ConfigPath, number, number]>([
    ["toml", TOML, ["name"], 1, 1],
    ["toml", TOML, ["compatibility_flags"], 3, 1],
    ["toml", TOML, ["compatibility_flags", 0], 4, 3],
    ["toml", TOML, ["compatibility_flags", 1, "c"], 5, 12],
    ["toml", TOML, ["env"], 8, 2],
    ["toml", TOML, ["env", "staging"], 8, 2],
    ["toml", TOML, ["env", "staging", "vars", "A.B"], 9, 1],
    ["toml", TOML, ["env", "staging", "vars", "c"], 10, 1],
    ["toml", TOML, ["env", "staging", "vars", "c", "d"], 10, 1],
    ["toml", TOML, ["env", "staging", "kv_namespaces"], 12, 3],
    ["toml", TOML, ["env", "staging", "kv_namespaces", 0], 12, 3],
    ["toml", TOML, ["env", "staging", "kv_namespaces", 1], 16, 3],
    ["toml", TOML, ["env", "staging", "kv_namespaces", 1, "binding"], 17, 1],
    ["toml", TOML, ["env", "production"], 19, 2],
    ["toml", TOML, ["env", "production", "routes", 0, "pattern"], 20, 13],
    ["toml: a missing key is where its table is", TOML, ["env", "production", "vars", "X"], 19, 2],
    ["toml: nothing known is the first line", TOML, ["nothing", "known"], 1, 1],
    ["jsonc", JSONC, ["name"], 3, 3],
    ["jsonc", JSONC, ["env", "staging", "vars", "A.B"], 5, 28],
    ["jsonc", JSONC, ["env", "staging", "kv_namespaces", 1], 7, 7],
    ["jsonc", JSONC, ["env", "staging", "kv_namespaces", 1, "binding"], 7, 9],
    ["jsonc: the last of two counts", JSONC, ["env", "production", "name"], 9, 36],
  ])("are right when the file is %s (%#)", (format, text, configPath, line, column) => {
    const file = `apps/api/wrangler.${format.split(":")[0]}`;
    expect(parse(file, text).locate(configPath)).toMatchObject({ file, line, column });
  });

  it("span the value when it is one value, and only the key when it is a table or a list", () => {
    const config = parse("wrangler.toml", TOML);
    expect(config.locate(["main"])).toEqual({
      file: "wrangler.toml",
      line: 2,
      column: 1,
      endLine: 2,
      endColumn: 22,
    });
    expect(config.locate(["compatibility_flags"])).toMatchObject({ endLine: 3, endColumn: 20 });
  });

  it("do not move by a byte order mark or by CRLF", () => {
    const config = parse("wrangler.toml", `\u{feff}${TOML.replaceAll("\n", "\r\n")}`);
    expect(config.locate(["name"])).toMatchObject({ line: 1, column: 1 });
    expect(config.locate(["env", "staging", "kv_namespaces", 1, "binding"])).toMatchObject({
      line: 17,
      column: 1,
    });
    const json = parse("wrangler.json", `\u{feff}${JSONC.replaceAll("\n", "\r\n")}`);
    expect(json.locate(["env", "staging", "kv_namespaces", 1, "binding"])).toMatchObject({
      line: 7,
      column: 9,
    });
  });
});

describe("values", () => {
  it("are the same plain tables in each format", () => {
    const toml = parse("wrangler.toml", TOML);
    expect(toml.environmentNames).toEqual(["staging", "production"]);
    expect(JSON.parse(JSON.stringify(toml.raw))).toMatchObject({
      compatibility_flags: ["a", { b: 1, c: "2" }],
      env: {
        staging: {
          vars: { "A.B": "x", c: { d: 1 } },
          kv_namespaces: [{ binding: "KV", id: "1" }, { binding: "CACHE" }],
        },
      },
    });
    const jsonc = parse("wrangler.jsonc", JSONC);
    expect(jsonc.environmentNames).toEqual(["staging", "production"]);
    expect(JSON.parse(JSON.stringify(jsonc.raw))).toMatchObject({ env: { production: { name: "two" } } });
  });

  it("have no prototype, so that a key like constructor is a key", () => {
    for (const config of [
      parse("a.toml", "[vars]\nconstructor = 1"),
      parse("a.json", '{"vars":{"constructor":1}}'),
    ]) {
      expect(Object.getPrototypeOf(config.raw)).toBeNull();
      expect(Object.getPrototypeOf(config.raw["vars"])).toBeNull();
      expect(config.raw["vars"]).toHaveProperty("constructor", 1);
      expect("toString" in config.raw).toBe(false);
    }
  });

  it("write dates and numbers that JSON has not as text", () => {
    const { raw } = parse("a.toml", "day = 2026-01-02\nwhen = 2026-01-02T03:04:05Z\nn = nan\ni = -inf");
    expect({ ...raw }).toEqual({
      day: "2026-01-02",
      when: "2026-01-02T03:04:05.000Z",
      n: "NaN",
      i: "-Infinity",
    });
  });
});

describe("what cannot be read", () => {
  const deep = (count: number) => `${"[".repeat(count)}${"]".repeat(count)}`;
  it.each<[string, string, string, string, number, number]>([
    ["TOML that ends too early", "a.toml", 'name = "api\n', "not valid TOML", 1, 12],
    ["a key that stands twice", "a.toml", "a = 1\nb = 2\na = 3\n", "not valid TOML", 3, 1],
    ["an integer that would lose digits", "a.toml", "a = 9007199254740993", "not valid TOML", 1, 5],
    ["JSON without a comma", "a.json", '{\n  "a": 1\n  "b": 2\n}', "comma expected", 3, 3],
    ["an empty JSON file", "a.jsonc", "", "value expected", 1, 1],
    ["JSON that is a list", "a.json", "[1]", "does not hold a table", 1, 1],
    ["TOML with __proto__", "a.toml", "a = 1\n[vars.__proto__]\nb = 1", "__proto__ is refused", 2, 2],
    ["JSON with __proto__", "a.json", '{"a": 1,\n"__proto__": {"b": 1}}', "__proto__ is refused", 2, 1],
    ["a list that is nested too deep in TOML", "a.toml", `a = ${deep(5000)}`, "", 1, 0],
    [
      "a table that is nested too deep in TOML",
      "a.toml",
      `[${"a.".repeat(20_000)}a]`,
      "deeper than 64",
      1,
      1,
    ],
    ["JSON that is nested too deep", "a.json", deep(400_000), "deeper than 64", 1, 65],
    ["JSON in text that never ends", "a.json", `{"a": "${"x".repeat(900_000)}`, "", 1, 0],
  ])("is told with its place when it is %s", (_, file, text, words, line, column) => {
    expect.assertions(3);
    try {
      parse(file, text);
    } catch (error) {
      expect(error).toBeInstanceOf(GateError);
      const { code, message, location } = error as GateError;
      expect({ code, line: location?.line }).toEqual({ code: "WRANGLER_CONFIG_UNREADABLE", line });
      expect({ message, column: column === 0 ? 0 : location?.column }).toEqual({
        message: expect.stringContaining(words),
        column,
      });
    }
  });

  it("is told when the file is no readable text inside the repository", async () => {
    await using outside = await createTemporaryRepository({ "wrangler.toml": "name = 'x'" });
    await using repository = await createTemporaryRepository({
      "binary.toml": Buffer.from([0x6e, 0x0a, 0x61, 0x00, 0xff, 0x01]),
      "latin.toml": Buffer.concat([Buffer.from('a = "1"\nbü = "'), Buffer.from([0xfc]), Buffer.from('"\n')]),
      "utf16.toml": Buffer.from('\u{feff}a = "1"', "utf16le"),
      "wrangler.yaml": "a: 1",
      "big.toml": "a = 1",
      "real/wrangler.toml": "name = 'linked'",
    });
    const { root } = repository;
    await mkdir(path.join(root, "folder.toml"));
    await symlink("loop-b.toml", path.join(root, "loop-a.toml"));
    await symlink("loop-a.toml", path.join(root, "loop-b.toml"));
    await symlink(path.join(outside.root, "wrangler.toml"), path.join(root, "out.toml"));
    await symlink(outside.root, path.join(root, "out"));
    await symlink("real/wrangler.toml", path.join(root, "in.toml"));
    await truncate(path.join(root, "big.toml"), 60 * 1024 * 1024);
    if (process.platform !== "win32") execFileSync(MAKE_PIPE, [path.join(root, "fifo.toml")]);

    const cases: [string, string, RegExp, number?, number?][] = [
      ["missing.toml", "WRANGLER_CONFIG_UNREADABLE", /there is no missing\.toml/],
      ["real/wrangler.toml/x.toml", "WRANGLER_CONFIG_UNREADABLE", /there is no/],
      ["binary.toml", "WRANGLER_CONFIG_UNREADABLE", /binary/, 2, 2],
      ["latin.toml", "WRANGLER_CONFIG_UNREADABLE", /not UTF-8/, 2, 7],
      ["utf16.toml", "WRANGLER_CONFIG_UNREADABLE", /UTF-16/, 1, 1],
      ["wrangler.yaml", "WRANGLER_CONFIG_UNREADABLE", /neither \.toml nor/],
      ["folder.toml", "WRANGLER_CONFIG_UNREADABLE", /is a folder/],
      ["loop-a.toml", "WRANGLER_CONFIG_UNREADABLE", /symbolic link/],
      ["fifo.toml", "WRANGLER_CONFIG_UNREADABLE", /not a regular file|no fifo/],
      ["big.toml", "FILE_TOO_LARGE", /larger than 1 MiB/],
      ["out.toml", "FILE_OUTSIDE_REPOSITORY", /outside/],
      ["out/wrangler.toml", "FILE_OUTSIDE_REPOSITORY", /outside/],
      ["../wrangler.toml", "FILE_OUTSIDE_REPOSITORY", /outside/],
      [path.join(outside.root, "wrangler.toml"), "FILE_OUTSIDE_REPOSITORY", /outside/],
    ];
    for (const [file, code, words, line, column] of cases) {
      const error: unknown = await loadWranglerConfig({ root, file }).catch((thrown: unknown) => thrown);
      expect([file, error]).toEqual([file, expect.any(GateError)]);
      const { location, ...told } = error as GateError;
      expect([file, told.code, (error as GateError).message]).toEqual([
        file,
        code,
        expect.stringMatching(words),
      ]);
      expect([file, location?.line, location?.column]).toEqual([file, line, column]);
    }
    const linked = await loadWranglerConfig({ root, file: "in.toml" });
    expect([linked.file, linked.raw["name"], linked.root]).toEqual(["in.toml", "linked", root]);
  });

  it("is not slow when a megabyte of it is hostile", async () => {
    const texts: [string, string][] = [
      ["a.toml", Array.from({ length: 60_000 }, (_, index) => `k${index} = "v"`).join("\n")],
      ["a.toml", Array.from({ length: 40_000 }, (_, index) => `[[t.a]]\nk = ${index}`).join("\n")],
      ["a.json", `{${Array.from({ length: 60_000 }, (_, index) => `"k${index}": 1`).join(",\n")}}`],
      ["a.json", `[${"1,".repeat(400_000)}1]`],
    ];
    const started = performance.now();
    for (const [file, text] of texts) {
      try {
        parse(file, text);
      } catch (error) {
        expect(error).toBeInstanceOf(GateError);
      }
    }
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it("is not a file that is named in another way", async () => {
    await using repository = await createTemporaryRepository({ "wrangler.toml": TOML });
    const config = await loadWranglerConfig({ root: repository.root, file: "./wrangler.toml" });
    expect([config.file, config.format, config.absoluteFile]).toEqual([
      "wrangler.toml",
      "toml",
      path.join(repository.root, "wrangler.toml"),
    ]);
  });
});
