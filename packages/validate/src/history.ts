import { GateError, type Processes } from "@gate/core";
import { findLastChange, isShallow, listIgnoredFiles, resolveCommit, showFile } from "@gate/git";
import type { RepositoryHistory } from "./rule.ts";

type BaseText = Awaited<ReturnType<RepositoryHistory["readBase"]>>;

/**
 * Asks git.
 * @param options.base the revision that the change is compared with; absent: the first parent of HEAD, which in the
 * merge commit of a pull request is the branch that it goes into
 */
export function createHistory(options: {
  root: string;
  base?: string | undefined;
  processes: Processes;
  signal: AbortSignal;
}): RepositoryHistory {
  const { root, base, processes, signal } = options;
  const deps = { processes, signal };
  const bases = new Map<string, Promise<BaseText>>();
  const readBase = async (file: string): Promise<BaseText> => {
    const revision = base ?? "HEAD^1";
    try {
      await resolveCommit(root, revision, deps);
    } catch (error) {
      if (!(error instanceof GateError) || error.code !== "GIT_REF_UNKNOWN") throw error;
      // The first commit of all has nothing before it; a clone with a limited depth only seems to.
      if (base === undefined && !(await isShallow(root, deps))) return { known: true };
      return { known: false, why: base === undefined ? "this clone is shallow" : error.message };
    }
    return { known: true, text: await showFile(root, revision, file, deps) };
  };
  return {
    findIgnored: (paths) => listIgnoredFiles(root, paths, deps),
    isShallow: () => isShallow(root, deps),
    findLastChange: (paths) => findLastChange(root, paths, deps),
    readBase(file) {
      let answer = bases.get(file);
      if (answer === undefined) {
        answer = readBase(file);
        bases.set(file, answer);
      }
      return answer;
    },
  };
}
