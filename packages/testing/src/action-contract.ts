import { readFile } from "node:fs/promises";
import path from "node:path";

import { parse } from "yaml";
import { z } from "zod";

const schema = z.object({
  inputs: z
    .record(
      z.string(),
      z.object({ default: z.union([z.string(), z.number(), z.boolean()]).optional() }).nullable(),
    )
    .nullish(),
  runs: z.object({
    using: z.string(),
    main: z.string().optional(),
    pre: z.string().optional(),
    post: z.string().optional(),
  }),
});

export interface ActionContract {
  /** Absolute. */
  main: string;
  /** Declared inputs with their defaults. */
  inputs: ReadonlyMap<string, string>;
}

/** Reads the part of an action.yml that a runner needs for a JavaScript action. */
export async function readActionContract(actionFolder: string): Promise<ActionContract> {
  const { inputs, runs } = schema.parse(parse(await readFile(path.join(actionFolder, "action.yml"), "utf8")));
  if (!/^node\d+$/.test(runs.using) || runs.main === undefined) {
    throw new Error(`the harness runs JavaScript actions only; ${actionFolder} says using: ${runs.using}`);
  }
  if (runs.pre !== undefined || runs.post !== undefined)
    throw new Error("the harness runs no pre and no post");
  return {
    main: path.join(path.resolve(actionFolder), runs.main),
    inputs: new Map(
      Object.entries(inputs ?? {}).map(([name, input]) => [name, String(input?.default ?? "")]),
    ),
  };
}

/**
 * The variables of the inputs: upper case, blanks become `_`, hyphens stay. A name that is not declared is
 * passed on with a warning, as the runner does. Of the expressions only `github.token` is known.
 */
export function prepareInputs(
  contract: ActionContract,
  given: Readonly<Record<string, string>>,
  token: string,
): { variables: Record<string, string>; warnings: string[] } {
  const variables: Record<string, string> = {};
  for (const [name, preset] of [...contract.inputs, ...Object.entries(given)]) {
    const value = preset.replace(/\$\{\{\s*github\.token\s*\}\}/g, token);
    if (value.includes("${{"))
      throw new Error(`the harness cannot evaluate the default of the input ${name}: ${value}`);
    variables[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] = value;
  }
  const declared = new Set([...contract.inputs.keys()].map((name) => name.toLowerCase()));
  const unexpected = Object.keys(given).filter((name) => !declared.has(name.toLowerCase()));
  const known = [...contract.inputs.keys()].map((name) => `'${name}'`).join(", ");
  const warnings =
    unexpected.length === 0
      ? []
      : [
          `Unexpected input(s) ${unexpected.map((name) => `'${name}'`).join(", ")}, valid inputs are [${known}]`,
        ];
  return { variables, warnings };
}
