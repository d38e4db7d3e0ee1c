import { createHash } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { type BundleFacts, type Evidence, writeBundleIdentity } from "@gate/core";
import { sumGate } from "@gate/gate";
import { ask, DIGESTS, makeConfig, type Piece } from "./make-evidence.ts";

const config = { ...makeConfig(), validate: { ...makeConfig().validate, bundle: true } };
const smoke: Piece = { check: "smoke-test", environment: "staging" };
const health: Piece = { check: "health-gate", environment: "staging" };

function makeBundle(environment: string, code = "1"): BundleFacts {
  const parts = {
    modules: { count: 1, digest: code.repeat(64) },
    assets: { count: 2, bytes: 9, digest: "2".repeat(64) },
  };
  return {
    ...parts,
    digest: createHash("sha256").update(writeBundleIdentity(parts)).digest("hex"),
    configDigest: DIGESTS[environment] ?? "",
    wrangler: "4.156.0",
    rawBytes: 9,
    gzipBytes: 5,
  };
}
const makeBundles = (): Record<string, BundleFacts> =>
  Object.fromEntries(Object.keys(DIGESTS).map((name) => [name, makeBundle(name)]));
const digestsOf = (bundles: Record<string, BundleFacts>): Record<string, string> =>
  Object.fromEntries(Object.entries(bundles).map(([name, { digest }]) => [name, digest]));

const validate = (bundles = makeBundles()): Piece => ({
  check: "validate",
  facts: { bundles },
  bundleDigests: digestsOf(bundles),
});

function judge(gate: string, pieces: Piece[], change?: (evidence: Evidence) => void, isPullRequest = false) {
  const options = ask(gate, pieces, { config, isPullRequest });
  for (const { evidence } of options.evidence)
    if (evidence.predicate.gate.result.check === "validate") change?.(evidence);
  const { decision, reasons } = sumGate(options);
  return [decision, ...reasons.map(({ check, message }) => `${check}: ${message}`)];
}

const subjectOf = (evidence: Evidence, name: string) => {
  const found = evidence.subject.find((subject) => subject.name === name);
  if (found === undefined) throw new Error(`no subject ${name}`);
  return found;
};
const factsOf = (evidence: Evidence) =>
  (evidence.predicate.gate.result.facts as { bundles: Record<string, BundleFacts> }).bundles;

describe("sumGate with validate.bundle", () => {
  it("is go when validate says which bundle of each environment it built", () => {
    expect(judge("before-production", [validate(), smoke, health])).toEqual(["go"]);
  });

  it("asks a gate without validate for no bundle", () => {
    expect(judge("live", [smoke, health])).toEqual(["go"]);
  });

  it.each<[string, (evidence: Evidence) => void, string]>([
    [
      "no digest of one environment",
      (evidence) => {
        evidence.subject = evidence.subject.filter(({ name }) => name !== "bundle:staging");
        delete factsOf(evidence)["staging"];
      },
      "the evidence does not say which bundle of staging was built",
    ],
    [
      "no digest of an environment that the gate does not list",
      (evidence) => {
        evidence.subject = evidence.subject.filter(({ name }) => name !== "bundle:ci2");
        delete factsOf(evidence)["ci2"];
      },
      "the evidence does not say which bundle of ci2 was built",
    ],
    [
      "a forged subject",
      (evidence) => void (subjectOf(evidence, "bundle:staging").digest = { sha256: "f".repeat(64) }),
      "the bundle digest of staging is not that of what was built",
    ],
    [
      "a forged digest in both places",
      (evidence) => {
        subjectOf(evidence, "bundle:staging").digest = { sha256: "f".repeat(64) };
        (factsOf(evidence)["staging"] as BundleFacts).digest = "f".repeat(64);
      },
      "the bundle digest of staging is not that of what was built",
    ],
    [
      "other modules than the digest is of",
      (evidence) => void ((factsOf(evidence)["staging"] as BundleFacts).modules.digest = "f".repeat(64)),
      "the bundle digest of staging is not that of what was built",
    ],
    [
      "other assets than the digest is of",
      (evidence) => void delete (factsOf(evidence)["staging"] as BundleFacts).assets,
      "the bundle digest of staging is not that of what was built",
    ],
    [
      "a subject without facts",
      (evidence) => void delete factsOf(evidence)["staging"],
      "the bundle digest of staging is not that of what was built",
    ],
    [
      "facts without a subject",
      (evidence) =>
        void (evidence.subject = evidence.subject.filter(({ name }) => name !== "bundle:staging")),
      "the bundle digest of staging is not that of what was built",
    ],
    [
      "facts that are none",
      (evidence) => void (factsOf(evidence)["staging"] = "x" as never),
      "the bundle digest of staging is not that of what was built",
    ],
    [
      "a bundle of another config",
      (evidence) => void ((factsOf(evidence)["staging"] as BundleFacts).configDigest = "f".repeat(64)),
      "the bundle of staging was built with another configuration",
    ],
  ])("is no-go with %s", (_, change, message) => {
    expect(judge("before-production", [validate(), smoke, health], change)).toEqual([
      "no-go",
      `validate: ${message}`,
    ]);
  });

  it("is no-go when two runs of the same moment built different bundles", () => {
    const other = { ...makeBundles(), staging: makeBundle("staging", "3") };
    expect(judge("before-production", [validate(), validate(other), smoke, health])).toEqual([
      "no-go",
      "validate: there is evidence of two different bundles of staging",
    ]);
  });

  describe("where nothing is released", () => {
    const none: Piece = { check: "validate" };
    const ci: Piece = { check: "smoke-test", environment: "ci" };

    it("takes evidence without a bundle, by the environments or by the event", () => {
      expect(judge("pull-request", [none, ci])).toEqual(["go"]);
      expect(judge("tree", [none], undefined, true)).toEqual(["go"]);
      expect(judge("tree", [none])[0]).toBe("no-go");
      expect(judge("before-production", [none, smoke, health], undefined, true)[0]).toBe("no-go");
    });

    it("takes no forged one", () => {
      const forge = (evidence: Evidence) =>
        void (subjectOf(evidence, "bundle:ci").digest = { sha256: "f".repeat(64) });
      expect(judge("pull-request", [validate(), ci], forge)).toEqual([
        "no-go",
        "validate: the bundle digest of ci is not that of what was built",
      ]);
    });
  });
});
