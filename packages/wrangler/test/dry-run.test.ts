import { mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { GateError } from "@gate/core";
import { createProcesses } from "@gate/runtime";
import { createTemporaryRepository, type TemporaryRepository } from "@gate/testing";
import { describe, expect, it } from "@jest/globals";
import {
  type DryRun,
  effectiveEnvironment,
  findInstalledWrangler,
  loadWranglerConfig,
  runDryRun,
} from "../src/index.ts";
import { installedWrangler } from "./registry.ts";

const processes = createProcesses({
  baseEnvironment: { ...process.env, GITHUB_TOKEN: "t", CLOUDFLARE_API_TOKEN: "t", INPUT_TOKEN: "t" },
});
const installedModules = path.dirname(path.dirname(installedWrangler));

const TOML = `name = "api"
main = "src/index.ts"
compatibility_date = "2026-01-01"
compatibility_flags = ["nodejs_compat"]
[env.staging]
[env.production]
`;

/** Runs a dry run of staging. */
async function build(
  repository: TemporaryRepository,
  options: { deadlineMs?: number; signal?: AbortSignal; logs?: string[] } = {},
): Promise<DryRun> {
  const config = await loadWranglerConfig({ root: repository.root, file: "wrangler.toml" });
  const installed = await findInstalledWrangler(config);
  if (installed === undefined) throw new Error("no wrangler in the repository");
  const { logs = [], ...rest } = options;
  return runDryRun({
    config,
    environment: { ...effectiveEnvironment(config, "staging"), name: "staging" },
    installed,
    processes,
    nodePath: process.execPath,
    showLog: (log, title) => void logs.push(`${title}: ${log}`),
    ...rest,
  });
}

const names = ({ modules }: DryRun): string[] => modules.map(({ name }) => name);

describe("a dry run by the installed wrangler", () => {
  const FILES = {
    "wrangler.toml": TOML,
    ".env": "CLOUDFLARE_ACCOUNT_ID=of-a-person\n",
    "src/index.ts": `import { Buffer } from "node:buffer";
import { EventEmitter } from "node:events";
import text from "./greeting.txt";
import wasm from "./empty.wasm";
export class Room extends EventEmitter {}
export default { fetch: () => new Response(Buffer.from(text + String(wasm)).toString("hex")) };
`,
    "src/greeting.txt": "hello\n",
    "src/empty.wasm": "\0asm\u{1}\0\0\0",
  };

  it("gives the same modules wherever the repository lies, and leaves nothing behind", async () => {
    await using one = await createTemporaryRepository(FILES);
    await using other = await createTemporaryRepository({ "package.json": "{}", "deep er/x": "", ...FILES });
    const runs: DryRun[] = [];
    for (const repository of [one, one, other]) {
      await symlink(installedModules, path.join(repository.root, "node_modules")).catch(() => undefined);
      const before = await readdir(repository.root);
      runs.push(await build(repository));
      expect(await readdir(repository.root)).toEqual(before);
    }
    const [first, again, elsewhere] = runs;
    expect(again).toEqual(first);
    expect(elsewhere).toEqual(first);
    expect(names(first as DryRun)).toEqual([
      expect.stringMatching(/^[0-9a-f]{40}-empty\.wasm$/),
      expect.stringMatching(/^[0-9a-f]{40}-greeting\.txt$/),
      "index.js",
    ]);
    const total = first?.modules.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(first?.rawBytes).toBe(total);
    expect(first?.gzipBytes).toBeLessThan(total ?? 0);
  }, 120_000);

  it("says what wrangler cannot build, and shows its words", async () => {
    await using repository = await createTemporaryRepository({
      ...FILES,
      "src/index.ts": "export default {\n",
    });
    await symlink(installedModules, path.join(repository.root, "node_modules"));
    const logs: string[] = [];
    await expect(build(repository, { logs })).rejects.toMatchObject({
      code: "BUILD_FAILED",
      message:
        "wrangler cannot build staging: Build failed with 1 error: Expected identifier but found end of file",
      location: { file: "wrangler.toml", line: 2 },
    });
    expect(logs.join("\n")).toMatch(/^dry run of staging: [\s\S]*src\/index\.ts:2:0/);
    expect(await readdir(repository.root)).not.toContain(".wrangler");
  }, 120_000);
});

/** A wrangler of the repository that does what `lines` say; `outdir`, `events` and `root` are known to them. */
async function createWithWrangler(lines: string): Promise<TemporaryRepository> {
  const repository = await createTemporaryRepository({ "wrangler.toml": TOML });
  const folder = path.join(repository.root, "node_modules/wrangler");
  await mkdir(path.join(folder, "bin"), { recursive: true });
  await writeFile(path.join(folder, "package.json"), '{ "name": "wrangler", "version": "4.999.0" }');
  const script = `const fs = require("node:fs"); const path = require("node:path");
const option = (name) => process.argv.find((word) => word.startsWith("--" + name + "="))?.slice(name.length + 3);
const outdir = option("outdir"); const events = process.env.WRANGLER_OUTPUT_FILE_PATH;
const write = (name, text) => { fs.mkdirSync(path.dirname(path.join(outdir, name)), { recursive: true }); fs.writeFileSync(path.join(outdir, name), text); };
const tell = (change = {}) => fs.appendFileSync(events, JSON.stringify({ type: "deploy", version: 1, worker_name: "api-staging", wrangler_environment: "staging", bundle_size: { raw_bytes: 3, gzip_bytes: 2 }, ...change }) + "\\n");
${lines}
`;
  await writeFile(path.join(folder, "bin/wrangler.js"), script);
  return repository;
}

describe("a dry run", () => {
  it("counts what would be uploaded, not maps and not wrangler's own README", async () => {
    await using repository = await createWithWrangler(`
write("index.js", "abc"); write("index.js.map", "{}"); write("data.map", "d"); write("lib/README.md", "x");
write("README.md", 'This folder contains the built output assets for the worker "api-staging" generated at now.');
tell();`);
    expect(await build(repository)).toMatchObject({ wrangler: "4.999.0", rawBytes: 3, gzipBytes: 2 });
    expect(names(await build(repository))).toEqual(["data.map", "index.js", "lib/README.md"]);
  });

  it("gives the child no secret, no update check and no .env of a person", async () => {
    await using repository = await createWithWrangler(`
const { GITHUB_TOKEN, CLOUDFLARE_API_TOKEN, INPUT_TOKEN, WRANGLER_SEND_METRICS, WRANGLER_HIDE_BANNER } = process.env;
write("index.js", JSON.stringify([GITHUB_TOKEN ?? CLOUDFLARE_API_TOKEN ?? INPUT_TOKEN ?? null, WRANGLER_SEND_METRICS, WRANGLER_HIDE_BANNER, fs.readFileSync(option("env-file"), "utf8"), process.argv[2], process.argv[3]]));
tell();`);
    const expected = JSON.stringify([null, "false", "true", "", "deploy", "--dry-run"]);
    expect((await build(repository)).modules[0]?.bytes).toBe(expected.length);
  });

  it.each<[string, string, string, RegExp]>([
    [
      "ends with an error",
      'console.error("\\u2718 [ERROR] no such thing"); process.exit(1);',
      "BUILD_FAILED",
      /: no such thing$/,
    ],
    ["ends with an error without words", "process.exit(7);", "BUILD_FAILED", /: it ended with 7$/],
    ["is killed", 'process.kill(process.pid, "SIGKILL");', "BUILD_FAILED", /: it ended with a signal$/],
    ["writes no module", "tell();", "WRANGLER_FAILED", / wrote no module$/],
    ["writes nothing at all", "", "WRANGLER_FAILED", / says nothing about what it built$/],
    [
      "says nothing of a deploy",
      'write("a.js", "a"); fs.writeFileSync(events, "{}\\n\\nx");',
      "WRANGLER_FAILED",
      / does not say what it built$/,
    ],
    [
      "says two things",
      'write("a.js", "a"); tell(); tell();',
      "WRANGLER_FAILED",
      / does not say what it built$/,
    ],
    [
      "says too much",
      'fs.writeFileSync(events, "x".repeat(2 ** 20 + 1));',
      "WRANGLER_FAILED",
      / says too much about what it built$/,
    ],
    [
      "reports no size",
      'write("a.js", "a"); tell({ bundle_size: null });',
      "WRANGLER_FAILED",
      / reports no size$/,
    ],
    [
      "reports half a size",
      'write("a.js", "a"); tell({ bundle_size: { raw_bytes: 3, gzip_bytes: -1 } });',
      "WRANGLER_FAILED",
      / reports no size$/,
    ],
    [
      "built another environment",
      'write("a.js", "a"); tell({ wrangler_environment: "ci" });',
      "WRANGLER_FAILED",
      / built "api-staging" of "ci" instead$/,
    ],
    [
      "built another Worker",
      'write("a.js", "a"); tell({ worker_name: "x" });',
      "WRANGLER_FAILED",
      / built "x" of "staging" instead$/,
    ],
    [
      "writes above its folder",
      'write("a.js", "a"); write("../b.js", "b"); tell();',
      "WRANGLER_FAILED",
      / wrote outside of the folder .*: "b\.js"$/,
    ],
    [
      "writes far above its folder",
      'write("a.js", "a"); write("../../../c", "b"); tell();',
      "WRANGLER_FAILED",
      / wrote outside of the folder .*: "c"$/,
    ],
    [
      "writes a link",
      'write("a.js", "a"); fs.symlinkSync("/etc/hosts", path.join(outdir, "b.js")); tell();',
      "WRANGLER_FAILED",
      / wrote a link or another special file: "b\.js"$/,
    ],
    [
      "writes too many files",
      'for (let i = 0; i < 10001; i += 1) write(i + ".js", ""); tell();',
      "WRANGLER_FAILED",
      / wrote more than 10000 files$/,
    ],
    [
      "writes too deep",
      'write("a/".repeat(40) + "b.js", "a"); tell();',
      "WRANGLER_FAILED",
      / more than 32 folders into one another$/,
    ],
    [
      "writes too much",
      'write("a.js", "a"); fs.truncateSync(path.join(outdir, "a.js"), 2 ** 28 + 1); tell();',
      "WRANGLER_FAILED",
      / wrote more than 256 MiB$/,
    ],
    [
      "talks too much",
      'for (;;) fs.writeSync(1, "x".repeat(2 ** 20));',
      "COMMAND_FAILED",
      /wrote more than \d+ bytes/,
    ],
  ])(
    "is no bundle when it %s",
    async (_, lines, code, message) => {
      await using repository = await createWithWrangler(lines);
      const error: unknown = await build(repository).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(GateError);
      expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
    },
    60_000,
  );

  it("that hangs is ended with what it started, and what it left in .wrangler is taken away", async () => {
    await using repository = await createWithWrangler(`
fs.mkdirSync(".wrangler/tmp/deploy-abc", { recursive: true }); fs.writeFileSync(".wrangler/tmp/deploy-abc/x", "");
setInterval(() => {}, 1000);`);
    await expect(build(repository, { deadlineMs: 1500 })).rejects.toMatchObject({ code: "COMMAND_TIMEOUT" });
    expect(await readdir(repository.root)).not.toContain(".wrangler");
  }, 60_000);

  it("leaves in .wrangler what is not its own", async () => {
    await using repository = await createWithWrangler(`
fs.mkdirSync(".wrangler/tmp/bundle-new", { recursive: true }); fs.mkdirSync(".wrangler/tmp/dev-new");
write("a.js", "a"); tell();`);
    await mkdir(path.join(repository.root, ".wrangler/tmp/deploy-old"), { recursive: true });
    await build(repository);
    expect((await readdir(path.join(repository.root, ".wrangler/tmp"))).sort()).toEqual([
      "deploy-old",
      "dev-new",
    ]);
  });

  it("is cancelled with the run", async () => {
    await using repository = await createWithWrangler("setInterval(() => {}, 1000);");
    await expect(build(repository, { signal: AbortSignal.timeout(500) })).rejects.toMatchObject({
      code: "CANCELLED",
    });
  }, 60_000);
});
