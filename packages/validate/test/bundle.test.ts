import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { createTemporaryRepository, type TemporaryRepository } from "@gate/testing";
import { describe, expect, it } from "@jest/globals";
import { GATE_YML, HUB, judge, lineOf, summarise, WRANGLER_TOML } from "./hub-repository.ts";

const withBundle = (further = ""): string => `${GATE_YML}validate: { bundle: true${further} }\n`;
const MAIN = lineOf(WRANGLER_TOML, "main =");

/** What a build of every environment does unless a test says otherwise; `environment` is its name. */
const GOOD = 'write("index.js", "the code"); tell();';

/**
 * The hub with a wrangler of its own that builds what `lines` say: a build of the real one takes a second, and some
 * of what is asked here it would never do.
 */
async function createHub(
  lines = GOOD,
  changes: Readonly<Record<string, string>> = {},
): Promise<TemporaryRepository> {
  const repository = await createTemporaryRepository({
    ...HUB,
    ".gitignore": "node_modules\n/public\n",
    ...changes,
  });
  const folder = path.join(repository.root, "node_modules/wrangler");
  await mkdir(path.join(folder, "bin"), { recursive: true });
  await writeFile(path.join(folder, "package.json"), '{ "name": "wrangler", "version": "4.999.0" }');
  await writeFile(
    path.join(folder, "bin/wrangler.js"),
    `const fs = require("node:fs"); const path = require("node:path");
const option = (name) => process.argv.find((word) => word.startsWith("--" + name + "="))?.slice(name.length + 3);
const environment = option("env");
const write = (name, text) => fs.writeFileSync(path.join(option("outdir"), name), text);
const tell = (raw = 8, gzip = 8) => fs.appendFileSync(process.env.WRANGLER_OUTPUT_FILE_PATH, JSON.stringify({ type: "deploy", worker_name: "hub-" + environment, wrangler_environment: environment, bundle_size: { raw_bytes: raw, gzip_bytes: gzip } }) + "\\n");
${lines}
`,
  );
  return repository;
}

const judgeBundle = (
  repository: TemporaryRepository,
  { gateYml = withBundle(), ...options }: Parameters<typeof judge>[1] = {},
) => judge(repository, { gateYml, ...options });

