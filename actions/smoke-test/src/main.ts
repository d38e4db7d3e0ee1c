import { createActionMain } from "@gate/cli";
import { inputs } from "./inputs.ts";

/** Reads the inputs, runs the command, publishes what it says. */
export const main = createActionMain("smoke-test", inputs);
