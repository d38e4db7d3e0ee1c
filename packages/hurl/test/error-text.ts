/** An error as hurl shows it. */
export interface ErrorText {
  /** `Assert failure` and the like. */
  title: string;
  /** `line:column`; the column of an assert is 0. */
  place: string;
  /** The lines below `-->`: source line, carets or what was found and expected. */
  shown: readonly string[];
}

/** File, as hurl was told it → its errors, in the order in which hurl tells them. */
export function listErrors(stderr: string): Map<string, ErrorText[]> {
  const errors = new Map<string, ErrorText[]>();
  const lines = stderr.replaceAll("\r\n", "\n").split("\n");
  for (const [index, line] of lines.entries()) {
    const arrow = /^ *--> (.*?):(\d+:\d+)$/.exec(line);
    if (arrow === null) continue;
    const [, file = "", place = ""] = arrow;
    const end = lines.indexOf("", index);
    const shown = lines.slice(index + 1, end === -1 ? lines.length : end);
    const error = { title: (lines[index - 1] ?? "").replace(/^.*error: /, ""), place, shown };
    const known = errors.get(file);
    if (known === undefined) errors.set(file, [error]);
    else known.push(error);
  }
  return errors;
}

/** Of what this engine says, the part that hurl would say; what stands below it is this engine's own hint. */
export function readOwnError(message: string, hint = ""): Omit<ErrorText, "place"> {
  return { title: /^[^:]*/.exec(message)?.[0] ?? "", shown: hint.replaceAll("\r\n", "\n").split("\n") };
}

/**
 * How two errors differ in their words; undefined: not at all, or only where docs/hurl.md says so: what a library or
 * a clock wrote, the members of objects, and what is longer than this engine shows.
 */
export function findOtherWords(ours: Omit<ErrorText, "place">, theirs: ErrorText): string | undefined {
  const isOfLibrary = theirs.title === "HTTP connection";
  if (!isOfLibrary && ours.title !== theirs.title) return `${ours.title} instead of ${theirs.title}`;
  for (const [index, line] of theirs.shown.entries()) {
    const [own, other] = [mask(ours.shown[index] ?? ""), mask(line)];
    if (own === other) continue;
    const cut = own.indexOf("…");
    if (cut > 0 && other.startsWith(own.slice(0, cut))) return undefined;
    // A long line is cut in front, too: its carets stand elsewhere.
    if (own.includes(" | …") && own.length <= 220) return undefined;
    const object = other.indexOf("Object()");
    if (object !== -1 && own.startsWith(`${other.slice(0, object)}{`)) continue;
    if (isOfLibrary && carets(own) === carets(other)) return undefined;
    return `<${own}> instead of <${other}>`;
  }
  return undefined;
}

function carets(line: string): string {
  return /^[ |]*\^+ /.exec(line)?.[0] ?? line;
}

function mask(line: string): string {
  return (
    line
      .replaceAll("\t", "    ")
      .replace(/\d{4}-\d\d-\d\d[T ][\d:.]+(?:Z| UTC)/g, "(now)")
      .replace(/(?:hurl|gate)-\d+-\d+-\d+/g, "(key)")
      // The server echoes headers in the order in which they came.
      .replace(/(<)(?:\{"method"|7b226d6574686f64).*/, "$1(echo)")
      // These words are this engine's own.
      .replace(/(invalid Regex expression: ).*/, "$1")
      .replace(/(invalid URL <.*> \().*\)/, "$1)")
      .replace(/, check --file-root option$/, "")
      .replace(/\S+ can not be written \(.*/, "")
      .replace("no-proxy, ", "")
  );
}
