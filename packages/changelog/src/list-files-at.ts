import { GateError } from "@gate/core";
import type { GitDeps } from "@gate/git";

const MAX_LISTING_BYTES = 8 * 1024 * 1024;

/** A file of a commit's tree. */
export interface TreeFile {
  /** Without the folder. */
  name: string;
  /** Hash of the content: equal hashes, equal bytes. */
  blob: string;
}

/**
 * The files that lie directly in a folder of a commit; empty when there is no such folder.
 * Throws `GIT_FAILED`.
 */
export async function listFilesAt(
  deps: GitDeps,
  root: string,
  commit: string,
  folder: string,
): Promise<TreeFile[]> {
  // With the slash, ls-tree lists what the folder holds; paths of ls-tree are no patterns.
  const answer = await deps.processes.ask(
    "git",
    ["ls-tree", "-z", "--full-tree", commit, "--", ...(folder === "." ? [] : [`${folder}/`])],
    { cwd: root, deadlineMs: 30_000, maxOutputBytes: MAX_LISTING_BYTES, signal: deps.signal },
  );
  if (answer.exitCode !== 0) {
    throw new GateError(
      "GIT_FAILED",
      `git could not list ${folder} of ${commit}: ${answer.stderr.trim().slice(0, 300)}`,
    );
  }
  const prefix = folder === "." ? 0 : folder.length + 1;
  return answer.stdout
    .split("\0")
    .map((line) => /^\d+ blob ([0-9a-f]+)\t(.+)$/su.exec(line))
    .filter((match) => match !== null)
    .map(([, blob = "", path = ""]) => ({ name: path.slice(prefix), blob }));
}
