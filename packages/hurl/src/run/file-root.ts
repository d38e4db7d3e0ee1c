import { closeSync, fstatSync, openSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Span } from "../syntax/tree.ts";
import { RunFault } from "./run-fault.ts";

/** Bytes of the largest file that a request sends or an assert compares with. */
const MOST_BYTES = 16 * 1024 * 1024;
/** Folders into which no answer is written: what stands there is run by tools. */
const UNTOUCHED = new Set([".git", ".github", "node_modules"]);

/**
 * The folder in which a Hurl file may read and write: its own, as in hurl. Nothing above it is touched, through
 * a symbolic link neither.
 */
export class FileRoot {
  readonly #root: string | undefined;

  constructor(root: string | undefined) {
    this.#root = root;
  }

  /** @throws RunFault at `place` when the file is outside, missing, no file, or larger than 16 MiB. */
  read(name: string, place: Span): Uint8Array {
    const { root, file } = this.#resolve(name, place);
    const descriptor = attempt(
      () => openSync(checkInside(realpathSync(file), root, name, place), "r"),
      name,
      place,
      "read",
    );
    try {
      const stats = fstatSync(descriptor);
      if (!stats.isFile())
        throw new RunFault(place, "File read access", `file ${name} can not be read`, "it is no file");
      if (stats.size > MOST_BYTES)
        throw new RunFault(
          place,
          "File read access",
          `file ${name} can not be read`,
          "it is larger than 16 MiB",
        );
      return attempt(() => readFileSync(descriptor), name, place, "read");
    } finally {
      closeSync(descriptor);
    }
  }

  /** @throws RunFault at `place` when the file is outside or cannot be written. */
  write(name: string, content: Uint8Array, place: Span): void {
    const { root, file } = this.#resolve(name, place);
    if (
      path
        .relative(root, file)
        .split(path.sep)
        .some((part) => UNTOUCHED.has(part))
    )
      throw new RunFault(
        place,
        "Unauthorized file access",
        `unauthorized access to file ${name}`,
        "no answer is written into this folder",
      );
    attempt(
      () => {
        checkInside(realpathSync(path.dirname(file)), root, name, place);
        const target = realpathOrSelf(file);
        writeFileSync(checkInside(target, root, name, place), content);
      },
      name,
      place,
      "written",
    );
  }

  /** Where a name leads, checked by its text alone. @throws RunFault at `place` */
  #resolve(name: string, place: Span): { root: string; file: string } {
    if (this.#root === undefined)
      throw new RunFault(
        place,
        "Unauthorized file access",
        `unauthorized access to file ${name}`,
        "this run has no folder to read files from or write them to",
      );
    const root = attempt(() => realpathSync(this.#root ?? ""), name, place, "read");
    const file = path.resolve(root, name);
    return { root, file: checkInside(file, root, name, place) };
  }
}

function checkInside(file: string, root: string, name: string, place: Span): string {
  if (file === root || file.startsWith(root.endsWith(path.sep) ? root : root + path.sep)) return file;
  throw new RunFault(
    place,
    "Unauthorized file access",
    `unauthorized access to file ${name}`,
    "put it beside the Hurl file or below",
  );
}

function realpathOrSelf(file: string): string {
  try {
    return realpathSync(file);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === "ENOENT") return file;
    throw thrown;
  }
}

function attempt<T>(work: () => T, name: string, place: Span, how: "read" | "written"): T {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof RunFault) throw thrown;
    const { code } = thrown as NodeJS.ErrnoException;
    if (typeof code !== "string") throw thrown;
    throw how === "read"
      ? new RunFault(place, "File read access", `file ${name} can not be read`, code)
      : new RunFault(place, "File write access", `${name} can not be written (${code})`);
  }
}
