import { execFile, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { RULE_CATALOGUE } from "@gate/core";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { setScene, workerFiles, writeGateYml } from "./worker.ts";

const root = path.dirname(path.dirname(import.meta.dirname));
const execute = promisify(execFile);

interface Ran {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/** The environment of a person's shell: this Node.js first, nothing of a runner. */
const shell = {
  PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env["PATH"] ?? ""}`,
  HOME: process.env["HOME"],
  npm_config_offline: "true",
  npm_config_audit: "false",
  npm_config_fund: "false",
  npm_config_update_notifier: "false",
};

async function run(command: string, args: readonly string[], cwd: string): Promise<Ran> {
  try {
    return { exitCode: 0, ...(await execute(command, args, { cwd, env: shell, encoding: "utf8" })) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code?: unknown; stdout: string; stderr: string };
    if (typeof code !== "number") throw error;
    return { exitCode: code, stdout, stderr };
  }
}

const npm = (args: readonly string[], cwd: string): Promise<Ran> =>
  process.platform === "win32" ? run("cmd.exe", ["/c", "npm", ...args], cwd) : run("npm", args, cwd);

/** The first node on PATH that is older than what the command needs. */
function findOldNode(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  return folders
    .map((folder) => path.join(folder, process.platform === "win32" ? "node.exe" : "node"))
    .filter((file) => existsSync(file))
    .find((file) => {
      const { stdout } = spawnSync(file, ["-p", "process.versions.node"], { encoding: "utf8" });
      const [major = 99, minor = 0] = stdout.trim().split(".").map(Number);
      return major < 22 || (major === 22 && minor < 19);
    });
}
const oldNode = findOldNode();

let temporary = "";
let folder = "";
let listed: string[] = [];

beforeAll(async () => {
  temporary = await realpath(await mkdtemp(path.join(tmpdir(), "gate tarball ")));
  const packed = await npm(["pack", "--json", "--ignore-scripts", "--pack-destination", temporary], root);
  const parsed = JSON.parse(packed.stdout) as
    | { filename: string; files: { path: string }[] }[]
    | Record<string, { filename: string; files: { path: string }[] }>;
  const [tarball] = Object.values(parsed);
  listed = tarball?.files.map((file) => file.path) ?? [];
  folder = path.join(temporary, "an empty repository");
  await mkdir(folder);
  await execute("git", ["init", "--quiet", folder]);
  await writeFile(path.join(folder, "package.json"), '{ "name": "theirs", "private": true }\n');
  const name = tarball?.filename ?? "";
  const installed = await npm(["install", "--save-dev", path.join(temporary, name)], folder);
  expect(installed.exitCode).toBe(0);
}, 120_000);
afterAll(async () => {
  await rm(temporary, { recursive: true, force: true });
});

const script = (): string => path.join(folder, "node_modules", "wrangler-gate", "bin", "gate.js");
const gate = (...args: string[]): Promise<Ran> => run(process.execPath, [script(), ...args], folder);

describe("the npm package", () => {
  it("holds the command, the bundle, the schema for editors, the pages of the rules and the papers, and nothing else", () => {
    expect(listed).toContain("dist/index.js");
    const isPage = (name: string): boolean => name.startsWith("docs/rules/");
    const pages = RULE_CATALOGUE.map(({ id }) => id.replace("/", "-"));
    expect(listed.filter(isPage).sort()).toEqual(pages.map((page) => `docs/rules/${page}.md`).sort());
    const others = listed.filter((name) => !name.startsWith("dist/") && !isPage(name));
    expect(others.sort()).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "SECURITY.md",
      "bin/gate.js",
      "docs/gate.schema.json",
      "package.json",
    ]);
  });

  it("installs without the network and brings nothing with it", async () => {
    const names = (await readdir(path.join(folder, "node_modules"))).filter((name) => !name.startsWith("."));
    expect(names).toEqual(["wrangler-gate"]);
  });

  it("explains a rule", async () => {
    const { exitCode, stdout } = await gate("explain", "env/shared-resource");
    expect([exitCode, stdout.split("\n")[0]]).toEqual([0, "# env/shared-resource"]);
  });

  it("is called by npx", async () => {
    const words = ["--no-install", "gate", "--help"];
    const { exitCode, stdout, stderr } =
      process.platform === "win32"
        ? await run("cmd.exe", ["/c", "npx", ...words], folder)
        : await run("npx", words, folder);
    expect(stderr).toBe("");
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Usage: gate <command> \[flags\]$/m);
    for (const name of ["validate", "smoke-test", "health-gate", "release-notes", "verdict", "run"])
      expect(stdout).toMatch(new RegExp(`^  ${name} +\\w`, "m"));
  });

  it("says its version", async () => {
    const { stdout } = await gate("--version");
    const manifest = JSON.parse(await readFile(path.join(root, "package.json"), "utf8")) as {
      version: string;
    };
    expect(stdout).toBe(`wrangler-gate ${manifest.version}\n`);
  });

  it("prints the result of validate as JSON and nothing else", async () => {
    await using scene = await setScene();
    for (const [name, text] of Object.entries(workerFiles(writeGateYml(scene.server.url)))) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }
    await writeFile(path.join(folder, ".gitignore"), "node_modules/\ngate-evidence/\n");
    await execute("git", ["add", "--all"], { cwd: folder });
    await execute(
      "git",
      [
        "-c",
        "user.name=Ada",
        "-c",
        "user.email=ada@example.com",
        "commit",
        "--quiet",
        "--message",
        "feat: x",
      ],
      { cwd: folder },
    );
    const { exitCode, stdout } = await gate("validate", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ check: "validate", verdict: "pass" });
    expect(exitCode).toBe(0);
  });

  it("judges an address without a gate.yml", async () => {
    await using scene = await setScene();
    await rm(path.join(folder, "gate.yml"), { force: true });
    await mkdir(path.join(folder, "smoke"), { recursive: true });
    await writeFile(path.join(folder, "smoke", "items.hurl"), "GET {{base_url}}/api/items\nHTTP 200\n");
    const smoke = await gate("smoke-test", "--url", scene.server.url, "smoke/items.hurl");
    expect(smoke).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^PASS +smoke-test@url/) });
    const flags = ["--objectives", "error-rate < 5%", "--health-load-warmup", "100ms"];
    const waits = ["--health-wait-interval", "50ms"];
    const health = await gate("health-gate", "--url", scene.server.url, ...flags, ...waits);
    expect(health).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^PASS +health-gate@url/m) });
    scene.answers.before = (_request, response) => {
      response.writeHead(500).end();
      return true;
    };
    const failed = await gate("smoke-test", "--url", scene.server.url, "smoke/items.hurl", "--json");
    expect(failed.exitCode).toBe(1);
    expect(JSON.parse(failed.stdout)).toMatchObject({ verdict: "fail" });
  });

  it("answers wrong usage with 64 and one line that helps", async () => {
    const { exitCode, stdout, stderr } = await gate("valdate");
    expect(exitCode).toBe(64);
    expect(stdout).toBe("");
    expect(stderr).toContain("did you mean validate?");
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  const onOldNode = oldNode === undefined ? it.skip : it;
  onOldNode(
    oldNode === undefined
      ? "prints one line and ends with 64 on Node below 22.19 (skipped: no older Node on PATH)"
      : "prints one line and ends with 64 on Node below 22.19",
    async () => {
      for (const words of [[], ["--help"], ["validate", "--json"]]) {
        const { exitCode, stdout, stderr } = await run(oldNode ?? "", [script(), ...words], folder);
        expect(stderr).toMatch(/^gate needs Node 22\.19 or newer; this is \d+\.\d+\.\d+\n$/);
        expect({ exitCode, stdout }).toEqual({ exitCode: 64, stdout: "" });
      }
    },
  );
});
