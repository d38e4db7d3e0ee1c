import { describe, expect, it } from "@jest/globals";
import { parseEvidence, serializeEvidence } from "@gate/core";
import type { Verdict } from "@gate/core";
import { sumGate } from "@gate/gate";
import type { NamedEvidence, SumGateOptions } from "@gate/gate";
import * as fc from "fast-check";
import {
  ask,
  COMMIT,
  DIGESTS,
  makeConfig,
  makeEvidence,
  MINUTE,
  NOW,
  OTHER_COMMIT,
  VERSION,
} from "./make-evidence.ts";
import type { Piece } from "./make-evidence.ts";

const GATES: Readonly<Record<string, readonly string[]>> = {
  "pull-request": ["validate", "smoke-test@ci"],
  "before-production": ["validate", "smoke-test@staging", "health-gate@staging"],
  live: ["smoke-test@staging", "health-gate@staging"],
};

/** Mostly right, so that go is not rare; each thing wrong now and then. */
const rarely = <Value>(usual: Value, ...others: Value[]): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(usual, ...others) },
  );

const VERDICTS: readonly Verdict[] = ["pass", "inconclusive", "fail", "error"];

const piece: fc.Arbitrary<Piece> = fc
  .record({
    where: fc.constantFrom<Pick<Piece, "check" | "environment">>(
      { check: "validate" },
      { check: "smoke-test", environment: "ci" },
      { check: "smoke-test", environment: "staging" },
      { check: "health-gate", environment: "staging" },
    ),
    verdict: rarely<Verdict>("pass", ...VERDICTS),
    commit: rarely(COMMIT, OTHER_COMMIT),
    worker: rarely("hub", "other"),
    age: fc.oneof(
      { weight: 12, arbitrary: fc.integer({ min: 0, max: 6 }) },
      { weight: 1, arbitrary: fc.constantFrom(-6, -5, 1439, 1440) },
    ),
    shard: rarely<Piece["shard"]>(
      undefined,
      { index: 1, count: 1 },
      { index: 1, count: 2 },
      { index: 2, count: 2 },
    ),
    dirty: rarely(false, true),
    ranPullRequestCode: rarely(false, true),
    version: rarely<Piece["version"]>(
      { expected: VERSION, answered: VERSION, state: "proven" },
      { expected: VERSION, answered: "v0", state: "mismatch" },
      { expected: "v0", answered: "v0", state: "proven" },
      { expected: "none", state: "unproven" },
      "absent",
    ),
    otherConfig: rarely(false, true),
  })
  .map(({ where, otherConfig, ...rest }) => ({
    ...where,
    ...rest,
    ...(otherConfig && { digests: { ...DIGESTS, staging: "9".repeat(64) } }),
  }));

const question = fc
  .record({
    gate: fc.constantFrom(...Object.keys(GATES)),
    pieces: fc.array(piece, { maxLength: 7 }),
    whole: fc.boolean(),
    clean: fc.boolean(),
    unproven: fc.boolean(),
  })
  .map(({ gate, pieces, whole, clean, unproven }): SumGateOptions => {
    // Half of the sets begin with what the gate needs, so that one more piece decides.
    const needed = (GATES[gate] ?? []).map((ref): Piece => {
      const [check = "", environment] = ref.split("@");
      return { check: check as Piece["check"], environment, age: 4 };
    });
    return ask(gate, [...(whole ? needed : []), ...pieces], {
      config: makeConfig(`{ allow-unproven-version: ${unproven} }`),
      requireCleanTree: clean,
    });
  });

/**
 * What go means, written down a second time and without the order in which the product finds it out: every
 * shard of every check has a newest piece, and everything that is newest is right in every respect.
 */
function isGoByTheBook({ gate, evidence, config, requireCleanTree }: SumGateOptions): boolean {
  const configsOf = new Set<string>();
  const isTest = gate === "pull-request";
  return (GATES[gate] ?? []).every((ref) => {
    const own = evidence
      .map(({ evidence }) => evidence)
      .filter(({ subject, predicate: { gate: said } }) => {
        const name =
          said.result.environment === undefined
            ? said.result.check
            : `${said.result.check}@${said.result.environment}`;
        return (
          name === ref &&
          said.worker === "hub" &&
          JSON.stringify(subject).includes(COMMIT) &&
          !(requireCleanTree && said.source.dirty) &&
          (isTest || !said.source.ranPullRequestCode) &&
          (said.version === undefined || ["none", VERSION].includes(said.version.expected))
        );
      });
    const time = (index: number): number => Date.parse(own[index]?.predicate.gate.finishedAt ?? "");
    const count = (index: number): number => own[index]?.predicate.gate.shard?.count ?? 1;
    const all = own.map((_, index) => index);
    const latest = Math.max(...all.map(time));
    const shards = Math.max(0, ...all.filter((index) => time(index) === latest).map(count));
    const heads = Array.from({ length: shards }, (_, shard) => {
      const same = all.filter(
        (index) => count(index) === shards && (own[index]?.predicate.gate.shard?.index ?? 1) === shard + 1,
      );
      const head = Math.max(...same.map(time));
      return same.filter((index) => time(index) === head);
    });
    if (shards === 0 || heads.some((head) => head.length === 0)) return false;
    const oldest = Math.min(...heads.flat().map(time));
    const counting = [
      ...heads.flat(),
      ...all.filter((index) => count(index) !== shards && time(index) >= oldest),
    ];
    return counting.every((index) => {
      const { subject, predicate } = own[index] ?? {};
      const said = predicate?.gate;
      const config_ = subject?.find(({ name }) => name === `wrangler-config:${isTest ? "ci" : "staging"}`);
      configsOf.add(JSON.stringify(config_));
      const proven = said?.version?.state === "proven" && said.version.answered === VERSION;
      const unproven =
        config.release.allowUnprovenVersion && (said?.version?.state ?? "unproven") === "unproven";
      return (
        said?.result.verdict === "pass" &&
        (said.result.check !== "health-gate" || said.shard === undefined) &&
        NOW - time(index) < 24 * 60 * MINUTE &&
        time(index) - NOW <= 5 * MINUTE &&
        (said.result.check === "validate" || proven || unproven) &&
        config_ !== undefined &&
        configsOf.size === 1
      );
    });
  });
}

