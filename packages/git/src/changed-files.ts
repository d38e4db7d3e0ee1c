import { readGit } from "./ask-git.ts";
import { resolveCommit } from "./revisions.ts";
import type { GitDeps } from "./types.ts";

/**
 * Files that differ between a revision and HEAD, relative to the root, with `/`. A file that was renamed is two:
 * its old name and its new one.
 * @throws GateError GIT_REF_UNKNOWN
 */
export async function listChangedFiles(root: string, since: string, deps: GitDeps): Promise<string[]> {
  const base = await resolveCommit(root, since, deps);
  const words = ["diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", base, "HEAD"];
  return (await readGit(root, words, deps)).split("\0").filter((file) => file !== "");
}
