import { z } from "zod";
import { callGithub, listGithub, WriteRefused } from "./call-github.ts";
import type { GithubClient, RepositoryName, StatusState } from "./client.ts";

const MAX_DESCRIPTION = 140;

export interface CommitStatusOptions {
  repo: RepositoryName;
  /** Full SHA. */
  sha: string;
  /** `gate/<name of the gate>`. */
  context: string;
  state: StatusState;
  /** Cut to 140 characters, GitHub's limit. */
  description: string;
  targetUrl?: string | undefined;
  signal?: AbortSignal | undefined;
}

export type StatusResult =
  | { written: true; /** What GitHub shows. */ description: string }
  | { written: false; outcome: "unchanged" | "refused"; /** For a person. */ reason: string };

const statusSchema = z.object({
  context: z.string(),
  state: z.enum(["error", "failure", "pending", "success"]),
  description: z.string().nullish(),
  target_url: z.string().nullish(),
});

/**
 * Sets a commit status unless the newest one of this context already says the same. A status is a display:
 * any workflow of the repository can write one, so nothing may read it as proof. A token that may not write
 * is a result. Throws `GITHUB_FAILED` or `CANCELLED`.
 */
export async function setCommitStatus(
  client: GithubClient,
  options: CommitStatusOptions,
): Promise<StatusResult> {
  const { repo, sha, context, state, targetUrl, signal } = options;
  const description = cutDescription(options.description);
  try {
    const newest = await findNewestStatus(client, options);
    if (
      newest?.state === state &&
      (newest.description ?? "") === description &&
      (newest.target_url ?? "") === (targetUrl ?? "")
    ) {
      return { written: false, outcome: "unchanged", reason: `the status ${context} already says this` };
    }
    await callGithub({ purpose: `set the status ${context}`, signal }, statusSchema, (request) =>
      client.rest.repos.createCommitStatus({
        ...repo,
        sha,
        state,
        context,
        description,
        ...(targetUrl === undefined ? {} : { target_url: targetUrl }),
        request,
      }),
    );
    return { written: true, description };
  } catch (thrown) {
    if (!(thrown instanceof WriteRefused)) throw thrown;
    return {
      written: false,
      outcome: "refused",
      reason: `the token may not write commit statuses (${thrown.message}); the job needs \`permissions: statuses: write\`, and a pull request from a fork never has it`,
    };
  }
}

/** GitHub lists statuses newest first. */
async function findNewestStatus(
  client: GithubClient,
  { repo, sha, context, signal }: CommitStatusOptions,
): Promise<z.infer<typeof statusSchema> | undefined> {
  const pages = listGithub({ purpose: `read the statuses of ${sha}`, signal }, statusSchema, (page) =>
    client.rest.repos.listCommitStatusesForRef({ ...repo, ref: sha, ...page }),
  );
  for await (const status of pages) {
    if (status.context === context) return status;
  }
  return undefined;
}

/** One line of at most 140 UTF-16 code units that never ends in half a character. */
function cutDescription(text: string): string {
  const line = text.replace(/[\p{C}\p{Z}]+/gu, " ").trim();
  if (line.length <= MAX_DESCRIPTION) return line;
  let cut = "";
  for (const character of line) {
    if (cut.length + character.length > MAX_DESCRIPTION - 1) break;
    cut += character;
  }
  return `${cut}…`;
}
