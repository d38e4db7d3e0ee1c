import { chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { GateError } from "@gate/core";
import { createProcesses } from "@gate/runtime";
import { createTemporaryRepository } from "@gate/testing";
import { describe, expect, it } from "@jest/globals";
import {
  firstCommit,
  isAncestor,
  isShallow,
  listIgnoredFiles,
  listTrackedFiles,
  mergeBase,
} from "../src/index.ts";
import { readRepository, readTags, resolveCommit, showFile } from "../src/index.ts";

const processes = createProcesses({ baseEnvironment: process.env });
const deps = { processes };

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof GateError ? error.code : String(error);
}

describe("readRepository", () => {
  it("finds the root, the commit and the tags from a folder below", async () => {
    await using repository = await createTemporaryRepository({ "apps/api/a.txt": "a" });
    await repository.git("tag", "v1.0.0");
    await repository.git("tag", "--annotate", "--message", "x", "release");
    const facts = await readRepository({ cwd: path.join(repository.root, "apps/api"), processes });
    expect(facts).toEqual({
      root: repository.root,
      commit: await repository.git("rev-parse", "HEAD"),
      tags: ["release", "v1.0.0"],
      changedPaths: [],
      untrackedPaths: [],
      shallow: false,
    });
  });

  it("lists what differs from the commit, with both names of a rename and names as they are", async () => {
    const names = ["deleted.txt", "renamed before.txt", "staged.txt", "unstaged ü\t.txt"];
    await using repository = await createTemporaryRepository(
      Object.fromEntries(names.map((name) => [name, `${name}\n`.repeat(9)])),
    );
    await repository.git("mv", "renamed before.txt", "renamed after.txt");
    await repository.git("rm", "--quiet", "deleted.txt");
    await repository.write({ "staged.txt": "2", "unstaged ü\t.txt": "2", "new folder/? untracked.txt": "3" });
    await repository.git("add", "staged.txt");
    const { changedPaths, untrackedPaths } = await readRepository({ cwd: repository.root, processes });
    expect(changedPaths).toEqual([...names, "new folder/? untracked.txt", "renamed after.txt"].sort());
    expect(untrackedPaths).toEqual(["new folder/? untracked.txt"]);
  });

  it("lists a file that git was told to overlook, as long as it lies there", async () => {
    await using repository = await createTemporaryRepository({ "a.txt": "1", "b.txt": "1", "c.txt": "1" });
    await repository.git("update-index", "--assume-unchanged", "a.txt");
    await repository.git("update-index", "--skip-worktree", "b.txt", "c.txt");
    await repository.write({ "a.txt": "2", "b.txt": "2" });
    await rm(path.join(repository.root, "c.txt"));
    const before = await readRepository({ cwd: repository.root, processes });
    expect(before.changedPaths).toEqual(["a.txt", "b.txt"]);
  });

  it("leaves a sparse checkout to git", async () => {
    await using repository = await createTemporaryRepository({ "in/a.txt": "1", "out/b.txt": "1" });
    await repository.git("sparse-checkout", "set", "in");
    const { changedPaths } = await readRepository({ cwd: repository.root, processes });
    expect(changedPaths).toEqual([]);
  });

  it("says what is missing when there is no repository, no commit or no git", async () => {
    const folder = await realpath(await mkdtemp(path.join(tmpdir(), "gate-no-repository-")));
    await using empty = await createTemporaryRepository();
    const withoutGit = createProcesses({ baseEnvironment: { PATH: folder } });
    try {
      expect(await codeOf(readRepository({ cwd: folder, processes }))).toBe("GIT_NOT_A_REPOSITORY");
      expect(await codeOf(readRepository({ cwd: empty.root, processes }))).toBe("GIT_REF_UNKNOWN");
      await expect(readRepository({ cwd: empty.root, processes: withoutGit })).rejects.toMatchObject({
        code: "COMMAND_NOT_FOUND",
        hint: expect.stringContaining("install git"),
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("names the cure when git does not trust the owner of the folder", async () => {
    await using repository = await createTemporaryRepository({ a: "1" });
    // git's own words, by a git that says them: another user's folder needs another user.
    const folder = await mkdtemp(path.join(tmpdir(), "gate-fake-git-"));
    const words = `fatal: detected dubious ownership in repository at '${repository.root}'`;
    await writeFile(path.join(folder, "git"), `#!/bin/sh\necho "${words}" >&2\nexit 128\n`);
    await chmod(path.join(folder, "git"), 0o755);
    try {
      const distrusting = createProcesses({ baseEnvironment: { PATH: `${folder}:/bin:/usr/bin` } });
      await expect(readRepository({ cwd: repository.root, processes: distrusting })).rejects.toMatchObject({
        code: "GIT_FAILED",
        hint: expect.stringContaining("safe.directory"),
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("runs nothing that the repository brings along", async () => {
    await using repository = await createTemporaryRepository({ "a.txt": "1" });
    // git hands the name to a shell, so it must not hold the blank of the repository's path.
    const folder = await realpath(await mkdtemp(path.join(tmpdir(), "gate-monitor-")));
    const trace = path.join(folder, "ran");
    const script = path.join(folder, "monitor");
    await writeFile(script, `#!/bin/sh\ntouch "${trace}"\n`);
    await chmod(script, 0o755);
    await repository.git("config", "core.fsmonitor", script);
    await repository.write({ "a.txt": "2" });
    const { changedPaths } = await readRepository({ cwd: repository.root, processes });
    expect(changedPaths).toEqual(["a.txt"]);
    await expect(realpath(trace)).rejects.toMatchObject({ code: "ENOENT" });
    // The same repository, asked without care, does run it: the test can fail.
    await repository.git("status", "--porcelain").catch(() => "");
    await expect(realpath(trace)).resolves.toBe(trace);
    await rm(folder, { recursive: true });
  });

  it("knows a shallow clone", async () => {
    await using repository = await createTemporaryRepository({ a: "1" });
    await repository.commit("feat: second");
    const clone = path.join(repository.root, "clone");
    await repository.git("clone", "--quiet", "--depth=1", `file://${repository.root}`, clone);
    expect(await isShallow(clone, deps)).toBe(true);
    expect(await isShallow(repository.root, deps)).toBe(false);
    expect((await readRepository({ cwd: clone, processes })).shallow).toBe(true);
  });

  it("ends when it is cancelled", async () => {
    await using repository = await createTemporaryRepository({ a: "1" });
    const signal = AbortSignal.abort();
    expect(await codeOf(readRepository({ cwd: repository.root, processes, signal }))).toBe("CANCELLED");
  });
});

describe("files and tags", () => {
  it("lists tracked files with their real names and leaves out the rest", async () => {
    const names = ["a b.txt", "ü/ß.txt", 'quo"te.txt', "-dash.txt", "new\nline.txt"];
    await using repository = await createTemporaryRepository(
      Object.fromEntries(names.map((name) => [name, "1"])),
    );
    await repository.write({ "untracked.txt": "1" });
    expect(await listTrackedFiles(repository.root, deps)).toEqual(names.sort());
  });

  it("refuses a checkout in which nothing is tracked although the last commit holds files", async () => {
    await using fresh = await createTemporaryRepository();
    await fresh.write({ "a.txt": "a" });
    expect(await listTrackedFiles(fresh.root, deps)).toEqual([]);
    await using broken = await createTemporaryRepository({ "a.txt": "a" });
    await broken.git("read-tree", "--empty");
    expect(await codeOf(listTrackedFiles(broken.root, deps))).toBe("GIT_FAILED");
    await broken.git("read-tree", "HEAD");
    expect(await listTrackedFiles(broken.root, deps)).toEqual(["a.txt"]);
  });

  it("shows a file as it stands in a commit, and nothing for what is no file there", async () => {
    await using repository = await createTemporaryRepository({ "sub/ü [a].txt": "one\n", "sub/b": "b" });
    await symlink("sub/b", path.join(repository.root, "link"));
    const first = await repository.commit("feat: link");
    await repository.write({ "sub/ü [a].txt": "two\n" });
    await repository.commit("feat: change");
    expect(await showFile(repository.root, first, "sub/ü [a].txt", deps)).toBe("one\n");
    expect(await showFile(repository.root, "HEAD", "sub/ü [a].txt", deps)).toBe("two\n");
    for (const nothing of ["sub", "sub/", "link", "missing", "sub/*", ":(glob)**", "--help", "../x"]) {
      const shown = await showFile(repository.root, "HEAD", nothing, deps).catch(
        (error: GateError) => error.code,
      );
      expect([nothing, shown === undefined || shown === "GIT_FAILED"]).toEqual([nothing, true]);
    }
  });

  it("reads tags with the commit that they lead to", async () => {
    await using repository = await createTemporaryRepository({ a: "1" });
    const commit = await repository.git("rev-parse", "HEAD");
    await repository.git("tag", "light");
    await repository.git("tag", "--annotate", "--message", "a b\nc", "v1.0.0");
    await repository.git("tag", "--annotate", "--message", "x", "of-a-tag", "v1.0.0");
    await repository.git("tag", "of-a-tree", "HEAD^{tree}");
    const tags = await readTags(repository.root, deps);
    expect(tags.map(({ name, commit: sha, annotated }) => [name, sha, annotated])).toEqual([
      ["light", commit, false],
      ["of-a-tag", commit, true],
      ["v1.0.0", commit, true],
    ]);
    expect(tags.map(({ date }) => Number.isNaN(Date.parse(date)))).toEqual([false, false, false]);
  });

  it("gives no tags where there are none", async () => {
    await using repository = await createTemporaryRepository({ a: "1" });
    expect(await readTags(repository.root, deps)).toEqual([]);
  });
});

describe("revisions", () => {
  it("compares commits", async () => {
    await using repository = await createTemporaryRepository({ a: "1" });
    const first = await repository.git("rev-parse", "HEAD");
    await repository.git("switch", "--quiet", "--create", "side");
    const side = await repository.commit("feat: side");
    await repository.git("switch", "--quiet", "main");
    const main = await repository.commit("feat: main");
    await repository.git("switch", "--quiet", "--orphan", "stranger");
    const stranger = await repository.commit("feat: stranger");
    expect(await isAncestor(repository.root, first, "main", deps)).toBe(true);
    expect(await isAncestor(repository.root, main, main, deps)).toBe(true);
    expect(await isAncestor(repository.root, "main", "side", deps)).toBe(false);
    expect(await mergeBase(repository.root, "main", side, deps)).toBe(first);
    expect(await mergeBase(repository.root, "main", stranger, deps)).toBeUndefined();
    expect(await firstCommit(repository.root, "main", deps)).toBe(first);
    expect(await firstCommit(repository.root, "stranger", deps)).toBe(stranger);
  });

  it("refuses names that are no revisions", async () => {
    await using repository = await createTemporaryRepository({ a: "1" });
    for (const name of [
      "",
      "-h",
      "--output=x",
      "nope",
      "HEAD:a",
      "a\nb",
      "v1\0",
      "HEAD^{tree}",
      "\u202eHEAD",
    ]) {
      expect([name, await codeOf(resolveCommit(repository.root, name, deps))]).toEqual([
        name,
        "GIT_REF_UNKNOWN",
      ]);
    }
    expect(await resolveCommit(repository.root, "HEAD", deps)).toMatch(/^[0-9a-f]{40}$/);
  });

  it("works in a folder whose name holds blanks and quotes", async () => {
    await using repository = await createTemporaryRepository({ a: "1" });
    const folder = path.join(repository.root, 'it\'s "a" folder');
    await mkdir(folder);
    expect((await readRepository({ cwd: folder, processes })).root).toBe(repository.root);
  });
});

describe("listIgnoredFiles", () => {
  it("knows what a build would make, before the build", async () => {
    await using repository = await createTemporaryRepository({
      ".gitignore": "dist/\n*.log\n:odd\n",
      "src/index.js": "1",
    });
    const asked = ["dist", "dist/worker.js", "out.log", "src", "src/index.js", ":odd", "none"];
    expect([...(await listIgnoredFiles(repository.root, asked, deps))].sort()).toEqual([
      ":odd",
      "dist",
      "dist/worker.js",
      "out.log",
    ]);
    expect(await listIgnoredFiles(repository.root, ["src"], deps)).toEqual(new Set());
    expect(await listIgnoredFiles(repository.root, [], deps)).toEqual(new Set());
  });
});
