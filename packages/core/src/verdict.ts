/** What a check found out. Only `pass` is green; nothing turns another verdict green. */
export type Verdict = "pass" | "fail" | "inconclusive" | "error";

/** What the evidence of a whole gate adds up to. */
export type Decision = "go" | "no-go";

const SEVERITY: Record<Verdict, number> = { pass: 0, inconclusive: 1, fail: 2, error: 3 };

/**
 * The worst of several verdicts (error, fail, inconclusive, pass in this order).
 * An empty list is `inconclusive`: nothing was judged.
 */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  return (
    verdicts.reduce<Verdict | undefined>(
      (worst, next) => (worst === undefined || SEVERITY[next] > SEVERITY[worst] ? next : worst),
      undefined,
    ) ?? "inconclusive"
  );
}

/** Exit codes of `gate` (the documented contract of the command). */
export const EXIT = {
  pass: 0,
  notPassed: 1,
  error: 2,
  usage: 64,
  interrupted: 130,
  terminated: 143,
} as const;

/** The exit code that carries a check's verdict: 0 pass, 1 fail or inconclusive, 2 error. */
export function exitCodeOf(verdict: Verdict): 0 | 1 | 2 {
  switch (verdict) {
    case "pass":
      return EXIT.pass;
    case "fail":
    case "inconclusive":
      return EXIT.notPassed;
    case "error":
      return EXIT.error;
  }
}
