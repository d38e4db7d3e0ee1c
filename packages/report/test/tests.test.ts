import { describe, expect, it } from "@jest/globals";
import type { CheckResult, TestCase } from "@gate/core";
import { renderJunit, renderSummary, renderTap, renderTerminal } from "@gate/report";
import * as fc from "fast-check";
import { CONTROL_OR_BIDI, hostileText } from "./hostile-text.ts";
import { makeFinding, makeResult } from "./make-result.ts";

const test = (further: Partial<TestCase> = {}): TestCase => ({
  suite: "a.hurl",
  name: "1 GET /x",
  location: { file: "a.hurl", line: 3 },
  outcome: "passed",
  flaky: false,
  durationMs: 12.3,
  failures: [],
  ...further,
});

const MIXED: CheckResult = makeResult({
  headline: "a.hurl:5: no <good>",
  tests: [
    test(),
    test({
      name: "2 GET /y",
      location: { file: "a.hurl", line: 4 },
      outcome: "failed",
      failures: [
        makeFinding({
          ruleId: "smoke/assert",
          message: "first & last",
          hint: "look",
          location: { file: "a.hurl", line: 5 },
        }),
        makeFinding({ ruleId: "smoke/assert", message: "second", location: { file: "a.hurl", line: 6 } }),
      ],
      repeat: "curl 'http://a|b'",
    }),
    test({ suite: "b.hurl", name: "1 GET #1", location: { file: "b.hurl", line: 1 }, flaky: true }),
    test({ suite: "b.hurl", name: "2 GET", location: { file: "b.hurl", line: 2 }, outcome: "skipped" }),
    test({ suite: "c.hurl", name: "1 GET", location: undefined, outcome: "inconclusive" }),
  ],
});

