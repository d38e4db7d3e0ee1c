import { GateError } from "@gate/core";
import { askGit } from "./ask-git.ts";
import type { GitDeps } from "./types.ts";

/**
 * Which of these paths git would ignore if they existed: what a build makes.
 * @param paths relative to the root, with `/`; none of them tracked
 * @throws GateError GIT_FAILED
 */
export async function listIgnoredFiles(
  root: string,
  paths: readonly string[],
  deps: GitDeps,
): Promise<Set<string>> {
  if (paths.length === 0) return new Set();
  // A pattern such as `dist/` is for folders, and a path that does not exist is one only with a slash. Behind `./`
  // no path is taken for pathspec magic.
  const asked = paths.flatMap((path) => [`./${path}`, `./${path}/`]);
  const answer = await askGit(root, ["check-ignore", "-z", "--stdin"], deps, asked.join("\0"));
  if (answer.exitCode !== 0 && answer.exitCode !== 1)
    throw new GateError("GIT_FAILED", `git check-ignore ended with ${answer.exitCode ?? "a signal"}`);
  const ignored = answer.stdout.split("\0").filter((path) => path !== "");
  return new Set(ignored.map((path) => path.replace(/^\.\//, "").replace(/\/$/, "")));
}
