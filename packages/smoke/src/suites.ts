import { closeSync, lstatSync, openSync, readSync, realpathSync, statSync } from "node:fs";
import { glob } from "node:fs/promises";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import {
  type EnvironmentConfig,
  explainSystemError,
  GateError,
  type Location,
  type SuiteConfig,
} from "@gate/core";
import { type HurlFile, parseHurl } from "@gate/hurl";

/** Far above any file that a person writes; below what makes a runner swap. */
const MAX_FILE_BYTES = 4 * 1024 * 1024;
const MAX_FILES = 5000;
const STRICT_UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A suite of gate.yml with its files read and parsed. */
export interface LoadedSuite {
  /** The glob as written, or the name of a file given by hand. */
  files: string;
  always: boolean;
  location?: Location | undefined;
  parsed: readonly HurlFile[];
}

/** Where files are looked for. */
export interface SuiteRoots {
  /** Absolute, real path of the repository's root; no file outside is read. */
  root: string;
  /** Absolute, real path of the folder of gate.yml (or of the current folder): globs start here. */
  folder: string;
  /** Globs like those of the suites: only files that match one of them are read. Suites marked `always` are whole. */
  filter?: readonly string[] | undefined;
}

/** Suites that gate.yml names for an environment; those without a list run everywhere but in production. */
export function selectSuites(suites: readonly SuiteConfig[], environment: EnvironmentConfig): SuiteConfig[] {
  return suites.filter((suite) =>
    suite.environments === undefined
      ? environment.tier !== "production"
      : suite.environments.includes(environment.name),
  );
}

/**
 * Reads and parses every file of some suites before a single request is sent.
 * @throws GateError FILE_TOO_LARGE, FILE_UNREADABLE, FILE_OUTSIDE_REPOSITORY, HURL_SYNTAX or
 * HURL_NOT_SUPPORTED_YET: a suite that cannot be read judges nothing.
 */
export async function loadSuites(
  suites: readonly { files: string; always: boolean; location?: Location | undefined }[],
  roots: SuiteRoots,
): Promise<LoadedSuite[]> {
  const loaded: LoadedSuite[] = [];
  const wanted = await findWanted(roots);
  for (const suite of suites) {
    const all = await findFiles(suite.files, roots);
    const names = suite.always ? all : all.filter((name) => wanted?.has(name) ?? true);
    // That a filter leaves nothing of one suite is what it is for; that it leaves nothing at all is told below.
    if (names.length === 0 && all.length > 0) continue;
    const parsed: HurlFile[] = [];
    for (const name of names) {
      const absolute = path.resolve(roots.folder, name);
      const { file, text } = await readSourceFile(absolute, roots.root);
      parsed.push(parseHurl(text, file, path.dirname(absolute)));
    }
    loaded.push({ ...suite, parsed });
  }
  if (wanted !== undefined && !loaded.some((suite) => !suite.always && suite.parsed.length > 0))
    loaded.push({ files: roots.filter?.join(", ") ?? "", always: false, parsed: [] });
  return loaded;
}

async function findWanted(roots: SuiteRoots): Promise<Set<string> | undefined> {
  if (roots.filter === undefined || roots.filter.length === 0) return undefined;
  const found = await Promise.all(roots.filter.map((pattern) => findFiles(pattern, roots)));
  return new Set(found.flat());
}

/** A relative path without anything that a glob or a file system reads in another way. */
const PLAIN_NAME = /^(?:[\w-][\w.-]*\/)*[\w-]+(?:\.[\w-]+)*$/;

