import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { isTable } from "./plain-value.ts";
import type { WranglerConfigFile } from "./types.ts";

export interface InstalledWrangler {
  /** Absolute, without symbolic links. */
  folder: string;
  version: string;
}

/**
 * The wrangler that `npx wrangler` would run in the config's folder: `node_modules/wrangler` there or in a
 * folder above, as far as the root of the repository. What a link of that name leads to counts, also outside
 * the root (pnpm's store, a `node_modules` that several work trees share): whoever allows the repository's
 * wrangler allows what the repository has installed. Above the root nothing is looked for.
 */
export async function findInstalledWrangler(
  config: WranglerConfigFile,
): Promise<InstalledWrangler | undefined> {
  for (let folder = path.dirname(config.absoluteFile); ; folder = path.dirname(folder)) {
    const found = await readPackage(path.join(folder, "node_modules", "wrangler"));
    if (found !== undefined) return found;
    if (folder === config.root || folder === path.dirname(folder)) return undefined;
  }
}

async function readPackage(folder: string): Promise<InstalledWrangler | undefined> {
  try {
    const file = path.join(folder, "package.json");
    const facts = await stat(file);
    if (!facts.isFile() || facts.size > 1024 * 1024) return undefined;
    const manifest: unknown = JSON.parse(await readFile(file, "utf8"));
    if (!isTable(manifest) || manifest["name"] !== "wrangler" || typeof manifest["version"] !== "string")
      return undefined;
    return { folder: await realpath(folder), version: manifest["version"] };
  } catch {
    // Not installed here, or not readable: then it is not what npx would run either.
    return undefined;
  }
}
