import { GateError } from "@gate/core";
import { findUnsupported } from "./support.ts";
import { parseEntries } from "./syntax/entries.ts";
import { Positions } from "./syntax/position.ts";
import { Reader, SyntaxFault } from "./syntax/reader.ts";
import type { HurlFile } from "./types.ts";

/** UTF-8 bytes of the largest Hurl file that is read. */
export const MAX_HURL_BYTES = 4 * 1024 * 1024;
const MOST_DETAILS = 20;

/**
 * Parses a Hurl file by the grammar of Hurl 8 and prepares it for any number of runs: texts, regular expressions
 * and JSONPath queries without placeholders are worked out once. Linear in the length of the text.
 * @param file Path relative to the root of the repository; findings and errors name it.
 * @param folder Absolute path of the folder in which it may read and write files; none when absent.
 * @throws GateError HURL_SYNTAX where Hurl stops too (columns count Unicode characters, as Hurl's do);
 *   HURL_NOT_SUPPORTED_YET at the first construct that the runner cannot do, with all others in `details`;
 *   FILE_TOO_LARGE above 4 MiB.
 */
export function parseHurl(text: string, file: string, folder?: string): HurlFile {
  if (text.length > MAX_HURL_BYTES || Buffer.byteLength(text) > MAX_HURL_BYTES) {
    throw new GateError("FILE_TOO_LARGE", "a Hurl file of more than 4 MiB is not read", {
      location: { file },
      hint: "split it into several files",
    });
  }
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const positions = new Positions(source);
  const entries = parseOrExplain(source, file, positions);
  const unsupported = findUnsupported(entries).map(({ at, what }) => {
    const message = `${what} is not supported yet`;
    return {
      message,
      hint: positions.excerpt({ at, end: at }, message),
      location: positions.locate(file, at),
    };
  });
  const [first, ...others] = unsupported;
  if (first !== undefined) {
    throw new GateError("HURL_NOT_SUPPORTED_YET", first.message, {
      ...first,
      details: others.slice(0, MOST_DETAILS),
    });
  }
  return {
    file,
    folder,
    positions,
    entries: entries.map((tree) => ({
      line: positions.lineOf(tree.request.at),
      method: tree.request.method,
      tree,
    })),
  };
}

function parseOrExplain(source: string, file: string, positions: Positions): ReturnType<typeof parseEntries> {
  try {
    return parseEntries(new Reader(source));
  } catch (thrown) {
    if (!(thrown instanceof SyntaxFault)) throw thrown;
    const { offset, what, message, hint } = thrown;
    const shown = positions.excerpt({ at: offset, end: offset }, message);
    throw new GateError("HURL_SYNTAX", `Parsing ${what}: ${message}`, {
      location: positions.locate(file, offset),
      hint: hint === undefined ? shown : `${shown}\n${hint}`,
      cause: thrown,
    });
  }
}
