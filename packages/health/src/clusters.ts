import { formatDuration } from "@gate/core";
import type { LoadFacts } from "./facts.ts";
import { binomialAtLeast } from "./statistics.ts";

/** Rarer than once in a thousand loads is no chance. */
const CHANCE = 0.001;

/**
 * Says that failures come together more than independent ones would, or nothing. Two looks: one block of ten
 * seconds that holds too many of them (each block's binomial tail, times the number of blocks), and too many
 * that follow another failure at once. The decision takes requests as independent; this says when they are not.
 * @param followed failed requests whose predecessor in planned order failed too
 */
export function describeClusters(
  { samples, failed, blocks }: Pick<LoadFacts, "samples" | "failed" | "blocks">,
  followed: number,
): string | undefined {
  if (failed < 2 || failed === samples) return undefined;
  const chance = (share: number, count: number): number => binomialAtLeast(count, failed, share);
  const [worst] = [...blocks.failed].sort(
    (a, b) => chance(a.samples / samples, a.failed) - chance(b.samples / samples, b.failed),
  );
  if (worst !== undefined && blocks.count > 1) {
    if (chance(worst.samples / samples, worst.failed) * blocks.count < CHANCE) {
      const from = formatDuration(worst.fromMs);
      const until = formatDuration(worst.fromMs + blocks.lengthMs);
      return `${worst.failed} of ${failed} failed requests were planned between ${from} and ${until} of the load`;
    }
  }
  // Among the others a failure has this share of predecessors that failed, wherever it stands.
  if (chance((failed - 1) / (samples - 1), followed) >= CHANCE) return undefined;
  return `${followed} of ${failed} failed requests followed another failure at once`;
}
