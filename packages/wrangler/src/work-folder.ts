import { lstat, readdir, rm, rmdir } from "node:fs/promises";
import path from "node:path";

/** Temporary folders of a build begin like this. */
const OF_A_BUILD = /^(?:bundle|deploy)-/;

/**
 * Wrangler works in `.wrangler/tmp` beside the config and leaves folders there, filled ones when it is stopped.
 * @param folder absolute folder of the config
 * @returns `restore` takes away what a build left there since; nothing that was there before
 */
export async function keepWorkFolderClean(folder: string): Promise<{ restore(): Promise<void> }> {
  const top = path.join(folder, ".wrangler");
  const work = path.join(top, "tmp");
  const [hadTop, hadWork, before] = [await isFolder(top), await isFolder(work), new Set(await list(work))];
  return {
    async restore() {
      // A link may lead to a folder that is not ours to clean.
      if (!(await isFolder(top)) || !(await isFolder(work))) return;
      for (const name of await list(work)) {
        if (!before.has(name) && OF_A_BUILD.test(name))
          await rm(path.join(work, name), { recursive: true, force: true });
      }
      // Only if it is empty.
      if (!hadWork) await rmdir(work).catch(() => undefined);
      if (!hadTop) await rmdir(top).catch(() => undefined);
    },
  };
}

async function isFolder(name: string): Promise<boolean> {
  return lstat(name).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
}

async function list(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
