import { describe, expect, it } from "@jest/globals";
import {
  commitOf,
  configDigestsOf,
  createEvidence,
  evidenceFileName,
  GateError,
  parseEvidence,
  serializeEvidence,
} from "@gate/core";
import type { CheckResult, Evidence, EvidenceInput, Verdict } from "@gate/core";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";
const DIGEST = "a".repeat(64);

function input(change: Partial<EvidenceInput> = {}, result: Partial<CheckResult> = {}): EvidenceInput {
  return {
    result: {
      check: "smoke-test",
      environment: "ci",
      verdict: "pass",
      headline: "12 of 12 files passed",
      findings: [],
      facts: { files: 12, deep: { b: 1, a: [{ d: 1, c: 2 }] } },
      startedAt: "2026-01-01T00:00:00.000Z",
      durationMs: 1234.5,
      ...result,
    },
    commit: COMMIT,
    worker: "hub",
    attempt: 1,
    finishedAt: "2026-01-01T00:00:01.234Z",
    configDigests: { ci: DIGEST },
    configuration: [{ name: "gate.yml", digest: { sha256: DIGEST } }],
    version: { expected: COMMIT, answered: COMMIT, state: "proven" },
    suite: { version: "0.1.0", distDigest: DIGEST },
    source: { dirty: false, event: "push", ranPullRequestCode: false, runUrl: "https://example.com/run/1" },
    ...change,
  };
}

const warning = { ruleId: "a/b", level: "warning", message: "hm" } as const;

describe("createEvidence", () => {
  it("makes an in-toto statement with a test-result predicate", () => {
    const evidence = createEvidence(
      input({ configDigests: { staging: DIGEST, ci: DIGEST }, tests: { passed: ["a.hurl"] } }),
    );
    expect(evidence).toMatchObject({
      _type: "https://in-toto.io/Statement/v1",
      predicateType: "https://in-toto.io/attestation/test-result/v0.1",
      subject: [
        { name: "git", digest: { gitCommit: COMMIT } },
        { name: "wrangler-config:ci", digest: { sha256: DIGEST } },
        { name: "wrangler-config:staging", digest: { sha256: DIGEST } },
      ],
      predicate: {
        result: "PASSED",
        configuration: [{ name: "gate.yml", digest: { sha256: DIGEST } }],
        url: "https://example.com/run/1",
        passedTests: ["a.hurl"],
        warnedTests: [],
        failedTests: [],
        gate: { worker: "hub", attempt: 1, finishedAt: "2026-01-01T00:00:01.234Z" },
      },
    });
    expect(commitOf(evidence)).toBe(COMMIT);
    expect(configDigestsOf(evidence)).toEqual(
      new Map([
        ["ci", DIGEST],
        ["staging", DIGEST],
      ]),
    );
    expect(evidence.predicate.gate).not.toHaveProperty("commit");
  });

  it.each<[Verdict, CheckResult["findings"], string[], Evidence["predicate"]["result"]]>([
    ["pass", [], [], "PASSED"],
    ["pass", [{ ...warning, level: "notice" }], [], "PASSED"],
    ["pass", [warning], [], "WARNED"],
    ["pass", [], ["flaky.hurl"], "WARNED"],
    ["fail", [warning], [], "FAILED"],
    ["inconclusive", [], [], "FAILED"],
    ["error", [], [], "FAILED"],
  ])("says of the verdict %s with %j and flaky %j: %4$s", (verdict, findings, warned, expected) => {
    const evidence = createEvidence(input({ tests: { warned } }, { verdict, findings }));
    expect(evidence.predicate.result).toBe(expected);
    expect(evidence.predicate.gate.result.verdict).toBe(verdict);
  });
});

