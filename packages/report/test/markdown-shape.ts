import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

/** A node of a parsed document, as far as the tests look. */
export interface MarkdownNode {
  type: string;
  value?: string;
  children?: MarkdownNode[];
}

/** Parses CommonMark with all of GitHub's extensions, autolinks and footnotes included. */
export function parseMarkdown(text: string): MarkdownNode {
  return fromMarkdown(text, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
}

/** Types of nodes without what they say; `<code>…</code>` counts as the code span that it stands for. */
export function readShape(node: MarkdownNode): unknown {
  const children = (node.children ?? []).map(readShape);
  for (let index = 0; index < children.length; index += 1) {
    if (children[index] === "html <code>" && children[index + 2] === "html </code>") {
      children.splice(index, 3, "inlineCode");
    }
  }
  if (node.type === "html") return `html ${node.value}`;
  return node.children === undefined ? node.type : [node.type, ...children];
}

/** Every text and code of a document, in order. */
export function listTexts(node: MarkdownNode): string[] {
  const own = node.type === "text" || node.type === "inlineCode" ? [node.value ?? ""] : [];
  return [...own, ...(node.children ?? []).flatMap(listTexts)];
}
