import { lstat } from "node:fs/promises";
import path from "node:path";
import type { RivalConfig, WranglerConfigFile } from "./types.ts";

/** In the order in which wrangler looks; each name up to the root of the file system before the next one. */
const SEARCHED_NAMES = ["wrangler.json", "wrangler.jsonc", "wrangler.toml"];
/** Read from the current folder only, and only with `--experimental-new-config`. */
const NEW_CONFIG_NAME = "cloudflare.config.ts";
/** Made by build tools; it redirects wrangler to a generated config. */
const REDIRECT = ".wrangler/deploy/config.json";

/**
 * Files that make wrangler read something else than the config of gate.yml, or that look as if it did:
 * - `beside`: any other wrangler config in the same folder;
 * - `above`: one in a folder between the config and the root of the repository that wrangler prefers although
 *   it lies farther away (`wrangler.json` in the root shadows `apps/api/wrangler.toml`). A name that comes
 *   later in wrangler's order, or the same name, does not shadow and is another Worker's business;
 * - `redirect`: a redirect file that is tracked. An untracked one is the product of the last build.
 */
export async function findRivalConfigs(options: {
  root: string;
  config: WranglerConfigFile;
  trackedFiles: readonly string[];
}): Promise<RivalConfig[]> {
  const { root, config } = options;
  const folder = path.posix.dirname(config.file);
  const ownName = path.posix.basename(config.file);
  const ownRank = SEARCHED_NAMES.indexOf(ownName);
  // A config with another name is never found by itself: every name that is searched comes before it.
  const preferred = ownRank === -1 ? SEARCHED_NAMES : SEARCHED_NAMES.slice(0, ownRank);
  const candidates: RivalConfig[] = [
    ...[...SEARCHED_NAMES, NEW_CONFIG_NAME]
      .filter((name) => name !== ownName)
      .map((name) => ({ file: join(folder, name), kind: "beside" as const })),
    ...foldersAbove(folder).flatMap((above) =>
      preferred.map((name) => ({ file: join(above, name), kind: "above" as const })),
    ),
  ];
  const present = await Promise.all(candidates.map(async ({ file }) => isPresent(path.join(root, file))));
  const tracked = new Set(options.trackedFiles);
  const redirects = [folder, ...foldersAbove(folder)]
    .map((above) => ({ file: join(above, REDIRECT), kind: "redirect" as const }))
    .filter(({ file }) => tracked.has(file));
  return [...candidates.filter((_, index) => present[index] === true), ...redirects];
}

/** The folders above one, nearest first, up to the root of the repository (`.`). */
function foldersAbove(folder: string): string[] {
  const above: string[] = [];
  for (let current = folder; current !== ".";) {
    current = path.posix.dirname(current);
    above.push(current);
  }
  return above;
}

function join(folder: string, name: string): string {
  return folder === "." ? name : `${folder}/${name}`;
}

async function isPresent(file: string): Promise<boolean> {
  try {
    return !(await lstat(file)).isDirectory();
  } catch {
    return false;
  }
}
