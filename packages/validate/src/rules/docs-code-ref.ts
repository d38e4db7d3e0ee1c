import type { Rule } from "../rule.ts";
import { checkReferences } from "./document-references.ts";

/** A document that speaks of code that is not there. */
export const docsCodeRef: Rule = {
  id: "docs/code-ref",
  title: "a document about code that is gone",
  run: (context) => checkReferences(context, "codeRefs"),
};
