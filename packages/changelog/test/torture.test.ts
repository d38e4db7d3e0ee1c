import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { ReleaseNotes } from "@gate/changelog";
import type { TemporaryRepository } from "@gate/testing";
import { buildNotes, createWorkerRepository, sectionOf } from "./worker-repository.ts";

/**
 * The commits on which other generators of release notes forge entries, lose commits or keep markup alive.
 * v1.0.0 → v1.9.1 (only on a branch) and v1.10.0 → v2.0.0-rc.1 → v2.0.0.
 */
async function fillRepository(repository: TemporaryRepository): Promise<void> {
  const git = (...args: string[]): Promise<string> => repository.git(...args);
  const commit = (message: string): Promise<string> => repository.commit(message);
  await git("switch", "--quiet", "--create", "hotfix");
  await commit("fix: only in the hotfix");
  await git("tag", "v1.9.1");
  await git("switch", "--quiet", "main");
  await commit("feat: released long ago");
  await git("tag", "v1.10.0");
  await commit("feat(api)!: drop v1 endpoint");
  await commit(
    "fix: ids are strings\n\nBecause.\n\nBREAKING CHANGE: ids are strings now\nCo-authored-by: Mallory <m@example.com>",
  );
  await commit("perf: new hash\n\nBREAKING-CHANGE: old caches are lost");
  const taken = await commit("feat: add export that is taken back");
  await commit(`Revert "feat: add export that is taken back"\n\nThis reverts commit ${taken}.`);
  await commit("fix: a | b in a subject");
  await commit("feat: harmless\n\n----\nfeat: fake|deadbee|Mallory|m@x\n\n- feat: also fake");
  await commit("feat: thank @octocat, fixes #12, closes GH-7");
  await commit("fix: <img src=x onerror=alert(1)> <script>alert(1)</script> <!-- gate:end -->");
  await commit("fix: ![x](javascript:alert(1)) [click](https://evil.example.com) www.evil.example.com");
  await commit("fix: abc\u202edcba\u200b ##[error]x");
  await commit("feat (parser): accept tabs");
  await git("tag", "v2.0.0-rc.1");
  await commit("Update the handbook (#15)");
  await commit("::error::a command of the runner");
  await git("switch", "--quiet", "--create", "side");
  await commit("docs: on a side branch");
  await git("switch", "--quiet", "main");
  await git("merge", "--quiet", "--no-ff", "--message", "Merge branch 'side'", "side");
  await git("tag", "--annotate", "--message", "two", "v2.0.0");
  // Newer by date, not by version; and another product.
  await git("tag", "v1.2.0", "v1.10.0~1");
  await git("tag", "other@9.9.9", "v2.0.0-rc.1");
  await git("tag", "nightly", "v2.0.0-rc.1");
}

