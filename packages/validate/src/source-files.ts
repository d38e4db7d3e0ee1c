import { closeSync, constants, lstatSync, openSync, readFileSync, readSync } from "node:fs";
import { lstat, open, realpath } from "node:fs/promises";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { GateError } from "@gate/core";

/** Caps of one file that a rule reads. */
const MAX_BYTES = 1024 * 1024;
/** Of all larger files together that are searched piece by piece: lockfiles and data, at some 0.2 s for 32 MiB. */
const MAX_PIECES_BYTES = 64 * 1024 * 1024;
/** Bytes that a piece has before and after its own: more than anything that is searched for is long. */
const AROUND_BYTES = 16 * 1024;
/** As far as git looks to tell text from the rest. */
const START_BYTES = 8000;

/**
 * The tracked files of the repository, and the only way in which a rule reads one: nothing outside the root,
 * nothing that git does not know, nothing without a cap.
 */
export interface SourceFiles {
  /** Paths relative to the root, with `/`. */
  readonly tracked: ReadonlySet<string>;
  /** Whether a path is tracked or exists in the work tree: a file, a folder or a link. */
  exists(path: string): Promise<boolean>;
  /** Paths that were read, sorted. */
  readPaths(): string[];
  /**
   * The text of a tracked file.
   * @throws GateError FILE_UNREADABLE when it is not tracked, missing from the work tree, no regular file or
   * not UTF-8; FILE_OUTSIDE_REPOSITORY when a symbolic link leads out of the root; FILE_TOO_LARGE above 1 MiB.
   */
  read(file: string): Promise<string>;
  /** The text of a tracked file that is looked at once and not kept; undefined for what is `whyUnread`. */
  glance(file: string): Promise<string | undefined>;
  /**
   * The pieces of a tracked file, in order; a file of up to 1 MiB is one. A larger one is read byte by byte as Latin-1,
   * as long as all such files have no more than 64 MiB together. None for what is `whyUnread`.
   */
  glanceByPieces(file: string): AsyncIterable<TextPiece>;
  /** Why a file that was glanced at gave no text; undefined where it gave one. */
  whyUnread(file: string): Unread | undefined;
}

/** A part of a text, with what stands around it. */
interface TextPiece {
  text: string;
  /** Where in `text` the piece itself begins and ends: what begins elsewhere belongs to another piece. */
  from: number;
  to: number;
  /** Line ends of the file before `text`. */
  linesBefore: number;
}

/** `link`: git keeps only where it leads. `submodule`: a folder in place of a file, which is another repository. */
export type Unread = "no text" | "too large" | "link" | "submodule" | "missing" | "unreadable";

/** Reads below `root` (absolute, the root of the work tree). */
export function createSourceFiles(root: string, trackedFiles: readonly string[]): SourceFiles {
  const tracked = new Set(trackedFiles);
  const texts = new Map<string, Promise<string>>();
  const unread = new Map<string, Unread>();
  let glances = 0;
  let bytesLeft = MAX_PIECES_BYTES;

  const glance = async (file: string): Promise<string | undefined> => {
    glances += 1;
    // Files are many and small: reading them at once takes a third of the time, as long as signals still come through.
    if (glances % 64 === 0) await setImmediate();
    const { text, why } = glanceAt(path.join(root, file));
    if (why === undefined) unread.delete(file);
    else unread.set(file, why);
    return text;
  };

  return {
    tracked,
    async exists(name) {
      if (tracked.has(name)) return true;
      try {
        await lstat(path.join(root, name));
        return true;
      } catch {
        return false;
      }
    },
    readPaths: () => [...texts.keys()].sort(),
    glance,
    async *glanceByPieces(file) {
      const text = await glance(file);
      if (text !== undefined) yield { text, from: 0, to: text.length, linesBefore: 0 };
      if (unread.get(file) !== "too large") return;
      const target = path.join(root, file);
      try {
        const { size } = lstatSync(target);
        if (size > bytesLeft) return;
        bytesLeft -= size;
        yield* readPieces(target, size);
        unread.delete(file);
      } catch {
        unread.set(file, "unreadable");
      }
    },
    whyUnread: (file) => unread.get(file),
    read(file) {
      let text = texts.get(file);
      if (text === undefined) {
        text = readTrackedFile(root, file, tracked);
        texts.set(file, text);
      }
      return text;
    },
  };
}

