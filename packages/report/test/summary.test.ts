import { describe, expect, it } from "@jest/globals";
import { escapeMarkdown, type Verdict } from "@gate/core";
import { fitSummary, renderDecision, renderSummary } from "@gate/report";
import * as fc from "fast-check";
import { CONTROL_OR_BIDI, hostileText } from "./hostile-text.ts";
import { makeDecision, makeFinding, makeResult, sayEverywhere } from "./make-result.ts";
import { listTexts, type MarkdownNode, parseMarkdown, readShape } from "./markdown-shape.ts";

/** What GitHub makes a link of after the Markdown is parsed. */
const GITHUB_LINK = /(?:^|[^\w])@\w|#\d|\bgh-\d|:\/\/|www\./i;
const ALLOWED = new Set([
  "root",
  "heading",
  "paragraph",
  "text",
  "strong",
  "inlineCode",
  "list",
  "listItem",
  "table",
  "tableRow",
  "tableCell",
]);

function listTypes(node: MarkdownNode): string[] {
  const own = node.type === "html" ? `html ${node.value}` : node.type;
  return [own, ...(node.children ?? []).flatMap(listTypes)];
}

describe("renderSummary", () => {
  it("begins with the verdict of every check and shows findings with place and way out", () => {
    const markdown = renderSummary([
      makeResult({
        verdict: "fail",
        headline: "one assert failed",
        findings: [
          makeFinding({ message: "late", level: "warning" }),
          makeFinding({ message: "early", hint: "mend it", location: { file: "a.hurl", line: 2 } }),
        ],
      }),
      makeResult({ check: "validate", environment: undefined, verdict: "pass", headline: "all rules hold" }),
    ]);
    expect(markdown).toBe(`| Verdict | Check | What it says | Took |
| --- | --- | --- | --- |
| ❌ fail | smoke\\-test\\@\u200bci | one assert failed | 1.2 s |
| ✅ pass | validate | all rules hold | 1.2 s |

### ❌ smoke\\-test\\@\u200bci

- ❌ \`env/required\` \`a.hurl:2\` early
  - mend it
- ⚠️ \`env/required\` late
`);
  });

  it("keeps the columns of source lines in a block that none of them closes", () => {
    const hint = "   |\n 4 | ````\n   |   -@here <b>\n   |\nmend it";
    const markdown = renderSummary([makeResult({ findings: [makeFinding({ message: "m", hint })] })]);
    const block = ["`````text", "   |", " 4 | ````", "   |   -@here <b>", "   |", "mend it", "`````"];
    expect(markdown).toContain(` m\n${block.map((line) => `  ${line}`).join("\n")}\n`);
    const types = listTypes(parseMarkdown(markdown));
    expect(types.filter((type) => type === "code" || type.startsWith("html"))).toEqual(["code"]);
  });

  it.each(["pass", "fail", "inconclusive", "error"] as const)("names the verdict %s in words", (verdict) => {
    expect(renderSummary([makeResult({ verdict })])).toContain(` ${verdict} |`);
  });

  it("has another sign for each verdict, so that only pass looks green", () => {
    const signs = (["pass", "fail", "inconclusive", "error"] as const).map(
      (verdict: Verdict) =>
        /\| (\S+) /.exec(renderSummary([makeResult({ verdict })]).split("\n")[2] ?? "")?.[1],
    );
    expect(new Set(signs).size).toBe(4);
    expect(signs[0]).toBe("✅");
    expect(signs.slice(1)).not.toContain("✅");
  });

  it("puts the decision first, with every reason", () => {
    const markdown = renderSummary([makeResult()], makeDecision("the cause"));
    expect(markdown.startsWith("## ⛔ NO-GO: pull\\-request\n")).toBe(true);
    expect(markdown).toContain("- **smoke\\-test\\@\u200bci**: the cause\n  - the cause\n");
    expect(renderDecision({ ...makeDecision(), decision: "go", reasons: [] })).not.toContain("Why not");
  });

  it("folds what follows the tenth finding and counts what follows the two hundredth", () => {
    const findings = Array.from({ length: 250 }, (_, index) => makeFinding({ message: `number ${index}` }));
    const markdown = renderSummary([makeResult({ findings })]);
    const [open = "", folded = ""] = markdown.split("<details><summary>240 more findings</summary>");
    expect(open.match(/^- /gm)).toHaveLength(10);
    expect(folded.match(/^- /gm)).toHaveLength(190);
    expect(folded).toContain("50 more stand in the JSON result.\n\n</details>");
  });

  it("shows fifty rows of a table and counts the rest", () => {
    const rows = Array.from({ length: 53 }, (_, index) => [`row ${index}`]);
    const markdown = renderSummary([makeResult({ tables: [{ title: "T", columns: ["C"], rows }] })]);
    expect(markdown.match(/^\| row /gm)).toHaveLength(50);
    expect(markdown).toContain("\n\n3 more rows\n");
  });

  it("cuts one text that is too long where one sees it, and keeps what follows", () => {
    const markdown = renderSummary([
      makeResult({ headline: "x".repeat(5_000_000) }),
      makeResult({ headline: "the second" }),
    ]);
    expect(markdown).toContain(`${"x".repeat(1999)}…`);
    expect(markdown.length).toBeLessThan(5000);
    expect(markdown).toContain("the second");
  });

  it("gives the same bytes for the same results", () => {
    const results = [sayEverywhere("a | b"), makeResult({ findings: [makeFinding(), makeFinding()] })];
    expect(renderSummary(results, makeDecision())).toBe(
      renderSummary(structuredClone(results), makeDecision()),
    );
  });

  it("has the same shape for a parser of GitHub's Markdown, whatever anybody wrote", () => {
    const render = (text: string): MarkdownNode =>
      parseMarkdown(renderSummary([sayEverywhere(text)], makeDecision(text)));
    const plain = readShape(render("word"));
    fc.assert(
      fc.property(hostileText, (text) => {
        fc.pre(escapeMarkdown(text) !== "");
        const root = render(text);
        expect(readShape(root)).toEqual(plain);
        for (const said of listTexts(root)) {
          expect(said).not.toMatch(CONTROL_OR_BIDI);
          expect(said).not.toContain("\n");
        }
      }),
      { numRuns: 300 },
    );
  });

  it("has no image, link, mention or HTML of anybody else, also where a text is empty", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const root = parseMarkdown(renderSummary([sayEverywhere(text)], makeDecision(text)));
        const foreign = listTypes(root).filter(
          (type) => !ALLOWED.has(type) && type !== "html <code>" && type !== "html </code>",
        );
        expect(foreign).toEqual([]);
        const prose = (node: MarkdownNode): string[] =>
          node.type === "text" ? [node.value ?? ""] : (node.children ?? []).flatMap(prose);
        for (const said of prose(root)) expect(said).not.toMatch(GITHUB_LINK);
      }),
      { numRuns: 300 },
    );
  });

  it("says the whole text again to whoever reads it", () => {
    const seen = listTexts(
      parseMarkdown(renderSummary([makeResult({ headline: "1 < 2 & *a* | `b` @me #12 \\" })])),
    );
    expect(seen.map((text) => text.replaceAll("\u200b", ""))).toContain("1 < 2 & *a* | `b` @me #12 \\");
  });
});

