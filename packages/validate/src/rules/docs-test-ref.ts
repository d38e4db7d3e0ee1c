import type { Rule } from "../rule.ts";
import { checkReferences } from "./document-references.ts";

/** A document that promises tests that are not there. */
export const docsTestRef: Rule = {
  id: "docs/test-ref",
  title: "a document about tests that are gone",
  run: (context) => checkReferences(context, "testRefs"),
};
