import {
  type CheckResult,
  codeSpan,
  escapeMarkdown,
  type Finding,
  formatCheckRef,
  formatDuration,
  formatLocation,
  type GateDecision,
  type ResultTable,
  sortFindings,
} from "@gate/core";
import { DECISION_MARK, DECISION_WORD, LEVEL_MARK, VERDICT_MARK } from "./marks.ts";

/** More findings than this are folded away; more than `LISTED` are counted only. */
const OPEN = 10;
const LISTED = 200;
const TABLE_ROWS = 50;

/**
 * The job summary of some checks as GitHub Flavored Markdown: the verdicts first, then what speaks against
 * each, then the measurements. Every word that is not ours is escaped.
 */
export function renderSummary(results: readonly CheckResult[], decision?: GateDecision): string {
  const parts = decision === undefined ? [] : [renderDecision(decision)];
  if (results.length > 0) parts.push(renderVerdicts(results), ...results.map(renderCheck));
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** GO or NO-GO, what was judged, and every reason with its way out. */
export function renderDecision(decision: GateDecision): string {
  const lines = [
    `## ${DECISION_MARK[decision.decision]} ${DECISION_WORD[decision.decision]}: ${escapeMarkdown(decision.gate)}`,
    "",
    `Commit ${codeSpan(decision.commit)}`,
  ];
  if (decision.reasons.length > 0) {
    lines.push("", "**Why not**", "");
    for (const reason of decision.reasons) {
      lines.push(`- **${escapeMarkdown(reason.check)}**: ${escapeMarkdown(reason.message)}`);
      if (reason.hint !== undefined) lines.push(`  - ${escapeMarkdown(reason.hint)}`);
    }
  }
  const rows = decision.items.map((item) => [
    `${item.verdict === "missing" ? "❔" : VERDICT_MARK[item.verdict]} ${item.verdict}`,
    escapeMarkdown(formatCheckRef(item.ref)),
    escapeMarkdown(item.headline),
    item.finishedAt ?? "",
  ]);
  return [...lines, "", ...renderRows(["Verdict", "Check", "What it says", "Finished"], rows)].join("\n");
}

function renderVerdicts(results: readonly CheckResult[]): string {
  const rows = results.map((result) => [
    `${VERDICT_MARK[result.verdict]} ${result.verdict}`,
    escapeMarkdown(formatCheckRef(result)),
    escapeMarkdown(result.headline),
    formatDuration(result.durationMs),
  ]);
  return renderRows(["Verdict", "Check", "What it says", "Took"], rows).join("\n");
}

function renderCheck(result: CheckResult): string {
  const findings = sortFindings(result.findings);
  const tables = result.tables ?? [];
  if (findings.length === 0 && tables.length === 0) return "";
  const parts = [`### ${VERDICT_MARK[result.verdict]} ${escapeMarkdown(formatCheckRef(result))}`];
  if (findings.length > 0) parts.push(renderFindings(findings));
  parts.push(...tables.map(renderTable));
  return parts.join("\n\n");
}

function renderFindings(findings: readonly Finding[]): string {
  const listed = findings.slice(0, LISTED).map(renderFinding);
  const open = listed.slice(0, OPEN).join("\n");
  if (findings.length <= OPEN) return open;
  const uncounted = findings.length - listed.length;
  const rest = uncounted > 0 ? `\n\n${uncounted} more stand in the JSON result.` : "";
  return `${open}\n\n<details><summary>${findings.length - OPEN} more findings</summary>\n\n${listed.slice(OPEN).join("\n")}${rest}\n\n</details>`;
}

function renderFinding(finding: Finding): string {
  const place = finding.location === undefined ? "" : ` ${codeSpan(formatLocation(finding.location))}`;
  const hint = finding.hint === undefined ? "" : `\n  - ${escapeMarkdown(finding.hint)}`;
  return `- ${LEVEL_MARK[finding.level]} ${codeSpan(finding.ruleId)}${place} ${escapeMarkdown(finding.message)}${hint}`;
}

function renderTable(table: ResultTable): string {
  const rows = table.rows.slice(0, TABLE_ROWS).map((row) => row.map(escapeMarkdown));
  const lines = renderRows(table.columns.map(escapeMarkdown), rows);
  const rest = table.rows.length - rows.length;
  return [
    `**${escapeMarkdown(table.title)}**`,
    "",
    ...lines,
    ...(rest > 0 ? ["", `${rest} more rows`] : []),
  ].join("\n");
}

/** Cells must be escaped already. */
function renderRows(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(columns), line(columns.map(() => "---")), ...rows.map(line)];
}
