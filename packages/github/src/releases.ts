import { GateError } from "@gate/core";
import { z } from "zod";
import { callGithub, listGithub, WriteRefused } from "./call-github.ts";
import type { GithubClient, RepositoryName } from "./client.ts";
import { holdsGeneratedPart, MAX_RELEASE_BODY_BYTES, mergeReleaseBody } from "./release-body.ts";

export interface DraftReleaseOptions {
  repo: RepositoryName;
  /** The release's git tag; it need not exist on GitHub yet. */
  tag: string;
  /** Title of a new draft. An existing title is left alone: a person may have written it. */
  name: string;
  /** The generated part, Markdown. */
  body: string;
  prerelease?: boolean | undefined;
  /** Commit or branch that GitHub tags when the draft is published before the tag exists. */
  target?: string | undefined;
  signal?: AbortSignal | undefined;
}

interface ReleaseWritten {
  written: true;
  outcome: "created" | "updated";
  url: string;
  warnings: string[];
}

interface ReleaseNotWritten {
  written: false;
  outcome: "unchanged" | "refused";
  /** Why nothing was written, for a person. */
  reason: string;
  url?: string | undefined;
  warnings: string[];
}

export type ReleaseResult = ReleaseWritten | ReleaseNotWritten;

const releaseSchema = z.object({
  id: z.number().int(),
  tag_name: z.string(),
  draft: z.boolean(),
  body: z.string().nullish(),
  html_url: z.string(),
});

type Release = z.infer<typeof releaseSchema>;

/**
 * Creates the draft release of a tag or brings the generated part of an existing one up to date. Running it
 * again with the same text writes nothing. Never publishes, never deletes, never changes text outside our
 * markers, and leaves a published release without our markers alone. A token that may not write is a result.
 * Throws `GITHUB_FAILED` or `CANCELLED`.
 */
export async function upsertDraftRelease(
  client: GithubClient,
  options: DraftReleaseOptions,
): Promise<ReleaseResult> {
  let release: Release | undefined;
  try {
    const releases = await findReleases(client, options);
    release = releases[0];
    return release === undefined
      ? await createDraft(client, options)
      : await updateRelease(client, options, release, warnOfDuplicates(options.tag, releases));
  } catch (thrown) {
    if (!(thrown instanceof WriteRefused)) throw thrown;
    return {
      written: false,
      outcome: "refused",
      reason: `the token may not write releases (${thrown.message}); the job needs \`permissions: contents: write\`, and a pull request from a fork never has it`,
      url: release?.html_url,
      warnings: [],
    };
  }
}

/**
 * Every release of the tag: a published one first, then drafts with our part, then by age. Listed and not
 * asked for by tag, because `GET …/releases/tags/{tag}` never returns drafts.
 */
async function findReleases(client: GithubClient, options: DraftReleaseOptions): Promise<Release[]> {
  const context = { purpose: `list the releases of ${nameOf(options.repo)}`, signal: options.signal };
  const found: Release[] = [];
  const pages = listGithub(context, releaseSchema, (page) =>
    client.rest.repos.listReleases({ ...options.repo, ...page }),
  );
  for await (const release of pages) {
    if (release.tag_name === options.tag && !found.some(({ id }) => id === release.id)) found.push(release);
  }
  const rank = (release: Release): number =>
    release.draft ? (holdsGeneratedPart(release.body ?? "") ? 1 : 2) : 0;
  return found.sort((a, b) => rank(a) - rank(b) || a.id - b.id);
}

async function createDraft(client: GithubClient, options: DraftReleaseOptions): Promise<ReleaseResult> {
  const merged = mergeReleaseBody("", options.body);
  const body = merged.kind === "changed" ? merged.body : "";
  refuseOversize(options.tag, body);
  const created = await callGithub(
    { purpose: `create the draft release ${options.tag}`, signal: options.signal },
    releaseSchema,
    (request) =>
      client.rest.repos.createRelease({
        ...options.repo,
        tag_name: options.tag,
        ...(options.target === undefined ? {} : { target_commitish: options.target }),
        name: options.name,
        body,
        draft: true,
        prerelease: options.prerelease ?? false,
        request,
      }),
  );
  // Two jobs at the same time may both have found nothing: GitHub takes any number of drafts for a tag.
  const warnings = warnOfDuplicates(options.tag, await findReleases(client, options));
  return { written: true, outcome: "created", url: created.html_url, warnings };
}

async function updateRelease(
  client: GithubClient,
  options: DraftReleaseOptions,
  release: Release,
  warnings: string[],
): Promise<ReleaseResult> {
  const url = release.html_url;
  const standing = release.body ?? "";
  const refuse = (outcome: ReleaseNotWritten["outcome"], reason: string): ReleaseNotWritten => ({
    written: false,
    outcome,
    reason,
    url,
    warnings,
  });
  if (!release.draft && !holdsGeneratedPart(standing)) {
    return refuse(
      "refused",
      `the release ${options.tag} is published and was written by hand; it was left alone`,
    );
  }
  const merged = mergeReleaseBody(standing, options.body);
  if (merged.kind === "unchanged") return refuse("unchanged", `the release ${options.tag} already says this`);
  if (merged.kind === "edited") {
    return refuse(
      "refused",
      `the generated part of the release ${options.tag} was edited by hand; move your text outside the gate:begin and gate:end markers, or delete everything from one to the other, and run it again`,
    );
  }
  refuseOversize(options.tag, merged.body);
  const updated = await callGithub(
    { purpose: `update the release ${options.tag}`, signal: options.signal },
    releaseSchema,
    (request) =>
      client.rest.repos.updateRelease({
        ...options.repo,
        release_id: release.id,
        body: merged.body,
        request,
      }),
  );
  return { written: true, outcome: "updated", url: updated.html_url, warnings };
}

function refuseOversize(tag: string, body: string): void {
  const bytes = Buffer.byteLength(body);
  if (bytes <= MAX_RELEASE_BODY_BYTES) return;
  throw new GateError(
    "GITHUB_FAILED",
    `the text of the release ${tag} would be ${bytes} bytes long; GitHub takes ${MAX_RELEASE_BODY_BYTES} characters`,
    { hint: "Lower max-length of release-notes, or shorten the hand-written part of the release." },
  );
}

function warnOfDuplicates(tag: string, releases: readonly Release[]): string[] {
  if (releases.length < 2) return [];
  const [kept, ...others] = releases;
  return [
    `${releases.length} releases carry the tag ${tag}: ${kept?.html_url ?? ""} is the one that is kept up to date; delete by hand what nobody needs: ${others.map(({ html_url }) => html_url).join(", ")}`,
  ];
}

function nameOf({ owner, repo }: RepositoryName): string {
  return `${owner}/${repo}`;
}