describe("renderJunit", () => {
  it("has a case for each entry and a failure for each assert", () => {
    expect(renderJunit(MIXED)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="smoke-test@ci" tests="6" failures="3" errors="0" skipped="1" time="1.234">
  <testsuite name="a.hurl" tests="2" failures="1" errors="0" skipped="0" time="0.025" timestamp="2026-01-02T03:04:05.000Z">
    <testcase name="1 GET /x" classname="a.hurl" file="a.hurl" line="3" time="0.012"/>
    <testcase name="2 GET /y" classname="a.hurl" file="a.hurl" line="4" time="0.012">
      <failure type="smoke/assert" message="first &#38; last">line 5: first &#38; last
look</failure>
      <failure type="smoke/assert" message="second">line 6: second</failure>
      <system-err>curl &#39;http://a|b&#39;</system-err>
    </testcase>
  </testsuite>
  <testsuite name="b.hurl" tests="2" failures="0" errors="0" skipped="1" time="0.025" timestamp="2026-01-02T03:04:05.000Z">
    <testcase name="1 GET #1" classname="b.hurl" file="b.hurl" line="1" time="0.012">
      <system-out>passed only at a later try (flaky)</system-out>
    </testcase>
    <testcase name="2 GET" classname="b.hurl" file="b.hurl" line="2" time="0.012">
      <skipped/>
    </testcase>
  </testsuite>
  <testsuite name="c.hurl" tests="1" failures="1" errors="0" skipped="0" time="0.012" timestamp="2026-01-02T03:04:05.000Z">
    <testcase name="1 GET" classname="c.hurl" time="0.012">
      <failure type="inconclusive" message="inconclusive">inconclusive</failure>
    </testcase>
  </testsuite>
  <testsuite name="smoke-test@ci" tests="1" failures="1" errors="0" skipped="0" time="0.000" timestamp="2026-01-02T03:04:05.000Z">
    <testcase name="verdict" classname="smoke-test@ci" time="0.000">
      <failure type="failed" message="fail: a.hurl:5: no &#60;good&#62;">fail: a.hurl:5: no &#60;good&#62;</failure>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  it.each(["fail", "inconclusive", "error"] as const)(
    "is red with %s, also when no test is to blame",
    (verdict) => {
      expect(renderJunit(makeResult({ verdict }))).toContain(`tests="1" failures="1"`);
      expect(renderJunit(makeResult({ verdict, tests: [test()] }))).toContain(`tests="2" failures="1"`);
      expect(renderJunit(makeResult({ verdict: "pass", tests: [test()] }))).toContain(
        `tests="2" failures="0"`,
      );
    },
  );

  it("keeps ends of line in attributes, where XML makes spaces of them, and no character that XML forbids", () => {
    const message = "a\n\tb\r\ufffe\uffff\u001b[31m\0\ud800";
    const xml = renderJunit(
      makeResult({ tests: [test({ outcome: "failed", failures: [makeFinding({ message })] })] }),
    );
    expect(xml).toContain('message="a&#10;&#9;b&#13;\ufffd\ufffd␛[31m␀\ufffd"');
    expect(xml).not.toMatch(/[\0\u001b\ufffe\uffff]/);
  });

  it("is the same document whatever anybody wrote", () => {
    const render = (text: string): string =>
      renderJunit(
        makeResult({
          headline: text,
          tests: [
            test({
              suite: text,
              name: text,
              outcome: "failed",
              failures: [makeFinding({ message: text, hint: text })],
              repeat: text,
            }),
          ],
        }),
      );
    const tags = (xml: string): string[] =>
      xml.match(/<[^>]*>/g)?.map((tag) => tag.replace(/"[^"]*"/g, '""')) ?? [];
    fc.assert(
      fc.property(hostileText, (text) => {
        const xml = render(text);
        expect(tags(xml)).toEqual(tags(render("word")));
        expect(xml.replace(/[\t\r\u2028\u2029]/g, "")).not.toMatch(CONTROL_OR_BIDI);
        expect(xml).not.toMatch(/[\ufffe\uffff]/);
      }),
      { numRuns: 300 },
    );
  });
});

describe("renderTap", () => {
  it("has a point for each entry and one for the verdict", () => {
    expect(renderTap(MIXED)).toBe(`TAP version 14
1..6
ok 1 - a.hurl:3 1 GET /x
not ok 2 - a.hurl:4 2 GET /y
  ---
  duration_ms: 12
  failures: [{"at":"a.hurl:5","ruleId":"smoke/assert","message":"first & last","hint":"look"},{"at":"a.hurl:6","ruleId":"smoke/assert","message":"second"}]
  repeat: "curl 'http://a|b'"
  ...
ok 3 - b.hurl:1 1 GET \\#1
  ---
  duration_ms: 12
  flaky: true
  ...
ok 4 - b.hurl:2 2 GET # SKIP did not run
not ok 5 - c.hurl 1 GET
not ok 6 - smoke-test@ci fail: a.hurl:5: no <good>
`);
  });

  it("has as many lines and points whatever anybody wrote", () => {
    const render = (text: string): string =>
      renderTap(
        makeResult({
          verdict: "pass",
          headline: text,
          tests: [
            test({
              suite: text,
              name: text,
              location: undefined,
              outcome: "failed",
              failures: [makeFinding({ message: text })],
              repeat: text,
            }),
          ],
        }),
      );
    fc.assert(
      fc.property(hostileText, (text) => {
        const lines = render(text).split(/\r\n|[\n\r\u2028\u2029\u0085]/);
        expect(lines.map((line) => /^(?:not )?ok \d/.exec(line)?.[0])).toEqual(
          render("word")
            .split("\n")
            .map((line) => /^(?:not )?ok \d/.exec(line)?.[0]),
        );
        expect(lines[2]).not.toMatch(/(?<!\\)(?:\\\\)*#/);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the line that repeats a request", () => {
  it("stands under the findings of summary and terminal", () => {
    expect(renderSummary([MIXED])).toContain(
      "**To repeat what failed**\n\n- `a.hurl:4` <code>curl &#39;http",
    );
    expect(renderTerminal(MIXED, { color: false })).toContain("  repeat a.hurl:4: curl 'http://a|b'");
  });
});
