import { readGit } from "./ask-git.ts";
import { resolveCommit } from "./revisions.ts";
import type { GitDeps } from "./types.ts";

/**
 * A file as it stands in a commit, decoded as UTF-8.
 * @param path relative to the root of the repository, with `/`
 * @returns undefined when that commit has no such file (a folder, a link and a submodule are none)
 * @throws GateError GIT_REF_UNKNOWN, COMMAND_FAILED over 64 MiB
 */
export async function showFile(
  root: string,
  revision: string,
  path: string,
  deps: GitDeps,
): Promise<string | undefined> {
  const commit = await resolveCommit(root, revision, deps);
  // `<mode> <type> <object>\t<path>\0`: with literal pathspecs a path is a path, whatever stands in it.
  const listed = await readGit(root, ["ls-tree", "-z", "--full-tree", commit, "--", path], deps);
  const entry = /^100\d{3} blob ([0-9a-f]{40,64})\t/.exec(listed);
  if (entry?.[1] === undefined || listed.slice(entry[0].length) !== `${path}\0`) return undefined;
  return readGit(root, ["cat-file", "blob", entry[1]], deps);
}