describe("sumGate, whatever the evidence", () => {
  it("decides as the book says, and has reasons exactly when it is no-go", () => {
    const seen = { go: 0, "no-go": 0 };
    fc.assert(
      fc.property(question, (options) => {
        const { decision, reasons, items } = sumGate(options);
        seen[decision]++;
        expect(decision).toBe(isGoByTheBook(options) ? "go" : "no-go");
        expect(reasons.length > 0).toBe(decision === "no-go");
        expect(items).toHaveLength(GATES[options.gate]?.length ?? -1);
        if (decision === "go") expect(items.every(({ verdict }) => verdict === "pass")).toBe(true);
      }),
      { numRuns: 3000, seed: 11 },
    );
    // A property that never saw a go would prove nothing.
    expect(seen.go).toBeGreaterThan(100);
    expect(seen["no-go"]).toBeGreaterThan(100);
  });

  it("never becomes go because a verdict becomes worse", () => {
    fc.assert(
      fc.property(question, fc.nat(), fc.constantFrom(...VERDICTS.slice(1)), (options, at, verdict) => {
        if (sumGate(options).decision === "go" || options.evidence.length === 0) return;
        const index = at % options.evidence.length;
        const evidence = options.evidence.map((named, position) =>
          position === index ? worsen(named, verdict) : named,
        );
        expect(sumGate({ ...options, evidence }).decision).toBe("no-go");
      }),
      { numRuns: 1500, seed: 12 },
    );
  });

  it("never becomes go because evidence is taken away, unless what was taken away spoke against it", () => {
    fc.assert(
      fc.property(question, fc.nat(), (options, at) => {
        if (sumGate(options).decision === "go" || options.evidence.length === 0) return;
        const index = at % options.evidence.length;
        const without = { ...options, evidence: options.evidence.toSpliced(index, 1) };
        if (sumGate(without).decision === "no-go") return;
        // It was go without this piece, so the piece is newer than a pass or as new, and itself no good.
        const taken = options.evidence[index];
        expect(taken === undefined ? false : isGoodAlone(taken, options)).toBe(false);
      }),
      { numRuns: 1500, seed: 13 },
    );
  });

  it("does not depend on the order of the files", () => {
    fc.assert(
      fc.property(question, (options) => {
        const turned = { ...options, evidence: options.evidence.toReversed() };
        expect(sumGate(turned).decision).toBe(sumGate(options).decision);
      }),
      { numRuns: 500, seed: 14 },
    );
  });

  it("decides the same after the evidence has been on disk", () => {
    fc.assert(
      fc.property(question, (options) => {
        const evidence = options.evidence.map(({ file, evidence }) => ({
          file,
          evidence: parseEvidence(serializeEvidence(evidence), file),
        }));
        expect(sumGate({ ...options, evidence })).toEqual(sumGate(options));
      }),
      { numRuns: 200, seed: 15 },
    );
  });
});

function worsen({ file, evidence }: NamedEvidence, verdict: Verdict): NamedEvidence {
  const { predicate } = evidence;
  const result = { ...predicate.gate.result, verdict };
  return {
    file,
    evidence: {
      ...evidence,
      predicate: { ...predicate, result: "FAILED", gate: { ...predicate.gate, result } },
    },
  };
}

/** Whether a piece is a pass that counts and disagrees with nothing: a whole, of the usual config. */
function isGoodAlone({ evidence }: NamedEvidence, options: SumGateOptions): boolean {
  const { result, shard } = evidence.predicate.gate;
  const usual = makeEvidence({ check: result.check, environment: result.environment }).evidence;
  if (shard !== undefined || JSON.stringify(usual.subject) !== JSON.stringify(evidence.subject)) return false;
  const ref =
    result.environment === undefined
      ? { check: result.check }
      : { check: result.check, environment: result.environment };
  const entry = { ...ref, location: { file: "gate.yml" } };
  const environments = [...options.config.environments.values()].map((environment) => ({
    ...environment,
    tier: options.gate === "pull-request" ? ("test" as const) : ("staging" as const),
  }));
  const config = {
    ...options.config,
    environments: new Map(environments.map((environment) => [environment.name, environment])),
    gates: new Map([["one", [entry]]]),
  };
  return (
    sumGate({ ...options, config, gate: "one", evidence: [{ file: "one", evidence }] }).decision === "go"
  );
}
