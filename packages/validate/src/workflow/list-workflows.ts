import type { SourceFiles } from "../source-files.ts";

/** The tracked workflow files: GitHub reads this one folder, no folder below it. */
export function listWorkflows(files: SourceFiles): string[] {
  return [...files.tracked].filter((file) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(file)).sort();
}
