import { readGit } from "./ask-git.ts";
import type { GitDeps } from "./types.ts";

/**
 * When one of these paths was last changed by a commit that HEAD leads to: the committer's date, ISO 8601 with offset.
 * @param paths relative to the root, with `/`; a folder stands for what is in it
 * @returns undefined when no commit here changed any of them. In a shallow clone the oldest commit that is there seems
 * to have changed everything: ask `isShallow` first.
 * @throws GateError GIT_FAILED
 */
export async function findLastChange(
  root: string,
  paths: readonly string[],
  deps: GitDeps,
): Promise<string | undefined> {
  if (paths.length === 0) return undefined;
  const date = (await readGit(root, ["log", "-1", "--format=%cI", "HEAD", "--", ...paths], deps)).trim();
  return date === "" ? undefined : date;
}
