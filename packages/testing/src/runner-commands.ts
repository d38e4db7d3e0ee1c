/**
 * The behaviour of the log-command parser of GitHub's runner, in our own words and code. Source of the facts:
 * actions/runner, `ActionCommand`, `ActionCommandManager` and `OutputManager`.
 */

/** Commands that the runner knows; names do not mind upper and lower case. */
export const RUNNER_COMMANDS: readonly string[] = (
  "set-env set-output save-state add-mask add-path add-matcher remove-matcher " +
  "debug warning error notice group endgroup echo stop-commands internal-set-repo-path"
).split(" ");

export interface RunnerCommand {
  /** Lower case. */
  name: string;
  properties: Record<string, string>;
  data: string;
}

/** A runner reads both outputs of a step line by line: `\n`, `\r\n` and a lone `\r` end one. */
export function splitRunnerLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/**
 * How the runner compares text. It searches with .NET's culture-sensitive functions: where the culture data is
 * installed they see through characters without width, but the offsets stay those of the plain signs.
 */
export type Comparison = "ordinal" | "culture";

const SIGNS = {
  ordinal: { start: /^::/, separator: /::/g, bracket: /##\[/ },
  culture: {
    start: /^\p{DI}*:\p{DI}*:/u,
    separator: /:\p{DI}*:/gu,
    bracket: /#\p{DI}*#\p{DI}*\[/u,
  },
} as const;

/**
 * The command of one line: `::name key=value,key=value::data` after white space, else the first
 * `##[name key=value;key=value]data` anywhere.
 * @param names registered commands in lower case, a stop token among them while commands are stopped
 */
export function parseRunnerCommand(
  line: string,
  names: ReadonlySet<string> = ALL_COMMANDS,
  comparison: Comparison = "ordinal",
): RunnerCommand | undefined {
  return parseColonCommand(line, names, comparison) ?? parseBracketCommand(line, names, comparison);
}

const ALL_COMMANDS: ReadonlySet<string> = new Set(RUNNER_COMMANDS);

function parseColonCommand(
  line: string,
  names: ReadonlySet<string>,
  comparison: Comparison,
): RunnerCommand | undefined {
  const text = line.trimStart();
  const signs = SIGNS[comparison];
  if (!signs.start.test(text)) return undefined;
  const separator = new RegExp(signs.separator);
  separator.lastIndex = 2;
  const end = separator.exec(text)?.index;
  if (end === undefined) return undefined;
  return buildCommand(text.slice(2, end), text.slice(end + 2), names, {
    separator: ",",
    trim: true,
    readProperty: (value) =>
      unescape(value, { "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%" }),
    readData: (value) => unescape(value, { "%0D": "\r", "%0A": "\n", "%25": "%" }),
  });
}

function parseBracketCommand(
  line: string,
  names: ReadonlySet<string>,
  comparison: Comparison,
): RunnerCommand | undefined {
  const start = SIGNS[comparison].bracket.exec(line)?.index;
  if (start === undefined) return undefined;
  const end = line.indexOf("]", start);
  if (end < 0) return undefined;
  const read = (value: string): string =>
    unescape(value, { "%3B": ";", "%0D": "\r", "%0A": "\n", "%5D": "]", "%25": "%" });
  return buildCommand(line.slice(start + 3, end), line.slice(end + 1), names, {
    separator: ";",
    trim: false,
    readProperty: read,
    readData: read,
  });
}

interface Dialect {
  separator: string;
  trim: boolean;
  readProperty(value: string): string;
  readData(value: string): string;
}

function buildCommand(
  info: string,
  data: string,
  names: ReadonlySet<string>,
  dialect: Dialect,
): RunnerCommand | undefined {
  const space = info.indexOf(" ");
  const name = (space < 0 ? info : info.slice(0, space)).toLowerCase();
  if (!names.has(name)) return undefined;
  const properties: Record<string, string> = Object.create(null) as Record<string, string>;
  if (space > 0) {
    const rest = dialect.trim ? info.slice(space + 1).trim() : info.slice(space + 1);
    for (const pair of rest.split(dialect.separator)) {
      // Empty parts are dropped before the two are counted: `k==v` is k and v, `k=` is nothing.
      const match = /^=*([^=]+)=+([^]+)$/.exec(pair);
      if (match?.[1] !== undefined && match[2] !== undefined)
        properties[match[1]] = dialect.readProperty(match[2]);
    }
  }
  return { name, properties, data: dialect.readData(data) };
}

/** In the order of the table: `%25` last, so that `%250A` is `%0A` and no end of line. */
function unescape(text: string, table: Readonly<Record<string, string>>): string {
  return Object.entries(table).reduce(
    (result, [code, character]) => result.replaceAll(code, character),
    text,
  );
}
