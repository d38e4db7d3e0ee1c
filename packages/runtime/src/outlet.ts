import { toInlineText, toLogLines } from "@gate/core";

/** Where text goes: a standard stream, or a list in a test. */
export interface Outlet {
  write(text: string): void;
  isTTY?: boolean | undefined;
  columns?: number | undefined;
}

/** UTF-16 code units of one line of our own; a terminal or a log is no place for more. */
const LINE_LENGTH = 8000;
/** UTF-16 code units of a foreign text that are shown. */
const UNTRUSTED_LENGTH = 64 * 1024;

/** A line of ours on its way out. Also when it holds foreign words that nobody escaped, it is no command. */
export function secureLine(line: string): string {
  return toInlineText(line, LINE_LENGTH);
}

/**
 * A line of a renderer that may hold colours (SGR sequences, `ESC [ numbers m`). It keeps them only when the
 * line without them is safe as it is.
 */
export function secureColoredLine(line: string, color: boolean): string {
  const plain = line.replace(/\u001b\[[0-9;]{0,20}m/g, "");
  const safe = secureLine(plain);
  return color && safe === plain ? line : safe;
}

/** A foreign text in a frame, cut visibly when it is long. */
export function frameUntrusted(text: string): string[] {
  const shown = text.slice(0, UNTRUSTED_LENGTH);
  const lines = toLogLines(shown);
  if (shown.length < text.length) lines.push(`└ cut: ${text.length - shown.length} more characters`);
  return lines;
}
