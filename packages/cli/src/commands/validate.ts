import { mkdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type CheckResult, exitCodeOf, GateError } from "@gate/core";
import { toSarif } from "@gate/report";
import type { Runtime } from "@gate/runtime";
import { checkTree } from "../check-tree.ts";
import type { Command } from "../outcome.ts";
import { runFixCommand } from "./validate-fix.ts";
import { writeAtomically } from "../write-atomically.ts";
import { runRecorded } from "../recorded-check.ts";
import { openSession } from "../session.ts";
import { readVersion } from "../suite.ts";
import { listTouchedFiles } from "../touched-files.ts";
import { mayUseRepositoryWrangler } from "../trust.ts";

/** `gate validate`: judges the tree and records the evidence; with `--fix` it does neither. */
export const runValidateCommand: Command<"validate"> = async (runtime, options, overrides) => {
  if (options.fix) return runFixCommand(runtime, options, overrides);
  if (options.write)
    throw new GateError("USAGE", "--write without --fix", { hint: "gate validate --fix --write" });
  const session = await openSession(runtime, { config: options.config, overrides });
  const { result, recorded } = await runRecorded(
    session,
    { check: "validate" },
    { folder: options["evidence-folder"] },
    async () => ({
      result: await checkTree(session, options.base),
      ranCode: mayUseRepositoryWrangler(session),
      given: { base: options.base },
    }),
  );
  if (options.sarif !== undefined) await writeSarif(runtime, options.sarif, result);
  return {
    verdict: result.verdict,
    exitCode: exitCodeOf(result.verdict),
    results: [result],
    document: result,
    changedFiles: await listTouchedFiles(session, [result], options.base),
    outputs: { headline: result.headline, evidence: recorded.file, "evidence-name": recorded.name },
    lines: [
      `evidence: ${recorded.file}`,
      ...(options.sarif === undefined ? [] : [`SARIF: ${options.sarif}`]),
    ],
  };
};

/** @throws GateError USAGE for a path out of the current folder */
async function writeSarif(runtime: Runtime, file: string, result: CheckResult): Promise<void> {
  const target = path.resolve(runtime.cwd, file);
  const relative = path.relative(runtime.cwd, target);
  if (relative === "" || relative.startsWith("..") || path.isAbsolute(relative))
    throw new GateError("USAGE", "sarif names no file below the current folder", {
      hint: "write for instance validate.sarif",
    });
  const version = readVersion(path.dirname(fileURLToPath(runtime.programUrl)));
  const log = toSarif([result], { version });
  await mkdir(path.dirname(target), { recursive: true });
  await writeAtomically(target, `${runtime.redact(JSON.stringify(log, undefined, 2))}\n`);
}
