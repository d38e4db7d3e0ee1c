import { exitCodeOf } from "@gate/core";
import { checkTree } from "../checks.ts";
import type { Command } from "../outcome.ts";
import { runRecorded } from "../recorded-check.ts";
import { openSession } from "../session.ts";
import { mayUseRepositoryWrangler } from "../trust.ts";

/** `gate validate`: judges the tree and records the evidence. */
export const runValidateCommand: Command<"validate"> = async (runtime, options, overrides) => {
  const session = await openSession(runtime, { config: options.config, overrides });
  const { result, recorded } = await runRecorded(
    session,
    { check: "validate" },
    { folder: options["evidence-folder"] },
    async () => ({ result: await checkTree(session), ranCode: mayUseRepositoryWrangler(session) }),
  );
  return {
    verdict: result.verdict,
    exitCode: exitCodeOf(result.verdict),
    results: [result],
    document: result,
    outputs: { headline: result.headline, evidence: recorded.file, "evidence-name": recorded.name },
    lines: [`evidence: ${recorded.file}`],
  };
};
