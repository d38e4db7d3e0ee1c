/** The first lines at which two texts part. */
export interface Hunk {
  /** From 0, in the expected text; -1 when something stands before its first line. */
  line: number;
  /** Lines of the expected text with `-`, then those of the actual one with `+`; cut where they are many. */
  lines: readonly string[];
}

/** Lines of each text that are shown. */
const MOST_SHOWN = 20;
/** Where more pairs of lines would have to be compared, all that lies between the first and the last difference is one. */
const MOST_PAIRS = 250_000;

/** Where lines were only inserted, it is the line above them: that is the one that hurl points at. */
export function findFirstHunk(expected: string, actual: string): Hunk {
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
  const left = old.slice(same, old.length - behind);
  const right = someLines(actual, at, end, Math.floor(MOST_PAIRS / (left.length + 1)));
  const [removed, added] = measureFirst(left, right);
  return {
    line: removed === 0 ? same - 1 : same,
    lines: [...show("-", left, removed), ...show("+", right, added), ""],
  };
}

/** How many lines were removed and added before the first that both have in a longest row of common lines. */
function measureFirst(left: readonly string[], right: readonly string[]): [number, number] {
  const width = right.length + 1;
  if (left.length * width > MOST_PAIRS) return [left.length, right.length];
  const common = new Uint32Array((left.length + 1) * width);
  const of = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        left[i] === right[j] ? of(i + 1, j + 1) + 1 : Math.max(of(i + 1, j), of(i, j + 1));
    }
  }
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) break;
    if (j >= right.length || (i < left.length && of(i + 1, j) >= of(i, j + 1))) i += 1;
    else j += 1;
  }
  return [i, j];
}

function show(sign: string, lines: readonly string[], count: number): string[] {
  const shown = lines.slice(0, Math.min(count, MOST_SHOWN)).map((line) => sign + line.replace(/\n$/, ""));
  return count > MOST_SHOWN ? [...shown, `${sign}… (${count} lines)`] : shown;
}

/** At most one line more than `most`. */
function someLines(text: string, from: number, to: number, most: number): string[] {
  const lines: string[] = [];
  for (let at = from; at < to && lines.length <= most;) {
    const end = text.indexOf("\n", at) + 1;
    lines.push(text.slice(at, end === 0 ? to : end));
    at = end === 0 ? to : end;
  }
  return lines;
}

/** Each with its line end, so that a missing last one is a difference. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}
