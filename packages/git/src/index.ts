export * from "./types.ts";
// readRepository({ cwd, processes, signal }): Promise<RepositoryFacts>   throws GateError GIT_NOT_A_REPOSITORY, COMMAND_NOT_FOUND (git missing), GIT_FAILED
// listTrackedFiles(root, deps): Promise<string[]>
// readTags(root, deps): Promise<{ name, commit, annotated, date }[]>
// streamCommits({ root, range, deps }): AsyncIterable<Commit>   (NUL framed, --end-of-options)
// showFile(root, revision, path, deps): Promise<string | undefined>
