import { describe, expect, it } from "@jest/globals";
import { codeSpan, escapeMarkdown } from "@gate/core";
import { toPlainText } from "@gate/report";
import * as fc from "fast-check";

const line = fc
  .string({ unit: "grapheme-ascii", minLength: 1 })
  .map((text) => text.trim())
  .filter((text) => !/ {2}/.test(text));

describe("toPlainText", () => {
  it.each([
    ["Next release \\(v1\\.4\\.0\\)", "Next release (v1.4.0)"],
    ["prefix &quot;v&quot; &amp; more", 'prefix "v" & more'],
    ["https\\:\u200b\\/\\/example\\.com", "https://example.com"],
    ["run `a\\.b &amp; c` now\\.", "run `a\\.b &amp; c` now."],
    ["```sh\nnpx wrangler \\\n  deploy\n```\n", "```sh\nnpx wrangler \\\n  deploy\n```\n"],
  ])("reads %j as %j", (markdown, text) => {
    expect(toPlainText(markdown)).toBe(text);
  });

  it("gives back what was escaped, whatever it was", () => {
    fc.assert(fc.property(line, (text) => expect(toPlainText(escapeMarkdown(text))).toBe(text)));
  });

  it("leaves code alone", () => {
    fc.assert(
      fc.property(
        line.filter((text) => !text.includes("|")),
        (text) => {
          const span = codeSpan(text);
          expect(toPlainText(`see ${span} and ${escapeMarkdown(text)}`)).toBe(`see ${span} and ${text}`);
        },
      ),
    );
  });
});
