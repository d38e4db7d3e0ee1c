import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { lstat, open, opendir } from "node:fs/promises";
import path from "node:path";
import { explainSystemError, GateError, MAX_EVIDENCE_BYTES, parseEvidence } from "@gate/core";
import type { Evidence } from "@gate/core";

export interface NamedEvidence {
  /** Path relative to the folder, with `/`; for people. */
  file: string;
  evidence: Evidence;
  /** SHA-256 (hex) of the file; absent: it was not read from one, and is no part of a merge. */
  sha256?: string | undefined;
}

export interface EvidenceFile extends NamedEvidence {
  sha256: string;
}

/** A file that lies among the evidence and could not be read: it might be the failure that counts. */
export interface BrokenEvidence {
  file: string;
  message: string;
}

export interface EvidenceFolder {
  evidence: EvidenceFile[];
  broken: BrokenEvidence[];
}

const MAX_FILES = 1000;
const MAX_DEPTH = 8;
/** All files together: a thousand of the largest would not fit into memory. */
const MAX_TOTAL_BYTES = 10 * MAX_EVIDENCE_BYTES;

/**
 * Reads every `*.json` of a folder and the folders in it (artifacts are unpacked into one each), sorted by
 * name. Symbolic links are not followed.
 * @throws GateError EVIDENCE_UNREADABLE when the folder cannot be read or holds more than 1,000 such files or
 * 200 MiB; CANCELLED
 */
export async function readEvidenceFolder(folder: string, signal?: AbortSignal): Promise<EvidenceFolder> {
  const found: EvidenceFolder = { evidence: [], broken: [] };
  let total = 0;
  for (const file of (await listFiles(folder)).sort()) {
    if (signal?.aborted === true) throw new GateError("CANCELLED", "cancelled while the evidence was read");
    try {
      const source = await readEvidenceText(path.join(folder, file), file);
      total += source.length;
      if (total > MAX_TOTAL_BYTES) {
        throw unreadableFolder(folder, "its files have more than 200 MiB together");
      }
      found.evidence.push(toEvidenceFile(source, file));
    } catch (error) {
      if (!(error instanceof GateError) || error.location?.file !== file) throw error;
      found.broken.push({ file, message: error.message });
    }
  }
  return found;
}

/**
 * Reads one evidence file.
 * @param shown its name for people
 * @throws GateError EVIDENCE_UNREADABLE
 */
export async function readEvidenceFile(absolute: string, shown: string): Promise<EvidenceFile> {
  return toEvidenceFile(await readEvidenceText(absolute, shown), shown);
}

function toEvidenceFile(source: string, file: string): EvidenceFile {
  const sha256 = createHash("sha256").update(source).digest("hex");
  return { file, evidence: parseEvidence(source, file), sha256 };
}

async function listFiles(folder: string): Promise<string[]> {
  const files: string[] = [];
  const visit = async (relative: string, depth: number): Promise<void> => {
    let directory;
    try {
      directory = await opendir(path.join(folder, relative));
    } catch (cause) {
      throw unreadableFolder(path.posix.join(folder, relative), explainSystemError(cause), cause);
    }
    for await (const entry of directory) {
      const name = path.posix.join(relative, entry.name);
      if (entry.isDirectory()) {
        if (depth >= MAX_DEPTH)
          throw unreadableFolder(folder, `it is nested more than ${MAX_DEPTH} folders deep`);
        await visit(name, depth + 1);
      } else if (entry.name.endsWith(".json")) {
        files.push(name);
        if (files.length > MAX_FILES) throw unreadableFolder(folder, `it holds more than ${MAX_FILES} files`);
      }
    }
  };
  await visit("", 0);
  return files;
}

/**
 * The text of one file that may be evidence.
 * @param file how it is called in messages
 * @throws GateError EVIDENCE_UNREADABLE: missing, not a regular file, larger than 20 MiB, not UTF-8
 */
export async function readEvidenceText(absolute: string, file: string): Promise<string> {
  const unreadable = (why: string, cause?: unknown): GateError =>
    new GateError("EVIDENCE_UNREADABLE", `${file} cannot be read: ${why}`, { location: { file }, cause });
  let handle;
  try {
    // A link could name a file that no check wrote; O_NOFOLLOW is not known on Windows, so lstat comes first.
    const before = await lstat(absolute);
    if (!before.isFile()) throw unreadable("it is not a regular file");
    if (before.size > MAX_EVIDENCE_BYTES) throw unreadable("it is larger than 20 MiB");
    handle = await open(absolute);
    const buffer = Buffer.alloc(before.size + 1);
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    if (bytesRead > before.size) throw unreadable("it grows while it is read");
    const bytes = buffer.subarray(0, bytesRead);
    if (!isUtf8(bytes)) throw unreadable("it is not UTF-8 text");
    return bytes.toString("utf8");
  } catch (error) {
    if (error instanceof GateError) throw error;
    throw unreadable(explainSystemError(error), error);
  } finally {
    await handle?.close();
  }
}

function unreadableFolder(folder: string, why: string, cause?: unknown): GateError {
  return new GateError("EVIDENCE_UNREADABLE", `the evidence folder ${folder} cannot be read: ${why}`, {
    cause,
    hint: "Run the checks first, or name the folder that their evidence was downloaded to.",
  });
}
