import type { Processes } from "@gate/core";

/** What every question to git needs. */
export interface GitDeps {
  processes: Processes;
  signal?: AbortSignal | undefined;
}

/** Facts about the repository that a check works in. */
export interface RepositoryFacts {
  /** Absolute path of the work tree's root. */
  root: string;
  /** Full SHA of HEAD. */
  commit: string;
  /** Tags that point at HEAD. */
  tags: readonly string[];
  /** Paths that differ from HEAD (`git status --porcelain=v2 -z`, untracked ones included), relative to the root. */
  changedPaths: readonly string[];
  /** Those of `changedPaths` that git does not track. */
  untrackedPaths: readonly string[];
  shallow: boolean;
}

export interface Tag {
  /** Without `refs/tags/`. */
  name: string;
  /** Full SHA of the commit that the tag leads to. */
  commit: string;
  annotated: boolean;
  /** ISO 8601 with offset: the tagger's date, for a lightweight tag the committer's. */
  date: string;
}

/** One commit. Every text is somebody else's: data, never markup or a command. */
export interface Commit {
  /** Full SHA. */
  sha: string;
  /** Full SHAs; two or more for a merge. */
  parents: readonly string[];
  authorName: string;
  authorEmail: string;
  /** ISO 8601 with offset. */
  committedAt: string;
  /** The first paragraph on one line. */
  subject: string;
  /** What follows the subject, trailers included, without trailing blank lines. */
  body: string;
  /**
   * The trailers as git reads them from the last paragraph, in order; folded values on one line. A line
   * `BREAKING CHANGE: …` is none for git (a blank in the key) and can keep the whole paragraph from being one.
   */
  trailers: readonly { key: string; value: string }[];
}

/** The commits reachable from `to` and not from `from`. */
export interface CommitRange {
  /** A revision that is left out with all its ancestors; absent: from the first commit. */
  from?: string | undefined;
  /** A revision. */
  to: string;
}
