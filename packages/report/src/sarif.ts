import {
  type CheckResult,
  type Finding,
  type Level,
  type Location,
  sortFindings,
  toInlineText,
} from "@gate/core";

const LEVELS: Record<Level, "error" | "warning" | "note"> = {
  error: "error",
  warning: "warning",
  notice: "note",
};
/** GitHub takes so many results of a run and drops the rest without a word. */
const MOST_RESULTS = 25_000;

/** UTF-16 code units of one line of a message. */
const LONGEST_LINE = 2000;

/** What the log says about the tool. */
export interface SarifTool {
  version: string;
}

/**
 * The findings of some checks as a SARIF 2.1.0 log (docs.oasis-open.org/sarif/sarif/v2.1.0), one run: errors first,
 * rules in the order of their ids, paths relative to `SRCROOT`. A result that is no pass and has no error among its
 * findings is a failed invocation, so that an empty log is never taken for a clean one.
 */
export function toSarif(results: readonly CheckResult[], tool: SarifTool): unknown {
  const findings = sortFindings(results.flatMap((result) => result.findings)).slice(0, MOST_RESULTS);
  const ids = [...new Set(findings.map(({ ruleId }) => ruleId))].sort();
  const failures = results.filter(
    ({ verdict, findings: own }) => verdict !== "pass" && !own.some(({ level }) => level === "error"),
  );
  return {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "wrangler-gate",
            semanticVersion: tool.version,
            rules: ids.map((id) => describeRule(id, findings)),
          },
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { SRCROOT: { description: { text: "The root of the repository" } } },
        invocations: [
          {
            executionSuccessful: results.every(({ verdict }) => verdict === "pass" || verdict === "fail"),
            toolExecutionNotifications: failures.map(({ check, verdict, headline }) => ({
              level: "error",
              message: { text: clean(`${check}: ${verdict}: ${headline}`) },
            })),
          },
        ],
        results: findings.map((finding) => toResult(finding, ids.indexOf(finding.ruleId))),
      },
    ],
  };
}

function describeRule(id: string, findings: readonly Finding[]): unknown {
  const page = findings.find(({ ruleId, docs }) => ruleId === id && docs !== undefined)?.docs;
  return { id, ...(page !== undefined && { help: { text: `gate explain ${id} prints ${page}` } }) };
}

function toResult({ ruleId, level, message, hint, location }: Finding, ruleIndex: number): unknown {
  return {
    ruleId,
    ruleIndex,
    level: LEVELS[level],
    message: { text: clean(hint === undefined ? message : `${message}\n${hint}`) },
    locations: location === undefined ? [] : [{ physicalLocation: toPhysicalLocation(location) }],
    // What stays the same when lines move.
    partialFingerprints: {
      "wranglerGate/v1": clean(
        `${ruleId} ${location?.file ?? ""} ${message.replaceAll(/:\d+(?::\d+)?/g, ":")}`,
      ),
    },
  };
}

function toPhysicalLocation({ file, line, column, endLine, endColumn }: Location): unknown {
  return {
    artifactLocation: {
      uri: file.toWellFormed().split("/").map(encodeURIComponent).join("/"),
      uriBaseId: "SRCROOT",
    },
    ...(line !== undefined && {
      region: {
        startLine: line,
        ...(column !== undefined && { startColumn: column }),
        ...(endLine !== undefined && { endLine }),
        ...(endLine !== undefined && endColumn !== undefined && { endColumn }),
      },
    }),
  };
}

/** Plain lines: what a terminal or a viewer would act on is escaped, lone surrogates are replaced. */
function clean(text: string): string {
  const lines = text.split("\n").map((line) => toInlineText(line, LONGEST_LINE));
  return lines.join("\n").toWellFormed();
}
