const WORDS: Readonly<Record<string, string>> = {
  EACCES: "this user may not read it (EACCES)",
  EEXIST: "a file stands where a folder is needed (EEXIST)",
  EISDIR: "it is a folder",
  ELOOP: "it is a symbolic link that leads back to itself",
  ENOENT: "it does not exist",
  ENOTDIR: "a file stands where a folder is needed (ENOTDIR)",
  ENOSPC: "the disk is full (ENOSPC)",
  EPERM: "this user may not do that (EPERM)",
  EROFS: "the disk is read-only (EROFS)",
};

/** Why the system refused a file, in words; the code itself where there are none, the message without a code. */
export function explainSystemError(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  if (typeof code !== "string") return error instanceof Error ? error.message : String(error);
  return WORDS[code] ?? code;
}
