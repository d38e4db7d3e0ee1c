import { inputsOf } from "@gate/cli";

/** The inputs of action.yml: the command's own and the values of gate.yml that may be overridden. */
export const inputs = inputsOf("run");
