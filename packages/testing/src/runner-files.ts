/** What a command file (GITHUB_OUTPUT, GITHUB_STATE, GITHUB_ENV) says. */
export interface CommandFile {
  /** The last value of a name counts. Pairs before a mistake count as well. */
  pairs: Map<string, string>;
  /** The runner's complaint; the step has then failed. */
  error?: string | undefined;
}

/**
 * `NAME=VALUE`, or `NAME<<DELIMITER`, lines, `DELIMITER`. Lines end with `\n` (on Windows `\r\n` too). Source of
 * the facts: actions/runner, `FileCommandManager`.
 */
export function parseCommandFile(text: string, platform: NodeJS.Platform = process.platform): CommandFile {
  const pairs = new Map<string, string>();
  const lines = readLines(text, platform);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]?.text ?? "";
    if (line === "") continue;
    const equals = line.indexOf("=");
    const heredoc = line.indexOf("<<");
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      const name = line.slice(0, equals);
      if (name === "") return { pairs, error: `Invalid format '${line}'. Name must not be empty` };
      pairs.set(name, line.slice(equals + 1));
    } else if (heredoc >= 0) {
      const name = line.slice(0, heredoc);
      const delimiter = line.slice(heredoc + 2);
      if (name === "" || delimiter === "") {
        return {
          pairs,
          error: `Invalid format '${line}'. Name must not be empty and delimiter must not be empty`,
        };
      }
      const end = lines.findIndex((candidate, at) => at > index && candidate.text === delimiter);
      if (end < 0) return { pairs, error: `Invalid value. Matching delimiter not found '${delimiter}'` };
      const value = lines.slice(index + 1, end);
      pairs.set(
        name,
        value.map((part, at) => (at === value.length - 1 ? part.text : part.text + part.end)).join(""),
      );
      index = end;
    } else {
      return { pairs, error: `Invalid format '${line}'` };
    }
  }
  return { pairs };
}

function readLines(text: string, platform: NodeJS.Platform): { text: string; end: string }[] {
  const pattern = platform === "win32" ? /(.*?)(\r\n|\n|$)/gsy : /(.*?)(\n|$)/gsy;
  const lines = [];
  for (const [whole, line = "", end = ""] of text.matchAll(pattern)) {
    if (whole === "") break;
    lines.push({ text: line, end });
  }
  return lines;
}
