import { GateError } from "@gate/core";
import { askGit, readGit } from "./ask-git.ts";
import type { GitDeps } from "./types.ts";

const FULL_SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * The commit that a revision (branch, tag, SHA, `HEAD~2`) leads to, as its full SHA.
 * @throws GateError GIT_REF_UNKNOWN also for a name that could be read as an option or holds control characters
 */
export async function resolveCommit(root: string, revision: string, deps: GitDeps): Promise<string> {
  refuseStrangeRevision(revision);
  const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
  const answer = await askGit(root, args, deps);
  const sha = answer.stdout.trim();
  if (answer.exitCode === 0 && FULL_SHA.test(sha)) return sha;
  throw new GateError("GIT_REF_UNKNOWN", `git knows no commit by the name ${JSON.stringify(revision)}`, {
    hint: "check the name; in a workflow set `fetch-depth: 0` and `fetch-tags: true` for actions/checkout",
  });
}

function refuseStrangeRevision(revision: string): void {
  if (revision === "" || revision.startsWith("-") || /[\p{Cc}\p{Cf}\u2028\u2029]/u.test(revision)) {
    throw new GateError("GIT_REF_UNKNOWN", `${JSON.stringify(revision)} is no name of a revision`, {
      hint: "a revision does not begin with a dash and holds no control characters",
    });
  }
}

/**
 * true when every commit of `ancestor` is part of `descendant`'s history; a commit is its own ancestor.
 * In a shallow clone false can also mean that history is missing: ask `isShallow` first.
 * @throws GateError GIT_REF_UNKNOWN
 */
export async function isAncestor(
  root: string,
  ancestor: string,
  descendant: string,
  deps: GitDeps,
): Promise<boolean> {
  const [from, to] = await Promise.all([
    resolveCommit(root, ancestor, deps),
    resolveCommit(root, descendant, deps),
  ]);
  const answer = await askGit(root, ["merge-base", "--is-ancestor", from, to], deps);
  if (answer.exitCode === 0) return true;
  if (answer.exitCode === 1) return false;
  throw new GateError(
    "GIT_FAILED",
    `git could not compare ${from} and ${to}: ${answer.stderr.trim().slice(0, 300)}`,
  );
}

/**
 * The best common ancestor; undefined when the two histories share nothing (or nothing that is here).
 * @throws GateError GIT_REF_UNKNOWN
 */
export async function mergeBase(
  root: string,
  one: string,
  other: string,
  deps: GitDeps,
): Promise<string | undefined> {
  const [a, b] = await Promise.all([resolveCommit(root, one, deps), resolveCommit(root, other, deps)]);
  const answer = await askGit(root, ["merge-base", a, b], deps);
  if (answer.exitCode === 0) return answer.stdout.trim();
  if (answer.exitCode === 1) return undefined;
  throw new GateError(
    "GIT_FAILED",
    `git could not compare ${a} and ${b}: ${answer.stderr.trim().slice(0, 300)}`,
  );
}

/** true when commits are missing: a clone with a limited depth. */
export async function isShallow(root: string, deps: GitDeps): Promise<boolean> {
  return (await readGit(root, ["rev-parse", "--is-shallow-repository"], deps)).trim() !== "false";
}

/**
 * The commit without parents from which a revision's main line (first parents) began.
 * @throws GateError GIT_REF_UNKNOWN
 */
export async function firstCommit(root: string, revision: string, deps: GitDeps): Promise<string> {
  const sha = await resolveCommit(root, revision, deps);
  const roots = (await readGit(root, ["rev-list", "--first-parent", "--max-parents=0", sha], deps))
    .trim()
    .split("\n");
  const [first] = roots;
  if (first === undefined || !FULL_SHA.test(first))
    throw new GateError("GIT_FAILED", `git found no first commit of ${sha}`);
  return first;
}
