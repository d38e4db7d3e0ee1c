import type { StoppingRule } from "./boundaries.ts";

export type DeciderState = "undecided" | "pass" | "fail";

/** Decides one objective, outcome by outcome. */
export interface Decider {
  /**
   * Takes the next outcome and says where the decision stands; once decided it stays so and further outcomes
   * are not counted. Outcomes must come in the order in which their requests were *planned*, never in the
   * order in which answers arrive: slow answers arrive late, so a decision on whatever is there already
   * would stop on a sample with too few of them.
   */
  add(bad: boolean): DeciderState;
  readonly state: DeciderState;
  /** Outcomes that were counted. */
  readonly n: number;
  readonly bad: number;
  /** true: the cap is reached without a decision, and none will come. */
  readonly exhausted: boolean;
}

/** A decider that walks along the boundaries; constant time and space an outcome. */
export function createDecider({ cap, passAt, failBy }: StoppingRule): Decider {
  let state: DeciderState = "undecided";
  let n = 0;
  let bad = 0;
  // The next look at which `look` bad ones still pass, and the count of bad ones that fails until `failUntil`.
  let look = 0;
  let lookAt = passAt[0];
  let failCount = 2;
  let failUntil = failBy[2];

  const decide = (): DeciderState => {
    while (failUntil !== undefined && failUntil < n) {
      failCount += 1;
      failUntil = failBy[failCount];
    }
    if (failUntil !== undefined && bad >= failCount) return "fail";
    if (lookAt === n) {
      if (bad <= look) return "pass";
      look += 1;
      lookAt = passAt[look];
    }
    return "undecided";
  };

  return {
    add(isBad) {
      if (state !== "undecided" || n >= cap) return state;
      n += 1;
      if (isBad) bad += 1;
      state = decide();
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
