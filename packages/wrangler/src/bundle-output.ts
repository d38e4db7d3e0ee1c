import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, opendir } from "node:fs/promises";
import path from "node:path";
import type { GateError } from "@gate/core";

/** One file that a deploy would upload. */
export interface BundleModule {
  /** Path inside the bundle, with `/`. */
  name: string;
  bytes: number;
  /** SHA-256 of its bytes, hex. */
  sha256: string;
}

type Strange = (what: string) => GateError;

const MAX_FILES = 10_000;
const MAX_DEPTH = 32;
const MAX_BYTES = 256 * 1024 * 1024;
/** How wrangler begins the README.md that it writes beside the modules. */
const README = "This folder contains the built output assets for the worker";

/** Refuses whatever lies in these folders and was not put there by us. */
export async function refuseStrayFiles(
  root: string,
  expected: Readonly<Record<string, readonly string[]>>,
  strange: Strange,
): Promise<void> {
  for (const [folder, names] of Object.entries(expected)) {
    for await (const entry of await opendir(path.join(root, folder))) {
      if (!names.includes(entry.name))
        throw strange(
          `wrote outside of the folder that it was given: ${JSON.stringify(entry.name.slice(0, 100))}`,
        );
    }
  }
}

/**
 * The modules that a dry run wrote, sorted by name by code unit. Source maps and wrangler's README.md, which
 * names the time, are left out: they are not what runs.
 */
export async function readModules(folder: string, strange: Strange): Promise<BundleModule[]> {
  const files = await listFiles(folder, strange);
  const modules: BundleModule[] = [];
  let total = 0;
  for (const name of files) {
    const isMap = name.endsWith(".map") && files.has(name.slice(0, -".map".length));
    if (isMap || (name === "README.md" && (await beginsWith(path.join(folder, name), README)))) continue;
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const chunk of createReadStream(path.join(folder, name))) {
      const part = chunk as Buffer;
      bytes += part.length;
      if (total + bytes > MAX_BYTES) throw strange(`wrote more than ${MAX_BYTES / 1024 / 1024} MiB`);
      hash.update(part);
    }
    total += bytes;
    modules.push({ name, bytes, sha256: hash.digest("hex") });
  }
  return modules;
}

async function listFiles(folder: string, strange: Strange): Promise<Set<string>> {
  const files: string[] = [];
  const visit = async (relative: string, depth: number): Promise<void> => {
    if (depth > MAX_DEPTH) throw strange(`wrote more than ${MAX_DEPTH} folders into one another`);
    for await (const entry of await opendir(path.join(folder, relative))) {
      const name = path.posix.join(relative, entry.name);
      if (entry.isDirectory()) await visit(name, depth + 1);
      else if (!entry.isFile())
        throw strange(`wrote a link or another special file: ${JSON.stringify(name)}`);
      else if (files.push(name) > MAX_FILES) throw strange(`wrote more than ${MAX_FILES} files`);
    }
  };
  await visit("", 0);
  return new Set(files.sort());
}

async function beginsWith(file: string, text: string): Promise<boolean> {
  await using handle = await open(file);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(text.length), 0, text.length, 0);
  return buffer.toString("utf8", 0, bytesRead) === text;
}
