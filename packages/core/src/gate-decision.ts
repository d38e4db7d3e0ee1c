import type { CheckRef } from "./check-result.ts";
import type { Decision, Verdict } from "./verdict.ts";

/** What the evidence of one gate adds up to, with a reason for everything that speaks against it. */
export interface GateDecision {
  gate: string;
  decision: Decision;
  /** Full SHA that was judged. */
  commit: string;
  /** Empty exactly when the decision is go. */
  reasons: readonly GateReason[];
  /** One for each entry of the gate, in its order. */
  items: readonly GateItem[];
}

export interface GateReason {
  /** `smoke-test@ci`, or the gate's name when it concerns all. */
  check: string;
  message: string;
  /** The way out. */
  hint?: string | undefined;
}

export interface GateItem {
  ref: CheckRef;
  /** `missing`: no evidence that counts. */
  verdict: Verdict | "missing";
  headline: string;
  /** ISO 8601, UTC; of the newest evidence that counts. */
  finishedAt?: string | undefined;
  /** File name of that evidence. */
  evidence?: string | undefined;
}
