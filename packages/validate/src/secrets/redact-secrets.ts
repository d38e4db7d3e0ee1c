import type { Finding } from "@gate/core";
import type { WranglerConfigFile } from "@gate/wrangler";
import { findSecrets } from "./find-secrets.ts";

/** Takes credentials of the config out of every finding: wrangler's own messages may quote what they refuse. */
export function redactSecrets(findings: readonly Finding[], config: WranglerConfigFile): Finding[] {
  const values = findSecrets(config).map(({ value }) => value);
  // A longer value may hold a shorter one.
  values.sort((a, b) => b.length - a.length);
  const redact = (text: string): string => values.reduce(redactValue, text);
  return findings.map((finding) => ({
    ...finding,
    message: redact(finding.message),
    ...(finding.hint !== undefined && { hint: redact(finding.hint) }),
  }));
}

/** A short value is taken out only where it is quoted: it may be part of a word of ours. */
function redactValue(text: string, value: string): string {
  return value.length >= 8
    ? text.replaceAll(value, "(not shown)")
    : text.replaceAll(`"${value}"`, "(not shown)");
}
