import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { createProcesses } from "@gate/runtime";
import { createTemporaryRepository } from "@gate/testing";
import { describe, expect, it } from "@jest/globals";
import { listFilesBelow } from "../src/index.ts";

const processes = createProcesses({ baseEnvironment: process.env });

describe("listFilesBelow", () => {
  it("lists tracked, untracked and ignored files, but what the patterns leave out", async () => {
    await using repository = await createTemporaryRepository({
      ".gitignore": "*.css\n",
      "public/index.html": "",
      "public/-odd \u{e9}.txt": "",
      "other.txt": "",
    });
    const folder = path.join(repository.root, "public");
    const patterns = path.join(folder, ".assetsignore");
    await mkdir(path.join(folder, "deep/node_modules"), { recursive: true });
    for (const name of ["a.css", "deep/b.log", "deep/keep.log", "deep/node_modules/x.js"])
      await writeFile(path.join(folder, name), "");
    await symlink("index.html", path.join(folder, "link"));
    await writeFile(patterns, "*.log\n!keep.log\nnode_modules/\n.assetsignore\n");
    const deps = { root: repository.root, folder, processes };
    const kept = ["-odd \u{e9}.txt", "a.css", "deep/keep.log", "index.html", "link"];
    expect(await listFilesBelow({ ...deps, patterns })).toEqual(kept);
    expect(await listFilesBelow(deps)).toEqual(
      [...kept, ".assetsignore", "deep/b.log", "deep/node_modules/x.js"].sort(),
    );
    expect(await repository.git("status", "--porcelain", "--untracked-files=no")).toBe("");
  });

  it("says what git says of a folder that does not exist", async () => {
    await using repository = await createTemporaryRepository({ a: "" });
    const folder = path.join(repository.root, "nowhere");
    await expect(listFilesBelow({ root: repository.root, folder, processes })).rejects.toMatchObject({
      code: "GIT_FAILED",
      message: expect.stringMatching(/^git cannot list .*nowhere/),
    });
  });
});
