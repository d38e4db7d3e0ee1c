import { posix } from "node:path";
import { UNKNOWN, type Word } from "../shell/word.ts";

/** Where the work tree lies for a step; only names that begin with it are made relative again. */
export const WORKSPACE = "/github/workspace";

/** A folder relative to the root (`""`), or undefined when nobody can know it. */
export type Folder = string | undefined;

/** Resolves a path that a command names in a folder; undefined when it is unknown or leads out of the tree. */
export function resolvePath(folder: Folder, path: Word): Folder {
  const text = path.text.replaceAll("\\", "/");
  if (path.dynamic || text.includes(UNKNOWN)) return undefined;
  if (text === WORKSPACE) return "";
  if (text.startsWith(`${WORKSPACE}/`)) return normalise(text.slice(WORKSPACE.length + 1));
  if (folder === undefined || /^(?:\/|~|[A-Za-z]:)/.test(text)) return undefined;
  return normalise(posix.join(folder, text));
}

function normalise(path: string): Folder {
  const normal = posix.normalize(path === "" ? "." : path).replace(/\/$/, "");
  if (normal === "..") return undefined;
  if (normal.startsWith("../")) return undefined;
  return normal === "." ? "" : normal;
}
