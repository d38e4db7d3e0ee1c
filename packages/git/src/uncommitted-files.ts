import { realpath } from "node:fs/promises";
import path from "node:path";
import { readGit } from "./ask-git.ts";
import type { GitDeps } from "./types.ts";

/**
 * Which of these files git does not track, whether it ignores them or not: `git status` says nothing of an ignored
 * one. A link counts for itself and for what it leads to; a file of a submodule is tracked there.
 * @param paths relative to the root, with `/`
 * @throws GateError GIT_FAILED
 */
export async function listUncommittedFiles(
  root: string,
  paths: readonly string[],
  deps: GitDeps,
): Promise<string[]> {
  if (paths.length === 0) return [];
  const real = await Promise.all(paths.map((file) => realpath(path.join(root, file)).catch(() => undefined)));
  const wanted = paths.map((file, i) => [
    file,
    ...(real[i] === undefined ? [] : [path.relative(root, real[i]).split(path.sep).join("/")]),
  ]);
  // All of them: a suite of thousands of files would not fit into the words of one command.
  const known = await readGit(root, ["ls-files", "-z", "--cached", "--recurse-submodules"], deps);
  const tracked = new Set(known.split("\0"));
  return paths.filter((_, i) => !wanted[i]?.every((file) => tracked.has(file)));
}