describe("evidence on disk", () => {
  it("is read back as it was written", () => {
    const evidence = createEvidence(
      input(
        { shard: { index: 2, count: 3 } },
        { findings: [{ ...warning, hint: undefined, location: { file: "a", line: 1 } }] },
      ),
    );
    const source = serializeEvidence(evidence);
    expect(source.endsWith("}\n")).toBe(true);
    expect(parseEvidence(source, "e.json")).toEqual(JSON.parse(JSON.stringify(evidence)));
    expect(serializeEvidence(parseEvidence(source, "e.json"))).toBe(source);
  });

  it("may repeat a text that is no key, and a key in another object", () => {
    const facts = { a: "a", b: ["a", "a", { a: '"a": "a", \\"' }], '"': 1, "\\": 2 };
    const text = serializeEvidence(createEvidence(input({}, { facts })));
    expect(parseEvidence(text, "x.json").predicate.gate.result.facts).toEqual(facts);
  });

  it("has the same bytes in whatever order its keys were made", () => {
    const evidence = createEvidence(input());
    const { _type, ...rest } = evidence;
    expect(serializeEvidence({ ...rest, _type })).toBe(serializeEvidence(evidence));
    expect(
      serializeEvidence(
        createEvidence(input({}, { facts: { deep: { a: [{ c: 2, d: 1 }], b: 1 }, files: 12 } })),
      ),
    ).toBe(serializeEvidence(evidence));
  });

  it.each([
    [{}, {}, "hub-smoke-test-ci-a1.json"],
    [{ shard: { index: 2, count: 3 }, attempt: 4 }, {}, "hub-smoke-test-ci-2of3-a4.json"],
    [{}, { check: "validate" as const, environment: undefined }, "hub-validate-a1.json"],
    [{ worker: "../../etc/x y\n" }, {}, "-.-..-etc-x-y--smoke-test-ci-a1.json"],
    [{ worker: "w".repeat(300) }, {}, `${"w".repeat(64)}-smoke-test-ci-a1.json`],
  ])("has a name that is safe in every file system: %#", (change, result, name) => {
    expect(evidenceFileName(createEvidence(input(change, result)))).toBe(name);
  });

  const good = JSON.parse(serializeEvidence(createEvidence(input()))) as Evidence;
  const change = (edit: (evidence: Evidence) => void): string => {
    const copy = structuredClone(good);
    edit(copy);
    return JSON.stringify(copy);
  };

  it.each<[string, string, RegExp]>([
    ["nothing", "", /not JSON/],
    ["half of it", JSON.stringify(good).slice(0, 900), /not JSON/],
    ["another document", "{}", /_type/],
    ["null", "null", /expected object/],
    ["deep nesting", "[".repeat(1_000_000), /more than 64 levels/],
    [
      "deep facts",
      change((e) => void (e.predicate.gate.result.facts = JSON.parse("[".repeat(80) + "]".repeat(80)))),
      /more than 64 levels/,
    ],
    ["too many bytes", JSON.stringify({ a: "x".repeat(21_000_000) }), /larger than 20 MiB/],
    [
      "an unknown key",
      change((e) => void Object.assign(e.predicate.gate, { trust: "me" })),
      /Unrecognized key/,
    ],
    ["another statement", change((e) => void Object.assign(e, { _type: "x" })), /_type/],
    [
      "an unknown verdict",
      change((e) => void Object.assign(e.predicate.gate.result, { verdict: "green" })),
      /verdict/,
    ],
    [
      "a pass that failed",
      change((e) => void (e.predicate.gate.result.verdict = "fail")),
      /says PASSED, its verdict is fail/,
    ],
    [
      "a failure that passed",
      change((e) => void (e.predicate.result = "FAILED")),
      /says FAILED, its verdict is pass/,
    ],
    [
      "a pass that holds an error",
      change((e) => void e.predicate.gate.result.findings.push({ ...warning, level: "error" })),
      /verdict is pass, and it holds an error/,
    ],
    [
      "a pass with failed tests",
      change((e) => void e.predicate.failedTests.push("a.hurl")),
      /says PASSED and names failed tests/,
    ],
    [
      "a key twice",
      JSON.stringify(good).replace('"verdict":"pass"', '"verdict":"fail","verdict":"pass"'),
      /the key "verdict" stands twice/,
    ],
    [
      "a key twice, once escaped",
      JSON.stringify(good).replace('"verdict":"pass"', String.raw`"v\u0065rdict":"fail","verdict":"pass"`),
      /the key "verdict" stands twice/,
    ],
    [
      "a key twice deep in the facts",
      JSON.stringify(good).replace('"facts":{', '"facts":{"x":[{"a":1,"b":{"a":"}"},"a":2}],'),
      /the key "a" stands twice/,
    ],
    ["no commit", change((e) => void e.subject.shift()), /names no commit/],
    [
      "a short commit",
      change((e) => void (e.subject[0] = { name: "git", digest: { gitCommit: "abc" } })),
      /subject/,
    ],
    [
      "two commits",
      change((e) => void e.subject.push({ name: "git", digest: { gitCommit: "f".repeat(40) } })),
      /twice/,
    ],
    [
      "a hidden second commit",
      change((e) => void e.subject.push({ name: "git", digest: { sha256: DIGEST } })),
      /twice/,
    ],
    [
      "two configs of one environment",
      change((e) => void e.subject.push({ name: "wrangler-config:ci", digest: { sha256: "b".repeat(64) } })),
      /twice/,
    ],
    [
      "a digest that is none",
      change((e) => void (e.subject[1] = { name: "wrangler-config:ci", digest: { sha256: "zz" } })),
      /subject/,
    ],
    [
      "a shard beyond its count",
      change((e) => void (e.predicate.gate.shard = { index: 3, count: 2 })),
      /shard 3 of 2/,
    ],
    ["attempt zero", change((e) => void (e.predicate.gate.attempt = 0)), /attempt/],
    ["a time that is none", change((e) => void (e.predicate.gate.finishedAt = "yesterday")), /finishedAt/],
    [
      "a time without a zone",
      change((e) => void (e.predicate.gate.finishedAt = "2026-01-01T00:00:00")),
      /finishedAt/,
    ],
    [
      "a proof of another version",
      change((e) => void (e.predicate.gate.version = { expected: "v2", answered: "v1", state: "proven" })),
      /calls the version proven/,
    ],
    [
      "a proof without an answer",
      change((e) => void (e.predicate.gate.version = { expected: "v2", state: "proven" })),
      /calls the version proven/,
    ],
    [
      "validate of one environment",
      change((e) => void (e.predicate.gate.result.check = "validate")),
      /validate names an environment/,
    ],
    [
      "a check of no environment",
      change((e) => void delete e.predicate.gate.result.environment),
      /names no environment/,
    ],
  ])("is EVIDENCE_UNREADABLE with %s", (_, source, why) => {
    expect(() => parseEvidence(source, "x/e.json")).toThrow(
      expect.objectContaining({
        code: "EVIDENCE_UNREADABLE",
        message: expect.stringMatching(why),
        location: { file: "x/e.json" },
      }),
    );
    expect(() => parseEvidence(source, "x/e.json")).toThrow(GateError);
  });
});