describe("notes of a hostile history", () => {
  let repository: TemporaryRepository;
  let notes: ReleaseNotes;
  beforeAll(async () => {
    repository = await createWorkerRepository();
    await fillRepository(repository);
    notes = await buildNotes(repository, { tag: "v2.0.0" });
  });
  afterAll(async () => {
    await repository[Symbol.asyncDispose]();
  });

  it("accounts for every commit", () => {
    expect(notes.counts).toEqual({ commits: 16, listed: 13, reverted: 2, excluded: 1 });
    expect(notes.cut).toBe(0);
    expect(notes.range).toBe("v1.10.0..v2.0.0");
    expect(notes.markdown.trimEnd().split("\n").at(-1)).toBe(
      "`v1.10.0..v2.0.0`, 16 commits: 13 listed, 2 reverted, 1 excluded (merges)",
    );
  });

  it("lists `!` and both footers as breaking, without the co-author", () => {
    const breaking = sectionOf(notes.markdown, "## Breaking changes");
    expect(breaking).toMatch(/- \*\*api:\*\* drop v1 endpoint \([0-9a-f]{10}\)/u);
    expect(breaking).toContain("  - ids are strings now");
    expect(breaking).toContain("  - old caches are lost");
    expect(breaking.match(/^- /gmu)).toHaveLength(3);
    expect(notes.markdown).not.toContain("Mallory");
  });

  it("drops a commit and its revert, and the merge", () => {
    expect(notes.markdown).not.toContain("add export");
    expect(notes.markdown).not.toContain("Merge branch");
  });

  it("lists each kind in its section and loses nothing", () => {
    expect(sectionOf(notes.markdown, "## Features").match(/^- /gmu)).toHaveLength(3);
    expect(sectionOf(notes.markdown, "## Features")).toContain("- **parser:** accept tabs (");
    expect(sectionOf(notes.markdown, "## Fixes").match(/^- /gmu)).toHaveLength(4);
    const other = sectionOf(notes.markdown, "## Other changes");
    expect(other.match(/^- /gmu)).toHaveLength(3);
    expect(other).toContain("Update the handbook");
    expect(other).toContain("- **docs:** on a side branch (");
  });

  it("takes no entry from a body", () => {
    expect(notes.markdown).not.toMatch(/fake|deadbee/u);
  });

  it.each([
    ["a mention", /@[a-z]/iu],
    ["a reference to an issue", /(?:^|[^\\&])#\d|GH-\d/u],
    ["an HTML tag or comment", /<(?:img|script|!--)/iu],
    ["an image or a link", /!\[|\]\(/u],
    ["an address that GitHub links", /(?:https?:\/\/|www\.)evil/u],
    ["bidirectional or invisible controls", /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/u],
    ["a command of the runner", /^\s*::|##\[/mu],
    ["a bare pipe in an entry", /^- .*[^\\]\|/mu],
  ])("keeps %s from working", (_name, pattern) => {
    const lists = ["Breaking changes", "Features", "Fixes", "Other changes"].map((title) =>
      sectionOf(notes.markdown, `## ${title}`),
    );
    expect(lists.join("\n")).not.toMatch(pattern);
    expect(lists.join("\n")).toContain("octocat");
  });

  it.each<[string, string | undefined, boolean]>([
    ["v2.0.0", "v1.10.0", false],
    ["v2.0.0-rc.1", "v1.10.0", false],
    ["v1.10.0", "v1.2.0", false],
    ["v1.9.1", "v1.2.0", false],
    ["v1.2.0", "v1.0.0", false],
    ["v1.0.0", undefined, true],
    ["other@9.9.9", undefined, true],
    ["nightly", undefined, true],
  ])("finds what came before %s", async (tag, previous, first) => {
    const { previousTag, firstRelease, title } = await buildNotes(repository, { tag });
    expect({ previousTag, firstRelease, title }).toEqual({
      previousTag: previous,
      firstRelease: first,
      title: tag,
    });
  });

  it("takes a pre-release as the previous one of a pre-release only", async () => {
    await repository.git("tag", "v2.0.0-rc.2", "v2.0.0~1");
    expect((await buildNotes(repository, { tag: "v2.0.0-rc.2" })).previousTag).toBe("v2.0.0-rc.1");
    expect((await buildNotes(repository, { tag: "v2.0.0" })).previousTag).toBe("v1.10.0");
  });

  it("says which higher tag was passed over because it is no ancestor", async () => {
    await repository.git("tag", "v1.11.0", "hotfix");
    const { previousTag, warnings, markdown } = await buildNotes(repository, { tag: "v2.0.0" });
    await repository.git("tag", "--delete", "v1.11.0");
    expect(previousTag).toBe("v1.10.0");
    expect(warnings).toEqual([expect.stringContaining("v1.11.0")]);
    expect(markdown).toContain("> **Warning:** passed over");
  });

  it("lists only what the release adds when a named previous tag is no ancestor, and warns", async () => {
    const named = await buildNotes(repository, { tag: "v2.0.0", previousTag: "v1.9.1" });
    expect(named.markdown).not.toContain("only in the hotfix");
    expect(named.warnings).toEqual([expect.stringContaining("not an ancestor")]);
  });

  it("gives the same bytes twice", async () => {
    expect((await buildNotes(repository, { tag: "v2.0.0" })).markdown).toBe(notes.markdown);
  });
});
