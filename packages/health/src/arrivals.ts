import type { HealthConfig } from "@gate/core";

export type Arrival = HealthConfig["load"]["arrival"];

const { imul, log1p } = Math;

/** Begins the sequence of gaps: two runs send at the same instants, so a difference between them is the service's. */
const SEED = 20_261_125;

/**
 * Milliseconds from the start at which request 0, 1, 2, … is due, one a call. `constant`: evenly spaced;
 * `poisson`: independent exponential gaps, as of many users who know nothing of each other.
 * @param rate requests per second
 * @param shard which of several runs that send at the same time: each has gaps of its own, or they would all send at once
 */
export function createSchedule(arrival: Arrival, rate: number, shard = 0): () => number {
  if (arrival === "constant") {
    let index = -1;
    return () => {
      index += 1;
      return (index * 1000) / rate;
    };
  }
  const random = createRandom(SEED + shard);
  let at = 0;
  return () => {
    at -= (log1p(-random()) * 1000) / rate;
    return at;
  };
}

/** Mulberry32: 32 bits of state, enough for gaps and nothing that anybody must not guess. In [0, 1). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
