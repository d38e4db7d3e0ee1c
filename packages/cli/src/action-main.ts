import type { ActionMain } from "@gate/runtime";
import type { z } from "zod";
import { overridesOf } from "./arguments.ts";
import { COMMANDS } from "./commands.ts";
import type { CommandName } from "./options.ts";
import type { Command } from "./outcome.ts";

/**
 * The main function of an action: inputs in, the command's outcome out as outputs, annotations and summary.
 * `shape` is what `inputsOf` gave for the same command.
 */
export function createActionMain(name: CommandName, shape: z.ZodRawShape): ActionMain {
  const overridable = new Set(overridesOf(name).map(({ flag }) => flag));
  return async (runtime) => {
    const values = Object.entries(runtime.readInputs(shape));
    const overrides = values.filter(
      (entry): entry is [string, string] => overridable.has(entry[0]) && typeof entry[1] === "string",
    );
    const options = Object.fromEntries(values.filter(([key]) => !overridable.has(key)));
    if (typeof options["token"] === "string") runtime.registerSecret(options["token"]);
    // The shape that was just parsed is this command's own, so the options are its options.
    const command = (await COMMANDS[name]()) as Command<typeof name>;
    const outcome = await (command as (...args: unknown[]) => ReturnType<typeof command>)(
      runtime,
      options,
      Object.fromEntries(overrides),
    );
    for (const [output, value] of Object.entries(outcome.outputs)) runtime.setOutput(output, value);
    const { results, decision, markdown, changedFiles } = outcome;
    // A plan judges nothing: it leaves no empty summary behind.
    if (results.length > 0 || decision !== undefined || markdown !== undefined)
      await runtime.publish(results, { decision, markdown, changedFiles });
    for (const line of outcome.lines) runtime.print(line);
    return { verdict: outcome.verdict, exitCode: outcome.exitCode };
  };
}
