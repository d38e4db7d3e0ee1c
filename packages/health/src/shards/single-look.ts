import { type Boundaries, WRONG_FAIL_RATE } from "../boundaries.ts";
import type { Decider, DeciderState } from "../decision.ts";
import { binomialAtLeast, binomialAtMost } from "../statistics.ts";

/**
 * Decides one objective in a single look at all `cap` outcomes: the exact test of a sample whose size was fixed
 * before. Pass when so few bad ones have at most the probability 1 − confidence in a service that just misses the
 * objective; fail when so many (two at least) have at most 2 % in one that just meets it. With one look there is
 * nothing that looking often could add up to, and the order of the outcomes has no say.
 */
export function createSingleLook({
  limit,
  confidence,
  cap,
}: Pick<Boundaries, "limit" | "confidence" | "cap">): Decider {
  let state: DeciderState = "undecided";
  let n = 0;
  let bad = 0;
  return {
    add(isBad) {
      if (n >= cap) return state;
      n += 1;
      if (isBad) bad += 1;
      if (n === cap) state = look(bad, n, limit, confidence);
      return state;
    },
    get state() {
      return state;
    },
    get n() {
      return n;
    },
    get bad() {
      return bad;
    },
    get exhausted() {
      return state === "undecided" && n >= cap;
    },
  };
}

function look(bad: number, n: number, limit: number, confidence: number): DeciderState {
  if (binomialAtMost(bad, n, limit) <= 1 - confidence) return "pass";
  return bad >= 2 && binomialAtLeast(bad, n, limit) <= WRONG_FAIL_RATE ? "fail" : "undecided";
}
