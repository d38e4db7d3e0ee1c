import { codeSpan, escapeMarkdown } from "@gate/core";

/** Lists in plans are cut visibly after this many entries; what they name is in git. */
const MAX_NAMES = 40;

/** Names as inline code, joined by commas. Untrusted. */
export function listNames(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMES).map((name) => codeSpan(name.slice(0, 200)));
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
}

/**
 * Commands as a block that can be copied. wrangler's room refuses control characters in words, so no line can
 * end the fence.
 */
export function commandBlock(indent: string, ...commands: readonly string[]): string[] {
  return ["```sh", ...commands, "```"].map((line) => indent + line);
}

/** A step that a person ticks off, with its commands. Two blanks: deeper, the fence would be text of a code block. */
export function step(text: string, ...commands: readonly string[]): string[] {
  return [`- [ ] ${text}`, ...(commands.length === 0 ? [] : ["", ...commandBlock("  ", ...commands), ""])];
}

/** A Markdown table; cells are untrusted text. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    row(columns),
    row(columns.map(() => "---")),
    ...rows.map((cells) => row(cells.map(escapeMarkdown))),
  ];
}

/** `1 commit`, `2 commits`. */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount} ${amount === 1 ? one : many}`;
}
