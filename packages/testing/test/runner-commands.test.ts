import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";

import {
  createRunnerMasker,
  createRunnerStep,
  parseCommandFile,
  parseRunnerCommand,
  splitRunnerLines,
} from "../src/index.ts";

describe("parseRunnerCommand", () => {
  it.each([
    ["::error::text", { name: "error", data: "text" }],
    ["  \t::error::text", { name: "error", data: "text" }],
    ["::ERROR::text", { name: "error", data: "text" }],
    [
      "::error file=a%2Cb.ts,line=3,,title=x%3Ay::a%0Ab%25",
      { name: "error", properties: { file: "a,b.ts", line: "3", title: "x:y" }, data: "a\nb%" },
    ],
    ["::set-output name=a=b::c::d", { name: "set-output", properties: { name: "a=b" }, data: "c::d" }],
    ["::error k=,=v,x==y::t", { name: "error", properties: { x: "y" }, data: "t" }],
    ["::debug::%250A", { name: "debug", data: "%0A" }],
    ["anything ##[error]text", { name: "error", data: "text" }],
    [
      "x##[set-output name=a%3Bb;k=v]c%5Dd",
      { name: "set-output", properties: { name: "a;b", k: "v" }, data: "c]d" },
    ],
    ["::nothing::##[warning]w", { name: "warning", data: "w" }],
    ["::error", undefined],
    ["x ::error::text", undefined],
    ["::unknown::text", undefined],
    ["##[unknown]text", undefined],
    ["##[error", undefined],
    ["##[a] ##[error]", undefined],
    [":: error::text", undefined],
    ["", undefined],
  ])("reads %j", (line, expected) => {
    const command = parseRunnerCommand(line);
    if (expected === undefined) expect(command).toBeUndefined();
    else expect(command).toEqual({ properties: {}, ...expected });
  });

  it("sees through characters without width when it compares by culture, with the offsets of the plain signs", () => {
    expect(parseRunnerCommand("##\u200b[error]x", undefined, "culture")).toBeUndefined();
    expect(parseRunnerCommand(":\u200b:error::x", undefined, "culture")).toBeUndefined();
    expect(parseRunnerCommand("::error:\u200b:x", undefined, "culture")).toEqual({
      name: "error",
      properties: {},
      data: ":x",
    });
  });

  it("cuts lines at every end that .NET knows", () => {
    expect(splitRunnerLines("a\nb\r\nc\rd\u2028e\v")).toEqual(["a", "b", "c", "d\u2028e\v"]);
    expect(splitRunnerLines("a\n")).toEqual(["a"]);
    expect(splitRunnerLines("")).toEqual([]);
  });
});

describe("createRunnerStep", () => {
  const run = (...lines: string[]): ReturnType<typeof createRunnerStep> => {
    const step = createRunnerStep();
    for (const line of lines) step.read(line);
    return step;
  };

  it("gathers outputs, state, masks and annotations, and logs the rest", () => {
    const step = run(
      "hello",
      "::set-output name=a::1",
      "::save-state name=s::2",
      "::add-mask::hello",
      "hello again",
      "::warning file=f,line=2,col=3,title=t::w",
      "::group::g",
      "::endgroup::",
      "::debug::d",
    );
    expect(Object.fromEntries(step.outputs)).toEqual({ a: "1" });
    expect(Object.fromEntries(step.state)).toEqual({ s: "2" });
    expect(step.annotations).toEqual([
      { level: "warning", message: "w", title: "t", file: "f", line: 2, column: 3 },
    ]);
    expect(step.log).toEqual(["hello", "*** again", "##[warning]w", "##[group]g", "##[endgroup]"]);
    expect(step.errors).toEqual([]);
  });

  it("obeys nothing between stop-commands and its token", () => {
    const step = run(
      "::stop-commands::Token-123",
      "::error::no",
      "##[set-output name=a]1",
      "::token-123::",
      "::notice::yes",
    );
    expect(step.commands.map((command) => command.name)).toEqual(["stop-commands", "notice"]);
    expect(step.log).toEqual([
      "::stop-commands::***",
      "::error::no",
      "##[set-output name=a]1",
      "::token-123::",
      "##[notice]yes",
    ]);
    expect(step.outputs.size).toBe(0);
  });

  it.each(["", "error", "STOP-commands", "pause-logging"])("refuses the stop token %j", (token) => {
    const step = run(`::stop-commands::${token}`, "::notice::still obeyed");
    expect(step.errors).toHaveLength(1);
    expect(step.annotations.at(-1)?.level).toBe("notice");
  });

  it.each(["::set-env name=A::b", "::add-path::/x", "::set-output::x", "::echo::maybe"])(
    "fails the step on %j",
    (line) => {
      expect(run(line).errors).toHaveLength(1);
    },
  );

  it("shows ten annotations of a level, each cut at 4096 characters", () => {
    const step = run(
      ...Array.from({ length: 12 }, (_, index) => `::error::${index}${"x".repeat(5000)}`),
      "::notice::n",
    );
    expect(step.annotations).toHaveLength(11);
    expect(step.annotations[0]?.message).toHaveLength(4096);
  });
});

