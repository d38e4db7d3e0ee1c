import { globSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.dirname(path.dirname(import.meta.dirname));

/** A fenced block of a document. */
export interface Snippet {
  /** Path of the document with the line on which the block begins. */
  place: string;
  text: string;
}

/** Every document that we write, by its path with `/`. */
export function listDocuments(): string[] {
  return globSync(["*.md", "docs/**/*.md", "actions/*/README.md"], { cwd: root })
    .map((file) => file.split(path.sep).join("/"))
    .sort();
}

/** The fenced blocks of a language in all documents. */
export function readSnippets(language: string): Snippet[] {
  return listDocuments().flatMap((file) => {
    const text = readFileSync(path.join(root, file), "utf8");
    return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map((match) => ({
      place: `${file}:${text.slice(0, match.index).split("\n").length}`,
      text: match[1] ?? "",
    }));
  });
}

/** The snippets that are whole workflows. */
export function readWorkflowSnippets(): Snippet[] {
  return readSnippets("yaml").filter(({ text }) => /^jobs:/m.test(text) && /^on:/m.test(text));
}
