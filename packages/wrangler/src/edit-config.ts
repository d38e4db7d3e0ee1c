import { insertJsonLines, setJsonFlag } from "./edit-json.ts";
import { insertTomlLines, setTomlFlag } from "./edit-toml.ts";
import type { WranglerConfigFile } from "./types.ts";

/** An environment in the text of a config (without a byte order mark). */
export interface EditTarget {
  format: WranglerConfigFile["format"];
  text: string;
  environment: string;
}

/**
 * The text with a true or false of the environment's own, whatever it said or inherited before; comments, line
 * breaks and indentation stay. What it means now is for the caller to read again.
 * @returns undefined where the text has no place for it
 */
export function setEnvironmentFlag(
  { format, text, environment }: EditTarget,
  key: string,
  value: boolean,
): string | undefined {
  return (format === "toml" ? setTomlFlag : setJsonFlag)(text, environment, key, value);
}

/**
 * The text with whole lines more: in TOML behind what it says about the environment, in JSON at the beginning of
 * the environment's object. Each line is indented like its neighbours.
 * @returns undefined where the text has no place for them
 */
export function insertEnvironmentLines(
  { format, text, environment }: EditTarget,
  lines: readonly string[],
): string | undefined {
  return (format === "toml" ? insertTomlLines : insertJsonLines)(text, environment, lines);
}
