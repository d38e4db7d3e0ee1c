import { GateError } from "../errors.ts";

/** A gate.yml of a team with ten environments has 10 KiB. */
export const MAX_CONFIG_BYTES = 256 * 1024;

/**
 * The bytes of a gate.yml as text, without a byte order mark.
 * @throws GateError CONFIG_UNREADABLE for more than 256 KiB, NUL or other control characters, or invalid UTF-8
 */
export function decodeConfig(source: string | Uint8Array, file: string): { text: string; bytes: Uint8Array } {
  const unreadable = (why: string, hint: string): GateError =>
    new GateError("CONFIG_UNREADABLE", `${file} cannot be read: ${why}`, { location: { file }, hint });
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
  if (bytes.length > MAX_CONFIG_BYTES) {
    throw unreadable(
      `it has ${(bytes.length / 1024).toFixed(0)} KiB, a gate.yml may have ${MAX_CONFIG_BYTES / 1024} KiB`,
      "Is this the file that you meant? The input config names it.",
    );
  }
  // Before UTF-8: a UTF-16 file is full of NULs, and often valid UTF-8.
  if (bytes.includes(0)) {
    throw unreadable("it holds NUL bytes, so it is no text file", "Save gate.yml as plain UTF-8 text.");
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // With `fatal`, decode throws for nothing else.
    throw unreadable("it is not UTF-8 text", "Save gate.yml as plain UTF-8 text.");
  }
  if (/[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text)) {
    throw unreadable("it holds control characters", "Save gate.yml as plain UTF-8 text.");
  }
  return { text, bytes };
}
