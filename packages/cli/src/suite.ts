import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** What is running: the version of this suite and the digest of its files. */
export interface Suite {
  version: string;
  /** SHA-256 (hex) over the names and bytes of the running files, so that two builds of a version differ. */
  distDigest: string;
}

/**
 * Reads what is running from where it lies: `dist/` of an action, of a clone or of the npm package.
 * `programUrl` is the URL of the entry file.
 */
export function readSuite(programUrl: string): Suite {
  const folder = path.dirname(fileURLToPath(programUrl));
  const hash = createHash("sha256");
  for (const name of readdirSync(folder)
    .filter((file) => /\.[jt]s$/.test(file))
    .sort()) {
    hash
      .update(name)
      .update("\0")
      .update(readFileSync(path.join(folder, name)))
      .update("\0");
  }
  return { version: readVersion(folder), distDigest: hash.digest("hex") };
}

/** The version in the nearest package.json above that has one (the bundler's own in dist/ has none). */
export function readVersion(folder: string): string {
  for (let at = folder; ; at = path.dirname(at)) {
    const file = path.join(at, "package.json");
    const version = existsSync(file)
      ? (JSON.parse(readFileSync(file, "utf8")) as { name?: string; version?: string })
      : {};
    if (version.name === "wrangler-gate" && version.version !== undefined) return version.version;
    if (path.dirname(at) === at) return "unknown";
  }
}
