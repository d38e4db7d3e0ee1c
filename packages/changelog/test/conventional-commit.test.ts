import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { parseMessage } from "../src/conventional-commit.ts";

describe("parseMessage", () => {
  it.each<[string, ReturnType<typeof parseHeader>]>([
    ["feat: add export", { type: "feat", scope: undefined, breaking: false, description: "add export" }],
    ["feat(api): add export", { type: "feat", scope: "api", breaking: false, description: "add export" }],
    ["feat(api)!: drop v1", { type: "feat", scope: "api", breaking: true, description: "drop v1" }],
    ["feat!: drop v1", { type: "feat", scope: undefined, breaking: true, description: "drop v1" }],
    [
      "fix (parser): accept tabs",
      { type: "fix", scope: "parser", breaking: false, description: "accept tabs" },
    ],
    [
      "Fix(Parser) !: accept tabs",
      { type: "fix", scope: "Parser", breaking: true, description: "accept tabs" },
    ],
    ["fix(a:b): c: d", { type: "fix", scope: "a:b", breaking: false, description: "c: d" }],
    ["fix(): c", { type: "fix", scope: undefined, breaking: false, description: "c" }],
    ["feat: a | b (#15)", { type: "feat", scope: undefined, breaking: false, description: "a | b (#15)" }],
    [
      "Update README (#15)",
      { type: undefined, scope: undefined, breaking: false, description: "Update README (#15)" },
    ],
    [
      "see https://example.com",
      { type: undefined, scope: undefined, breaking: false, description: "see https://example.com" },
    ],
    ["feat:", { type: undefined, scope: undefined, breaking: false, description: "feat:" }],
    [
      "feat(api: broken",
      { type: undefined, scope: undefined, breaking: false, description: "feat(api: broken" },
    ],
    [
      "two words: text",
      { type: undefined, scope: undefined, breaking: false, description: "two words: text" },
    ],
    [
      "feat(api) more: text",
      { type: undefined, scope: undefined, breaking: false, description: "feat(api) more: text" },
    ],
    ["", { type: undefined, scope: undefined, breaking: false, description: "" }],
  ])("reads the subject %j", (subject, expected) => {
    expect(parseHeader(subject)).toEqual(expected);
  });

  function parseHeader(subject: string) {
    const { type, scope, breaking, description } = parseMessage(subject, "");
    return { type, scope, breaking, description };
  }

  it.each<[string, string, string[]]>([
    ["the footer", "why\n\nBREAKING CHANGE: ids are strings", ["ids are strings"]],
    ["the footer with a hyphen", "BREAKING-CHANGE: ids are strings", ["ids are strings"]],
    ["the footer with a number sign", "BREAKING CHANGE #12 goes away", ["12 goes away"]],
    ["text that begins on the next line", "BREAKING CHANGE:\nids are\nstrings", ["ids are strings"]],
    ["several paragraphs", "BREAKING CHANGE: one\n\ntwo", ["one two"]],
    ["two footers", "BREAKING CHANGE: one\nBREAKING CHANGE: two", ["one", "two"]],
    ["CRLF", "why\r\n\r\nBREAKING CHANGE: one\r\ntwo\r\n", ["one two"]],
    ["no co-author", "BREAKING CHANGE: one\nCo-authored-by: Eve <eve@example.com>", ["one"]],
    [
      "no co-author without a space",
      "BREAKING CHANGE: one\nco-authored-by:Eve <e@example.com>\nmore",
      ["one"],
    ],
    ["no reference", "BREAKING CHANGE: one\nRefs: #12\nReviewed-by: Z", ["one"]],
    ["no words in the middle of a line", "no BREAKING CHANGE: here", []],
    ["no lower case", "breaking change: here", []],
  ])("finds breaking notes: %s", (_name, body, notes) => {
    const parsed = parseMessage("fix: x", body);
    expect(parsed.breakingNotes).toEqual(notes);
    expect(parsed.breaking).toBe(notes.length > 0);
  });

  const sha = "0123456789abcdef0123456789abcdef01234567";

  it.each<[string, string, string[]]>([
    ['Revert "feat: x"', `This reverts commit ${sha}.`, [sha]],
    ["revert: feat: x", `This reverts commit ${sha.slice(0, 9)}.`, [sha.slice(0, 9)]],
    ["revert: two", "Refs: 676104e, a215868", ["676104e", "a215868"]],
    ['Reapply "feat: x"', `This reverts commit ${sha}.`, [sha]],
    ["fix: y", "Refs: 676104e", []],
    ["docs: typo", `This reverts commit ${sha}.`, []],
  ])("reads what %j takes back", (subject, body, reverts) => {
    expect(parseMessage(subject, body).reverts).toEqual(reverts);
  });

  it("cuts what is long and never in the middle of a character", () => {
    const parsed = parseMessage(`feat: ${"😀".repeat(5000)}`, `BREAKING CHANGE: ${"x\n".repeat(50_000)}`);
    expect(parsed.description.length).toBeLessThanOrEqual(300);
    expect(parsed.description.isWellFormed()).toBe(true);
    expect(parsed.description.endsWith("…")).toBe(true);
    expect(parsed.breakingNotes[0]?.length).toBeLessThanOrEqual(1000);
  });

  it("never fails, and every text of it is one line of bounded length", () => {
    const piece = fc.constantFrom(
      "feat",
      "(",
      ")",
      "!",
      ":",
      " ",
      "\n",
      "BREAKING CHANGE: ",
      "Revert",
      "x".repeat(400),
      "\u202e",
      "\0",
    );
    const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, text, (subject, body) => {
        const parsed = parseMessage(subject, body);
        for (const part of [
          parsed.type ?? "",
          parsed.scope ?? "",
          parsed.description,
          ...parsed.breakingNotes,
        ]) {
          expect(part).not.toMatch(/[\r\n]/u);
          expect(part.length).toBeLessThanOrEqual(1000);
        }
      }),
    );
  });

  it("takes no longer than it should on hostile spaces and brackets", () => {
    const start = performance.now();
    for (const hostile of [
      `feat${" ".repeat(1e6)}x`,
      "(".repeat(1e6),
      `BREAKING CHANGE${" ".repeat(1e6)}`,
      "a-".repeat(5e5),
    ]) {
      parseMessage(hostile, hostile);
    }
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
