import semver from "semver";

/** A git tag that names a version: `v1.2.0`, `hub@1.2.0-rc.1`. */
export interface VersionTag {
  name: string;
  /** What stands before the version; tags of another prefix belong to something else. */
  prefix: string;
  version: semver.SemVer;
  /** Full SHA of the tagged commit. */
  commit: string;
}

const MAX_TAG_LENGTH = 200;

/** Reads a tag's version; undefined for every tag that is no prefix plus a version by semver.org. */
export function parseVersionTag(name: string, commit: string): VersionTag | undefined {
  if (name.length > MAX_TAG_LENGTH) return undefined;
  const start = /\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]*)?$/u.exec(name)?.index;
  if (start === undefined) return undefined;
  const prefix = name.slice(0, start);
  const version = semver.parse(name.slice(start));
  // `1.2.3.4` is no version with the prefix `1.`.
  if (version === null || /[0-9.]$/u.test(prefix)) return undefined;
  return { name, prefix, version, commit };
}

export function isStable(tag: VersionTag): boolean {
  return tag.version.prerelease.length === 0;
}

/** Highest version first; equal versions in the order of their names, so that the result is always the same. */
export function sortVersionTags(tags: readonly VersionTag[]): VersionTag[] {
  return [...tags].sort(
    (a, b) => semver.compareBuild(b.version, a.version) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
}

export function isLower(tag: VersionTag, than: VersionTag): boolean {
  return semver.compareBuild(tag.version, than.version) < 0;
}
