import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { renderSections } from "../src/commit-sections.ts";
import { parseMessage } from "../src/conventional-commit.ts";
import type { Entry } from "../src/tally.ts";

const hostile = fc.constantFrom(
  "feat: ",
  "fix(a)!: ",
  "\n",
  "\r",
  "\u2028",
  "- ",
  "# ",
  "| ",
  "```",
  "`",
  "<b>",
  "<!-- gate:end -->",
  "](x)",
  "![",
  "@octocat",
  "#12",
  "GH-7",
  "https://x.test",
  "::error::",
  "\u202e",
  "&lt;",
  "\\",
  "*",
  "_",
  "1. ",
  "> ",
  "---",
  "BREAKING CHANGE: ",
  "word ",
);
const text = fc.array(hostile, { maxLength: 25 }).map((pieces) => pieces.join(""));
const entry = fc.tuple(text, text).map(([subject, body]): Entry => ({
  sha: "0123456789abcdef0123456789abcdef01234567",
  ...parseMessage(subject, body),
}));

describe("renderSections", () => {
  it("writes one item for each entry and one for each note, whatever they say", () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), (entries) => {
        const { lines, cut } = renderSections(entries, "a..b", 1_000_000);
        expect(cut).toBe(0);
        const text = lines.join("\n").split(/\r\n|[\n\r\u2028\u2029\u0085]/u);
        expect(text.filter((line) => /^- .* \(0123456789\)$/u.test(line))).toHaveLength(entries.length);
        expect(text.filter((line) => line.startsWith("  - "))).toHaveLength(
          entries.flatMap((one) => one.breakingNotes).length,
        );
        expect(text.filter((line) => !/^(?:- |  - |## [A-Z][a-z ]+$|$)/u.test(line))).toEqual([]);
        expect(text.join("\n")).not.toMatch(/<|@[a-z]|#\d|GH-\d|:\/\/|[\u202a-\u202e]|^\s*::/mu);
        // Every character that could begin markup stands behind a backslash.
        const bare = text.join("\n").replace(/^(?: {2})?- (?:\*\*)?|:\*\* |^## .*$|&#?\w+;|\\./gmu, "");
        expect(bare).not.toMatch(/[`*_[\]|~]/u);
      }),
    );
  });

  it("never takes more room than it has and counts what is missing", () => {
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 30 }),
        fc.integer({ min: 500, max: 5000 }),
        (entries, room) => {
          const { lines, cut } = renderSections(entries, "a..b", room);
          expect(Buffer.byteLength(lines.join("\n"))).toBeLessThanOrEqual(room);
          const shown = lines.filter((line) => line.endsWith(" (0123456789)")).length;
          expect(shown + cut).toBe(entries.length);
          const noticed = lines.map((line) => Number(/^- … and (\d+) more/u.exec(line)?.[1] ?? 0));
          expect(noticed.reduce((sum, amount) => sum + amount, 0)).toBe(cut);
        },
      ),
    );
  });
});
