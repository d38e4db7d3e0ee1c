import { symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { CheckResult, TestCase } from "@gate/core";
import { renderJunit } from "@gate/report";
import { createTemporaryRepository } from "@gate/testing";
import * as fc from "fast-check";
import { parseJunit, readJunitFile } from "../src/read-junit.ts";

const outcomesOf = (source: string): string[] => {
  const reading = parseJunit(source);
  if ("why" in reading) throw new Error(reading.why);
  return reading.tests.map(
    ({ suite, name, outcome, flaky }) => `${suite} | ${name} | ${outcome}${flaky ? " flaky" : ""}`,
  );
};

describe("parseJunit", () => {
  it.each([
    ["nothing tested", "<testsuites/>", []],
    ["a suite alone", `<testsuite name="s"><testcase name="a"/></testsuite>`, ["s | a | passed"]],
    [
      "Playwright",
      `<?xml version="1.0"?>
<testsuites id="" name="" tests="3" failures="1" skipped="1" errors="0" time="1.5">
<testsuite name="a.spec.ts" timestamp="2026-01-01" hostname="" tests="3" failures="1" skipped="1" time="1.5" errors="0">
<testcase name="one &#8250; works" classname="a.spec.ts" time="0.5"></testcase>
<testcase name="two" classname="a.spec.ts" time="1"><failure message="a.spec.ts:3:1 two" type="FAILURE"><![CDATA[ <b> ]]></failure></testcase>
<testcase name="three" classname="a.spec.ts" time="0"><skipped></skipped></testcase>
</testsuite></testsuites>`,
      ["a.spec.ts | one › works | passed", "a.spec.ts | two | failed", "a.spec.ts | three | skipped"],
    ],
    [
      "nested suites, errors, properties and output",
      `<!-- made by hand -->
<testsuites><testsuite name="outer"><properties><property name="x" value="y"/></properties>
<testsuite name="inner"><testcase name='a "b"' ><error message="boom"/><system-out>&lt;testcase/&gt;</system-out></testcase></testsuite>
<testcase name="c" file="test/c.ts" status="notrun"/><testcase name="d"><flakyFailure message="m"/></testcase></testsuite></testsuites>`,
      ['inner | a "b" | failed', "test/c.ts | c | skipped", "outer | d | passed flaky"],
    ],
    [
      "what broke in a suite before a test began",
      `<testsuites errors="1"><testsuite name="s" errors="1" failures="0"><testcase name="a"/></testsuite>
<testsuite name="t"><error message="cannot import x"/></testsuite><testsuite name="u" failures="1"><testcase name="b"><failure/></testcase></testsuite></testsuites>`,
      [
        "s | a | passed",
        "s | (the suite itself) | failed",
        "t | (the suite itself) | failed",
        "u | b | failed",
      ],
    ],
    [
      "a status without a failure",
      `<testsuite name="s"><testcase name="a" status="FAILED"/><testcase name="b" status="run"/></testsuite>`,
      ["s | a | failed", "s | b | passed"],
    ],
  ])("reads %s", (_, source, expected) => {
    expect(outcomesOf(source)).toEqual(expected);
  });

  it.each([
    ["2026-01-02T03:04:05.678Z", "2026-01-02T03:04:05.678Z"],
    ["2026-01-02T03:04:05+02:00", "2026-01-02T01:04:05.000Z"],
    // Nobody knows of which place: as late as it can be.
    ["2026-01-02T03:04:05", "2026-01-02T15:04:05.000Z"],
    ["2026-01-02 03:04:05", "2026-01-02T15:04:05.000Z"],
    ["1970-01-01T00:00:00Z", undefined],
    ["0001-01-01T00:00:00", undefined],
    ["2026-01-02", undefined],
    ["2026-13-02T03:04:05Z", undefined],
    ["1767323045", undefined],
  ])("knows by %j when its tests began", (timestamp, expected) => {
    const later = '<testsuite timestamp="2027-01-01T00:00:00Z"><testcase name="b"/></testsuite>';
    const own = `<testsuite timestamp="${timestamp}"><testcase name="a"/></testsuite>`;
    const timeOf = (source: string): string | undefined => {
      const { begunBy } = parseJunit(source) as { begunBy?: number };
      return begunBy === undefined ? undefined : new Date(begunBy).toISOString();
    };
    expect(timeOf(own)).toBe(expected);
    expect(timeOf(`<testsuites>${later}${own}</testsuites>`)).toBe(expected ?? "2027-01-01T00:00:00.000Z");
  });

  it.each([
    ["", /no element/],
    ["tests: 3", /text outside/],
    ["<html><body/></html>", /<html> is no JUnit/],
    ["<testsuite><testcase name='a'/>", /<testsuite> is not closed/],
    ["<testsuite><testcase></testsuite>", /closes nothing/],
    ["<testsuite></testsuite><testsuite/>", /second root/],
    ["<testsuite/></testsuite>", /closes nothing/],
    ["<testsuite tests=3/>", /does not end/],
    ["<testsuite a='1' a='2'/>", /stands twice/],
    ["<testsuite name='&nbsp;'/>", /entity &nbsp; is not known/],
    ["<testsuite name='&#x110000;'/>", /is not known/],
    ["<!DOCTYPE x [<!ENTITY a 'b'>]><testsuite/>", /document type/],
    ["<testsuite><!-- ", /does not end/],
    [`${"<testsuite>".repeat(70)}${"</testsuite>".repeat(70)}`, /nested more than 64/],
  ])("does not read %j", (source, why) => {
    expect(parseJunit(source)).toEqual({ why: expect.stringMatching(why) });
  });

  it("reads or refuses anything, and never hangs", () => {
    const piece = fc.constantFrom(
      "<testsuite",
      "<testcase",
      " name='a'",
      ">",
      "/>",
      "</testsuite>",
      "<!--",
      "-->",
      "&",
      "&amp;",
      "<![CDATA[",
      "]]>",
      " ",
      "'",
      '"',
      "=",
      "x",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const reading = parseJunit(pieces.join(""));
        expect("why" in reading || Array.isArray(reading.tests)).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(parseJunit(`<testsuite name="${"a ".repeat(1_000_000)}`)).toHaveProperty("why");
  });
});

describe("readJunitFile", () => {
  it("says why a file is not read", async () => {
    await using repository = await createTemporaryRepository({ "a.xml": "<testsuite/>" });
    const at = (name: string): string => path.join(repository.root, name);
    expect(await readJunitFile(at("a.xml"))).toEqual({ tests: [] });
    expect(await readJunitFile(at("b.xml"))).toEqual({ why: "it does not exist" });
    expect(await readJunitFile(repository.root)).toEqual({ why: "it is not a regular file" });
    await symlink(at("a.xml"), at("link.xml"));
    expect(await readJunitFile(at("link.xml"))).toEqual({ why: "it is not a regular file" });
    await writeFile(at("bytes.xml"), new Uint8Array([0xff, 0xfe]));
    expect(await readJunitFile(at("bytes.xml"))).toEqual({ why: "it is not UTF-8 text" });
  });
});

describe("what we write ourselves", () => {
  const text = fc.string({ unit: "binary", maxLength: 20 });
  const test = fc.record({
    suite: fc.constantFrom("a.hurl", "b.hurl"),
    name: text,
    outcome: fc.constantFrom(
      "passed" as const,
      "failed" as const,
      "inconclusive" as const,
      "skipped" as const,
    ),
    flaky: fc.boolean(),
    durationMs: fc.integer({ min: 0, max: 100_000 }),
    message: text,
  });

  it("is read back, test by test, whatever stands in it", () => {
    fc.assert(
      fc.property(fc.array(test, { maxLength: 5 }), text, (drawn, headline) => {
        const tests = drawn.map(({ message, ...rest }): TestCase => ({
          ...rest,
          failures: rest.outcome === "failed" ? [{ ruleId: "r/r", level: "error", message }] : [],
          repeat: message,
        }));
        const result = {
          check: "smoke-test",
          environment: "ci",
          verdict: "fail",
          headline,
          tests,
          startedAt: "",
          durationMs: 1,
        };
        const reading = parseJunit(renderJunit(result as unknown as CheckResult));
        expect(reading).toHaveProperty("tests");
        const read = "tests" in reading ? reading.tests : [];
        const expected = [...Map.groupBy(tests, ({ suite }) => suite).values()].flat();
        expect(read.map(({ outcome }) => outcome)).toEqual([
          ...expected.map(({ outcome }) => (outcome === "inconclusive" ? "failed" : outcome)),
          "failed",
        ]);
        expect(read.slice(0, -1).map(({ suite, durationMs }) => [suite, Math.round(durationMs)])).toEqual(
          expected.map(({ suite, durationMs }) => [suite, durationMs]),
        );
      }),
      { numRuns: 300 },
    );
  });
});
