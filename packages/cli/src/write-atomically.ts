import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { explainSystemError, GateError } from "@gate/core";

/** Where evidence goes when nobody names a folder. */
export const DEFAULT_FOLDER = "gate-evidence";

/**
 * A file appears whole or not at all, also when it is written twice at the same time: the last words of a
 * cancelled run meet what the run is writing itself.
 */
export async function writeAtomically(file: string, content: string): Promise<void> {
  const part = `${file}.${randomUUID()}.part`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(part, content, { flag: "wx" });
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw new GateError(
      "FILE_UNREADABLE",
      `${path.basename(file)} cannot be written: ${explainSystemError(error)}`,
      {
        cause: error,
        hint: "Is the evidence folder writable, and is there room on the disk?",
      },
    );
  }
}
