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
  type TestCase,
  toInlineText,
} from "@gate/core";
import { DECISION_MARK, DECISION_WORD, LEVEL_MARK, VERDICT_MARK } from "./marks.ts";
import { isExcerptLine } from "./excerpt.ts";
import { renderChart } from "./mermaid.ts";

/** More findings than this are folded away; more than `LISTED` are counted only. */
const OPEN = 10;
const LISTED = 200;
const TABLE_ROWS = 50;
/** UTF-16 code units of one text; a body of megabytes in one message would push everything else out. */
const LEAF_LENGTH = 2000;
/** UTF-8 bytes. A runner refuses a summary above 1 MiB as a whole. */
const SUMMARY_BYTES = 1_000_000;

/**
 * The job summary of some checks as GitHub Flavored Markdown: the verdicts first, then what speaks against
 * each, then the measurements. Every word that is not ours is escaped.
 */
export function renderSummary(results: readonly CheckResult[], decision?: GateDecision): string {
  const parts = decision === undefined ? [] : [renderDecision(decision)];
  if (results.length > 0) parts.push(renderVerdicts(results), ...results.map(renderCheck));
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/**
 * Markdown that a runner takes: what is too long is cut at an end of line, and its first line says so, because
 * a note at the end could lie in a folded part.
 */
export function fitSummary(markdown: string): string {
  const bytes = new TextEncoder().encode(markdown);
  if (bytes.length <= SUMMARY_BYTES) return markdown;
  const head = new TextDecoder().decode(bytes.subarray(0, SUMMARY_BYTES));
  const whole = head.slice(0, head.lastIndexOf("\n") + 1);
  const open = whole.split("<details>").length - whole.split("</details>").length;
  const note = `**This summary was cut: it has ${bytes.length} bytes, and a runner takes one mebibyte. The whole stands in the log and in the evidence.**`;
  return `${note}\n\n${whole}${"\n</details>\n".repeat(Math.max(0, open))}`;
}

/** GO or NO-GO, what was judged, and every reason with its way out. */
export function renderDecision(decision: GateDecision): string {
  const lines = [
    `## ${DECISION_MARK[decision.decision]} ${DECISION_WORD[decision.decision]}: ${escapeLeaf(decision.gate)}`,
    "",
    `Commit ${codeSpan(decision.commit)}`,
  ];
  if (decision.reasons.length > 0) {
    lines.push("", "**Why not**", "");
    for (const reason of decision.reasons) {
      lines.push(`- ${renderStrong(reason.check)}: ${escapeLeaf(reason.message)}`);
      if (reason.hint !== undefined) lines.push(`  - ${escapeLeaf(reason.hint)}`);
    }
  }
  const rows = decision.items.map((item) => [
    `${item.verdict === "missing" ? "❔" : VERDICT_MARK[item.verdict]} ${item.verdict}`,
    escapeLeaf(formatCheckRef(item.ref)),
    escapeLeaf(item.headline),
    item.finishedAt ?? "",
  ]);
  return [...lines, "", ...renderRows(["Verdict", "Check", "What it says", "Finished"], rows)].join("\n");
}

function renderVerdicts(results: readonly CheckResult[]): string {
  const rows = results.map((result) => [
    `${VERDICT_MARK[result.verdict]} ${result.verdict}`,
    escapeLeaf(formatCheckRef(result)),
    escapeLeaf(result.headline),
    formatDuration(result.durationMs),
  ]);
  return renderRows(["Verdict", "Check", "What it says", "Took"], rows).join("\n");
}

function renderCheck(result: CheckResult): string {
  const findings = sortFindings(result.findings);
  const tables = result.tables ?? [];
  const charts = (result.charts ?? []).map(renderChart).filter((chart) => chart !== "");
  const repeats = renderRepeats(result.tests ?? []);
  if (findings.length + tables.length + charts.length === 0 && repeats === "") return "";
  const parts = [`### ${VERDICT_MARK[result.verdict]} ${escapeLeaf(formatCheckRef(result))}`];
  if (findings.length > 0) parts.push(renderFindings(findings));
  if (repeats !== "") parts.push(repeats);
  parts.push(...tables.map(renderTable), ...charts);
  return parts.join("\n\n");
}

function renderRepeats(tests: readonly TestCase[]): string {
  const lines = tests.flatMap(({ suite, location, repeat }) =>
    repeat === undefined
      ? []
      : [
          `- ${codeSpan(location === undefined ? suite : formatLocation(location))} ${codeSpan(shorten(repeat))}`,
        ],
  );
  return lines.length === 0 ? "" : ["**To repeat what failed**", "", ...lines.slice(0, OPEN)].join("\n");
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
  const hint = finding.hint === undefined ? "" : `\n${renderHint(finding.hint)}`;
  return `- ${LEVEL_MARK[finding.level]} ${codeSpan(finding.ruleId)}${place} ${escapeLeaf(finding.message)}${hint}`;
}

/** Lines of a file keep their columns, in a block that nothing in them can close. */
function renderHint(hint: string): string {
  const lines = shorten(hint).split("\n");
  if (!isExcerptLine(lines[0] ?? "")) return `  - ${escapeLeaf(hint)}`;
  const longest = Math.max(2, ...Array.from(hint.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const shown = lines.map((line) => toInlineText(line, 600));
  return [`${fence}text`, ...shown, fence].map((line) => `  ${line}`).join("\n");
}

function renderTable(table: ResultTable): string {
  const rows = table.rows.slice(0, TABLE_ROWS).map((row) => row.map(escapeLeaf));
  const lines = renderRows(table.columns.map(escapeLeaf), rows);
  const rest = table.rows.length - rows.length;
  return [renderStrong(table.title), "", ...lines, ...(rest > 0 ? ["", `${rest} more rows`] : [])].join("\n");
}

/** Cells must be escaped already. */
function renderRows(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(columns), line(columns.map(() => "---")), ...rows.map(line)];
}

/** Without a word in it, `****` would be a line across the page. */
function renderStrong(untrusted: string): string {
  const text = escapeLeaf(untrusted);
  return text === "" ? "" : `**${text}**`;
}

function escapeLeaf(untrusted: string): string {
  return escapeMarkdown(shorten(untrusted));
}

function shorten(text: string): string {
  return text.length > LEAF_LENGTH ? `${text.slice(0, LEAF_LENGTH - 1)}…` : text;
}
