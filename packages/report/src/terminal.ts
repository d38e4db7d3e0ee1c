import {
  type CheckResult,
  type Finding,
  formatCheckRef,
  formatDuration,
  formatLocation,
  type GateDecision,
  type GateError,
  placeMessage,
  sortFindings,
  type TestCase,
  toInlineText,
} from "@gate/core";
import { isExcerptLine } from "./excerpt.ts";
import { DECISION_WORD } from "./marks.ts";

export interface TerminalStyle {
  color: boolean;
}

const LISTED = 25;
const REPEATED = 5;
const PAINT = { green: 32, red: 31, yellow: 33, dim: 2, bold: 1 } as const;
type Paint = keyof typeof PAINT;

/** One line a check: verdict, name, what it says, how long it took. */
export function renderVerdictLine(result: CheckResult, style: TerminalStyle): string {
  const color: Paint =
    result.verdict === "pass" ? "green" : result.verdict === "inconclusive" ? "yellow" : "red";
  const word = paint(result.verdict.toUpperCase().padEnd(12), color, style);
  const name = toInlineText(formatCheckRef(result)).padEnd(18);
  return `${word} ${name} ${toInlineText(result.headline)} ${paint(`(${formatDuration(result.durationMs)})`, "dim", style)}`;
}

/** The verdict line of a check with its findings and tables below. */
export function renderTerminal(result: CheckResult, style: TerminalStyle): string[] {
  const findings = sortFindings(result.findings);
  const lines = [
    renderVerdictLine(result, style),
    ...findings.slice(0, LISTED).flatMap((it) => renderFinding(it, style)),
  ];
  if (findings.length > LISTED) lines.push(`  … and ${findings.length - LISTED} more findings: see --json`);
  for (const { suite, location, repeat } of (result.tests ?? []).filter(isRepeatable).slice(0, REPEATED)) {
    const place = toInlineText(location === undefined ? suite : formatLocation(location));
    lines.push(`  repeat ${place}: ${toInlineText(repeat ?? "", 4000)}`);
  }
  for (const table of result.tables ?? []) {
    lines.push("", `  ${paint(toInlineText(table.title), "bold", style)}`);
    lines.push(...alignRows([table.columns, ...table.rows.slice(0, LISTED)]).map((line) => `  ${line}`));
    if (table.rows.length > LISTED) lines.push(`  … and ${table.rows.length - LISTED} more rows`);
  }
  return lines;
}

function isRepeatable({ repeat }: TestCase): boolean {
  return repeat !== undefined;
}

/** GO or NO-GO with every reason. */
export function renderDecisionLines(decision: GateDecision, style: TerminalStyle): string[] {
  const word = paint(DECISION_WORD[decision.decision], decision.decision === "go" ? "green" : "red", style);
  return [
    `${word} ${toInlineText(decision.gate)} for commit ${toInlineText(decision.commit)}`,
    ...decision.reasons.flatMap((reason) => [
      `  ${toInlineText(reason.check)}: ${toInlineText(reason.message)}`,
      ...(reason.hint === undefined ? [] : [paint(`    → ${toInlineText(reason.hint)}`, "dim", style)]),
    ]),
  ];
}

/** A GateError for a person: code, place, what, every detail, the way out. Never a stack. */
export function renderError(error: GateError, style: TerminalStyle): string[] {
  const main = toInlineText(placeMessage(error.message, error.location), 1000);
  const lines = [`${paint(`error ${error.code}`, "red", style)} ${main}`];
  for (const detail of error.details.slice(0, LISTED)) {
    const hint = detail.hint === undefined ? "" : ` → ${detail.hint}`;
    const line = toInlineText(`${placeMessage(detail.message, detail.location)}${hint}`, 1000);
    if (error.details.length > 1 || !error.message.includes(detail.message)) lines.push(`  ${line}`);
  }
  if (error.details.length > LISTED) lines.push(`  … and ${error.details.length - LISTED} more`);
  if (error.hint !== undefined)
    lines.push(...error.hint.split("\n").map((line) => `  ${arrowFor(line)} ${toInlineText(line, 1000)}`));
  return lines;
}

function renderFinding(finding: Finding, style: TerminalStyle): string[] {
  const color: Paint = finding.level === "error" ? "red" : finding.level === "warning" ? "yellow" : "dim";
  const place = finding.location === undefined ? "" : ` ${formatLocation(finding.location)}`;
  const lines = [
    `  ${paint(finding.level, color, style)} ${toInlineText(finding.ruleId)}${toInlineText(place)} ${toInlineText(finding.message, 600)}`,
  ];
  if (finding.hint !== undefined) {
    lines.push(
      ...finding.hint
        .split("\n")
        .map((line) => paint(`    ${arrowFor(line)} ${toInlineText(line, 600)}`, "dim", style)),
    );
  }
  return lines;
}

/** A sentence says what to do; a line of a file only where. */
function arrowFor(line: string): string {
  return isExcerptLine(line) ? " " : "→";
}

function alignRows(rows: readonly (readonly string[])[]): string[] {
  const cells = rows.map((row) => row.map((cell) => toInlineText(cell, 120)));
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  return cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

function paint(text: string, color: Paint, style: TerminalStyle): string {
  return style.color ? `\u001b[${PAINT[color]}m${text}\u001b[0m` : text;
}
