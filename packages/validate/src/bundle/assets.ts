import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { type BundleFacts, GateError, type Location, type Processes } from "@gate/core";
import { listFilesBelow } from "@gate/git";
import { digestEntries } from "./digest.ts";

/** What no plan takes (Cloudflare's limits of static assets); more is not read either. */
const MAX_FILES = 100_000;
const MAX_TOTAL_BYTES = 4 * 1024 * 1024 * 1024;
/** What wrangler keeps to itself: the names that it leaves out, not the rules for headers and redirects. */
const NOT_SERVED = ".assetsignore";

export interface AssetsManifest extends NonNullable<BundleFacts["assets"]> {
  /** Path → SHA-256, to say in what two environments differ. */
  files: ReadonlyMap<string, string>;
  /** The largest file. */
  largest: { name: string; bytes: number };
}

/**
 * The files of an assets directory that `.assetsignore` does not leave out, `_headers` and `_redirects` among them.
 * @param options.folder absolute
 * @throws GateError FILE_UNREADABLE, FILE_OUTSIDE_REPOSITORY for a link that leads out of the repository, FILE_TOO_LARGE
 * for what no plan takes
 */
export async function readAssets(options: {
  root: string;
  folder: string;
  processes: Processes;
  signal: AbortSignal;
  location: Location;
}): Promise<AssetsManifest> {
  const { root, folder, processes, signal, location } = options;
  const refuse = (
    code: "FILE_UNREADABLE" | "FILE_TOO_LARGE" | "FILE_OUTSIDE_REPOSITORY",
    why: string,
  ): GateError => new GateError(code, `the assets cannot be judged: ${why}`, { location });
  const isInside = async (file: string): Promise<boolean> => {
    const relative = path.relative(await realpath(root), await realpath(file));
    return !(relative === ".." || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative));
  };
  const facts = await stat(folder).catch(() => undefined);
  if (facts?.isDirectory() !== true) throw refuse("FILE_UNREADABLE", "the directory does not exist");
  if (!(await isInside(folder)))
    throw refuse("FILE_OUTSIDE_REPOSITORY", "the directory lies outside the repository");
  const ignore = path.join(folder, NOT_SERVED);
  const hasIgnore = (await lstat(ignore).catch(() => undefined))?.isFile() === true;
  const listed = await listFilesBelow({
    root,
    folder,
    processes,
    signal,
    ...(hasIgnore && { patterns: ignore }),
  });
  const names = listed.filter((name) => name !== NOT_SERVED);
  if (names.length > MAX_FILES) throw refuse("FILE_TOO_LARGE", `there are more than ${MAX_FILES} files`);
  const files = new Map<string, string>();
  let bytes = 0;
  let largest = { name: "", bytes: 0 };
  for (const name of names) {
    signal.throwIfAborted();
    const file = path.join(folder, name);
    const size = await measure(file);
    if (size === undefined) throw refuse("FILE_UNREADABLE", `${JSON.stringify(name)} is no regular file`);
    if (!(await isInside(file)))
      throw refuse("FILE_OUTSIDE_REPOSITORY", `${JSON.stringify(name)} is a link out of the repository`);
    bytes += size;
    if (bytes > MAX_TOTAL_BYTES) throw refuse("FILE_TOO_LARGE", "there are more than 4 GiB");
    if (size > largest.bytes) largest = { name, bytes: size };
    files.set(name, await hashFile(file));
  }
  return { count: files.size, bytes, digest: digestEntries(files), files, largest };
}

async function measure(file: string): Promise<number | undefined> {
  const facts = await stat(file).catch(() => undefined);
  return facts?.isFile() === true ? facts.size : undefined;
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
