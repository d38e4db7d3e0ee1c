import { createHash } from "node:crypto";
import { bundleDigestsOf, configDigestsOf, writeBundleIdentity } from "@gate/core";
import type { BundleFacts, Evidence, GateReason } from "@gate/core";
import type { NamedEvidence } from "./read-evidence-folder.ts";

/**
 * Whether validate says of each environment which bundle it built, and says it without contradiction: the digest
 * is that of the modules and assets in its facts, the bundle was built with the config that the evidence is about,
 * and all evidence that counts names the same one.
 * @param options.environments every environment that gate.yml declares
 * @param options.requireAll false: a bundle may be missing, what is there must be right all the same
 */
export function compareBundles(
  counted: readonly NamedEvidence[],
  options: { environments: Iterable<string>; requireAll: boolean },
): GateReason[] {
  const reasons: GateReason[] = [];
  const validated = counted.filter(({ evidence }) => evidence.predicate.gate.result.check === "validate");
  const declared = [...options.environments];
  const refuse = (message: string, file: string): void => {
    reasons.push({
      check: "validate",
      message,
      hint: `Run validate again with validate.bundle: true; see ${file}.`,
    });
  };
  const seen = new Map<string, string>();
  for (const { evidence, file } of validated) {
    const named = bundleDigestsOf(evidence);
    const facts = readFacts(evidence);
    for (const environment of new Set([...declared, ...named.keys(), ...facts.keys()])) {
      const digest = named.get(environment);
      const built = facts.get(environment);
      if (digest === undefined && built === undefined) {
        if (options.requireAll)
          refuse(`the evidence does not say which bundle of ${environment} was built`, file);
      } else if (digest === undefined || built === undefined || !isOf(digest, built)) {
        refuse(`the bundle digest of ${environment} is not that of what was built`, file);
      } else if (built.configDigest !== configDigestsOf(evidence).get(environment)) {
        refuse(`the bundle of ${environment} was built with another configuration`, file);
      } else if ((seen.get(environment) ?? digest) !== digest) {
        refuse(`there is evidence of two different bundles of ${environment}`, file);
      } else seen.set(environment, digest);
    }
  }
  return reasons;
}

/** What is no bundle facts is `undefined` under its name: then there is no bundle that the digest could be of. */
function readFacts({ predicate }: Evidence): Map<string, Partial<BundleFacts> | undefined> {
  const { facts } = predicate.gate.result;
  const bundles = isTable(facts) ? facts["bundles"] : undefined;
  if (!isTable(bundles)) return new Map();
  return new Map(Object.entries(bundles).map(([name, built]) => [name, isTable(built) ? built : undefined]));
}

function isOf(digest: string, { digest: told, modules, assets }: Partial<BundleFacts>): boolean {
  if (typeof modules?.digest !== "string") return false;
  const text = writeBundleIdentity({ modules, assets });
  return told === digest && createHash("sha256").update(text).digest("hex") === digest;
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
