import { GateError } from "@gate/core";
import { isReservedName } from "./syntax/options.ts";
import type { HurlValue } from "./types.ts";
import { fitsI64 } from "./value/number.ts";

const FLOAT = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;
/** What hurl takes for a number although no number comes of it: infinities, and digits of other scripts. */
const NO_NUMBER = /^(?:[+-]?(?:inf|infinity|nan)|\p{N}+)$/iu;

/**
 * The value of a variable that was given as text (`--variables name=value`), with the kind that hurl takes from its
 * look: `12` is an integer, `1.5` a float, `true` a boolean, `null` null, everything else a string, also what stands in
 * double quotes.
 * @throws GateError CONFIG_INVALID for a quote that is not closed, and for what hurl takes for a number and is none
 * (nothing at all, `inf`, `nan`, `1e999`).
 */
export function parseHurlVariable(text: string): HurlValue {
  if (text === "true" || text === "false") return { type: "boolean", value: text === "true" };
  if (text === "null") return { type: "null" };
  if (/^[+-]?[0-9]{1,1000}$/.test(text)) {
    const value = BigInt(text.replace("+", ""));
    // Without a sign an integer may be of any length.
    return { type: "number", value: /^[0-9]/.test(text) || fitsI64(value) ? value : Number(text) };
  }
  if (FLOAT.test(text) && Number.isFinite(Number(text))) return { type: "number", value: Number(text) };
  if (text === "" || FLOAT.test(text) || NO_NUMBER.test(text)) {
    const shown = text === "" ? "nothing" : `"${text.slice(0, 40)}"`;
    throw new GateError(
      "CONFIG_INVALID",
      `the value of a variable is ${shown}, which hurl takes for a number`,
      {
        hint: `write "${text.slice(0, 40)}" in double quotes, if it is a text`,
      },
    );
  }
  if (!text.startsWith('"')) return { type: "string", value: text };
  if (text.length < 2 || !text.endsWith('"')) {
    throw new GateError(
      "CONFIG_INVALID",
      "the value of a variable begins with a double quote and does not end with one",
      {
        hint: 'write "value", or leave the quotes out',
      },
    );
  }
  return { type: "string", value: text.slice(1, -1) };
}

/**
 * Name and text of `name=value`. What stands behind the first `=` is the value, all of it.
 * @throws GateError USAGE when it is none, or the name is that of a function
 */
export function splitHurlVariable(word: string): [string, string] {
  const [, name, value] = /^([A-Za-z_][\w-]*)=([^]*)$/.exec(word) ?? [];
  // What stands there may be meant to be a secret: only the part before a value is repeated.
  const shown = (word.split("=", 1)[0] ?? "").slice(0, 80);
  if (name === undefined || value === undefined) {
    throw new GateError("USAGE", `"${shown}" is not a variable`, { hint: "Write variables as name=value." });
  }
  if (isReservedName(name)) {
    throw new GateError("USAGE", `${name} is a function and cannot name a variable`, {
      hint: "Choose another name.",
    });
  }
  return [name, value];
}

/**
 * A file of variables: `name=value` a line, blanks around a line left out, empty lines and those that begin with `#`
 * passed over.
 * @param file path of the file, for messages
 * @throws GateError USAGE with the line
 */
export function parseVariablesFile(text: string, file: string): [string, string][] {
  return text.split("\n").flatMap((raw, index): [string, string][] => {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) return [];
    try {
      return [splitHurlVariable(line)];
    } catch (thrown) {
      if (!(thrown instanceof GateError)) throw thrown;
      throw new GateError(thrown.code, thrown.message, {
        hint: thrown.hint,
        location: { file, line: index + 1 },
      });
    }
  });
}
