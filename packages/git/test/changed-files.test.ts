import { createProcesses } from "@gate/runtime";
import { createTemporaryRepository } from "@gate/testing";
import { describe, expect, it } from "@jest/globals";
import { listChangedFiles } from "../src/index.ts";

const processes = createProcesses({ baseEnvironment: process.env });

describe("listChangedFiles", () => {
  it("lists what differs between a revision and HEAD, both names of a renamed file", async () => {
    await using repository = await createTemporaryRepository({
      "a.txt": "a",
      "old \u{e9}.txt": "b",
      "c.txt": "c",
    });
    await repository.git("mv", "old \u{e9}.txt", "new\n.txt");
    await repository.write({ "a.txt": "other", "d.txt": "new" });
    await repository.git("add", "--all");
    await repository.git("commit", "--quiet", "--message", "change");
    await repository.write({ "c.txt": "not committed" });
    expect(await listChangedFiles(repository.root, "HEAD^1", { processes })).toEqual([
      "a.txt",
      "d.txt",
      "new\n.txt",
      "old \u{e9}.txt",
    ]);
    expect(await listChangedFiles(repository.root, "HEAD", { processes })).toEqual([]);
  });

  it("says that it does not know a revision", async () => {
    await using repository = await createTemporaryRepository({ "a.txt": "a" });
    await expect(listChangedFiles(repository.root, "HEAD^1", { processes })).rejects.toMatchObject({
      code: "GIT_REF_UNKNOWN",
    });
  });
});
