import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { Ajv } from "ajv";
import { toSarif } from "../src/index.ts";
import * as fc from "fast-check";
import { CONTROL_OR_BIDI, hostileText } from "./hostile-text.ts";
import { makeFinding, makeResult, sayEverywhere } from "./make-result.ts";

const TOOL = { version: "1.2.3" };
const root = path.dirname(createRequire(import.meta.url).resolve("@microsoft/jest-sarif/package.json"));
const { id: _id, ...schema } = JSON.parse(
  readFileSync(path.join(root, "lib", "schemas", "sarif-2.1.0-rtm.5.json"), "utf8"),
) as Record<string, unknown>;
// It is a schema of draft 4 that uses nothing but its id which draft 7 calls otherwise; formats are text here.
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile({
  ...schema,
  $schema: "http://json-schema.org/draft-07/schema#",
});

interface Run {
  tool: { driver: { rules: { id: string; help?: { text: string } }[] } };
  invocations: {
    executionSuccessful: boolean;
    toolExecutionNotifications: { message: { text: string } }[];
  }[];
  results: {
    ruleId: string;
    ruleIndex: number;
    level: string;
    message: { text: string };
    partialFingerprints: object;
  }[];
}

function sarifOf(...results: Parameters<typeof toSarif>[0]): Run {
  const log = JSON.parse(JSON.stringify(toSarif(results, TOOL))) as { runs: Run[] };
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log.runs[0]!;
}

describe("toSarif", () => {
  it("is a valid log without findings, and says then whether anything was judged", () => {
    const clean = sarifOf(makeResult({ verdict: "pass" }));
    expect([clean.results, clean.invocations[0]?.executionSuccessful]).toEqual([[], true]);
    const broken = sarifOf(makeResult({ verdict: "error", headline: "it broke" }));
    expect(broken.invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ message: { text: "smoke-test: error: it broke" } }],
    });
  });

  it("gives errors first, each with its rule, its place and a fingerprint that does not move with lines", () => {
    const location = { file: "a folder/wrangler.toml", line: 3, column: 2, endLine: 3, endColumn: 9 };
    const docs = "docs/rules/env-required.md";
    const findings = [
      makeFinding({ ruleId: "z/last", level: "notice" }),
      makeFinding({ ruleId: "b/warns", level: "warning", message: "see w.toml:7" }),
      makeFinding({ location, docs, hint: "mend it" }),
    ];
    const run = sarifOf(makeResult({ findings }));
    expect(run.results.map(({ level, ruleId }) => `${level} ${ruleId}`)).toEqual([
      "error env/required",
      "warning b/warns",
      "note z/last",
    ]);
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(["b/warns", "env/required", "z/last"]);
    expect(run.tool.driver.rules[1]?.help?.text).toBe(`gate explain env/required prints ${docs}`);
    expect(run.results[0]).toMatchObject({
      ruleIndex: 1,
      message: { text: "a message\nmend it" },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "a%20folder/wrangler.toml", uriBaseId: "SRCROOT" },
            region: { startLine: 3, startColumn: 2, endLine: 3, endColumn: 9 },
          },
        },
      ],
    });
    const moved = sarifOf(makeResult({ findings: [{ ...findings[1]!, message: "see w.toml:99" }] }));
    expect(moved.results[0]?.partialFingerprints).toEqual(run.results[1]?.partialFingerprints);
  });

  it("is valid whatever stands in a finding, and holds nothing that a viewer would act on", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const { message } of sarifOf(sayEverywhere(text)).results)
          expect(message.text).not.toMatch(CONTROL_OR_BIDI);
      }),
      { numRuns: 100 },
    );
  });
});
