import { chmod, readFile, stat } from "node:fs/promises";
import { EXIT, GateError } from "@gate/core";
import { type FixOutcome, runFix } from "@gate/validate";
import type { Command } from "../outcome.ts";
import { writeAtomically } from "../write-atomically.ts";
import { openSession } from "../session.ts";

/** What would be silently left out. */
const EXCLUDED = ["base", "sarif", "evidence-folder"] as const;

/**
 * `gate validate --fix`: shows a patch, with `--write` applies it. No check: its exit code says that the patch was
 * shown, so it does not run in a workflow, where the step would look like one that passed.
 */
export const runFixCommand: Command<"validate"> = async (runtime, options, overrides) => {
  const excluded = EXCLUDED.find((name) => options[name] !== undefined);
  if (excluded !== undefined)
    throw new GateError("USAGE", `--fix judges nothing, so --${excluded} has no meaning with it`);
  if (runtime.face === "github" || runtime.run.event !== "local") {
    throw new GateError("USAGE", "--fix judges nothing, so it does not run in a workflow", {
      hint: "Run it on your own machine; in a workflow gate validate judges.",
    });
  }
  const session = await openSession(runtime, { config: options.config, overrides });
  const { repository, config } = session;
  const { processes, clock, nodePath, signal } = runtime;
  const outcome = await runFix(
    { processes, clock, nodePath },
    { root: repository.root, config, signal, changedPaths: repository.changedPaths },
  );
  const isWritten = options.write && outcome.patch !== "";
  if (isWritten) await writeFixed(outcome);
  const { file, fixes, notes, patch } = outcome;
  return {
    verdict: "inconclusive",
    exitCode: EXIT.pass,
    results: [],
    document: { judged: false, file, written: isWritten, fixes, notes, patch },
    outputs: {},
    lines: [
      ...fixes.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      ...notes.map((note) => `left to you: ${note}`),
      describe(outcome, isWritten),
      "Nothing was judged and no evidence was written: gate validate judges.",
    ],
    patch,
  };
};

function describe({ file, patch }: FixOutcome, isWritten: boolean): string {
  if (patch === "") return `Nothing in ${file} can be fixed mechanically.`;
  return isWritten
    ? `The patch was applied to ${file}.`
    : `Nothing was written: apply the patch with gate validate --fix --write, or with git apply at the root.`;
}

/** @throws GateError FIX_REFUSED when somebody wrote to the file meanwhile */
async function writeFixed({ file, absoluteFile, before, after }: FixOutcome): Promise<void> {
  const { mode } = await stat(absoluteFile);
  if ((await readFile(absoluteFile)).toString("utf8") !== before) {
    throw new GateError("FIX_REFUSED", `${file} was changed while its fix was planned`, {
      location: { file },
      hint: "run it again",
    });
  }
  await writeAtomically(absoluteFile, after);
  await chmod(absoluteFile, mode);
}
