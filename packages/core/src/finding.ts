/** How much a finding weighs. `warning` fails a check only where the config says `strict`. */
export type Level = "error" | "warning" | "notice";

/** A place in a file. Lines and columns count from 1; columns count UTF-16 code units. */
export interface Location {
  /** Path relative to the root of the repository, with `/` on every platform. */
  file: string;
  line?: number | undefined;
  column?: number | undefined;
  endLine?: number | undefined;
  endColumn?: number | undefined;
}

/** One thing that a check has to say about one place. */
export interface Finding {
  /** `group/name`, for instance `env/shared-resource`. Stable across releases. */
  ruleId: string;
  level: Level;
  /** One sentence; may hold untrusted text, so sinks escape it. */
  message: string;
  /** How to mend it. */
  hint?: string | undefined;
  location?: Location | undefined;
  /** Path of the rule's page inside this project, for instance `docs/rules/env-shared-resource.md`. */
  docs?: string | undefined;
}

/** `file:line:column` as far as it is known. */
export function formatLocation(location: Location): string {
  return [location.file, location.line, location.line === undefined ? undefined : location.column]
    .filter((part) => part !== undefined)
    .join(":");
}

/**
 * A message behind its place, which names the file once: where the message begins with its name the place stands there,
 * and where it names the file further on, a place that is no more than the file is left out.
 */
export function placeMessage(message: string, location: Location | undefined): string {
  if (location === undefined) return message;
  const { file } = location;
  const place = formatLocation(location);
  const name = [file, file.slice(file.lastIndexOf("/") + 1)].find((one) => message.startsWith(`${one} `));
  if (name !== undefined) return place + message.slice(name.length);
  return place === file && message.includes(` ${file} `) ? message : `${place}: ${message}`;
}

const LEVEL_ORDER: Record<Level, number> = { error: 0, warning: 1, notice: 2 };

/** Errors first, then by file, line, column and rule: the order in which every sink shows findings. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      LEVEL_ORDER[a.level] - LEVEL_ORDER[b.level] ||
      compareText(a.location?.file ?? "", b.location?.file ?? "") ||
      (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
      (a.location?.column ?? 0) - (b.location?.column ?? 0) ||
      compareText(a.ruleId, b.ruleId),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
