import path from "node:path";
import { askGit } from "./ask-git.ts";
import type { GitDeps } from "./types.ts";
import { GateError } from "@gate/core";

/**
 * Every file in a folder, tracked or not, but those that patterns in the notation of `.gitignore` leave out. No other
 * ignore file counts. A repository of its own inside the folder is one entry that ends with `/`.
 * @param options.root the repository; git asks it for nothing but the matching
 * @param options.folder absolute
 * @param options.patterns absolute path of the file with the patterns; absent: nothing is left out
 * @returns paths relative to the folder, with `/`, sorted by code unit; symbolic links are listed, not followed
 * @throws GateError GIT_FAILED
 */
export async function listFilesBelow(
  options: { root: string; folder: string; patterns?: string | undefined } & GitDeps,
): Promise<string[]> {
  const { root, folder, patterns, ...deps } = options;
  const gitFolder = await askGit(root, ["rev-parse", "--absolute-git-dir"], deps);
  const place = gitFolder.stdout.replace(/\r?\n$/, "");
  const answer = await askGit(
    root,
    [
      `--git-dir=${place}`,
      `--work-tree=${folder}`,
      "-C",
      folder,
      "ls-files",
      "--others",
      "-z",
      ...(patterns === undefined ? [] : [`--exclude-from=${patterns}`]),
    ],
    deps,
    undefined,
    // No index: git then takes every file for one that it does not know.
    { GIT_INDEX_FILE: path.join(place, "gate-no-index") },
  );
  if (answer.exitCode !== 0)
    throw new GateError("GIT_FAILED", `git cannot list ${folder}: ${answer.stderr.trim().slice(0, 300)}`);
  return answer.stdout
    .split("\0")
    .filter((name) => name !== "")
    .sort();
}
