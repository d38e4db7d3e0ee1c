import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { globSync } from "node:fs";
import {
  copyFile,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  realpath,
  rm,
  symlink,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "@jest/globals";

const root = path.dirname(path.dirname(import.meta.dirname));
const execute = promisify(execFile);

/** A copy of the tracked files with a node_modules of its own, as a clone elsewhere has it. */
async function copyRepository(copy: string): Promise<string> {
  const { stdout } = await execute("git", ["ls-files", "-z"], { cwd: root, maxBuffer: 64 * 1024 * 1024 });
  const files = stdout.split("\0").filter((file) => file !== "" && !file.startsWith("dist/"));
  for (const file of files) {
    await mkdir(path.dirname(path.join(copy, file)), { recursive: true });
    await copyFile(path.join(root, file), path.join(copy, file)).catch((error: NodeJS.ErrnoException) => {
      // Deleted in the work tree and not committed yet.
      if (error.code !== "ENOENT") throw error;
    });
  }
  // A room has one of its own where another version of a library lies at the top.
  const own = globSync("{packages,actions,examples}/*/node_modules", { cwd: root });
  for (const modules of ["node_modules", ...own]) {
    await linkTree(path.join(root, modules), path.join(copy, modules));
  }
  return copy;
}

/** Hard links, because symbolic ones would lead the bundler back; the links to our packages are relative. */
async function linkTree(from: string, to: string): Promise<void> {
  await mkdir(to);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) await linkTree(source, target);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else await link(source, target).catch(() => copyFile(source, target));
  }
}

async function build(folder: string, env: Readonly<Record<string, string>>): Promise<Map<string, string>> {
  await execute(process.execPath, [path.join(folder, "tooling", "build.ts")], {
    cwd: folder,
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return digestFiles(path.join(folder, "dist"));
}

async function digestFiles(folder: string): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  for (const name of (await readdir(folder)).sort()) {
    const bytes = await readFile(path.join(folder, name));
    digests.set(name, createHash("sha256").update(bytes).digest("hex"));
  }
  return digests;
}

describe("npm run build", () => {
  it("makes the same bytes in another folder, time zone and language, and those that are in dist/", async () => {
    const temporary = await realpath(await mkdtemp(path.join(tmpdir(), "gate build ")));
    try {
      const plain = await copyRepository(path.join(temporary, "plain"));
      const spaced = await copyRepository(path.join(temporary, "deeper", "with a space"));
      const first = await build(plain, { TZ: "UTC", LANG: "C" });
      const second = await build(spaced, { TZ: "Pacific/Auckland", LANG: "de_DE.UTF-8" });
      expect(first.size).toBeGreaterThan(10);
      expect(Object.fromEntries(second)).toEqual(Object.fromEntries(first));
      expect(Object.fromEntries(await digestFiles(path.join(root, "dist")))).toEqual(
        Object.fromEntries(first),
      );
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
  }, 300_000);
});
