/**
 * Untrusted text, made safe for one kind of sink each: a response body, a commit message, a file name, the title
 * of a pull request. Use exactly one of these functions, the one of the sink.
 *
 * A runner reads every line of a step's output: `::name …::data` at a line's start (white space before it does
 * not matter) and `##[name …]data` anywhere in it are commands.
 */

const ZERO_WIDTH_SPACE = "\u200b";

/** Everything that some program takes for the end of a line. */
const LINE_ENDS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const LINE_END_RUNS = /[\n\r\v\f\u0085\u2028\u2029]+/g;

/** Controls but the tab: C0, DEL, C1. */
const CONTROLS = /[\0-\x08\x0a-\x1f\x7f-\x9f]/g;
/** What reorders text on the screen, or hides in it: bidirectional controls, annotations, tag characters. */
const REORDERING =
  /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u206a-\u206f\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
/** What has no width on the screen. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Lines for a log, each behind a frame (`│ `), so that none is a command of a runner or of a terminal. An end of
 * line at the very end makes no empty line.
 */
export function toLogLines(untrusted: string): string[] {
  const lines = untrusted.split(LINE_ENDS);
  if (lines.at(-1) === "") lines.pop();
  // Behind the frame `::` is no command any more; `##[` would be.
  return lines.map((line) => `│ ${breakInnerCommands(showControls(line))}`);
}

/**
 * One line that is safe anywhere inside a log line of ours. Ends of line and tabs become a space.
 * @param maxLength UTF-16 code units of the text before commands are broken; a cut shows as `…`
 */
export function toInlineText(untrusted: string, maxLength = 300): string {
  // Twice the length is cut first, so that a body of megabytes costs no more than a line.
  const head = untrusted.length > maxLength * 2 ? untrusted.slice(0, maxLength * 2) : untrusted;
  const line = showControls(head.replace(LINE_END_RUNS, " ").replace(/\t/g, " "));
  const isCut = line.length > maxLength || head.length < untrusted.length;
  return breakCommands(isCut ? `${line.slice(0, Math.max(0, maxLength - 1)).toWellFormed()}…` : line);
}

/**
 * One run of plain text for GitHub Flavored Markdown: nothing in it becomes markup, HTML, a link, a mention, a
 * reference to an issue, or the end of a table's cell. Ends of line become a space, invisible characters go.
 */
export function escapeMarkdown(untrusted: string): string {
  return (
    toPlainLine(untrusted)
      .trim()
      .replace(
        /[&<>"'$]|[\\`*_{}[\]()#+\-.!|~=:^%@/]/g,
        (character) => MARKDOWN_ENTITIES[character] ?? `\\${character}`,
      )
      // What GitHub links after the Markdown is parsed, a backslash does not stop: these have to be torn.
      .replace(/\\@/g, `\\@${ZERO_WIDTH_SPACE}`)
      .replace(/\\#(?=\d)/g, `\\#${ZERO_WIDTH_SPACE}`)
      .replace(/(GH\\-)(?=\d)/gi, `$1${ZERO_WIDTH_SPACE}`)
      .replace(/\\:(?=\\\/\\\/)/g, `\\:${ZERO_WIDTH_SPACE}`)
      .replace(/(www)(?=\\\.)/gi, `$1${ZERO_WIDTH_SPACE}`)
  );
}

/**
 * Text as inline code of Markdown. A text with `|` becomes a `<code>` element, because a table's cell would end
 * at it inside backticks.
 */
export function codeSpan(untrusted: string): string {
  const line = toPlainLine(untrusted);
  if (line.includes("|")) return `<code>${escapeMarkdown(line)}</code>`;
  if (line.trim() === "") return "` `";
  const longest = Math.max(0, ...Array.from(line.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  // One space at both ends is taken off by Markdown.
  const pad = /^[` ]|[` ]$/.test(line) ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** Text for HTML, between tags and inside quoted attributes. Controls become visible; ends of line stay. */
export function escapeHtml(untrusted: string): string {
  return untrusted
    .toWellFormed()
    .replace(REORDERING, showCodePoint)
    .replace(/[\0-\x08\v\f\x0e-\x1f\x7f-\x9f]/g, showControl)
    .replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

const MARKDOWN_ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  $: "&#36;",
};

function toPlainLine(untrusted: string): string {
  return untrusted
    .toWellFormed()
    .replace(LINE_END_RUNS, " ")
    .replace(/\t/g, " ")
    .replace(CONTROLS, showControl)
    .replace(INVISIBLE, "");
}

function showControls(text: string): string {
  return text.toWellFormed().replace(CONTROLS, showControl).replace(REORDERING, showCodePoint);
}

/** ␛ for ESC: the block of control pictures mirrors C0. */
function showControl(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "␡" : showCodePoint(character);
}

function showCodePoint(character: string): string {
  return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`;
}

/** Applied twice, it does the same as once. */
function breakCommands(line: string): string {
  return breakInnerCommands(line).replace(
    /^([\s\p{Cf}\p{Default_Ignorable_Code_Point}]*:)(?=:)/u,
    `$1${ZERO_WIDTH_SPACE}`,
  );
}

function breakInnerCommands(line: string): string {
  return line.replaceAll("##[", `##${ZERO_WIDTH_SPACE}[`);
}
