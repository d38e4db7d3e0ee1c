import { describe, expect, it } from "@jest/globals";
import { type HtmlReport, renderHtml } from "@gate/report";
import * as fc from "fast-check";
import { CONTROL_OR_BIDI, hostileText } from "./hostile-text.ts";
import { makeDecision, makeResult, sayEverywhere } from "./make-result.ts";

function makeReport(text: string): HtmlReport {
  return {
    title: text,
    decision: makeDecision(text),
    results: [sayEverywhere(text)],
    attachments: [{ title: text, text }],
    generatedAt: "2026-01-02T03:04:05.000Z",
  };
}

/** Every tag as it stands, attributes included: text that became one would be among them. */
const listTags = (html: string): string[] => html.match(/<[^>]*>/g) ?? [];

describe("renderHtml", () => {
  it("is one page that asks nobody for anything and runs nothing", () => {
    const html = renderHtml(makeReport("word"));
    expect(html.startsWith("<!doctype html>\n")).toBe(true);
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    );
    expect(html).not.toMatch(/<(?:script|link|img|iframe|object|embed|form|base|a)\b/i);
    expect(html).not.toMatch(/\b(?:src|href|on\w+)=|url\(|@import/i);
  });

  it("says verdict, decision, reason, place and hint in words", () => {
    const html = renderHtml(makeReport("why"));
    for (const words of ["NO-GO", "fail", "why.ts:3:5", "smoke-test@ci", "pull-request", "why"]) {
      expect(html).toContain(words);
    }
    expect(renderHtml({ title: "t", results: [makeResult()], generatedAt: "" })).not.toContain("GO");
  });

  it("has the same tags, whatever anybody wrote", () => {
    const plain = listTags(renderHtml(makeReport("word")));
    fc.assert(
      fc.property(hostileText, (text) => {
        const html = renderHtml(makeReport(text));
        expect(listTags(html)).toEqual(plain);
        const words = html.replace(/<[^>]*>/g, "");
        expect(words).not.toMatch(/[<>"`]/);
        expect(words.replace(/&#\d+;/g, "").replace(/^[\s\S]*?\}\}/, "")).not.toContain("&");
        expect(html.replace(/[\t\r]|\u2028|\u2029/g, "")).not.toMatch(CONTROL_OR_BIDI);
      }),
      { numRuns: 300 },
    );
  });

  it("gives the text back when its references are read", () => {
    const text = `1 < 2 && "a" > 'b' \`c\` &amp;`;
    const read = renderHtml(makeReport(text)).replace(/&#(\d+);/g, (_, code: string) =>
      String.fromCharCode(Number(code)),
    );
    expect(read).toContain(`<p>${text} <span`);
    expect(read).toContain(`<pre>${text}</pre>`);
  });

  it("gives the same bytes for the same report", () => {
    expect(renderHtml(makeReport("a"))).toBe(renderHtml(structuredClone(makeReport("a"))));
  });
});
