import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { createTemporaryRepository } from "@gate/testing";
import { describe, expect, it } from "@jest/globals";
import { writePatch } from "../src/fix/write-patch.ts";

/** Twenty lines, so that two changes are two hunks. */
const LONG = Array.from({ length: 20 }, (_, index) => `line ${index}\n`).join("");

describe("writePatch", () => {
  it.each([
    ["a line more at the beginning", "wrangler.toml", "a\nb\n", "n\na\nb\n"],
    ["a line more at the end", "wrangler.toml", "a\nb\n", "a\nb\nn\n"],
    ["a line more behind one without a line break", "wrangler.toml", "a\nb", "a\nb\nn"],
    ["a last line break more", "wrangler.toml", "a\nb", "a\nb\n"],
    ["another line", "wrangler.toml", "a\nb\nc\n", "a\nn\nc\n"],
    ["equal lines around", "wrangler.toml", "\n\na\n\n\n", "\n\n\nn\n\na\n\n\n"],
    ["CRLF", "wrangler.toml", "a\r\nb\r\n", "a\r\nn\r\nb\r\n"],
    ["both line breaks", "wrangler.toml", "a\r\nb\nc\r\n", "a\r\nn\r\nb\nc\r\n"],
    [
      "two hunks",
      "wrangler.toml",
      LONG,
      LONG.replace("line 2\n", "n\n").replace("line 18\n", "line 18\nn\n"),
    ],
    ["a folder with a blank and an umlaut", "ä b/wrangler.toml", "a\n", "a\nn\n"],
    // No file of Windows can be called so.
    ...(process.platform === "win32"
      ? []
      : [["a quote and a backslash in the name", 'a"b\\c.toml', "a\n", "a\nn\n"] as const]),
  ])("writes what git applies: %s", async (_, file, before, after) => {
    await using repository = await createTemporaryRepository({
      ".gitattributes": "* -text\n",
      [file]: before,
    });
    const patch = writePatch(file, before, after);
    await writeFile(path.join(repository.root, ".git", "a.patch"), patch);
    await repository.git("apply", "--whitespace=nowarn", ".git/a.patch");
    expect(await readFile(path.join(repository.root, file), "utf8")).toBe(after);
    expect(patch.match(/^@@/gm)).toHaveLength(after.includes("line 18") ? 2 : 1);
  });

  it("is empty when nothing changes", () => {
    expect(writePatch("wrangler.toml", LONG, LONG)).toBe("");
  });
});
