import { exitCodeOf } from "@gate/core";
import { checkTree } from "../checks.ts";
import type { Command } from "../outcome.ts";
import { recordEvidence } from "../record.ts";
import { recordErrorOf } from "../record-error.ts";
import { openSession } from "../session.ts";
import { mayUseRepositoryWrangler } from "../trust.ts";

/** `gate validate`: judges the tree and records the evidence. */
export const runValidateCommand: Command<"validate"> = async (runtime, options, overrides) => {
  const session = await openSession(runtime, { config: options.config, overrides });
  const result = await recordErrorOf(session, { check: "validate" }, options["evidence-folder"], () =>
    checkTree(session),
  );
  const recorded = await recordEvidence(session, result, {
    folder: options["evidence-folder"],
    ranCode: mayUseRepositoryWrangler(session),
  });
  return {
    verdict: result.verdict,
    exitCode: exitCodeOf(result.verdict),
    results: [result],
    document: result,
    outputs: { headline: result.headline, evidence: recorded.file, "evidence-name": recorded.name },
    lines: [`evidence: ${recorded.file}`],
  };
};
