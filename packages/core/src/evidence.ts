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
  /** `git` for the commit, `wrangler-config:<environment>` for an effective config. */
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
