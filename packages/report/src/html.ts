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
import { isExcerptLine } from "./excerpt.ts";
import { DECISION_WORD } from "./marks.ts";

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
        reason.hint === undefined ? "" : `<span class="hint">${escapeHtml(reason.hint)}</span>`
      }</li>`,
  );
  const list = reasons.length === 0 ? "" : `<ul>${reasons.join("")}</ul>`;
  return `<section class="decision ${decision.decision}"><p class="word">${
    DECISION_WORD[decision.decision]
  }</p><p>Gate <b>${escapeHtml(decision.gate)}</b>, commit <code>${escapeHtml(decision.commit)}</code></p>${list}</section>`;
}

function renderCheck(result: CheckResult): string {
  const findings = sortFindings(result.findings).map(renderFinding).join("");
  return `<section class="check ${result.verdict}">
<h2><span class="badge">${result.verdict}</span> ${escapeHtml(formatCheckRef(result))}</h2>
<p>${escapeHtml(result.headline)} <span class="took">${formatDuration(result.durationMs)}, started <time>${escapeHtml(result.startedAt)}</time></span></p>
${findings === "" ? "" : `<ul class="findings">${findings}</ul>`}
${(result.tables ?? []).map(renderTable).join("\n")}
</section>`;
}

function renderFinding(finding: Finding): string {
  const place =
    finding.location === undefined ? "" : ` <code>${escapeHtml(formatLocation(finding.location))}</code>`;
  const isExcerpt = isExcerptLine(finding.hint ?? "");
  const hint =
    finding.hint === undefined
      ? ""
      : `<span class="hint${isExcerpt ? " lines" : ""}">${escapeHtml(finding.hint)}</span>`;
  return `<li><span class="level ${finding.level}">${finding.level}</span> <b>${escapeHtml(finding.ruleId)}</b>${place} ${escapeHtml(finding.message)}${hint}</li>`;
}

function renderTable(table: ResultTable): string {
  const cells = (tag: "th" | "td", row: readonly string[]): string =>
    `<tr>${row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join("")}</tr>`;
  return `<div class="scroll"><table><caption>${escapeHtml(table.title)}</caption><thead>${cells("th", table.columns)}</thead><tbody>${table.rows
    .map((row) => cells("td", row))
    .join("")}</tbody></table></div>`;
}

/** No emoji: whether there is a font for them is up to the machine. A word in a frame says the same anywhere. */
const STYLE = `
:root{color-scheme:light dark;--line:#d0d7de;--muted:#59636e;--good:#1a7f37;--bad:#cf222e;--open:#9a6700;--soft:#f6f8fa}
@media (prefers-color-scheme:dark){:root{--line:#3d444d;--muted:#9198a1;--good:#3fb950;--bad:#f85149;--open:#d29922;--soft:#1b1f24}}
body{margin:0;font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:64rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem;margin:.5rem 0}h2{font-size:1.15rem;margin:.2rem 0}
section{--mark:var(--line);border:1px solid var(--line);border-left:.4rem solid var(--mark);border-radius:.4rem;padding:.6rem 1rem;margin:1rem 0}
.pass,.go{--mark:var(--good)}.fail,.error,.no-go{--mark:var(--bad)}.inconclusive,.warning{--mark:var(--open)}.notice{--mark:var(--muted)}
.word{font-size:2.2rem;font-weight:700;line-height:1.2;margin:.2rem 0;color:var(--mark)}
.decision ul{padding-left:1.2rem}.decision li{margin:.4rem 0}
.badge,.level{display:inline-block;border:1px solid var(--mark);border-radius:.3rem;color:var(--mark);padding:0 .4em;font-weight:600}
.badge{font-size:.9rem}.level{font-size:.8rem}
.took,.hint,footer{color:var(--muted);font-weight:400;font-size:.9em}time{white-space:nowrap}.took,.hint{display:block}
.hint{white-space:pre-wrap}
.findings{padding:0;list-style:none}.findings li{margin:.6rem 0}
.scroll{overflow-x:auto}table{border-collapse:collapse;margin:.6rem 0;font-size:.9rem;overflow-wrap:break-word}
caption{text-align:left;font-weight:600;padding:.2rem 0}th{background:var(--soft)}
th,td{border:1px solid var(--line);padding:.2rem .6rem;text-align:left;vertical-align:top;max-width:22rem}
pre{white-space:pre-wrap;font-size:.85rem}code,pre,.lines{font-family:ui-monospace,monospace}
@media (max-width:30rem){main{padding:.5rem}section{padding:.5rem .7rem}}
`.replaceAll("\n", "");
