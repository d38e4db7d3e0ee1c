import type { GithubClient } from "./client.ts";
import { type DraftReleaseOptions, type ReleaseResult, upsertDraftRelease } from "./releases.ts";
import { type CommitStatusOptions, setCommitStatus, type StatusResult } from "./statuses.ts";

export type { GithubClient, RepositoryName, StatusState } from "./client.ts";
export { MAX_RELEASE_BODY_BYTES } from "./release-body.ts";
export type { DraftReleaseOptions, ReleaseResult } from "./releases.ts";
export type { CommitStatusOptions, StatusResult } from "./statuses.ts";

/** What the project writes to GitHub. Every write is idempotent: running it again changes nothing. */
export interface GithubApi {
  upsertDraftRelease(options: DraftReleaseOptions): Promise<ReleaseResult>;
  setCommitStatus(options: CommitStatusOptions): Promise<StatusResult>;
}

/** `client` is an Octokit, made by the runtime with the token and the API's base URL. */
export function createGithubApi(client: GithubClient): GithubApi {
  return {
    upsertDraftRelease: (options) => upsertDraftRelease(client, options),
    setCommitStatus: (options) => setCommitStatus(client, options),
  };
}
