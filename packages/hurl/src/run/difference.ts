/** The first line at which two texts part. */
export interface DifferentLine {
  /** From 0, in the expected text; -1 when something stands before its first line. */
  index: number;
  expected: string;
  actual: string;
}

/** Where lines were only inserted, it is the line above them: that is the one that hurl points at. */
export function findDifferentLine(expected: string, actual: string): DifferentLine {
  // The expected text stands in a file; the actual one may have millions of lines.
  const old = linesOf(expected);
  let same = 0;
  let at = 0;
  while (same < old.length && at < actual.length && actual.startsWith(old[same] ?? "", at)) {
    const end = at + (old[same] ?? "").length;
    // The last line of a text has no end.
    if (actual.charAt(end - 1) !== "\n" && end < actual.length) break;
    at = end;
    same += 1;
  }
  let behind = 0;
  let end = actual.length;
  while (behind < old.length - same && end > at) {
    const start = end < 2 ? 0 : actual.lastIndexOf("\n", end - 2) + 1;
    if (start < at || actual.slice(start, end) !== old.at(-1 - behind)) break;
    end = start;
    behind += 1;
  }
  const isInsertion = same + behind === old.length;
  return {
    index: isInsertion ? same - 1 : same,
    expected: isInsertion ? "" : (old[same] ?? ""),
    actual: lineAt(actual, at),
  };
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.slice(at) : text.slice(at, end + 1);
}

/** Each with its line end, so that a missing last one is a difference. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}
