import { type CheckResult, escapeHtml, formatCheckRef, type TestCase } from "@gate/core";

/**
 * JUnit XML of the tests of one check: a suite a file, a case an entry, a failure an assert. The last case is the
 * verdict itself, so that a check that is not a pass is red here too when no single test is to blame.
 */
export function renderJunit(result: CheckResult): string {
  const name = formatCheckRef(result);
  const suites = Map.groupBy(result.tests ?? [], ({ suite }) => suite);
  const verdict: TestCase = {
    suite: name,
    name: "verdict",
    outcome: result.verdict === "pass" ? "passed" : "failed",
    flaky: false,
    durationMs: 0,
    failures: [],
  };
  const all = [...(result.tests ?? []), verdict];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name, ...count(all), time: seconds(result.durationMs) })}>`,
    ...[...suites].flatMap(([suite, cases]) => renderSuite(suite, cases, result.startedAt)),
    ...renderSuite(name, [verdict], result.startedAt, `${result.verdict}: ${result.headline}`),
    "</testsuites>",
    "",
  ].join("\n");
}

function renderSuite(
  name: string,
  cases: readonly TestCase[],
  startedAt: string,
  headline?: string,
): string[] {
  const time = cases.reduce((sum, test) => sum + test.durationMs, 0);
  return [
    `  <testsuite${attributes({ name, ...count(cases), time: seconds(time), timestamp: startedAt })}>`,
    ...cases.flatMap((test) => renderCase(test, headline)),
    "  </testsuite>",
  ];
}

function renderCase(test: TestCase, headline: string | undefined): string[] {
  const { location, outcome } = test;
  const open = attributes({
    name: test.name,
    classname: test.suite,
    file: location?.file,
    line: location?.line,
    time: seconds(test.durationMs),
  });
  const inside = [
    ...(outcome === "skipped" ? ["      <skipped/>"] : []),
    ...test.failures.map((failure) =>
      renderFailure(failure.ruleId, failure.message, failure.hint, failure.location?.line),
    ),
    // A case without a failure of its own counts as passed: what did not pass needs one.
    ...(test.failures.length === 0 && (outcome === "failed" || outcome === "inconclusive")
      ? [renderFailure(outcome, headline ?? outcome)]
      : []),
    ...(test.flaky ? ["      <system-out>passed only at a later try (flaky)</system-out>"] : []),
    ...(test.repeat === undefined ? [] : [`      <system-err>${escapeXml(test.repeat)}</system-err>`]),
  ];
  return inside.length === 0
    ? [`    <testcase${open}/>`]
    : [`    <testcase${open}>`, ...inside, "    </testcase>"];
}

function renderFailure(type: string, message: string, hint?: string, line?: number): string {
  const text = [
    line === undefined ? message : `line ${line}: ${message}`,
    ...(hint === undefined ? [] : [hint]),
  ];
  return `      <failure${attributes({ type, message })}>${escapeXml(text.join("\n"))}</failure>`;
}

function count(cases: readonly TestCase[]): Record<string, number> {
  const skipped = cases.filter(({ outcome }) => outcome === "skipped").length;
  const passed = cases.filter(({ outcome }) => outcome === "passed").length;
  return { tests: cases.length, failures: cases.length - skipped - passed, errors: 0, skipped };
}

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${escapeXml(String(value)).replace(/[\t\n\r]/g, (it) => `&#${it.charCodeAt(0)};`)}"`,
    )
    .join("");
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

/** What HTML needs, and without the two characters that XML 1.0 forbids and HTML does not. */
function escapeXml(text: string): string {
  return escapeHtml(text).replace(/[\ufffe\uffff]/g, "\ufffd");
}