describe("validate.bundle", () => {
  it("puts size and digest of each environment's bundle into the facts", async () => {
    await using repository = await createHub();
    const result = await judgeBundle(repository);
    expect(result.findings).toEqual([]);
    expect(result.verdict).toBe("pass");
    const { bundles = {}, configDigests } = result.facts;
    expect(Object.keys(bundles)).toEqual(["production", "staging", "ci"]);
    for (const [name, bundle] of Object.entries(bundles)) {
      expect(bundle).toEqual({
        digest: bundles["production"]?.digest,
        configDigest: configDigests[name],
        wrangler: "4.999.0",
        rawBytes: 8,
        gzipBytes: 8,
        modules: { count: 1, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
      });
    }
    const short = bundles["ci"]?.digest.slice(0, 12) ?? "";
    expect(result.tables?.[0]?.rows[2]).toEqual(["ci", "0.0 KiB", "0.0 KiB", "1", "0", short]);
    expect((await judgeBundle(repository)).facts.bundles).toEqual(bundles);
  });

  it("builds nothing without it", async () => {
    await using repository = await createHub("process.exit(1);");
    const result = await judgeBundle(repository, { gateYml: GATE_YML });
    expect(result).toMatchObject({ verdict: "pass", findings: [] });
    expect(result.facts).not.toHaveProperty("bundles");
    expect(result).not.toHaveProperty("tables");
  });

  it("gives another digest to another module, another name and another asset, not to another map", async () => {
    const assets = WRANGLER_TOML.replace(
      'main = "src/index.ts"',
      'main = "src/index.ts"\nassets = { directory = "public" }',
    );
    const digestOf = async (
      lines: string,
      files: Record<string, string> = {},
    ): Promise<string | undefined> => {
      await using repository = await createHub(lines, { "wrangler.toml": assets });
      await mkdir(path.join(repository.root, "public/deep"), { recursive: true });
      for (const [name, text] of Object.entries({ "index.html": "hello", "deep/a.css": "", ...files }))
        await writeFile(path.join(repository.root, "public", name), text);
      const { facts, verdict, findings } = await judgeBundle(repository);
      expect([findings, verdict]).toEqual([[], "pass"]);
      return facts.bundles?.["staging"]?.digest;
    };
    const first = await digestOf(GOOD);
    expect(await digestOf(GOOD)).toBe(first);
    expect(await digestOf('write("index.js", "the code"); write("index.js.map", "{}"); tell();')).toBe(first);
    const ignored = { ".assetsignore": "*.log\nnode_modules\n", "a.log": "today" };
    expect(await digestOf(GOOD, ignored)).toBe(first);
    const others = await Promise.all([
      digestOf('write("index.js", "other code"); tell();'),
      digestOf('write("main.js", "the code"); tell();'),
      digestOf(GOOD, { "index.html": "bye" }),
      digestOf(GOOD, { _headers: "/*\n  X: y\n" }),
      digestOf(GOOD, { "a.log": "today" }),
    ]);
    expect(new Set([first, ...others]).size).toBe(6);
  }, 60_000);

  it("names the environments whose bundles differ, and what differs", async () => {
    await using repository = await createHub(
      'write("index.js", environment === "ci" ? "x" : "y"); if (environment === "staging") write("extra.wasm", "z"); tell();',
    );
    const result = await judgeBundle(repository);
    expect(result.verdict).toBe("pass");
    expect(result.findings.map(({ level, message, location }) => [level, message, location?.line])).toEqual([
      ["warning", "the bundle of staging is not that of production: module extra.wasm is added", MAIN],
      ["warning", "the bundle of ci is not that of production: module index.js differs", MAIN],
    ]);
    expect((await judgeBundle(repository, { gateYml: withBundle(", strict: true") })).verdict).toBe("fail");
  });

  it.each<[string, string, string, string[]]>([
    [
      "10 MiB after gzip",
      "tell(2 ** 24, 10 * 2 ** 20)",
      "pass",
      [`size/bundle warning wrangler.toml:${MAIN}`],
    ],
    ["3 MiB after gzip", "tell(2 ** 24, 3 * 2 ** 20)", "pass", []],
    [
      "more than 10 MiB after gzip",
      "tell(2 ** 24, 10 * 2 ** 20 + 1)",
      "fail",
      [`size/bundle error wrangler.toml:${MAIN}`],
    ],
    ["more than 64 MiB before", "tell(2 ** 26 + 1, 1)", "fail", [`size/bundle error wrangler.toml:${MAIN}`]],
  ])("judges a bundle of %s", async (_, tell, verdict, found) => {
    await using repository = await createHub(`write("index.js", ""); ${tell};`);
    const result = await judgeBundle(repository);
    expect([result.verdict, summarise(result.findings)]).toEqual([verdict, found]);
    if (found.length > 0)
      expect(result.findings[0]?.message).toMatch(/^production, staging, ci: the bundle has /);
  });
});

describe("config/path-missing", () => {
  it("asks for what git ignores once it was built", async () => {
    const toml = WRANGLER_TOML.replace(
      'database_name = "hub-ci"',
      'database_name = "hub-ci"\nmigrations_dir = "public/made"',
    );
    const missing = [`config/path-missing error wrangler.toml:${lineOf(toml, "migrations_dir")}`];
    const make = `fs.mkdirSync("public/made", { recursive: true }); ${GOOD}`;
    for (const [lines, gateYml, found] of [
      [GOOD, GATE_YML, []],
      [GOOD, withBundle(), missing],
      [make, withBundle(), []],
    ] as const) {
      await using repository = await createHub(lines, { "wrangler.toml": toml });
      expect(summarise((await judgeBundle(repository, { gateYml })).findings)).toEqual(found);
    }
  });
});

describe("a bundle that is missing", () => {
  const refuses =
    'if (environment === "staging") { console.error("[ERROR] no such module"); process.exit(1); } write("index.js", ""); tell();';

  it.each([
    ["", "{}"],
    [" with the rule off", "{ size: off }"],
    [" with the rule as a warning", "{ size/bundle: warning }"],
  ])("fails the check%s when wrangler refuses it", async (_, rules) => {
    await using repository = await createHub(refuses);
    const result = await judgeBundle(repository, { gateYml: withBundle(`, rules: ${rules}`) });
    expect(summarise(result.findings)).toEqual([`size/bundle error wrangler.toml:${MAIN}`]);
    expect(result).toMatchObject({
      verdict: "fail",
      headline: `1 error: size/bundle wrangler.toml:${MAIN} wrangler cannot build staging: no such module`,
    });
    expect(Object.keys(result.facts.bundles ?? {})).toEqual(["production", "ci"]);
  });

  it("is answered for by no comment", async () => {
    const main = 'main = "src/index.ts"';
    const toml = WRANGLER_TOML.replace(main, `# validate-ignore size/bundle it is broken\n${main}`);
    await using repository = await createHub(refuses, { "wrangler.toml": toml });
    expect((await judgeBundle(repository)).verdict).toBe("fail");
  });

  it.each<[string, string, RegExp]>([
    ["hangs", "setInterval(() => {}, 1000);", /did not end within 3000 ms and was stopped$/],
    ["writes nothing", "tell();", / wrote no module$/],
    ["writes outside", 'write("a.js", ""); write("../b.js", ""); tell();', / wrote outside of the folder/],
  ])(
    "is an error when the build %s",
    async (_, lines, message) => {
      await using repository = await createHub(lines);
      const gateYml = withBundle().replace(/ {2}(production|staging): .*\n/g, "");
      const result = await judgeBundle(repository, { bundleDeadlineMs: 3000, gateYml });
      expect(result.verdict).toBe("error");
      expect(result.headline).toMatch(/^size\/bundle could not judge: /);
      expect(result.headline).toMatch(message);
      expect(result.facts.bundles).toEqual({});
    },
    60_000,
  );

  it.each([
    ["a tracked file", 'fs.appendFileSync("src/index.ts", "// built\\n");', "src/index.ts"],
    ["a file that git does not know", 'fs.writeFileSync("src/made.ts", "");', "src/made.ts"],
  ])("fails the check when the build changes %s", async (_, change, file) => {
    await using repository = await createHub(`${change} ${GOOD}`);
    const result = await judgeBundle(repository);
    expect(result.verdict).toBe("fail");
    expect(result.findings.map(({ message }) => message)).toContainEqual(
      `the build of production changes the repository: ${file}`,
    );
  });

  it("is an error when no wrangler is installed, once, whatever the rules say", async () => {
    await using repository = await createHub();
    await rm(path.join(repository.root, "node_modules"), { recursive: true });
    for (const rules of ["{}", "{ size: off, env: off }"]) {
      const result = await judgeBundle(repository, { gateYml: withBundle(`, rules: ${rules}`) });
      expect(result.verdict).toBe("error");
      expect(result.headline).toMatch(/the repository has no wrangler installed$/);
      expect(result.findings.filter(({ ruleId }) => ruleId !== "ignore/unused")).toHaveLength(1);
    }
  });

  it("is a notice where code of the tree may not run, and nothing ran", async () => {
    await using repository = await createHub('fs.writeFileSync("ran", "");');
    const result = await judgeBundle(repository, { refuseBundle: "a secret is present (KEY)" });
    expect(result.verdict).toBe("pass");
    expect(summarise(result.findings)).toEqual(["size/bundle notice wrangler.toml:1"]);
    expect(result.findings[0]?.message).toBe(
      "no bundle is built: a secret is present (KEY); the evidence carries no bundle digest",
    );
    expect(result.facts).not.toHaveProperty("bundles");
    expect(await repository.git("status", "--porcelain")).toBe("");
  });

  it.each<[string, (folder: string) => Promise<void>, RegExp]>([
    ["are not there", (folder) => rm(folder, { recursive: true }), /the directory does not exist$/],
    [
      "lead out of the repository",
      (folder) => symlink("/etc/hosts", path.join(folder, "x")),
      /"x" is a link out of the repository$/,
    ],
    ["hold a dead link", (folder) => symlink("nowhere", path.join(folder, "x")), /"x" is no regular file$/],
  ])("is an error when the assets %s", async (_, change, message) => {
    const toml = WRANGLER_TOML.replace(
      'main = "src/index.ts"',
      'main = "src/index.ts"\nassets = { directory = "public" }',
    );
    await using repository = await createHub(GOOD, { "wrangler.toml": toml });
    await mkdir(path.join(repository.root, "public"));
    await change(path.join(repository.root, "public"));
    const result = await judgeBundle(repository);
    expect(result.verdict).toBe("error");
    expect(result.headline).toMatch(message);
  });
});
