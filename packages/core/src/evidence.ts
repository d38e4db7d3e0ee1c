import type { AnsweredVersion, CheckResult } from "./check-result.ts";

/** in-toto Statement v1 with a test-result v0.1 predicate (in-toto.io specifications). */
export const STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
export const TEST_RESULT_TYPE = "https://in-toto.io/attestation/test-result/v0.1";

/** What one check proved for one commit. `result` is in-toto's word, `gate` carries ours. */
export interface Evidence {
  _type: typeof STATEMENT_TYPE;
  subject: EvidenceSubject[];
  predicateType: typeof TEST_RESULT_TYPE;
  predicate: {
    result: "PASSED" | "WARNED" | "FAILED";
    configuration: { name: string; digest: Record<string, string> }[];
    url?: string | undefined;
    passedTests: string[];
    warnedTests: string[];
    failedTests: string[];
    gate: EvidenceGate;
  };
}

export interface EvidenceSubject {
  /** `git` for the commit, `wrangler-config:<environment>` for an effective config, `bundle:<environment>` for a bundle. */
  name: string;
  digest: { gitCommit: string } | { sha256: string };
}

export interface EvidenceGate {
  /** The check's own result, findings and facts included. */
  result: CheckResult;
  worker: string;
  shard?: { index: number; count: number } | undefined;
  /** Counts from 1; the run attempt on a runner. */
  attempt: number;
  /** ISO 8601, UTC: when the check ended. */
  finishedAt: string;
  version?: AnsweredVersion | undefined;
  suite: { version: string; distDigest: string };
  source: {
    /** true when tracked files differed from the commit: such evidence proves nothing about the commit. */
    dirty: boolean;
    /** The event that started the run, `local` on a terminal. */
    event: string;
    /** true when the run executed code of a pull request: never evidence for a release. */
    ranPullRequestCode: boolean;
    repository?: string | undefined;
    runUrl?: string | undefined;
  };
}

/** What a check knows at its end; `createEvidence` puts it into in-toto's form. */
export interface EvidenceInput extends EvidenceGate {
  /** Full SHA of HEAD. */
  commit: string;
  /**
   * Environment → SHA-256 (hex) of its effective wrangler config: of every declared environment for
   * `validate`, of the judged one for the others.
   */
  configDigests: Readonly<Record<string, string>>;
  /** Environment → SHA-256 (hex) of its bundle; of `validate` alone, where bundles were built. */
  bundleDigests?: Readonly<Record<string, string>> | undefined;
  /** Files that decided what was tested, for instance gate.yml. */
  configuration?: readonly { name: string; digest: Record<string, string> }[] | undefined;
  /** Names of what was tested. `warned`: passed at a later try. */
  tests?: { passed?: readonly string[]; warned?: readonly string[]; failed?: readonly string[] } | undefined;
}

const CONFIG_SUBJECT = "wrangler-config:";
const BUNDLE_SUBJECT = "bundle:";

/** What validate's facts say about the bundle of one environment, under `bundles.<environment>`. */
export interface BundleFacts {
  /** SHA-256 (hex) of `writeBundleIdentity`: the same modules and assets give the same digest. */
  digest: string;
  /** Digest of the effective config that it was built with. */
  configDigest: string;
  /** Version of the wrangler that built it. */
  wrangler: string;
  /** Sizes of the modules together, as wrangler reports them. */
  rawBytes: number;
  gzipBytes: number;
  /** SHA-256 (hex) over names and digests of the modules. */
  modules: { count: number; digest: string };
  /** The same over the files of the assets directory; absent without one. */
  assets?: { count: number; bytes: number; digest: string } | undefined;
}

/** What the digest of a bundle is a digest of. */
export function writeBundleIdentity({ modules, assets }: Pick<BundleFacts, "modules" | "assets">): string {
  return `wrangler-gate bundle 1\nmodules ${modules.digest}\nassets ${assets?.digest ?? "none"}\n`;
}

/**
 * The evidence of one check. PASSED and WARNED (warnings, or tests that passed only at a later try) are the
 * two forms of the verdict `pass`; every other verdict is FAILED.
 */
export function createEvidence(input: EvidenceInput): Evidence {
  const { commit, configDigests, bundleDigests = {}, configuration = [], tests = {}, ...gate } = input;
  const subjects = (kind: string, digests: Readonly<Record<string, string>>): EvidenceSubject[] =>
    Object.keys(digests)
      .sort()
      .map((name) => ({ name: kind + name, digest: { sha256: digests[name] ?? "" } }));
  return {
    _type: STATEMENT_TYPE,
    subject: [
      { name: "git", digest: { gitCommit: commit } },
      ...subjects(CONFIG_SUBJECT, configDigests),
      ...subjects(BUNDLE_SUBJECT, bundleDigests),
    ],
    predicateType: TEST_RESULT_TYPE,
    predicate: {
      result: toTestResult(gate.result, tests.warned ?? []),
      configuration: [...configuration],
      url: gate.source.runUrl,
      passedTests: [...(tests.passed ?? [])],
      warnedTests: [...(tests.warned ?? [])],
      failedTests: [...(tests.failed ?? [])],
      gate,
    },
  };
}

function toTestResult(result: CheckResult, warnedTests: readonly string[]): Evidence["predicate"]["result"] {
  if (result.verdict !== "pass") return "FAILED";
  const warned = warnedTests.length > 0 || result.findings.some((finding) => finding.level === "warning");
  return warned ? "WARNED" : "PASSED";
}

/** The commit that evidence speaks of; undefined when it names none, or two. */
export function commitOf(evidence: Evidence): string | undefined {
  const commits = evidence.subject.flatMap(({ digest }) => ("gitCommit" in digest ? [digest.gitCommit] : []));
  return commits.length === 1 ? commits[0] : undefined;
}

/** Environment → digest of its effective wrangler config, as evidence names them. */
export function configDigestsOf(evidence: Evidence): ReadonlyMap<string, string> {
  return digestsOf(evidence, CONFIG_SUBJECT);
}

/** Environment → digest of its bundle, as evidence names them. */
export function bundleDigestsOf(evidence: Evidence): ReadonlyMap<string, string> {
  return digestsOf(evidence, BUNDLE_SUBJECT);
}

function digestsOf(evidence: Evidence, kind: string): ReadonlyMap<string, string> {
  return new Map(
    evidence.subject.flatMap(({ name, digest }) =>
      name.startsWith(kind) && "sha256" in digest ? [[name.slice(kind.length), digest.sha256]] : [],
    ),
  );
}
