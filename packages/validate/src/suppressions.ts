import type { Finding, Location } from "@gate/core";
import type { SourceFiles } from "./source-files.ts";

/** `validate-ignore rule-id reason` in a comment of a file. */
export interface Suppression {
  ruleId: string;
  /** Empty when the comment gives none. */
  reason: string;
  /** The comment itself. */
  location: Location;
  /** The line that it is about: its own, or the first line below that is no comment. */
  target: number;
}

/** A finding that somebody answered for, and how. */
export interface IgnoredFinding {
  finding: Finding;
  by: "comment" | "baseline";
  /** The reason of a comment. */
  reason?: string | undefined;
}

const COMMENT =
  /(?:^|\s)(?:#|\/\/|\/\*|<!--|;)\s{0,10}validate-ignore\s{1,10}(\S{1,100})(?:[ \t](.{0,1000}?))?\s{0,10}(?:\*\/|-->)?\s{0,10}$/;
const COMMENT_LINE = /^\s*(?:#|\/\/|\/\*|<!--|;|$)/;
/** Files that may hold such a comment although nothing was found in them. */
const SEARCHED = /(?:^|\/)wrangler\.(?:toml|jsonc?)$|^\.github\/.*\.ya?ml$|(?:^|\/)gate\.ya?ml$/;

/** The suppressions of a text. */
export function listSuppressions(file: string, text: string): Suppression[] {
  if (!text.includes("validate-ignore")) return [];
  const lines = text.split(/\r?\n/);
  return lines.flatMap((line, index) => {
    const match = COMMENT.exec(line.slice(0, 2000));
    if (match?.[1] === undefined) return [];
    let target = index;
    if (COMMENT_LINE.test(line)) {
      target = lines.findIndex((other, below) => below > index && !COMMENT_LINE.test(other));
      if (target === -1) target = index;
    }
    const location = { file, line: index + 1 };
    return [{ ruleId: match[1], reason: (match[2] ?? "").trim(), location, target: target + 1 }];
  });
}

/** Every suppression in the files that findings lie in, in `further` ones and where such comments usually stand. */
export async function findSuppressions(
  files: SourceFiles,
  findings: readonly Finding[],
  further: readonly string[],
): Promise<Suppression[]> {
  const names = new Set([
    ...further,
    ...findings.flatMap(({ location }) =>
      location && files.tracked.has(location.file) ? [location.file] : [],
    ),
    ...[...files.tracked].filter((file) => SEARCHED.test(file)),
  ]);
  const all: Suppression[] = [];
  for (const file of [...names].sort()) all.push(...listSuppressions(file, (await files.glance(file)) ?? ""));
  return all;
}

/** What remains to be said once suppressions are heeded. */
export interface Suppressed {
  findings: Finding[];
  ignored: IgnoredFinding[];
  /** Suppressions that silenced nothing. */
  unused: Suppression[];
  withoutReason: Suppression[];
}

/** Takes out what a comment with a reason answers for. A comment without a reason answers for nothing. */
export function applySuppressions(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
): Suppressed {
  const used = new Set<Suppression>();
  const ignored: IgnoredFinding[] = [];
  const rest = findings.filter((finding) => {
    const { ruleId, location } = finding;
    const suppression = suppressions.find(
      (candidate) =>
        candidate.ruleId === ruleId &&
        candidate.location.file === location?.file &&
        (candidate.target === location.line || candidate.location.line === location.line),
    );
    if (suppression === undefined) return true;
    used.add(suppression);
    if (suppression.reason === "") return true;
    ignored.push({ finding, by: "comment", reason: suppression.reason });
    return false;
  });
  return {
    findings: rest,
    ignored,
    unused: suppressions.filter((suppression) => !used.has(suppression)),
    withoutReason: suppressions.filter(({ reason }) => reason === ""),
  };
}
