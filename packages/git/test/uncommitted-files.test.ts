import { symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { createProcesses } from "@gate/runtime";
import { createTemporaryRepository } from "@gate/testing";
import { describe, expect, it } from "@jest/globals";
import { listUncommittedFiles } from "../src/index.ts";

const processes = createProcesses({ baseEnvironment: process.env });

describe("listUncommittedFiles", () => {
  it("names what git does not track, ignored or not, missing or behind a link, and nothing else", async () => {
    await using inner = await createTemporaryRepository({ "shared.hurl": "" });
    await using repository = await createTemporaryRepository({
      ".gitignore": "local/\n",
      "a \u{e9}.hurl": "",
      "local.md": "",
    });
    const { root } = repository;
    await repository.write({ "local/b.hurl": "", "new.hurl": "" });
    await symlink("local/b.hurl", path.join(root, "link.hurl"));
    await symlink("a \u{e9}.hurl", path.join(root, "good.hurl"));
    await repository.git("add", "link.hurl", "good.hurl");
    await repository.git(
      "-c",
      "protocol.file.allow=always",
      "submodule",
      "--quiet",
      "add",
      inner.root,
      "sub",
    );
    await repository.git("commit", "--quiet", "--message", "feat: links");
    await writeFile(path.join(root, "sub/new.hurl"), "");
    const tracked = ["a \u{e9}.hurl", "good.hurl", "local.md", "sub/shared.hurl"];
    const others = ["local/b.hurl", "new.hurl", "link.hurl", "sub/new.hurl", "gone.hurl"];
    expect(await listUncommittedFiles(root, [...tracked, ...others], { processes })).toEqual(others);
    expect(await listUncommittedFiles(root, [], { processes })).toEqual([]);
  });
});
