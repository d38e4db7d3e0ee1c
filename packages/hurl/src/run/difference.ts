/** The first line at which two texts part. */
export interface DifferentLine {
  /** From 0, in the expected text; -1 when something stands before its first line. */
  index: number;
  expected: string;
  actual: string;
}

/** Where lines were only inserted, it is the line above them: that is the one that hurl points at. */
export function findDifferentLine(expected: string, actual: string): DifferentLine {
  const [old, now] = [linesOf(expected), linesOf(actual)];
  let same = 0;
  while (same < old.length && same < now.length && old[same] === now[same]) same += 1;
  let behind = 0;
  while (
    behind < old.length - same &&
    behind < now.length - same &&
    old.at(-1 - behind) === now.at(-1 - behind)
  ) {
    behind += 1;
  }
  const isInsertion = same + behind === old.length;
  return {
    index: isInsertion ? same - 1 : same,
    expected: isInsertion ? "" : (old[same] ?? ""),
    actual: now[same] ?? "",
  };
}

/** Each with its line end, so that a missing last one is a difference. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}
