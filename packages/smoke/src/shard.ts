import { createHash } from "node:crypto";
import type { TestCase } from "@gate/core";

/** One of several runs that share the files of all suites. */
export interface Shard {
  /** From 1. */
  index: number;
  count: number;
}

/**
 * The files of each shard, in the order in which they were given. The same files and durations are divided in the
 * same way on every machine: the longest goes first, always to the shard that has the least; a file of unknown
 * duration counts as the median of the known ones.
 * @param durations file → milliseconds, for instance of `readDurations`
 */
export function divideFiles<File extends { file: string }>(
  files: readonly File[],
  count: number,
  durations: ReadonlyMap<string, number> = new Map(),
): File[][] {
  const known = files.flatMap(({ file }) => durations.get(file) ?? []).sort((a, b) => a - b);
  const usual = known[Math.floor(known.length / 2)] ?? 1;
  const weighed = files
    .map(({ file }) => ({ file, weight: Math.max(durations.get(file) ?? usual, Number.MIN_VALUE) }))
    .sort((a, b) => b.weight - a.weight || (a.file < b.file ? -1 : 1));
  const shards = Array.from({ length: count }, () => ({ weight: 0, names: new Set<string>() }));
  for (const { file, weight } of weighed) {
    // Of shards with as much to do, the one with fewer files, then the first.
    const least = shards.reduce((best, shard) =>
      shard.weight < best.weight || (shard.weight === best.weight && shard.names.size < best.names.size)
        ? shard
        : best,
    );
    least.weight += weight;
    least.names.add(file);
  }
  return shards.map(({ names }) => files.filter(({ file }) => names.has(file)));
}

/**
 * SHA-256 (hex) of a division: shards of two divisions do not make a whole, because a file could be in none of
 * them.
 */
export function digestDivision(shards: readonly (readonly { file: string }[])[]): string {
  const names = shards.map((files) => files.map(({ file }) => file).sort());
  return createHash("sha256").update(JSON.stringify(names)).digest("hex");
}

/** How long each file took in an earlier run, by its tests; one that did not run took no time that counts. */
export function readDurations(tests: readonly TestCase[]): Map<string, number> {
  const durations = new Map<string, number>();
  for (const { suite, durationMs, outcome } of tests)
    if (outcome !== "skipped") durations.set(suite, (durations.get(suite) ?? 0) + durationMs);
  return durations;
}
