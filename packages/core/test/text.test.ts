import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import * as prettier from "prettier";

import { codeSpan, escapeHtml, escapeMarkdown, toInlineText, toLogLines } from "../src/text.ts";

/** Text made of the pieces that sinks stumble over, and of anything else. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "::",
        "##[",
        "##",
        "[",
        "]",
        ":",
        "#",
        "error",
        "set-output name=x",
        "stop-commands",
        "\r",
        "\n",
        "\r\n",
        "\v",
        "\f",
        "\t",
        " ",
        "\u0085",
        "\u2028",
        "\u2029",
        "\u00a0",
        "\ufeff",
        "\u200b",
        "\u202e",
        "\u2066",
        "\0",
        "\u001b[31m",
        "\u009b31m",
        "`",
        "``",
        "|",
        "\\",
        "*",
        "_",
        "<!--",
        "-->",
        "<b>",
        "&amp;",
        "@me",
        "#12",
        "GH-12",
        "gh-7",
        "www.",
        "http://a.b",
        "![",
        "](",
        "$",
        "~~",
        "---",
        "1. ",
        "> ",
      ),
      fc.string({ unit: "binary", maxLength: 4 }),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

const CONTROL_OR_BIDI = /[\0-\x08\x0a-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

describe("toLogLines", () => {
  it.each([
    ["", []],
    ["one", ["│ one"]],
    ["one\n", ["│ one"]],
    ["one\n\ntwo\r\nthree\rfour", ["│ one", "│ ", "│ two", "│ three", "│ four"]],
    ["a\vb\fc\u0085d\u2028e\u2029f", ["│ a", "│ b", "│ c", "│ d", "│ e", "│ f"]],
    ["::error::x", ["│ ::error::x"]],
    ["x ##[error]y", ["│ x ##\u200b[error]y"]],
    ["\u001b[31mred\u0007\u009b0m", ["│ ␛[31mred␇<U+009B>0m"]],
    ["a\u202eb", ["│ a<U+202E>b"]],
    ["tab\tstays", ["│ tab\tstays"]],
  ])("makes %j into framed lines", (untrusted, lines) => {
    expect(toLogLines(untrusted)).toEqual(lines);
  });

  it("never makes a line without frame, with a control or with ##[ in it", () => {
    fc.assert(
      fc.property(hostile, (untrusted) => {
        for (const line of toLogLines(untrusted)) {
          expect(line.startsWith("│ ")).toBe(true);
          expect(line).not.toContain("##[");
          expect(line).not.toMatch(CONTROL_OR_BIDI);
          expect(line.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 5000 },
    );
  });
});

describe("toInlineText", () => {
  it.each([
    ["plain", "plain"],
    ["::set-output name=a::b", ":\u200b:set-output name=a::b"],
    ["  \u00a0\ufeff::x", "  \u00a0\ufeff:\u200b:x"],
    ["std::string", "std::string"],
    ["a\r\nb\tc", "a b c"],
    ["x##[group]y", "x##\u200b[group]y"],
    ["###[a]", "###\u200b[a]"],
    ["\u001b]0;title\u0007", "␛]0;title␇"],
    ["\ud800", "\ufffd"],
  ])("makes %j one line", (untrusted, line) => {
    expect(toInlineText(untrusted)).toBe(line);
  });

  it("cuts with a sign when the text is too long", () => {
    expect(toInlineText("x".repeat(301))).toBe(`${"x".repeat(299)}…`);
    expect(toInlineText("x".repeat(300))).toBe("x".repeat(300));
    expect(toInlineText("abcdef", 4)).toBe("abc…");
    expect(toInlineText("ab😀d", 4).isWellFormed()).toBe(true);
    expect(toInlineText("y".repeat(10_000_000))).toHaveLength(300);
  });

  it("is one line without commands and controls, and the same when applied twice", () => {
    fc.assert(
      fc.property(hostile, (untrusted) => {
        const line = toInlineText(untrusted);
        expect(line).not.toMatch(CONTROL_OR_BIDI);
        expect(line).not.toContain("##[");
        expect(line).not.toContain("\t");
        expect(line.trimStart().startsWith("::")).toBe(false);
        expect(toInlineText(line, 10_000)).toBe(line);
      }),
      { numRuns: 5000 },
    );
  });
});

/** What Markdown makes of a run without markup: backslashes and entities undone. */
function readPlain(markdown: string): string {
  const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#36": "$" };
  return markdown.replace(
    /\\([!-/:-@[-`{-~])|&(amp|lt|gt|quot|#39|#36);/g,
    (_, escaped?: string, name?: string) => escaped ?? entities[name ?? ""] ?? "",
  );
}

describe("escapeMarkdown", () => {
  it.each([
    ["plain words", "plain words"],
    ["a*b_c", "a\\*b\\_c"],
    ["<!-- x -->", "&lt;\\!\\-\\- x \\-\\-&gt;"],
    ["a | b", "a \\| b"],
    ["@octocat", "\\@\u200boctocat"],
    ["fixes #12", "fixes \\#\u200b12"],
    ["GH-12", "GH\\-\u200b12"],
    ["see www.example.com", "see www\u200b\\.example\\.com"],
    ["http://x", "http\\:\u200b\\/\\/x"],
    ["line\n\n    code", "line     code"],
    ["# heading", "\\# heading"],
    ["1. item", "1\\. item"],
    ["a\u202eb\u200bc\u{e0041}", "abc"],
    ["$x$", "&#36;x&#36;"],
    ["![a](b)", "\\!\\[a\\]\\(b\\)"],
  ])("makes %j plain text", (untrusted, markdown) => {
    expect(escapeMarkdown(untrusted)).toBe(markdown);
  });

  it("leaves no character of markup bare and loses no visible text", () => {
    fc.assert(
      fc.property(hostile, (untrusted) => {
        const markdown = escapeMarkdown(untrusted);
        const bare = markdown.replace(/\\[!-/:-@[-`{-~]|&(?:amp|lt|gt|quot|#39|#36);/g, "");
        expect(bare).not.toMatch(/[\\`*_{}[\]()#+\-.!|~=:^%@/&<>"'$\n\r]/);
        const seen = readPlain(markdown);
        expect(seen).not.toMatch(/@\w|#\d|gh-\d|:\/\/|www\./i);
        const visible = (text: string): string =>
          text
            .toWellFormed()
            .replace(
              /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Cc}\s\u2400-\u2421]|<U\+[0-9A-F]{4,6}>/gu,
              "",
            );
        expect(visible(seen)).toBe(visible(untrusted));
      }),
      { numRuns: 5000 },
    );
  });
});

interface Node {
  type: string;
  value?: string;
  children?: Node[];
}

/** prettier brings a parser of GitHub Flavored Markdown along (remark). */
async function parseMarkdown(text: string): Promise<Node> {
  const { __debug } = prettier as unknown as {
    __debug: { parse(text: string, options: object): Promise<{ ast: Node }> };
  };
  return (await __debug.parse(text, { parser: "markdown" })).ast;
}

describe("a parser of Markdown", () => {
  it("finds exactly one text in a paragraph and in a cell of a table", async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (untrusted) => {
        const markdown = escapeMarkdown(untrusted);
        fc.pre(markdown !== "");
        const root = await parseMarkdown(
          `${markdown}\n\n| ${markdown} | end |\n| --- | --- |\n| a | ${markdown} |\n`,
        );
        const text = { type: "text", value: expect.any(String) };
        expect(root.children).toMatchObject([
          { type: "paragraph", children: [text] },
          {
            type: "table",
            children: [
              { children: [{ children: [text] }, { children: [{ value: "end" }] }] },
              { children: [{}, { children: [text] }] },
            ],
          },
        ]);
        expect(root.children?.[0]?.children).toHaveLength(1);
        expect(root.children?.[1]?.children?.[1]?.children?.[1]?.children).toHaveLength(1);
      }),
      { numRuns: 1500 },
    );
  });

  it("finds exactly one piece of code in a code span", async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (untrusted) => {
        const markdown = codeSpan(untrusted);
        fc.pre(markdown.startsWith("`"));
        const root = await parseMarkdown(`x ${markdown} y\n`);
        expect(root.children?.[0]?.children?.map((child) => child.type)).toEqual([
          "text",
          "inlineCode",
          "text",
        ]);
      }),
      { numRuns: 1500 },
    );
  });
});

describe("codeSpan", () => {
  it.each([
    ["a", "`a`"],
    ["a`b", "``a`b``"],
    ["``", "``` `` ```"],
    [" a ", "`  a  `"],
    ["", "` `"],
    ["a\nb", "`a b`"],
    ["a|b", "<code>a\\|b</code>"],
    ["@me #1 <b>", "`@me #1 <b>`"],
  ])("makes %j code", (untrusted, markdown) => {
    expect(codeSpan(untrusted)).toBe(markdown);
  });

  it("never ends before its own end", () => {
    fc.assert(
      fc.property(hostile, (untrusted) => {
        const markdown = codeSpan(untrusted);
        expect(markdown).not.toMatch(/[\n\r]/);
        if (markdown.startsWith("<code>")) return;
        const fence = /^`+/.exec(markdown)?.[0] ?? "";
        const runs = [...markdown.matchAll(/`+/g)].map(([run]) => run);
        expect(runs.filter((run) => run === fence)).toHaveLength(2);
        expect(runs.at(0)).toBe(fence);
        expect(runs.at(-1)).toBe(fence);
        expect(markdown.includes("|")).toBe(false);
      }),
      { numRuns: 5000 },
    );
  });
});

describe("escapeHtml", () => {
  it("leaves nothing that ends text or an attribute", () => {
    expect(escapeHtml(`<a href="x" o='y'>&\u0000\u202e\n</a>`)).toBe(
      "&#60;a href=&#34;x&#34; o=&#39;y&#39;&#62;&#38;␀&#60;U+202E&#62;\n&#60;/a&#62;",
    );
    fc.assert(
      fc.property(hostile, (untrusted) => {
        const html = escapeHtml(untrusted);
        expect(html.replace(/&#\d+;/g, "")).not.toMatch(/[&<>"'`]/);
        expect(html.replace(/\n|\r|\t|\u2028|\u2029/g, "")).not.toMatch(CONTROL_OR_BIDI);
      }),
      { numRuns: 5000 },
    );
  });
});
