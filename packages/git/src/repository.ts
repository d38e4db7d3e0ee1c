import { lstat } from "node:fs/promises";
import path from "node:path";
import { GateError } from "@gate/core";
import { askGit, describeFailure, readGit } from "./ask-git.ts";
import { resolveCommit } from "./revisions.ts";
import type { GitDeps, RepositoryFacts, Tag } from "./types.ts";

/**
 * Where a check stands.
 * @param options.cwd absolute, the root or a folder below it
 * @throws GateError COMMAND_NOT_FOUND (git is missing), GIT_NOT_A_REPOSITORY, GIT_REF_UNKNOWN (no commit yet),
 * GIT_FAILED
 */
export async function readRepository(options: { cwd: string } & GitDeps): Promise<RepositoryFacts> {
  const { cwd, ...deps } = options;
  const { root, shallow, commit } = await findRepository(cwd, deps);
  const [tags, status, index] = await Promise.all([
    readGit(root, ["tag", "--list", "--points-at", "HEAD"], deps),
    readGit(
      root,
      ["status", "--porcelain=v2", "-z", "--untracked-files=all", "--ignore-submodules=none"],
      deps,
    ),
    readGit(root, ["ls-files", "-v", "-z"], deps),
  ]);
  const hidden = await listHidden(root, index, deps);
  const { changedPaths, untrackedPaths } = readStatus(status);
  return {
    root,
    commit,
    tags: tags.split("\n").filter((name) => name !== ""),
    changedPaths: [...new Set([...changedPaths, ...hidden])].sort(),
    untrackedPaths,
    shallow,
  };
}

/** One question instead of three: starting git is what costs. A path may hold line ends, so it is read from behind. */
async function findRepository(
  cwd: string,
  deps: GitDeps,
): Promise<Pick<RepositoryFacts, "root" | "shallow" | "commit">> {
  const question = ["rev-parse", "--show-toplevel", "--is-shallow-repository", "HEAD^{commit}"];
  const answer = await askGit(cwd, question, deps);
  if (answer.exitCode !== 0) {
    const head = await askGit(cwd, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"], deps);
    if (head.exitCode === 0) throw describeFailure(question, answer.exitCode, answer.stderr);
    throw new GateError("GIT_REF_UNKNOWN", "this repository has no commit yet", { hint: "commit first" });
  }
  const lines = answer.stdout.replace(/\r?\n$/, "").split("\n");
  const [shallow, commit] = lines.splice(-2);
  return {
    root: path.resolve(lines.join("\n").replace(/\r$/, "")),
    shallow: shallow?.trim() !== "false",
    commit: commit?.trim() ?? "",
  };
}

/**
 * Files that git was told not to look at (`update-index --assume-unchanged`, `--skip-worktree`) and that lie
 * there all the same: `git status` calls them unchanged, whatever they hold, so they count as changed. In a
 * sparse checkout git itself keeps that mark in step.
 * @param index output of `git ls-files -v -z`: a letter (small: assumed unchanged; `S`: skipped), a blank, a path
 */
async function listHidden(root: string, index: string, deps: GitDeps): Promise<string[]> {
  const marked = index.split("\0").filter((line) => /^[a-zS] /.test(line));
  if (marked.length === 0) return [];
  const sparse = await askGit(root, ["config", "--bool", "core.sparseCheckout"], deps);
  const isSparse = sparse.stdout.trim() === "true";
  const paths = marked.filter((line) => !(isSparse && line.startsWith("S"))).map((line) => line.slice(2));
  const there = await Promise.all(
    paths.map((file) =>
      lstat(path.join(root, file)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return paths.filter((_, at) => there[at]);
}

/**
 * Paths of `git status --porcelain=v2 -z` (git-scm.com/docs/git-status): `1` and `u` lines end with the path,
 * a `2` line (renamed) has the old path as a field of its own, `?` is an untracked file.
 */
function readStatus(output: string): Pick<RepositoryFacts, "changedPaths" | "untrackedPaths"> {
  const paths = new Set<string>();
  const untracked = new Set<string>();
  const fields = output.split("\0");
  for (let index = 0; index < fields.length; index += 1) {
    const field = fields[index] ?? "";
    const path = skipWords(field, { "1": 8, "2": 9, u: 10, "?": 1 }[field[0] ?? ""]);
    if (path !== undefined) paths.add(path);
    if (path !== undefined && field.startsWith("?")) untracked.add(path);
    if (field.startsWith("2 ")) {
      index += 1;
      const before = fields[index];
      if (before !== undefined) paths.add(before);
    }
  }
  return { changedPaths: [...paths].sort(), untrackedPaths: [...untracked].sort() };
}

/** What follows the first `count` words; a path may hold blanks itself. */
function skipWords(line: string, count: number | undefined): string | undefined {
  if (count === undefined) return undefined;
  let start = 0;
  for (let word = 0; word < count; word += 1) start = line.indexOf(" ", start) + 1;
  return line.slice(start);
}

/**
 * Paths in the index, relative to the root, with `/`, sorted by code unit. A submodule is one path.
 * @throws GateError GIT_FAILED when nothing is tracked although the last commit holds files
 */
export async function listTrackedFiles(root: string, deps: GitDeps): Promise<string[]> {
  const output = await readGit(root, ["ls-files", "-z", "--cached", "--full-name"], deps);
  if (output === "") await refuseBrokenCheckout(root, deps);
  // A file with a merge conflict has up to three entries.
  return [...new Set(output.split("\0").filter((file) => file !== ""))].sort();
}

/** A checkout that broke off leaves an empty index; whoever judges tracked files would find nothing wrong in it. */
async function refuseBrokenCheckout(root: string, deps: GitDeps): Promise<void> {
  const head = await askGit(root, ["ls-tree", "--name-only", "-z", "HEAD"], deps);
  if (head.exitCode !== 0 || head.stdout === "") return;
  throw new GateError("GIT_FAILED", `git tracks nothing in ${root}, although the last commit holds files`, {
    hint: "the checkout broke off: check the commit out again",
  });
}

/** All tags that lead to a commit (others are left out), sorted by name as git does. */
export async function readTags(root: string, deps: GitDeps): Promise<Tag[]> {
  // Names hold no blanks, so a line is six words whatever the tags are called.
  const format =
    "%(refname:strip=2) %(objecttype) %(objectname) %(*objecttype)- %(*objectname)- %(creatordate:iso-strict)";
  const output = await readGit(root, ["for-each-ref", `--format=${format}`, "refs/tags"], deps);
  const tags: Tag[] = [];
  for (const line of output.split("\n")) {
    const [name = "", type, object = "", targetType, target = "", date = ""] = line.split(" ");
    if (type === "commit") tags.push({ name, commit: object, annotated: false, date });
    if (type !== "tag") continue;
    if (targetType === "commit-") tags.push({ name, commit: target.slice(0, -1), annotated: true, date });
    // A tag of a tag; git follows only one of them here.
    if (targetType === "tag-")
      tags.push({ name, commit: await resolveCommit(root, object, deps), annotated: true, date });
  }
  return tags;
}
