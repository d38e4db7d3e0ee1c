import { isUtf8 } from "node:buffer";
import { open, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { GateError, type Location } from "@gate/core";

/** No real wrangler config comes near it. */
const MAX_BYTES = 1024 * 1024;

/** The text of a config file and where it lies. */
export interface ConfigSource {
  root: string;
  /** Relative to the root, with `/`. */
  file: string;
  absoluteFile: string;
  /** Without a byte order mark. */
  text: string;
}

/**
 * Reads a config file inside the repository: a regular file of at most 1 MiB of UTF-8 whose real path lies
 * under the real root.
 * @throws GateError FILE_OUTSIDE_REPOSITORY, FILE_TOO_LARGE, WRANGLER_CONFIG_UNREADABLE
 */
export async function readConfigSource(options: { root: string; file: string }): Promise<ConfigSource> {
  const root = await realpath(options.root);
  const absoluteFile = path.resolve(root, options.file);
  const file = path.relative(root, absoluteFile).split(path.sep).join("/");
  const location: Location = { file };
  if (!isInside(root, absoluteFile)) throw outside(options.file, location);
  const real = await realpath(absoluteFile).catch((error: unknown) => {
    throw describeSystemError(error, location);
  });
  if (!isInside(root, real)) throw outside(file, location);
  const facts = await stat(real);
  if (!facts.isFile()) {
    const what = facts.isDirectory() ? "a folder" : "not a regular file";
    throw unreadable(
      `${file} is ${what}`,
      location,
      "name the wrangler config itself as worker.config in gate.yml",
    );
  }
  const bytes = await readBounded(real, location);
  return { root, file, absoluteFile, text: decode(bytes, file) };
}

/** true when `target` is `root` or lies under it; both absolute. */
function isInside(root: string, target: string): boolean {
  const relative = path.relative(root, target);
  return relative === "" || (relative.split(path.sep)[0] !== ".." && !path.isAbsolute(relative));
}

export function unreadable(message: string, location: Location, hint?: string, cause?: unknown): GateError {
  return new GateError("WRANGLER_CONFIG_UNREADABLE", message, { location, hint, cause });
}

function outside(file: string, location: Location): GateError {
  return new GateError("FILE_OUTSIDE_REPOSITORY", `${file} lies outside the repository`, {
    location,
    hint: "keep the wrangler config, and what it links to, inside the repository",
  });
}

async function readBounded(file: string, location: Location): Promise<Buffer> {
  const handle = await open(file, "r").catch((error: unknown) => {
    throw describeSystemError(error, location);
  });
  try {
    // Not the size that stat says: the file may grow meanwhile.
    const buffer = Buffer.alloc(MAX_BYTES + 1);
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    if (length > MAX_BYTES) {
      throw new GateError("FILE_TOO_LARGE", `${location.file} is larger than 1 MiB`, {
        location,
        hint: "a wrangler config is a few kilobytes; is this the right file?",
      });
    }
    return buffer.subarray(0, length);
  } finally {
    await handle.close();
  }
}

function decode(bytes: Buffer, file: string): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw unreadable(`${file} is UTF-16`, { file, line: 1, column: 1 }, "save it as UTF-8");
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    throw unreadable(
      `${file} is a binary file, not text`,
      locateByte(bytes, nul, file),
      "is this the wrangler config?",
    );
  }
  if (!isUtf8(bytes)) {
    throw unreadable(
      `${file} is not UTF-8`,
      locateByte(bytes, findInvalidByte(bytes), file),
      "save it as UTF-8",
    );
  }
  const text = bytes.toString("utf8");
  return text.startsWith("\u{feff}") ? text.slice(1) : text;
}

/** The first byte that a decoder would replace: where decoding and encoding again makes a difference. */
function findInvalidByte(bytes: Buffer): number {
  const again = Buffer.from(bytes.toString("utf8"));
  const index = again.findIndex((byte, position) => byte !== bytes[position]);
  return index === -1 ? 0 : index;
}

function locateByte(bytes: Buffer, index: number, file: string): Location {
  const before = bytes.subarray(0, index).toString("utf8").split("\n");
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function describeSystemError(error: unknown, location: Location): GateError {
  const { code, message } = error as Partial<NodeJS.ErrnoException>;
  const { file } = location;
  if (code === "ENOENT" || code === "ENOTDIR") {
    return unreadable(
      `there is no ${file}`,
      location,
      "worker.config in gate.yml names the wrangler config",
      error,
    );
  }
  if (code === "ELOOP") {
    return unreadable(
      `${file} is a symbolic link that leads back to itself`,
      location,
      "replace it by the file",
      error,
    );
  }
  return unreadable(`${file} cannot be read: ${message ?? String(error)}`, location, undefined, error);
}
