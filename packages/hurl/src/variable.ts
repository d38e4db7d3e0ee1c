import { GateError } from "@gate/core";
import type { HurlValue } from "./types.ts";
import { fitsI64 } from "./value/number.ts";

const FLOAT = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;

/**
 * The value of a variable that was given as text (`--variables name=value`), with the kind that hurl takes from its
 * look: `12` is an integer, `1.5` a float, `true` a boolean, `null` null, everything else a string, also what stands in
 * double quotes.
 * @throws GateError CONFIG_INVALID for a quote that is not closed.
 */
export function parseHurlVariable(text: string): HurlValue {
  if (text === "true" || text === "false") return { type: "boolean", value: text === "true" };
  if (text === "null") return { type: "null" };
  if (/^[+-]?[0-9]{1,1000}$/.test(text)) {
    const value = BigInt(text.replace("+", ""));
    // Without a sign an integer may be of any length.
    return { type: "number", value: /^[0-9]/.test(text) || fitsI64(value) ? value : Number(text) };
  }
  if (FLOAT.test(text)) return { type: "number", value: Number(text) };
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
