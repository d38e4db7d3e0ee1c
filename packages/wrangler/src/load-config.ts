import path from "node:path";
import { parseJsonDocument } from "./parse-json.ts";
import { indexToml, parseTomlValues, SyntaxFault } from "./parse-toml.ts";
import { isTable, refuseDepth, toPlainValue, UnsafeDocument } from "./plain-value.ts";
import { createPositions, type Positions } from "./positions.ts";
import { type ConfigSource, readConfigSource, unreadable } from "./read-source.ts";
import type { WranglerConfigFile } from "./types.ts";

/**
 * Reads a wrangler config with the place of every key. What wrangler thinks of it is `judgeByWrangler`'s
 * business; this refuses only what cannot be read at all.
 * @param options.root absolute root of the repository
 * @param options.file relative to the root (or absolute inside it), named `*.toml`, `*.json` or `*.jsonc`
 * @throws GateError WRANGLER_CONFIG_UNREADABLE (missing, no file, binary, not UTF-8, no TOML or JSON, nested
 * deeper than 64 levels, a key `__proto__`), FILE_TOO_LARGE over 1 MiB, FILE_OUTSIDE_REPOSITORY
 */
export async function loadWranglerConfig(options: {
  root: string;
  file: string;
}): Promise<WranglerConfigFile> {
  return parseConfig(await readConfigSource(options));
}

/**
 * The same for a text that comes from elsewhere, for instance from an older commit.
 * @throws GateError WRANGLER_CONFIG_UNREADABLE
 */
export function parseWranglerConfig(options: {
  root: string;
  file: string;
  text: string;
}): WranglerConfigFile {
  const text = options.text.startsWith("\u{feff}") ? options.text.slice(1) : options.text;
  return parseConfig({ ...options, text, absoluteFile: path.resolve(options.root, options.file) });
}

function parseConfig({ root, file, absoluteFile, text }: ConfigSource): WranglerConfigFile {
  const format = readFormat(file);
  const positions = createPositions(file);
  const raw = parseDocument(format, text, positions, file);
  const { env } = raw;
  return {
    root,
    file,
    absoluteFile,
    format,
    raw,
    environmentNames: isTable(env) ? Object.keys(env) : [],
    locate: (path) => positions.locate(path),
  };
}

function readFormat(file: string): WranglerConfigFile["format"] {
  const ending = path.posix.extname(file).slice(1);
  if (ending === "toml" || ending === "json" || ending === "jsonc") return ending;
  throw unreadable(
    `${file} is neither .toml nor .json nor .jsonc`,
    { file },
    "wrangler reads no other config",
  );
}

function parseDocument(
  format: WranglerConfigFile["format"],
  text: string,
  positions: Positions,
  file: string,
): Readonly<Record<string, unknown>> {
  const language = format === "toml" ? "TOML" : "JSON";
  try {
    const parsed = format === "toml" ? parseTomlValues(text) : parseJsonDocument(text, positions);
    refuseDepth(parsed);
    if (format === "toml") indexToml(text, positions);
    const raw = toPlainValue(parsed);
    if (isTable(raw)) return raw;
  } catch (error) {
    if (error instanceof SyntaxFault) {
      const location = { file, line: error.line, column: error.column };
      throw unreadable(`${file} is not valid ${language}: ${error.message}`, location, undefined, error);
    }
    if (error instanceof UnsafeDocument) {
      throw unreadable(
        `${file}: ${error.message}`,
        positions.locate(error.path),
        "no wrangler config needs this",
        error,
      );
    }
    throw error;
  }
  throw unreadable(`${file} does not hold a table at its top`, { file, line: 1, column: 1 });
}
