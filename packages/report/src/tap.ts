import { type CheckResult, formatCheckRef, formatLocation, type TestCase, toInlineText } from "@gate/core";

/**
 * The tests of one check in the Test Anything Protocol, version 14 (testanything.org). The last point is the
 * verdict itself, so that a check that is not a pass is never all ok.
 */
export function renderTap(result: CheckResult): string {
  const tests = result.tests ?? [];
  const isPass = result.verdict === "pass";
  return [
    "TAP version 14",
    `1..${tests.length + 1}`,
    ...tests.flatMap((test, index) => renderPoint(test, index + 1)),
    `${isPass ? "ok" : "not ok"} ${tests.length + 1} - ${describe(`${formatCheckRef(result)} ${result.verdict}: ${result.headline}`)}`,
    "",
  ].join("\n");
}

function renderPoint(test: TestCase, number: number): string[] {
  const { outcome, location } = test;
  const isOk = outcome === "passed" || outcome === "skipped";
  const place = location === undefined ? test.suite : formatLocation(location);
  const directive = outcome === "skipped" ? " # SKIP did not run" : "";
  const line = `${isOk ? "ok" : "not ok"} ${number} - ${describe(`${place} ${test.name}`)}${directive}`;
  if (test.failures.length === 0 && !test.flaky && test.repeat === undefined) return [line];
  // Every JSON text is YAML.
  const details = {
    duration_ms: Math.round(test.durationMs),
    ...(test.flaky && { flaky: true }),
    ...(test.failures.length > 0 && {
      failures: test.failures.map(({ ruleId, message, hint, location: at }) => ({
        at: at === undefined ? undefined : formatLocation(at),
        ruleId,
        message,
        hint,
      })),
    }),
    ...(test.repeat !== undefined && { repeat: test.repeat }),
  };
  return [
    line,
    "  ---",
    ...Object.entries(details).map(([key, value]) => `  ${key}: ${toYaml(value)}`),
    "  ...",
  ];
}

/** `#` begins a directive, a backslash takes that away. */
function describe(text: string): string {
  return toInlineText(text, 1000).replace(/[\\#]/g, "\\$&");
}

/** JSON on one line; what is no line end in JSON but is one for YAML is escaped. */
function toYaml(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
