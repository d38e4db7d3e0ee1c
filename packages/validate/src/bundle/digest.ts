import { createHash } from "node:crypto";

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** SHA-256 (hex) over names and digests, sorted by name: the same files give the same digest. */
export function digestEntries(entries: ReadonlyMap<string, string>): string {
  return sha256(JSON.stringify([...entries].sort(([a], [b]) => (a < b ? -1 : 1))));
}
