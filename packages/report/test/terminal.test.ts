import { describe, expect, it } from "@jest/globals";
import { createErrorResult, GateError } from "@gate/core";
import { renderDecisionLines, renderError, renderTerminal, renderVerdictLine } from "@gate/report";
import * as fc from "fast-check";
import { CONTROL_OR_BIDI, hostileText } from "./hostile-text.ts";
import { makeDecision, makeFinding, makeResult, sayEverywhere } from "./make-result.ts";

const plain = { color: false };
const colored = { color: true };
const withoutColor = (line: string): string => line.replace(/\u001b\[\d+m/g, "");

function sayAll(text: string, style: { color: boolean }): string[] {
  const error = new GateError("CONFIG_INVALID", text, {
    hint: text,
    location: { file: text, line: 1 },
    details: [{ message: text, hint: text, location: { file: text } }, { message: `${text} again` }],
  });
  return [
    renderVerdictLine(sayEverywhere(text), style),
    ...renderTerminal(sayEverywhere(text), style),
    ...renderDecisionLines(makeDecision(text), style),
    ...renderError(error, style),
  ];
}

describe("the terminal", () => {
  it("shows one line a check", () => {
    expect(renderVerdictLine(makeResult(), plain)).toBe("FAIL         smoke-test@ci      it is so (1.2 s)");
    expect(renderVerdictLine(makeResult({ verdict: "inconclusive" }), plain)).toMatch(
      /^INCONCLUSIVE smoke-test@ci /,
    );
  });

  it.each([
    ["pass", 32],
    ["fail", 31],
    ["error", 31],
    ["inconclusive", 33],
  ] as const)("paints %s, and the word stands there without colour too", (verdict, code) => {
    const result = makeResult({ verdict });
    expect(renderVerdictLine(result, colored).startsWith(`\u001b[${code}m`)).toBe(true);
    expect(withoutColor(renderVerdictLine(result, colored))).toBe(renderVerdictLine(result, plain));
  });

  it("shows findings, the gravest first, with every line of the way out", () => {
    const lines = renderTerminal(
      makeResult({
        findings: [
          makeFinding({ level: "notice", message: "by the way" }),
          makeFinding({
            message: "bad",
            hint: "do this\nthen that",
            location: { file: "a.ts", line: 1, column: 2 },
          }),
        ],
      }),
      plain,
    );
    expect(lines.slice(1)).toEqual([
      "  error env/required a.ts:1:2 bad",
      "    → do this",
      "    → then that",
      "  notice env/required by the way",
    ]);
  });

  it("keeps the columns of source lines, and points at what to do alone", () => {
    const hint = "   |\n 4 | status == 1\n   | ^^^^^^ no\n   |\nmend it";
    const lines = renderTerminal(makeResult({ findings: [makeFinding({ message: "bad", hint })] }), plain);
    expect(lines.slice(2)).toEqual([
      "         |",
      "       4 | status == 1",
      "         | ^^^^^^ no",
      "         |",
      "    → mend it",
    ]);
  });

  it("counts the findings and rows that it does not show", () => {
    const rows = Array.from({ length: 30 }, (_, index) => [`row ${index}`]);
    const lines = renderTerminal(
      makeResult({
        findings: Array.from({ length: 28 }, () => makeFinding()),
        tables: [{ title: "Rows", columns: ["C"], rows }],
      }),
      plain,
    );
    expect(lines).toContain("  … and 3 more findings: see --json");
    expect(lines.at(-1)).toBe("  … and 5 more rows");
  });

  it("aligns the columns of a table", () => {
    const tables = [
      {
        title: "T",
        columns: ["A", "B"],
        rows: [
          ["longer", "x"],
          ["s", "y"],
        ],
      },
    ];
    expect(renderTerminal(makeResult({ tables }), plain).slice(-3)).toEqual([
      "  A       B",
      "  longer  x",
      "  s       y",
    ]);
  });

  it("tells an error by code, place and way out, never by a stack", () => {
    const error = new GateError("CONFIG_INVALID", "it is wrong", {
      hint: "mend it",
      location: { file: "gate.yml", line: 4, column: 3 },
      cause: new Error("inner"),
    });
    expect(renderError(error, plain)).toEqual([
      "error CONFIG_INVALID gate.yml:4:3: it is wrong",
      "  → mend it",
    ]);
  });

  it.each([
    ["a/b.json", undefined, "a/b.json cannot be read: why", "a/b.json cannot be read: why"],
    ["a/b.json", 3, "a/b.json cannot be read: why", "a/b.json:3 cannot be read: why"],
    ["a/b.json", 3, "b.json is not JSON", "a/b.json:3 is not JSON"],
    ["b.json", undefined, "the samples of b.json cannot be read", "the samples of b.json cannot be read"],
    ["b.json", 3, "the samples of b.json cannot be read", "b.json:3: the samples of b.json cannot be read"],
    ["b.json", undefined, "b.jsonc is not JSON", "b.json: b.jsonc is not JSON"],
    ["b.json", undefined, "it is not JSON", "b.json: it is not JSON"],
  ])("names the file %s (line %s) of an error once: %s", (file, line, message, shown) => {
    const location = { file, line };
    const [first] = renderError(new GateError("FILE_UNREADABLE", message, { location }), plain);
    expect(first).toBe(`error FILE_UNREADABLE ${shown}`);
    const time = { startedAt: "2026-05-01T12:00:00.000Z", durationMs: 0 };
    const result = createErrorResult(
      { check: "validate" },
      new GateError("USAGE", message, { location }),
      time,
    );
    expect(result.headline).toBe(shown);
    const details = [{ message, location }, { message: "another" }];
    expect(renderError(new GateError("CONFIG_INVALID", "wrong", { details }), plain)[1]).toBe(`  ${shown}`);
  });

  it("tells every detail of an error once, and counts those beyond twenty-five", () => {
    const message = "the only one";
    expect(renderError(new GateError("USAGE", message, { details: [{ message }] }), plain)).toEqual([
      "error USAGE the only one",
    ]);
    const details = Array.from({ length: 40 }, (_, index) => ({ message: `problem ${index}` }));
    const lines = renderError(new GateError("CONFIG_INVALID", "problem 0", { details }), plain);
    expect(lines).toHaveLength(27);
    expect(lines.at(-1)).toBe("  … and 15 more");
  });

  it.each([
    ["without", plain],
    ["with", colored],
  ])("never has a control character or a runner's command, %s colours", (_, style) => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const line of sayAll(text, style).map(withoutColor)) {
          expect(line).not.toMatch(CONTROL_OR_BIDI);
          expect(line).not.toContain("\n");
          expect(line).not.toContain("##[");
          expect(line.replace(/^[\s\p{Cf}]+/u, "").startsWith("::")).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("gives as many lines whatever anybody wrote, as long as hints have no line of their own", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        fc.pre(!text.includes("\n"));
        expect(sayAll(text, plain)).toHaveLength(sayAll("word", plain).length);
      }),
    );
  });

  it("says GO and NO-GO in words", () => {
    const [line] = renderDecisionLines({ ...makeDecision(), decision: "go", reasons: [] }, plain);
    expect(line).toBe("GO pull-request for commit 0123456789abcdef0123456789abcdef01234567");
    expect(renderDecisionLines(makeDecision("x"), plain)).toEqual([
      "NO-GO pull-request for commit 0123456789abcdef0123456789abcdef01234567",
      "  smoke-test@ci: x",
      "    → x",
    ]);
  });
});
