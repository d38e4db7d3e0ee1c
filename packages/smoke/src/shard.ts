import type { TestCase } from "@gate/core";

/** One of several runs that share the files of all suites. */
export interface Shard {
  /** From 1. */
  index: number;
  count: number;
}

/**
 * The files of one shard, in the order in which they were given. The same files and durations are divided in the
 * same way on every machine: the longest goes first, always to the shard that has the least; a file of unknown
 * duration counts as the median of the known ones.
 * @param durations file → milliseconds, for instance of `readDurations`
 */
export function pickShard<File extends { file: string }>(
  files: readonly File[],
  { index, count }: Shard,
  durations: ReadonlyMap<string, number> = new Map(),
): File[] {
  const known = files.flatMap(({ file }) => durations.get(file) ?? []).sort((a, b) => a - b);
  const usual = known[Math.floor(known.length / 2)] ?? 1;
  const weighed = files
    .map((file) => ({ file, weight: Math.max(durations.get(file.file) ?? usual, Number.MIN_VALUE) }))
    .sort((a, b) => b.weight - a.weight || (a.file.file < b.file.file ? -1 : 1));
  const loads = Array.from({ length: count }, () => ({ weight: 0, files: 0 }));
  const mine = new Set<string>();
  for (const { file, weight } of weighed) {
    // Of shards with as much to do, the one with fewer files, then the first.
    const least = loads.reduce((best, load, at) => {
      const other = loads[best];
      const isLess =
        other === undefined ||
        load.weight < other.weight ||
        (load.weight === other.weight && load.files < other.files);
      return isLess ? at : best;
    }, 0);
    const load = loads[least];
    if (load !== undefined) {
      load.weight += weight;
      load.files += 1;
    }
    if (least === index - 1) mine.add(file.file);
  }
  return files.filter(({ file }) => mine.has(file));
}

/** How long each file took in an earlier run, by its tests. */
export function readDurations(tests: readonly TestCase[]): Map<string, number> {
  const durations = new Map<string, number>();
  for (const { suite, durationMs } of tests) durations.set(suite, (durations.get(suite) ?? 0) + durationMs);
  return durations;
}