describe("createRunnerMasker", () => {
  it("hides a value in the forms that the runner knows and in no other", () => {
    const masker = createRunnerMasker();
    const secret = `pa"ss'<w&rd>/ü`;
    masker.add(secret);
    const bytes = Buffer.from(secret);
    const known = [
      secret,
      bytes.toString("base64"),
      bytes.subarray(1).toString("base64"),
      JSON.stringify(secret),
      encodeURIComponent(secret).replaceAll("'", "%27"),
      secret.replace(
        /[<>&'"]/g,
        (it) => ({ "<": "&lt;", ">": "&gt;", "&": "&amp;", "'": "&apos;", '"': "&quot;" })[it] ?? it,
      ),
    ];
    for (const form of known) expect(masker.mask(`x ${form} y`)).toMatch(/^x "?\*\*\*"? y$/);
    expect(masker.mask(bytes.toString("hex"))).toBe(bytes.toString("hex"));
  });

  it("joins what overlaps and masks the lines of a value of several lines", () => {
    const masker = createRunnerMasker();
    masker.add("abcd");
    masker.add("cdef");
    masker.add("first line\nsecond line");
    expect(masker.mask("xabcdefx abcdabcd")).toBe("x***x ***");
    expect(masker.mask("the second line")).toBe("the ***");
    expect(masker.mask("nothing")).toBe("nothing");
  });
});

describe("parseCommandFile", () => {
  it.each([
    ["", {}],
    ["a=b\n\nc=d=e\n", { a: "b", c: "d=e" }],
    ["a<<EOF\nx\ny\nEOF\nb=1", { a: "x\ny", b: "1" }],
    ["a<<EOF\nEOF\n", { a: "" }],
    ["a=x<<y\n", { a: "x<<y" }],
    ["a<<E=F\nv\nE=F\n", { a: "v" }],
    ["a=1\na=2\n", { a: "2" }],
    ["a=b\r\n", { a: "b\r" }],
  ])("reads %j", (text, pairs) => {
    const file = parseCommandFile(text, "linux");
    expect(Object.fromEntries(file.pairs)).toEqual(pairs);
    expect(file.error).toBeUndefined();
  });

  it.each([
    ["word", "Invalid format 'word'"],
    ["a<<EOF\nx\n", "Matching delimiter not found 'EOF'"],
    ["<<EOF\nx\nEOF", "Name must not be empty"],
    ["a<<\nx", "delimiter must not be empty"],
    ["=x", "Name must not be empty"],
  ])("complains about %j", (text, message) => {
    expect(parseCommandFile(`ok=1\n${text}`, "linux").error).toContain(message);
    expect(parseCommandFile(`ok=1\n${text}`, "linux").pairs.get("ok")).toBe("1");
  });

  it("reads `\\r\\n` as one end on Windows", () => {
    expect(Object.fromEntries(parseCommandFile("a<<E\r\nx\r\ny\r\nE\r\n", "win32").pairs)).toEqual({
      a: "x\r\ny",
    });
  });

  it("reads back any value between delimiters of its own", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        const text = `name<<d-0f1e\n${value}\nd-0f1e\n`;
        expect(parseCommandFile(text, "linux").pairs.get("name")).toBe(value);
      }),
    );
  });
});
