import type { Finding, Location } from "./finding.ts";
import type { Verdict } from "./verdict.ts";

/** The checks that a gate can name. */
export const CHECK_NAMES = ["validate", "smoke-test", "health-gate"] as const;
export type CheckName = (typeof CHECK_NAMES)[number];

/** `validate` judges all environments at once; the others judge one. Written `smoke-test@ci`. */
export interface CheckRef {
  check: CheckName;
  environment?: string | undefined;
}

/** What a check says: the same object for the terminal, `--json`, the job summary and the evidence. */
export interface CheckResult<Facts = unknown> {
  check: CheckName;
  /** Absent for `validate`, which judges all environments. */
  environment?: string | undefined;
  verdict: Verdict;
  /** One line that names the cause when the verdict is not `pass`. */
  headline: string;
  findings: Finding[];
  /** What was measured, by the check's own schema. JSON-serialisable. */
  facts: Facts;
  /** What a person sees beside the findings: small tables drawn from `facts`. */
  tables?: readonly ResultTable[] | undefined;
  /** Curves for a summary that can draw; what must be read stands in the tables. */
  charts?: readonly ResultChart[] | undefined;
  /** What was tested, one by one, where the check tests things: JUnit and TAP are written from it. */
  tests?: readonly TestCase[] | undefined;
  /** ISO 8601, UTC. */
  startedAt: string;
  durationMs: number;
}

/** Cells are plain text and may be untrusted: every sink escapes them. */
export interface ResultTable {
  title: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/** Lines over one axis. Texts may be untrusted: every sink cleans them. */
export interface ResultChart {
  title: string;
  /** The horizontal axis, from the first value of a line to its last. */
  x: { label: string; from: number; to: number };
  y: { label: string };
  /** Of the same length each. */
  lines: readonly (readonly number[])[];
}

/** One thing that was tested: an entry of a Hurl file, or a test of somebody else's run. Texts may be untrusted. */
export interface TestCase {
  /** The file or suite that it stands in. */
  suite: string;
  name: string;
  location?: Location | undefined;
  /** `skipped`: it did not run; `inconclusive`: it ran and proved nothing. */
  outcome: "passed" | "failed" | "inconclusive" | "skipped";
  /** true: it passed, but only at a later try. */
  flaky: boolean;
  durationMs: number;
  /** One for each assert that failed. */
  failures: readonly Finding[];
  /** A shell line that does it again; secrets are named, not shown. */
  repeat?: string | undefined;
}

/** What every check that talks to a service records about who answered. */
export interface AnsweredVersion {
  /** The version that was asked for, or `none` with `version: none`. */
  expected: string;
  /** The version that the service named; absent when it named none. */
  answered?: string | undefined;
  /** `proven`: it answered and equals the expected one. Everything else is not. */
  state: "proven" | "unproven" | "mismatch";
}

/** `smoke-test@ci`, `validate`. */
export function formatCheckRef(ref: CheckRef): string {
  return ref.environment === undefined ? ref.check : `${ref.check}@${ref.environment}`;
}
