import {
  type CheckResult,
  escapeHtml,
  type Finding,
  formatCheckRef,
  formatDuration,
  formatLocation,
  type GateDecision,
  type ResultTable,
  sortFindings,
} from "@gate/core";
import { DECISION_MARK, DECISION_WORD, LEVEL_MARK, VERDICT_MARK } from "./marks.ts";

export interface HtmlReport {
  title: string;
  decision?: GateDecision | undefined;
  results: readonly CheckResult[];
  /** Preformatted text shown under its own heading, for instance the release notes. */
  attachments?: readonly { title: string; text: string }[] | undefined;
  /** ISO 8601, UTC. */
  generatedAt: string;
}

/**
 * One self-contained page: no script, no request to anywhere, readable without colour and on paper. All
 * text is escaped; the policy in its head forbids everything but the page's own style.
 */
export function renderHtml(report: HtmlReport): string {
  const body = [
    `<h1>${escapeHtml(report.title)}</h1>`,
    report.decision === undefined ? "" : renderDecision(report.decision),
    ...report.results.map(renderCheck),
    ...(report.attachments ?? []).map(
      (part) => `<section><h2>${escapeHtml(part.title)}</h2><pre>${escapeHtml(part.text)}</pre></section>`,
    ),
    `<footer>Generated ${escapeHtml(report.generatedAt)} by Wrangler Gate</footer>`,
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(report.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body.filter((part) => part !== "").join("\n")}
</main>
</body>
</html>
`;
}

function renderDecision(decision: GateDecision): string {
  const reasons = decision.reasons.map(
    (reason) =>
      `<li><b>${escapeHtml(reason.check)}</b>: ${escapeHtml(reason.message)}${
        reason.hint === undefined ? "" : `<br><span class="hint">${escapeHtml(reason.hint)}</span>`
      }</li>`,
  );
  const list = reasons.length === 0 ? "" : `<ul>${reasons.join("")}</ul>`;
  return `<section class="decision ${decision.decision}"><p class="word">${DECISION_MARK[decision.decision]} ${
    DECISION_WORD[decision.decision]
  }</p><p>Gate <b>${escapeHtml(decision.gate)}</b>, commit <code>${escapeHtml(decision.commit)}</code></p>${list}</section>`;
}

function renderCheck(result: CheckResult): string {
  const findings = sortFindings(result.findings).map(renderFinding).join("");
  return `<section class="check ${result.verdict}">
<h2>${VERDICT_MARK[result.verdict]} ${escapeHtml(formatCheckRef(result))} <span class="verdict">${result.verdict}</span></h2>
<p>${escapeHtml(result.headline)} <span class="took">${formatDuration(result.durationMs)}, started ${escapeHtml(result.startedAt)}</span></p>
${findings === "" ? "" : `<ul class="findings">${findings}</ul>`}
${(result.tables ?? []).map(renderTable).join("\n")}
</section>`;
}

function renderFinding(finding: Finding): string {
  const place =
    finding.location === undefined ? "" : ` <code>${escapeHtml(formatLocation(finding.location))}</code>`;
  const hint = finding.hint === undefined ? "" : `<br><span class="hint">${escapeHtml(finding.hint)}</span>`;
  return `<li>${LEVEL_MARK[finding.level]} <b>${escapeHtml(finding.ruleId)}</b>${place} ${escapeHtml(finding.message)}${hint}</li>`;
}

function renderTable(table: ResultTable): string {
  const cells = (tag: "th" | "td", row: readonly string[]): string =>
    `<tr>${row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join("")}</tr>`;
  return `<div class="scroll"><table><caption>${escapeHtml(table.title)}</caption><thead>${cells("th", table.columns)}</thead><tbody>${table.rows
    .map((row) => cells("td", row))
    .join("")}</tbody></table></div>`;
}

const STYLE = `
:root{color-scheme:light dark;--line:#d0d7de;--muted:#59636e;--good:#1a7f37;--bad:#cf222e;--open:#9a6700}
@media (prefers-color-scheme:dark){:root{--line:#3d444d;--muted:#9198a1;--good:#3fb950;--bad:#f85149;--open:#d29922}}
body{margin:0;font:16px/1.5 system-ui,sans-serif}
main{max-width:60rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem}h2{font-size:1.1rem;margin:.2rem 0}
section{border:1px solid var(--line);border-left-width:.4rem;border-radius:.4rem;padding:.6rem 1rem;margin:1rem 0}
.pass,.go{border-left-color:var(--good)}.fail,.error,.no-go{border-left-color:var(--bad)}.inconclusive{border-left-color:var(--open)}
.word{font-size:2rem;font-weight:700;margin:.2rem 0}
.verdict,.took,.hint,footer{color:var(--muted);font-weight:400;font-size:.9em}
.findings{padding-left:1rem;list-style:none}.findings li{margin:.4rem 0}
.scroll{overflow-x:auto}table{border-collapse:collapse;margin:.6rem 0;font-size:.9rem}
caption{text-align:left;font-weight:600;padding:.2rem 0}
th,td{border:1px solid var(--line);padding:.2rem .6rem;text-align:left;overflow-wrap:anywhere}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.85rem}code{overflow-wrap:anywhere}
`.replaceAll("\n", "");
