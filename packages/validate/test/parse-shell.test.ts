import { describe, expect, it } from "@jest/globals";
import { parseShell } from "../src/shell/parse-shell.ts";
import type { ShellEvent, ShellKnowledge } from "../src/shell/word.ts";

const NOTHING_KNOWN: ShellKnowledge = { variables: new Map(), expressions: new Map(), dialect: "posix" };
const show = (event: ShellEvent): string =>
  event.kind === "command"
    ? `${event.line}:${event.words.map(({ text }) => text).join("|")}${event.input === undefined ? "" : ` < ${JSON.stringify(event.input)}`}`
    : event.kind === "function"
      ? `${event.line}:${event.name}() ${JSON.stringify(event.text)}`
      : event.kind === "open"
        ? "("
        : ")";
const parse = (text: string, knowledge: Partial<ShellKnowledge> = {}): string[] =>
  parseShell(text, { ...NOTHING_KNOWN, ...knowledge }).map(show);

describe("parseShell", () => {
  it.each([
    ["a b && c || d; e | f & g", ["0:a|b", "0:c", "0:d", "0:e", "0:f", "0:g"]],
    ["a \\\n  b\nc", ["0:a|b", "2:c"]],
    ["a # b\n# c\nd", ["0:a", "2:d"]],
    ["a 'b c' \"d e\" f\\ g", ["0:a|b c|d e|f g"]],
    ["a >out 2>&1 <in b", ["0:a|b"]],
    ["a &>all b", ["0:a|b"]],
    ["if ! a; then b; elif c; then d; fi", ["0:a", "0:b", "0:c", "0:d"]],
    ["while read x; do a $x; done", ["0:read|x", "0:a|…"]],
    ['case "$1" in\n a|b) c;;\n (*) d ;;\nesac\ne', ["1:c", "2:d", "4:e"]],
    ["(cd a && b)\nc", ["(", "0:cd|a", "0:b", ")", "1:c"]],
    ["a $(b `c`) d", ["(", "(", "0:c", ")", "0:b|…", ")", "0:a|…|d"]],
    ["a ${b:-$(c)} $((1 + 2)) $1 $@", ["(", "0:c", ")", "0:a|…|…|…|…"]],
    ["a <(b)", ["(", "0:b", ")", "0:a|…"]],
    ["f() { a; }\nfunction g { b; }\nc", ['0:f() " a; "', '1:g() " b; "', "2:c"]],
    ["f ()\n{\n  { a; }\n  b\n}\nc", ['1:f() "\\n  { a; }\\n  b\\n"', "5:c"]],
    ["f() (\n  a\n)", ["(", "1:a", ")"]],
    ["f() { a", ["0:a"]],
    ["[[ $a == b && c > d ]] && e", ["0:[[|…|==|b|&&|c|>|d|]]", "0:e"]],
    ["x=(a b\n$(c)) d", ["(", "1:c", ")", "0:x=…|d"]],
    ["a <<X b\nline $(c)\nX\nd", ['0:a|b < "line $(c)"', "(", "1:c", ")", "3:d"]],
    ["a <<-'X'\n\t$(b)\n\tX\nc", ['0:a < "\\t$(b)"', "3:c"]],
    ["a <<< 'b c'", ['0:a < "b c"']],
    ["a ${{ inputs.b }}c", ["0:a|…c"]],
    ["a\r\nb\r\n", ["0:a", "1:b"]],
    ["", []],
  ])("reads %j", (text, events) => {
    expect(parse(text)).toEqual(events);
  });

  it("puts known variables and expressions in their place, split where they are not quoted", () => {
    const knowledge = { variables: new Map([["A", "x y"]]), expressions: new Map([["inputs.b", "deploy"]]) };
    expect(parse("$A \"${A}\" '$A' ${{ inputs.b }} $B", knowledge)).toEqual(["0:x|y|x y|$A|deploy|…"]);
  });

  it("puts the words of the call in the place of the positional parameters", () => {
    const positionals = [
      { text: "x y", dynamic: false },
      { text: "z", dynamic: false },
    ];
    expect(parse('a "$@" b $2 "${1}" ${3:-d} $3 $#', { positionals })).toEqual(["0:a|x y|z|b|z|x y|d|…"]);
    expect(parse('a "$@" b', { positionals: [] })).toEqual(["0:a|b"]);
  });

  it.each([
    ["x", ["0:a"]],
    ["z", ["1:b"]],
    ["other", ["2:c"]],
  ])("leaves out the branches of a case that the argument %s does not choose", (text, events) => {
    const script = 'case "$1" in x) a;;\ny|z*) b;;\n*) c;; esac';
    expect(parse(script, { positionals: [{ text, dynamic: false }] })).toEqual(events);
    expect(parse(script)).toEqual(["0:a", "1:b", "2:c"]);
  });

  it("leaves values unknown once they have made a script too long", () => {
    const variables = new Map([["A", "x".repeat(200 * 1024)]]);
    expect(parse("a $A $A", { variables }).map((line) => line.length)).toEqual([200 * 1024 + 6]);
  });

  it("reads the backtick of PowerShell as an escape and its block comments as nothing", () => {
    expect(parse("a `\n b <# c #> $env:D", { dialect: "powershell" })).toEqual(["0:a|b|…"]);
  });

  it("knows the root of the work tree where it is told", () => {
    const text = 'node "$(git rev-parse --show-toplevel)/x.js"';
    expect(parse(text, { workTree: "/w" }).at(-1)).toBe("0:node|/w/x.js");
    expect(parse(text).at(-1)).toBe("0:node|…/x.js");
  });

  it("refuses substitutions that are nested without end", () => {
    expect(() => parse("$(".repeat(1000))).toThrow(expect.objectContaining({ code: "FILE_UNREADABLE" }));
  });

  it.each([
    "'",
    '"',
    "`",
    "${",
    "$((",
    "${{",
    "<<A\n",
    "a=(",
    "case a in ",
    "[[ ",
    "((",
    "\\",
    "$(a)",
    "a;;",
    "x $A ",
  ])("ends soon on a megabyte of %j", (part) => {
    const text = part.repeat(Math.ceil(1_000_000 / part.length));
    const begin = performance.now();
    try {
      parse(text, { variables: new Map([["A", "y ".repeat(128)]]) });
    } catch (error) {
      expect(error).toMatchObject({ code: "FILE_UNREADABLE" });
    }
    expect(performance.now() - begin).toBeLessThan(15_000);
  });
});
