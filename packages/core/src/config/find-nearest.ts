/**
 * The candidate that somebody most likely meant: at most a third of the letters away (one edit for short
 * words), capitals aside. undefined when nothing is near.
 */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  // A hostile key of 200 KB must not cost a table of that size.
  if (word.length > 64) return undefined;
  let nearest: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    const distance = countEdits(word.toLowerCase(), candidate.toLowerCase());
    const reach = Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3));
    if (distance <= reach && (nearest === undefined || distance < nearest.distance)) {
      nearest = { candidate, distance };
    }
  }
  return nearest?.candidate;
}

/** `did you mean "x"?`, or `fallback` when nothing is near. */
export function suggestNearest(
  word: string,
  candidates: Iterable<string>,
  fallback: string | undefined,
): string | undefined {
  const nearest = findNearest(word, candidates);
  return nearest === undefined ? fallback : `did you mean "${nearest}"?`;
}

/** Damerau-Levenshtein distance (optimal string alignment): insert, delete, replace, swap neighbours. */
function countEdits(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const edit = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(swapped ? Math.min(edit, (beforeLast[column - 2] ?? 0) + 1) : edit);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
