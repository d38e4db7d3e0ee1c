import { posix } from "node:path";
import { compileGlob } from "../documents/match-glob.ts";
import { type FrontText, readDocuments } from "../documents/read-document.ts";
import type { RuleContext, RuleFinding } from "../rule.ts";

/** References of one key that lead to nothing that git tracks. */
export async function checkReferences(
  context: RuleContext,
  key: "codeRefs" | "testRefs",
): Promise<RuleFinding[]> {
  const { tracked } = context.files;
  const documents = await readDocuments(context);
  return documents.flatMap((document) =>
    document.texts(key).flatMap((reference): RuleFinding[] => {
      if (resolveReference(document.file, reference, tracked).length > 0) return [];
      const file = referencedPath(reference);
      return [
        {
          message: `${document.file}: ${key} names ${file}, which is not in the repository`,
          hint: "mend the path (from the root of the repository, or from the document), or take it out and check what the document says",
          location: { file: document.file, line: reference.line },
        },
      ];
    }),
  );
}

/** The tracked files that a reference stands for: a file, a folder, or a glob. */
export function resolveReference(
  document: string,
  reference: FrontText,
  tracked: ReadonlySet<string>,
): string[] {
  const written = referencedPath(reference);
  for (const candidate of [posix.normalize(written), posix.join(posix.dirname(document), written)]) {
    const file = candidate.replace(/^\.?\//, "").replace(/\/$/, "");
    if (file === "" || file.startsWith("../")) continue;
    if (tracked.has(file)) return [file];
    const pattern = /[*?{]/.test(file) ? compileGlob(file) : undefined;
    const found = [...tracked].filter((name) => (pattern ? pattern.test(name) : name.startsWith(`${file}/`)));
    if (found.length > 0) return found;
  }
  return [];
}

/** `src/a.ts:12`, `src/a.ts#L12` and `src/a.ts#name` mean the file. */
function referencedPath({ text }: FrontText): string {
  return text
    .trim()
    .replace(/#.*$/, "")
    .replace(/:\d+(?:[-:]\d+)?$/, "");
}
