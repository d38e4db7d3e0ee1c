/** What our own escaping of Markdown writes for a character (`escapeMarkdown` in core). */
const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&#36;": "$",
};
const ESCAPED = /\\([!-/:-@[-`{-~])|&(?:amp|lt|gt|quot|#39|#36);|(`+)(?!`)[\s\S]*?(?<!`)\2(?!`)/g;
/** Our escaping tears links and mentions apart with it; nothing else leaves one in. */
const ZERO_WIDTH_SPACE = "\u200b";

/**
 * Markdown of ours as text for reading and copying: without what keeps words from being markup. Code stays as it
 * is, because nothing is escaped in it.
 */
export function toPlainText(markdown: string): string {
  return markdown
    .replace(ESCAPED, (found, character: string | undefined) => character ?? ENTITIES[found] ?? found)
    .replaceAll(ZERO_WIDTH_SPACE, "");
}
