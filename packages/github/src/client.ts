// Types and not interfaces: only a type alias fits the index signature that Octokit's parameters have.

/** How one call is bounded. */
export type CallControl = { signal: AbortSignal };

type RepositoryCall = { owner: string; repo: string; request: CallControl };

type PagedCall = RepositoryCall & { per_page: number; page: number };

/** Answers are `unknown` on purpose: what a server says is checked before it is believed. */
type Call<Parameters> = (parameters: Parameters) => Promise<{ data: unknown }>;

export type StatusState = "error" | "failure" | "pending" | "success";

/**
 * The part of an Octokit that this room uses. An Octokit of `@actions/github` fits as it is: handing one over
 * lets the compiler check every parameter below against GitHub's own description of its API.
 */
export interface GithubClient {
  rest: {
    repos: {
      listReleases: Call<PagedCall>;
      createRelease: Call<
        RepositoryCall & {
          tag_name: string;
          target_commitish?: string;
          name: string;
          body: string;
          draft: boolean;
          prerelease: boolean;
        }
      >;
      updateRelease: Call<RepositoryCall & { release_id: number; body: string }>;
      listCommitStatusesForRef: Call<PagedCall & { ref: string }>;
      createCommitStatus: Call<
        RepositoryCall & {
          sha: string;
          state: StatusState;
          context: string;
          description: string;
          target_url?: string;
        }
      >;
    };
  };
}

/** A repository on GitHub. */
export interface RepositoryName {
  owner: string;
  repo: string;
}
