import { type CheckResult, GateError } from "@gate/core";
import { listChangedFiles } from "@gate/git";
import { ANNOTATIONS } from "@gate/report";
import type { Session } from "./session.ts";

/**
 * Files that the change touches, for the order of the annotations; nothing where all findings are shown anyway, or
 * where the revision before is not here (a shallow clone).
 * @param base revision before the change; the first parent of HEAD when absent
 */
export async function listTouchedFiles(
  { runtime, repository }: Session,
  results: readonly CheckResult[],
  base = "HEAD^1",
): Promise<string[] | undefined> {
  const found = results.reduce((sum, { findings }) => sum + findings.length, 0);
  if (runtime.face !== "github" || found <= ANNOTATIONS) return undefined;
  const { processes, signal } = runtime;
  try {
    return await listChangedFiles(repository.root, base, { processes, signal });
  } catch (error) {
    if (error instanceof GateError && error.code === "GIT_REF_UNKNOWN") return undefined;
    throw error;
  }
}
