import { posix } from "node:path";
import { matchesGlob } from "../shell/glob.ts";
import type { PackageFile } from "./package-scripts.ts";
import { type Folder, resolvePath } from "./workspace-path.ts";

/**
 * The packages that `--filter` of pnpm, turbo and bun or `-w` of npm chooses: by name, by a pattern for names, by folder.
 * What is chosen by what has changed or by what depends on what may be any package.
 */
export function choosePackages(
  all: readonly PackageFile[],
  filters: readonly string[],
  folder: Folder,
): PackageFile[] {
  const [wanted, unwanted] = [
    filters.filter((text) => !text.startsWith("!")),
    filters.filter((text) => text.startsWith("!")),
  ];
  const excluded = unwanted.map((text) => readFilter(text.slice(1), folder));
  // A package is only left out where it is left out for certain.
  const isOut = (file: PackageFile): boolean =>
    excluded.some((matches) => matches !== undefined && matches(file));
  const chosen = wanted.map((text) => readFilter(text, folder));
  return all.filter(
    (file) =>
      !isOut(file) &&
      (chosen.length === 0 || chosen.some((matches) => matches === undefined || matches(file))),
  );
}

/** undefined: it may choose any package. */
function readFilter(filter: string, folder: Folder): ((file: PackageFile) => boolean) | undefined {
  if (/\.\.\.|[[\]^$\u2026]/.test(filter)) return undefined;
  const path = /^\{(.+)\}$/.exec(filter)?.[1] ?? (/^\.{1,2}(?:\/|$)|^\/\//.test(filter) ? filter : undefined);
  if (path !== undefined) {
    const stars = path.search(/[*?]/);
    const base = stars === -1 ? path : path.slice(0, stars);
    const root = resolvePath(folder ?? "", { text: base === "" ? "." : base, dynamic: false });
    if (root === undefined) return undefined;
    return stars === -1 ? (file) => file.folder === root : (file) => file.folder.startsWith(root);
  }
  const matches = (name: string | undefined): boolean => name !== undefined && matchesGlob(name, filter);
  return (file) =>
    matches(file.name) ||
    matches(file.name?.split("/").at(-1)) ||
    matches(posix.basename(file.folder)) ||
    file.folder === filter;
}
