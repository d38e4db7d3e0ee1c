// What a job downloads when it uses an action of this repository, unpacked where nothing of the repository is
// near: tracked files as they lie in the work tree, and dist/, through .gitattributes' export-ignore.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, realpath, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const root = path.dirname(import.meta.dirname);
const execute = promisify(execFile);

/** Dispose it, or use `await using`. */
export interface UnpackedArchive extends AsyncDisposable {
  /** Absolute, real path with a space in it; no node_modules lies in it or above it. */
  folder: string;
  /** Size of `git archive --format=tar.gz`. */
  archiveBytes: number;
}

/**
 * Writes a tree object of the work tree without touching the index or the objects of the repository, archives
 * it and unpacks it into a temporary folder.
 */
export async function unpackArchive(): Promise<UnpackedArchive> {
  if (!existsSync(path.join(root, "dist", "index.js"))) throw new Error("there is no dist/: npm run build");
  const temporary = await realpath(await mkdtemp(path.join(tmpdir(), "gate archive ")));
  const dispose = (): Promise<void> => rm(temporary, { recursive: true, force: true });
  try {
    refuseModulesAbove(temporary);
    const file = path.join(temporary, "archive.tar.gz");
    await writeArchive(file, path.join(temporary, "git"));
    const folder = path.join(temporary, "the action");
    await mkdir(folder);
    await execute("tar", ["-xzf", "archive.tar.gz", "-C", "the action"], { cwd: temporary });
    return { folder, archiveBytes: (await stat(file)).size, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

async function writeArchive(file: string, scratch: string): Promise<void> {
  const objects = path.join(scratch, "objects");
  await mkdir(objects, { recursive: true });
  const { stdout: own } = await execute(
    "git",
    ["rev-parse", "--path-format=absolute", "--git-path", "objects"],
    {
      cwd: root,
    },
  );
  const git = async (...args: string[]): Promise<string> => {
    const { stdout } = await execute("git", args, {
      cwd: root,
      env: {
        ...process.env,
        GIT_INDEX_FILE: path.join(scratch, "index"),
        GIT_OBJECT_DIRECTORY: objects,
        GIT_ALTERNATE_OBJECT_DIRECTORIES: own.trim(),
      },
    });
    return stdout.trim();
  };
  await git("read-tree", "HEAD");
  await git("add", "--update");
  await git("add", "--all", "--force", "dist");
  await git("archive", "--format=tar.gz", `--output=${file}`, await git("write-tree"));
}

/** A module that is missing in dist/ would be found there, and the test would prove nothing. */
function refuseModulesAbove(folder: string): void {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, "node_modules"))) throw new Error(`${at} has a node_modules`);
    if (path.dirname(at) === at) return;
  }
}