describe("fitSummary", () => {
  it("leaves alone what a runner takes", () => {
    const markdown = "line\n".repeat(100);
    expect(fitSummary(markdown)).toBe(markdown);
    expect(fitSummary("")).toBe("");
  });

  it.each([
    ["ASCII", "a line of text\n"],
    ["characters of four bytes", "😀😀😀😀\n"],
  ])("cuts %s at an end of line, below one mebibyte, and says so first", (_, line) => {
    const markdown = line.repeat(Math.ceil(2_000_000 / Buffer.byteLength(line)));
    const fitted = fitSummary(markdown);
    expect(Buffer.byteLength(fitted)).toBeLessThan(1024 * 1024);
    expect(Buffer.byteLength(fitted)).toBeGreaterThan(990_000);
    const [note = "", , ...rest] = fitted.split("\n");
    expect(note).toContain(`it has ${Buffer.byteLength(markdown)} bytes`);
    expect(new Set(rest)).toEqual(new Set([line.trimEnd(), ""]));
  });

  it("does not hide the note in a folded part, and closes it", () => {
    const fitted = fitSummary(
      `first\n\n<details><summary>more</summary>\n\n${"- a\n".repeat(400_000)}</details>\n`,
    );
    expect(fitted.indexOf("was cut")).toBeLessThan(fitted.indexOf("<details>"));
    expect(fitted.trimEnd().endsWith("</details>")).toBe(true);
  });

  it("says so also when not one line fits", () => {
    expect(fitSummary("x".repeat(3_000_000))).toMatch(
      /^\*\*This summary was cut: it has 3000000 bytes.*\*\*\n+$/,
    );
  });
});
