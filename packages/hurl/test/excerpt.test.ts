import { describe, expect, it } from "@jest/globals";
import { findFirstHunk } from "../src/run/difference.ts";
import { Positions } from "../src/syntax/position.ts";

/** What is shown when `^` stands in the text before, and `$` behind, the place. */
function show(marked: string, said = "no", entryLine?: number): string[] {
  const at = marked.indexOf("^");
  const end = marked.replace("^", "").indexOf("$");
  const text = marked.replace("^", "").replace("$", "");
  return new Positions(text).excerpt({ at, end: end === -1 ? at : end }, said, entryLine).split("\n");
}

describe("the excerpt of a place", () => {
  it.each<[string, string[], string[]]>([
    ["carets under all of it", show("a ^bc$ d\n"), ["   |", " 1 | a bc d", "   |   ^^ no", "   |"]],
    ["one caret where it is empty", show("a ^b"), ["   |", " 1 | a b", "   |   ^ no", "   |"]],
    ["one caret where it ends below", show("a ^b\nc$"), ["   |", " 1 | a b", "   |   ^ no", "   |"]],
    ["tabs as four blanks", show("\ta\t^b"), ["   |", " 1 |     a    b", "   |          ^ no", "   |"]],
    ["wide characters as one column", show("😀é^b"), ["   |", " 1 | 😀éb", "   |   ^ no", "   |"]],
    ["marks above letters as none", show("e\u0301^b"), ["   |", " 1 | e\u0301b", "   |  ^ no", "   |"]],
    ["lines of Windows", show("a\r\n^b\r\n"), ["   |", " 2 | b", "   | ^ no", "   |"]],
    ["the end of the file", show("a\n^"), ["   |", " 2 | ", "   | ^ no", "   |"]],
    [
      "the line of the entry",
      show("GET x\na\nb\n^c", "no", 1),
      ["   |", "   | GET x", "   | ...", " 4 | c", "   | ^ no", "   |"],
    ],
    [
      "the line of the entry right above it",
      show("GET x\n^c", "no", 1),
      ["   |", "   | GET x", " 2 | c", "   | ^ no", "   |"],
    ],
    [
      "further lines under the first",
      show("a ^b", "no\n   actual: x\n"),
      ["   |", " 1 | a b", "   |   ^ no", "   |        actual: x", "   |"],
    ],
    [
      "as many digits as the file has lines",
      show(`^a${"\n".repeat(1200)}`),
      ["     |", "   1 | a", "     | ^ no", "     |"],
    ],
  ])("has %s", (_, shown, expected) => {
    expect(shown).toEqual(expected);
  });

  it.each([
    ["the beginning", 5],
    ["the middle", 150_000],
    ["the end", 299_990],
  ])("is cut around a place at %s of a very long line, and the caret stands under it", (_, column) => {
    const line = `${"a".repeat(column)}^b${"c".repeat(300_000 - column)}`;
    const [, source = "", carets = ""] = show(line);
    expect(source.length).toBeLessThan(220);
    expect(source.charAt(carets.indexOf("^"))).toBe("b");
  });
});

describe("findFirstHunk", () => {
  it.each<[string, string, string, number, string[]]>([
    ["a line is another", "a\nb\nc\n", "a\nx\nc\n", 1, ["-b", "+x", ""]],
    ["a line is missing", "a\nb\nc\n", "a\nc\n", 1, ["-b", ""]],
    ["a line is too many", "a\nb\n", "a\nx\nb\n", 0, ["+x", ""]],
    ["a line stands before the first", "a\n", "x\na\n", -1, ["+x", ""]],
    ["two lines differ with one between", "a\nb\nc\n", "x\nb\ny\n", 0, ["-a", "+x", ""]],
    ["the last end of line is missing", "a\n", "a", 0, ["-a", "+a", ""]],
    ["nothing came", "a\nb\n", "", 0, ["-a", "-b", ""]],
  ])("points at it when %s", (_, expected, actual, line, lines) => {
    expect(findFirstHunk(expected, actual)).toEqual({ line, lines });
  });

  it("shows the first lines of many, and how many there are", () => {
    const { lines } = findFirstHunk("a\nb\n", `a\n${"x\n".repeat(50)}b\n`);
    expect(lines).toHaveLength(22);
    expect(lines.slice(-2)).toEqual(["+… (50 lines)", ""]);
  });

  it("compares an answer of a million lines with a file of thousands in bounded work", () => {
    const many = (start: number, count: number): string =>
      Array.from({ length: count }, (_, index) => `${start + index}\n`).join("");
    const hunk = findFirstHunk(many(0, 5000), many(3, 1_000_000));
    expect(hunk.line).toBe(0);
    expect(hunk.lines.length).toBeLessThan(50);
  });
});