/** Relative to the folder, sorted by code unit so that every machine runs the same order. */
async function findFiles(pattern: string, roots: SuiteRoots): Promise<string[]> {
  refuseOutside(pattern, roots);
  // A shell writes out a glob to thousands of names; for each of them the search would begin anew.
  if (PLAIN_NAME.test(pattern)) {
    const isThere = isOtherThanFolder(path.join(roots.folder, pattern));
    return isThere ? [pattern] : [];
  }
  const names: string[] = [];
  for await (const entry of glob(pattern.split("/").join(path.sep), {
    cwd: roots.folder,
    withFileTypes: true,
  })) {
    if (entry.isDirectory()) continue;
    names.push(
      path.relative(roots.folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"),
    );
    if (names.length > MAX_FILES) {
      throw new GateError("FILE_TOO_LARGE", `"${pattern}" matches more than ${MAX_FILES} files`, {
        hint: "Name a narrower glob in smoke.suites.",
      });
    }
  }
  return names.sort((a, b) => (a < b ? -1 : 1));
}

function isOtherThanFolder(absolute: string): boolean {
  try {
    return !lstatSync(absolute).isDirectory();
  } catch {
    // Whatever the reason: what cannot be found is not run, and a suite without files is no pass.
    return false;
  }
}

/** Before the disk is searched: a glob that begins above the repository could go through all of it. */
function refuseOutside(pattern: string, { root, folder }: SuiteRoots): void {
  const steps = pattern.split(/[/\\]/);
  const magic = steps.findIndex((step) => /[*?[\]{}!()]/.test(step));
  const fixed = (magic === -1 ? steps : steps.slice(0, magic)).join("/");
  const start = path.resolve(
    folder,
    fixed === "" && path.isAbsolute(pattern) ? path.parse(folder).root : fixed,
  );
  const climbs = magic !== -1 && steps.slice(magic).includes("..");
  if (!climbs && (start === root || start.startsWith(root + path.sep))) return;
  throw new GateError("FILE_OUTSIDE_REPOSITORY", `"${pattern}" leads out of the repository`, {
    hint: "Keep smoke tests inside the repository, and write .. only at the beginning of a glob.",
  });
}

/**
 * Reads a text file of the repository, by its absolute path. `file` is its path from the root.
 * @throws GateError FILE_TOO_LARGE, FILE_UNREADABLE (missing, a folder, a circular link, not UTF-8),
 * FILE_OUTSIDE_REPOSITORY
 */
export async function readSourceFile(
  absolute: string,
  root: string,
): Promise<{ file: string; text: string }> {
  // A small file is read faster than a thread is asked for it; between two files everybody else has a turn.
  await setImmediate();
  return readNow(absolute, root);
}

function readNow(absolute: string, root: string): { file: string; text: string } {
  const file = path.relative(root, absolute).split(path.sep).join("/");
  const location = { file };
  let handle: number | undefined;
  try {
    const real = realpathSync.native(absolute);
    if (real !== root && !real.startsWith(root + path.sep)) {
      throw new GateError("FILE_OUTSIDE_REPOSITORY", `${file} lies outside the repository`, {
        location,
        hint: "Keep smoke tests inside the repository; a symbolic link that leads out is not followed.",
      });
    }
    // Before it is opened: a pipe would wait for a writer for ever.
    const facts = statSync(real);
    if (!facts.isFile()) {
      throw unreadable(file, facts.isDirectory() ? "it is a folder" : "it is not a regular file");
    }
    const { size } = facts;
    if (size > MAX_FILE_BYTES) {
      throw new GateError(
        "FILE_TOO_LARGE",
        `${file} has ${(size / 1e6).toFixed(1)} MB; a file may have 4 MiB`,
        {
          location,
          hint: "Split the file, or load big bodies from a file of their own.",
        },
      );
    }
    handle = openSync(real, "r");
    const bytes = Buffer.allocUnsafe(size);
    const bytesRead = readSync(handle, bytes, 0, size, 0);
    if (bytesRead < size) throw unreadable(file, "it shrinks while it is read");
    return { file, text: STRICT_UTF8.decode(bytes) };
  } catch (error) {
    if (error instanceof GateError) throw error;
    const isText = (error as NodeJS.ErrnoException).code !== "ERR_ENCODING_INVALID_ENCODED_DATA";
    throw unreadable(file, isText ? explainSystemError(error) : "it is not UTF-8 text", error);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function unreadable(file: string, why: string, cause?: unknown): GateError {
  return new GateError("FILE_UNREADABLE", `${file} cannot be read: ${why}`, {
    location: { file },
    cause,
    hint: "A smoke test, or a contract, is a UTF-8 text file of the repository.",
  });
}
