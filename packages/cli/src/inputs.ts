import { z } from "zod";
import { overridesOf } from "./arguments.ts";
import { type CommandName, OPTIONS, TERMINAL_ONLY } from "./options.ts";

/** The zod shape of an action's inputs: the command's options and the overrides that it heeds. */
export function inputsOf(command: CommandName): z.ZodRawShape {
  const overrides = overridesOf(command).map(
    ({ flag, description }) => [flag, z.string().optional().describe(description)] as const,
  );
  const own = Object.entries<z.ZodType>(OPTIONS[command]).filter(
    ([name]) => TERMINAL_ONLY[command]?.includes(name) !== true,
  );
  return { ...Object.fromEntries(own), ...Object.fromEntries(overrides) };
}