function glanceAt(target: string): { text?: string; why?: Unread } {
  try {
    const facts = lstatSync(target);
    if (facts.isSymbolicLink()) return { why: "link" };
    if (facts.isDirectory()) return { why: "submodule" };
    if (!facts.isFile()) return { why: "unreadable" };
    if (facts.size > MAX_BYTES) return { why: beginsAsText(target) ? "too large" : "no text" };
    const bytes = readFileSync(target);
    if (bytes.length > MAX_BYTES) return { why: "too large" };
    return bytes.includes(0) ? { why: "no text" } : { text: bytes.toString("utf8") };
  } catch (error) {
    const code = systemCodeOf(error);
    return { why: code === "ENOENT" || code === "ENOTDIR" ? "missing" : "unreadable" };
  }
}

/** @throws what node:fs throws, also when the file has become shorter. */
async function* readPieces(target: string, size: number): AsyncGenerator<TextPiece> {
  const handle = openSync(target, "r");
  try {
    const buffer = Buffer.allocUnsafe(MAX_BYTES + 2 * AROUND_BYTES);
    let linesBefore = 0;
    for (let at = 0; at < size; at += MAX_BYTES) {
      const start = Math.max(0, at - AROUND_BYTES);
      const length = Math.min(size, at + MAX_BYTES + AROUND_BYTES) - start;
      if (readSync(handle, buffer, 0, length, start) < length) throw new Error(`${target} shrinks`);
      const text = buffer.toString("latin1", 0, length);
      const to = Math.min(length, at + MAX_BYTES - start);
      yield { text, from: at - start, to, linesBefore };
      const nextStart = at + MAX_BYTES - AROUND_BYTES - start;
      for (let end = buffer.indexOf(10); end !== -1 && end < nextStart; end = buffer.indexOf(10, end + 1))
        linesBefore += 1;
      await setImmediate();
    }
  } finally {
    closeSync(handle);
  }
}

function beginsAsText(target: string): boolean {
  const handle = openSync(target, "r");
  try {
    const start = Buffer.alloc(START_BYTES);
    return !start.subarray(0, readSync(handle, start, 0, START_BYTES, 0)).includes(0);
  } finally {
    closeSync(handle);
  }
}

async function readTrackedFile(root: string, file: string, tracked: ReadonlySet<string>): Promise<string> {
  const location = { file };
  if (!tracked.has(file)) {
    throw new GateError("FILE_UNREADABLE", `${file} is not tracked by git`, {
      location,
      hint: "add it with git add",
    });
  }
  const target = await findTarget(root, file);
  const handle = await openRegularFile(target, file);
  try {
    const buffer = Buffer.alloc(MAX_BYTES + 1);
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    if (length > MAX_BYTES)
      throw new GateError("FILE_TOO_LARGE", `${file} is larger than 1 MiB`, { location });
    return decodeUtf8(buffer.subarray(0, length), file);
  } finally {
    await handle.close();
  }
}

async function findTarget(root: string, file: string): Promise<string> {
  const location = { file };
  let target: string;
  let realRoot: string;
  try {
    [target, realRoot] = await Promise.all([realpath(path.join(root, file)), realpath(root)]);
  } catch (cause) {
    throw new GateError("FILE_UNREADABLE", `${file} cannot be opened: ${describeCause(cause)}`, {
      location,
      cause,
    });
  }
  const relative = path.relative(realRoot, target);
  if (relative === ".." || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)) {
    throw new GateError("FILE_OUTSIDE_REPOSITORY", `${file} is a symbolic link out of the repository`, {
      location,
    });
  }
  return target;
}

async function openRegularFile(target: string, file: string): ReturnType<typeof open> {
  const location = { file };
  let handle;
  try {
    // A named pipe must not block the open: O_NONBLOCK is 0 where the platform has none.

    handle = await open(target, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    if ((await handle.stat()).isFile()) return handle;
  } catch (cause) {
    await handle?.close();
    throw new GateError("FILE_UNREADABLE", `${file} cannot be opened: ${describeCause(cause)}`, {
      location,
      cause,
    });
  }
  await handle.close();
  throw new GateError("FILE_UNREADABLE", `${file} is not a regular file`, { location });
}

function decodeUtf8(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new GateError("FILE_UNREADABLE", `${file} is not UTF-8 text`, { location: { file }, cause });
  }
}

function describeCause(cause: unknown): string {
  const code = systemCodeOf(cause);
  if (code === "ENOENT") return "it is missing from the work tree";
  if (code === "ELOOP") return "its symbolic links run in a circle";
  if (code === "EACCES" || code === "EPERM") return "no permission";
  return code ?? "unknown reason";
}

/** `ENOENT` and the like of an error of node:fs. */
export function systemCodeOf(cause: unknown): string | undefined {
  const code = typeof cause === "object" && cause !== null && "code" in cause ? cause.code : undefined;
  return typeof code === "string" ? code : undefined;
}
