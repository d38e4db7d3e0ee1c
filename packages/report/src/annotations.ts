import {
  type CheckResult,
  type Finding,
  formatCheckRef,
  type GateDecision,
  type Level,
  sortFindings,
} from "@gate/core";

/** What a runner shows beside a line of code. All text is plain; the runtime escapes it. */
export interface Annotation {
  level: Level;
  title: string;
  message: string;
  file?: string | undefined;
  line?: number | undefined;
  column?: number | undefined;
  endLine?: number | undefined;
  endColumn?: number | undefined;
}

/** GitHub shows ten annotations of a kind per step and drops the rest without a word. */
const SHOWN = 9;

/** How many findings of one step are shown each for itself, the last one of them only where no more are left. */
export const ANNOTATIONS = SHOWN + 1;

/**
 * The annotations of one step: the nine gravest findings, of equally grave ones first those in files that the change
 * touches, because only these are shown beside its lines; and a tenth that counts the rest. A result that
 * is not a pass and has no finding still gets one, and so does every reason of a no-go that is not the verdict
 * of one of the results, so that a red step always says why.
 */
export function toAnnotations(
  results: readonly CheckResult[],
  decision?: GateDecision,
  changedFiles: readonly string[] = [],
): Annotation[] {
  const silent = results.filter((result) => result.verdict !== "pass" && !result.findings.some(isError));
  const headlines = silent.map<Annotation>((result) => ({
    level: "error",
    title: formatCheckRef(result),
    message: `${result.verdict}: ${result.headline}`,
  }));
  const findings = putChangedFirst(
    sortFindings(results.flatMap((result) => result.findings)),
    new Set(changedFiles),
  );
  const explained = new Set(
    results.filter(({ verdict }) => verdict !== "pass").map((result) => formatCheckRef(result)),
  );
  const reasons = (decision?.reasons ?? []).filter(({ check }) => !explained.has(check));
  const all = [...headlines, ...reasons.map(annotateReason), ...findings.map(annotate)];
  if (all.length <= ANNOTATIONS) return all;
  const rest = all.slice(SHOWN);
  const level: Level =
    (["error", "warning"] as const).find((grave) => rest.some((annotation) => annotation.level === grave)) ??
    "notice";
  return [
    ...all.slice(0, SHOWN),
    { level, title: "more findings", message: `${rest.length} more findings: see the job summary` },
  ];
}

/** Within each level; otherwise the order stays. */
function putChangedFirst(sorted: readonly Finding[], changed: ReadonlySet<string>): Finding[] {
  const isChanged = ({ location }: Finding): boolean => location !== undefined && changed.has(location.file);
  return (["error", "warning", "notice"] as const).flatMap((level) => {
    const alike = sorted.filter((finding) => finding.level === level);
    return [...alike.filter(isChanged), ...alike.filter((finding) => !isChanged(finding))];
  });
}

function isError(finding: Finding): boolean {
  return finding.level === "error";
}

function annotateReason({ check, message, hint }: GateDecision["reasons"][number]): Annotation {
  return {
    level: "error",
    title: `no-go: ${check}`,
    message: hint === undefined ? message : `${message}\n${hint}`,
  };
}

function annotate(finding: Finding): Annotation {
  const { location } = finding;
  return {
    level: finding.level,
    title: finding.ruleId,
    message: finding.hint === undefined ? finding.message : `${finding.message}\n${finding.hint}`,
    ...(location && {
      file: location.file,
      line: location.line,
      column: location.column,
      endLine: location.endLine,
      endColumn: location.endColumn,
    }),
  };
}
