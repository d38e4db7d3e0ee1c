import { GateError } from "@gate/core";
import { type GitDeps, isAncestor, readRepository, readTags, resolveCommit, type Tag } from "@gate/git";
import { isLower, isStable, parseVersionTag, sortVersionTags, type VersionTag } from "./version-tag.ts";

/** From where to where the notes go, and how the beginning was found. */
export interface ReleaseRange {
  /** The release's tag; absent for what comes next and has no tag yet. */
  tag?: string | undefined;
  /** Full SHA of the release. */
  commit: string;
  previousTag?: string | undefined;
  /** Full SHA of the previous release. */
  previousCommit?: string | undefined;
  /** `v1.9.0..v1.10.0`; a release without a tag shows the start of its SHA. */
  text: string;
  /** One sentence: which tag was taken as the previous one, and why. */
  reason: string;
  warnings: string[];
}

export interface RangeOptions {
  root: string;
  tag?: string | undefined;
  previousTag?: string | undefined;
}

/**
 * Finds the range of a release. Throws `GIT_SHALLOW` when history is missing (the notes would be wrong and
 * look right), `GIT_REF_UNKNOWN` for a tag that does not exist, `USAGE` when the tags of several products
 * could be meant.
 */
export async function findReleaseRange(deps: GitDeps, options: RangeOptions): Promise<ReleaseRange> {
  const repository = await readRepository({ cwd: options.root, ...deps });
  if (repository.shallow) {
    throw new GateError("GIT_SHALLOW", "this clone is shallow: the commits of the release are not all here", {
      hint: "In a workflow set `fetch-depth: 0` for actions/checkout; in a clone of your own run `git fetch --unshallow --tags`.",
    });
  }
  const tags = await readTags(options.root, deps);
  const versions = tags
    .map(({ name, commit }) => parseVersionTag(name, commit))
    .filter((tag) => tag !== undefined);
  const release = options.tag === undefined ? undefined : findTag(tags, options.tag);
  const commit = release?.commit ?? (await resolveCommit(options.root, "HEAD", deps));
  // HEAD that carries a version tag is that release, not the one after it.
  const version =
    versions.find(({ name }) => name === release?.name) ??
    (release === undefined ? highestAt(versions, commit) : undefined);
  const tag = release?.name ?? version?.name;
  const base = { tag, commit };
  if (options.previousTag !== undefined)
    return takeNamed(deps, options.root, base, findTag(tags, options.previousTag));
  return search(deps, options.root, base, version, versions);
}

type Base = Pick<ReleaseRange, "tag" | "commit">;

function findTag(tags: readonly Tag[], name: string): Tag {
  const found = tags.find((tag) => tag.name === name);
  if (found !== undefined) return found;
  throw new GateError("GIT_REF_UNKNOWN", `there is no tag ${name} here`, {
    hint: "Tags are fetched by `fetch-depth: 0` or `fetch-tags: true` of actions/checkout, or by `git fetch --tags`; `git tag --list` shows them.",
  });
}

function highestAt(versions: readonly VersionTag[], commit: string): VersionTag | undefined {
  return sortVersionTags(versions.filter((tag) => tag.commit === commit))[0];
}

async function takeNamed(deps: GitDeps, root: string, base: Base, previous: Tag): Promise<ReleaseRange> {
  const warnings: string[] = [];
  if (!(await isAncestor(root, previous.commit, base.commit, deps))) {
    warnings.push(
      `${previous.name} is not an ancestor of this release: what only ${previous.name} holds would be taken away by the deploy and is not listed`,
    );
  }
  return complete(base, previous, `${previous.name} was named as the previous release`, warnings);
}

/**
 * Same prefix; a stable release follows the last stable one, a pre-release the last release of any kind; an
 * ancestor of the release; the highest version of those. Never by date: dates of tags are when they were made.
 */
async function search(
  deps: GitDeps,
  root: string,
  base: Base,
  release: VersionTag | undefined,
  versions: readonly VersionTag[],
): Promise<ReleaseRange> {
  if (base.tag !== undefined && release === undefined) {
    return complete(base, undefined, `${base.tag} is not a version, so no tag comes before it`, [
      `${base.tag} is not a version tag; name the previous release to shorten the notes`,
    ]);
  }
  const prefix = release?.prefix ?? choosePrefix(versions);
  const stableOnly = release === undefined || isStable(release);
  const candidates = sortVersionTags(
    versions.filter(
      (tag) =>
        tag.prefix === prefix &&
        tag.name !== release?.name &&
        (!stableOnly || isStable(tag)) &&
        (release === undefined || isLower(tag, release)),
    ),
  );
  const kind = stableOnly ? "stable version" : "version";
  const passedOver: string[] = [];
  for (const candidate of candidates) {
    if (await isAncestor(root, candidate.commit, base.commit, deps)) {
      const reason = `${candidate.name} is the highest ${kind} with the prefix "${prefix}" below this release among its ancestors`;
      return complete(base, candidate, reason, warnOfPassedOver(passedOver));
    }
    passedOver.push(candidate.name);
  }
  const reason = `no earlier ${kind} with the prefix "${prefix}" is an ancestor of this release, so the notes begin at the first commit`;
  return complete(base, undefined, reason, warnOfPassedOver(passedOver));
}

/** For a release that has no tag yet: `v` or nothing when such tags exist, else the only prefix there is. */
function choosePrefix(versions: readonly VersionTag[]): string {
  const prefixes = [...new Set(versions.map(({ prefix }) => prefix))].sort();
  const usual = ["v", ""].find((prefix) => prefixes.includes(prefix));
  if (usual !== undefined) return usual;
  if (prefixes.length > 1) {
    throw new GateError(
      "USAGE",
      `tags of several products are here: ${prefixes.map((prefix) => `${prefix}…`).join(", ")}`,
      {
        hint: "Name the release (tag) or the one before it (previous-tag).",
      },
    );
  }
  return prefixes[0] ?? "v";
}

function warnOfPassedOver(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, 3).join(", ");
  const more = names.length > 3 ? ` and ${names.length - 3} more` : "";
  return [`passed over, because not an ancestor of this release: ${shown}${more}`];
}

function complete(
  base: Base,
  previous: { name: string; commit: string } | undefined,
  reason: string,
  warnings: string[],
): ReleaseRange {
  const end = base.tag ?? base.commit.slice(0, 12);
  return {
    ...base,
    previousTag: previous?.name,
    previousCommit: previous?.commit,
    text: previous === undefined ? `first commit..${end}` : `${previous.name}..${end}`,
    reason,
    warnings,
  };
}
