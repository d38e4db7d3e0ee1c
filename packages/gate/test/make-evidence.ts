import { createHash } from "node:crypto";
import { createEvidence, loadGateConfig, serializeEvidence } from "@gate/core";
import type { CheckName, EvidenceGate, GateConfig, Verdict } from "@gate/core";
import type { EvidenceFile, SumGateOptions } from "@gate/gate";

export const COMMIT = "1".repeat(40);
export const OTHER_COMMIT = "2".repeat(40);
export const VERSION = "v1.2.3";
export const NOW = Date.parse("2026-05-01T12:00:00.000Z");
export const MINUTE = 60_000;
export const DIGESTS: Readonly<Record<string, string>> = {
  ci: "a".repeat(64),
  ci2: "b".repeat(64),
  staging: "c".repeat(64),
};

const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");
const configs = new Map<string, GateConfig>();

export function makeConfig(release = "{}"): GateConfig {
  const known = configs.get(release) ?? readConfig(release);
  configs.set(release, known);
  return known;
}

function readConfig(release: string): GateConfig {
  const text = `version: 1
worker: { config: wrangler.toml }
environments:
  ci: { url: http://127.0.0.1:1, tier: test }
  ci2: { url: http://127.0.0.1:2, tier: test }
  staging: { url: https://staging.example, tier: staging }
gates:
  pull-request: [validate, smoke-test@ci]
  before-production: [validate, smoke-test@staging, health-gate@staging]
  tree: [validate]
  live: [smoke-test@staging, health-gate@staging]
  tests: [smoke-test@ci, smoke-test@ci2]
release: ${release}
`;
  return loadGateConfig(text, {
    file: "gate.yml",
    sha256,
  });
}

/** What one piece of evidence says; everything not said is as a go needs it. */
export interface Piece {
  check: CheckName;
  environment?: string | undefined;
  verdict?: Verdict;
  warned?: boolean;
  commit?: string;
  worker?: string;
  /** Minutes before NOW at which it ended; negative: in the future. */
  age?: number;
  attempt?: number;
  runUrl?: string;
  shard?: { index: number; count: number } | undefined;
  dirty?: boolean;
  ranPullRequestCode?: boolean;
  version?: EvidenceGate["version"] | "absent";
  digests?: Readonly<Record<string, string>>;
  facts?: unknown;
  bundleDigests?: Readonly<Record<string, string>>;
  /** Name of a setting → digest. */
  settings?: Readonly<Record<string, string>>;
}

let serial = 0;

export function makeEvidence(piece: Piece): EvidenceFile {
  const { check, environment, verdict = "pass", age = 10 } = piece;
  const finishedAt = new Date(NOW - age * MINUTE).toISOString();
  const version =
    piece.version === "absent" || check === "validate"
      ? undefined
      : (piece.version ?? { expected: VERSION, answered: VERSION, state: "proven" });
  const own = environment === undefined ? DIGESTS : { [environment]: DIGESTS[environment] ?? "d".repeat(64) };
  const evidence = createEvidence({
    result: {
      check,
      environment,
      verdict,
      headline: verdict === "pass" ? "all is well" : `${check} says ${verdict}`,
      findings: piece.warned === true ? [{ ruleId: "a/b", level: "warning", message: "hm" }] : [],
      facts: piece.facts ?? {},
      startedAt: finishedAt,
      durationMs: 0,
    },
    commit: piece.commit ?? COMMIT,
    worker: piece.worker ?? "hub",
    attempt: piece.attempt ?? 1,
    finishedAt,
    shard: piece.shard,
    version,
    configDigests: piece.digests ?? own,
    bundleDigests: piece.bundleDigests,
    configuration: Object.entries(piece.settings ?? {}).map(([name, sha256]) => ({
      name: `setting:${name}`,
      digest: { sha256 },
    })),
    suite: { version: "0.1.0", distDigest: "e".repeat(64) },
    source: {
      dirty: piece.dirty ?? false,
      event: "push",
      ranPullRequestCode: piece.ranPullRequestCode ?? false,
      runUrl: piece.runUrl,
    },
  });
  return { file: `e${++serial}.json`, evidence, sha256: sha256(serializeEvidence(evidence)) };
}

/** What a merge of these pieces says of them. */
export const mergedOf = (...pieces: readonly Piece[]): unknown => ({
  shards: pieces.map((piece, i) => {
    const { evidence, sha256 } = makeEvidence(piece);
    return { index: i + 1, finishedAt: evidence.predicate.gate.finishedAt, sha256 };
  }),
});

export function ask(
  gate: string,
  pieces: readonly Piece[],
  change: Partial<SumGateOptions> = {},
): SumGateOptions {
  return {
    config: makeConfig(),
    gate,
    evidence: pieces.map(makeEvidence),
    worker: "hub",
    commit: COMMIT,
    expectedVersionOf: () => VERSION,
    now: NOW,
    settingsOf: () => new Map(),
    requireCleanTree: true,
    ...change,
  };
}
