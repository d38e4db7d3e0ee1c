import { readdir, readFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { createTemporaryRepository } from "@gate/testing";
import { writeAtomically } from "../src/write-atomically.ts";

describe("writeAtomically", () => {
  it("leaves one whole text when it is written many times at once, and nothing beside it", async () => {
    await using repository = await createTemporaryRepository();
    const file = path.join(repository.root, "out", "a.json");
    const texts = Array.from({ length: 20 }, (_, index) => String(index).repeat(10_000 * (index + 1)));
    await Promise.all(texts.map((text) => writeAtomically(file, text)));
    expect(texts).toContain(await readFile(file, "utf8"));
    expect(await readdir(path.dirname(file))).toEqual(["a.json"]);
  });

  it("says when it cannot, and leaves nothing behind", async () => {
    await using repository = await createTemporaryRepository();
    await mkdir(path.join(repository.root, "folder"));
    await expect(writeAtomically(path.join(repository.root, "folder"), "x")).rejects.toMatchObject({
      code: "FILE_UNREADABLE",
      message: expect.stringContaining("folder cannot be written"),
    });
    expect(await readdir(repository.root)).toEqual([".git", "folder"]);
  });
});
