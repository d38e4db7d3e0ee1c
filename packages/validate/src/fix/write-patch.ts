const CONTEXT = 3;

type Line = { sign: " " | "-" | "+"; text: string };

/**
 * The difference of two texts as `git apply` takes it; empty when there is none. A line keeps its own line break,
 * so that CRLF stays.
 * @param file relative to the root of the repository, with `/`
 */
export function writePatch(file: string, before: string, after: string): string {
  if (before === after) return "";
  const lines = compareLines(splitLines(before), splitLines(after));
  const [from, to] = [quoteName(`a/${file}`), quoteName(`b/${file}`)];
  // A name with a blank ends with a tab, or git takes what follows the blank for a date.
  const end = file.includes(" ") ? "\t" : "";
  const head = `diff --git ${from} ${to}\n--- ${from}${end}\n+++ ${to}${end}\n`;
  return head + [...listHunks(lines)].map(({ start, end: stop }) => writeHunk(lines, start, stop)).join("");
}

function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Goes on at the nearest pair of equal lines: edits are few and small. */
function compareLines(before: readonly string[], after: readonly string[]): Line[] {
  const lines: Line[] = [];
  let [old, fresh] = [0, 0];
  while (old < before.length || fresh < after.length) {
    const [gone, come] = before[old] === after[fresh] ? [0, 0] : findNext(before, after, old, fresh);
    for (const text of before.slice(old, old + gone)) lines.push({ sign: "-", text });
    for (const text of after.slice(fresh, fresh + come)) lines.push({ sign: "+", text });
    old += gone;
    fresh += come;
    const same = before[old];
    if (same === undefined) continue;
    lines.push({ sign: " ", text: same });
    old += 1;
    fresh += 1;
  }
  return lines;
}

function findNext(
  before: readonly string[],
  after: readonly string[],
  old: number,
  fresh: number,
): [number, number] {
  const [left, right] = [before.length - old, after.length - fresh];
  for (let sum = 1; sum < left + right; sum += 1) {
    for (let gone = 0; gone <= Math.min(sum, left - 1); gone += 1) {
      const same = before[old + gone];
      if (sum - gone < right && same === after[fresh + sum - gone]) return [gone, sum - gone];
    }
  }
  return [left, right];
}

function* listHunks(lines: readonly Line[]): Generator<{ start: number; end: number }> {
  let hunk: { start: number; end: number } | undefined;
  for (const [index, { sign }] of lines.entries()) {
    if (sign === " ") continue;
    const [start, end] = [Math.max(0, index - CONTEXT), Math.min(lines.length, index + CONTEXT + 1)];
    if (hunk !== undefined && start > hunk.end) {
      yield hunk;
      hunk = undefined;
    }
    hunk = { start: hunk?.start ?? start, end };
  }
  if (hunk !== undefined) yield hunk;
}

function writeHunk(lines: readonly Line[], start: number, end: number): string {
  const count = (sign: "-" | "+", from: number, to: number): number =>
    lines.slice(from, to).filter((line) => line.sign === " " || line.sign === sign).length;
  const side = (sign: "-" | "+"): string => {
    const length = count(sign, start, end);
    return `${count(sign, 0, start) + (length === 0 ? 0 : 1)},${length}`;
  };
  const body = lines
    .slice(start, end)
    .map(({ sign, text }) => sign + (text.endsWith("\n") ? text : `${text}\n\\ No newline at end of file\n`));
  return `@@ -${side("-")} +${side("+")} @@\n${body.join("")}`;
}

/** As git writes a name that holds a quote, a backslash or a control character. */
function quoteName(name: string): string {
  if (!/["\\\x00-\x1f\x7f]/.test(name)) return name;
  const quoted = Array.from(name, (character) => {
    if (character === '"' || character === "\\") return `\\${character}`;
    const code = character.charCodeAt(0);
    return code < 0x20 || code === 0x7f ? `\\${code.toString(8).padStart(3, "0")}` : character;
  });
  return `"${quoted.join("")}"`;
}
