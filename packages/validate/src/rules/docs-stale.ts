import { readDocuments } from "../documents/read-document.ts";
import type { Rule, RuleFinding } from "../rule.ts";
import { resolveReference } from "./document-references.ts";

/** Arguments of one question to git. */
const MAX_PATHS = 500;

/** A document that was last compared with its code before that code changed. */
export const docsStale: Rule = {
  id: "docs/stale",
  title: "a document that is older than its code",
  async run(context) {
    const { files, history } = context;
    const findings: RuleFinding[] = [];
    const documents = await readDocuments(context);
    if (documents.length > 0 && (await history.isShallow())) {
      return [
        {
          message: "cannot tell whether documents are older than their code: this clone is shallow",
          hint: "in a workflow set fetch-depth: 0 for actions/checkout",
          location: { file: documents[0]?.file ?? "", line: 1 },
          level: "notice",
        },
      ];
    }
    for (const document of documents) {
      const [synced] = document.texts("lastSync");
      const day = /^\d{4}-\d{2}-\d{2}/.exec(synced?.text ?? "")?.[0];
      const references = document
        .texts("codeRefs")
        .flatMap((reference) => resolveReference(document.file, reference, files.tracked));
      if (synced === undefined || day === undefined || references.length === 0) continue;
      const changed = await history.findLastChange([...new Set(references)].slice(0, MAX_PATHS));
      // A day is as fine as lastSync is written.
      const changedDay = changed === undefined ? undefined : new Date(changed).toISOString().slice(0, 10);
      if (changedDay === undefined || changedDay <= day) continue;
      findings.push({
        message: `${document.file} was compared with its code on ${day}, and that code changed on ${changedDay}`,
        hint: "read the change, mend the document, and write today's date as lastSync",
        location: { file: document.file, line: synced.line },
      });
    }
    return findings;
  },
};
