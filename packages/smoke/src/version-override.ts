import type { VersionOverride } from "@gate/health";
import type { Identity } from "./identity.ts";

/**
 * Cloudflare passes over an override that it cannot follow, and then another version was tested without a word.
 * So only a proven version will do: everything else about the version is inconclusive.
 */
export function demandProof(identity: Identity, override: VersionOverride | undefined): Identity {
  if (override === undefined || identity.version.state === "proven") return identity;
  const isAboutVersion = identity.verdict === "pass" || identity.version.state === "mismatch";
  if (!isAboutVersion && identity.verdict !== "inconclusive") return identity;
  return {
    ...identity,
    verdict: "inconclusive",
    findings: [
      ...identity.findings,
      {
        ruleId: "smoke/override-unproven",
        level: "error",
        message: `nothing proves that the override to ${override.id} applied: ${identity.version.answered ?? "no version"} answered, ${identity.version.expected} was expected`,
        hint: "The version must be part of the current deployment (0 % will do) and the health endpoint must name it; where it names ids, give the id as expected-version too.",
      },
    ],
  };
}
