import { type Finding, GateError } from "@gate/core";
import { isTable } from "@gate/wrangler";
import type { IgnoredFinding } from "./suppressions.ts";

/** A finding that was there when the baseline was written; lines move, so they do not count. */
interface BaselineEntry {
  ruleId: string;
  file: string;
  message: string;
}

/**
 * Reads a baseline: what `gate validate --json` printed, of which only rule, file and message count.
 * @throws GateError CONFIG_INVALID when it is something else
 */
export function readBaseline(file: string, text: string): BaselineEntry[] {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    throw invalid(file, "it is no JSON", cause);
  }
  const findings = isTable(document) ? document["findings"] : undefined;
  if (!Array.isArray(findings)) throw invalid(file, "it has no list findings");
  return findings.map((finding: unknown) => {
    const { ruleId, message, location } = isTable(finding) ? finding : {};
    if (typeof ruleId !== "string" || typeof message !== "string")
      throw invalid(file, "a finding lacks ruleId or message");
    const place = isTable(location) ? location["file"] : undefined;
    return { ruleId, message, file: typeof place === "string" ? place : "" };
  });
}

function invalid(file: string, why: string, cause?: unknown): GateError {
  return new GateError("CONFIG_INVALID", `the baseline ${file} cannot be used: ${why}`, {
    location: { file, line: 1 },
    cause,
    hint: `write it anew: gate validate --json > ${file}`,
  });
}

/** Takes out what the baseline knows, each entry once. Notices are never part of it. */
export function applyBaseline(
  findings: readonly Finding[],
  entries: readonly BaselineEntry[],
): { findings: Finding[]; ignored: IgnoredFinding[]; stale: BaselineEntry[] } {
  const left = new Map<string, BaselineEntry[]>();
  for (const entry of entries) left.set(keyOf(entry), [...(left.get(keyOf(entry)) ?? []), entry]);
  const ignored: IgnoredFinding[] = [];
  const rest = findings.filter((finding) => {
    if (finding.level === "notice") {
      left.get(keyOfFinding(finding))?.pop();
      return true;
    }
    if (left.get(keyOfFinding(finding))?.pop() === undefined) return true;
    ignored.push({ finding, by: "baseline" });
    return false;
  });
  return { findings: rest, ignored, stale: [...left.values()].flat() };
}

function keyOf({ ruleId, file, message }: BaselineEntry): string {
  // Places inside a message move as well.
  return JSON.stringify([ruleId, file, message.replaceAll(/:\d+(?::\d+)?/g, ":")]);
}

function keyOfFinding({ ruleId, message, location }: Finding): string {
  return keyOf({ ruleId, message, file: location?.file ?? "" });
}
