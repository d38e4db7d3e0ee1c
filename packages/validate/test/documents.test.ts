import { describe, expect, it } from "@jest/globals";
import { createTemporaryRepository } from "@gate/testing";
import { listAnchors, listLinks } from "../src/documents/markdown.ts";
import { compileGlob } from "../src/documents/match-glob.ts";
import { parseSourceDocument } from "../src/documents/read-document.ts";
import { DOCUMENT, DOCUMENT_FILE as FILE, GATE_WITH_DOCUMENTS as GATE } from "./hub-document.ts";
import { HUB, judge, judgeHub, summarise } from "./hub-repository.ts";

const judgeDocument = async (
  text: string,
  changes: Record<string, string> = {},
): ReturnType<typeof judgeHub> => judgeHub({ "gate.yml": GATE, [FILE]: text, ...changes });

describe("documents", () => {
  it("pass when they are in step with the code", async () => {
    const { verdict, findings } = await judgeDocument(DOCUMENT);
    expect([verdict, findings]).toEqual(["pass", []]);
  });

  it.each<[string, [string, string], string[], string]>([
    ["no owner", ["owner: team-hub\n", ""], [`docs/front-matter error ${FILE}:1`], "has no owner"],
    ["a misspelt key", ["codeRefs:", "codeRef:"], [`docs/front-matter error ${FILE}:6`], "has no codeRefs"],
    [
      "an empty key",
      ["owner: team-hub", 'owner: ""'],
      [`docs/front-matter error ${FILE}:3`],
      "has an empty owner",
    ],
    [
      "a date that is none",
      ["2026-11-20", "last week"],
      [`docs/front-matter error ${FILE}:5`],
      "which is no date",
    ],
    [
      "a date to come",
      ["2026-11-20", "2026-12-24"],
      [`docs/front-matter error ${FILE}:5`],
      "has not come yet",
    ],
    [
      "no front matter",
      ["---\ndescr", "descr"],
      [`docs/front-matter error ${FILE}:1`],
      "it has no front matter",
    ],
    [
      "front matter that is no YAML",
      ["priority: high", "priority: ]"],
      [`docs/front-matter error ${FILE}:4`],
      "is no YAML",
    ],
    [
      "code that is gone",
      ["src/index.ts", "src/gone.ts:12"],
      [`docs/code-ref error ${FILE}:7`],
      "codeRefs names src/gone.ts",
    ],
    [
      "tests that are gone",
      ["testRefs: []", "testRefs: [test/**/*.test.ts]"],
      [`docs/test-ref error ${FILE}:9`],
      "testRefs names test/**/*.test.ts",
    ],
    [
      "a link to no file",
      ["../../gate.yml", "../gate.yml"],
      [`docs/link error ${FILE}:14`],
      "there is no docs/gate.yml",
    ],
    [
      "a link out of the repository",
      ["../../gate.yml", "../../../x"],
      [`docs/link error ${FILE}:14`],
      "there is no ../x",
    ],
    [
      "a link to no heading",
      ["(#rollback)", "(#roll-back)"],
      [`docs/link error ${FILE}:14`],
      "has no heading of that name",
    ],
    [
      "no way back",
      ["## Rollback", "## Forward"],
      [`release/rollback-plan error ${FILE}:1`, `docs/link error ${FILE}:14`],
      "",
    ],
    [
      "no version to go back to",
      ["npx wrangler rollback <version-id>", "go back"],
      [`release/rollback-plan error ${FILE}:16`],
      "names no version",
    ],
    [
      "nothing about the database",
      ["the D1 database", "this"],
      [`release/rollback-plan error ${FILE}:16`],
      "the D1 database",
    ],
    [
      "nothing about Durable Objects",
      ["Durable Object", "that"],
      [`release/rollback-plan error ${FILE}:16`],
      "Durable Objects",
    ],
  ])("are found with %s", async (_, [before, after], expected, message) => {
    if (!DOCUMENT.includes(before)) throw new Error(`no ${before}`);
    const { verdict, findings } = await judgeDocument(DOCUMENT.replace(before, after));
    expect([verdict, summarise(findings)]).toEqual(["fail", expected]);
    expect(findings[0]?.message).toContain(message);
  });

  it("are stale when their code was changed later than they were compared with it", async () => {
    await using repository = await createTemporaryRepository({ ...HUB, "gate.yml": GATE, [FILE]: DOCUMENT });
    // The first commit is of 1 January 2026.
    await repository.write({ [FILE]: DOCUMENT.replace("2026-11-20", "2025-12-31") });
    const { verdict, findings } = await judge(repository, { gateYml: GATE });
    expect([verdict, summarise(findings)]).toEqual(["pass", [`docs/stale warning ${FILE}:5`]]);
    expect(findings[0]?.message).toBe(
      `${FILE} was compared with its code on 2025-12-31, and that code changed on 2026-01-01`,
    );
  });

  it("must exist where gate.yml names them", async () => {
    const { verdict, findings } = await judgeHub({ "gate.yml": GATE });
    expect([verdict, summarise(findings)]).toEqual(["fail", ["docs/front-matter error gate.yml:1"]]);
  });
});

describe("compileGlob", () => {
  it.each([
    ["docs/**/*.md", ["docs/a.md", "docs/x/y/a.md"], ["docs/a.txt", "doc/a.md", "docs/a.md/x"]],
    ["*.{md,mdx}", ["a.md", "a.mdx"], ["x/a.md", "a.m"]],
    ["a?c/**", ["abc/d/e"], ["a/c/d"]],
    ["a.b", ["a.b"], ["axb"]],
  ])("matches %s", (glob, yes, no) => {
    const pattern = compileGlob(glob);
    expect([yes.filter((path) => !pattern.test(path)), no.filter((path) => pattern.test(path))]).toEqual([
      [],
      [],
    ]);
  });
});

describe("Markdown", () => {
  const read = (text: string): ReturnType<typeof parseSourceDocument> => parseSourceDocument("a.md", text);
  it("has anchors as GitHub makes them", () => {
    const text =
      '# Wait, what? `code`\n## Über uns\n## Twice\n## Twice\n```\n# no heading\n```\n<a id="own"></a>\n';
    expect([...listAnchors(read(text))]).toEqual(["wait-what-code", "über-uns", "twice", "twice-1", "own"]);
  });
  it("has links in lines, in definitions and not in code", () => {
    const text = '[a](b.md "title") ![i](c.png) `[x](no.md)`\n\n[d]: <e.md>\n\n~~~\n[x](no.md)\n~~~\n';
    expect(listLinks(read(text))).toEqual([
      { text: "b.md", line: 1 },
      { text: "c.png", line: 1 },
      { text: "e.md", line: 3 },
    ]);
  });
});
