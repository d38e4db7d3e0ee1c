import { type CheckResult, type Finding, placeMessage, type Verdict } from "@gate/core";
import type { HealthTarget } from "@gate/health";
import type { HurlFile, HurlRun } from "@gate/hurl";
import type { Shard } from "./shard.ts";
import type { LoadedSuite } from "./suites.ts";

/** Nothing was named that could be run: no evidence, whatever the service answers. */
export function reportNoSuite(target: HealthTarget): Finding {
  const where = target.environmentName ?? target.url;
  return {
    ruleId: "smoke/no-files",
    level: "error",
    message: `no suite of smoke.suites runs in ${where} and no file was named: nothing was tested`,
    hint: "Name Hurl files in smoke.suites (in production only with environments: [production]), or on the command line.",
  };
}

export function reportEmptySuite(suite: LoadedSuite): Finding {
  return {
    ruleId: "smoke/no-files",
    level: "error",
    message: `"${suite.files}" matches no file: nothing was tested`,
    hint: "Mend the glob, or remove it.",
    location: suite.location,
  };
}

export function reportEmptyShard(shard: Shard | undefined): Finding {
  const { index = 1, count = 1 } = shard ?? {};
  return {
    ruleId: "smoke/no-files",
    level: "error",
    message: `shard ${index} of ${count} has no file: nothing was tested`,
    hint: "Use no more shards than there are files.",
  };
}

/** What one file has to say: its failures, or that it proves nothing, or that it is flaky. */
export function reportRun(run: HurlRun): Finding[] {
  const failures = run.entries.flatMap((entry) => entry.failures);
  if (run.verdict === "inconclusive" && failures.length === 0) {
    if (run.findings.some(({ ruleId }) => ruleId === "smoke/all-skipped")) return [...run.findings];
    return [
      {
        ruleId: "smoke/no-assertion",
        level: "error",
        message: `${run.file} asserts nothing: it proves nothing`,
        hint: "Add a status line such as HTTP 200, or an [Asserts] section.",
        location: { file: run.file, line: run.entries[0]?.line ?? 1 },
      },
    ];
  }
  if (!run.flaky || run.verdict !== "pass") return failures;
  const retried = run.entries.find((entry) => entry.attempts > 1);
  return [
    {
      ruleId: "smoke/flaky",
      level: "warning",
      message: `${run.file} passed only after a retry (${retried?.attempts ?? 2} attempts)`,
      location: { file: run.file, line: retried?.line ?? 1 },
    },
  ];
}

/** One finding for all files that did not run to their end; none when there is no such file. */
export function reportUnfinished(files: readonly HurlFile[], why: "fail-fast" | "deadline"): Finding[] {
  const [first] = files;
  if (first === undefined) return [];
  const what = files.length === 1 ? first.file : `${first.file} and ${files.length - 1} more`;
  return why === "deadline"
    ? [
        {
          ruleId: "smoke/deadline",
          level: "error",
          message: `${what} did not end before the deadline`,
          hint: "Give the run more time (deadline), more jobs or more shards.",
          location: { file: first.file },
        },
      ]
    : [
        {
          ruleId: "smoke/not-run",
          level: "notice",
          message: `${what} did not run: a file failed before (fail-fast)`,
          location: { file: first.file },
        },
      ];
}

/** The end-to-end command of gate.yml did not begin. */
export function reportCommandLeftOut(): Finding {
  return {
    ruleId: "smoke/not-run",
    level: "error",
    message:
      "the command of smoke.command did not run: a file failed before (fail-fast), or the deadline was over",
  };
}

/** The one line of a smoke test: what holds, or the first thing that does not. */
export function describeSmoke(
  verdict: Verdict,
  findings: CheckResult["findings"],
  {
    target,
    asserted,
    files,
    flaky,
    commandTests,
  }: { target: string; asserted: number; files: number; flaky: number; commandTests?: number | undefined },
): string {
  if (verdict === "pass") {
    const passed = commandTests === undefined ? "" : `, ${commandTests} tests of the command pass`;
    const holds = `${asserted} assertions in ${files} ${files === 1 ? "file" : "files"} hold${passed}`;
    return flaky > 0 ? `${holds}, ${flaky} flaky` : holds;
  }
  const [first] = findings.filter((finding) => finding.level === "error");
  if (first === undefined) return `no Hurl file was run for ${target}`;
  const { message, location } = first;
  const more = findings.length > 1 ? ` (and ${findings.length - 1} more)` : "";
  return placeMessage(message, location && { file: location.file, line: location.line ?? 1 }) + more;
}
