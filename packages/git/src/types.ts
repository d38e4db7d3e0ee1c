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
  shallow: boolean;
}
